import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { LOST, openStage, until, type Stage, type StageOptions } from './harness';

/** The add-in as it is shipped, in the workbench: what the tests of the product do as a person does. */

export const ROOT = path.resolve(__dirname, '../..');
export const SAMPLE = path.join(ROOT, 'samples/but2-mmi.xlsx');
const ADDIN = path.join(ROOT, 'dist/addin');
/** The sheets that a first preparation adds. */
export const OURS = ['Jury', 'Procès-verbal', 'Statistiques', 'Anomalies', 'Journal'];

/** @throws Error where the add-in has not been built */
export function openProduct(
  options: Partial<Pick<StageOptions, 'bridge' | 'workbookPath' | 'query' | 'ready' | 'scale'>> = {},
): Promise<Stage> {
  if (!existsSync(path.join(ADDIN, 'taskpane.html'))) {
    throw new Error('the add-in is not built: npm run build, then the tests');
  }
  return openStage({
    bridge: 'win32',
    addinDist: ADDIN,
    manifestPath: path.join(ROOT, 'manifest.xml'),
    workbookPath: SAMPLE,
    ready: (pane) => pane.getByRole('tab').first().waitFor({ timeout: 2_000 }),
    ...options,
  });
}

export const button = (pane: Frame, name: string): Locator => pane.getByRole('button', { name, exact: true });

/** Presses "Préparer le jury" and waits until the pane says that it is done. */
export async function prepare(stage: Stage): Promise<void> {
  await button(stage.pane(), 'Préparer le jury').click();
  await says(stage, 'Jury préparé.');
}

/** Waits until the pane shows a text. @throws Error with what it shows instead */
export async function says(stage: Stage, text: string, limit = LOST): Promise<void> {
  let shown = '';
  const isShown = async (): Promise<boolean> => {
    shown = (await stage.pane().evaluate('document.body.innerText.replace(/\\s/g, " ")')) as string;
    return shown.includes(text);
  };
  await until(isShown, limit).catch((error: unknown) => {
    throw new Error(`the pane does not say "${text}": ${shown.slice(0, 1_000)}`, { cause: error });
  });
}

/** The jury sheet's rows by the hidden keys of its columns. */
export async function juryRows(stage: Stage): Promise<Record<string, unknown>[]> {
  const rows = (await stage.workbench.read('Jury', 'A1:BZ200')) as unknown[][];
  const [keys = []] = rows;
  return rows
    .slice(7)
    .filter(([id]) => id !== '' && id !== null)
    .map((row) => Object.fromEntries(keys.flatMap((key, i) => (key ? [[String(key), row[i]]] : []))));
}
