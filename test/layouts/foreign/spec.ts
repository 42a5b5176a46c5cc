import type { Raw } from '../../../samples/person';
import type { Column, TableSpec } from '../../../samples/table';

/** The headings of a column with one text, in the row that names the modules. */
export const headsIn =
  ({ headerRows, codeRow }: TableSpec) =>
  (text: string): readonly Raw[] =>
    Array.from({ length: headerRows }, (_, row) => (row === codeRow ? text : null));

/** The table with one column more. */
export function withColumn(
  spec: TableSpec,
  at: number,
  of: (heads: (text: string) => readonly Raw[]) => Column,
): TableSpec {
  const columns = [...spec.columns];
  columns.splice(at, 0, of(headsIn(spec)));
  return { ...spec, columns };
}
