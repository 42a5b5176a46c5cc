import type { IRange, Injector } from '@univerjs/core';
import { ConditionalFormattingFormulaService } from '@univerjs/sheets-conditional-formatting';
import { isSameAcrossColumns } from '../../host/a1';

/**
 * Computes rules that paint whole rows once per row. The grid computes each formula for each cell, which for a
 * promotion are tens of thousands of look-ups at every edit.
 */
export function computeRowRulesOnce(injector: Injector): void {
  const service = injector.get(ConditionalFormattingFormulaService);
  const register = service.registerFormulaWithRange.bind(service);
  const result = service.getFormulaResultWithCoords.bind(service);
  service.registerFormulaWithRange = (unit, sheet, rule, formula, ranges) =>
    register(unit, sheet, rule, formula, ranges && isSameAcrossColumns(formula) ? columnOf(ranges) : ranges);
  service.getFormulaResultWithCoords = (unit, sheet, rule, formula, row, column) =>
    result(unit, sheet, rule, formula, row, isSameAcrossColumns(formula) ? 0 : column);
}

/** The rows of the ranges, in the column of their first cell: results are kept relative to that cell. */
function columnOf(ranges: readonly IRange[]): IRange[] {
  const [first] = [...ranges].sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn);
  if (!first) return [];
  const rows = new Map(ranges.map((range) => [`${range.startRow}:${range.endRow}`, range]));
  return [...rows.values()].map((range) => ({
    ...range,
    startColumn: first.startColumn,
    endColumn: first.startColumn,
  }));
}
