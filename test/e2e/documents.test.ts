import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { promotion } from '../../bench/promotion';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { ROWS } from '../../src/jury/documents/bulletin-layout';
import { prepareJury } from '../../src/jury/prepare';
import { retainedCode } from '../../src/jury/report';
import { LOCALES } from '../../src/locales/registry';
import { openPackage, readWorkbook } from '../../src/xlsx/open-package';
import { closeBrowser, type Stage } from './harness';
import { button, openProduct, prepare, says } from './product';
import { plainSpaces } from '../plain-spaces';
import { openTab } from '../open-tab';

/** Documents from the pane, with an invented promotion of 300, in the workbench as a person uses it. */

const STUDENTS = 300;
const { sheets } = LOCALES.fr.documents;

let folder = '';
let stage: Stage;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'but-documents-'));
  const workbookPath = path.join(folder, 'promotion.xlsx');
  writeFileSync(workbookPath, await marksOf(STUDENTS));
  stage = await openProduct({ workbookPath });
  await prepare(stage);
});

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
  // Room for the code behind the number.
  sheet.getColumn(1).width = 26;
  sheet.addRow(['N° étudiant', 'Nom', 'Prénom', ...curriculum.modules.map(({ code }) => code)]);
  promotion(curriculum, count).forEach((marks, i) => {
    sheet.addRow([22400001 + i, `Nom${i + 1}`, `Prénom${i + 1}`, ...marks]);
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function open(tab: string): Promise<void> {
  await openTab(stage.pane(), tab);
}

/** Creates what is ticked, and waits until the pane says that it is done. */
async function create(): Promise<void> {
  // What is said of an earlier run is no answer to this one.
  const dismiss = button(stage.pane(), 'Fermer');
  if (await dismiss.isVisible()) await dismiss.click();
  await button(stage.pane(), 'Créer les documents').click();
  // Nobody is decided on: it is asked first.
  await says(stage, 'Aucune décision n’est prise');
  await button(stage.pane(), 'Créer des projets').click();
  await says(stage, 'Documents créés :');
}

const savedSheets = async () => {
  const opened = openPackage(await stage.workbench.save());
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { file: opened.package, workbook: readWorkbook(opened.package) };
};

test('300 students have a bulletin each in the saved file, and the marks keep their colours', async () => {
  await open('Documents');
  for (const [role, name] of Object.entries(sheets)) {
    if (role !== 'bulletins') await stage.pane().getByRole('checkbox', { name, exact: true }).uncheck();
  }
  await create();

  const { file, workbook } = await savedSheets();
  const prepared = prepareJury(workbook, { curriculum: null });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.findings));
  const { report } = prepared;
  expect(report.students).toHaveLength(STUDENTS);
  const bulletins = workbook.ours.find(({ role }) => role === 'bulletins')?.sheet.rows ?? [];
  const starts = bulletins.flatMap((cells, row) =>
    plainSpaces(cells?.[0]) === 'Bulletin de résultats' ? [row - ROWS.title] : [],
  );
  expect(starts).toHaveLength(STUDENTS);
  report.students.forEach((student, i) => {
    const cell = (row: number, column = 0) => bulletins[(starts[i] as number) + row]?.[column];
    const [rcue] = student.result.rcues;
    expect(plainSpaces([cell(ROWS.title), cell(ROWS.student), cell(ROWS.identity)])).toEqual([
      'Bulletin de résultats',
      `Étudiant : ${student.lastName} ${student.firstName}`,
      `N° étudiant : ${student.id}`,
    ]);
    const own = bulletins.slice(starts[i], starts[i + 1]).map((cells) => plainSpaces(cells?.[0]));
    expect(own).toContainEqual(
      expect.stringMatching(new RegExp(`^Proposition, le jury n’a pas décidé : ${retainedCode(student)}, `)),
    );
    expect(cell(ROWS.lines + 1)).toBe(rcue?.ues[0]?.ue.code);
    expect(cell(ROWS.lines + 1, 2)).toBeCloseTo(rcue?.ues[0]?.average?.value ?? NaN, 9);
  });
  const marks = file.workbook.sheets.findIndex(({ name }) => name === 'Notes');
  expect(
    file.layouts[marks]?.formattings.flatMap(({ rules }) => rules).filter(({ ours }) => ours),
  ).not.toEqual([]);
});

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
