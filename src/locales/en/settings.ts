import type { SettingsLabels } from '../types/settings';
import { enKeys } from './keys';

export const enSettings: SettingsLabels = {
  ...enKeys.settings,
  title: 'Settings of the jury',
  note: 'Choose from the lists, or in the pane, tab Settings. An empty value means the first one of the list.',
  setting: 'Setting',
  value: 'Value',
  explanation: 'Effect',
  explanations: {
    curriculum: 'Coefficients, UEs and ECTS that apply; "Recognised in the workbook" nearly always fits.',
    rounding: 'Applied to an average before it is compared with 10 and 8.',
    ATT: 'What a missing mark counts.',
    ABI: 'What an unjustified absence counts.',
    ABJ: 'What a justified absence counts.',
    EXC: 'What an exemption counts.',
    colours:
      'Rows coloured by decision; the code is always written too, behind the name or the number. Without room for it, no colour, or a column of codes to the right of the table.',
    ranks: 'Yes: the rank by UE, by RCUE and in the promotion; no: the promotion without it.',
    language: 'Language of the sheets of the jury and of the pane.',
    academicYear: 'Printed everywhere. Empty: the one that the sheets of marks state, else that of the day.',
    juryDate: 'Printed on the minutes and the documents.',
    juryPlace: 'Printed on the minutes and the documents.',
    president: 'Name printed first among the members of the jury.',
    members: 'One member a line: name, capacity. They stay for the next jury.',
    appeal: 'Printed at the foot of reports and of the results on display. Empty: the text proposed here.',
    signatory: 'Name printed at the foot of the documents, below the title. Empty: a place is left free.',
    honours:
      'A table of the department’s own, such as “12 = Assez bien ; 14 = Bien ; 16 = Très bien”, by the mean of the UEs of the six semesters. Empty: none, the law knows none.',
    defaulting:
      'Numbers of defaulting students (4.2), pasted or typed, one a line or apart; "S3" on the line: that semester alone. A sheet "Défaillants" does as well.',
    signatoryTitle: 'Title printed above the signature.',
    names: 'Hidden: pseudonyms in the pane and on the sheets of the jury, names covered on the marks.',
  },
  refused: { title: 'Unknown value', message: 'Choose a value from the list, or empty the cell.' },
  problem: (name, value, allowed, used) =>
    `${name}: "${value}" is not known, "${used}" applies. Choose: ${allowed.join(', ')}.`,
};
