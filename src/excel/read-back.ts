/// <reference types="office-js" />
import { fifteenDigits } from '../cells/fifteen-digits';
import { cellName } from '../cells/a1';
import type { RawCell } from '../cells/snapshot';
import { fittingText } from '../plan/limits';
import type { CellEdits, SheetPlan } from '../plan/types';
import type { Place } from '../jury/host/place';
import { HostProblem } from '../jury/host/port';
import type { Session } from './session';

/** What was asked of a sheet after writing; {@link Check} compares it once it is there. */
export type Check = () => void;

/**
 * Asks for a few cells of a sheet: of the first, middle and last rows with a value of their own.
 * @param first cell that the first value was written to
 */
export function checkCells(
  sheet: Excel.Worksheet,
  name: string,
  { values }: Pick<SheetPlan, 'values'>,
  first: Pick<CellEdits, 'row' | 'column'> = { row: 0, column: 0 },
): Check {
  const rows = values.flatMap((row, index) => {
    const column = row.findIndex((value) => value !== null && value !== '' && typeof value !== 'object');
    const expected = row[column];
    return typeof expected === 'object' || expected === undefined
      ? []
      : [{ row: first.row + index, column: first.column + column, expected }];
  });
  const probes = [rows[0], rows[rows.length >> 1], rows.at(-1)].filter((probe) => probe !== undefined);
  const asked = probes.map((probe) => ({
    ...probe,
    cell: sheet.getCell(probe.row, probe.column).load('values'),
  }));
  return () => {
    for (const { row, column, expected, cell } of asked) {
      const found: unknown = cell.values[0]?.[0];
      if (!isSame(found, expected)) throw new HostProblem('read-back', name, cellName(row, column));
    }
  };
}

function isSame(found: unknown, expected: string | number | boolean): boolean {
  if (typeof expected === 'string') return found === fittingText(expected);
  if (typeof expected === 'boolean' || !Number.isFinite(expected)) return found === expected;
  return typeof found === 'number' && fifteenDigits(found) === fifteenDigits(expected);
}

/** Whether a cell that was read just now still holds what was read of it earlier. */
export function holdsRaw(found: unknown, expected: RawCell): boolean {
  if (expected === null) return found === '' || found === null || found === undefined;
  if (typeof expected !== 'object') return isSame(found, expected);
  if ('value' in expected) return isSame(found, expected.value);
  return 'error' in expected && found === expected.error;
}

/** @throws HostProblem `sheet-gone` */
export async function cellHolds(session: Session, { sheet, cell }: Place, value: RawCell): Promise<boolean> {
  const range = session.workbook.worksheets.getItem(sheet).getRange(cell).load('values');
  await session.sync();
  return holdsRaw(range.values[0]?.[0], value);
}

/** Asks how many conditional formats a sheet has. */
export function checkRules(sheet: Excel.Worksheet, name: string, expected: number): Check {
  const count = sheet.getRange().conditionalFormats.getCount();
  return () => {
    const { value } = count;
    if (value !== expected) {
      throw new HostProblem('read-back', name, `${value} conditional formats, ${expected} expected`);
    }
  };
}
