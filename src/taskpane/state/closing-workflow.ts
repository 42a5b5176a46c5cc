import type { Closing } from '../../jury/closing/closing';
import type { LeftFormula } from '../../jury/host/our-formulas';
import type { Host } from '../../jury/host/port';
import type { Stamp } from '../../jury/journal/entry';
import { closedSheets, formulasKept } from '../../jury/use-cases/close-jury';
import { reopenedSheets } from '../../jury/use-cases/reopen-jury';
import type { Sitting } from '../../jury/use-cases/sitting';
import { write } from './write';

/** The journal keeps both: what takes them back is the other one. */
const FOR_GOOD = { undoable: false };

/**
 * Closes a jury: first the sheets, one of which keeps the formulas of ours on the department's sheets, then these formulas.
 * @returns formulas that were left alone
 */
export async function closeWorkbook(
  host: Host,
  sitting: Sitting,
  stamp: Stamp,
): Promise<readonly LeftFormula[]> {
  const live = await host.liveFormulas();
  await write(host, closedSheets(sitting, live.done, stamp), FOR_GOOD);
  const { left } = await host.freezeFormulas(live.done);
  return [...live.left, ...left];
}

/**
 * Reopens a jury: first the formulas, then the sheets.
 * @param reason must be given
 * @returns formulas that could not be put back: they stay on the hidden sheet
 */
export async function reopenWorkbook(
  host: Host,
  sitting: Sitting,
  closing: Closing,
  reason: string,
  stamp: Stamp,
): Promise<readonly LeftFormula[]> {
  const kept = formulasKept(sitting.workbook);
  const { done, left } = await host.thawFormulas(kept);
  const remaining = kept.filter((one) => !done.includes(one));
  await write(host, reopenedSheets(sitting, closing, remaining, reason, stamp), FOR_GOOD);
  return left;
}
