import { a1 } from '../cells/a1';
import { numberIn } from '../cells/decimals';
import type { ModuleHeading } from './module-columns';
import type { RawTable } from './tables';
import type { Finding } from './types';

/** Where a column is named. */
export const placeOf = (
  table: RawTable,
  { row, column }: ModuleHeading,
): Pick<Finding, 'sheet' | 'cell'> => ({
  sheet: table.grid.name,
  cell: a1({ row, column }),
});

/** The numbers of a column. */
export function valuesOf({ grid, people }: RawTable, column: number): readonly number[] {
  const values: number[] = [];
  for (const { row } of people) {
    const value = numberIn(grid.at(row, column));
    if (value !== null) values.push(value);
  }
  return values;
}
