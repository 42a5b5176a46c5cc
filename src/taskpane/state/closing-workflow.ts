import type { Host } from '../../jury/host/port';
import type { Closing } from '../../jury/closing/closing';
import type { FrozenFormula, LeftFormula } from '../../jury/host/our-formulas';
import { keptFormulas } from '../../jury/closing/frozen-sheet';
import { planFrozen, readFrozen } from '../../jury/closing/frozen-sheet';
import type { SheetPlan } from '../../plan/types';
import { promotionFingerprint } from '../../jury/fingerprint';
import { closeJury, reopenJury } from '../../jury/closing/plans';
import type { Stamp } from '../../jury/journal/entry';
import type { Locale } from '../../locales/locale';
import { documentSheets } from './documents-workflow';
import type { Ready } from './jury-state';
import { juryPlan } from './workflow';
import { ourSheet } from '../../jury/our-sheets/find';

/** The journal keeps both: what takes them back is the other one. */
const FOR_GOOD = { undoable: false };

/**
 * The sheets of the jury and its documents as values, protected, with the journal saying so; then formulas of ours on the
 * department's sheets as values too. They are kept on a hidden sheet before the first of them goes.
 * @returns formulas that were left alone
 */
export async function closeWorkbook(
  host: Host,
  ready: Ready,
  locale: Locale,
  stamp: Stamp,
): Promise<readonly LeftFormula[]> {
  const { report, desk } = ready;
  const closing = { ...stamp, fingerprint: promotionFingerprint(report.students) };
  const { plan, journalName } = await juryPlan(host, ready, locale, closing);
  const context = { locale, journalName, journal: desk.journal, stamp };
  const before = keptIn(ready);
  const live = await host.liveFormulas();
  const list = keptFormulas(before, live.done);
  const kept = list.length > 0 ? [await frozenSheet(host, list, locale)] : [];
  const documents = await documentSheets(host, ready, locale);
  await host.apply(
    closeJury({ ...plan, sheets: [...plan.sheets, ...documents, ...kept] }, report, context),
    FOR_GOOD,
  );
  const { left } = await host.freezeFormulas(live.done);
  return [...live.left, ...left];
}

/**
 * The sheets of the jury with their formulas, free to be changed; and formulas of ours back on the department's sheets.
 * @param reason must be given
 * @returns formulas that could not be put back: they stay on the hidden sheet
 */
export async function reopenWorkbook(
  host: Host,
  ready: Ready,
  closing: Closing,
  reason: string,
  locale: Locale,
  stamp: Stamp,
): Promise<readonly LeftFormula[]> {
  const { plan, journalName } = await juryPlan(host, ready, locale);
  const context = {
    locale,
    journalName,
    journal: ready.desk.journal,
    stamp,
    names: ready.report.settings.names,
  };
  const before = keptIn(ready);
  const { done, left } = await host.thawFormulas(before);
  const list = before.filter((one) => !done.includes(one));
  const kept = before.length > 0 ? [await frozenSheet(host, list, locale)] : [];
  const documents = await documentSheets(host, ready, locale);
  const whole = { ...plan, sheets: [...plan.sheets, ...documents, ...kept] };
  await host.apply(reopenJury(whole, closing, reason, context), FOR_GOOD);
  return left;
}

const keptIn = ({ workbook }: Ready): readonly FrozenFormula[] => readFrozen(ourSheet(workbook, 'frozen'));

async function frozenSheet(host: Host, list: readonly FrozenFormula[], locale: Locale): Promise<SheetPlan> {
  const wanted = locale.frozen.sheet;
  const names = await host.sheetNames([{ role: 'frozen', name: wanted }]);
  return planFrozen(list, locale, names.get('frozen') ?? wanted);
}
