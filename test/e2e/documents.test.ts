import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { promotion } from '../../bench/promotion';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { DOCUMENT_LABELS } from '../../src/locales/documents-labels';
import { openPackage, readWorkbook } from '../../src/xlsx/open-package';
import { closeBrowser, type Stage } from './harness';
import { button, openProduct, prepare, says } from './product';

/** Documents from the pane, with an invented promotion of 300, in the workbench as a person uses it. */

const STUDENTS = 300;
/** What the person waits for, at most. */
const LIMIT = 5_000;
const { sheets } = DOCUMENT_LABELS.fr;

let folder = '';
let stage: Stage;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'but-documents-'));
  const workbookPath = path.join(folder, 'promotion.xlsx');
  writeFileSync(workbookPath, await marksOf(STUDENTS));
  stage = await openProduct({ workbookPath });
  await prepare(stage);
}, 120_000);

afterAll(async () => {
  await stage.close();
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

async function marksOf(count: number): Promise<Uint8Array> {
  const [curriculum] = BUILTIN_CURRICULA;
  if (!curriculum) throw new Error('no curriculum');
  const book = new Workbook();
  const sheet = book.addWorksheet('Notes');
  sheet.addRow(['N° étudiant', 'Nom', 'Prénom', ...curriculum.modules.map(({ code }) => code)]);
  promotion(curriculum, count).forEach((marks, i) => {
    sheet.addRow([22400001 + i, `Nom${i + 1}`, `Prénom${i + 1}`, ...marks]);
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function open(tab: string): Promise<void> {
  await stage.pane().getByRole('tab', { name: tab, exact: true }).click();
}

/** Creates what is ticked. @returns milliseconds until the pane says that it is done */
async function create(): Promise<number> {
  // What is said of an earlier run is no answer to this one.
  const dismiss = button(stage.pane(), 'Fermer');
  if (await dismiss.isVisible()) await dismiss.click();
  const start = performance.now();
  // Grid and pane share a thread here: a click that waits for it to be free would not return before all is done.
  await stage.pane().evaluate(`setTimeout(() => {
    [...document.querySelectorAll('button')].find(({ innerText }) => innerText === 'Créer les documents').click();
  })`);
  await says(stage, 'Documents créés :', 60_000);
  return performance.now() - start;
}

const savedSheets = async () => {
  const opened = openPackage(await stage.workbench.save());
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { file: opened.package, workbook: readWorkbook(opened.package) };
};

test('the bulletins of 300 students are written within 5 seconds, and the marks keep their colours', async () => {
  await open('Documents');
  for (const [role, name] of Object.entries(sheets)) {
    if (role !== 'bulletins') await stage.pane().getByRole('checkbox', { name, exact: true }).uncheck();
  }
  const milliseconds = await create();
  console.log(`bulletins of ${STUDENTS} students: ${Math.round(milliseconds)} ms`);
  expect(milliseconds).toBeLessThan(LIMIT);

  const { file, workbook } = await savedSheets();
  expect(workbook.ours.map(({ role }) => role)).toContain('bulletins');
  const marks = file.workbook.sheets.findIndex(({ name }) => name === 'Notes');
  expect(
    file.layouts[marks]?.formattings.flatMap(({ rules }) => rules).filter(({ ours }) => ours),
  ).not.toEqual([]);
}, 120_000);

test('all documents are created in one go; created again they keep what was typed on them', async () => {
  for (const name of Object.values(sheets)) {
    const box = stage.pane().getByRole('checkbox', { name: new RegExp(`^${name}( \\(|$)`) });
    await box.check();
  }
  await create();
  const hearings = (await stage.workbench.read(sheets.hearings, 'A1:N40')) as unknown[][];
  const [keys = []] = hearings;
  const row = hearings.findIndex((cells, i) => i > 0 && cells[keys.indexOf('key')] !== '');
  const cell = `M${row + 1}`;
  await stage.workbench.write(sheets.hearings, cell, [['a demandé à être entendu']]);
  await create();
  expect(await stage.workbench.read(sheets.hearings, cell)).toEqual([['a demandé à être entendu']]);
}, 180_000);
