/// <reference types="office-js" />
import type { Area } from '../cells/snapshot';
import type { ConditionalRule, PlannedValue, SheetPlan } from '../plan/types';
import type { PresentSheet } from './present';
import { areaOf, mergesOf } from './read-workbook';

/**
 * What stands on a sheet of ours, as a plan that writes it again: values and what was typed, heights, hidden and merged
 * cells as they are; looks, prints and charts as they were planned.
 * @param known the plan by which the sheet was written, when that was in this session
 * @param next the plan that replaces it: without a known one, it lends its looks, stretched to the rows of the former
 */
export function formerSheet(
  present: PresentSheet,
  known: SheetPlan | undefined,
  next: SheetPlan,
  rules: readonly ConditionalRule[],
): SheetPlan {
  const merges = mergesOf(present.merged);
  const filter = present.filtered.isNullObject ? undefined : areaOf(present.filtered);
  const values = formerValues(present.used);
  const base = known && sameAreas(known.merges, merges) ? known : stretched(next, values.length - 1);
  return {
    ...withoutProtection(base),
    // A plan that says nothing of protection changes none, so that there is none to put back.
    ...(next.protected !== undefined && { protected: present.facts.isProtected }),
    ...rowsOf(present),
    name: present.facts.name,
    values,
    merges: present.merged ? merges : base.merges,
    rules,
    ...(filter && { filter }),
  };
}

function withoutProtection(plan: SheetPlan): SheetPlan {
  const copy: { -readonly [Key in keyof SheetPlan]: SheetPlan[Key] } = { ...plan };
  delete copy.protected;
  return copy;
}

function formerValues({ rowIndex, columnIndex, values, formulas }: Excel.Range): PlannedValue[][] {
  const above = Array.from({ length: rowIndex }, (): PlannedValue[] => []);
  const rows = formulas.map((line, r) => [
    ...Array.from({ length: columnIndex }, () => null),
    ...line.map((formula: unknown, c): PlannedValue => formerValue(formula, values[r]?.[c])),
  ]);
  return [...above, ...rows];
}

/** A cell as a plan says it. One whose formula is its value holds a text, be it `=1`. */
export function formerValue(formula: unknown, value: unknown): PlannedValue {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
    return { formula: formula.slice(1), value: typeof value === 'number' ? value : String(value) };
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === '' || value === null || value === undefined ? null : String(value);
}

/** Rows that a filter hides come back in sight: its arrows are put back, what was chosen in them cannot be. */
function rowsOf({
  used,
  rows,
  filter,
  filtered,
}: PresentSheet): Required<Pick<SheetPlan, 'rowHeights' | 'hiddenRows'>> {
  const hiddenRows: number[] = [];
  const rowHeights = new Map<number, number>();
  const arrows = filter.isDataFiltered && !filtered.isNullObject ? areaOf(filtered) : null;
  rows.value.forEach(({ rowHidden, format }, i) => {
    const row = used.rowIndex + i;
    const byFilter = arrows && row > arrows.top && row <= arrows.bottom;
    // A row that is hidden has no height, whatever it had.
    if (rowHidden) {
      if (!byFilter) hiddenRows.push(row);
    } else if (format?.rowHeight !== undefined) rowHeights.set(row, format.rowHeight);
  });
  return { hiddenRows, rowHeights };
}

/** A plan with everything that reaches down to its last row reaching down to another one. */
function stretched(plan: SheetPlan, last: number): SheetPlan {
  const before = plan.values.length - 1;
  const stretch = (area: Area): Area =>
    area.bottom === before ? { ...area, bottom: Math.max(last, area.top) } : area;
  const { area } = plan.print;
  return {
    ...plan,
    formats: plan.formats.map((format) => ({ ...format, area: stretch(format.area) })),
    validations: plan.validations.map((one) => ({ ...one, area: stretch(one.area) })),
    print: { ...plan.print, ...(area && { area: stretch(area) }) },
  };
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  const keys = (areas: readonly Area[]): string =>
    areas
      .map(({ top, left, bottom, right }) => [top, left, bottom, right].join())
      .sort()
      .join(';');
  return keys(a) === keys(b);
}
