import { addressOf } from '../cells/a1';
import type { AnomalyKind, CellForm } from '../gradebook/types';
import { enLaw, list, number, plural } from './en/law';
import { enPane } from './en/pane';
import type { AnomalyEffect } from '../vocabulary/anomalies';
import type { Locale } from './locale';
import { enApogee } from './en/apogee';
import { enDeliberation } from './en/deliberation';
import { enFrozen } from './en/frozen';
import { enSession } from './en/session';
import { enExports } from './en/exports';
import { enHistory } from './en/history';
import { enDocuments } from './en/documents';
import { enChanges } from './en/changes';
import { enAnonymous } from './en/anonymous';
import { enSettings } from './en/settings';
import { enDoubts } from './en/doubts';
import { enWhatIf } from './en/what-if';

const FORMS: Readonly<Record<CellForm, string>> = {
  empty: 'empty cell',
  number: 'number',
  text: 'text',
  date: 'date: Excel probably changed a mark into one',
  percentage: 'percentage',
  boolean: 'true or false',
  error: 'error',
  uncalculated: 'formula not calculated',
};

function effectText(effect: AnomalyEffect): string {
  switch (effect.code) {
    case 'mark-used':
      return `mark ${effect.mark}`;
    case 'awaited':
      return effect.form === 'empty' ? 'mark awaited' : `mark awaited (${FORMS[effect.form]})`;
    case 'other-cell-used':
      return `${effect.mark} of ${addressOf(effect.at)}`;
    case 'ignored':
      return 'not used';
    case 'module-awaited':
      return `${effect.module}: marks awaited for everybody`;
    case 'first-row-used':
      return `row of ${addressOf(effect.at)} used`;
    case 'kept-apart':
      return `kept apart: ${effect.id}`;
    case 'absent-from':
      return `absent from ${list(effect.sheets)}: marks awaited`;
    case 'curriculum-used':
      return `coefficient ${list(effect.expected)}${effect.ue ? ` in ${effect.ue}` : ''}`;
    case 'our-average':
      return `average ${number(effect.average, 4)}`;
    case 'our-total':
      return `sum ${effect.total}`;
    case 'not-applied':
      return enDeliberation.notApplied[effect.problem].effect;
    case 'history':
      return enHistory.problems[effect.problem].effect;
    default:
      return enDoubts.effectText(effect);
  }
}

const ADVICES: Readonly<Record<AnomalyKind, string>> = {
  ...enDoubts.advices,
  'duplicate-student': 'Delete the extra row or correct the number.',
  'unmatched-student': 'Add the student to the other sheet, or correct the number or the name.',
  'cell-error': 'Correct the formula or type the mark.',
  'out-of-range': 'Type a mark from 0 to 20.',
  'unknown-code': 'Type a mark, or ABI, ABJ, EXC, ATT, DEF.',
  'average-mismatch': 'Check the formula or the typed average; ours follows the curriculum.',
  'coefficient-mismatch': 'Check the coefficient of the sheet; that of the curriculum is used.',
  'missing-module': 'Add the column of the module, or name another curriculum.',
  'unknown-module': 'Check the code; this column is not used.',
  missing: 'Type the mark, or ABI, ABJ, EXC.',
  'text-number': 'Nothing needed: the number is used. Convert the text to a number.',
};

export const en: Locale = {
  ...enLaw,
  sheets: {
    jury: 'Jury',
    minutes: 'Minutes',
    statistics: 'Statistics',
    anomalies: 'Anomalies',
    settings: 'Settings',
    journal: 'Log',
    history: 'Earlier years',
  },
  minutes: {
    title: 'Minutes of the jury',
    institution: 'Institution',
    diploma: 'Diploma',
    yearLabel: 'Year or semester',
    year: (level, semesters) => `BUT ${level}, ${semesters}`,
    academicYear: 'Academic year',
    date: 'Date of the jury',
    place: 'Place',
    fill: 'to be filled in',
    members: 'Members of the jury',
    memberName: 'Name',
    memberRole: 'Capacity',
    signature: 'Signature',
    president: 'President of the jury (director of the IUT)',
    law: 'The jury decides as sovereign on all the results (arrêté of 15 April 2022, annexe 1, 4.6). UEs: 4.3; compensation: 4.4; progression and repeats: 4.5.',
    summary: 'Decisions',
    code: 'Code',
    meaning: 'Decision',
    count: 'Number',
    share: 'Share',
    total: 'Total',
    undecided: 'No decision (odd semester: goes on by right)',
    studentsBy: (code, meaning, count) => `${code}: ${meaning} (${plural(count, 'student')})`,
    reason: 'Reason',
    closing: 'Deliberated and decided, the jury having heard all proposals.',
    presidentSignature: 'Signature of the president of the jury',
  },
  statistics: {
    title: 'Statistics of the jury',
    note: (counted, total) =>
      `Complete averages only, without the students who left: ${counted} of ${plural(total, 'student')}.`,
    ues: 'UE',
    rcues: 'RCUE',
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
    chartDecisions: 'Decisions',
    from: 'from',
  },
  anomalies: {
    title: 'Anomalies',
    none: 'No anomaly: every cell was understood.',
    note: (count) =>
      `${plural(count, 'cell')} to check. A click on the cell leads there; correct it, then prepare the jury again.`,
    sheet: 'Sheet',
    cell: 'Cell',
    value: 'Read',
    kind: 'Kind',
    effect: 'Taken for',
    advice: 'What to do',
    empty: '(empty)',
    effectText,
    kinds: {
      ...enDoubts.kinds,
      'duplicate-student': 'Student twice',
      'unmatched-student': 'Student missing from a sheet',
      'cell-error': 'Formula error',
      'out-of-range': 'Mark outside 0 to 20',
      'unknown-code': 'Text not understood',
      'average-mismatch': 'Different average',
      'coefficient-mismatch': 'Different coefficient',
      'missing-module': 'Module without column',
      'unknown-module': 'Module not in the curriculum',
      missing: 'Missing mark',
      'text-number': 'Number typed as text',
    },
    adviceOf: (kind, effect) => {
      if (effect.code === 'not-applied') return enDeliberation.notApplied[effect.problem].advice;
      if (effect.code === 'history') return enHistory.problems[effect.problem].advice;
      return ADVICES[kind];
    },
  },
  doubts: enDoubts,
  settings: enSettings,
  deliberation: enDeliberation,
  frozen: enFrozen,
  session: enSession,
  apogee: enApogee,
  exports: enExports,
  history: enHistory,
  documents: enDocuments,
  anonymous: enAnonymous,
  changes: enChanges,
  whatIf: enWhatIf,
  pane: enPane,
};
