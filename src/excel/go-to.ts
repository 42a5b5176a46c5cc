/// <reference types="office-js" />
import type { Place } from '../jury/host/place';
import { HostProblem } from '../jury/host/port';
import type { Session } from './session';

/** Asks for a cell to be shown and selected. */
export function select({ workbook }: Session, { sheet: name, cell }: Place): Excel.Worksheet {
  const sheet = workbook.worksheets.getItem(name);
  sheet.activate();
  sheet.getRange(cell).select();
  return sheet;
}

/**
 * One round trip where the sheet can be shown, a second one to say why it cannot.
 * @param cell A1 address, without the sheet
 * @throws HostProblem `sheet-gone`, `hidden-sheet`
 */
export async function goToCell(session: Session, name: string, cell: string): Promise<void> {
  const hidden = new HostProblem('hidden-sheet', name, cell);
  try {
    const shown = select(session, { sheet: name, cell }).load('visibility');
    await session.sync();
    if (shown.visibility !== 'Visible') throw hidden;
  } catch (problem) {
    if (problem === hidden) throw problem;
    const sheet = session.workbook.worksheets.getItemOrNullObject(name).load('visibility');
    await session.sync();
    if (sheet.isNullObject) throw new HostProblem('sheet-gone', name, cell);
    if (sheet.visibility !== 'Visible') throw hidden;
    throw problem;
  }
}
