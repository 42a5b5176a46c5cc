import type { KeyWords } from '../types/keys';

/** The words of a rule on attendance or an option: they are read back. */
export const enAttendanceKeys: KeyWords['attendance'] = {
  title: 'Attendance and bonus',
  words: {
    forms: {
      share: 'share of the points',
      steps: 'steps',
      times: 'UE multiplied',
      points: 'points added',
      'points-off': 'points taken off',
      malus: 'malus per absence',
      'malus-half-day': 'malus per half-day',
      'malus-times': 'UE reduced per absence',
      defaulting: 'defaulting',
    },
    practices: {
      'five-percent': '5% of the points above 10',
      'five-percent-capped': '5% of the points above 10, at most 0.5',
      'four-percent': '4% of the points above 10',
      'three-percent': '3% of the points above 10, at most 0.5',
      'ten-percent': '10% of the points above 10, at most 1',
      'per-ue': '5% of the points above 10, at most 0.35 per UE',
      steps: 'steps: 10 gives 0.1, 12 gives 0.2, 16 gives 0.3',
      'times-points': 'UE x (1 + 0.005 x points)',
      'times-above': 'UE x (1 + points above 10 / 500)',
      points: 'points as they stand, at most 0.5',
      malus: '0.05 less per absence, at most 1',
      'malus-half-day': '0.1 less per half-day, at most 1',
      'malus-times': 'UE reduced by 1% per absence, at most 1',
      'points-off': 'points taken off as they stand',
      defaulting: 'defaulting above 20 absences',
    },
    figures: {
      rate: 'rate',
      above: 'above',
      cap: 'cap',
      strikes: 'defaulting above',
      regulation: 'regulation',
      perSemester: 'per semester',
      perModule: 'per module or UE',
    },
  },
};
