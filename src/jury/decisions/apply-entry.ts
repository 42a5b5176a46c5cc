import { NO_REPEATS } from '../../rules/repeats';
import type { Rulebook } from '../../rules/rulebook';
import type { Overrides, StudentYear } from '../../rules/student';
import type { ReportAnomaly, JuryEntry } from '../report';
import { typedYearCode, type JuryRow, type JuryRows } from '../entries';
import { readReason } from './reason';
import { overridesOf, partsOf } from './subject';
import { decisionsText, readDecisions } from './text';
import type { DecisionProblem } from '../../vocabulary/decisions';

/** An entry as it counts: in canonical form, with what it does to the student's year and what of it could not be read. */
interface AppliedEntry {
  readonly entry: JuryEntry;
  readonly year: StudentYear;
  readonly problems: readonly EntryProblem[];
}

export interface EntryProblem {
  /** Key of the column of the jury sheet. */
  readonly column: 'decision' | 'decisions';
  readonly text: string;
  readonly problem: DecisionProblem;
}

/** Lets an entry of the jury count: overrides (4.6), and the director's repeat where the reason says so (4.5). */
export function applyEntry(typed: JuryEntry, year: StudentYear, book: Rulebook): AppliedEntry {
  const { parts, problems } = readDecisions(typed.decisions, book);
  const code = typedYearCode(typed.decision);
  const overrides: Overrides = { ...overridesOf(parts), ...(code && { year: code }) };
  const unknown: readonly EntryProblem[] =
    typed.decision !== '' && !code
      ? [{ column: 'decision', text: typed.decision, problem: 'unknown-year-code' }]
      : [];
  const granted = readReason(typed.reason).grant !== '';
  return {
    entry: {
      ...typed,
      decisions: decisionsText(
        partsOf(overrides),
        problems.map(({ text }) => text),
      ),
    },
    year: {
      ...year,
      ...(Object.keys(overrides).length > 0 && { overrides }),
      ...(granted && { repeats: { ...(year.repeats ?? NO_REPEATS), directorGrant: true } }),
    },
    problems: [...unknown, ...problems.map((problem) => ({ column: 'decisions', ...problem }) as const)],
  };
}

/** Problems of a row as the sheet "Anomalies" lists them, each at its cell. */
export function entryAnomalies(
  rows: JuryRows,
  row: JuryRow,
  problems: readonly EntryProblem[],
): readonly ReportAnomaly[] {
  return problems.map(({ column, text, problem }) => ({
    sheet: rows.sheet,
    cell: rows.cellOf(row, column) ?? '',
    kind: problem === 'student-gone' ? 'unmatched-student' : 'unknown-code',
    value: text,
    effect: { code: 'not-applied', problem },
  }));
}
