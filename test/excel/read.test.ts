import { fullPlan, plainSheet } from '../xlsx/plans';
import { MemoryWorkbook } from './memory-workbook';
import { closeExcel, paneOver } from './open';

afterEach(closeExcel);

describe('reading the workbook that is open in Excel', () => {
  it('keeps empty cells empty and everything else what it is', async () => {
    const workbook = new MemoryWorkbook([
      'S3',
      [
        ['Nom', '', 'R301'],
        ['Martin', true, 12.5],
        ['', '', ' 12,5 '],
      ],
    ]);
    const { sheets } = await paneOver(workbook).host.read();
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({ name: 'S3', visible: true, merges: [] });
    expect(sheets[0]?.rows).toEqual([
      ['Nom', null, 'R301'],
      ['Martin', true, 12.5],
      [null, null, ' 12,5 '],
    ]);
  });

  it('rounds numbers to the 15 digits that Excel shows', async () => {
    const workbook = new MemoryWorkbook(['S3', [[9.994999999999999, 9.9949999999999992, 0.1 + 0.2]]]);
    const { sheets } = await paneOver(workbook).host.read();
    expect(sheets[0]?.rows[0]).toEqual([9.995, 9.995, 0.3]);
  });

  it('tells dates and percentages from marks', async () => {
    const workbook = new MemoryWorkbook(['S3', [[45_000, 0.5, 0.5]]]);
    const sheet = workbook.sheet('S3');
    sheet.applyFormat({ top: 0, left: 0, bottom: 0, right: 0 }, { numberFormat: 'dd/mm/yyyy' });
    sheet.applyFormat({ top: 0, left: 1, bottom: 0, right: 1 }, { numberFormat: '0.0%' });
    const { sheets } = await paneOver(workbook).host.read();
    expect(sheets[0]?.rows[0]).toEqual([
      { value: 45_000, format: 'date' },
      { value: 0.5, format: 'percent' },
      0.5,
    ]);
  });

  it('tells an error from a text', async () => {
    const { sheets } = await paneOver(new MemoryWorkbook(['S3', [['#N/A', '#N/D']]])).host.read();
    expect(sheets[0]?.rows[0]).toEqual([{ error: '#N/A' }, '#N/D']);
  });

  it('gives merged cells, and none where Excel is too old to tell', async () => {
    const workbook = new MemoryWorkbook(['S3', [['UE31', '', '']]]);
    workbook.sheet('S3').merge({ top: 0, left: 0, bottom: 0, right: 2 });
    const merges = async (version: string): Promise<unknown> => {
      const { sheets } = await paneOver(workbook, version).host.read();
      return sheets[0]?.merges;
    };
    expect(await merges('1.15')).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect(await merges('1.12')).toEqual([]);
  });

  it('reads hidden and empty sheets too', async () => {
    const workbook = new MemoryWorkbook(['S3', [['x']]], ['Vide', []], ['Brouillon', [[1]]]);
    workbook.sheet('Brouillon').visibility = 'Hidden';
    const { sheets } = await paneOver(workbook).host.read();
    expect(sheets.map(({ name, visible, rows }) => [name, visible, rows])).toEqual([
      ['S3', true, [['x']]],
      ['Vide', true, []],
      ['Brouillon', false, [[1]]],
    ]);
  });

  it('sets our sheets apart, also once the user has renamed them', async () => {
    const workbook = new MemoryWorkbook(['Notes S1', [['Nom']]]);
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    workbook.sheet('Jury').name = 'Jury de juin';
    workbook.setName({
      name: 'BUT_sheet_jury',
      scope: null,
      formula: "='Jury de juin'!$A$1",
      comment: '',
      visible: true,
    });
    const { sheets, ours } = await host.read();
    expect(sheets.map(({ name }) => name)).toEqual(['Notes S1']);
    expect(Object.fromEntries(ours.map(({ role, sheet }) => [role, sheet.name]))).toEqual({
      jury: 'Jury de juin',
      statistics: 'Statistiques',
    });
    expect(ours.find(({ role }) => role === 'jury')?.sheet.rows[2]?.slice(0, 3)).toEqual([
      '22301000',
      'Élève 0',
      9,
    ]);
  });

  it('takes two round trips, however many sheets there are, and one to let go of their cells', async () => {
    const counts: number[] = [];
    for (const sheets of [1, 20]) {
      const list = Array.from({ length: sheets }, (_, i): [string, number[][]] => [`S${i}`, [[i]]]);
      const { host, excel } = paneOver(new MemoryWorkbook(...list));
      await host.read();
      counts.push(excel.session.interpreter.requests);
    }
    expect(counts).toEqual([3, 3]);
  });

  it('tells which rows of the jury sheet a filter hides, in the same round trips', async () => {
    const workbook = new MemoryWorkbook(['Notes S1', [['Nom']]]);
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    workbook.sheet('Jury').setRowsHidden(0, 0, true);
    workbook.sheet('Jury').filter(1, ['Élève 1', 'Élève 3']);
    workbook.sheet('Statistiques').setRowsHidden(0, 1, true);
    const { host: other, excel } = paneOver(workbook);
    const { ours, sheets } = await other.read();
    expect(excel.session.interpreter.requests).toBe(3);
    const hidden = [0, 2, 4, 6, 7, 8, 9, 10, 11, 12, 13];
    expect([...(ours.find(({ role }) => role === 'jury')?.sheet.hiddenRows ?? [])]).toEqual(hidden);
    expect(
      [...sheets, ...ours.slice(1).map(({ sheet }) => sheet)].map(({ hiddenRows }) => hiddenRows.size),
    ).toEqual([0, 0]);
  });

  it('reads a jury sheet that somebody has emptied', async () => {
    const workbook = new MemoryWorkbook(['Notes S1', [['Nom']]]);
    const { host } = paneOver(workbook);
    await host.apply({ sheets: [plainSheet('jury', 'Jury', [])], names: [] });
    expect((await host.read()).ours[0]?.sheet.rows).toEqual([]);
  });

  it('reads a workbook that is too large for one answer some rows at a time', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => [`étudiant ${i}`, i / 7, 'x'.repeat(20)]);
    const { host, excel } = paneOver(new MemoryWorkbook(['S3', [['a']]], ['Archives', rows]));
    const { sheets } = await host.read();
    expect(sheets[1]?.rows).toHaveLength(60_000);
    expect(sheets[1]?.rows[59_999]).toEqual(['étudiant 59999', 8571.28571428571, 'x'.repeat(20)]);
    expect(excel.session.interpreter.requests).toBeLessThan(15);
  });

  it('tells a cell that is too far away, and refuses a sheet that has too many cells, by its name', async () => {
    const rows = (last: number, width: number) =>
      Array.from({ length: last + 1 }, (_, i) =>
        i === last ? Array.from({ length: width }, () => 1) : i < 2 ? ['a'] : [],
      );
    const far = paneOver(new MemoryWorkbook(['S3', rows(150_000, 1)]));
    far.excel.failAt(1, 'ResponsePayloadSizeLimitExceeded', 1);
    const [sheet] = (await far.host.read()).sheets;
    expect(sheet?.beyond).toEqual({ row: 150_000, column: 0 });
    expect([sheet?.rows.length, sheet?.rows[1]]).toEqual([100_000, ['a']]);
    closeExcel();
    const wide = paneOver(new MemoryWorkbook(['S3', [['a']]], ['Archives', rows(150_000, 31)]));
    wide.excel.failAt(1, 'ResponsePayloadSizeLimitExceeded', 1);
    await expect(wide.host.read()).rejects.toMatchObject({ code: 'too-large', sheet: 'Archives' });
  });
});

describe('names of our sheets in Excel', () => {
  it('are the tabs they have, else free ones', async () => {
    const workbook = new MemoryWorkbook(['Notes S1', []], ['Statistiques', [['celles du département']]]);
    const { host } = paneOver(workbook);
    const wanted = [
      { role: 'jury', name: 'Jury' },
      { role: 'statistics', name: 'Statistiques' },
    ];
    expect([...(await host.sheetNames(wanted)).values()]).toEqual(['Jury', 'Statistiques BUT']);
    await host.apply({ sheets: [plainSheet('jury', 'Jury', [['a']])], colouring: [], names: [] });
    expect([...(await host.sheetNames(wanted)).values()]).toEqual(['Jury', 'Statistiques BUT']);
  });
});
