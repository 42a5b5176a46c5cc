import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Frame, type Page } from 'playwright-core';
import type { CurriculumDocument } from '../src/curricula/types';
import type { Mark20 } from '../src/rules/types';
import { serve } from '../workbench/server/serve';
import { marksWorkbook } from './batch';
import { CHROMIUM, FLAGS } from './pane';
import { middle, timed } from './timing';

/** What a jury of 300 students waits for during its sitting, in the workbench. */
export interface SittingFigures {
  /** From the click until the card of the next student is drawn. */
  readonly nextStudentMs: number;
  /** From the click until the pane says that the decision is recorded, and the requests to Excel in between. */
  readonly decisionMs: number;
  readonly decisionRequests: number;
  /** From the click until the bulletins of all students are on their sheet; LibreOffice opens and prints that workbook. */
  readonly bulletinsMs: number;
  readonly libreOfficePdfMs: number;
}

export const SITTING_STUDENTS = 300;
const ROUNDS = 10;
const BULLETINS = 'Bulletins';

export async function benchSitting(
  curriculum: CurriculumDocument,
  marks: readonly (readonly Mark20[])[],
): Promise<SittingFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'but-jury-bench-'));
  const workbookPath = path.join(folder, 'notes.xlsx');
  writeFileSync(workbookPath, await marksWorkbook(curriculum, marks.slice(0, SITTING_STUDENTS)));
  const served = await serve({
    port: 0,
    open: false,
    addinDist: path.resolve('dist/addin'),
    manifestPath: path.resolve('manifest.xml'),
    pageDist: path.resolve('dist/workbench'),
    workbookPath,
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(served.address);
    await page.waitForFunction('window.workbench !== undefined');
    const pane = await paneOf(page);
    await pane.getByRole('button', { name: 'Préparer le jury', exact: true }).click({ timeout: 60_000 });
    await pane.getByText('Jury préparé.').first().waitFor({ timeout: 60_000 });
    const sitting = await deliberate(page, pane);
    const bulletinsMs = await createBulletins(pane);
    const file = path.join(folder, 'bulletins.xlsx');
    writeFileSync(file, await saved(page));
    return { ...sitting, bulletinsMs, libreOfficePdfMs: timed(() => printed(file, folder)) };
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The frame of the add-in, once its page is there. */
async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[title="Jury BUT"]');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the pane has no add-in in it');
  await frame.getByRole('tab').first().waitFor({ timeout: 30_000 });
  return frame;
}

async function deliberate(page: Page, pane: Frame) {
  await pane.getByRole('tab', { name: 'Délibérer' }).click();
  await pane.getByLabel('Décisions notées par').first().fill('Camille Exemple');
  await pane.getByRole('button', { name: /la délibération$/ }).click();
  await pane.getByRole('heading', { level: 1 }).waitFor();
  const heading = "document.querySelector('h1')?.textContent";
  const next: number[] = [];
  const decisions: number[] = [];
  const requests: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = JSON.stringify(await pane.evaluate(heading));
    const moved = await click(pane, 'Étudiant suivant', `${heading} !== ${before}`);
    const asked = await sent(page);
    const said = "document.body.innerText.includes('Décision enregistrée au journal.')";
    const decided = await click(pane, 'Accepter la proposition', said);
    // The first round fills the caches of the browser.
    if (round === 0) continue;
    next.push(moved);
    decisions.push(decided);
    requests.push((await sent(page)) - asked);
  }
  return {
    nextStudentMs: middle(next),
    decisionMs: middle(decisions),
    decisionRequests: middle(requests),
  };
}

const sent = (page: Page): Promise<number> => page.evaluate('window.workbench.requests()');

/** Presses the button whose label begins so; @returns milliseconds until a condition in the pane holds and a frame is drawn */
function click(pane: Frame, label: string, condition: string): Promise<number> {
  return pane.evaluate(`new Promise((resolve) => {
    const button = [...document.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.innerText).startsWith(${JSON.stringify(label)}),
    );
    const start = performance.now();
    const look = () => {
      if (${condition}) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      else setTimeout(look, 2);
    };
    // Grid and pane share a thread here: the click must not hold the answer up.
    setTimeout(() => { button.click(); look(); });
  })`);
}

async function createBulletins(pane: Frame): Promise<number> {
  await pane.getByRole('tab', { name: 'Documents', exact: true }).click();
  for (const box of await pane.getByRole('checkbox').all()) {
    const name = await box.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.innerText ?? '');
    await box.setChecked(name.startsWith(BULLETINS));
  }
  return click(pane, 'Créer les documents', "document.body.innerText.includes('Documents créés')");
}

/** The workbook as the workbench saves it. */
async function saved(page: Page): Promise<Buffer> {
  const text: string = await page.evaluate(`window.workbench.save().then((bytes) => new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.readAsDataURL(new Blob([bytes]));
  }))`);
  return Buffer.from(text, 'base64');
}

/** LibreOffice opens the workbook and prints it to PDF, which is how the bulletins would leave it. */
function printed(file: string, folder: string): number {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const done = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
  if (done.status !== 0) throw new Error('LibreOffice (soffice) is needed for this comparison');
  return statSync(file.replace(/xlsx$/, 'pdf')).size;
}
