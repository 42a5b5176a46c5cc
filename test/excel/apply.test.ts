import type { ConditionalFormat } from '../../workbench/host/sheet-parts';
import type { PlannedValue } from '../../src/plan/types';
import { admittedRule, area, fullPlan, plainSheet } from '../xlsx/plans';
import { MemoryWorkbook } from './memory-workbook';
import { closeExcel, paneOver, problem, stateOf } from './open';
import { preparedPlan, promotion } from './promotion';

afterEach(closeExcel);

const department = (): MemoryWorkbook =>
  new MemoryWorkbook([
    'Notes S1',
    [
      ['Nom', 'R101'],
      ['Martin', 12.5],
    ],
  ]);
const only = (values: readonly (readonly PlannedValue[])[]): Parameters<typeof plainSheet>[2] => values;
const jury = (values: readonly (readonly PlannedValue[])[]) => ({
  sheets: [plainSheet('jury', 'Jury', only(values))],
  colouring: [],
  names: [],
});
const theirs: ConditionalFormat = {
  id: '{theirs}',
  type: 'Custom',
  areas: [area(1, 1, 9, 1)],
  stopIfTrue: false,
  formula: '=$B2<8',
  look: { fill: '#FF0000' },
};

describe('writing a plan into Excel', () => {
  it('makes the sheets behind those of the department, with values, formulas and names', async () => {
    const workbook = department();
    const { sheets } = await paneOver(workbook).host.apply(fullPlan());
    expect(sheets).toEqual(['Jury', 'Statistiques']);
    expect(workbook.sheets().map(({ name }) => name)).toEqual(['Notes S1', 'Jury', 'Statistiques']);
    expect(workbook.sheet('Jury').shown().slice(1, 3)).toEqual([
      ['N°', 'Nom', 'Moyenne', 'Code', 'Décision', 'Motif'],
      ['22301000', 'Élève 0', 9, '=IF(C3>=10,"ADM","AJ")', '', ''],
    ]);
    expect(workbook.names().map(({ name, formula }) => [name, formula])).toEqual([
      ['BUT_sheet_jury', "='Jury'!$A$1"],
      ['BUT_sheet_statistics', "='Statistiques'!$A$1"],
      ['BUT_key_1', "='Jury'!$A$3:$A$14"],
      ['BUT_retained', "='Jury'!$D$3:$D$14"],
    ]);
  });

  it('dresses them: formats, sizes, what is hidden, merged, frozen and filtered', async () => {
    const workbook = department();
    await paneOver(workbook).host.apply(fullPlan());
    const sheet = workbook.sheet('Jury');
    expect(sheet.format(0, 0)).toMatchObject({ bold: true, fontSize: 14 });
    expect(sheet.format(1, 5)).toMatchObject({ fill: '#1F3864', color: '#FFFFFF' });
    expect(sheet.format(2, 2)).toMatchObject({
      numberFormat: '0.000',
      horizontal: 'Center',
      vertical: 'Center',
    });
    expect(sheet.format(2, 4)).toMatchObject({ fill: '#FFFFE8', locked: false, wrap: true });
    expect(sheet.format(7, 1).borders.right).toMatchObject({ style: 'Continuous', color: '#BFBFBF' });
    expect([0, 1, 4, 5].map((column) => sheet.columnWidth(column))).toEqual([66.75, 108.75, 66.75, 161.25]);
    expect(sheet.rowHeight(1)).toBe(30);
    expect(sheet.isColumnHidden(3)).toBe(true);
    expect(sheet.merges()).toEqual([area(0, 0, 0, 5)]);
    expect(sheet.freeze).toEqual({ rows: 2, columns: 2 });
    expect(sheet.extras.filter).toEqual(area(1, 0, 13, 5));
    expect(sheet.tabColor).toBe('#1F3864');
    expect(sheet.showGridlines).toBe(false);
  });

  it('adds drop-downs, charts with the planned series only, and the print set-up', async () => {
    const workbook = department();
    await paneOver(workbook).host.apply(fullPlan());
    const { extras, ...sheet } = workbook.sheet('Jury');
    expect(sheet).toBeDefined();
    expect(workbook.sheet('Jury').validations()).toMatchObject([
      { type: 'List', areas: [area(2, 4, 13, 4)], rule: { list: { source: 'ADM,dit "RED"' } } },
    ]);
    expect(extras.charts).toMatchObject([
      {
        type: 'ColumnClustered',
        title: 'Moyennes & codes',
        place: area(16, 0, 32, 5),
        valueAxisTitle: 'note',
        legendVisible: false,
        series: [
          { name: 'Moyenne', color: '#1F3864', values: area(2, 2, 13, 2), categories: area(2, 1, 13, 1) },
        ],
      },
    ]);
    expect(extras.page).toMatchObject({
      paperSize: 'A3',
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      printArea: [area(0, 0, 13, 5)],
      titleRows: { top: 0, bottom: 1 },
      titleColumns: { left: 0, right: 1 },
      headersFooters: { LeftHeader: 'IUT && Cie', RightHeader: '&D', RightFooter: 'Page &P / &N' },
      horizontalBreaks: [8],
    });
  });

  it('leaves colours and names of other sheets of ours alone when the plan says nothing of them', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    const rules = workbook.sheet('Notes S1').conditionalFormats();
    const names = workbook.names();
    const before = stateOf(workbook);
    await host.apply({ sheets: [plainSheet('journal', 'Journal', [['entrée']])], names: [] });
    expect(rules).toHaveLength(2);
    expect(workbook.sheet('Notes S1').conditionalFormats()).toEqual(rules);
    expect(workbook.names()).toEqual(expect.arrayContaining([...names]));
    await host.undo();
    expect(stateOf(workbook)).toEqual(before);
  });

  it('knows the looks of its sheets again, whichever plan wrote them', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    await host.apply({ sheets: [plainSheet('journal', 'Journal', [['entrée']])], names: [] });
    workbook.sheet('Jury').setColumnWidth(1, 1, 200);
    await host.apply(fullPlan());
    expect(workbook.sheet('Jury').columnWidth(1)).toBe(200);
  });

  it('forgets the looks of a sheet that another pane has written meanwhile, not for one cell of a colleague', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    const stop = await host.onEdit(() => undefined);
    await host.apply(fullPlan());
    const jury = workbook.sheet('Jury');
    const widthAfter = async (typed: readonly (readonly string[])[]): Promise<number> => {
      const settled = new Promise((resolve) => setTimeout(resolve, 60));
      workbook.byOthers(() => {
        jury.setColumnWidth(1, 1, 200);
        jury.type(5, 3, typed);
      });
      await settled;
      await host.apply(fullPlan());
      return jury.columnWidth(1);
    };
    expect(await widthAfter([['ADM']])).toBe(200);
    expect(await widthAfter([['ADM', 'x']])).not.toBe(200);
    await stop();
  });

  it('writes into a workbook with a protected sheet of marks when colours are left alone', async () => {
    const workbook = department();
    workbook.sheet('Notes S1').extras.protected = true;
    const { sheets, names } = fullPlan();
    expect((await paneOver(workbook).host.apply({ sheets, names })).sheets).toHaveLength(2);
  });

  it('puts our rules behind those of the department, in their order', async () => {
    const workbook = department();
    workbook.sheet('Notes S1').setConditionalFormats([theirs]);
    await paneOver(workbook).host.apply(fullPlan());
    const rules = workbook.sheet('Notes S1').conditionalFormats();
    expect(rules.map(({ formula, look }) => [formula, look])).toEqual([
      ['=$B2<8', { fill: '#FF0000' }],
      [`=${admittedRule.formula}`, { fill: '#CFE6F8' }],
      [`=${admittedRule.formula}`, { strikethrough: true }],
    ]);
    expect(workbook.sheet('Jury').conditionalFormats()).toMatchObject([
      { formula: '=$D3="ADM"', stopIfTrue: true },
      { formula: '=$C3<10', look: { bold: true, color: '#8A2A00', numberFormat: '0.0000' } },
    ]);
  });

  it('writes texts that begin like formulas, numbers or dates as texts', async () => {
    const texts = [
      '=1+1',
      '+33 6 12',
      '-5',
      '@SUM(A1)',
      "'Avril",
      '007',
      '1/2',
      'Mar 2024',
      'VRAI',
      '12,5',
      '#N/A',
      '10%',
    ];
    const workbook = department();
    await paneOver(workbook).host.apply(jury([texts]));
    const sheet = workbook.sheet('Jury');
    expect(texts.map((_, column) => sheet.content(0, column))).toEqual(
      texts.map((value) => (value === '#N/A' ? { value, isError: true } : { value })),
    );
  });

  it('cuts a text that no cell can hold, with a mark', async () => {
    const workbook = department();
    await paneOver(workbook).host.apply(jury([['x'.repeat(40_000)]]));
    const text = workbook.sheet('Jury').text(0, 0);
    expect(text).toHaveLength(32_767);
    expect(text.endsWith(' […]')).toBe(true);
  });

  it('adds nothing twice', async () => {
    const workbook = department();
    workbook.sheet('Notes S1').setConditionalFormats([theirs]);
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    const once = stateOf(workbook);
    await host.apply(fullPlan());
    expect(stateOf(workbook)).toEqual(once);
    const again = paneOver(workbook);
    await again.host.apply(fullPlan());
    expect(stateOf(workbook)).toEqual(once);
  });

  it('leaves colours and names of other sheets alone where a plan says nothing of colours, also when it is undone', async () => {
    const workbook = promotion(12);
    const { host } = paneOver(workbook);
    await host.apply(await preparedPlan(host));
    const before = stateOf(workbook);
    await host.apply({ sheets: [plainSheet('apogee', 'Apogée', [['BMMA4', 'UE41']])], names: [] });
    const after = stateOf(workbook) as { sheets: readonly { readonly name: string }[] };
    const others = after.sheets.filter(({ name }) => name !== 'Apogée');
    expect(others).toEqual((before as typeof after).sheets);
    expect(workbook.names().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['BUT_retained', 'BUT_sheet_jury', 'BUT_sheet_apogee']),
    );
    await host.undo();
    expect(stateOf(workbook)).toEqual(before);
  });

  it('leaves nothing of a longer earlier run', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    const long = fullPlan();
    await host.apply(long);
    const short = { ...jury([['court']]), colouring: [] };
    await host.apply(short);
    const sheet = workbook.sheet('Jury');
    expect(sheet.shown()).toEqual([['court']]);
    expect(sheet.merges()).toEqual([]);
    expect(sheet.conditionalFormats()).toEqual([]);
    expect(sheet.validations()).toEqual([]);
    expect(sheet.extras.charts).toEqual([]);
    expect(sheet.extras.filter).toBeNull();
    expect(sheet.freeze).toEqual({ rows: 0, columns: 0 });
    expect(sheet.format(1, 5).fill).toBe('');
    expect(sheet.isColumnHidden(3)).toBe(false);
    expect(workbook.sheet('Notes S1').conditionalFormats()).toEqual([]);
    expect(workbook.names().map(({ name }) => name)).toEqual(['BUT_sheet_jury', 'BUT_sheet_statistics']);
  });

  it('replaces a sheet in its place, so that formulas that point to it go on doing so', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    const { id } = workbook.sheet('Jury');
    await host.apply(fullPlan());
    expect(workbook.sheet('Jury').id).toBe(id);
  });

  it('makes a sheet anew that the user has deleted', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    workbook.deleteSheet(workbook.sheet('Jury').id);
    await host.apply(fullPlan());
    expect(workbook.sheets().map(({ name }) => name)).toEqual(['Notes S1', 'Statistiques', 'Jury']);
    expect(workbook.names().find(({ name }) => name === 'BUT_sheet_jury')?.formula).toBe("='Jury'!$A$1");
  });

  it('writes a second time only the cells that differ, and leaves the looks that people gave', async () => {
    const workbook = promotion(120);
    const { host, excel } = paneOver(workbook);
    await host.apply(await preparedPlan(host));
    const first = stateOf(workbook);
    const bytes = Math.max(...excel.requests);
    workbook.sheet('Jury').applyFormat(area(7, 1, 7, 1), { fill: '#ABCDEF' });
    workbook.sheet('Jury').write(8, 1, [[{ constant: 'réécrit à la main' }]]);
    const sent = excel.requests.length;
    await host.apply(await preparedPlan(host));
    expect(workbook.sheet('Jury').format(7, 1).fill).toBe('#ABCDEF');
    workbook.sheet('Jury').applyFormat(area(7, 1, 7, 1), { fill: '' });
    expect(stateOf(workbook)).toEqual(first);
    expect(Math.max(...excel.requests.slice(sent))).toBeLessThan(bytes / 10);
  });

  it('dresses a sheet anew whose merged cells people have taken apart', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    const merges = workbook.sheet('Jury').merges();
    expect(merges.length).toBeGreaterThan(0);
    workbook.sheet('Jury').unmerge(area(0, 0, 50, 50));
    await host.apply(fullPlan());
    expect(workbook.sheet('Jury').merges()).toEqual(merges);
  });

  it('changes nothing that is not ours', async () => {
    const workbook = promotion(12);
    const before = (stateOf(workbook) as { sheets: { name: string }[] }).sheets;
    const { host } = paneOver(workbook);
    await host.apply(await preparedPlan(host));
    const after = (stateOf(workbook) as { sheets: { name: string }[] }).sheets;
    const bare = (sheets: { name: string }[]): unknown[] => sheets.map((sheet) => ({ ...sheet, rules: [] }));
    expect(bare(after.slice(0, before.length))).toEqual(bare(before));
  });

  it('refuses a plan whose sheets could no longer have the names that its formulas know', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    const plan = fullPlan();
    workbook.addSheet('Jury');
    const before = stateOf(workbook);
    expect(await problem(host.apply(plan))).toMatchObject({ code: 'sheet-gone', sheet: 'Jury' });
    expect(stateOf(workbook)).toEqual(before);
  });
});

describe('the number of round trips', () => {
  it('is the same for 12 and for 1,200 students', async () => {
    const counts: unknown[] = [];
    for (const students of [12, 120, 1_200]) {
      const { host, excel } = paneOver(promotion(students));
      const plan = await preparedPlan(host);
      expect(plan.sheets[0]?.values.length).toBeGreaterThan(students);
      const first = await host.apply(plan);
      const second = await host.apply(await preparedPlan(host));
      const later = await paneOver(promotion(0)).host.read();
      expect(later.sheets.length).toBeGreaterThan(0);
      const largest = Math.max(...excel.requests);
      expect(largest).toBeLessThan(5_000_000);
      counts.push([first.syncs, second.syncs]);
      process.stdout.write(
        `${students} students: ${first.syncs} syncs, again ${second.syncs}, largest message ${Math.round(largest / 1000)} kB\n`,
      );
    }
    expect(new Set(counts.map((count) => JSON.stringify(count))).size).toBe(1);
  }, 120_000);

  it('is three for a jury sheet', async () => {
    const workbook = promotion(120);
    const { host } = paneOver(workbook);
    const plan = await preparedPlan(host);
    const sheets = plan.sheets.filter(({ role }) => role === 'jury');
    expect((await host.apply({ ...plan, sheets })).syncs).toBe(3);
  });
});

describe('an Excel whose list separator is the semicolon', () => {
  const french = (): MemoryWorkbook => {
    const workbook = department();
    workbook.listSeparator = ';';
    return workbook;
  };

  it('gets the same sheets, formats and rules, for one refused request', async () => {
    const english = department();
    await paneOver(english).host.apply(fullPlan());
    const workbook = french();
    const { host, excel } = paneOver(workbook);
    await host.apply(fullPlan());
    expect(stateOf(workbook)).toEqual(stateOf(english));
    const first = excel.requests.length;
    await host.apply(fullPlan());
    const again = excel.requests.length - first;
    expect(stateOf(workbook)).toEqual(stateOf(english));
    // Learnt once for the page.
    expect(again).toBeLessThan(first);
  });

  it('is told from a workbook in which something else is wrong', async () => {
    const { host, excel } = paneOver(french());
    excel.failAt(0, 'AccessDenied', 9);
    expect((await problem(host.apply(fullPlan()))).code).toBe('protected-sheet');
  });
});
