import type { Needed } from '../../rules/needed';
import type { Gap } from '../../rules/reasons';
import type { YearRepeats } from '../../rules/repeats';
import type { Adjustment, CountUnit } from '../../rules/types';
import type { LawLocale, Locale } from '../locale';
import { saidBy, ueOrRcue, type ReasonOf, type ReasonSentences } from '../reason-sentences';
import { list } from '../words';
import { number, plural } from './words';

/** What the law and the jury sheet say: all that the custom functions need, and no more. */

const short = (value: number): string => number(value, 2);
const gap = ({ average, missing }: Gap): string => `${short(average)}, ${short(missing)} short`;

/** `S3 and S4 repeated in 2024-2025; ` */
const used = (years: readonly YearRepeats[]): string => years.map((year) => `${repeatedIn(year)}; `).join('');

const repeatedIn = ({ year, semesters }: YearRepeats): string =>
  `${semesters.join(' and ')} repeated${year === null ? '' : ` in ${year}`}`;

function needed(result: Needed, ue: string): string {
  if (result.kind === 'mark') return `${ue} would need ${short(result.mark)}`;
  return `not even 20 in ${ue} would do`;
}

/** What attendance is counted in. */
const units: Readonly<Record<CountUnit, string>> = {
  absence: 'absence',
  'half-day': 'half-day',
  day: 'day',
  hour: 'hour',
};

/** `regulation (art. 12): 12 absences` */
function regulated({ regulation, unit, source, name = source }: Adjustment, figure: number): string {
  const by = `regulation${regulation ? ` (${regulation})` : ''}`;
  const one = unit && units[unit];
  return `${by}: ${one ? plural(figure, one) : `${name} ${number(figure)}`}`;
}

/** `-0.6 in each UE of S3`, or UE by UE where they differ. */
function changed({ of, changes }: ReasonOf<'adjusted'>): string {
  const signed = (points: number): string => `${points < 0 ? '-' : '+'}${number(Math.abs(points))}`;
  const [first] = changes;
  if (!first || changes.some(({ points }) => points !== first.points))
    return changes.map(({ ue, points }) => `${ue} ${signed(points)}`).join(', ');
  if (of === first.ue) return `${of} ${signed(first.points)}`;
  const whole = /^S[1-6]$/.test(of) ? `in ${list(changes.map(({ ue }) => ue))}` : `on the mark of ${of}`;
  return `${signed(first.points)} ${whole}`;
}

/** `R303 +0.5, +1` */
const given = (points: ReasonOf<'points'>): string =>
  list(points.given.map(({ module, points }) => `${module ? `${module} ` : ''}+${short(points)}`));

const levelBelow = ({ ue, before, code }: ReasonOf<'lower-jury' | 'lower-again'>, how: string): string =>
  `${ue} (level below): ${code} ${how}${before ? ` (before: ${before})` : ''}`;

const yearCodes: Locale['yearCodes'] = {
  ADM: 'Admitted',
  PASD: 'Passage by right',
  ADJ: 'Admitted by the jury',
  PAS1NCI: 'Passage by decision of the jury',
  ADSUP: 'Admitted by the level above',
  RED: 'Adjourned, may repeat',
  NAR: 'Not admitted, may not repeat',
  ATT: 'Marks awaited',
  ATJ: 'Awaited for another reason',
  DEF: 'Defaulting',
  DEM: 'Resigned',
  ABAN: 'Gave up',
  ABL: 'Blank year',
  EXCLU: 'Excluded',
};

const sentences: ReasonSentences = {
  status: ({ status, semesters }) =>
    semesters.length > 0
      ? `${yearCodes[status]}: the year, the UEs of ${list(semesters)} and every UE not acquired carry ${status}`
      : `${yearCodes[status]}: the year and every UE not acquired carry ${status}`,
  kept: ({ ues, ects }) => `${list(ues)}: acquired for good (${ects} ECTS)`,
  'jury-year': ({ code, proposal }) => `Decision of the jury: ${code} (proposal: ${proposal ?? 'none'})`,
  'to-even-semester': ({ next, despite }) =>
    despite === null
      ? `Goes on to ${next} by right (same year)`
      : `Goes on to ${next} by right (same year), in spite of ${despite}: a jury of an odd semester decides on UEs`,
  'semester-lacking': ({ semester }) => `RCUEs awaited: the curriculum has no UE of ${semester}`,
  awaited: ({ ue, modules }) =>
    modules.length > 0 ? `${ue}: marks awaited (${list(modules)})` : `${ue}: no mark counts, no average`,
  'all-validated': ({ total }) => `${total} RCUE validated of ${total}`,
  passage: ({ validated, total, moreThanHalf, belowFloor: below, floor }) => {
    const count = `${validated} RCUE validated of ${total}`;
    const half = moreThanHalf ? '' : ' (more than half are needed)';
    return `${count}${half}, ${below.length === 0 ? 'none' : below.length} below ${number(floor)}`;
  },
  'below-floor': (reason) =>
    reason.gap
      ? `RCUE ${reason.competence}: ${gap(reason.gap)} of ${number(reason.floor)}`
      : `RCUE ${reason.competence}: no average`,
  'rcue-not-validated': (reason) => {
    const ues = reason.ues.map((ue) => `${needed(ue.needed, ue.ue)} (${short(ue.average)})`);
    return [`RCUE ${reason.competence}: ${gap(reason.gap)} of validation`, ...ues].join('; ');
  },
  'rcue-refused': (reason) => {
    const ues = reason.ues.map(({ ue, average }) => (average === null ? ue : `${ue} (${short(average)})`));
    return `RCUE ${reason.competence}: ${short(reason.average)}, not validated: ${list(ues)} refused by the jury`;
  },
  'held-below-floor': ({ competences, floor, opened }) =>
    `RCUE ${list(competences)} below ${number(floor)}, validated by the jury${opened ? ', which opens the passage' : ': the passage opens only if it says so for the year'}`,
  compensated: ({ ues, competence, average }) =>
    `${list(ues)} acquired by compensation: RCUE ${competence} at ${short(average)}`,
  'may-be-compensated': (reason) =>
    `${reason.ue}: ${gap(reason.gap)}; may still be compensated, ${needed(reason.needed, reason.partner)}`,
  struck: ({ adjustment, figure, of }) => {
    const above = 'above' in adjustment ? adjustment.above : 0;
    return `${regulated(adjustment, figure)}, more than ${number(above)}: defaulting in ${of}`;
  },
  adjusted: (reason) => `${regulated(reason.adjustment, reason.figure)}, ${changed(reason)}`,
  defaulting: ({ ue }) => `${ue}: defaulting`,
  'acquired-above': ({ competence }) => `RCUE ${competence} validated by the level above of the competence`,
  capitalised: ({ ue, from, semester, average, counts }) => {
    if (average === null && counts === 'old') return `${ue} capitalised (${from}), average unknown`;
    const which = {
      old: 'this average counts',
      new: `the new average${average === null ? '' : ', which is better,'} counts`,
      none: `it does not count, the student is defaulting in ${semester}`,
    };
    const known = average === null ? `${from}, average unknown` : `${from}, ${short(average)}`;
    return `${ue} capitalised (${known}): ${which[counts]}`;
  },
  waived: ({ ue, from, before, average }) => {
    const old = before === null ? '' : `, ${short(before)}`;
    const now = average === null ? '' : `: the new average, ${short(average)}, counts`;
    return `${ue} capitalised (${from}${old}), right given up in writing${now}`;
  },
  carried: ({ ue, average, from, semester }) =>
    `${ue}: ${short(average)} in ${from}; ${semester} is not taken again, this average counts in the RCUE`,
  'unknown-average': ({ competence, ues }) =>
    `RCUE ${competence}: average unknown (${list(ues)}), to be validated by the jury`,
  'by-jury': (reason) => `${ueOrRcue(reason)}: ${reason.code} by decision of the jury`,
  points: (reason) =>
    `${ueOrRcue(reason)}: from ${short(reason.before)} to ${short(reason.after)} by points of the jury (${given(reason)})`,
  'lower-above': ({ ues }) => `${list(ues)}: ADSUP, the validation of the level validates the level below`,
  'lower-jury': (reason) => levelBelow(reason, 'by decision of the jury'),
  'lower-again': (reason) => levelBelow(reason, 'in the semester taken again this year'),
  diploma: ({ diploma, missing, unknown }) => {
    if (missing.length > 0) return `${diploma} not earned: ${list(missing)} not acquired`;
    return unknown.length > 0
      ? `${diploma} to be checked: nothing is known of ${unknown.length > 1 ? 'years' : 'year'} ${unknown.join(' and ')}`
      : `${diploma} earned: every UE of the six semesters is acquired`;
  },
  'first-year-assumed': ({ others }) =>
    `${others ? 'Other UEs' : 'UEs'} of semesters 1 and 2 taken as acquired: their results are not known`,
  'first-year-missing': ({ ues }) => `UEs of the first year not acquired: ${list(ues)}`,
  'may-repeat': ({ semesters, left, allowed, used: years }) =>
    `May repeat (${semesters.join(' and ')}); ${used(years)}${left} of ${allowed} left`,
  'no-repeat-left': ({ used: years }) =>
    `No repeat left: ${used(years)}reasoned decision, with advice on orientation`,
};

export const enLaw: LawLocale = {
  language: 'en',
  number,
  date: ({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  reason: saidBy(sentences),
  law: (point) => `art.\u00a0${point}`,
  repeatedIn,
  ueCodes: {
    ADM: 'Acquired',
    CMP: 'Acquired by compensation',
    ADJ: 'Acquired by the jury',
    ADJR: 'Acquired, RCUE validated by the jury',
    ADSUP: 'Acquired by the level above',
    AJ: 'Not acquired',
    ATT: 'Marks awaited',
    DEF: 'Defaulting',
    DEM: 'Resigned',
    ABAN: 'Gave up',
    ATJ: 'Awaited',
    ABL: 'Blank year',
    EXCLU: 'Excluded',
  },
  rcueCodes: {
    ADM: 'Validated',
    CMP: 'Validated by compensation',
    ADJ: 'Validated by the jury',
    ADSUP: 'Validated by the level above',
    AJ: 'Not validated',
    ATT: 'Marks awaited',
  },
  yearCodes,
  categories: {
    admitted: 'Admitted',
    passage: 'Passage',
    decide: 'To decide',
    awaiting: 'Awaiting',
    left: 'Left',
  },
  jury: {
    title: (diploma, semesters) => `Jury: ${diploma}, ${semesters.join(' and ')}`,
    subtitle: (day, sheets, students) =>
      `Prepared on ${day} from ${sheets}: ${plural(students, 'student')}. Arrêté of 15 April 2022, annexe 1, points 4.1 to 4.6.`,
    legend: 'Legend',
    belowFloor: (floor) => `average below ${floor}`,
    belowPass: (pass) => `average below ${pass}`,
    compensated: 'CMP: compensated',
    number: 'Student no.',
    lastName: 'Last name',
    firstName: 'First name',
    group: 'Group',
    identity: 'Student',
    average: 'Avg.',
    code: 'Code',
    rcue: (competence) => `RCUE ${competence}`,
    result: 'Result',
    ects: 'ECTS',
    validated: 'RCUE validated',
    lowerLevel: 'Level below',
    proposal: 'Proposal',
    next: 'Next',
    opening: {
      right: (semester) => `${semester} by right`,
      jury: (semester) => `${semester} by decision of the jury`,
      none: (semester) => `${semester}: not by right`,
      refused: (semester) => `${semester}: no, by decision of the jury`,
    },
    reason: 'Reason',
    reasons: 'Reasons (points of the arrêté)',
    details: 'Details',
    repeatsLeft: 'Repeats left',
    decision: 'Decision of the jury',
    decisionReason: 'Reason of the jury',
    retained: 'Decision retained',
    missingInShort: (ues) =>
      typeof ues === 'number'
        ? plural(ues, 'UE not acquired', 'UEs not acquired')
        : `${list(ues)} not acquired`,
    passageInShort: (validated, total, below, floor) =>
      `${validated}/${total} RCUE, ${below === 0 ? 'none' : below} below ${floor}`,
    jury: 'Jury',
    key: (sheet) => `Key ${sheet}`,
    unknownCode: {
      title: 'Unknown code',
      message: 'Choose a code from the list, or empty the cell to keep the proposal.',
    },
    page: 'Page &P / &N',
  },
};
