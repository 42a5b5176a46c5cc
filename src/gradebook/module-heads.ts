import { a1 } from '../cells/a1';
import { textAt } from '../cells/grid';
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

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What stands above a column, from the cell that names the module down: `R3.01 session 2`. */
export function headerOf({ grid, headerRows }: RawTable, { row, column }: ModuleHeading): string {
  const texts = headerRows.filter((at) => at >= row).map((at) => oneLine(textAt(grid, at, column)));
  return [...new Set(texts)].filter((text) => text !== '').join(' ');
}

/** The numbers of a column. */
export function valuesOf({ grid, people }: RawTable, column: number): readonly number[] {
  const values: number[] = [];
  for (const { row } of people) {
    const value = numberIn(grid.at(row, column));
    if (value !== null) values.push(value);
  }
  return values;
}
