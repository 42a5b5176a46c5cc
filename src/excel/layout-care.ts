import type { HostProblem } from '../jury/host/port';
import type { SheetPlan } from '../plan/types';
import type { Session } from './session';
import { writeFreeze } from './write-layout';
import { fitByScale, loadFit, PRINT_PARTS } from './write-print';

/**
 * Frozen panes and print set-up are refused here and there: on a hidden sheet, in page layout view, without a printer. They
 * are worth no failure: from the first refusal on they are left out of the writing, and each is tried for itself behind it.
 * One for the page, as the program is.
 */
let careful = false;

export const isCareful = (): boolean => careful;
export function setCareful(on: boolean): void {
  careful = on;
}

/** Whether that is why something failed, and it is worth another try. */
export function learnsCare({ detail }: HostProblem): boolean {
  if (careful || !/PageLayout|HeaderFooter|PageBreak|FreezePanes/i.test(detail)) return false;
  careful = true;
  return true;
}

/** Tries each part of the layout that Excel may refuse. */
export async function writeWithCare(
  session: Session,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
): Promise<void> {
  const tried = async (part: () => void): Promise<boolean> => {
    try {
      part();
      await session.sync();
      return true;
    } catch {
      return false;
    }
  };
  await tried(() => sheet.freezePanes.unfreeze());
  await tried(() => writeFreeze(sheet, plan));
  await tried(() => sheet.horizontalPageBreaks.removePageBreaks());
  for (const part of PRINT_PARTS) await tried(() => part(sheet, plan.print));
  const fit = loadFit(sheet, plan);
  if (await tried(() => undefined)) await tried(() => void fitByScale(fit, plan));
}
