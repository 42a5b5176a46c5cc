/// <reference types="office-js" />
import type { CellEdits, PlannedValue } from '../jury/plan/types';
import { cellInput } from './cell-input';
import { HostProblem, type Applied } from './host';
import { checkCells } from './read-back';
import type { Session } from './session';

/**
 * Writes single cells in one round trip, reading some back in the same.
 * @throws HostProblem `half-written` when what stands there is something else; `sheet-gone`, `protected-sheet`
 */
export async function writeCells(session: Session, edits: readonly CellEdits[]): Promise<Applied> {
  session.hush();
  const checks = edits.map((edit) => {
    const { sheet: name, row, column, values, text } = edit;
    const sheet = session.workbook.worksheets.getItem(name);
    const width = Math.max(...values.map((cells) => cells.length));
    const range = sheet.getRangeByIndexes(row, column, values.length, width);
    if (text) {
      // A single value stands for all cells, which the types of Office.js do not know.
      range.numberFormat = '@' as unknown as string[][];
      range.values = values.map((cells) => cells.map(asText));
    } else {
      range.formulas = values.map((cells) => cells.map(cellInput));
    }
    return checkCells(sheet, name, edit, edit);
  });
  await session.sync();
  try {
    for (const check of checks) check();
  } catch (problem) {
    if (!(problem instanceof HostProblem)) throw problem;
    throw new HostProblem('half-written', problem.sheet, problem.detail);
  }
  return { syncs: session.syncs, sheets: [...new Set(edits.map(({ sheet }) => sheet))] };
}

const asText = (value: PlannedValue): string =>
  value === null ? '' : String(typeof value === 'object' ? value.value : value);
