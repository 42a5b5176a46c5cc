import { numfmt, type Injector } from '@univerjs/core';
import type { ArrayValueObject } from '@univerjs/engine-formula';
import {
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { toEdit, typed } from '../../host/french/constants';
import { toEnglishFormat } from '../../host/french/number-formats';
import { roundedToFormat } from './display';

/**
 * What a French Excel computes otherwise: numbers become texts with a decimal comma and texts become numbers, criteria are
 * `">=8,5"`, number formats in TEXTE are `"0,00"` and `"jj/mm/aaaa"`.
 */

type Change = (value: BaseValueObject) => BaseValueObject;

/** A single value or each of a range. */
const each =
  (change: Change): Change =>
  (value) =>
    value.isArray() ? (value as ArrayValueObject).mapValue((one) => change(one)) : change(value);

const toText = each((value) =>
  value.isNumber() || value.isBoolean()
    ? StringValueObject.create(toEdit(value.getValue() as number | boolean, 'General'))
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

/** Which arguments of which functions change, counted from 0. */
const CHANGES: readonly (readonly [names: string, where: (index: number) => boolean, change: Change])[] = [
  ['CONCATENATE CONCAT', all, toText],
  ['TEXTJOIN', (index) => index >= 2, toText],
  ['LEFT RIGHT MID LEN UPPER LOWER PROPER TRIM SUBSTITUTE REPLACE', first, toText],
  ['FIND SEARCH', (index) => index < 2, toText],
  ['VALUE', first, toNumber],
  ['COUNTIF SUMIF AVERAGEIF', (index) => index === 1, toCriterion],
  ['COUNTIFS', odd, toCriterion],
  ['SUMIFS AVERAGEIFS MAXIFS MINIFS', evenFromTwo, toCriterion],
];

/** TEXTE. */
function text(value: BaseValueObject, format: BaseValueObject): BaseValueObject {
  if (format.isError()) return format;
  const pattern = toEnglishFormat(
    String((format.isArray() ? (format as ArrayValueObject).getFirstCell() : format).getValue()),
  );
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

/** The formulas of this grid compute as in a French Excel from then on. */
export function computeInFrench(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  for (const [names, where, change] of CHANGES) {
    for (const name of names.split(' ')) {
      const executor = functions.getExecutor(name);
      if (!executor) continue;
      const calculate = executor.calculate.bind(executor);
      executor.calculate = (...given: FunctionVariantType[]) =>
        // The grid declares one type of argument for values and another for references, and hands over both.
        calculate(
          ...(given.map((one, index) =>
            where(index) && !one.isReferenceObject() ? change(one as BaseValueObject) : one,
          ) as BaseValueObject[]),
        );
    }
  }
  const executor = functions.getExecutor('TEXT');
  if (executor)
    executor.calculate = (value, format) => text(value as BaseValueObject, format as BaseValueObject);
}
