import type { Needed } from '../../rules/needed';
import type { Gap, Reason } from '../../rules/reasons';
import type { YearRepeats } from '../../rules/repeats';
import type { Adjustment, CountUnit } from '../../rules/types';
import type { LawLocale, Locale } from '../locale';
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
const units: Readonly<Record<CountUnit, string>> = { absence: 'absence', 'half-day': 'half-day', day: 'day', hour: 'hour' };

/** `regulation (art. 12): 12 absences` */
function regulated({ regulation, unit, source, name = source }: Adjustment, figure: number): string {
  const by = `regulation${regulation ? ` (${regulation})` : ''}`;
  const one = unit && units[unit];
  return `${by}: ${one ? plural(figure, one) : `${name} ${number(figure)}`}`;
}

/** `-0.6 in each UE of S3`, or UE by UE where they differ. */
function changed({ of, changes }: Extract<Reason, { kind: 'adjusted' }>): string {
  const signed = (points: number): string => `${points < 0 ? '-' : '+'}${number(Math.abs(points))}`;
  const [first] = changes;
  if (!first || changes.some(({ points }) => points !== first.points))
    return changes.map(({ ue, points }) => `${ue} ${signed(points)}`).join(', ');
  if (of === first.ue) return `${of} ${signed(first.points)}`;
  const whole = /^S[1-6]$/.test(of) ? `in ${list(changes.map(({ ue }) => ue))}` : `on the mark of ${of}`;
  return `${signed(first.points)} ${whole}`;
}

function reason(reason: Reason): string {
  switch (reason.kind) {
    case 'status':
      return reason.semesters.length > 0
        ? `${yearCodes[reason.status]}: the year, the UEs of ${list(reason.semesters)} and every UE not acquired carry ${reason.status}`
        : `${yearCodes[reason.status]}: the year and every UE not acquired carry ${reason.status}`;
    case 'kept':
      return `${list(reason.ues)}: acquired for good (${reason.ects} ECTS)`;
    case 'jury-year':
      return `Decision of the jury: ${reason.code} (proposal: ${reason.proposal ?? 'none'})`;
    case 'to-even-semester':
      return reason.despite === null
        ? `Goes on to ${reason.next} by right (same year)`
        : `Goes on to ${reason.next} by right (same year), in spite of ${reason.despite}: a jury of an odd semester decides on UEs`;
    case 'awaited':
      return reason.modules.length > 0
        ? `${reason.ue}: marks awaited (${list(reason.modules)})`
        : `${reason.ue}: no mark counts, no average`;
    case 'all-validated':
      return `${reason.total} RCUE validated of ${reason.total}`;
    case 'passage': {
      const count = `${reason.validated} RCUE validated of ${reason.total}`;
      const half = reason.moreThanHalf ? '' : ' (more than half are needed)';
      const below = reason.belowFloor;
      return `${count}${half}, ${below.length === 0 ? 'none' : below.length} below ${number(reason.floor)}`;
    }
    case 'below-floor':
      return reason.gap
        ? `RCUE ${reason.competence}: ${gap(reason.gap)} of ${number(reason.floor)}`
        : `RCUE ${reason.competence}: no average`;
    case 'rcue-not-validated': {
      const ues = reason.ues.map((ue) => `${needed(ue.needed, ue.ue)} (${short(ue.average)})`);
      return [`RCUE ${reason.competence}: ${gap(reason.gap)} of validation`, ...ues].join('; ');
    }
    case 'rcue-refused': {
      const ues = reason.ues.map(({ ue, average }) => (average === null ? ue : `${ue} (${short(average)})`));
      return `RCUE ${reason.competence}: ${short(reason.average)}, not validated: ${list(ues)} refused by the jury`;
    }
    case 'held-below-floor':
      return `RCUE ${list(reason.competences)} below ${number(reason.floor)}, validated by the jury: the passage opens only if it says so for the year`;
    case 'compensated':
      return `${list(reason.ues)} acquired by compensation: RCUE ${reason.competence} at ${short(reason.average)}`;
    case 'may-be-compensated':
      return `${reason.ue}: ${gap(reason.gap)}; may still be compensated, ${needed(reason.needed, reason.partner)}`;
    case 'struck': {
      const above = 'above' in reason.adjustment ? reason.adjustment.above : 0;
      return `${regulated(reason.adjustment, reason.figure)}, more than ${number(above)}: defaulting in ${reason.of}`;
    }
    case 'adjusted':
      return `${regulated(reason.adjustment, reason.figure)}, ${changed(reason)}`;
    case 'defaulting':
      return `${reason.ue}: defaulting`;
    case 'acquired-above':
      return `RCUE ${reason.competence} validated by the level above of the competence`;
    case 'capitalised': {
      const { ue, from, average, counts } = reason;
      if (average === null && counts === 'old') return `${ue} capitalised (${from}), average unknown`;
      const which = {
        old: 'this average counts',
        new: `the new average${average === null ? '' : ', which is better,'} counts`,
        none: `it does not count, the student is defaulting in ${reason.semester}`,
      };
      const known = average === null ? `${from}, average unknown` : `${from}, ${short(average)}`;
      return `${ue} capitalised (${known}): ${which[counts]}`;
    }
    case 'waived': {
      const before = reason.before === null ? '' : `, ${short(reason.before)}`;
      const now = reason.average === null ? '' : `: the new average, ${short(reason.average)}, counts`;
      return `${reason.ue} capitalised (${reason.from}${before}), right given up in writing${now}`;
    }
    case 'carried':
      return `${reason.ue}: ${short(reason.average)} in ${reason.from}; ${reason.semester} is not taken again, this average counts in the RCUE`;
    case 'unknown-average':
      return `RCUE ${reason.competence}: average unknown (${list(reason.ues)}), to be validated by the jury`;
    case 'by-jury':
      return `${reason.ue ?? `RCUE ${reason.competence ?? ''}`}: ${reason.code} by decision of the jury`;
    case 'points': {
      const of = reason.ue ?? `RCUE ${reason.competence ?? ''}`;
      const given = list(
        reason.given.map(({ module, points }) => `${module ? `${module} ` : ''}+${short(points)}`),
      );
      return `${of}: from ${short(reason.before)} to ${short(reason.after)} by points of the jury (${given})`;
    }
    case 'lower-above':
      return `${list(reason.ues)}: ADSUP, the validation of the level validates the level below`;
    case 'lower-jury':
    case 'lower-again': {
      const how =
        reason.kind === 'lower-jury' ? 'by decision of the jury' : 'in the semester taken again this year';
      return `${reason.ue} (level below): ${reason.code} ${how}${reason.before ? ` (before: ${reason.before})` : ''}`;
    }
    case 'diploma': {
      const { diploma, missing, unknown } = reason;
      if (missing.length > 0) return `${diploma} not earned: ${list(missing)} not acquired`;
      return unknown.length > 0
        ? `${diploma} to be checked: nothing is known of ${unknown.length > 1 ? 'years' : 'year'} ${unknown.join(' and ')}`
        : `${diploma} earned: every UE of the six semesters is acquired`;
    }
    case 'first-year-assumed':
      return `${reason.others ? 'Other UEs' : 'UEs'} of semesters 1 and 2 taken as acquired: their results are not known`;
    case 'first-year-missing':
      return `UEs of the first year not acquired: ${list(reason.ues)}`;
    case 'may-repeat':
      return `May repeat (${reason.semesters.join(' and ')}); ${used(reason.used)}${reason.left} of ${reason.allowed} left`;
    case 'no-repeat-left':
      return `No repeat left: ${used(reason.used)}reasoned decision, with advice on orientation`;
  }
}

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

export const enLaw: LawLocale = {
  language: 'en',
  number,
  date: ({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  reason,
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
