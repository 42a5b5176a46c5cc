import { numfmt, type Injector } from '@univerjs/core';
import {
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  IFormulaRuntimeService,
  IFunctionService,
  Lexer,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { plainFormula } from '../../host/plain-formula';
import { roundedHalfUp } from './display';
import { each, firstOf } from './formula-values';

/** What formulas give in Excel and not in the grid, whatever the language. */

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** A formula has always a value: nothing is 0. */
const withoutNothing = (value: BaseValueObject): BaseValueObject =>
  value.isNull() ? NumberValueObject.create(0) : value;

/** The grid shows all that was computed with `%` with two decimals; Excel shows `=20%` as it was typed. */
function withShortPercentage(value: BaseValueObject): BaseValueObject {
  if (value.getPattern() === '0.00%' && Number.isInteger(Number((Number(value.getValue()) * 100).toFixed(9))))
    value.setPattern('0%');
  return value;
}

function asResult(result: FunctionVariantType): FunctionVariantType {
  if (result.isReferenceObject() || !result.isValueObject()) return result;
  return each((value) => withShortPercentage(withoutNothing(value)))(result as BaseValueObject);
}

/**
 * CTXT and DEVISE: a number as a text with so many decimals.
 * @param unit a number format behind the digits
 */
const asFixed =
  (locale: 'fr' | 'en', unit: string) =>
  (number: BaseValueObject, decimals?: BaseValueObject, noGroups?: BaseValueObject): BaseValueObject => {
    const given = [decimals, noGroups].map((one) => (one ? firstOf(one) : null));
    const places = given[0] && !given[0].isNull() ? Math.trunc(Number(given[0].getValue())) : STANDARD_PLACES;
    const bad = given.find((one) => one?.isError());
    if (bad) return bad;
    if (!(places <= MOST_PLACES)) return ErrorValueObject.create(ErrorType.VALUE);
    const digits = places > 0 ? `.${'0'.repeat(places)}` : '';
    const pattern = `${given[1]?.getValue() ? '0' : '#,##0'}${digits}${unit}`;
    return each((one) => {
      const value = one.isString() ? one.convertToNumberObjectValue() : one;
      if (value.isError()) return value;
      const rounded = roundedHalfUp(Number(value.getValue()), places);
      return StringValueObject.create(numfmt.format(pattern, rounded, { locale }));
    })(number);
  };
const STANDARD_PLACES = 2;
const MOST_PLACES = 127;

/** The formulas of this grid compute as in Excel from then on. */
export function computeAsExcel(injector: Injector, french: boolean): void {
  const runtime = injector.get(IFormulaRuntimeService);
  const setResult = runtime.setRuntimeData.bind(runtime);
  runtime.setRuntimeData = (result) => setResult(asResult(result));

  const lexer = injector.get(Lexer);
  const parse = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...more) => parse(plainFormula(formula), ...more);

  // A sheet ends where Excel's does, and not where the grid has cells.
  BaseReferenceObject.prototype.isExceedRange = function (this: BaseReferenceObject) {
    const { startRow, endRow, startColumn, endColumn } = this.getRangePosition();
    return startRow < 0 || startColumn < 0 || endRow >= ROWS || endColumn >= COLUMNS;
  };

  const functions = injector.get(IFunctionService);
  const fixed = functions.getExecutor('FIXED');
  const money = functions.getExecutor('DOLLAR');
  const locale = french ? 'fr' : 'en';
  if (fixed) fixed.calculate = asFixed(locale, '') as typeof fixed.calculate;
  if (money && french) money.calculate = asFixed(locale, '" €"') as typeof money.calculate;
}
