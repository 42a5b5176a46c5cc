import type { AttendanceLabels } from '../types/attendance';
import { enAttendanceKeys } from './attendance-keys';

export const enAttendance: AttendanceLabels = {
  ...enAttendanceKeys,
  explanation:
    'What your columns of absences, malus and bonus change (4.2). Example: "Absences NJ : malus per absence ; rate 0.05 ; above 4 ; cap 1 ; regulation art. 12". Empty: nothing.',
  hint: 'What the columns of absences, malus and bonus of this workbook change, by your own regulation (4.2).',
  rule: (columns) => `Rule for "${columns}"`,
  none: 'None: changes nothing',
  steps: 'Steps: mark = points ; …',
  regulation: 'Words of the regulation, printed with the reasons',
  example: (name, figure, ue, before, after) =>
    `Example: ${name} (${figure}), ${ue} from ${before} to ${after}.`,
  struckExample: (name, figure, of) => `Example: ${name} (${figure}), defaulting in ${of}.`,
  noExample: 'Nobody in this workbook is concerned.',
  save: 'Save the rules',
  problems: {
    unreadable: {
      effect: 'this rule on attendance or bonus is not understood: it is not applied',
      advice: 'Write the column, a colon, the rule and its figures, as in the example of the settings.',
    },
    twice: {
      effect: 'two rules are on this column: neither is applied',
      advice: 'Delete one of the two rules in the settings.',
    },
    nobody: {
      effect: 'no student has this number: the line has no effect',
      advice: 'Correct the number in the list of defaulting students.',
    },
    'list-sheet': {
      effect: 'the students whose numbers it holds count as defaulting',
      advice: 'Answer whether this sheet is the list of those who default in the semester or the year.',
    },
    'no-column': {
      effect: 'no column of this workbook has this header: the rule has no effect',
      advice: 'Write the header in the settings as it stands above the marks.',
    },
  },
};
