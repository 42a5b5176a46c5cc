import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { main } from '../../src/cli/jury';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import type { JuryJson } from '../../src/jury/json';
import { plainSpaces } from '../plain-spaces';
import { captured } from './captured';

/** `--new-workbook`: what is written, filled by a script as a department would, and read. */

const folder = mkdtempSync(join(tmpdir(), 'but-new-'));
const file = join(folder, 'notes.xlsx');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const HEADER = 10;
const MARKS = 6;

test('a new workbook, filled and prepared, is read right with nothing asked', async () => {
  const written = await captured(main, '--new-workbook', 'but2-mmi', '--out', file);
  expect({ status: written.status, err: written.err }).toEqual({ status: 0, err: '' });
  const book = new Workbook();
  await book.xlsx.readFile(file);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['S3', 'S4']);
  for (const sheet of book.worksheets) {
    expect(sheet.getRow(HEADER).getCell(1).text).toBe('N° étudiant');
    for (let i = 0; i < 12; i++) {
      const row = sheet.getRow(HEADER + 1 + i);
      [
        `22300${100 + i}`,
        `NOM${String.fromCharCode(65 + i)}`,
        `Prénom${String.fromCharCode(65 + i)}`,
        'A',
      ].forEach((text, c) => (row.getCell(1 + c).value = text));
      const modules = BUILTIN_CURRICULA[0].modules.filter(({ semester }) => semester === sheet.name);
      modules.forEach((_, m) => (row.getCell(MARKS + m).value = 6 + ((i * 7 + m * 3) % 23) / 2));
    }
  }
  const filled = join(folder, 'filled.xlsx');
  await book.xlsx.writeFile(filled);
  const { status, out, err } = await captured(main, filled, '--json', '--out', join(folder, 'prepared.xlsx'));
  // Rows are coloured too: the codes have room on our own sheets.
  const result = JSON.parse(out) as JuryJson;
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(result.curriculum).toBe(BUILTIN_CURRICULA[0].id);
  expect(result.anomalies).toEqual([]);
  expect(result.students).toHaveLength(12);
  expect(result.students.every(({ decision }) => decision.certain && decision.code !== null)).toBe(true);
});

test('marks are checked as they are typed, headers stay in sight, averages are ours', async () => {
  const book = new Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet('S3');
  const cell = sheet?.getRow(HEADER + 1).getCell(MARKS);
  expect(cell?.dataValidation).toMatchObject({ type: 'custom', allowBlank: true });
  expect(cell?.dataValidation.formulae?.[0]).toMatch(/^OR\(AND\(ISNUMBER\(F11\),F11>=0,F11<=20\),F11="ABI",/);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: HEADER });
  const formulas: string[] = [];
  sheet?.getRow(HEADER + 1).eachCell(({ formula }) => {
    if (formula) formulas.push(formula);
  });
  expect(formulas).toHaveLength(5);
  expect(formulas[0]).toMatch(/_xldudf_BUT_UEAVERAGE\("UE31",Modules_S3,\$F11:\$\w+11,Maquette_S3\)/);
  expect(book.definedNames.getRanges('Modules_S3').ranges).toEqual(['S3!$F$10:$AA$10']);
  expect(book.definedNames.getRanges('Maquette_S3').ranges).toEqual(['S3!$A$4:$AA$10']);
  expect(book.definedNames.getRanges('Etudiants_S4').ranges).toEqual(['S4!$A$11:$E$160']);
});

test.each([
  ['an unknown curriculum', ['--new-workbook', 'gea', '--out', file], 'but2-mmi-scn2d-app'],
  ['no file', ['--new-workbook', 'but2-mmi'], '--out'],
  ['a workbook beside', ['a.xlsx', '--new-workbook', 'but2-mmi', '--out', file], '--new-workbook'],
])('%s is refused', async (_, args, says) => {
  const { status, err } = await captured(main, ...args);
  expect(status).toBe(2);
  expect(err).toContain(says);
});

describe('after the jury of the year that ends', () => {
  const course = (year: string): string => join('samples/three-years', `${year}.xlsx`);
  const judged = join(folder, 'jury-S2.xlsx');
  const next = join(folder, 'BUT2.xlsx');

  /** The students on a sheet, by number. */
  async function listed(sheet: string): Promise<readonly string[]> {
    const book = new Workbook();
    await book.xlsx.readFile(next);
    const numbers: string[] = [];
    book.getWorksheet(sheet)?.eachRow((row) => {
      if (/^\d{6,}$/.test(row.getCell(1).text)) numbers.push(row.getCell(1).text);
    });
    return numbers;
  }

  test('who passes and who repeats are listed, the others told, and their earlier years are read', async () => {
    await captured(main, course('S2'), '--out', judged);
    const { out: json } = await captured(main, course('S2'), '--json');
    const { students } = JSON.parse(json) as JuryJson;
    const withCode = (...codes: string[]): readonly string[] =>
      students.filter(({ decision }) => codes.includes(decision.code ?? '')).map(({ id }) => id);

    const above = await captured(main, '--new-workbook', course('S3'), '--history', judged, '--out', next);
    expect({ status: above.status, err: above.err }).toEqual({ status: 0, err: '' });
    const passing = withCode('ADM', 'PASD');
    expect([...(await listed('S3'))].sort()).toEqual([...passing].sort());
    expect(await listed('S4')).toEqual(await listed('S3'));
    expect(above.out).toContain(`Listes de BUT 2 : ${passing.length} nouveaux, 0 redoublant`);
    expect(above.out).toContain(`${withCode('RED').length} RED`);
    expect(above.out).toContain(`${students.length} étudiants sans décision d’un jury qui n’est pas clos`);
    const read = await captured(main, next, '--json');
    const prepared = JSON.parse(read.out) as JuryJson;
    expect(read.err).toBe('');
    expect(prepared.students.map(({ id }) => id).sort()).toEqual([...passing].sort());

    const same = await captured(main, '--new-workbook', course('S1'), '--history', judged, '--out', next);
    expect(same.out).toContain(`Listes de BUT 1 : 0 nouveau, ${withCode('RED').length} redoublants`);
    expect([...(await listed('S1'))].sort()).toEqual([...withCode('RED')].sort());
  });

  test('what the file leaves in doubt is told with its cell', async () => {
    const book = new Workbook();
    await book.xlsx.readFile(judged);
    const sheet = book.getWorksheet('Jury');
    const keys = (sheet?.getRow(1).values ?? []) as unknown[];
    const cell = sheet?.getRow(8).getCell(keys.indexOf('decision'));
    if (cell) cell.value = 'XYZ';
    const doubtful = join(folder, 'doubtful.xlsx');
    await book.xlsx.writeFile(doubtful);
    const { status, out } = await captured(
      main,
      ...['--new-workbook', course('S3'), '--history', doubtful, '--out', next],
    );
    expect(status).toBe(0);
    expect(plainSpaces(out)).toContain(`1 cellule non comprise (Jury!${cell?.address ?? ''})`);
    expect(plainSpaces(out)).toContain('À décider, puis à ajouter à la main : ');
  });

  test('results of another level are refused, and nothing is written', async () => {
    const nowhere = join(folder, 'BUT3.xlsx');
    const { status, err } = await captured(
      main,
      ...['--new-workbook', course('S6'), '--history', judged, '--out', nowhere],
    );
    expect(status).toBe(2);
    expect(err).toContain('résultats de BUT 1 : pour un classeur de BUT 3, donnez ceux de BUT 3 ou de BUT 2');
    expect(existsSync(nowhere)).toBe(false);
  });
});
