/// <reference types="office-js" />
import type { PlannedValue } from '../plan/types';
import { cellInput } from './cell-input';
import type { Session } from './session';

/** Bytes of one block of rows; several blocks share a message as long as there is room. */
const BLOCK = 500_000;

const encoder = new TextEncoder();

/**
 * Writes a sheet's values from A1, some rows at a time, so that no message is too large.
 * @param present what stands on the sheet and stays: rows that are the same already are left alone
 * @returns whether anything was written; number formats come after
 */
export async function writeValues(
  session: Session,
  sheet: Excel.Worksheet,
  values: readonly (readonly PlannedValue[])[],
  present: Excel.Range | null,
): Promise<boolean> {
  const columns = values.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns === 0) return false;
  let rows: (string | number | boolean)[][] = [];
  let bytes = 0;
  let written = false;
  const send = async (end: number): Promise<void> => {
    if (rows.length === 0) return;
    await session.makeRoom(bytes);
    const range = sheet.getRangeByIndexes(end - rows.length, 0, rows.length, columns);
    // In a cell that is formatted as text the apostrophe before a text would stay: the formats come after.
    if (present) range.numberFormat = 'General' as unknown as string[][];
    range.formulas = rows;
    written = true;
    rows = [];
    bytes = 0;
  };
  for (const [index, row] of values.entries()) {
    const cells = Array.from({ length: columns }, (_, column) => cellInput(row[column] ?? null));
    if (present && cells.every((input, column) => holds(present, index, column, input))) {
      await send(index);
      continue;
    }
    rows.push(cells);
    bytes += encoder.encode(JSON.stringify(cells)).length;
    if (bytes >= BLOCK) await send(index + 1);
  }
  await send(values.length);
  // What somebody typed below goes, as where the whole sheet is written anew: else it would be read beside what is written.
  const below = present ? present.rowIndex + present.formulas.length - values.length : 0;
  if (present && below > 0) {
    const width = present.columnIndex + (present.formulas[0]?.length ?? 1);
    sheet.getRangeByIndexes(values.length, 0, below, width).clear('Contents');
  }
  return written;
}

/** Whether a cell holds already what would be given to it. A text has itself for its formula, be it `=1`. */
function holds(present: Excel.Range, row: number, column: number, input: string | number | boolean): boolean {
  const at = [row - present.rowIndex, column - present.columnIndex] as const;
  const formula: unknown = present.formulas[at[0]]?.[at[1]] ?? '';
  if (typeof input !== 'string') return formula === input;
  if (!input.startsWith("'")) return formula === input;
  return formula === input.slice(1) && present.values[at[0]]?.[at[1]] === formula;
}
