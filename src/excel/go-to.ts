/// <reference types="office-js" />
import type { Place } from '../jury/host/place';
import { HostProblem } from '../jury/host/port';
import type { Session } from './session';

/** Asks for a cell to be shown and selected. */
export function select({ workbook }: Session, { sheet: name, cell }: Place): void {
  const sheet = workbook.worksheets.getItem(name);
  sheet.activate();
  sheet.getRange(cell).select();
}

/**
 * One round trip where the sheet can be shown, a second one to say why it cannot.
 * @param cell A1 address, without the sheet
 * @throws HostProblem `sheet-gone`, `hidden-sheet`
 */
export async function goToCell(session: Session, name: string, cell: string): Promise<void> {
  try {
    select(session, { sheet: name, cell });
    await session.sync();
  } catch (problem) {
    const sheet = session.workbook.worksheets.getItemOrNullObject(name).load('visibility');
    await session.sync();
    if (sheet.isNullObject) throw new HostProblem('sheet-gone', name, cell);
    if (sheet.visibility !== 'Visible') throw new HostProblem('hidden-sheet', name, cell);
    throw problem;
  }
}
