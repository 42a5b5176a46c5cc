import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import type { CellArgument, FunctionArgument } from '../host/custom-functions';
import type { FunctionMetadata, ParameterMetadata } from './functions-file';

/** An error of an argument: the function is not called, and the cell shows that error. */
export class ArgumentError extends Error {
  constructor(readonly shown: string) {
    super(shown);
  }
}

/** One argument per parameter: an omitted one is null, and a repeating one takes all that is left. */
export function marshal(
  { parameters }: FunctionMetadata,
  errors: boolean,
  given: readonly BaseValueObject[],
): FunctionArgument[] {
  const repeating = parameters.at(-1)?.repeating === true;
  if (given.length > parameters.length && !repeating) throw new ArgumentError(ErrorType.VALUE);
  return parameters.map((parameter, index) => {
    if (parameter.repeating) {
      return given.slice(index).map((one) => argument(one, parameter, errors));
    }
    const value = given[index];
    if (!value) {
      if (!parameter.optional) throw new ArgumentError(ErrorType.VALUE);
      return null;
    }
    return argument(value, parameter, errors);
  });
}

function argument(value: BaseValueObject, parameter: ParameterMetadata, errors: boolean): FunctionArgument {
  const rows = value.isArray() ? (value as ArrayValueObject).getArrayValue() : [[value]];
  const scalar = (one: Nullable<BaseValueObject>): CellArgument => scalarOf(one, parameter.type, errors);
  if (parameter.dimensionality === 'matrix') return rows.map((row) => Array.from(row, scalar));
  const [[only] = []] = rows;
  // Excel would compute once per cell and spill; the functions of this project take ranges instead.
  if (rows.length > 1 || (rows[0]?.length ?? 0) > 1) throw new ArgumentError(ErrorType.VALUE);
  return scalar(only);
}

function scalarOf(value: Nullable<BaseValueObject>, type: string | undefined, errors: boolean): CellArgument {
  if (!value || value.isNull())
    return type === 'number' ? 0 : type === 'string' ? '' : type === 'boolean' ? false : null;
  const plain = value.getValue() as string | number | boolean;
  if (value.isError()) {
    if (errors && (type ?? 'any') === 'any') return plain;
    throw new ArgumentError(String(plain));
  }
  if (type === 'number') {
    const number = Number(plain);
    if (Number.isNaN(number) || plain === '') throw new ArgumentError(ErrorType.VALUE);
    return number;
  }
  if (type === 'string') return typeof plain === 'boolean' ? String(plain).toUpperCase() : String(plain);
  if (type === 'boolean') return typeof plain === 'string' ? plain.toUpperCase() === 'TRUE' : Boolean(plain);
  return plain;
}

export function toValue(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return toScalar(result);
  const rows = (result as unknown[]).map((row) =>
    (Array.isArray(row) ? (row as unknown[]) : [row]).map(toScalar),
  );
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function toScalar(value: unknown): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  if (value === null || value === undefined) return NullValueObject.create();
  return ErrorValueObject.create(ErrorType.VALUE);
}
