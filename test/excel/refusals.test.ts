import { RichApiError } from '../../workbench/host/errors';
import { HOST_PROBLEMS } from '../../src/vocabulary/host-problems';
import { inExcel, problemOf } from '../../src/excel/gate';
import { fullPlan, plainSheet } from '../xlsx/plans';
import { MemoryWorkbook } from './memory-workbook';
import { closeExcel, paneOver, problem, stateOf } from './open';

afterEach(closeExcel);

const department = (): MemoryWorkbook =>
  new MemoryWorkbook([
    'Notes S1',
    [
      ['Nom', 'R101'],
      ['Martin', 12.5],
    ],
  ]);

describe('what Excel refuses', () => {
  it('is a cell being edited: nothing is read or written', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    workbook.editing = true;
    expect(await problem(host.read())).toMatchObject({ code: 'cell-edit' });
    expect(await problem(host.apply(fullPlan()))).toMatchObject({ code: 'cell-edit' });
    workbook.editing = false;
    expect((await host.apply(fullPlan())).sheets).toEqual(['Jury', 'Statistiques']);
  });

  it('is a protected workbook, which is left protected', async () => {
    const workbook = department();
    workbook.protected = true;
    const before = stateOf(workbook);
    const { host } = paneOver(workbook);
    expect(await problem(host.apply(fullPlan()))).toMatchObject({ code: 'protected-workbook', sheet: null });
    expect(workbook.protected).toBe(true);
    expect(stateOf(workbook)).toEqual(before);
  });

  it('is a protected sheet of the department, named, before anything is written', async () => {
    const workbook = department();
    const { extras } = workbook.sheet('Notes S1');
    extras.protected = true;
    const before = stateOf(workbook);
    const { host } = paneOver(workbook);
    expect(await problem(host.apply(fullPlan()))).toMatchObject({
      code: 'protected-sheet',
      sheet: 'Notes S1',
    });
    expect(stateOf(workbook)).toEqual(before);
    extras.protectionOptions = { allowFormatCells: true };
    expect((await host.apply(fullPlan())).sheets).toHaveLength(2);
  });

  it('is a sheet of ours that somebody has protected', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    workbook.sheet('Jury').extras.protected = true;
    const before = stateOf(workbook);
    expect(await problem(host.apply(fullPlan()))).toMatchObject({ code: 'protected-sheet', sheet: 'Jury' });
    expect(stateOf(workbook)).toEqual(before);
  });

  it('is a sheet that was deleted or renamed meanwhile', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    workbook.sheet('Notes S1').name = 'Notes';
    expect(await problem(host.apply(fullPlan()))).toMatchObject({ code: 'sheet-gone', sheet: 'Notes S1' });
    expect(await problem(host.goTo('Notes S1', 'B2'))).toMatchObject({
      code: 'sheet-gone',
      sheet: 'Notes S1',
    });
    await host.goTo('Notes', 'B2');
    expect(workbook.selection()).toMatchObject({ area: { top: 1, left: 1 }, sheet: { name: 'Notes' } });
  });

  it('is showing a hidden sheet', async () => {
    const workbook = department();
    workbook.addSheet('Brouillon').visibility = 'Hidden';
    const { host } = paneOver(workbook);
    expect(await problem(host.goTo('Brouillon', 'A1'))).toMatchObject({
      code: 'hidden-sheet',
      sheet: 'Brouillon',
    });
  });

  it('is anything through an Excel that is too old', async () => {
    expect(await problem(paneOver(department(), '1.8').host.read())).toMatchObject({ code: 'unsupported' });
  });

  it('is anything outside Excel', async () => {
    expect(await problem(inExcel(() => Promise.resolve()))).toMatchObject({ code: 'unsupported' });
  });
});

/** The workbook loses its connection while names are set: sheets and values are written then, looks are not. */
function failing(workbook: MemoryWorkbook, code: string, times = Infinity): void {
  const setName = workbook.setName.bind(workbook);
  let left = times;
  workbook.setName = (name) => {
    if (left-- > 0) throw new RichApiError(code, code);
    setName(name);
  };
}

describe('a failure half-way', () => {
  it.each([
    ['HttpFailure', 'disconnected'],
    ['MemoryLimitReached', 'too-large'],
    ['GeneralException', 'other-workbook'],
  ])('leaves the workbook as it was: %s', async (code, expected) => {
    const workbook = department();
    const before = stateOf(workbook);
    const { host } = paneOver(workbook);
    failing(workbook, code, 1);
    expect(await problem(host.apply(fullPlan()))).toMatchObject({ code: expected });
    expect(stateOf(workbook)).toEqual(before);
    expect(host.canUndo()).toBe(false);
  });

  it('puts a former sheet back', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    const plan = fullPlan();
    await host.apply(plan);
    const before = stateOf(workbook);
    failing(workbook, 'HttpFailure', 1);
    const sheets = plan.sheets.map((sheet) => ({ ...sheet, values: [['autre chose']] }));
    const names = [...plan.names, { name: 'BUT_key_9', refersTo: "'Jury'!$A$1" }];
    expect(await problem(host.apply({ ...plan, sheets, names }))).toMatchObject({ code: 'disconnected' });
    expect(stateOf(workbook)).toEqual(before);
    expect(host.canUndo()).toBe(true);
  });

  it('at the very end is one all the same', async () => {
    const workbook = department();
    const before = stateOf(workbook);
    const { host, excel } = paneOver(workbook);
    // The round trips are: looking, loading, writing, and the series that Excel gave the charts by itself.
    excel.failAt(3, 'RequestPayloadSizeLimitExceeded', 1);
    expect(await problem(host.apply(fullPlan()))).toMatchObject({ code: 'too-large' });
    expect(stateOf(workbook)).toEqual(before);
  });

  it('is told apart when what was there cannot be put back either', async () => {
    const { host, excel } = paneOver(department());
    excel.failAt(3, 'HttpFailure');
    expect(await problem(host.apply(fullPlan()))).toMatchObject({ code: 'half-written' });
  });

  describe('that Excel would not let us put back, for another workbook had the focus,', () => {
    /** The writing fails, and so does the putting back. */
    async function left(code = 'GeneralException') {
      const workbook = department();
      const before = stateOf(workbook);
      const { host, excel } = paneOver(workbook);
      excel.failAt(3, code);
      expect(await problem(host.apply(fullPlan()))).toMatchObject({ code: 'half-written' });
      excel.failAt(0, code, 0);
      expect(stateOf(workbook)).not.toEqual(before);
      return { workbook, before, host, excel };
    }

    it.each(['GeneralException', 'InvalidOperationInCellEditMode', 'InvalidOperation'])(
      'is put back when somebody comes back: %s',
      async (code) => {
        const { workbook, before, host } = await left(code);
        expect(await host.putBack()).toBe(true);
        expect(stateOf(workbook)).toEqual(before);
        expect(await host.putBack()).toBe(false);
      },
    );

    it('is still owed where it is refused once more', async () => {
      const { workbook, before, host, excel } = await left();
      excel.failAt(0, 'GeneralException');
      expect(await problem(host.putBack())).toMatchObject({ code: 'half-written' });
      excel.failAt(0, 'GeneralException', 0);
      expect(await host.putBack()).toBe(true);
      expect(stateOf(workbook)).toEqual(before);
    });

    it('is put back before anything else is written, so that this is undone to what there was', async () => {
      const { workbook, before, host } = await left();
      await host.apply(fullPlan());
      await host.undo();
      expect(stateOf(workbook)).toEqual(before);
    });

    it('is given up where Excel refuses for good, and keeps nothing else from being written', async () => {
      const { workbook, host } = await left();
      workbook.protected = true;
      expect(await problem(host.putBack())).toBeDefined();
      workbook.protected = false;
      expect(await host.putBack()).toBe(false);
      const other = { sheets: [plainSheet('dut', 'DUT', [['x']])], names: [] };
      expect((await host.apply(other)).sheets).toEqual(['DUT']);
    });
  });

  it('is what was read back and is not what was written', async () => {
    const workbook = department();
    const before = stateOf(workbook);
    const { host } = paneOver(workbook);
    const addSheet = workbook.addSheet.bind(workbook);
    workbook.addSheet = (name) => {
      const sheet = addSheet(name);
      sheet.write = () => undefined;
      return sheet;
    };
    expect(await problem(host.apply(fullPlan()))).toMatchObject({
      code: 'read-back',
      sheet: 'Jury',
      detail: 'A1',
    });
    expect(stateOf(workbook)).toEqual(before);
  });
});

describe('problems', () => {
  it('are known by the codes of Office.js', () => {
    const code = (officeCode: string, readOnly = false): string =>
      problemOf({ code: officeCode }, readOnly).code;
    expect(code('AccessDenied')).toBe('protected-sheet');
    expect(code('AccessDenied', true)).toBe('read-only');
    expect(code('ApiNotFound')).toBe('unsupported');
    expect(code('GeneralException')).toBe('other-workbook');
    expect(code('InvalidSelection')).toBe('other-workbook');
    expect(code('InvalidOperation')).toBe('busy');
    expect(code('UnsupportedSheet')).toBe('chart-sheet');
    expect(code('FilteredRangeConflict')).toBe('filtered');
    expect(code('BadPassword')).toBe('wrong-password');
    expect(code('SomethingNew')).toBe('unexpected');
    expect(problemOf('text', false)).toMatchObject({ code: 'unexpected', detail: 'text' });
    expect(new Set(HOST_PROBLEMS).size).toBe(HOST_PROBLEMS.length);
  });
});
