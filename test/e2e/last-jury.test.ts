import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { people, played } from '../layouts/course-of-three';
import { openTab } from '../open-tab';
import { plainSpaces } from '../plain-spaces';
import { decide, openCard } from './deliberation';
import { closeBrowser, until, type Stage } from './harness';
import { button, juryRows, openProduct, prepare, says } from './product';

/** The last jury of three years, on `samples/three-years/S6`: from the proposals to the lists of the graduates. */

jest.setTimeout(120_000);

let folder = '';
let stage: Stage;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'but-last-jury-'));
  const workbookPath = path.join(folder, 'S6.xlsx');
  writeFileSync(workbookPath, played().get('S6')?.before() ?? new Uint8Array());
  stage = await openProduct({ workbookPath });
  await prepare(stage);
  await openTab(stage.pane(), 'Délibérer');
  await stage.pane().getByLabel('Décisions notées par').fill('Présidente Imaginaire');
});
afterAll(async () => {
  await stage.assertClean();
  await stage.close();
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

const rowOf = (name: string) => ({ id: people.find(({ last }) => last === name)?.id });

/** The rows of a sheet that hold something, as texts. */
async function linesOf(sheet: string): Promise<readonly string[]> {
  const rows = (await stage.workbench.read(sheet, 'A1:J150')) as unknown[][];
  return rows.map((cells) => plainSpaces(cells.map(String).join(' ').trim())).filter((line) => line !== '');
}

/** The lines below one that begins so, down to the next heading. */
const below = (lines: readonly string[], heading: RegExp): readonly string[] => {
  const at = lines.findIndex((line) => heading.test(line));
  expect({ heading, isThere: at >= 0 }).toEqual({ heading, isThere: true });
  const end = lines.findIndex((line, i) => i > at && /^(?:BUT|DUT) /.test(line));
  return lines.slice(at + 1, end < 0 ? undefined : end);
};

test('a complete third year without UE34 and UE44 is no diploma, and the card says what is missing', async () => {
  await openCard(stage, rowOf('Noyer'));
  await says(stage, 'BUT non obtenu : UE34, UE44 non acquises');
});

test('UEs of year 2 that the jury of year 3 acquires complete the DUT and the BUT, said before it is recorded', async () => {
  await decide(stage, rowOf('Sorbier'), { subject: 'ue:UE34', code: 'ADJ', reason: 'Parcours complet' });
  const said = await decide(stage, rowOf('Sorbier'), { subject: 'ue:UE44', code: 'ADJ', reason: 'Parcours complet' }); // prettier-ignore
  expect(said).toContain('DUT');
  await openCard(stage, rowOf('Sorbier'));
  await says(stage, 'BUT obtenu');
});

test('all by right is accepted at once, and the jury is closed', async () => {
  const pane = stage.pane();
  await button(pane, 'Retour à la liste').click();
  await pane.getByLabel('Rechercher').fill('');
  await pane.getByRole('button', { name: /^Accepter les \d+ propositions de droit…$/ }).click();
  await button(pane, 'Confirmer').click();
  await says(stage, 'décisions enregistrées au journal.', 40_000);
  await until(async () => (await juryRows(stage)).every(({ decision }) => decision !== ''));
  await button(pane, 'Clore le jury…').click();
  await button(pane, 'Clore le jury').click();
  await says(stage, 'Jury clos', 40_000);
});

test('the lists say who has the BUT and the DUT, who lacks what, and of whom something is not known', async () => {
  const pane = stage.pane();
  await openTab(pane, 'Documents');
  await button(pane, 'Créer les documents').click({ timeout: 60_000 });
  await says(stage, 'Documents créés', 60_000);
  const lines = await linesOf('DUT');
  const graduates = below(lines, /^BUT acquis : \d+ étudiants$/);
  for (const name of ['Alisier', 'Charme', 'Mélèze', 'Sorbier', 'Garance', 'Iris', 'Bruyère'])
    expect(graduates.filter((line) => line.includes(name))).toHaveLength(1);
  expect(graduates.join()).not.toMatch(/Noyer|Troène/);
  expect(below(lines, /^BUT sous réserve/).join()).toContain('Troène');
  expect(below(lines, /^BUT non acquis, année validée/).join()).toMatch(/Noyer.*UE34, UE44/);
  // Earned by this jury: those who had it after year 2 are not listed once more.
  const dut = below(lines, /^DUT acquis/);
  expect(dut.join()).toContain('Mélèze');
  expect(dut.join()).toContain('Sorbier');
  expect(dut.join()).not.toContain('Alisier');
});

test('the minutes carry what the jury decided on year 2, with its reason', async () => {
  const minutes = (await linesOf('Procès-verbal')).join('\n');
  expect(minutes).toContain('UE34 (niveau inférieur) : ADJ par décision du jury (avant : AJ)');
  expect(minutes).toContain('Parcours complet');
});
