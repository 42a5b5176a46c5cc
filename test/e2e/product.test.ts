import { CATEGORY_FILLS } from '../../src/jury/sheets/category-fills';
import { categoryOf } from '../../src/rules/codes';
import type { YearCode } from '../../src/rules/types';
import { closeBrowser, inExcel, until, type Stage } from './harness';
import { button, juryRows, openProduct, OURS, prepare, says } from './product';
import { openTab } from '../open-tab';

/** The shipped add-in on the real office.js: everything a person can press, and what they then see. */

afterAll(closeBrowser);

const RETAINED = 'retained';

describe.each(['win32', 'web'] as const)('over the %s bridge', (bridge) => {
  let stage: Stage;
  let before: string[];
  beforeAll(async () => {
    stage = await openProduct({ bridge });
    before = await stage.workbench.sheets();
  });
  afterAll(async () => {
    await stage.assertClean();
    await stage.close();
  });

  beforeEach(() => openTab(stage.pane(), 'Accueil'));

  it('says what it recognised', () => says(stage, '60 étudiants · S3, S4'));

  it('takes everything back at once', async () => {
    await prepare(stage);
    await button(stage.pane(), 'Annuler').click();
    await says(stage, 'Annulé : le classeur est comme avant.');
    expect(await stage.workbench.sheets()).toEqual(before);
    expect(await stage.workbench.fill('S3', 'A10')).toBe('#FFFFFF');
  });

  it('prepares the jury behind the sheets of the department', async () => {
    await prepare(stage);
    expect(await stage.workbench.sheets()).toEqual([...before, ...OURS]);
    const rows = await juryRows(stage);
    expect(rows).toHaveLength(60);
    expect(rows.every(({ proposal }) => typeof proposal === 'string' && proposal !== '')).toBe(true);
  });

  it('colours the rows of the marks by the decision that is kept', async () => {
    const kept = new Map((await juryRows(stage)).map((row) => [String(row['id']), String(row[RETAINED])]));
    const marks = (await stage.workbench.read('S3', 'A1:C90')) as unknown[][];
    const found = new Map<string, string>();
    for (const [row, cells] of marks.entries()) {
      const column = cells.findIndex((cell) => kept.has(String(cell)));
      const code = kept.get(String(cells[column]));
      if (code === undefined || found.has(code)) continue;
      found.set(code, await stage.workbench.fill('S3', `${'ABC'.charAt(column)}${row + 1}`));
    }
    expect(found.size).toBeGreaterThan(4);
    for (const [code, fill] of found) {
      expect([code, fill]).toEqual([code, CATEGORY_FILLS[categoryOf(code as YearCode)]]);
    }
  });

  it('follows a decision that the jury types', async () => {
    const rows = await juryRows(stage);
    const index = rows.findIndex(({ proposal }) => proposal === 'RED');
    const keys = ((await stage.workbench.read('Jury', 'A1:BZ1')) as unknown[][])[0] ?? [];
    const column = columnName(keys.indexOf('decision'));
    await stage.workbench.write('Jury', `${column}${index + 8}`, 'ADJ');
    await until(async () => (await juryRows(stage))[index]?.[RETAINED] === 'ADJ');
    const marks = (await stage.workbench.read('S3', 'A1:A90')) as unknown[][];
    const row = marks.findIndex(([id]) => String(id) === String(rows[index]?.['id']));
    await until(async () => (await stage.workbench.fill('S3', `A${row + 1}`)) === CATEGORY_FILLS.admitted);
    await button(stage.pane(), 'Annuler').click();
    await says(stage, 'annuler les effacerait aussi');
    await button(stage.pane(), 'Garder').click();
    await prepare(stage);
    expect((await juryRows(stage))[index]).toMatchObject({ decision: 'ADJ', retained: 'ADJ' });
  });

  it('says in a sentence why a protected sheet cannot be written, and goes on once it can', async () => {
    // A mark that changes gives the sheet something new to hold.
    const { header, first } = await marksTable(stage);
    await stage.workbench.write('S3', `${columnName(moduleAt(header))}${first.row}`, 0.5);
    await says(stage, 'Des notes ou des décisions ont changé depuis la préparation');
    await stage.workbench.protect('Jury');
    await button(stage.pane(), 'Préparer le jury').click();
    await says(stage, 'La feuille « Jury » est protégée : rien n’y a été changé.');
    await stage.workbench.protect('Jury', false);
    await button(stage.pane(), 'Réessayer').click();
    await says(stage, 'Jury préparé.');
  });

  it('goes on after the pane is loaded anew, with as many handlers as before', async () => {
    const handlers = await stage.workbench.handlers();
    await stage.workbench.reloadPane();
    await until(async () => {
      await says(stage, '60 étudiants · S3, S4', 1_000);
      return (await stage.workbench.handlers()) === handlers;
    });
    await prepare(stage);
  });

  it('does what the buttons of the ribbon say', async () => {
    const ribbon = (name: string) => stage.page.getByRole('button', { name, exact: true }).click();
    await stage.page.getByRole('button', { name: 'Masquer le volet' }).click();
    await ribbon('Ouvrir le volet');
    await says(stage, '60 étudiants');
    await ribbon('Recolorer');
    await says(stage, 'Lignes recolorées : S3, S4.');
    await ribbon('Anomalie suivante');
    await says(stage, 'S3!H57 Wallaby Robin Note hors de 0 à 20. Lu : 115');
    // What it says belongs to the tab where it was asked.
    await openTab(stage.pane(), 'Délibérer');
    expect(await stage.pane().innerText('main')).not.toContain('S3!H57');
    await openTab(stage.pane(), 'Accueil');
    await ribbon('Préparer le jury');
    await says(stage, 'Jury préparé.');
  });

  it('is sorry about a sheet that was deleted meanwhile, and makes it anew', async () => {
    await stage.pane().evaluate(`Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Statistiques').delete();
      await context.sync();
    })`);
    await prepare(stage);
    expect(await stage.workbench.sheets()).toContain('Statistiques');
  });

  it('computes functions typed in cells, again after an edit, and says what is wrong', async () => {
    const { header, first, last } = await marksTable(stage);
    const codes = `$A$${header.row}:${columnName(header.cells.length - 1)}$${header.row}`;
    const marks = (row: number) => `A${row}:${columnName(header.cells.length - 1)}${row}`;
    await stage.workbench.write('S3', 'CA1', [
      [
        `=BUT.UEAVERAGE("UE33",${codes},${marks(first.row)})`,
        `=BUT.UEAVERAGE("UE99",${codes},${marks(first.row)})`,
      ],
    ]);
    const read = async (): Promise<unknown[]> =>
      ((await stage.workbench.read('S3', 'CA1:CB1')) as unknown[][])[0] ?? [];
    const [average, unknown] = await read();
    expect(average).toBeCloseTo(Number((await juryRows(stage))[0]?.['ue:UE33:average']), 9);
    expect(unknown).toBe('#N/A');
    await stage.workbench.write('S3', `${columnName(moduleAt(header))}${first.row}`, 20);
    await until(async () => Number((await read())[0]) > Number(average));
    await stage.workbench.write(
      'S3',
      'CA3',
      `=BUT.UEAVERAGES(${codes},A${first.row}:${columnName(header.cells.length - 1)}${last.row})`,
    );
    const table = (await stage.workbench.read('S3', 'CA3:CE63')) as unknown[][];
    expect(table[0]).toEqual(['UE31', 'UE32', 'UE33', 'UE34', 'UE35']);
    expect(
      table.slice(1).every(([one]) => typeof one === 'number' || String(one).startsWith('?') || one === ''),
    ).toBe(true);
  });

  // What follows asks Excel for nothing that another bridge would carry otherwise.
  if (bridge === 'web') return;

  it('reads again after an edit, and says whose row has grown old', async () => {
    const { header, first } = await marksTable(stage);
    const column = columnName(moduleAt(header));
    await stage.workbench.write('S3', `${column}${first.row}`, 0);
    await says(stage, 'Des notes ou des décisions ont changé depuis la préparation');
    await prepare(stage);
  });

  it('shows a mark that is none among the anomalies, and goes to its cell', async () => {
    const { header, first } = await marksTable(stage);
    const address = `${columnName(moduleAt(header))}${first.row}`;
    await stage.workbench.write('S3', address, '12;5');
    await openTab(stage.pane(), 'Anomalies');
    await says(stage, '12;5');
    await stage
      .pane()
      .getByRole('button', { name: `S3!${address}` })
      .click();
    const selected = `const cell = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return cell.address;`;
    await until(async () => (await inExcel(stage, selected)) === `'S3'!${address}`);
    await stage.workbench.write('S3', address, 11);
    await until(async () => !(await stage.pane().innerText('main')).includes('12;5'));
  });

  it('waits while a cell is being edited', async () => {
    await stage.workbench.setCellEditMode(true);
    await button(stage.pane(), 'Relire le classeur').click();
    await new Promise((resolve) => setTimeout(resolve, 700));
    await stage.workbench.setCellEditMode(false);
    await says(stage, '60 étudiants · S3, S4');
    await until(async () => !(await stage.pane().getByRole('progressbar').isVisible()));
  });
});

/** The module whose marks are edited. */
const isModule = (cell: unknown): boolean => String(cell).startsWith('R3.08');
const moduleAt = ({ cells }: MarksRow): number => cells.findIndex(isModule);

interface MarksRow {
  readonly cells: readonly unknown[];
  /** 1-based. */
  readonly row: number;
}

/** The header row of S3, and the rows of its first and last student. */
async function marksTable(stage: Stage): Promise<Record<'header' | 'first' | 'last', MarksRow>> {
  const rows = (await stage.workbench.read('S3', 'A1:BZ120')) as unknown[][];
  const header = rows.findIndex((row) => row.some(isModule));
  const ids = new Set((await juryRows(stage)).map(({ id }) => String(id)));
  const students = rows.flatMap((row, i) => (row.some((cell) => ids.has(String(cell))) ? [i] : []));
  const width = (rows[header] ?? []).reduce((most: number, cell, i) => (cell === '' ? most : i + 1), 0);
  const at = (index = 0): MarksRow => ({ cells: (rows[index] ?? []).slice(0, width), row: index + 1 });
  return { header: at(header), first: at(students[0]), last: at(students.at(-1)) };
}

function columnName(index: number): string {
  if (index < 0) throw new Error('no such column');
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
