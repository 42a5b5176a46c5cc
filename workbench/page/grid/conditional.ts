import { BooleanNumber, BorderStyleTypes, type IRange, type IStyleBase } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
  type IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import type { Area } from '../../../src/cells/snapshot';
import { cellName } from '../../../src/cells/a1';
import type { ConditionalFormat, ConditionalLook } from '../../host/sheet-parts';
import { toRange } from './ranges';

const SIDES = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;

function toLook(look: ConditionalLook): IStyleBase {
  // A rule that holds is known by a style that is not empty (`labels.ts`), and one may set a number format alone.
  const style: IStyleBase = look.numberFormat ? { n: { pattern: look.numberFormat } } : {};
  if (look.fill) style.bg = { rgb: look.fill };
  if (look.color) style.cl = { rgb: look.color };
  if (look.bold !== undefined) style.bl = look.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (look.italic !== undefined) style.it = look.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (look.underline && look.underline !== 'None') style.ul = { s: BooleanNumber.TRUE };
  if (look.strikethrough) style.st = { s: BooleanNumber.TRUE };
  for (const [side, key] of Object.entries(SIDES)) {
    const color = look.borders?.[side as keyof typeof SIDES];
    if (color) style.bd = { ...style.bd, [key]: { s: BorderStyleTypes.THIN, cl: { rgb: color } } };
  }
  return style;
}

const NUMBER_OPERATORS: Readonly<Record<string, readonly [CFNumberOperator, string]>> = {
  EqualTo: [CFNumberOperator.equal, '='],
  NotEqualTo: [CFNumberOperator.notEqual, '<>'],
  GreaterThan: [CFNumberOperator.greaterThan, '>'],
  GreaterThanOrEqual: [CFNumberOperator.greaterThanOrEqual, '>='],
  LessThan: [CFNumberOperator.lessThan, '<'],
  LessThanOrEqual: [CFNumberOperator.lessThanOrEqual, '<='],
  Between: [CFNumberOperator.between, ''],
  NotBetween: [CFNumberOperator.notBetween, ''],
};

/** A constant number in a rule, or null for a text, a cell or a computation. */
function constant(formula: string | undefined): number | null {
  const text = formula?.replace(/^=/, '').trim();
  return text && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

function formulaRule(value: string, style: IStyleBase): IConditionalFormattingRuleConfig {
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value, style };
}

const isFormulaRule = (config: IConditionalFormattingRuleConfig): config is IFormulaHighlightCell =>
  config.type === CFRuleType.highlightCell && config.subType === CFSubRuleType.formula;

/** A comparison with numbers stays one; with a text, a cell or a formula it becomes a formula. */
function cellValueRule(format: ConditionalFormat, first: string): IConditionalFormattingRuleConfig | null {
  const style = toLook(format.look);
  if (!format.cellValue) return null;
  const { operator, formula1, formula2 } = format.cellValue;
  const [number, sign] = NUMBER_OPERATORS[operator] ?? [];
  if (number === undefined) return null;
  const one = constant(formula1);
  const two = constant(formula2);
  if (number === CFNumberOperator.between || number === CFNumberOperator.notBetween) {
    const between = `AND(${first}>=${bare(formula1)},${first}<=${bare(formula2 ?? '0')})`;
    if (one === null || two === null) {
      return formulaRule(number === CFNumberOperator.between ? `=${between}` : `=NOT(${between})`, style);
    }
    return {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.number,
      operator: number,
      value: [one, two],
      style,
    };
  }
  if (one === null) return formulaRule(`=${first}${sign}${bare(formula1)}`, style);
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.number,
    operator: number,
    value: one,
    style,
  };
}

const bare = (formula: string): string => (formula.startsWith('=') ? formula.slice(1) : formula);

function textRule(format: ConditionalFormat, first: string): IConditionalFormattingRuleConfig | null {
  if (!format.text) return null;
  const wanted = `"${format.text.text.replace(/"/g, '""')}"`;
  const length = format.text.text.length;
  const tests: Readonly<Record<string, string>> = {
    Contains: `ISNUMBER(SEARCH(${wanted},${first}))`,
    NotContains: `NOT(ISNUMBER(SEARCH(${wanted},${first})))`,
    BeginsWith: `LEFT(${first},${length})=${wanted}`,
    EndsWith: `RIGHT(${first},${length})=${wanted}`,
  };
  const test = tests[format.text.operator];
  return test ? formulaRule(`=${test}`, toLook(format.look)) : null;
}

/** `ROW()` and `COLUMN()` mean the cell that is painted; the grid knows it only as a reference that moves along. */
const withPosition = (formula: string, first: string): string =>
  formula.replace(/"(?:[^"]|"")*"|\b(ROW|COLUMN)\(\s*\)/gi, (text, name: string | undefined) =>
    name ? `${name}(${first})` : text,
  );

/** The cell to which formulas of a rule are relative: the first of its first area. */
function firstCell([first]: readonly Area[]): string {
  return cellName(first?.top ?? 0, first?.left ?? 0);
}

/** How far the area that the grid counts from, the highest and then leftmost, lies from the first one. */
function shiftOf(areas: readonly Area[]): { readonly columns: number; readonly rows: number } {
  const [first] = areas;
  const [highest] = [...areas].sort((a, b) => a.top - b.top || a.left - b.left);
  if (!first || !highest) return { columns: 0, rows: 0 };
  return { columns: highest.left - first.left, rows: highest.top - first.top };
}

/** The condition of a format as one formula, with its `=`; null for types that only a file can bring. */
export function conditionOf(format: ConditionalFormat): string | null {
  if (format.type === 'Custom') return format.formula ?? null;
  const first = firstCell(format.areas);
  const config = format.type === 'CellValue' ? cellValueRule(format, first) : textRule(format, first);
  if (config?.type !== CFRuleType.highlightCell) return null;
  if (isFormulaRule(config)) return config.value;
  const { operator, formula1, formula2 } = format.cellValue ?? { operator: '', formula1: '' };
  const [, sign] = NUMBER_OPERATORS[operator] ?? [];
  if (sign) return `=${first}${sign}${bare(formula1)}`;
  const between = `AND(${first}>=${bare(formula1)},${first}<=${bare(formula2 ?? formula1)})`;
  return operator === 'Between' ? `=${between}` : `=NOT(${between})`;
}

/**
 * The rule as the grid draws it; null while it is incomplete, as between `add` and the setting of its formula.
 * @param moved a formula whose relative references are moved
 */
export function toRule(
  format: ConditionalFormat,
  moved: (formula: string, columns: number, rows: number) => string,
): IConditionFormattingRule | null {
  const config =
    format.type === 'Custom'
      ? format.formula
        ? formulaRule(withPosition(format.formula, firstCell(format.areas)), toLook(format.look))
        : null
      : format.type === 'CellValue'
        ? cellValueRule(format, firstCell(format.areas))
        : format.type === 'ContainsText'
          ? textRule(format, firstCell(format.areas))
          : ((format.foreign ?? null) as IConditionalFormattingRuleConfig | null);
  if (!config) return null;
  const ranges: IRange[] = format.areas.map(toRange);
  const { columns, rows } = shiftOf(format.areas);
  const rule =
    isFormulaRule(config) && (columns || rows)
      ? { ...config, value: moved(config.value, columns, rows) }
      : config;
  return { cfId: format.id, ranges, stopIfTrue: format.stopIfTrue, rule };
}
