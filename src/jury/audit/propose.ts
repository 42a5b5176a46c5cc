import { cellName } from '../../cells/a1';
import type { RawCell } from '../../cells/snapshot';
import type { JuryReport } from '../report';
import { expectedOfRcue, expectedOfUe } from './expected';
import type { Subject } from './subjects';

/** Codes that departments type in a mark's place, and the law's effect decides of. */
const CODES = ['ABI', 'ABJ', 'EXC'] as const;

/**
 * A formula that gives the average by the rules, from the cells of its own row; null where they are not all there.
 * @param cellAt what a cell of the subject's sheet holds
 */
export function proposedFormula(
  subject: Subject,
  report: JuryReport,
  cellAt: (row: number, column: number) => RawCell,
): string | null {
  return subject.average.startsWith('UE') ? ofUe(subject, report, cellAt) : ofRcue(subject, report);
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

function ofRcue({ row, student, average, table }: Subject, report: JuryReport): string | null {
  const expected = expectedOfRcue(report, student, average);
  const parts = [...(expected?.all ?? [])].map(([ue, coefficient]) => ({
    coefficient,
    column: table.columns.ueAverages.find((one) => one.ue === ue)?.column,
  }));
  if (parts.length === 0 || parts.some(({ column }) => column === undefined)) return null;
  const cells = parts.map(({ column }) => cellName(row, column ?? 0));
  const weights = parts.map(({ coefficient }) => coefficient);
  if (weights.every((one) => one === weights[0])) return `=(${cells.join('+')})/${cells.length}`;
  const sum = cells.map((cell, i) => `${cell}*${weights[i] ?? 1}`).join('+');
  return `=(${sum})/${weights.reduce((total, one) => total + one, 0)}`;
}
