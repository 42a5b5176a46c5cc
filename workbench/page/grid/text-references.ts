import type { Injector } from '@univerjs/core';
import {
  type BaseFunction,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { rangeName } from '../../../src/cells/a1';
import { firstOf } from './formula-values';

/** Places and patterns that a formula gives as texts: INDIRECT by rows and columns, and CHERCHE with `?` and `*`. */

/**
 * A place by rows and columns, `L2C3` in French and `R2C3` in English, `L(-1)C` or `R[-1]C` counted from a cell, as in A1; null where
 * it is none.
 * @param at of the cell with the formula, counted from 0
 */
export function byRowsAndColumns(
  text: string,
  at: { readonly row: number; readonly column: number },
  french: boolean,
): string | null {
  const [, sheet = '', cells = ''] = /^(.*!)?([^!]*)$/s.exec(text.trim()) ?? [];
  const [open, close] = french ? ['\\(', '\\)'] : ['\\[', '\\]'];
  const count = `(\\d+|${open}-?\\d+${close})?`;
  const cell = new RegExp(`^${french ? 'L' : 'R'}${count}C${count}$`, 'i');
  const numberOf = (part: string | undefined, from: number): number =>
    part === undefined ? from : /^\d/.test(part) ? Number(part) - 1 : from + Number(part.slice(1, -1));
  const corners = cells.split(':').map((one) => {
    const found = cell.exec(one.trim());
    return found && { row: numberOf(found[1], at.row), column: numberOf(found[2], at.column) };
  });
  const [first, last = first] = corners;
  if (!first || !last || corners.length > 2) return null;
  const [rows, columns] = [
    [first.row, last.row],
    [first.column, last.column],
  ];
  if (Math.min(...rows, ...columns) < 0) return null;
  const area = { top: Math.min(...rows), bottom: Math.max(...rows) };
  return sheet + rangeName({ ...area, left: Math.min(...columns), right: Math.max(...columns) });
}

/** Where the text is found, counted from 0; -1 where it is not. `?` stands for a letter, `*` for any, `~` before one for itself. */
export function placeOf(pattern: string, text: string, from: number): number {
  const source = pattern.replace(/~[~*?]|[*?]|[^~*?]+|~/g, (piece) => {
    if (piece === '*') return '[\\s\\S]*?';
    if (piece === '?') return '[\\s\\S]';
    const plain = /^~[~*?]$/.test(piece) ? piece.slice(1) : piece;
    return plain.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  const found = text.slice(from).search(new RegExp(source, 'iu'));
  return found < 0 ? -1 : found + from;
}

interface SearchFunction {
  _handleSingleObject(
    find: BaseValueObject,
    within: BaseValueObject,
    start: BaseValueObject,
  ): BaseValueObject;
}

/** From then on these functions read texts as Excel does. */
export function readTextsAsExcel(injector: Injector, french: boolean): void {
  const functions = injector.get(IFunctionService);
  const indirect = functions.getExecutor('INDIRECT');
  if (indirect) {
    const byName = indirect.calculate.bind(indirect) as (...given: BaseValueObject[]) => FunctionVariantType;
    indirect.calculate = (given: FunctionVariantType, isA1?: FunctionVariantType) => {
      const kind = isA1 && !isA1.isError() ? firstOf(isA1 as BaseValueObject) : null;
      const isByNumbers = kind !== null && !kind.isString() && !kind.getValue();
      if (!isByNumbers || given.isError())
        return byName(...([given, isA1].filter(Boolean) as BaseValueObject[]));
      const at = { row: indirect.row, column: indirect.column };
      const place = byRowsAndColumns(String(firstOf(given as BaseValueObject).getValue()), at, french);
      return place === null
        ? ErrorValueObject.create(ErrorType.REF)
        : byName(StringValueObject.create(place));
    };
  }
  const search = functions.getExecutor('SEARCH') as (BaseFunction & SearchFunction) | undefined;
  if (!search) return;
  const plainly = search._handleSingleObject.bind(search);
  search._handleSingleObject = (find, within, start) => {
    const pattern = String(find.getValue());
    if (!/[*?~]/.test(pattern) || !start.isNumber() || within.isNull()) return plainly(find, within, start);
    const from = Math.floor(Number(start.getValue())) - 1;
    const text = String(within.getValue());
    const found = from < 0 || from >= text.length ? -1 : placeOf(pattern, text, from);
    return found < 0 ? ErrorValueObject.create(ErrorType.VALUE) : NumberValueObject.create(found + 1);
  };
}
