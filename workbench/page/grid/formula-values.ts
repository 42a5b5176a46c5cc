import type { ArrayValueObject, BaseValueObject } from '@univerjs/engine-formula';

/** Values as the grid's functions take and give them: single ones, or those of a range. */

export type Change = (value: BaseValueObject) => BaseValueObject;

/** Changes a single value, or each of a range. */
export const each =
  (change: Change): Change =>
  (value) =>
    value.isArray() ? withAllRows(value as ArrayValueObject).mapValue((one) => change(one)) : change(value);

/** Of a row in which every value is the same the grid may keep none, and then changes it to an error. */
function withAllRows(array: ArrayValueObject): ArrayValueObject {
  const rows = array.getArrayValue();
  for (let row = 0; row < array.getRowCount(); row++) rows[row] ??= [];
  return array;
}

/** A single value; the first of a range. */
export const firstOf = (value: BaseValueObject): BaseValueObject =>
  value.isArray() ? (value as ArrayValueObject).getFirstCell() : value;
