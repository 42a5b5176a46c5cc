import type { StatisticsLabels } from '../types/statistics';
import { plural } from './words';

export const enStatistics: StatisticsLabels = {
  title: 'Statistics of the jury',
  note: (counted, total) =>
    `Complete averages only, without the students who left: ${counted} of ${plural(total, 'student')}.`,
  ues: 'UE',
  rcues: 'RCUE',
  groups: 'Group',
  groupsOver: 'Group: mean of the UEs of each student',
  modules: 'Module',
  count: 'Count',
  mean: 'Mean',
  median: 'Median',
  min: 'Min.',
  max: 'Max.',
  deviation: 'Std dev.',
  passShare: (pass) => `Share ≥ ${pass}`,
  floorShare: (floor) => `Share < ${floor}`,
  between: (floor, pass) => `${floor} to ${pass}`,
  distribution: 'Distribution of averages (number of students)',
  decisions: 'Decisions',
  rates: 'Success rates',
  admittedRate: 'Admitted (year validated)',
  passageRate: 'Goes on to the next year (admitted, by right or by the jury)',
  students: 'Students',
  chartUes: 'Distribution of the averages per UE',
};
