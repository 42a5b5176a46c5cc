import type { Motive } from '../../rules/refusal';
import { enKeys } from './keys';
import { NOT_TAKEN } from '../../rules/types';
import { addressOf } from '../../cells/cell-name';
import type { AnomalyKind, CellForm } from '../../gradebook/types';
import type { AnomalyEffect } from '../../vocabulary/anomalies';
import type { AnomalyLabels } from '../types/anomalies';
import { enDeliberation } from './deliberation';
import { enDoubts } from './doubts';
import { enAttendance } from './attendance';
import { enHistory } from './history';
import { list } from '../words';
import { number, plural } from './words';
import type { AssessmentSlip } from '../../gradebook/assessed';

/** How somebody else computed the average of a module. */
const SLIPS: Readonly<Record<AssessmentSlip, string>> = {
  'no-coefficients': 'without the coefficients',
  'no-scales': 'without the scales',
  'excused-as-zero': 'with ABJ or EXC counted 0',
  'absence-left-out': 'without counting 0 for ABI',
  'no-second-session': 'without the second session',
  'all-counted': 'with all the marks, not the best ones',
};

const FORMS: Readonly<Record<CellForm, string>> = {
  empty: 'empty cell',
  number: 'number out of 0 to 20',
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
    case 'marks-used':
      return `${effect.cells} marks read as numbers`;
    case 'awaited': {
      const text = effect.cells === undefined ? 'mark awaited' : `${effect.cells} marks awaited`;
      return effect.form === 'empty' ? text : `${text} (${FORMS[effect.form]})`;
    }
    case 'empty-counted': {
      const as = { zero: 'counts 0', neutralised: 'neutralised', defaulting: 'defaulting' }[effect.as];
      return effect.cells === undefined ? as : `${effect.cells} marks: ${as}`;
    }
    case 'other-cell-used':
      return `${effect.mark === NOT_TAKEN ? 'not taken' : effect.mark} of ${addressOf(effect.at)}`;
    case 'other-column-used':
      return `${effect.cells} marks other than those of the column of ${addressOf(effect.at)}, which count`;
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
    case 'rounded':
      return `averages known to ${plural(effect.decimals, 'decimal')}; the decision hangs on the next ones`;
    case 'pole-shares': {
      const shares = effect.shares.map(({ of, share }) => `${of} ${Number((share * 100).toFixed(4))}%`);
      return `resources outside 40 to 60% (4.3): ${shares.join(', ')}`;
    }
    case 'over-scale':
      return `mark awaited: it is out of ${number(effect.scale)}`;
    case 'assessments': {
      const given = typeof effect.average === 'number' ? number(effect.average, 2) : effect.average;
      const slip = effect.slip ? `; what was read is the average ${SLIPS[effect.slip]}` : '';
      return `the assessments (${effect.of}) give ${given}${slip}`;
    }
    case 'judged-apart':
      return effect.students === 1
        ? `marks of BUT ${effect.level} alone: judged in BUT ${effect.level} (end of the minutes), not on this jury sheet`
        : `${effect.students} students have marks of BUT ${effect.level} alone: judged in BUT ${effect.level} (end of the minutes), not on this jury sheet`;
    case 'no-curriculum':
      return `${effect.students === undefined ? '' : `${plural(effect.students, 'student')} with them alone: `}marks of BUT ${effect.level} not judged: no curriculum of BUT ${effect.level}`;
    case 'our-total':
      return `sum ${effect.total}`;
    case 'no-honours':
      return 'table of honours not understood: no honours';
    case 'unmotivated':
      return `counted; missing: ${list(effect.missing.map(motiveName))} (${effect.rule})`;
    case 'not-applied':
      return enDeliberation.notApplied[effect.problem].effect;
    case 'history':
      return enHistory.problems[effect.problem].effect;
    case 'ruling':
      return enAttendance.problems[effect.problem].effect;
    default:
      return enDoubts.effectText(effect);
  }
}

const motiveName = (motive: Motive): string =>
  motive === 'text' ? 'motivation' : enKeys.deliberation.reasonFields[motive].toLowerCase();

const ADVICES: Readonly<Record<AnomalyKind, string>> = {
  ...enDoubts.advices,
  'duplicate-student': 'Delete the extra row or correct the number.',
  'unmatched-student': 'Add the student to the other sheet, or correct the number or the name.',
  'cell-error': 'Correct the formula or type the value.',
  'out-of-range': 'Type a mark from 0 to 20.',
  'unknown-code': 'Type a mark, or ABI, ABJ, EXC, ATT, DEF.',
  'average-mismatch': 'Check the formula or the typed average; ours follows the curriculum.',
  'coefficient-mismatch': 'Check the coefficient of the sheet; that of the curriculum is used.',
  'missing-coefficient': 'Enter the coefficient of the assessment; its marks are awaited until then.',
  'missing-module': 'Add the column of the module, or name another curriculum.',
  'unknown-module': 'Check the code; this column is not used.',
  missing: 'Type the mark, or ABI, ABJ, EXC.',
  'text-number': 'Nothing needed: the number is used. Convert the text to a number.',
};

export const enAnomalies: AnomalyLabels = {
  title: 'Anomalies',
  none: 'No anomaly: every cell was understood.',
  note: (count) =>
    `${plural(count, 'cell')} to check. A click on the cell leads there; correct it, then prepare the jury again.`,
  sheet: 'Sheet',
  cell: 'Cell',
  student: 'Student',
  value: 'Read',
  kind: 'Kind',
  effect: 'Taken for',
  advice: 'What to do',
  empty: '(empty)',
  effectText,
  natures: {
    ...enDoubts.kinds,
    'duplicate-student': 'Student twice',
    'unmatched-student': 'Student missing from a sheet',
    'cell-error': 'Formula error',
    'out-of-range': 'Mark outside 0 to 20',
    'unknown-code': 'Text not understood',
    'average-mismatch': 'Different average',
    'coefficient-mismatch': 'Different coefficient',
    'missing-coefficient': 'Assessment without a coefficient',
    'missing-module': 'Module without column',
    'unknown-module': 'Module not in the curriculum',
    missing: 'Missing mark',
    'missing-average': 'Missing average',
    unmotivated: 'Reason to complete',
    'not-applied': 'Decision not applied',
    'pole-shares': 'Share of the poles',
    'our-total': 'Different sum',
    'over-scale': 'Mark over its scale',
    'no-curriculum': 'Marks without curriculum',
    'judged-apart': 'Students of another year',
    'text-number': 'Number typed as text',
  },
  adviceOf: (kind, effect) => {
    if (effect.code === 'not-applied') return enDeliberation.notApplied[effect.problem].advice;
    if (effect.code === 'no-honours')
      return 'Write an average and a name for each, each average once: “12 = Assez bien ; 14 = Bien”.';
    if (effect.code === 'unmotivated')
      return effect.rule === '4.6'
        ? 'Say in “Reason of the jury” why the decision departs from the proposal.'
        : 'Complete the reason of the decision: motivation, advice, hearing; or the director’s grant.';
    if (effect.code === 'history') return enHistory.problems[effect.problem].advice;
    if (effect.code === 'judged-apart')
      return effect.students === 1
        ? 'Nothing to do if the student is not of this year; else add him to its sheets, or correct the number or the name.'
        : `For their jury, a workbook with the sheets of BUT ${effect.level} alone.`;
    if (effect.code === 'no-curriculum') {
      const [first, second] = [1, 2].map((i) => `UE${2 * effect.level - 1}${i}`);
      return `Add the curriculum of BUT ${effect.level} to the workbook, or to its sheets the averages of the UEs (columns ${first}, ${second} …).`;
    }
    if (effect.code === 'ruling') return enAttendance.problems[effect.problem].advice;
    if (effect.code === 'pole-shares')
      return 'Check the coefficients of the curriculum: each pole must weigh from 40 to 60% (4.3).';
    if (kind === 'unused-adjustment' && effect.code === 'ignored')
      return 'Write a number, 0 or more for absences; or empty the cell.';
    if (kind === 'unused-adjustment' && effect.code === 'unread')
      return 'Nothing says of which semester these numbers are: answer, or say it in the header (“Absences S4”).';
    if (effect.code === 'averages-stand')
      return 'Give the marks of the modules, or confirm that these averages take it into account already.';
    if (effect.code === 'counted') return 'Say whether these numbers repeat each other, or add up.';
    if (effect.code === 'over-scale') return 'Correct the mark, or what the assessment is out of.';
    if (effect.code === 'assessments')
      return 'Correct the average or the marks of the assessments; “Marks by module” collects it.';
    if (effect.code === 'rounded')
      return 'Give the averages more decimals, or the marks of the modules; else check the decision.';
    if (effect.code === 'awaited' && effect.form === 'uncalculated')
      return 'Open the workbook in Excel and save it: the formula has not been calculated in it yet.';
    return ADVICES[kind];
  },
};
