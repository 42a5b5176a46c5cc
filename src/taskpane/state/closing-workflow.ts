import type { Host } from '../../excel/host';
import type { Closing } from '../../jury/closing/closing';
import { promotionFingerprint } from '../../jury/fingerprint';
import { closeJury, reopenJury } from '../../jury/closing/plans';
import type { Stamp } from '../../jury/journal/entry';
import type { Locale } from '../../locales/locale';
import type { Ready } from './jury-state';
import { juryPlan } from './workflow';

/** The journal keeps both: what takes them back is the other one. */
const FOR_GOOD = { undoable: false };

/** The sheets of the jury as values, protected, with the journal saying so. */
export async function closeWorkbook(host: Host, ready: Ready, locale: Locale, stamp: Stamp): Promise<void> {
  const { report, desk } = ready;
  const closing = { ...stamp, fingerprint: promotionFingerprint(report.students) };
  const { plan, journalName } = await juryPlan(host, ready, locale, closing);
  const context = { locale, journalName, journal: desk.journal, stamp };
  await host.apply(closeJury(plan, report, context), FOR_GOOD);
}

/** The sheets of the jury with their formulas, free to be changed. @param reason must be given */
export async function reopenWorkbook(
  host: Host,
  ready: Ready,
  closing: Closing,
  reason: string,
  locale: Locale,
  stamp: Stamp,
): Promise<void> {
  const { plan, journalName } = await juryPlan(host, ready, locale);
  const context = { locale, journalName, journal: ready.desk.journal, stamp };
  await host.apply(reopenJury(plan, closing, reason, context), FOR_GOOD);
}
