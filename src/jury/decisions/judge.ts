import { explain, type Reason } from '../../rules/reasons';
import { codesInstead, motivesFor } from '../../rules/refusal';
import type { Rulebook } from '../../rules/rulebook';
import type { StudentYear } from '../../rules/student';
import { decideYear, type Marked, type YearResult } from '../../rules/year';
import type { JuryEntry, JuryStudent } from '../report';
import { applyEntry, type EntryProblem } from './apply-entry';
import { missingFields, readReason } from './reason';
import { WAIVER } from './subject';

/** What the rules and the jury's entry make of a student's marks. */
export interface Judged {
  readonly year: StudentYear;
  readonly result: YearResult;
  readonly reasons: readonly Reason[];
  /** In canonical form. */
  readonly entry: JuryEntry | null;
  readonly problems: readonly EntryProblem[];
}

/** @param year the marks and what is known of the student, without any decision of the jury */
export function judge(year: StudentYear, typed: JuryEntry | null, book: Rulebook, marked: Marked): Judged {
  const applied = typed ? applyEntry(typed, year, book) : { year, entry: null, problems: [] };
  const result = decideYear(book, applied.year, marked);
  const code = applied.year.overrides?.year;
  if (typed && code && codesInstead(code, result) !== null) {
    const problem = { column: 'decision', text: typed.decision, problem: 'no-right' } as const;
    const own = withoutYear(applied.year);
    const proposed = decideYear(book, own, marked);
    const reasons = explain(book, own, proposed, marked);
    return { ...applied, year: own, result: proposed, reasons, problems: [problem, ...applied.problems] };
  }
  const reasons = explain(book, applied.year, result, marked);
  const further = typed
    ? [...unmotivated(typed, applied.year, result), ...notRetaken(applied.year, result)]
    : [];
  return { ...applied, result, reasons, problems: [...applied.problems, ...further] };
}

/**
 * Decisions without all that the law asks to be said with them: a refusal of a repeat, or a repeat by the director's grant (4.5),
 * any other departure from what the rules propose (4.6).
 */
function unmotivated(
  { decision, decisions, reason }: JuryEntry,
  year: StudentYear,
  result: YearResult,
): readonly EntryProblem[] {
  const code = year.overrides?.year;
  const said = readReason(reason);
  const asked = code ? motivesFor(code, year, result) : [];
  const rule = asked.some((motive) => motive !== 'text') ? '4.5' : '4.6';
  const missing = missingFields(asked, said);
  // The jury of an odd semester departs from nothing: none of its years is proposed.
  if (missing.length > 0 && (rule === '4.5' || result.proposal !== null))
    return [{ column: 'decision', text: decision, missing, rule }];
  return departs(result) && said.text === ''
    ? [{ column: 'decisions', text: decisions, missing: ['text'], rule: '4.6' }]
    : [];
}

/** Whether the jury has decided a UE or RCUE otherwise than the rules, or given points. */
const departs = ({ ues, rcues, lowerChanges }: YearResult): boolean =>
  [...ues, ...rcues].some(({ byJury, points }) => byJury || points !== undefined) ||
  lowerChanges.some(({ by }) => by === 'jury');

/** Rights given up to UEs that have no new average (4.3). */
const notRetaken = ({ overrides }: StudentYear, { ues }: YearResult): readonly EntryProblem[] =>
  (overrides?.waived ?? []).flatMap((ue) =>
    ues.some((one) => one.ue.code === ue && one.waived)
      ? []
      : [{ column: 'decisions', text: `${ue} ${WAIVER}`, problem: 'nothing-waived' }],
  );

/** The year as it is without the jury's decision on the year itself. */
function withoutYear({ overrides, ...year }: StudentYear): StudentYear {
  const others = { ...overrides };
  delete others.year;
  return Object.keys(others).length > 0 ? { ...year, overrides: others } : year;
}

/** A student's year as it was before the jury decided anything. */
export function undecidedYear({ year }: Pick<JuryStudent, 'year'>): StudentYear {
  const copy: { -readonly [Key in keyof StudentYear]: StudentYear[Key] } = { ...year };
  delete copy.overrides;
  // A workbook tells repeats, never a grant of the director: that one comes from the jury's reason.
  if (year.repeats) {
    const { semesters, years } = year.repeats;
    copy.repeats = { semesters, ...(years && { years }) };
  }
  return copy;
}
