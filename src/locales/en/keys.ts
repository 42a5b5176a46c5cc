import type { PracticeName } from '../../rules/practices';
import type { KeyWords } from '../types/keys';
import { enAttendanceKeys } from './attendance-keys';

/** The words of each choice, by what stands before its colon. */
const CHOICES: Readonly<Record<string, (of: string) => string>> = {
  ignore: () => 'ignore',
  use: () => 'it counts',
  points: () => 'the sum of the points',
  mean: () => 'the mean of the marks',
  part: (of) => `${of.replace(/-/g, ' ')} alone`,
  best: (of) => (of ? `the best marks: ${of}` : 'the best mark'),
  last: () => 'the last mark',
  first: () => 'the first mark',
  capped: () => 'the best, at most 10 in session 2',
  same: () => 'the same person',
  apart: () => 'two people',
  none: () => 'nothing: judged on the marks',
  option: () => 'option: neutral for those who did not take it',
  awaited: () => 'mark awaited',
  zero: () => 'counts 0',
  acquired: () => 'what is acquired there stays so',
  marks: () => 'the marks alone count',
  module: (of) => `module ${of}`,
  scale: (of) => `out of ${of}`,
  sheet: (of) => `sheet ${of}`,
  curriculum: (of) => `curriculum ${of}`,
  once: () => 'counted once',
  sum: () => 'the numbers add up',
  of: (semester) => `count in ${semester}`,
  rule: (of) => enAttendanceKeys.words.practices[of as PracticeName],
  status: (of) => `standing ${of}`,
};

export const enKeys: KeyWords = {
  anonymous: { student: (code) => `Student ${code}` },
  apogee: {
    subjects: { year: 'Year', diploma: 'Diploma', none: 'leave as it is' },
    separators: { ',': 'comma', '.': 'point' },
    yes: 'yes',
    no: 'no',
  },
  attendance: enAttendanceKeys,
  deliberation: {
    reasonFields: {
      advice: 'Advice on orientation',
      hearing: 'Hearing of the student',
      grant: 'Exceptional repeat granted by the director',
    },
  },
  documents: {
    texts: {
      academicYear: '',
      juryDate: '',
      juryPlace: '',
      president: '',
      members: '',
      appeal:
        'This decision can be contested within two months of its notification: by an informal appeal to the president of the jury, or by an appeal to the administrative court (tribunal administratif). An informal appeal made in time extends the time for the other. The jury being sovereign, its decision can be called into question only for a clerical error or an irregularity.',
      signatory: '',
      honours: '',
      defaulting: '',
      signatoryTitle: 'The president of the jury',
    },
  },
  doubts: {
    choice: (choice) => {
      const [what = '', ...rest] = choice.split(':');
      const of = rest.join(':');
      const say = CHOICES[what];
      return say ? say(of) : choice;
    },
  },
  reading: {
    title: 'Reading',
    words: {
      sheet: 'sheet',
      leftOut: 'left out',
      headers: 'headers',
      rows: 'rows',
      semester: 'semester',
      number: 'number',
      lastName: 'last name',
      firstName: 'first name',
      fullName: 'full name',
      group: 'group',
      status: 'standing',
      ignored: 'ignore',
    },
  },
  settings: {
    names: {
      curriculum: 'Curriculum',
      rounding: 'Rounding of averages',
      ATT: 'Empty cell or ATT',
      ABI: 'Unjustified absence (ABI)',
      ABJ: 'Justified absence (ABJ)',
      EXC: 'Exemption (EXC)',
      colours: 'Colours on the sheets of marks',
      ranks: 'Rank on reports',
      language: 'Language',
      academicYear: 'University year of the jury',
      juryDate: 'Date of the jury',
      juryPlace: 'Place of the jury',
      president: 'President of the jury',
      members: 'Other members of the jury',
      appeal: 'Rights of appeal',
      signatory: 'Signatory: name',
      honours: 'Honours of the BUT',
      defaulting: 'Defaulting: numbers',
      signatoryTitle: 'Signatory: title',
      names: 'Names of students',
    },
    choices: {
      auto: 'Automatic',
      recognised: 'Recognised in the workbook',
      curriculum: 'As the curriculum says',
      '1-decimal': '1 decimal',
      '2-decimals': '2 decimals',
      '3-decimals': '3 decimals',
      exact: 'No rounding',
      zero: 'Counts 0',
      neutralised: 'Neutralised (coefficient dropped)',
      awaited: 'Mark awaited',
      yes: 'Yes',
      column: 'With a column of codes where room is short',
      no: 'No',
      fr: 'Français',
      en: 'English',
      shown: 'Shown',
      hidden: 'Hidden',
    },
  },
};
