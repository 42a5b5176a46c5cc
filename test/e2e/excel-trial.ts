import { EXCEL_WORDS } from '../../src/locales/excel';
import { LOCALES } from '../../src/locales/registry';
import type { Language } from '../../src/locales/languages';
import type { TriedId } from '../../src/vocabulary/excel-assumptions';
import { openTab } from '../open-tab';
import { until, type Stage } from './harness';
import { button } from './product';

/** What the Diagnostic says, by assumption. */
type Seen = ReadonlyMap<TriedId, { readonly seen: string; readonly same: boolean }>;

/** Presses "Diagnostic Excel" in the settings, and leaves it to its work. */
export async function startTrial(stage: Stage, language: Language = 'fr'): Promise<void> {
  const { pane } = LOCALES[language];
  await openTab(stage.pane(), pane.tabs.settings);
  await button(stage.pane(), pane.settings.tryExcel).click();
  const copy = button(stage.pane(), EXCEL_WORDS[language].copy);
  await until(async () => (await copy.count()) === 0, 10_000);
}

/** Reads the table that comes of it. */
export async function trialTable(stage: Stage, language: Language = 'fr'): Promise<Seen> {
  const words = EXCEL_WORDS[language];
  const ids = new Map(Object.entries(words.assumed).map(([id, text]) => [text, id as TriedId]));
  await button(stage.pane(), words.copy).waitFor({ timeout: 100_000 });
  const rows = await stage
    .pane()
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => Array.from(row.querySelectorAll('td'), (cell) => cell.textContent ?? '')),
    );
  return new Map(
    rows.map(([assumed = '', seen = '', same = '']) => {
      const id = ids.get(assumed.slice(0, assumed.lastIndexOf(' (')));
      if (!id) throw new Error(`no assumption says "${assumed}"`);
      return [id, { seen, same: same.includes(words.same) }];
    }),
  );
}

export async function runTrial(stage: Stage, language: Language = 'fr'): Promise<Seen> {
  await startTrial(stage, language);
  return trialTable(stage, language);
}

/** Those that are not as assumed, with what was seen. */
export const others = (seen: Seen): Readonly<Record<string, string>> =>
  Object.fromEntries([...seen].flatMap(([id, line]) => (line.same ? [] : [[id, line.seen] as const])));
