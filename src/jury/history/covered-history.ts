import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { Locale } from '../../locales/locale';
import type { SheetPlan } from '../../plan/types';
import type { JurySettings } from '../settings/settings';
import { mergeHistory } from './merge-history';
import { planHistory } from './plan-history';
import { readHistory } from './read-history';

/** The sheet "Antécédents" with its names covered, or to be seen again; null where there is none. */
export function coveredHistory(
  workbook: WorkbookSnapshot,
  names: JurySettings['names'],
  locale: Locale,
): SheetPlan | null {
  const present = readHistory(workbook);
  return present && planHistory(mergeHistory(present, []), locale, present.sheet, names);
}
