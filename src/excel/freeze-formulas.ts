/// <reference types="office-js" />
import { cellName } from '../cells/a1';
import type { Area } from '../cells/snapshot';
import { isMarksRole } from '../jury/our-sheets/roles';
import {
  besideOf,
  callsOurFunction,
  linkedFormula,
  shownText,
  type FormulaOutcome,
  type FrozenFormula,
  type LeftFormula,
} from '../jury/host/our-formulas';
import type { LeftReason } from '../vocabulary/closing';
import { rangeOf } from './areas';
import { cellInput } from './cell-input';
import { UNKNOWN_NAME } from '../jury/unlinked';
import { areaOf } from './read-workbook';
import { formerValue } from './former-sheet';
import { supports, type Session } from './session';
import { surveyWorkbook, type SheetFacts } from './survey';

/** Arrays that spill can be told from other cells since ExcelApi 1.12: without it no formula is touched. */
const SPILLS = '1.12';

export interface Sheet {
  readonly facts: SheetFacts;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Cells of the department's sheets with their formulas, in one round trip after the survey. */
export async function loadSheets(session: Session, names?: ReadonlySet<string>): Promise<readonly Sheet[]> {
  const { sheets, roles } = await surveyWorkbook(session);
  const ours = new Set([...roles].flatMap(([role, index]) => (isMarksRole(role) ? [] : [index])));
  const loaded = sheets
    .filter(({ name }, index) => !ours.has(index) && (!names || names.has(name)))
    .map((facts): Sheet => {
      const sheet = session.workbook.worksheets.getItem(facts.id);
      const used = sheet.getUsedRangeOrNullObject(true);
      return { facts, sheet, used: used.load('rowIndex,columnIndex,formulas,values') };
    });
  await session.sync();
  return loaded.filter(({ used }) => !used.isNullObject);
}

/** A formula with the cells that it fills, once they are loaded. */
export interface Asked {
  readonly one: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly cell: Excel.Range;
  readonly spill: Excel.Range | null;
}

/** Formulas with functions of ours on the department's sheets, loaded with their values. */
export async function ownFormulas(session: Session): Promise<readonly Asked[]> {
  const sheets = await loadSheets(session);
  const asked = sheets.flatMap((one) => formulasOf(one).map((found) => ask(one, found)));
  if (asked.length > 0) await session.sync();
  const spills = asked.filter(({ spill }) => spill && !spill.isNullObject && isSeveral(spill));
  // Cells that another formula fills may be told with its formula.
  return asked.filter(
    ({ one, row, column }) =>
      !spills.some(
        (other) =>
          other.one === one &&
          (other.row !== row || other.column !== column) &&
          other.spill &&
          contains(areaOf(other.spill), row, column),
      ),
  );
}

/**
 * Formulas with functions of ours on the department's sheets, with the values that they show; nothing is changed.
 * @throws HostProblem
 */
export async function liveFormulas(session: Session): Promise<FormulaOutcome> {
  const left: LeftFormula[] = [];
  const found: { readonly one: Sheet; readonly formula: string; readonly cells: Excel.Range }[] = [];
  for (const { one, row, column, formula, cell, spill } of await ownFormulas(session)) {
    const cells = spill && !spill.isNullObject ? spill : cell;
    const why = reasonToLeave(one, cells);
    if (why) left.push({ sheet: one.facts.name, cell: cellName(row, column), why });
    else found.push({ one, formula, cells });
  }
  const areas = found.map(({ one, cells }) => ({ sheet: one.facts.name, area: areaOf(cells) }));
  const done = found.map(({ one, formula, cells }, i): FrozenFormula => {
    const { sheet, area } = areas[i] ?? { sheet: one.facts.name, area: areaOf(cells) };
    const beside = besideOf(constantsOf(one, area.top, areas));
    return { sheet, area, formula, shown: shownText(cells.values), beside };
  });
  return { done, left };
}

function ask(one: Sheet, found: Pick<Asked, 'row' | 'column' | 'formula'>): Asked {
  const facts = 'rowIndex,columnIndex,rowCount,columnCount,values,valueTypes';
  const cell = one.sheet.getCell(found.row, found.column).load(facts);
  const spill = supports(SPILLS) ? cell.getSpillingToRangeOrNullObject().load(facts) : null;
  return { one, ...found, cell, spill };
}

const isSeveral = ({ rowCount, columnCount }: Excel.Range): boolean => rowCount * columnCount > 1;

const contains = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

function reasonToLeave({ facts }: Sheet, { valueTypes, values }: Excel.Range): LeftReason | null {
  if (!supports(SPILLS)) return 'unsupported';
  if (facts.isProtected) return 'protected';
  const types: unknown[] = valueTypes.flat();
  if (types.includes('Error') && values.flat().includes(UNKNOWN_NAME)) return 'unlinked';
  // Nothing at all would be found again in any empty cell.
  return types.includes('Error') || values.flat().every((value) => value === '') ? 'error' : null;
}

function formulasOf({ used }: Sheet): Pick<Asked, 'row' | 'column' | 'formula'>[] {
  return used.formulas.flatMap((line, r) =>
    line.flatMap((formula: unknown, c) =>
      // A cell whose formula is its value holds a text that begins with `=`.
      typeof formula === 'string' && formula !== used.values[r]?.[c] && callsOurFunction(formula)
        ? [{ row: used.rowIndex + r, column: used.columnIndex + c, formula }]
        : [],
    ),
  );
}

/** Values of a row that no formula computes. @param frozen cells that are, or were, filled by formulas of ours */
function constantsOf(
  { facts, used }: Sheet,
  row: number,
  frozen: readonly Pick<FrozenFormula, 'sheet' | 'area'>[],
): unknown[] {
  const values: unknown[] = used.values[row - used.rowIndex] ?? [];
  const formulas: unknown[] = used.formulas[row - used.rowIndex] ?? [];
  const others = frozen.filter(
    ({ sheet, area }) => sheet === facts.name && row >= area.top && row <= area.bottom,
  );
  return values.filter(
    (value, c) =>
      formulas[c] === value && !others.some(({ area }) => contains(area, row, used.columnIndex + c)),
  );
}

/**
 * Makes formulas the values they show, where both are still there.
 * @throws HostProblem
 */
export function freezeFormulas(session: Session, list: readonly FrozenFormula[]): Promise<FormulaOutcome> {
  return change(session, list, {
    isReady: (one, sheet) => cut(sheet.used.formulas, sheet, one)[0]?.[0] === one.formula,
    write: ({ area }, { sheet }, values) => {
      const inputs = values.map((row) => row.map((value) => cellInput(formerValue(value, value))));
      // The formula goes first, and with it what it fills.
      sheet.getCell(area.top, area.left).formulas = [[inputs[0]?.[0] ?? '']];
      if (values.flat().length > 1) rangeOf(sheet, area).formulas = inputs;
    },
  });
}

/**
 * Puts formulas back where the frozen values still stand, in the row that they were frozen in.
 * @throws HostProblem
 */
export function thawFormulas(session: Session, list: readonly FrozenFormula[]): Promise<FormulaOutcome> {
  return change(session, list, {
    isReady: (one, sheet) =>
      shownText(cut(sheet.used.formulas, sheet, one)) === one.shown &&
      besideOf(constantsOf(sheet, one.area.top, list)) === one.beside,
    write: ({ area, formula }, { sheet }, values) => {
      if (values.flat().length > 1) rangeOf(sheet, area).clear('Contents');
      sheet.getCell(area.top, area.left).formulas = [[linkedFormula(formula)]];
    },
  });
}

interface Way {
  readonly isReady: (one: FrozenFormula, sheet: Sheet) => boolean;
  readonly write: (one: FrozenFormula, sheet: Sheet, values: readonly (readonly unknown[])[]) => void;
}

async function change(
  session: Session,
  list: readonly FrozenFormula[],
  { isReady, write }: Way,
): Promise<FormulaOutcome> {
  if (list.length === 0) return { done: [], left: [] };
  const loaded = await loadSheets(session, new Set(list.map(({ sheet }) => sheet)));
  const sheets = new Map(loaded.map((sheet) => [sheet.facts.name, sheet]));
  const done: FrozenFormula[] = [];
  const left: LeftFormula[] = [];
  session.hush();
  for (const one of list) {
    const sheet = sheets.get(one.sheet);
    const values = sheet ? cut(sheet.used.values, sheet, one) : [];
    const isThere = sheet !== undefined && shownText(values) === one.shown && isReady(one, sheet);
    if (sheet && isThere && !sheet.facts.isProtected) {
      write(one, sheet, values);
      done.push(one);
    } else {
      const why = !sheet ? 'gone' : sheet.facts.isProtected ? 'protected' : 'changed';
      left.push({ sheet: one.sheet, cell: cellName(one.area.top, one.area.left), why });
    }
  }
  session.compute();
  await session.sync();
  return { done, left };
}

/** The part of a sheet's cells that a formula fills; shorter where the sheet no longer reaches so far. */
function cut(rows: readonly (readonly unknown[])[], { used }: Sheet, { area }: FrozenFormula): unknown[][] {
  const { top, left, bottom, right } = area;
  if (top < used.rowIndex || left < used.columnIndex) return [];
  return rows
    .slice(top - used.rowIndex, bottom - used.rowIndex + 1)
    .map((row) => row.slice(left - used.columnIndex, right - used.columnIndex + 1));
}
