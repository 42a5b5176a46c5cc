import { closeBrowser, inExcel, until, type Stage } from './harness';
import { formulaBar, leave, reenter, typeIn, typeInBar } from './typing';
import { openBare } from './bare';

afterAll(closeBrowser);

describe('a cell that shows more than it holds', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openBare();
    await inExcel(
      stage,
      `sheet.getRange('A1:B2').values = [['Dupont', 9.5], ['Lam', 12]];
       const rule = sheet.getRange('A1:B2').conditionalFormats.add('Custom');
       rule.custom.rule.formula = '=$B1<20';
       rule.custom.format.fill.color = '#C6EFCE';
       rule.custom.format.numberFormat = '"ADM · "General;"ADM · "-General;"ADM · "General;"ADM · "@';
       await context.sync();`,
    );
    await stage.workbench.fill('Feuil1', 'A1');
    expect(await stage.workbench.shown('Feuil1', 'A1:B1')).toEqual([['ADM · Dupont', 'ADM · 9,5']]);
  });
  afterAll(() => stage.close());

  it.each([
    ['A1', 'Dupont', 'Dupont'],
    ['B1', 9.5, '9,5'],
  ])('keeps what it holds after F2 and Enter: %s', async (address, value, edited) => {
    expect(await formulaBar(stage, 'Feuil1', address)).toBe(edited);
    await reenter(stage, 'Feuil1', address);
    expect(await stage.workbench.read('Feuil1', address)).toEqual([[value]]);
  });

  it('is copied with what it holds', async () => {
    await stage.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    // The clipboard takes its time, and a paste before it is ready brings nothing.
    await until(async () => {
      await stage.workbench.select('Feuil1', 'A1');
      await stage.page.keyboard.press('Control+c');
      await stage.page.waitForTimeout(300);
      await stage.workbench.select('Feuil1', 'D1');
      await stage.page.keyboard.press('Control+v');
      await stage.page.waitForTimeout(300);
      return (await stage.workbench.read('Feuil1', 'D1'))[0]?.[0] !== '';
    });
    expect(await stage.workbench.read('Feuil1', 'D1')).toEqual([['Dupont']]);
  });
});

describe('French as Excel has it', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openBare();
    await inExcel(
      stage,
      `sheet.getRange('A1:D3').values = [[8.75, 12.5, 'a', 1], [10.5, 0, 'b', 2], [13, 0, 'a', 3]];
       await context.sync();`,
    );
  });
  afterAll(() => stage.close());

  it.each([
    ['8,75', 8.75],
    ['1 234,5', 1234.5],
    ['12,5 %', 0.125],
    ['-3', -3],
    ['VRAI', true],
    ['15/03/2026', 46096],
    ['14:30', 0.6041666666666666],
    ['8.75', '8.75'],
    ["'0123", '0123'],
    ['Zoé', 'Zoé'],
  ])('takes %s for what it is, and keeps it after F2 and Enter', async (text, value) => {
    await typeIn(stage, 'Feuil1', 'H20', text);
    expect(await stage.workbench.read('Feuil1', 'H20')).toEqual([[value]]);
    await reenter(stage, 'Feuil1', 'H20');
    expect(await stage.workbench.read('Feuil1', 'H20')).toEqual([[value]]);
    await inExcel(stage, `sheet.getRange('H20').clear(); await context.sync();`);
  });

  it('suggests French functions, taken by Tab, and puts in the address of a cell that is clicked', async () => {
    const { page } = stage;
    const click = async (column: number, row: number): Promise<void> => {
      const box = await page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
      // Columns of 64 pixels and rows of 20, beside and below the headers.
      await page.mouse.click((box?.x ?? 0) + 46 + 64 * column + 30, (box?.y ?? 0) + 20 + 20 * row + 10);
    };
    await stage.workbench.select('Feuil1', 'F6');
    await page.keyboard.type('=som', { delay: 30 });
    await page.getByRole('listitem').filter({ hasText: 'SOMME.SI.ENS' }).waitFor();
    await page.keyboard.press('Tab');
    // The editor takes a moment before it takes a click for an address.
    await page.waitForTimeout(600);
    await click(0, 0);
    await page.waitForTimeout(600);
    await page.keyboard.type(';', { delay: 30 });
    await page.waitForTimeout(600);
    await click(0, 2);
    await page.waitForTimeout(600);
    await page.keyboard.type(';1,5', { delay: 30 });
    await page.keyboard.press('Enter');
    await until(async () => (await stage.workbench.readFormulas('Feuil1', 'F6'))[0]?.[0] !== '');
    expect(await stage.workbench.readFormulas('Feuil1', 'F6')).toEqual([['=SUM(A1,A3,1.5)']]);
    expect(await stage.workbench.read('Feuil1', 'F6')).toEqual([[23.25]]);
  });

  it('takes what is pasted from elsewhere as if it were typed, and takes it back in one step', async () => {
    const paste = async (address: string, text: string): Promise<void> => {
      await stage.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await stage.workbench.select('Feuil1', address);
      await stage.page.keyboard.press('Control+v');
    };
    const read = (address: string): Promise<readonly (readonly unknown[])[]> =>
      stage.workbench.read('Feuil1', address);
    await stage.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await inExcel(stage, `sheet.getRange('H34').numberFormat = [['@']]; await context.sync();`);

    await paste('H30', '9,5');
    await until(async () => (await read('H30'))[0]?.[0] !== '');
    expect(await read('H30')).toEqual([[9.5]]);

    await paste('H31', '12,25\tZoé\t9.5\n1,234\tABI\t12 %\n=SOMME(H30;1,5)\t15/03/2026\t0123\n7,5\t\tVRAI');
    await until(async () => (await read('H31'))[0]?.[0] !== '');
    expect(await read('H31:J34')).toEqual([
      [12.25, 'Zoé', '9.5'],
      [1.234, 'ABI', 0.12],
      [11, 46096, 123],
      ['7,5', '', true],
    ]);
    expect(await stage.workbench.readFormulas('Feuil1', 'H33')).toEqual([['=SUM(H30,1.5)']]);
    expect(await stage.workbench.shown('Feuil1', 'H31:J33')).toEqual([
      ['12,25', 'Zoé', '9.5'],
      ['1,234', 'ABI', '12%'],
      ['11', '15/03/2026', '123'],
    ]);

    await stage.page.keyboard.press('Control+z');
    await until(async () => (await read('H31'))[0]?.[0] === '');
    expect((await read('H30:J34')).flat().filter((value) => value !== '')).toEqual([9.5]);
  });

  it('shows a percentage that is computed as it was typed', async () => {
    await typeIn(stage, 'Feuil1', 'N1', '=20%');
    await typeIn(stage, 'Feuil1', 'N2', '=12,5%');
    await typeIn(stage, 'Feuil1', 'N3', '=20%+5%');
    await typeIn(stage, 'Feuil1', 'N4', '=20%*5');
    expect((await stage.workbench.shown('Feuil1', 'N1:N4')).flat()).toEqual(['20%', '12,50%', '25%', '1']);
  });

  it('takes a code that is typed in a cell with a list, in a row of the same height, and refuses another', async () => {
    await inExcel(
      stage,
      `const cells = sheet.getRange('H26:H28');
       cells.format.columnWidth = 60;
       cells.dataValidation.rule = { list: { inCellDropDown: true, source: 'ADM,ADJ,PAS1NCI' } };
       cells.dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Code', message: 'Un code de la liste.' };
       await context.sync();`,
    );
    await typeIn(stage, 'Feuil1', 'H26', 'ADJ');
    await typeIn(stage, 'Feuil1', 'H27', 'PAS1NCI');
    await typeIn(stage, 'Feuil1', 'H28', 'PASX');
    await stage.page.getByText('Un code de la liste.').waitFor();
    await stage.page.getByRole('button', { name: 'OK' }).click();
    expect((await stage.workbench.read('Feuil1', 'H26:H28')).flat()).toEqual(['ADJ', 'PAS1NCI', '']);
    await typeIn(stage, 'Feuil1', 'H28', 'ADM');
    expect(await stage.workbench.read('Feuil1', 'H28')).toEqual([['ADM']]);
    const heights = await inExcel(
      stage,
      `const rows = [26, 27, 28].map((row) => sheet.getRange('H' + row).load('format/rowHeight'));
       await context.sync();
       return rows.map(({ format }) => format.rowHeight);`,
    );
    const [first] = heights as number[];
    expect(heights).toEqual([first, first, first]);
  });

  it('goes to a cell beyond the last one that the grid has shown', async () => {
    await typeIn(stage, 'Feuil1', 'BC200', '12,5');
    expect(await stage.workbench.read('Feuil1', 'BC200')).toEqual([[12.5]]);
    await stage.workbench.select('Feuil1', 'A1');
  });

  it('draws no part of a number: fewer decimals in a narrow column, then a power of ten, then hashes', async () => {
    await stage.page.evaluate(() => {
      const drawn: string[] = [];
      (globalThis as unknown as { drawn: string[] }).drawn = drawn;
      const pen = CanvasRenderingContext2D.prototype;
      const draw = pen.fillText;
      pen.fillText = function (text, ...more) {
        drawn.push(text);
        draw.call(this, text, ...more);
      };
    });
    await inExcel(
      stage,
      `sheet.getRange('A20:A24').values = [[10.64285714], [1234567.891], [46096], [true], ['un texte long']];
       sheet.getRange('A22').numberFormat = [['dd/mm/yyyy']];
       sheet.getRange('A:A').format.columnWidth = 30;
       await context.sync();`,
    );
    const drawn = (): Promise<string[]> =>
      stage.page.evaluate(() => (globalThis as unknown as { drawn: string[] }).drawn);
    for (const text of ['10,64', '1E+06', 'un texte long'])
      await until(async () => (await drawn()).includes(text));
    expect((await drawn()).some((text) => /^#+$/.test(text))).toBe(true);
    expect((await stage.workbench.shown('Feuil1', 'A20:A22')).flat()).toEqual([
      '10,64285714',
      '1234567,891',
      '15/03/2026',
    ]);
  });

  it('shows decimal commas, booleans and errors in French, and hands the add-in what it always does', async () => {
    await inExcel(
      stage,
      `sheet.getRange('J1:J4').formulas = [[8.75], [true], ['=1/0'], ['=SQRT(-1)']]; await context.sync();`,
    );
    expect((await stage.workbench.shown('Feuil1', 'J1:J4')).flat()).toEqual([
      '8,75',
      'VRAI',
      '#DIV/0!',
      '#NOMBRE!',
    ]);
    expect((await stage.workbench.read('Feuil1', 'J1:J4')).flat()).toEqual([8.75, true, '#DIV/0!', '#NUM!']);
  });

  it('counts with numbers that stand as texts in cells', async () => {
    await inExcel(
      stage,
      `const cells = sheet.getRange('K1:K2'); cells.numberFormat = [['@'], ['@']]; cells.values = [['8,75'], ['8.75']]; await context.sync();`,
    );
    await typeIn(stage, 'Feuil1', 'L1', '=K1*2');
    await typeIn(stage, 'Feuil1', 'L2', '=K2*2');
    await typeIn(stage, 'Feuil1', 'L3', '=ARRONDI(K1;1)');
    expect((await stage.workbench.read('Feuil1', 'L1:L3')).flat()).toEqual([17.5, '#VALUE!', 8.8]);
  });

  it('shows days and hours as French ones', async () => {
    await typeIn(stage, 'Feuil1', 'M1', '=DATE(2026;7;3)');
    await typeIn(stage, 'Feuil1', 'M2', '=TEMPS(14;30;0)');
    expect((await stage.workbench.shown('Feuil1', 'M1:M2')).flat()).toEqual(['03/07/2026', '14:30']);
  });

  it('left no trace of trouble', () => stage.assertClean());
});

describe('the formula bar', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openBare();
    await inExcel(
      stage,
      `sheet.getRange('A1:B2').values = [[8.75, 'a'], [10.5, 'b']]; await context.sync();`,
    );
  });
  afterAll(() => stage.close());

  it.each([
    ['E1', '12,5', 12.5, '12,5'],
    ['E2', 'Zoé', 'Zoé', 'Zoé'],
    ['E3', '=SI(A1>=10;"oui";SOMME(A1;0,25))', 9, '=SI(A1>=10;"oui";SOMME(A1;0,25))'],
    ['E3', '+1', 10, '=SI(A1>=10;"oui";SOMME(A1;0,25))+1'],
    ['A1', '5', 8.755, '8,755'],
    ['E4', '=A1:A2 B1:B2', '#NULL!', '=A1:A2 B1:B2'],
  ])('takes what is typed there for %s: %s', async (address, text, value, edited) => {
    await typeInBar(stage, 'Feuil1', address, text);
    await leave(stage);
    expect(await stage.workbench.read('Feuil1', address)).toEqual([[value]]);
    expect(await formulaBar(stage, 'Feuil1', address)).toBe(edited);
  });

  it('keeps the cell on Escape, and gives the keyboard back', async () => {
    await typeInBar(stage, 'Feuil1', 'A2', '99');
    await stage.page.keyboard.press('Escape');
    expect(await stage.workbench.read('Feuil1', 'A2')).toEqual([[10.5]]);
    await typeIn(stage, 'Feuil1', 'E6', '7,5');
    expect(await stage.workbench.read('Feuil1', 'E6')).toEqual([[7.5]]);
  });

  it('refuses what cannot be read, with a sentence', async () => {
    await typeInBar(stage, 'Feuil1', 'E3', '+');
    await leave(stage);
    await stage.page.getByRole('status').getByText('ne se lit pas').waitFor();
    expect(await formulaBar(stage, 'Feuil1', 'E3')).toBe('=SI(A1>=10;"oui";SOMME(A1;0,25))+1');
  });

  it('leaves no trace of trouble', () => stage.assertClean());
});
