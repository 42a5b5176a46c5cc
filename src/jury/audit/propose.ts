import { cellName, columnName, quotedSheet } from '../../cells/a1';
import type { RawCell } from '../../cells/snapshot';
import type { JuryReport } from '../report';
import { expectedOfRcue, expectedOfUe } from './expected';
import type { Subject } from './subjects';

/** Codes that departments type in a mark's place, and the law's effect decides of. */
const CODES = ['ABI', 'ABJ', 'EXC'] as const;

/**
 * A formula that gives the average by the rules, from the cells of its own row; null where they are not all there.
 * @param cellAt what a cell of the subject's sheet holds
 * @param averages all that the workbook states
 */
export function proposedFormula(
  subject: Subject,
  report: JuryReport,
  cellAt: (row: number, column: number) => RawCell,
  averages: readonly Subject[],
): string | null {
  return subject.average.startsWith('UE') ? ofUe(subject, report, cellAt) : ofRcue(subject, report, averages);
}

function ofUe(
  { row, student, average, table }: Subject,
  report: JuryReport,
  cellAt: (row: number, column: number) => RawCell,
): string | null {
  const expected = expectedOfUe(report, student, average);
  if (!expected) return null;
  const parts = [...expected.all].map(([module, coefficient]) => ({
    coefficient,
    column: table.columns.modules.find((one) => one.module === module)?.column,
  }));
  if (parts.some(({ column }) => column === undefined)) return null;
  const placed = parts.map((part) => ({ ...part, column: part.column ?? 0 }));
  const stated = Array.from({ length: table.firstRow }, (_, above) => above).find((above) =>
    placed.every(({ column, coefficient }) => cellAt(above, column) === coefficient),
  );
  const zero = CODES.filter((code) => report.curriculum.policy.effects[code] === 'zero');
  const terms = placed.map(({ column, coefficient }) => {
    const cell = cellName(row, column);
    const weight =
      stated === undefined ? String(coefficient) : cellName(stated, column).replace(/(\d+)$/, '$$$1');
    const there = [`ISNUMBER(${cell})`, ...zero.map((code) => `(${cell}="${code}")`)].join('+');
    return {
      sum: `N(${cell})*${weight}`,
      of: zero.length > 0 ? `(${there})*${weight}` : `${there}*${weight}`,
    };
  });
  const sum = terms.map((term) => term.sum).join('+');
  return `=IFERROR((${sum})/(${terms.map(({ of }) => of).join('+')}),"")`;
}

function ofRcue(subject: Subject, report: JuryReport, averages: readonly Subject[]): string | null {
  const expected = expectedOfRcue(report, subject.student, subject.average);
  const parts = [...(expected?.all ?? [])].map(([ue, coefficient]) => ({
    coefficient,
    cell: ueCell(ue, subject, averages),
  }));
  if (parts.length === 0 || parts.some(({ cell }) => cell === null)) return null;
  const cells = parts.map(({ cell }) => cell ?? '');
  const weights = parts.map(({ coefficient }) => coefficient);
  if (weights.every((one) => one === weights[0])) return `=(${cells.join('+')})/${cells.length}`;
  const sum = cells.map((cell, i) => `${cell}*${weights[i] ?? 1}`).join('+');
  return `=(${sum})/${weights.reduce((total, one) => total + one, 0)}`;
}

/** Where a student's average of a UE stands: in the same row, or on another sheet, looked up by the student's number. */
function ueCell(ue: string, { row, student, table }: Subject, averages: readonly Subject[]): string | null {
  const beside = table.columns.ueAverages.find((one) => one.ue === ue);
  if (beside) return cellName(row, beside.column);
  const other = averages.find((one) => one.average === ue && one.student === student);
  const [own] = table.columns.numbers;
  const [theirs] = other?.table.columns.numbers ?? [];
  if (!other || !own || !theirs) return null;
  const whole = (column: number): string =>
    `${quotedSheet(other.sheet)}!$${columnName(column)}:$${columnName(column)}`;
  return `INDEX(${whole(other.column)},MATCH($${cellName(row, own.column)},${whole(theirs.column)},0))`;
}
