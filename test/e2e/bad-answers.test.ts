import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { openTab } from '../open-tab';
import { closeBrowser, until, type Stage } from './harness';
import { button, juryRows, openProduct, prepare, says } from './product';

/** Bad input to the reading: forty columns that say nothing, answers that contradict each other or whose column is gone, mail addresses for names. */

const [MMI] = BUILTIN_CURRICULA;
const codesOf = (semester: string): readonly string[] =>
  MMI.modules.filter((module) => module.semester === semester).map(({ code }) => code);
const RESIT = 'R301 rattrapage';
const PEOPLE = ['zoe.alouette', 'max.bouleau', 'lou.cerisier'].map((name) => `${name}@etu.exemple.invalid`);

/** Each student by his mail address alone; S3 has a resit and forty columns of small tests. */
async function foreign(): Promise<string> {
  const workbook = new Workbook();
  for (const semester of ['S3', 'S4'] as const) {
    const codes = codesOf(semester);
    const sheet: Worksheet = workbook.addWorksheet(semester);
    const others =
      semester === 'S3'
        ? [RESIT, ...Array.from({ length: 40 }, (_, i) => `Atelier ${'ABCDE'.charAt(i % 5)}${i}`)]
        : [];
    sheet.addRow(['Adresse mail', ...codes, ...others]);
    sheet.getColumn(1).width = 60;
    PEOPLE.forEach((mail, i) => {
      const tests = others.map((_, j) => (j === 0 ? (i === 0 ? 20 : null) : 8 + ((i + j) % 9) / 2));
      sheet.addRow([mail, ...codes.map(() => [9.9, 15, 12][i] ?? 10), ...tests]);
    });
  }
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'but-jury-bad-answers-')), 'classeur.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

let stage: Stage;
beforeAll(async () => {
  stage = await openProduct({ workbookPath: await foreign() });
});
afterAll(async () => {
  await stage.assertClean();
  await stage.close();
  await closeBrowser();
});

it('asks about forty columns in one question', async () => {
  await says(stage, 'Questions de lecture (2)');
  await says(stage, 'Colonne non utilisée : Atelier A0 / Atelier B1 / Atelier C2 … (40) S3!Y1:BL1');
});

it('judges who is known by a mail address alone, and colours the row', async () => {
  await button(stage.pane(), 'la meilleure note').click();
  await says(stage, 'Questions de lecture (1)');
  await prepare(stage);
  expect((await juryRows(stage)).map((row) => [row['lastName'], row['proposal']])).toEqual([
    ['ALOUETTE', 'RED'],
    ['BOULEAU', 'ADM'],
    ['CERISIER', 'ADM'],
  ]);
  // The grid computes what rules of colours show after what is in its cells.
  const shown = async (): Promise<unknown[]> => (await stage.workbench.shown('S3', 'A2:A4')).flat();
  await until(async () => (await shown()).every((text, i) => text !== PEOPLE[i]));
  expect(await shown()).toEqual(PEOPLE.map((mail, i) => `${mail} · ${i === 0 ? 'RED' : 'ADM'}`));
});

it('follows none of two answers to one question, says so, and asks again', async () => {
  const rows = (await stage.workbench.read('Paramètres', 'A1:D40')) as unknown[][];
  const at = rows.findIndex((row) => String(row[3]).includes('second-session:RATTRAPAGE'));
  const [label, , explanation, key] = rows[at] ?? [];
  await stage.workbench.write('Paramètres', `A${rows.length + 5}:D${rows.length + 5}`, [
    [label, 'la première note', explanation, key],
  ]);
  await button(stage.pane(), 'Relire le classeur').click();
  await says(stage, 'Questions de lecture (2)');
  await openTab(stage.pane(), 'Anomalies');
  await says(stage, 'RATTRAPAGE → plusieurs lignes y répondent autrement');
});

it('says once that an answer is kept whose column is gone', async () => {
  await openTab(stage.pane(), 'Accueil');
  await button(stage.pane(), 'la meilleure note').click();
  await says(stage, 'Questions de lecture (1)');
  await stage.workbench.write('S3', 'X1:X2', [['R301 ancien'], ['']]);
  await button(stage.pane(), 'Relire le classeur').click();
  await openTab(stage.pane(), 'Anomalies');
  await says(stage, 'Réponse non suivie (1)');
  await says(stage, 'RATTRAPAGE → plus rien dans ce classeur ne pose la question');
  await openTab(stage.pane(), 'Réglages');
  await button(stage.pane(), 'Reprendre').click();
  await openTab(stage.pane(), 'Anomalies');
  await until(async () => (await stage.pane().getByText('Réponse non suivie').count()) === 0);
});
