import { numfmt, type Injector } from '@univerjs/core';
import {
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { asText, typed } from '../../host/french/constants';
import { toFrench } from '../../../src/cells/french-formulas';
import { toEnglishFormat } from '../../host/french/number-formats';
import { roundedToFormat } from './display';
import { each, firstOf, type Change } from './formula-values';

/**
 * What a French Excel computes otherwise: numbers become texts with a decimal comma and texts become numbers, criteria are
 * `">=8,5"`, number formats in TEXTE are `"0,00"` and `"jj/mm/aaaa"`.
 */

const toText = each((value) =>
  value.isNumber() || value.isBoolean()
    ? StringValueObject.create(asText(value.getValue() as number | boolean))
    : value,
);

function numberIn(text: string): number | null {
  const { value } = typed(text, new Date().getFullYear());
  return typeof value === 'number' ? value : null;
}

const toNumber = each((value) => {
  const number = value.isString() ? numberIn(String(value.getValue())) : null;
  return number === null ? value : NumberValueObject.create(number);
});

/** What a text counts for in a sum of terms, `"8,75"+1`: its number, or the error of one that is none, as `8.75`. */
function countAsInFrench(): void {
  StringValueObject.prototype.convertToNumberObjectValue = function (this: StringValueObject) {
    const number = numberIn(this.getValue());
    return number === null ? ErrorValueObject.create(ErrorType.VALUE) : NumberValueObject.create(number);
  };
}

/** `>=8,5` as `>=8.5`. */
const toCriterion = each((value) => {
  const [, sign = '', rest = ''] =
    /^([<>=]*)(.*)$/s.exec(value.isString() ? String(value.getValue()) : '') ?? [];
  const number = rest.includes(',') ? numberIn(rest) : null;
  return number === null ? value : StringValueObject.create(`${sign}${number}`);
});

const all = (): boolean => true;
const first = (index: number): boolean => index === 0;
const odd = (index: number): boolean => index % 2 === 1;
const evenFromTwo = (index: number): boolean => index >= 2 && index % 2 === 0;

/** What CELLULE is asked for. */
const PARTS = new Map([
  ['adresse', 'address'],
  ['colonne', 'col'],
  ['couleur', 'color'],
  ['contenu', 'contents'],
  ['nomfichier', 'filename'],
  ['parentheses', 'parentheses'],
  ['prefixe', 'prefix'],
  ['protege', 'protect'],
  ['ligne', 'row'],
  ['largeur', 'width'],
]);
const toPart = each((value) => {
  const asked = String(value.getValue()).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return StringValueObject.create(PARTS.get(asked) ?? asked);
});

/** Which arguments of which functions change, counted from 0. */
const CHANGES: readonly (readonly [names: string, where: (index: number) => boolean, change: Change])[] = [
  ['CONCATENATE CONCAT', all, toText],
  ['TEXTJOIN', (index) => index >= 2, toText],
  ['LEFT RIGHT MID LEN UPPER LOWER PROPER TRIM SUBSTITUTE REPLACE', first, toText],
  ['FIND SEARCH EXACT', (index) => index < 2, toText],
  ['REPT', first, toText],
  ['VALUE', first, toNumber],
  ['CELL', first, toPart],
  ['DAY MONTH YEAR WEEKDAY WEEKNUM ISOWEEKNUM HOUR MINUTE SECOND EDATE EOMONTH', first, toNumber],
  ['DAYS DATEDIF NETWORKDAYS WORKDAY', (index) => index < 2, toNumber],
  ['INT TRUNC ROUND ROUNDUP ROUNDDOWN ABS SIGN SQRT MOD POWER', all, toNumber],
  ['COUNTIF SUMIF AVERAGEIF', (index) => index === 1, toCriterion],
  ['COUNTIFS', odd, toCriterion],
  ['SUMIFS AVERAGEIFS MAXIFS MINIFS', evenFromTwo, toCriterion],
];

/** TEXTE. */
function text(value: BaseValueObject, format: BaseValueObject): BaseValueObject {
  if (format.isError()) return format;
  const pattern = toEnglishFormat(String(firstOf(format).getValue()));
  const write: Change = (one) => {
    if (one.isError() || one.isBoolean()) return one;
    const given = one.isNull()
      ? 0
      : one.isString()
        ? (numberIn(String(one.getValue())) ?? String(one.getValue()))
        : Number(one.getValue());
    const shown = typeof given === 'number' ? roundedToFormat(given, pattern) : given;
    return StringValueObject.create(numfmt.format(pattern, shown, { locale: 'fr', throws: false }));
  };
  return each(write)(value);
}

/** DATEVAL: the day of a text, without its hour. */
const dayOf: Change = each((value) => {
  if (value.isError()) return value;
  const number = value.isString() ? numberIn(String(value.getValue())) : null;
  return number === null
    ? ErrorValueObject.create(ErrorType.VALUE)
    : NumberValueObject.create(Math.floor(number));
});

/** MOIS.DECALER: a day that the month has not is its last one. */
function monthsLater(given: BaseValueObject, by: BaseValueObject): BaseValueObject {
  const [date, months] = [given, by].map((value) => Math.trunc(Number(firstOf(value).getValue()))) as [
    number,
    number,
  ];
  if (Number.isNaN(date) || Number.isNaN(months)) return ErrorValueObject.create(ErrorType.VALUE);
  const from = new Date(EPOCH + date * MS_PER_DAY);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Date.UTC(year, month, Math.min(from.getUTCDate(), last));
  return NumberValueObject.create((day - EPOCH) / MS_PER_DAY);
}
const EPOCH = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;

/** FORMULETEXTE. */
const inFrench: Change = each((value) =>
  value.isString() ? StringValueObject.create(toFrench(String(value.getValue()))) : value,
);

/** VALEURNOMBRE, which reads no day: without its separators those of French. */
function numberValue(calculate: Calculate): Calculate {
  return (given, decimal = StringValueObject.create(','), groups = StringValueObject.create(' ')) => {
    const bare = each((one) =>
      one.isString()
        ? StringValueObject.create(String(one.getValue()).replace(/[\s\u00a0\u202f]/g, ''))
        : one,
    )(given);
    return calculate(bare, decimal, groups);
  };
}
type Calculate = (...given: BaseValueObject[]) => BaseValueObject;

/** How a cell without a format shows what these functions give. */
const SHOWN: readonly (readonly [names: string, pattern: string])[] = [
  ['DATE TODAY EDATE EOMONTH WORKDAY', 'dd/mm/yyyy'],
  ['NOW', 'dd/mm/yyyy hh:mm'],
  ['TIME', 'hh:mm'],
];

const show = (value: BaseValueObject, pattern: string): BaseValueObject =>
  each((one) => {
    if (one.isNumber()) one.setPattern(pattern);
    return one;
  })(value);

/** Changes what some functions are given, and what they give. */
function around(
  functions: IFunctionService,
  names: string,
  change: { readonly given?: (where: number) => Change | null; readonly result?: Change },
): void {
  for (const name of names.split(' ')) {
    const executor = functions.getExecutor(name);
    if (!executor) continue;
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...given: FunctionVariantType[]) => {
      // The grid declares one type of argument for values and another for references, and hands over both.
      const taken = given.map((one, index) => {
        const changed = one.isReferenceObject() ? null : change.given?.(index);
        return changed ? changed(one as BaseValueObject) : one;
      }) as BaseValueObject[];
      const result = calculate(...taken);
      return change.result && !result.isReferenceObject() ? change.result(result as BaseValueObject) : result;
    };
  }
}

/** The formulas of this grid compute as in a French Excel from then on. */
export function computeInFrench(injector: Injector): void {
  countAsInFrench();
  const functions = injector.get(IFunctionService);
  // Texts in formulas are read by the rules above, not as an American date.
  for (const executor of functions.getExecutors().values())
    executor.isArgumentsIgnoreNumberPattern = () => true;
  const replace = (name: string, calculate: (...given: BaseValueObject[]) => BaseValueObject): void => {
    const executor = functions.getExecutor(name);
    if (executor) executor.calculate = (...given) => calculate(...(given as BaseValueObject[]));
  };
  replace('EDATE', monthsLater);
  replace('DATEVALUE', dayOf);
  replace('TEXT', text);
  const numbers = functions.getExecutor('NUMBERVALUE');
  const before = numbers?.calculate.bind(numbers);
  if (before)
    replace(
      'NUMBERVALUE',
      numberValue((...given) => before(...given) as BaseValueObject),
    );
  for (const [names, where, change] of CHANGES)
    around(functions, names, { given: (index) => (where(index) ? change : null) });
  for (const [names, pattern] of SHOWN) around(functions, names, { result: (value) => show(value, pattern) });
  around(functions, 'FORMULATEXT', { result: inFrench });
}
