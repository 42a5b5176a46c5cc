/// <reference types="office-js" />
import type { WorkbookSnapshot } from '../cells/snapshot';
import { callsOurFunction } from '../jury/host/our-formulas';
import type { Session } from './session';

/*
 * Colours by rules that an add-in has made are sometimes not drawn, or not drawn anew when a cell they look at has changed,
 * until their sheet is computed (office-js issues 5299 and 1157). Where functions of ours stand that takes too long (issue
 * 3336): there only the screen is drawn again, as at every writing.
 */

/** Formulas of larger sheets are not asked for: an answer has its limit. */
const MOST_CELLS = 20_000;

/** Sheets whose formulas one answer can tell. */
export function smallSheets({ sheets, ours }: WorkbookSnapshot): ReadonlySet<string> {
  const all = [...sheets, ...ours.map(({ sheet }) => sheet)];
  const cells = (rows: (typeof all)[number]['rows']): number =>
    rows.reduce((sum, row) => sum + (row?.length ?? 0), 0);
  return new Set(all.filter(({ rows }) => cells(rows) <= MOST_CELLS).map(({ name }) => name));
}

/** @param formulas of a sheet, once they are loaded; null where they were not asked for */
export function mayBeComputed(formulas: Excel.Range | null): boolean {
  if (!formulas) return false;
  return (
    formulas.isNullObject ||
    !formulas.formulas.flat().some((one: unknown) => typeof one === 'string' && callsOurFunction(one))
  );
}

/** @param names sheets; those that are gone are passed over */
export function computeSheets({ workbook }: Session, names: readonly string[]): void {
  for (const name of names) workbook.worksheets.getItemOrNullObject(name).calculate(true);
}
