import { area, fullPlan, fullSheet, plainSheet } from '../xlsx/plans';
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

describe('undoing', () => {
  it('takes a first run away without a trace', async () => {
    const workbook = promotion(12);
    const before = stateOf(workbook);
    const { host } = paneOver(workbook);
    await host.apply(await preparedPlan(host));
    expect(stateOf(workbook)).not.toEqual(before);
    await host.undo();
    expect(stateOf(workbook)).toEqual(before);
  });

  it('takes documents away, written and undone with the colours of the marks and the names of the jury as they are', async () => {
    const workbook = promotion(12);
    const { host } = paneOver(workbook);
    await host.apply(await preparedPlan(host));
    const before = stateOf(workbook);
    await host.apply({ sheets: [plainSheet('dut', 'DUT', [['x']])], names: [] });
    workbook.sheet('DUT');
    await host.undo();
    expect(stateOf(workbook)).toEqual(before);
    await host.apply({ sheets: [plainSheet('dut', 'DUT', [['x']])], names: [] });
    const rules = (sheet: string) => workbook.sheet(sheet).conditionalFormats();
    const coloured = workbook.sheets().filter(({ name }) => name !== 'Jury' && rules(name).length > 0);
    expect(coloured.length).toBeGreaterThan(0);
    expect(workbook.names().map(({ name }) => name)).toContain('BUT_retained');
  });

  it('gives our sheets back as they were, with what was typed on them', async () => {
    const workbook = promotion(12);
    const { host } = paneOver(workbook);
    await host.apply(await preparedPlan(host));
    const jury = workbook.sheet('Jury');
    const decision = jury.shown()[0]?.indexOf('decision') ?? -1;
    jury.type(8, decision, [['ADJ', '=comme convenu']]);
    const before = stateOf(workbook);
    const plan = await preparedPlan(host);
    await host.apply({
      ...plan,
      colouring: [],
      sheets: plan.sheets.map((sheet) => ({ ...sheet, values: [['autre']] })),
    });
    expect(stateOf(workbook)).not.toEqual(before);
    await host.undo();
    expect(stateOf(workbook)).toEqual(before);
  });

  it('gives back what an earlier session wrote, with the looks of what took its place', async () => {
    const workbook = department();
    await paneOver(workbook).host.apply(fullPlan());
    const before = stateOf(workbook);
    const { host } = paneOver(workbook);
    const plan = fullPlan();
    await host.apply({
      ...plan,
      colouring: [],
      sheets: [fullSheet('jury', 'Jury', 30), fullSheet('statistics', 'Statistiques', 3)],
    });
    expect(workbook.sheet('Jury').shown()).toHaveLength(32);
    await host.undo();
    const after = stateOf(workbook) as { sheets: { name: string; charts: unknown }[] };
    const shape = before as typeof after;
    const bare = (sheets: typeof after.sheets): unknown =>
      sheets.map((sheet) => ({ ...sheet, charts: null }));
    expect(bare(after.sheets)).toEqual(bare(shape.sheets));
    expect({ ...after, sheets: [] }).toEqual({ ...shape, sheets: [] });
  });

  it('is not offered for what must not be taken back, nor for what was written before it', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    await host.apply(fullPlan(), { undoable: false });
    expect(host.canUndo()).toBe(false);
    expect(await problem(host.undo())).toMatchObject({ code: 'nothing-to-undo' });
  });

  it('puts back what was there when writing fails that could not be undone', async () => {
    const workbook = department();
    const { host, excel } = paneOver(workbook);
    await host.apply(fullPlan());
    const before = stateOf(workbook);
    excel.failAt(2, 'HttpFailure', 1);
    const sheets = fullPlan().sheets.map((sheet) => ({ ...sheet, values: [['autre']] }));
    expect(await problem(host.apply({ ...fullPlan(), sheets }, { undoable: false }))).toBeDefined();
    expect(stateOf(workbook)).toEqual(before);
    expect(host.canUndo()).toBe(true);
  });

  it('brings rows back in sight that a filter hid, whose choice cannot be put back', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    const before = stateOf(workbook);
    workbook.sheet('Jury').filter(1, ['Élève 1']);
    await host.apply({ ...fullPlan(), sheets: [fullSheet('jury', 'Jury', 4)] });
    await host.undo();
    expect(stateOf(workbook)).toEqual(before);
  });

  it('works once', async () => {
    const { host } = paneOver(department());
    expect(host.canUndo()).toBe(false);
    expect(await problem(host.undo())).toMatchObject({ code: 'nothing-to-undo' });
    await host.apply(fullPlan());
    expect(host.canUndo()).toBe(true);
    await host.undo();
    expect(host.canUndo()).toBe(false);
    expect(await problem(host.undo())).toMatchObject({ code: 'nothing-to-undo' });
  });

  it('deletes a sheet of ours also when the user has renamed it', async () => {
    const workbook = department();
    const before = stateOf(workbook);
    const { host } = paneOver(workbook);
    await host.apply({ sheets: [plainSheet('jury', 'Jury', [['a']])], colouring: [], names: [] });
    workbook.sheet('Jury').name = 'Jury de juin';
    workbook.setName({
      name: 'BUT_sheet_jury',
      scope: null,
      formula: "='Jury de juin'!$A$1",
      comment: '',
      visible: true,
    });
    await host.undo();
    expect(stateOf(workbook)).toEqual(before);
  });

  it('gives a sheet back that the user has deleted since', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    const first = { sheets: [plainSheet('jury', 'Jury', [['premier', '=1']])], colouring: [], names: [] };
    await host.apply(first);
    await host.apply({ ...first, sheets: [plainSheet('jury', 'Jury', [['second']])] });
    workbook.deleteSheet(workbook.sheet('Jury').id);
    await host.undo();
    expect(workbook.sheet('Jury').shown()).toEqual([['premier', '=1']]);
  });

  it('leaves rules that the department has made meanwhile', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    const sheet = workbook.sheet('Notes S1');
    const theirs = {
      id: 'x',
      type: 'Custom',
      areas: [area(0, 0)],
      stopIfTrue: false,
      formula: '=A1>1',
      look: {},
    };
    sheet.setConditionalFormats([...sheet.conditionalFormats(), theirs]);
    await host.undo();
    expect(sheet.conditionalFormats()).toEqual([theirs]);
  });
});
