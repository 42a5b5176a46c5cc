import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CurriculumDocument } from '../src/curricula/types';
import type { Mark20 } from '../src/rules/types';
import { closeBrowser, type Stage } from '../test/e2e/harness';
import { openProduct, prepare } from '../test/e2e/product';
import { convert, marksWorkbook } from './batch';
import type { Measured } from './report';
import type { Scale } from './scale';
import { middle, timed, within } from './timing';

const LIMIT = 60_000;
const BULLETINS = 'Bulletins';

/** What a jury waits for during its sitting, in the workbench. */
export async function benchSitting(
  curriculum: CurriculumDocument,
  marks: readonly (readonly Mark20[])[],
  { sittingStudents, rounds }: Scale,
): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'but-jury-bench-'));
  let stage: Stage | null = null;
  try {
    const workbookPath = path.join(folder, 'notes.xlsx');
    writeFileSync(workbookPath, await marksWorkbook(curriculum, marks.slice(0, sittingStudents)));
    stage = await openProduct({ workbookPath });
    await prepare(stage);
    const sitting = await deliberate(stage, rounds.sitting);
    const bulletinsMs = await createBulletins(stage);
    const file = path.join(folder, 'bulletins.xlsx');
    writeFileSync(file, await within(LIMIT, 'the workbook saved', stage.workbench.save()));
    const libreOfficePdfMs = timed(() => printed(file, folder));
    const figures = {
      ...sitting,
      bulletinsMs,
      libreOfficePdfMs,
      vsLibreOfficePdf: libreOfficePdfMs / bulletinsMs,
    };
    const lines = [
      `Sitting, ${sittingStudents} students, in the workbench`,
      `  next student, card drawn         ${sitting.nextStudentMs.toFixed(0)} ms`,
      `  a decision, until it is recorded ${sitting.decisionMs.toFixed(0)} ms, ${sitting.decisionRequests} requests to Excel`,
      `  a bulletin for everybody         ${bulletinsMs.toFixed(0)} ms`,
      `  against LibreOffice printing it  x ${figures.vsLibreOfficePdf.toFixed(2)}`,
    ];
    return { figures, lines };
  } finally {
    await stage?.close();
    await closeBrowser();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param rounds students who are come to and decided on, after one that fills the caches of the browser */
async function deliberate(stage: Stage, rounds: number) {
  const pane = stage.pane();
  await pane.getByRole('tab', { name: 'Délibérer' }).click();
  await pane.getByLabel('Décisions notées par').first().fill('Camille Exemple');
  await pane.getByRole('button', { name: /la délibération$/ }).click();
  const heading = pane.getByRole('heading', { level: 1 });
  await heading.waitFor();
  const next: number[] = [];
  const decisions: number[] = [];
  const requests: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const moved = await click(stage, 'Étudiant suivant', {
      headingAfter: (await heading.textContent()) ?? '',
    });
    const asked = await stage.workbench.requests();
    const decided = await click(stage, 'Accepter la proposition', {
      text: 'Décision enregistrée au journal.',
    });
    if (round === 0) continue;
    next.push(moved);
    decisions.push(decided);
    requests.push((await stage.workbench.requests()) - asked);
  }
  return {
    nextStudentMs: middle(next),
    decisionMs: middle(decisions),
    decisionRequests: middle(requests),
  };
}

/**
 * What shows that a click has had its effect: a text in sight, or another heading than before. What is said to a screen
 * reader stands outside `main`, and is still there when the next decision is taken.
 */
type Sign = { readonly text: string } | { readonly headingAfter: string };

/**
 * Presses the button whose name begins so, once it can be pressed.
 * @returns milliseconds until the sign is there and a frame is drawn
 */
async function click(stage: Stage, label: string, sign: Sign): Promise<number> {
  const button = stage
    .pane()
    .getByRole('button', { name: new RegExp(`^${label}`) })
    .first();
  await button.click({ trial: true, timeout: LIMIT });
  const spent = button.evaluate(
    (element, awaited) =>
      new Promise<number>((resolve, reject) => {
        const isThere = (): boolean =>
          'text' in awaited
            ? document.querySelector('main')?.innerText.includes(awaited.text) === true
            : document.querySelector('h1')?.textContent !== awaited.headingAfter;
        if (isThere()) {
          reject(new Error('the sign was there before the click'));
          return;
        }
        const start = performance.now();
        const look = (): void => {
          if (isThere()) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          else setTimeout(look, 2);
        };
        // Grid and pane share a thread here: the click must not hold the answer up.
        setTimeout(() => {
          (element as HTMLElement).click();
          look();
        });
      }),
    sign,
  );
  return within(LIMIT, `the effect of « ${label} »`, spent);
}

async function createBulletins(stage: Stage): Promise<number> {
  const pane = stage.pane();
  await pane.getByRole('tab', { name: 'Documents', exact: true }).click();
  // Documents load behind the rest.
  await pane.getByRole('button', { name: 'Créer les documents' }).waitFor({ timeout: LIMIT });
  for (const box of await pane.getByRole('checkbox').all()) {
    const name = await box.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.innerText ?? '');
    await box.setChecked(name.startsWith(BULLETINS));
  }
  return click(stage, 'Créer les documents', { text: 'Documents créés' });
}

/** LibreOffice opens the workbook and prints it to PDF, which is how the bulletins would leave it. */
function printed(file: string, folder: string): number {
  convert('pdf', file, folder, path.join(folder, 'profile'));
  return statSync(file.replace(/xlsx$/, 'pdf')).size;
}
