import { rangeName, area } from '../../cells/a1';
import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../../cells/snapshot';
import { agrees } from '../../gradebook/assessed-marks';
import { cellText, readMark } from '../../gradebook/mark';
import type { AssessedSheet } from '../../gradebook/assessed';
import type { Gradebook } from '../../gradebook/types';
import type { AddedCells, SheetColouring, WorkbookPlan } from '../../plan/types';
import type { ModuleCode } from '../../rules/types';
import { withMarksSheets } from '../our-sheets/find';

/** A mark that a sheet of marks has otherwise, or not yet, than the assessments give it (4.1). */
export interface Collected {
  /** Position in `Gradebook.students`, and in those of the report. */
  readonly student: number;
  readonly module: ModuleCode;
  /** The cell of the mark. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What it holds; `''` where it is empty. */
  readonly before: string;
  /** What the assessments give: a mark as exact as a cell holds it, or a code. */
  readonly after: number | string;
  /** The cells of the assessments: `R3.05!F9:I9`. */
  readonly from: string;
}

/** What collecting would write: averages that are complete and that the cell of the mark does not hold. */
export function collectable(
  snapshot: WorkbookSnapshot,
  gradebook: Pick<Gradebook, 'assessed' | 'students'>,
  modules: readonly { readonly code: ModuleCode }[],
): readonly Collected[] {
  const sheets = new Map(withMarksSheets(snapshot).sheets.map((sheet) => [sheet.name, sheet]));
  return gradebook.assessed.flatMap((one) => {
    const first = Math.min(...one.columns.map(({ column }) => column));
    const last = Math.max(...one.columns.map(({ column }) => column));
    return one.rows.flatMap(({ row, student, average }): Collected[] => {
      const at = targetOf(one, row, gradebook.students[student]?.origins[one.index] ?? null);
      if (!at || average === 'ATT') return [];
      const cell = sheets.get(at.sheet)?.rows[at.row]?.[at.column] ?? null;
      const { mark } = readMark(cell);
      if (mark !== 'ATT' && agrees(mark, average, one.within)) return [];
      const module = modules[one.index]?.code ?? '';
      const from = `${one.sheet}!${rangeName(area(row, first, row, last))}`;
      return [{ student, module, ...at, before: cellText(cell), after: average, from }];
    });
  });
}

/** Where the mark goes: a teacher's sheet that is itself a sheet of marks needs no other. */
function targetOf(
  { sheet, isSheet, counts, average }: AssessedSheet,
  row: number,
  origin: Gradebook['students'][number]['origins'][number],
): Pick<Collected, 'sheet' | 'row' | 'column'> | null {
  if (!isSheet) return average === null ? null : { sheet, row, column: average };
  return counts || !origin || origin.sheet === sheet ? null : origin;
}

/** A plan that writes the marks too. */
export function collectedInto<Plan extends WorkbookPlan>(plan: Plan, marks: readonly Collected[]): Plan {
  const cells = new Map<string, AddedCells[]>();
  for (const { sheet, row, column, after } of [...marks].sort(
    (a, b) => a.column - b.column || a.row - b.row,
  )) {
    const blocks = cells.get(sheet) ?? [];
    cells.set(sheet, blocks);
    const before = blocks.at(-1);
    // One request for marks below one another.
    const follows = before?.column === column && before.row + before.values.length === row;
    if (before && follows) blocks.splice(-1, 1, { ...before, values: [...before.values, [after]] });
    else blocks.push({ row, column, values: [[after]] });
  }
  const coloured: readonly SheetColouring[] = plan.colouring ?? [];
  const others = [...cells.keys()].filter((sheet) => !coloured.some((one) => one.sheet === sheet));
  return {
    ...plan,
    colouring: coloured.concat(others.map((sheet) => ({ sheet, rules: [] }))).map((one) => {
      const own = [...(one.cells ?? []), ...(cells.get(one.sheet) ?? [])];
      return own.length > 0 ? { ...one, cells: own } : one;
    }),
    recalculate: true,
  };
}

/** The workbook as it is once they are written. Formulas that refer to them keep the values they had. */
export function withCollected(workbook: WorkbookSnapshot, marks: readonly Collected[]): WorkbookSnapshot {
  const written = (sheet: SheetSnapshot): SheetSnapshot => {
    const own = marks.filter((mark) => mark.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const rows = sheet.rows.map((cells): RawCell[] => [...(cells ?? [])]);
    for (const { row, column, after } of own) {
      const cells = (rows[row] ??= []);
      while (cells.length <= column) cells.push(null);
      cells[column] = after;
    }
    return { ...sheet, rows };
  };
  return {
    sheets: workbook.sheets.map(written),
    ours: workbook.ours.map((one) => ({ ...one, sheet: written(one.sheet) })),
  };
}
