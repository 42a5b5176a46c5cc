import { readCsv } from '../../curricula/csv';
import type { RawCell, SheetSnapshot } from '../../cells/snapshot';
import { withRows, type Shape } from './shape';

/** A line with fewer separators is a title. */
const FEWEST = 2;

/** A sheet whose first column holds the lines of a CSV file, split. The cells stand where their line stands. */
export function delimited(sheet: SheetSnapshot): Shape | null {
  const column = sheet.rows.find((row) => row?.some(isFilled))?.findIndex(isFilled) ?? -1;
  if (column < 0 || sheet.rows.some((row) => row?.some((cell, at) => at !== column && isFilled(cell))))
    return null;
  const lines = Array.from(sheet.rows, (row) => {
    const cell = row?.[column] ?? null;
    return typeof cell === 'string' ? cell : null;
  });
  const separator = [';', '\t', ',', '|'].find((sign) => {
    const counts = lines.flatMap((line) =>
      line === null || line.trim() === '' ? [] : [line.split(sign).length - 1],
    );
    return counts.length > 1 && counts.filter((count) => count >= FEWEST).length > 0.7 * counts.length;
  });
  if (separator === undefined) return null;
  const rows = lines.map((line) => (line === null ? undefined : fieldsOf(line, separator)));
  return { sheet: withRows(sheet, rows), origin: (row) => ({ row, column }) };
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
