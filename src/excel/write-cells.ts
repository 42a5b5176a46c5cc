/// <reference types="office-js" />
import { cellName } from '../cells/a1';
import type { CellEdits, PlannedValue } from '../plan/types';
import { cellInput } from './cell-input';
import { formerValue } from './former-sheet';
import { inExcel, problemOf } from './gate';
import { HalfWritten } from './half-written';
import { HostProblem, type Applied } from '../jury/host/port';
import { computeSheets } from './repaint';
import { checkCells, holdsRaw, type Check } from './read-back';
import type { Place } from '../jury/host/place';
import { select } from './go-to';
import type { Session } from './session';

/** One edit with what was there, once the request has been answered. */
interface Asked {
  readonly edit: CellEdits;
  readonly protection: Excel.WorksheetProtection;
  readonly before: Excel.Range;
  readonly expected: readonly { readonly cell: Excel.Range; readonly check: Check }[];
}

/**
 * Writes single cells in one round trip. The request first asks what is there, then writes, then reads back: when somebody
 * has sorted rows or typed something else meanwhile, which only the answer tells, what was there is put back in a second.
 * Excel takes a request as far as it comes: where it stops half-way, all is put back in the same manner.
 * @param coloured sheets whose colours follow what is written
 * @param show cell of a visible sheet to select by the way
 * @throws HostProblem `changed-meanwhile`, `read-back`, `protected-sheet`, `sheet-gone`: nothing has changed then;
 * `half-written` when it could not be put back
 */
export async function writeCells(
  session: Session,
  edits: readonly CellEdits[],
  coloured: readonly string[],
  show?: Place,
): Promise<Applied> {
  session.hush();
  const asked = edits.map((edit) => ask(session, edit));
  for (const edit of edits) write(session, edit);
  // After all writing, so that Excel computes once.
  const checks = edits.map((edit) =>
    checkCells(session.workbook.worksheets.getItem(edit.sheet), edit.sheet, edit, edit),
  );
  computeSheets(session, coloured);
  session.compute();
  if (show) select(session, show);
  try {
    await session.sync();
    for (const { expected } of asked) for (const { check } of expected) check();
    for (const check of checks) check();
  } catch (problem) {
    throw await undone(session, asked, problem);
  }
  return { syncs: session.syncs, sheets: [...new Set(edits.map(({ sheet }) => sheet))] };
}

/** Before anything is written: also a sheet that is gone is found out here. */
function ask(session: Session, edit: CellEdits): Asked {
  const sheet = session.workbook.worksheets.getItem(edit.sheet);
  const before = rangeOf(sheet, edit).load('formulas,values,numberFormat,format/protection/locked');
  const expected = (edit.expects ?? []).map(({ row, column, value }) => {
    const cell = sheet.getCell(row, column).load('values');
    const check = (): void => {
      if (holdsRaw(cell.values[0]?.[0], value)) return;
      throw new HostProblem('changed-meanwhile', edit.sheet, cellName(row, column));
    };
    return { cell, check };
  });
  return { edit, protection: sheet.protection.load('protected,options'), before, expected };
}

function write(session: Session, edit: CellEdits): void {
  const sheet = session.workbook.worksheets.getItem(edit.sheet);
  const range = rangeOf(sheet, edit);
  if (edit.text) {
    // A single value stands for all cells, which the types of Office.js do not know.
    range.numberFormat = '@' as unknown as string[][];
    range.values = edit.values.map((cells) => cells.map(asText));
  } else {
    range.formulas = edit.values.map((cells) => cells.map(cellInput));
  }
}

function rangeOf(sheet: Excel.Worksheet, { row, column, values }: CellEdits): Excel.Range {
  const width = Math.max(...values.map((cells) => cells.length));
  return sheet.getRangeByIndexes(row, column, values.length, width);
}

const asText = (value: PlannedValue): string =>
  value === null ? '' : String(typeof value === 'object' ? value.value : value);

/** Puts back what was there. @returns why nothing has been written, or why that could not be put back */
async function undone(session: Session, asked: readonly Asked[], cause: unknown): Promise<HostProblem> {
  const problem = problemOf(cause, session.readOnly);
  // Without an answer nothing is known of what was there, nor whether anything has arrived.
  const known = asked.filter(({ before, protection }) => isLoaded(before) && isLoaded(protection));
  if (known.length < asked.length) return problem;
  const refused = known.find((one) => !isWritable(one));
  const told =
    problem.code === 'protected-sheet' && refused
      ? new HostProblem('protected-sheet', refused.edit.sheet, problem.detail)
      : problem;
  // Backwards, for a cell may have been written twice.
  const back = known.filter(isWritable).reverse();
  const restore = async (within: Session): Promise<void> => {
    for (const one of back) putBack(within, one);
    await within.sync();
  };
  try {
    await restore(session);
    return told;
  } catch (second) {
    return new HalfWritten(told, problemOf(second, session.readOnly), () => inExcel(restore));
  }
}

/** Office.js says so only by throwing. */
function isLoaded(object: Excel.Range | Excel.WorksheetProtection): boolean {
  try {
    return 'numberFormat' in object ? Array.isArray(object.formulas) : typeof object.protected === 'boolean';
  } catch {
    return false;
  }
}

/** Whether protection has let the cells be written. */
function isWritable({ edit, protection, before }: Asked): boolean {
  if (!protection.protected) return true;
  const locked: boolean | null = before.format.protection.locked;
  return locked === false && (!edit.text || protection.options.allowFormatCells === true);
}

function putBack(session: Session, { edit, protection, before }: Asked): void {
  const range = rangeOf(session.workbook.worksheets.getItem(edit.sheet), edit);
  const { formulas, values, numberFormat } = before;
  const texts = numberFormat.some((line) => line.includes('@'));
  const mayFormat = !protection.protected || protection.options.allowFormatCells === true;
  // In a cell that is formatted as text a number would become one, and the apostrophe before a text would stay.
  const formats = edit.text || (texts && mayFormat);
  if (formats) range.numberFormat = 'General' as unknown as string[][];
  range.formulas = formulas.map((line, r) =>
    line.map((formula: unknown, c) => {
      const value = formerValue(formula, values[r]?.[c]);
      return !formats && numberFormat[r]?.[c] === '@' ? asText(value) : cellInput(value);
    }),
  );
  if (formats) range.numberFormat = numberFormat;
}
