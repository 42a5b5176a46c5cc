import { CellValueType, type ICellData, type Injector, type Nullable } from '@univerjs/core';
import { BaseReferenceObject } from '@univerjs/engine-formula';
import {
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingViewModel,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';

/** Excel compares any two values: an empty cell is 0, numbers come before texts, and texts before booleans. */

/** A formula that gives `""` is a text and no empty cell, in the calculation at hand as well. */
function tellEmptyTexts(): void {
  const getCellData = BaseReferenceObject.prototype.getCellData;
  if ('tellsEmptyTexts' in getCellData) return;
  const told = function (this: BaseReferenceObject, row: number, column: number): Nullable<ICellData> {
    const cell = getCellData.call(this, row, column);
    const isEmptyText = cell?.v === '' && cell.t === CellValueType.STRING && !cell.f;
    const isComputed = isEmptyText && this.getCurrentRuntimeSheetData()?.getValue(row, column) === cell;
    return isComputed ? { ...cell, f: '=""' } : cell;
  };
  BaseReferenceObject.prototype.getCellData = Object.assign(told, { tellsEmptyTexts: true });
}

/** What a rule such as "less than 8" compares: the number of a cell, or one that lies where its value comes in Excel's order. */
function asNumber(cell: ICellData): ICellData {
  if (cell.t === CellValueType.NUMBER) return cell;
  const isEmpty = (cell.v === undefined || cell.v === null) && !cell.p;
  return { v: isEmpty ? 0 : Infinity, t: CellValueType.NUMBER };
}

/** The part of the grid's rules that this goes into; the grid does not offer it. */
interface RuleUnits {
  _createRuleCalculateUnitInstance(
    unit: string,
    sheet: string,
    rule: IConditionFormattingRule,
  ): { readonly _context: { getCellValue(row: number, column: number): ICellData } } | undefined;
}

function compareCellsWithNumbers(injector: Injector): void {
  const units = injector.get(ConditionalFormattingViewModel) as unknown as RuleUnits;
  const make = units._createRuleCalculateUnitInstance.bind(units);
  units._createRuleCalculateUnitInstance = (unit, sheet, rule) => {
    const made = make(unit, sheet, rule);
    const { type } = rule.rule;
    if (made && type === CFRuleType.highlightCell && rule.rule.subType === CFSubRuleType.number) {
      const { getCellValue } = made._context;
      made._context.getCellValue = (row, column) => asNumber(getCellValue(row, column));
    }
    return made;
  };
}

/** Formulas and rules of this grid compare values as Excel does from then on. */
export function compareAsExcel(injector: Injector): void {
  tellEmptyTexts();
  compareCellsWithNumbers(injector);
}
