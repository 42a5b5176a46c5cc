import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { Queue } from '../../jury/deliberation/order';
import { inSlices } from '../../jury/host/in-slices';
import { preparing, type PrepareOptions } from '../../jury/prepare';
import type { JurySettings } from '../../jury/settings/settings';
import { readingJury, type Reading } from '../../jury/use-cases/read-jury';
import { loadLocale } from '../../locales/load';
import type { Locale } from '../../locales/locale';
import { dayOf } from '../../jury/use-cases/sitting';

/** How the pane asks for a workbook to be judged. @param settings about to be kept, in place of those of the workbook */
export const asked = ({ language }: Locale, settings?: JurySettings): PrepareOptions => ({
  curriculum: null,
  language,
  day: dayOf(new Date()),
  ...(settings && { settings }),
});

/** The language that a workbook names, or the pane's own. */
export const localeOf = async ({ language }: JurySettings, own: Locale): Promise<Locale> =>
  language === 'auto' || language === own.language ? own : loadLocale(language);

/** Judges a workbook in slices. @param own the pane's locale, for a workbook that names no language */
export async function judged(
  workbook: WorkbookSnapshot,
  own: Locale,
  formerQueue: () => Queue | null,
): Promise<{ readonly reading: Reading; readonly locale: Locale }> {
  const preparation = await inSlices(preparing(workbook, asked(own)));
  const locale = await localeOf(preparation.settings, own);
  const day = dayOf(new Date());
  const reading = await inSlices(readingJury(workbook, preparation, formerQueue(), locale, day));
  return { reading, locale };
}
