import { openBare } from './bare';
import { closeBrowser, excelError, inExcel, until, type Stage } from './harness';
import { SAMPLE } from './product';

afterAll(closeBrowser);

describe.each(['win32', 'web'] as const)('the sample add-in over the %s bridge', (bridge) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openBare({ bridge });
  });
  afterAll(() => stage.close());

  it('knows the host and its language', async () => {
    const status = await stage.pane().textContent('#status');
    expect(status).toBe(bridge === 'win32' ? 'prêt Excel PC' : 'prêt Excel OfficeOnline');
    expect(await stage.pane().evaluate('Office.context.displayLanguage')).toBe('fr-FR');
    expect(
      await stage.pane().evaluate("Office.context.requirements.isSetSupported('ExcelApi', '1.15')"),
    ).toBe(true);
    expect(
      await stage.pane().evaluate("Office.context.requirements.isSetSupported('ExcelApi', '1.16')"),
    ).toBe(false);
  });

  it('writes values and formulas and reads what follows from them', async () => {
    const read = await inExcel(
      stage,
      `sheet.getRange('A1:B3').values = [['Nom', 'Note'], ['Ana Exemple', 12.5], ['Bo Exemple', 7]];
       sheet.getRange('C2').formulas = [['=SUM(B2:B3)']];
       await context.sync();
       const range = sheet.getRange('A1:C3').load('values,formulas,address');
       await context.sync();
       return [range.address, range.values, range.formulas[1][2]];`,
    );
    expect(read).toEqual([
      'Feuil1!A1:C3',
      [
        ['Nom', 'Note', ''],
        ['Ana Exemple', 12.5, 19.5],
        ['Bo Exemple', 7, ''],
      ],
      '=SUM(B2:B3)',
    ]);
  });

  it('sends arrays larger than one slice of the client', async () => {
    const size = await inExcel(
      stage,
      `const rows = Array.from({ length: 400 }, (_, r) => Array.from({ length: 10 }, (_, c) => r * 10 + c));
       const range = context.workbook.worksheets.add('Grand').getRange('A1:J400');
       range.values = rows;
       range.load('values');
       await context.sync();
       return JSON.stringify(range.values) === JSON.stringify(rows);`,
    );
    expect(size).toBe(true);
  });

  it('paints conditional formats that follow edits', async () => {
    await inExcel(
      stage,
      `const rule = sheet.getRange('A2:B3').conditionalFormats.add('Custom');
       rule.custom.rule.formula = '=$B2<10';
       rule.custom.format.fill.color = '#FFC7CE';
       await context.sync();`,
    );
    expect(await stage.workbench.fill('Feuil1', 'A3')).toBe('#FFC7CE');
    expect(await stage.workbench.fill('Feuil1', 'A2')).toBe('#FFFFFF');
    await stage.workbench.write('Feuil1', 'B2', 5);
    expect(await stage.workbench.fill('Feuil1', 'A2')).toBe('#FFC7CE');
  });

  it('hears of edits and selections, and can tell its own writes', async () => {
    await stage.pane().evaluate(`Excel.run(async (context) => {
      globalThis.heard = [];
      const sheets = context.workbook.worksheets;
      globalThis.handlers = [
        sheets.onChanged.add(async (event) => { heard.push(['changed', event.address, event.triggerSource]); }),
        sheets.onSelectionChanged.add(async (event) => { heard.push(['selected', event.address]); }),
      ];
      await context.sync();
    })`);
    expect(await stage.workbench.handlers()).toBe(2);
    await stage.workbench.write('Feuil1', 'D4', 'main');
    await stage.workbench.select('Feuil1', 'B2:B3');
    await inExcel(
      stage,
      `context.workbook.worksheets.getItem('Feuil1').getRange('D5').values = [['moi']]; await context.sync();`,
    );
    await until(async () => ((await stage.pane().evaluate('heard')) as unknown[]).length >= 3);
    const heard = (await stage.pane().evaluate('heard')) as unknown[];
    expect(heard).toContainEqual(['changed', 'D4', 'Unknown']);
    expect(heard).toContainEqual(['selected', 'B2:B3']);
    expect(heard).toContainEqual(['changed', 'D5', 'ThisLocalAddin']);
    await stage.pane()
      .evaluate(`Promise.all(handlers.map((handler) => Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    })))`);
    await until(async () => (await stage.workbench.handlers()) === 0);
  });

  it('computes its functions in cells, again after an edit, and spills', async () => {
    await stage.workbench.write('Feuil1', 'F1:F5', [
      ['=ESSAI.ADD(1,B2)'],
      ['=ESSAI.COUNTFILLED(A1:B4)'],
      ['=ESSAI.MISSING()'],
      ['=ESSAI.LATER(F1)+1'],
      ['=ESSAI.WHERE()'],
    ]);
    await stage.workbench.write('Feuil1', 'H1', '=ESSAI.TIMES(B2:B3,3)');
    expect(await stage.workbench.read('Feuil1', 'F1:F5')).toEqual([[6], [6], ['#N/A'], [13], ['Feuil1!F5']]);
    expect(await stage.workbench.read('Feuil1', 'H1:H2')).toEqual([[15], [21]]);
    await stage.workbench.write('Feuil1', 'B2', 10);
    expect(await stage.workbench.read('Feuil1', 'F1:F4')).toEqual([[11], [6], ['#N/A'], [23]]);
    expect(await stage.workbench.read('Feuil1', 'H1:H2')).toEqual([[30], [21]]);
  });

  it('gets many invocations in few messages', async () => {
    const before = await stage.workbench.functionCounts();
    await stage.workbench.write(
      'Grand',
      'L1:L400',
      Array.from({ length: 400 }, (_, row) => [`=ESSAI.ADD(A${row + 1},1)`]),
    );
    const sums = await stage.workbench.read('Grand', 'L1:L400');
    const after = await stage.workbench.functionCounts();
    expect(sums.at(-1)).toEqual([3991]);
    expect(after.invocations - before.invocations).toBe(400);
    expect(after.messages - before.messages).toBeLessThanOrEqual(2);
  });

  it('shows the message of a function that failed when its cell is chosen', async () => {
    await stage.workbench.select('Feuil1', 'F3');
    await until(() => stage.page.getByText('note manquante').isVisible());
    expect(await stage.page.getByText('note manquante').isVisible()).toBe(true);
  });

  it('runs the command of a ribbon button', async () => {
    await stage.workbench.select('Feuil1', 'E9');
    await stage.page.getByRole('button', { name: 'Marquer' }).click();
    await until(async () => JSON.stringify(await stage.workbench.read('Feuil1', 'E9')) === '[["vu"]]');
    expect(await stage.workbench.read('Feuil1', 'E9')).toEqual([['vu']]);
  });

  it('is refused on a protected sheet, in a protected workbook and while a cell is edited', async () => {
    const write = `context.workbook.worksheets.getItem('Feuil1').getRange('A1').values = [[1]]; await context.sync();`;
    await stage.workbench.protect('Feuil1');
    expect(await excelError(stage, write)).toBe('AccessDenied');
    await stage.workbench.protect('Feuil1', false);
    await stage.workbench.protectWorkbook(true);
    expect(await excelError(stage, `context.workbook.worksheets.add('X'); await context.sync();`)).toBe(
      'AccessDenied',
    );
    await stage.workbench.protectWorkbook(false);
    await stage.workbench.setCellEditMode(true);
    expect(await excelError(stage, write)).toBe('InvalidOperationInCellEditMode');
    await stage.workbench.setCellEditMode(false);
    expect(await excelError(stage, write)).toBe('no error');
  });

  it('keeps its settings when its pane is loaded again', async () => {
    await stage.pane().evaluate(`new Promise((resolve) => {
      Office.context.document.settings.set('choix', { seuil: 8 });
      Office.context.document.settings.saveAsync(resolve);
    })`);
    await stage.workbench.reloadPane();
    await until(async () => (await stage.pane().textContent('#status'))?.startsWith('prêt') === true);
    expect(await stage.pane().evaluate("Office.context.document.settings.get('choix')")).toEqual({
      seuil: 8,
    });
    expect(await stage.workbench.read('Feuil1', 'F1')).toEqual([[11]]);
  });

  it('did all that without a console error, a foreign request or an unknown member', async () => {
    await stage.assertClean();
    expect(stage.problems).toEqual([]);
  });

  it('is told loudly what is not served', async () => {
    expect(await excelError(stage, 'context.workbook.pivotTables.getCount(); await context.sync();')).toBe(
      'ApiNotFound',
    );
    expect(await stage.workbench.unknownMembers()).toEqual(['Workbook.PivotTables']);
    await until(() => stage.page.getByText('Workbook.PivotTables').isVisible());
  });

  if (bridge === 'web') {
    it('is refused a request above 5 MB', async () => {
      const code = await excelError(
        stage,
        `sheet.getRange('A1:A300').values = Array.from({ length: 300 }, () => ['x'.repeat(20000)]); await context.sync();`,
      );
      expect(code).toBe('RequestPayloadSizeLimitExceeded');
    });
  }
});

describe('the page in English and dark', () => {
  it('says so to the add-in', async () => {
    const stage = await openBare({ query: '?lang=en&theme=dark' });
    expect(await stage.pane().evaluate('Office.context.displayLanguage')).toBe('en-US');
    expect(await stage.pane().evaluate('Office.context.officeTheme.bodyBackgroundColor')).toBe('#262626');
    expect(await stage.page.getByRole('button', { name: 'Mark' }).isVisible()).toBe(true);
    await stage.assertClean();
    await stage.close();
  });
});

describe('a person who filters and sorts', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openBare({ workbookPath: SAMPLE });
    await inExcel(
      stage,
      `const own = context.workbook.worksheets.add('Liste');
       own.getRange('A1:C5').formulas = [
         ['Nom', 'Note', 'Double'], ['Ana', 12.5, '=B2*2'], ['Bo', 7, '=B3*2'], ['Cy', 15, '=B4*2'], ['', 9, '=B5*2'],
       ];
       own.getRange('A3').format.fill.color = '#FF0000';
       own.autoFilter.apply('A1:C5');
       await context.sync();`,
    );
    await stage.pane().evaluate(`Excel.run(async (context) => {
      window.seen = [];
      context.workbook.worksheets.onRowHiddenChanged.add(async ({ address, changeType }) => window.seen.push(changeType + ' ' + address));
      context.workbook.worksheets.onRowSorted.add(async ({ address, source }) => window.seen.push('sorted ' + address + ' ' + source));
      context.workbook.worksheets.onChanged.add(async ({ address, source }) => window.seen.push('changed ' + address + ' ' + source));
      await context.sync();
    })`);
  });
  afterAll(() => stage.close());

  const seen = async (): Promise<unknown> => {
    await until(async () => ((await stage.pane().evaluate('window.seen.length')) as number) > 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return stage.pane().evaluate('window.seen.splice(0)');
  };
  const hidden = (): Promise<unknown> =>
    inExcel(
      stage,
      `const list = context.workbook.worksheets.getItem('Liste');
       const rows = list.getRange('A1:A5').getRowProperties({ rowHidden: true });
       list.autoFilter.load('isDataFiltered');
       await context.sync();
       return [list.autoFilter.isDataFiltered, rows.value.map(({ rowHidden }) => rowHidden)];`,
    );

  it('hides rows, which the add-in is told, until the choice is taken back', async () => {
    await stage.workbench.filter('Liste', 'A', ['Bo', '']);
    expect(await seen()).toEqual(['Hidden 2:2', 'Hidden 4:4']);
    expect(await hidden()).toEqual([true, [false, true, false, true, false]]);
    await stage.workbench.filter('Liste', 'B', [9]);
    expect(await seen()).toEqual(['Hidden 3:3']);
    await stage.workbench.clearFilter('Liste');
    expect(await seen()).toEqual(['Unhidden 2:4']);
    expect(await hidden()).toEqual([false, [false, false, false, false, false]]);
  });

  it('sorts rows with their looks and formulas', async () => {
    await stage.workbench.sort('Liste', 'B', { descending: true });
    expect(await seen()).toEqual(['sorted A2:C5 Local']);
    expect(await stage.workbench.read('Liste', 'A2:C5')).toEqual([
      ['Cy', 15, 30],
      ['Ana', 12.5, 25],
      ['', 9, 18],
      ['Bo', 7, 14],
    ]);
    expect(await stage.workbench.readFormulas('Liste', 'C5')).toEqual([['=B5*2']]);
    expect(await stage.workbench.fill('Liste', 'A5')).toBe('#FF0000');
    expect(await stage.workbench.fill('Liste', 'A3')).toBe('#FFFFFF');
  });

  it('is told from somebody else in the same workbook', async () => {
    await stage.workbench.write('Liste', 'B5', 8, { remote: true });
    await stage.workbench.write('Liste', 'B5', 9);
    await stage.workbench.sort('Liste', 'A', { remote: true });
    expect(await seen()).toEqual(['changed B5 Remote', 'changed B5 Local', 'sorted A2:C5 Remote']);
  });

  it('leaves nothing unserved', () => stage.assertClean());
});

describe('the pane', () => {
  it('becomes wide enough for a projector, and leaves the grid room', async () => {
    const stage = await openBare();
    const handle = stage.page.getByRole('separator');
    const box = await handle.boundingBox();
    if (!box) throw new Error('no handle');
    await stage.page.mouse.move(box.x + 2, box.y + 200);
    await stage.page.mouse.down();
    await stage.page.mouse.move(5, box.y + 200);
    await stage.page.mouse.up();
    const width = (selector: string): Promise<number> =>
      stage.page.evaluate(`document.querySelector('${selector}').clientWidth`);
    expect(await width('.pane')).toBeGreaterThan(900);
    expect(await width('.grid')).toBeGreaterThanOrEqual(300);
    await stage.page.setViewportSize({ width: 1920, height: 1080 });
    await handle.focus();
    for (let i = 0; i < 30; i++) await stage.page.keyboard.press('ArrowLeft');
    expect((await stage.page.locator('.pane').boundingBox())?.width).toBe(1200);
    await stage.page.setViewportSize({ width: 1000, height: 700 });
    expect(await width('.grid')).toBeGreaterThanOrEqual(300);
    await stage.close();
  });
});
