/// <reference types="office-js" />
import { problemOf } from './gate';
import type { Session } from './session';

/**
 * Sheets without cells (of a chart, of macros), where Excel lists them among the others and refuses all that is asked of
 * their cells. Known by their ids once one has stopped a reading; one set for the page, as the workbook is.
 */
let known: ReadonlySet<string> = new Set();
let firstReadable: string | null = null;

export const isCellless = (id: string): boolean => known.has(id);

/** A sheet that has cells. */
export const anySheet = ({ workbook: { worksheets } }: Session): Excel.Worksheet =>
  firstReadable === null ? worksheets.getFirst() : worksheets.getItem(firstReadable);

export function forgetCellless(): void {
  known = new Set();
  firstReadable = null;
}

/** Asks each sheet for itself. @throws HostProblem where it is refused otherwise */
export async function findCellless(session: Session): Promise<void> {
  const sheets = session.workbook.worksheets.load('items/id');
  await session.sync();
  const found = new Set<string>();
  for (const { id } of sheets.items) {
    try {
      session.workbook.worksheets.getItem(id).getRange('A1').load('address');
      // In the loop on purpose: one that is refused stops all that is asked with it.
      await session.sync();
    } catch (error) {
      const problem = problemOf(error, false);
      if (problem.code !== 'chart-sheet') throw problem;
      found.add(id);
    }
  }
  known = found;
  firstReadable = sheets.items.find(({ id }) => !found.has(id))?.id ?? null;
}
