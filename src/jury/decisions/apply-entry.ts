import type { Motive } from '../../rules/refusal';
import { NO_REPEATS } from '../../rules/repeats';
import type { Rulebook } from '../../rules/rulebook';
import type { Overrides, StudentYear } from '../../rules/student';
import type { ReportAnomaly, JuryEntry } from '../report';
import { typedYearCode, type JuryRow, type JuryRows } from '../entries';
import { readReason } from './reason';
import { overridesOf, partsOf, type DecisionPart } from './subject';
import { decisionsText, readDecisions } from './text';
import type { DecisionProblem } from '../../vocabulary/decisions';

/** An entry as it counts: in canonical form, with what it does to the student's year and what of it could not be read. */
interface AppliedEntry {
  readonly entry: JuryEntry;
  readonly year: StudentYear;
  readonly problems: readonly EntryProblem[];
}

export type EntryProblem = {
  /** Key of the column of the jury sheet. */
  readonly column: 'decision' | 'decisions';
  readonly text: string;
} & (
  | { readonly problem: DecisionProblem }
  /** It counts, without what the law asks to be said with it (4.5, 4.6). */
  | { readonly missing: readonly Motive[]; readonly rule: '4.5' | '4.6' }
);

/** Lets an entry of the jury count: overrides (4.6), and the director's repeat where the reason says so (4.5). */
export function applyEntry(typed: JuryEntry, year: StudentYear, book: Rulebook): AppliedEntry {
  const { parts, problems } = readDecisions(typed.decisions, book);
  const code = typedYearCode(typed.decision);
  const reason = readReason(typed.reason);
  const idle = idleWaivers(parts, year, reason.text);
  const overrides: Overrides = {
    ...overridesOf(parts.filter((part) => !idle.some(({ part: waiver }) => waiver === part))),
    ...(code && { year: code }),
  };
  const unapplied = [
    ...problems,
    ...idle.map(({ part, problem }) => ({ text: decisionsText([part]), problem })),
  ];
  const unknown: readonly EntryProblem[] =
    typed.decision !== '' && !code
      ? [{ column: 'decision', text: typed.decision, problem: 'unknown-year-code' }]
      : [];
  const granted = reason.grant !== '';
  return {
    entry: {
      ...typed,
      decisions: decisionsText(
        partsOf(overrides),
        unapplied.map(({ text }) => text),
      ),
    },
    year: {
      ...year,
      ...(Object.keys(overrides).length > 0 && { overrides }),
      ...(granted && { repeats: { ...(year.repeats ?? NO_REPEATS), directorGrant: true } }),
    },
    problems: [...unknown, ...unapplied.map((problem) => ({ column: 'decisions', ...problem }) as const)],
  };
}

interface IdleWaiver {
  readonly part: DecisionPart;
  readonly problem: 'nothing-waived' | 'no-writing';
}

/** Rights given up (4.3) that change nothing: to a UE that is not capitalised, or of whose writing nothing is noted. */
function idleWaivers(
  parts: readonly DecisionPart[],
  { capitalised }: StudentYear,
  writing: string,
): readonly IdleWaiver[] {
  return parts.flatMap((part): IdleWaiver[] => {
    if (part.kind !== 'ue-waiver') return [];
    if (!capitalised?.[part.ue]) return [{ part, problem: 'nothing-waived' }];
    return writing === '' ? [{ part, problem: 'no-writing' }] : [];
  });
}

/** Problems of a row as the sheet "Anomalies" lists them, each at its cell. */
export function entryAnomalies(
  rows: JuryRows,
  row: JuryRow,
  problems: readonly EntryProblem[],
): readonly ReportAnomaly[] {
  return problems.map((found): ReportAnomaly => {
    const { column, text: value } = found;
    const place = { sheet: rows.sheet, cell: rows.cellOf(row, column) ?? '', value };
    if ('missing' in found) {
      const { missing, rule } = found;
      return { ...place, kind: 'missing', effect: { code: 'unmotivated', missing, rule } };
    }
    const { problem } = found;
    const kind = problem === 'student-gone' ? 'unmatched-student' : 'unknown-code';
    return { ...place, kind, effect: { code: 'not-applied', problem } };
  });
}

/** Those anomalies that tell of a student's row of the jury sheet. */
export function problemsOfEntry(
  anomalies: readonly ReportAnomaly[],
  rows: JuryRows,
  id: string,
): readonly ReportAnomaly[] {
  const row = rows.byId.get(id);
  const cells = (['decision', 'decisions'] satisfies readonly EntryProblem['column'][]).map(
    (column) => row && rows.cellOf(row, column),
  );
  return anomalies.filter(
    ({ sheet, cell, effect }) =>
      sheet === rows.sheet &&
      cells.includes(cell) &&
      (effect.code === 'not-applied' || effect.code === 'unmotivated'),
  );
}
