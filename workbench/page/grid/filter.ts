import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
  type IFilterColumn,
} from '@univerjs/preset-sheets-filter';
import type { Area } from '../../../src/cells/snapshot';
import type { GridSheet } from './grid-sheet';
import { toRange } from './ranges';

/** Arrows over `after` instead of over `before`. */
export function moveFilter(sheet: GridSheet, before: Area | null, after: Area | null): void {
  if (before) sheet.mutate(RemoveSheetsFilterMutation);
  if (after) sheet.mutate(SetSheetsFilterRangeMutation, { range: toRange(after) });
}

/** What is chosen in the arrows, with columns of the sheet. */
export function filterColumns({ grid, unitId, id }: GridSheet): readonly IFilterColumn[] {
  return grid.injector.get(SheetsFilterService).getFilterModel(unitId, id)?.serialize().filterColumns ?? [];
}

export function isFiltered({ model }: GridSheet, filter: Area | null): boolean {
  const { top = 0, bottom = -1 } = filter ?? {};
  for (let row = top + 1; row <= bottom; row++) if (model.getRowFiltered(row)) return true;
  return false;
}

/**
 * A person chooses in the arrow of a column what is to be seen.
 * @param values as the cells show them; null takes the choice back
 * @throws Error where the column has no arrow
 */
export function filterBy(
  sheet: GridSheet,
  filter: Area | null,
  column: number,
  values: readonly string[] | null,
): void {
  if (!filter || column < filter.left || column > filter.right) throw new Error(`no filter at ${column}`);
  const blank = values?.includes('') ? { blank: true as const } : {};
  const filters = { filters: (values ?? []).filter((value) => value !== ''), ...blank };
  sheet.mutate(SetSheetsFilterCriteriaMutation, {
    col: column,
    criteria: values && { colId: column - filter.left, filters },
  });
}
