import { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { closeBrowser, inExcel, loaded, until, type Stage } from './harness';
import { openBare } from './bare';
import { SAMPLE } from './product';
import { typeIn } from './typing';

afterAll(closeBrowser);

describe('a protected sheet', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openBare();
    await inExcel(
      stage,
      `sheet.getRange('A1:B2').values = [['verrou', 1], ['libre', 2]];
       sheet.getRange('B2').format.protection.locked = false;
       sheet.protection.protect();
       await context.sync();`,
    );
  });
  afterAll(() => stage.close());

  it('lets a person type in free cells only, and says which cell it kept', async () => {
    await typeIn(stage, 'Feuil1', 'A1', 'autre');
    expect(await stage.workbench.read('Feuil1', 'A1')).toEqual([['verrou']]);
    await stage.page.getByText('Feuil1!A1 : la feuille est protégée').waitFor();
    await stage.workbench.select('Feuil1', 'A1');
    await stage.page.keyboard.press('Delete');
    expect(await stage.workbench.read('Feuil1', 'A1')).toEqual([['verrou']]);
    await typeIn(stage, 'Feuil1', 'B2', '8,5');
    expect(await stage.workbench.read('Feuil1', 'B2')).toEqual([[8.5]]);
  });

  it('opens again where the person wants it', async () => {
    await typeIn(stage, 'Feuil1', 'A1', 'autre');
    await stage.page.getByRole('button', { name: 'Ôter la protection' }).click();
    await typeIn(stage, 'Feuil1', 'A1', 'autre');
    expect(await stage.workbench.read('Feuil1', 'A1')).toEqual([['autre']]);
  });
});

describe('what is seen', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openBare({ workbookPath: SAMPLE });
  });
  afterAll(() => stage.close());

  it('is a whole wrapped text, once its row is fitted to it', async () => {
    const heights = await inExcel<number[]>(
      stage,
      `const cell = context.workbook.worksheets.getItem('Planning').getRange('Z40');
       cell.values = [['Décision du jury, motif et voies de recours']];
       cell.format.columnWidth = 48;
       const read = async () => {
         cell.format.autofitRows();
         cell.format.load('rowHeight');
         await context.sync();
         return cell.format.rowHeight;
       };
       const plain = await read();
       cell.format.wrapText = true;
       return [plain, await read()];`,
    );
    expect(heights[0]).toBe(15);
    expect(heights[1]).toBeGreaterThanOrEqual(60);
  });

  it('is the cell that is gone to, also beside frozen columns', async () => {
    await stage.workbench.select('S3', 'AD40');
    await until(async () => (await stage.workbench.firstInSight()) !== 'D7');
    await stage.workbench.select('S3', 'H17');
    await until(async () => (await stage.workbench.firstInSight()).startsWith('H'));
    await stage.workbench.select('S3', 'H8');
    await until(async () => (await stage.workbench.firstInSight()) === 'H8');
    expect(await stage.workbench.firstInSight()).toBe('H8');
  });

  it('has no key of a text in it, in either language', async () => {
    for (const language of ['fr', 'en']) {
      await stage.page.goto(`${stage.address}?lang=${language}`);
      await loaded(stage.page);
      await stage.page.getByText('but2-mmi.xlsx', { exact: true }).waitFor();
      await stage.workbench.select('S3', 'H17');
      await until(async () => (await stage.workbench.formulaBar()) !== '');
      await stage.page.mouse.click(400, 450, { button: 'right' });
      await stage.page.waitForTimeout(500);
      const text = (await stage.page.evaluate('document.body.innerText')) as string;
      expect(text).toContain(language === 'fr' ? 'Trier de A à Z' : 'Sort A to Z');
      expect(text.match(/\b(sheets?|ui|design|docs?)(-[a-z]+)*\.[a-zA-Z][\w.-]+/g)).toBeNull();
    }
  });
});

describe('rows sorted by a person', () => {
  it('follow the column whose menu was opened, under the frozen header', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Notes', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRows([
      ['Nom', 'Note', 'Double'],
      ['Ana', 12, { formula: 'B2*2', result: 24 }],
      ['Bo', 7, { formula: 'B3*2', result: 14 }],
      ['Cy', 15, { formula: 'B4*2', result: 30 }],
    ]);
    const stage = await openBare();
    await stage.workbench.open(new Uint8Array(await workbook.xlsx.writeBuffer()), 'notes.xlsx');
    await stage.workbench.select('Notes', 'B1');
    const header = stage.page.locator('canvas[id^="univer-sheet-main-canvas"]');
    await header.click({ position: { x: 142, y: 10 }, button: 'right' });
    await stage.page.getByText('Trier de Z à A').click();
    await until(async () => (await stage.workbench.read('Notes', 'A2'))[0]?.[0] === 'Cy');
    expect(await stage.workbench.read('Notes', 'A1:C4')).toEqual([
      ['Nom', 'Note', 'Double'],
      ['Cy', 15, 30],
      ['Ana', 12, 24],
      ['Bo', 7, 14],
    ]);
    expect(await stage.workbench.readFormulas('Notes', 'C2')).toEqual([['=B2*2']]);
    await stage.assertClean();
    await stage.close();
  });
});

describe('numbers', () => {
  it('are rounded as Excel shows them, and stay what they are', async () => {
    const stage = await openBare();
    await inExcel(
      stage,
      `sheet.getRange('A1:A5').values = [[9.995], [1.005], [0.12345], [-9.995], [8.25]];
       sheet.getRange('A1:A5').numberFormat = [['0.00'], ['0.00'], ['0.00%'], ['0.00'], ['0.0']];
       await context.sync();`,
    );
    expect((await stage.workbench.shown('Feuil1', 'A1:A5')).flat()).toEqual([
      '10,00',
      '1,01',
      '12,35%',
      '-10,00',
      '8,3',
    ]);
    expect(await stage.workbench.read('Feuil1', 'A1')).toEqual([[9.995]]);
    await stage.close();
  });
});

describe('a file that is saved', () => {
  let stage: Stage;
  beforeAll(async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Notes');
    sheet.addRows([
      ['Nom', 'Note'],
      ['Ana', 12.5],
      ['Bo', 7],
      ['Cy', 15],
    ]);
    sheet.autoFilter = 'A1:B4';
    workbook.addWorksheet('Autre').addRow(['libre']);
    stage = await openBare();
    await stage.workbench.open(new Uint8Array(await workbook.xlsx.writeBuffer()), 'notes.xlsx');
  });
  afterAll(() => stage.close());

  const sheetXml = (saved: Uint8Array, index: number): string =>
    strFromU8(unzipSync(saved)[`xl/worksheets/sheet${index}.xml`] ?? new Uint8Array());
  const hidden = (): Promise<unknown> =>
    inExcel(
      stage,
      `const notes = context.workbook.worksheets.getItem('Notes');
       const rows = [2, 3, 4].map((row) => notes.getRange('A' + row).load('rowHidden'));
       await context.sync();
       return rows.map(({ rowHidden }) => rowHidden);`,
    );

  it('keeps what was chosen in its filter, and opens with it', async () => {
    await stage.workbench.filter('Notes', 'B', ['12,5', '15']);
    await until(async () => JSON.stringify(await hidden()) === '[false,true,false]');
    const saved = await stage.workbench.save();
    expect(sheetXml(saved, 1)).toContain(
      '<autoFilter ref="A1:B4"><filterColumn colId="1"><filters><filter val="12,5"/><filter val="15"/></filters></filterColumn></autoFilter>',
    );
    expect(sheetXml(saved, 1)).toMatch(/<row [^>]*r="3"[^>]* hidden="1"/);
    await stage.workbench.open(saved, 'relu.xlsx');
    await until(async () => JSON.stringify(await hidden()) === '[false,true,false]');
    expect(Buffer.from(await stage.workbench.save()).equals(Buffer.from(saved))).toBe(true);
    await stage.workbench.clearFilter('Notes');
    const cleared = sheetXml(await stage.workbench.save(), 1);
    expect(cleared).not.toContain('filterColumn');
    expect(cleared).not.toMatch(/hidden="1"/);
  });

  it('keeps its protection, and that it was taken off', async () => {
    await inExcel(
      stage,
      `context.workbook.worksheets.getItem('Autre').protection.protect({ allowSort: true }); await context.sync();`,
    );
    const saved = await stage.workbench.save();
    expect(sheetXml(saved, 2)).toContain('<sheetProtection sheet="1" objects="1" scenarios="1" sort="0"/>');
    await stage.workbench.open(saved, 'relu.xlsx');
    await typeIn(stage, 'Autre', 'A1', 'autre');
    expect(await stage.workbench.read('Autre', 'A1')).toEqual([['libre']]);
    await stage.page.getByRole('button', { name: 'Ôter la protection' }).click();
    expect(sheetXml(await stage.workbench.save(), 2)).not.toContain('sheetProtection');
  });
});
