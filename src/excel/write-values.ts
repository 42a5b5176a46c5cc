/// <reference types="office-js" />
import type { PlannedValue } from '../jury/plan/types';
import { cellInput } from './cell-input';
import type { Session } from './session';

/** Bytes of one block of rows; several blocks share a message as long as there is room. */
const BLOCK = 1_000_000;

const encoder = new TextEncoder();

/** Writes a sheet's values from A1, some rows at a time, so that no message is too large. */
export async function writeValues(
  session: Session,
  sheet: Excel.Worksheet,
  values: readonly (readonly PlannedValue[])[],
): Promise<void> {
  const columns = values.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns === 0) return;
  let rows: (string | number | boolean)[][] = [];
  let bytes = 0;
  let top = 0;
  const send = async (): Promise<void> => {
    if (rows.length === 0) return;
    await session.makeRoom(bytes);
    sheet.getRangeByIndexes(top, 0, rows.length, columns).formulas = rows;
    top += rows.length;
    rows = [];
    bytes = 0;
  };
  for (const row of values) {
    const cells = Array.from({ length: columns }, (_, column) => cellInput(row[column] ?? null));
    rows.push(cells);
    bytes += encoder.encode(JSON.stringify(cells)).length;
    if (bytes >= BLOCK) await send();
  }
  await send();
}
