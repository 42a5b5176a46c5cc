import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { openCard } from './deliberation';
import { closeBrowser, type Stage } from './harness';
import { openProduct, prepare, says } from './product';

/** Workbooks that try the patience: a name of 60 letters, its column two characters wide, 300 anomalies. */

const NAME = 'Delamontagneverteaudessusdelavalleedesgrandscoquelicotsbleus';
const STUDENTS = 40;
const ANOMALIES = 300;
const folder = mkdtempSync(path.join(tmpdir(), 'bad-input-'));
const [MMI] = BUILTIN_CURRICULA;
let stage: Stage;

beforeAll(async () => {
  const workbook = new Workbook();
  let left = ANOMALIES;
  for (const semester of ['S3', 'S4'] as const) {
    const codes = MMI.modules.filter((module) => module.semester === semester).map(({ code }) => code);
    const sheet = workbook.addWorksheet(semester);
    sheet.addRow(['N° étudiant', 'Nom', 'Prénom', ...codes]);
    for (let i = 0; i < STUDENTS; i += 1) {
      const name = i === 0 ? NAME : `Bouleau${String.fromCharCode(65 + (i % 26))}`;
      // The first five keep their marks: it is clear what they get. Texts in more of a column would be one line.
      const marks = codes.map(() => (i >= 5 && i < 5 + STUDENTS / 4 && left-- > 0 ? '12,5' : 13));
      sheet.addRow([String(22300001 + i), name, `Max${i}`, ...marks]);
    }
    sheet.getColumn(2).width = 2;
  }
  const workbookPath = path.join(folder, 'notes.xlsx');
  writeFileSync(workbookPath, new Uint8Array(await workbook.xlsx.writeBuffer()));
  stage = await openProduct({ workbookPath });
  await prepare(stage);
});
afterAll(async () => {
  await stage.assertClean();
  await stage.close();
  await closeBrowser();
  rmSync(folder, { recursive: true });
});

const isWide = (): Promise<boolean> =>
  stage
    .pane()
    .evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);

it('leaves names whole where their column has room for two characters', async () => {
  expect(await stage.workbench.shown('S3', 'B2:B3')).toEqual([[NAME], ['BouleauB']]);
});

it('writes the code of a coloured row where there is room for it, or offers a column', async () => {
  const [[number = ''] = []] = await stage.workbench.shown('S3', 'A2:A2');
  const offers = await stage.pane().getByText('trop étroites pour écrire le code').isVisible();
  expect(offers || number === '22300001 · ADM').toBe(true);
});

it('shows a name of 60 letters on the card and in the jury sheet, and scrolls no pane aside', async () => {
  const pane = await openCard(stage, { id: '22300001' });
  await pane.getByRole('heading', { name: NAME }).waitFor();
  expect(await isWide()).toBe(false);
  const rows = (await stage.workbench.read('Jury', 'A8:F60')) as unknown[][];
  expect(rows.flat().map(String)).toContainEqual(expect.stringContaining(NAME));
});

it('counts 300 anomalies and shows them by kind', async () => {
  const pane = stage.pane();
  await pane.getByRole('tab', { name: 'Anomalies' }).click();
  await says(stage, `${ANOMALIES} cellules à vérifier`);
  expect(await isWide()).toBe(false);
  await pane.getByRole('heading', { name: `Nombre saisi en texte (${ANOMALIES})` }).waitFor();
});
