/// <reference types="office-js" />
import type { ConditionalRule, SheetPlan, WorkbookPlan } from '../plan/types';
import type { PresentSheet } from './present';
import { mergesOf } from './read-workbook';
import { ourRules } from './rules';

/**
 * What need not be written again, because this page wrote the same before and it is still there: then only the cells
 * that differ are written, and what people did to the looks of our sheets stays.
 */

/** Whether a sheet of ours has the looks of the plan already: all but its values. */
export function hasDressOf(plan: SheetPlan, known: WorkbookPlan | null, present: PresentSheet): boolean {
  const before = known?.sheets.find(({ role }) => role === plan.role);
  if (!before || dressOf(before) !== dressOf(plan)) return false;
  const { merged, charts, rules } = present;
  return (
    (merged ? mergesOf(merged).length : 0) === plan.merges.length &&
    charts.items.length === plan.charts.length &&
    hasRules(plan.rules, rules.items)
  );
}

/** Whether a sheet of the department has these rules of ours already, as this page wrote them. */
export function hasColouring(
  rules: readonly ConditionalRule[],
  sheet: string,
  known: WorkbookPlan | null,
  present: Excel.ConditionalFormatCollection,
): boolean {
  const before = known?.colouring?.find((one) => one.sheet === sheet)?.rules ?? [];
  return JSON.stringify(before) === JSON.stringify(rules) && hasRules(rules, ourRules(present));
}

function hasRules(rules: readonly ConditionalRule[], present: readonly Excel.ConditionalFormat[]): boolean {
  const used = rules.filter(({ areas }) => areas.length > 0);
  return (
    used.length === present.length &&
    used.every(({ formula }, i) => {
      const custom = present[i]?.customOrNullObject;
      return custom && !custom.isNullObject && custom.rule.formula.replace(/^=/, '') === formula;
    })
  );
}

function dressOf(plan: SheetPlan): string {
  const { values, rowHeights } = plan;
  const size = [values.length, Math.max(0, ...values.map((row) => row.length))];
  return JSON.stringify([size, [...rowHeights], { ...plan, values: null, name: null }]);
}
