import { columnName } from '../../../src/cells/a1';
import {
  at,
  FIRST_ROW,
  modulesOf,
  setFormula,
  STUDENTS,
  ueFormula,
  type Draft,
  type Planted,
  type Style,
} from './planted';

/** One kind of fault: plants it into a UE of the odd semester, or a RCUE, and says what should be told of it. */
export type Fault = (
  drafts: readonly [Draft, Draft],
  style: Style,
  ue: string,
  student: number,
) => readonly Planted[];

export const rows = Array.from({ length: STUDENTS }, (_, i) => FIRST_ROW + i);
export const columnOf = ({ columns }: Draft, code: string): number => columns.get(code) ?? -1;

/** Writes the formula of a UE anew in every row, and expects one fault of it. */
export function everywhere(
  draft: Draft,
  ue: string,
  cause: Planted['cause'],
  formula: (row: number) => string,
): Planted[] {
  const column = columnOf(draft, ue);
  for (const row of rows) setFormula(draft, row, column, formula(row));
  return [{ sheet: draft.name, cell: at(FIRST_ROW, column), cause }];
}

export function inOneRow(
  draft: Draft,
  ue: string,
  student: number,
  cause: Planted['cause'],
  formula: string,
): Planted[] {
  const row = FIRST_ROW + student;
  const column = columnOf(draft, ue);
  setFormula(draft, row, column, formula);
  return [{ sheet: draft.name, cell: at(row, column), cause }];
}

export const heaviest = (ue: string) => [...modulesOf(ue)].sort((a, b) => b.coefficient - a.coefficient);

/** A weighted mean of cells with their coefficients typed, whatever the style. */
export function typed(
  draft: Draft,
  row: number,
  weights: readonly { module: string; coefficient: number }[],
): string {
  const sum = weights.map(
    ({ module, coefficient }) => `N(${at(row, columnOf(draft, module))})*${coefficient}`,
  );
  return `(${sum.join('+')})/${weights.reduce((total, { coefficient }) => total + coefficient, 0)}`;
}

/** A weighted mean of all marks with the coefficients of a UE, in one expression. */
export const mean = (draft: Draft, ue: string, row: number): string =>
  ueFormula(draft, ue, row, 'all coefficients');

/** Our own function, for a UE of a sheet. */
export function ours(draft: Draft, ue: string, row: number, sheet = ''): string {
  const [first, last] = [columnName(3), columnName(columnOf(draft, `UE${draft.name.slice(1)}1`) - 1)];
  return `_xldudf_BUT_UEAVERAGE("${ue}",${sheet}$${first}$${FIRST_ROW}:$${last}$${FIRST_ROW},${sheet}$${first}${row + 1}:$${last}${row + 1})`;
}

/** The coefficients of a UE, in a list beside the table that SUMIF looks the headers up in. */
export function listed(
  draft: Draft,
  ue: string,
  row: number,
  more: Readonly<Record<string, number>> = {},
): string {
  const LIST = 60;
  const own = modulesOf(ue);
  own.forEach(({ module, coefficient }, i) => {
    draft.cells.set(at(LIST + i, 70), module);
    draft.cells.set(at(LIST + i, 71), more[module] ?? coefficient);
  });
  const [first, last] = [columnName(3), columnName(columnOf(draft, `UE${draft.name.slice(1)}1`) - 1)];
  const list = (column: number): string =>
    `$${columnName(column)}$${LIST + 1}:$${columnName(column)}$${LIST + own.length}`;
  const coefficients = `SUMIF(${list(70)},$${first}$${FIRST_ROW}:$${last}$${FIRST_ROW},${list(71)})`;
  return `SUMPRODUCT(${coefficients}*$${first}${row + 1}:$${last}${row + 1})/SUM(${list(71)})`;
}

/** A mean of the modules for which a condition on their column holds. */
export function weighed(
  draft: Draft,
  ue: string,
  cause: Planted['cause'],
  condition: (ranges: { readonly codes: string; readonly coefficients: string }) => string,
): Planted[] {
  const [first, last] = [columnName(3), columnName(columnOf(draft, `UE${draft.name.slice(1)}1`) - 1)];
  const line = (row: number): string => `$${first}$${row}:$${last}$${row}`;
  const coefficients = line((draft.weights.get(ue) ?? 0) + 1);
  const kept = `${condition({ codes: line(FIRST_ROW), coefficients })}*${coefficients}`;
  return everywhere(
    draft,
    ue,
    cause,
    (row) => `SUMPRODUCT(${kept}*$${first}${row + 1}:$${last}${row + 1})/SUMPRODUCT(${kept})`,
  );
}
