import { columnName } from '../../src/cells/a1';
import { closeBrowser, inExcel, until, type Stage } from './harness';
import { button, juryRows, openProduct, prepare, says } from './product';
import { openTab } from '../open-tab';

/** What Excel is known to do otherwise than documented, played by the workbench: the shipped add-in lives with it. */

let stage: Stage;

beforeAll(async () => {
  stage = await openProduct();
});
afterAll(async () => {
  await stage.assertClean();
  await stage.close();
  await closeBrowser();
});

/** Cells of the first three students of S3 beside its table, and what averages UE33 there. */
const CELLS = 'CC9:CC11';
async function typeAverages(): Promise<void> {
  const rows = (await stage.workbench.read('S3', 'A1:BZ30')) as unknown[][];
  const codes = rows.findIndex((row) => row.some((cell) => String(cell).startsWith('R3.08'))) + 1;
  for (const row of [9, 10, 11])
    await stage.workbench.write(
      'S3',
      `CC${row}`,
      `=BUT.UEAVERAGE("UE33",$A$${codes}:$BZ$${codes},A${row}:BZ${row})`,
    );
}

it('colours that Excel draws only when a sheet is computed are drawn, but where functions of ours stand', async () => {
  await stage.workbench.write('S3', 'CC9', '=BUT.ECTS(1)');
  await stage.workbench.setOddities(['stale-colours']);
  await prepare(stage);
  const colours = async (sheet: string): Promise<string[]> => {
    const found = new Set<string>();
    for (let row = 7; row < 17; row++) found.add(await stage.workbench.fill(sheet, `B${row}`));
    return [...found];
  };
  expect(await colours('S4')).not.toEqual(['#FFFFFF']);
  expect(await colours('S3')).toEqual(['#FFFFFF']);
  await stage.workbench.setOddities([]);
  await stage.workbench.write('S3', 'CC9', '');
});

const setMode = (mode: 'Manual' | 'Automatic'): Promise<void> =>
  inExcel(stage, `context.workbook.application.calculationMode = '${mode}'; await context.sync();`);

it('what is written is computed in manual mode too', async () => {
  const [keys = []] = (await stage.workbench.read('Jury', 'A1:BZ1')) as unknown[][];
  const cell = (key: string): string => `${columnName(keys.indexOf(key))}10`;
  const retained = async (): Promise<unknown> =>
    (await stage.workbench.read('Jury', cell('retained')))[0]?.[0];
  const before = await retained();
  expect(before).not.toBe('NAR');
  await setMode('Manual');
  await stage.workbench.write('Jury', cell('decision'), 'NAR');
  expect(await retained()).toBe(before);
  await prepare(stage);
  await until(async () => (await retained()) === 'NAR');
  await setMode('Automatic');
  await stage.workbench.write('Jury', cell('decision'), '');
  await until(async () => (await retained()) === before);
  // Every formula has been computed again, the department's own too: AG repeats the mark of K.
  const again = (await stage.workbench.read('S3', 'K9:AG9'))[0] ?? [];
  expect(again.at(-1)).toBe(again[0]);
  expect(typeof again[0]).toBe('number');
});

it('functions of ours that Excel has not linked are told, and repaired on request', async () => {
  await typeAverages();
  const typed = await stage.workbench.readFormulas('S3', CELLS);
  let shown: unknown[][] = [];
  // They are computed in another script: `#BUSY!` until it has answered.
  await until(async () => {
    shown = await stage.workbench.read('S3', CELLS);
    return shown.flat().every((value) => typeof value === 'number');
  });
  const file = await stage.workbench.save();
  await stage.workbench.setOddities(['unlinked-functions']);
  await stage.workbench.open(file, 'jury.xlsx');
  await says(stage, '3 cellules de notes affichent #NOM?');
  expect((await stage.workbench.read('S3', CELLS)).flat()).toEqual(['#NAME?', '#NAME?', '#NAME?']);
  expect(String((await stage.workbench.readFormulas('S3', CELLS))[0]?.[0])).toMatch(
    /^=_xldudf_BUT_UEAVERAGE\(/,
  );

  await openTab(stage.pane(), 'Délibérer');
  await button(stage.pane(), 'Clore le jury…').click();
  await says(stage, '3 cellules de notes affichent #NOM?');
  await button(stage.pane(), 'Réparer les formules').click();
  await says(stage, '3 formules réparées.');
  await until(async () => !(await stage.pane().innerText('main')).includes('#NOM?'));
  expect(await stage.workbench.readFormulas('S3', CELLS)).toEqual(typed);
  expect(await stage.workbench.read('S3', CELLS)).toEqual(shown);
  await stage.workbench.setOddities([]);
});

it('a decision that is picked, of which Excel tells nothing, is seen when the selection goes on', async () => {
  const [keys = []] = (await stage.workbench.read('Jury', 'A1:BZ1')) as unknown[][];
  const column = columnName(keys.indexOf('decision'));
  await openTab(stage.pane(), 'Délibérer');
  await stage.workbench.setOddities(['silent-changes']);
  await stage.workbench.select('Jury', `${column}12`);
  await stage.workbench.write('Jury', `${column}12`, 'RED');
  // What is selected right after our own writing, or while the pane reads, is not looked at: the next time it is.
  await until(async () => {
    await stage.workbench.select('Jury', `${column}12`);
    await stage.workbench.select('Jury', 'B13');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return /RED sur la feuille, rien au journal/.test(
      (await stage.pane().innerText('main')).replace(/\s/g, ' '),
    );
  });
  await stage.workbench.setOddities([]);
  await stage.workbench.write('Jury', `${column}12`, '');
  await until(async () => !(await stage.pane().innerText('main')).includes('RED sur la feuille'));
});

it('charts among the sheets, no printer, and hidden sheets that cannot be frozen stop nothing', async () => {
  await inExcel(stage, `context.workbook.worksheets.add('Graphique1'); await context.sync();`);
  await stage.workbench.setOddities(['chart-sheets', 'page-layout-refused', 'freeze-refused-when-hidden']);
  await stage.workbench.reloadPane();
  await says(stage, '60 étudiants');
  await openTab(stage.pane(), 'Accueil');
  await prepare(stage);
  await stage.workbench.setOddities([]);
  expect((await juryRows(stage)).length).toBe(60);
  await inExcel(stage, `context.workbook.worksheets.getItem('Graphique1').delete(); await context.sync();`);
});

it('a pane that is never said to be visible is loaded when somebody moves over it', async () => {
  await stage.page.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
  });
  await stage.workbench.reloadPane();
  const frame = stage.page.frameLocator('iframe[title="Jury BUT"]');
  await frame.locator('#loading').waitFor({ state: 'attached' });
  await stage.page.waitForTimeout(1_000);
  expect(await frame.getByRole('tab').count()).toBe(0);
  await frame.locator('body').hover();
  await frame.getByRole('tab').first().waitFor();
});
