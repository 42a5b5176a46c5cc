/// <reference types="office-js" />
import { HostProblem } from '../jury/host/port';
import type { Session } from './session';

/**
 * @param cell A1 address, without the sheet
 * @throws HostProblem `sheet-gone`, `hidden-sheet`
 */
export async function goToCell(session: Session, name: string, cell: string): Promise<void> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(name).load('visibility');
  await session.sync();
  if (sheet.isNullObject) throw new HostProblem('sheet-gone', name, cell);
  if (sheet.visibility !== 'Visible') throw new HostProblem('hidden-sheet', name, cell);
  sheet.activate();
  sheet.getRange(cell).select();
  await session.sync();
}
