import { readCsv } from '../../curricula/csv';
import type { RawCell, SheetSnapshot } from '../../cells/snapshot';
import { withRows, type Shape } from './shape';

/** A line with fewer separators is a title. */
const FEWEST = 2;

/**
 * A sheet whose first column holds the lines of a CSV file, split, with titles above and lines of words below. The cells stand
 * where their line stands.
 */
export function delimited(sheet: SheetSnapshot): Shape | null {
  const column = sheet.rows.find((row) => row?.some(isFilled))?.findIndex(isFilled) ?? -1;
  if (column < 0) return null;
  const lines = Array.from(sheet.rows, (row) => {
    const cell = row?.[column] ?? null;
    return typeof cell === 'string' && cell.trim() !== '' ? cell : null;
  });
  const separator = [';', '\t', '|', ','].find((sign) => isOfLines(lines, sign));
  if (separator === undefined) return null;
  const isAlone = (row: number): boolean =>
    !sheet.rows[row]?.some((cell, at) => at !== column && isFilled(cell));
  if (!lines.every((line, row) => isAlone(row) || counted(line ?? '', separator) < FEWEST)) return null;
  // A row with other cells beside its text stays as it is.
  const rows = lines.map((line, row) =>
    line !== null && isAlone(row) ? fieldsOf(line, separator) : sheet.rows[row],
  );
  return {
    sheet: withRows(sheet, rows),
    origin: (row, at) => ({ row, column: isAlone(row) ? column : at }),
  };
}

const counted = (line: string, separator: string): number => line.split(separator).length - 1;

/** Whether most lines hold separators, or many in a row as many: around them stand titles and signatures. */
function isOfLines(lines: readonly (string | null)[], separator: string): boolean {
  const counts = lines.flatMap((line) => (line === null ? [] : [counted(line, separator)]));
  const split = counts.filter((count) => count >= FEWEST);
  const isTable = split.length > 2 && split.length > 0.4 * counts.length && new Set(split).size === 1;
  return counts.length > 1 && (isTable || split.length > 0.7 * counts.length);
}

const isFilled = (cell: RawCell): boolean => cell !== null && cell !== '';

/** A mark is a number again; longer digits are a student's number and stay as written. */
function fieldsOf(line: string, separator: string): readonly RawCell[] {
  const [fields = []] = readCsv(line, separator);
  return fields.map((field): RawCell => {
    const text = field.trim();
    if (text === '') return null;
    return /^-?\d{1,3}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
  });
}
