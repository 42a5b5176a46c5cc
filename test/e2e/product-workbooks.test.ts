import AxeBuilder from '@axe-core/playwright';
import { Workbook } from 'exceljs';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { prepareJury } from '../../src/jury/prepare';
import { openPackage, readWorkbook } from '../../src/xlsx/open-package';
import { zlibCodec } from '../../src/cli/zlib-codec';
import { closeBrowser, until } from './harness';
import { button, openProduct, OURS, prepare, ROOT, SAMPLE, says } from './product';
import { openTab, viewReady } from '../open-tab';

/** The shipped add-in on other workbooks than the one it is tried on most: every sample, none of marks, large ones; and in English. */

afterAll(closeBrowser);

test('speaks English in an English Excel, and no view has a fault that a checker of accessibility finds', async () => {
  const stage = await openProduct({ query: '?lang=en' });
  await says(stage, '60 students');
  await button(stage.pane(), 'Prepare the jury').click();
  await says(stage, 'Jury prepared.');
  const faults = async (): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page: stage.page }).exclude('.univer-host').analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };
  expect(await faults()).toEqual([]);
  for (const tab of await stage.pane().getByRole('tab').all()) {
    await tab.click();
    await viewReady(stage.pane());
    expect((await stage.pane().innerText('main')).match(/\b(Étudiants|Réglages|Préparer)\b/)).toBeNull();
  }
  await stage.assertClean();
  await stage.close();
});

/** Whether the reading asks anything: the questions stand on a sheet of their own. */
function asks(file: Uint8Array): boolean {
  const opened = openPackage(file, zlibCodec);
  const prepared = opened.ok && prepareJury(readWorkbook(opened.package), { curriculum: null });
  return prepared && prepared.ok && prepared.report.questions.length > 0;
}

test('each sample is recognised and prepared, and its sheets are kept in the file that is saved', async () => {
  const stage = await openProduct();
  for (const name of readdirSync(path.join(ROOT, 'samples')).filter((file) => file.endsWith('.xlsx'))) {
    const file = readFileSync(path.join(ROOT, 'samples', name));
    await stage.workbench.open(file, name);
    await says(stage, 'étudiants ·');
    const before = await stage.workbench.sheets();
    await prepare(stage);
    const opened = openPackage(await stage.workbench.save(), zlibCodec);
    if (!opened.ok) throw new Error(`${name}: the saved file cannot be opened`);
    const saved = readWorkbook(opened.package);
    expect([name, saved.sheets.map((sheet) => sheet.name)]).toEqual([name, before]);
    expect(saved.ours.map(({ role }) => role)).toEqual([
      'jury',
      'minutes',
      'statistics',
      'anomalies',
      'journal',
      ...(asks(file) ? ['settings'] : []),
    ]);
  }
  await stage.assertClean();
  await stage.close();
});

test('a workbook without marks: what was looked for is said, and the sample does the rest', async () => {
  const stage = await openProduct({ workbookPath: SAMPLE });
  const workbook = new Workbook();
  workbook.addWorksheet('Budget').addRows([
    ['Poste', 'Montant'],
    ['Papier', 12],
  ]);
  await stage.workbench.open(new Uint8Array(await workbook.xlsx.writeBuffer()), 'Budget.xlsx');
  await says(stage, 'Aucun tableau de notes reconnu');
  await says(stage, 'aucune ligne de codes de modules');
  await button(stage.pane(), 'Essayer avec un exemple').click();
  await says(stage, 'Exemple écrit');
  await says(stage, 'Visite, 1 sur 4.');
  await button(stage.pane(), 'Étape suivante').click();
  await says(stage, 'Visite, 2 sur 4.');
  await button(stage.pane(), 'Passer la visite').click();
  await until(async () => (await button(stage.pane(), 'Passer la visite').count()) === 0);
  // It is over for good, also for a pane that is opened again.
  await stage.workbench.reloadPane();
  await says(stage, 'Préparer le jury');
  expect(await button(stage.pane(), 'Passer la visite').count()).toBe(0);
  expect(await button(stage.pane(), 'Étape suivante').count()).toBe(0);
  await openTab(stage.pane(), 'Accueil');
  await prepare(stage);
  expect(await stage.workbench.sheets()).toEqual(['Budget', 'S3', 'S4', ...OURS]);
  await stage.assertClean();
  await stage.close();
});

test('the number of requests does not grow with the students', async () => {
  const counts: number[] = [];
  const stage = await openProduct();
  for (const students of [12, 120, 600]) {
    await stage.workbench.open(await promotion(students), 'Promotion.xlsx');
    await says(stage, `${students} étudiants`);
    const before = await stage.workbench.requests();
    await button(stage.pane(), 'Préparer le jury').click();
    await says(stage, 'Jury préparé.');
    counts.push((await stage.workbench.requests()) - before);
    process.stdout.write(`${students} students: ${counts.at(-1)} requests to prepare the jury\n`);
  }
  await stage.assertClean();
  await stage.close();
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
});

/** Invented students with invented marks on two sheets. */
async function promotion(students: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  const codes = { S3: ['R301', 'R302', 'R303', 'R304', 'SAE301'], S4: ['R401', 'R402', 'R403', 'SAE401'] };
  for (const [semester, modules] of Object.entries(codes)) {
    const sheet = workbook.addWorksheet(semester);
    sheet.addRow(['Numéro', 'Nom', 'Prénom', ...modules]);
    for (let i = 0; i < students; i++) {
      sheet.addRow([
        `2230${1000 + i}`,
        `Ormeau ${i}`,
        'Plume',
        ...modules.map((_, m) => (7 * i + 3 * m) % 21),
      ]);
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
