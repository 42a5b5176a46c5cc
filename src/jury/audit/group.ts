import { a1, cellName } from '../../cells/a1';
import type { FormulaBook } from '../../formulas/book';
import { keyOf, scalarOf } from '../../formulas/book';
import { inCell, patternOf } from '../../formulas/parse';
import type { JuryReport } from '../report';
import { expectedOfRcue, expectedOfUe } from './expected';
import type { AuditChange, AuditFinding, CellFault } from './finding';
import { joined, rooted, type Group } from './one-fault';
import { proposedFormula } from './propose';
import type { Subject } from './subjects';

/** Half a hundredth: what is less shows nowhere. */
export const SHOWS = 0.005;

/** What no other formula would mend: the mark must be typed again, or we know of no fault. */
const NO_PROPOSAL: ReadonlySet<AuditFinding['cause']> = new Set([
  'not-a-mark',
  'text-ignored',
  'not-audited',
]);

/** The faults of cells by formula: one finding for a fault of a formula, wherever it was filled to in its column. */
export function findingsOf(
  faults: readonly CellFault[],
  audited: readonly Subject[],
  book: FormulaBook,
  report: JuryReport,
): readonly AuditFinding[] {
  const byFormula = new Map<string, CellFault[]>();
  for (const fault of faults) {
    const { subject } = fault;
    const key = JSON.stringify([subject.sheet, subject.column, patternAt(subject, book)]);
    byFormula.set(key, [...(byFormula.get(key) ?? []), fault]);
  }
  const groups = [...byFormula.values()].flatMap((own) => byCause(rooted(own)));
  const faulty = new Set(faults.map(({ subject }) => keyOf(subject)));
  return joined(groups, book).map((group) => findingOf(group, audited, faulty, book, report));
}

function byCause(faults: readonly CellFault[]): readonly Group[] {
  const groups = new Map<CellFault['cause'], CellFault[]>();
  for (const fault of faults) {
    const group = groups.get(fault.cause) ?? [];
    if (!group.some(({ subject }) => subject === fault.subject)) groups.set(fault.cause, [...group, fault]);
  }
  return [...groups.values()] as unknown as readonly Group[];
}

function findingOf(
  group: Group,
  audited: readonly Subject[],
  faulty: ReadonlySet<string>,
  book: FormulaBook,
  report: JuryReport,
): AuditFinding {
  const [{ subject, cause }] = group;
  const { sheet, column, average } = subject;
  const formula = book.formulaAt(subject);
  const healthy = audited.filter(
    (one) =>
      one.sheet === sheet && one.column === column && !faulty.has(keyOf(one)) && book.formulaAt(one) !== null,
  );
  const shown = scalarOf(book.rawAt(subject));
  return {
    ...{ sheet, average, cause },
    about: [...new Set(group.flatMap(({ about }) => about))].slice(0, 12),
    cells: areasOf(
      group.map((one) => one.subject.row),
      column,
    ),
    first: a1(subject),
    formula: formula === null ? String(shown ?? '') : `=${formula}`,
    pattern: patternAt(subject, book),
    proposed: NO_PROPOSAL.has(cause) ? null : proposal(subject, healthy, audited, book, report),
    changes: changesOf(group, book, report),
  };
}

/** A formula as it reads from its own cell. */
function patternAt(subject: Subject, book: FormulaBook): string {
  const formula = book.formulaAt(subject);
  return formula === null ? '' : patternOf(formula, subject.row, subject.column);
}

/** The formula that the others of the column have, where they have no fault; else one by the rules. */
function proposal(
  subject: Subject,
  healthy: readonly Subject[],
  audited: readonly Subject[],
  book: FormulaBook,
  report: JuryReport,
): string | null {
  const patterns = healthy.map((one) => patternAt(one, book));
  const own = patternAt(subject, book);
  const others = patterns.filter((pattern) => pattern !== own);
  const common = commonest(others);
  if (common !== null) {
    try {
      return `=${inCell(common, subject.row, subject.column)}`;
    } catch {
      return null;
    }
  }
  const cellAt = (row: number, column: number) => book.rawAt({ sheet: subject.sheet, row, column });
  return proposedFormula(subject, report, cellAt, audited);
}

function commonest(patterns: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const pattern of patterns) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Rows of a column as areas. */
function areasOf(rows: readonly number[], column: number): readonly string[] {
  const areas: string[] = [];
  let first = -1;
  let last = -2;
  const close = (): void => {
    if (first >= 0)
      areas.push(
        first === last ? cellName(first, column) : `${cellName(first, column)}:${cellName(last, column)}`,
      );
  };
  for (const row of [...rows].sort((a, b) => a - b)) {
    if (row !== last + 1) {
      close();
      first = row;
    }
    last = row;
  }
  close();
  return areas;
}

function changesOf(
  group: readonly CellFault[],
  book: FormulaBook,
  report: JuryReport,
): readonly AuditChange[] {
  const { passMark } = report.curriculum.policy;
  const changes = group.flatMap(({ subject }): AuditChange[] => {
    const { student, average } = subject;
    const expected = average.startsWith('UE') ? expectedOfUe : expectedOfRcue;
    const ours = expected(report, student, average)?.ours;
    const stated = scalarOf(book.rawAt(subject));
    if (typeof stated !== 'number' || ours === null || ours === undefined) return [];
    if (Math.abs(stated - ours) < SHOWS) return [];
    const passes = (value: number): boolean => value >= passMark - SHOWS;
    return [{ student, cell: a1(subject), stated, ours, crosses: passes(stated) !== passes(ours) }];
  });
  return changes.sort((a, b) => Math.abs(b.stated - b.ours) - Math.abs(a.stated - a.ours));
}
