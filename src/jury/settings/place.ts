import { a1 } from '../../cells/a1';
import type { WorkbookSnapshot } from '../../cells/snapshot';
import { ourSheet } from '../our-sheets/find';

/** The cell of the settings that holds a line; the first of the workbook where the line came from elsewhere. */
export function placeOfLine(workbook: WorkbookSnapshot, line: string): { sheet: string; cell: string } {
  const sheet = ourSheet(workbook, 'settings');
  const isLine = (cell: unknown): boolean => typeof cell === 'string' && cell.trim() === line;
  const row = sheet?.rows.findIndex((cells) => cells?.some(isLine)) ?? -1;
  const column = sheet?.rows[row]?.findIndex(isLine) ?? -1;
  const cell = row < 0 ? 'A1' : a1({ row, column });
  return { sheet: sheet?.name ?? workbook.sheets[0]?.name ?? '', cell };
}
