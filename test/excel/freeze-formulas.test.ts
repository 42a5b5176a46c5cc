import type { FrozenFormula } from '../../src/jury/host/our-formulas';
import { MemoryWorkbook } from './memory-workbook';
import { closeExcel, paneOver, stateOf } from './open';
import { fullPlan } from '../xlsx/plans';

afterEach(closeExcel);

/** A sheet of marks with averages of ours in column C, one of which fills four cells. */
function department(): MemoryWorkbook {
  const workbook = new MemoryWorkbook([
    'Notes S1',
    [
      ['Nom', 'R101'],
      ['Martin', 12.5],
      ['Durand', 8],
      ['Petit', 11],
    ],
  ]);
  const notes = workbook.sheet('Notes S1');
  notes.computed(1, 2, '=BUT.UEAVERAGE(B2)', [[12.5]]);
  notes.computed(1, 3, '=SUM(B2)', [[12.5]]);
  notes.computed(2, 2, '=BUT.DECISION(B3:B4)', [
    ['AJ', 8],
    ['ADM', true],
  ]);
  return workbook;
}

async function frozen(workbook: MemoryWorkbook) {
  const { host, excel } = paneOver(workbook);
  const live = await host.liveFormulas();
  await host.freezeFormulas(live.done);
  return { host, excel, list: live.done };
}

describe('formulas of ours on the sheets of the department', () => {
  it('are found with what they show, and nothing is changed', async () => {
    const workbook = department();
    const before = stateOf(workbook);
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    workbook.sheet('Jury').computed(30, 0, '=BUT.UEAVERAGE(B2)', [[1]]);
    const { done, left } = await host.liveFormulas();
    expect(left).toEqual([]);
    expect(done).toEqual([
      {
        sheet: 'Notes S1',
        area: { top: 1, left: 2, bottom: 1, right: 2 },
        formula: '=BUT.UEAVERAGE(B2)',
        shown: '[[12.5]]',
        beside: 'Martin',
      },
      {
        sheet: 'Notes S1',
        area: { top: 2, left: 2, bottom: 3, right: 3 },
        formula: '=BUT.DECISION(B3:B4)',
        shown: '[["AJ",8],["ADM",true]]',
        beside: 'Durand',
      },
    ]);
    await host.undo();
    expect(stateOf(workbook)).toEqual(before);
  });

  it('become the values they show, other formulas stay, and all comes back', async () => {
    const workbook = department();
    const before = stateOf(workbook);
    const { host, list } = await frozen(workbook);
    const notes = workbook.sheet('Notes S1');
    expect(notes.shown()).toEqual([
      ['Nom', 'R101', '', ''],
      ['Martin', 12.5, 12.5, '=SUM(B2)'],
      ['Durand', 8, 'AJ', 8],
      ['Petit', 11, 'ADM', true],
    ]);
    expect((await host.liveFormulas()).done).toEqual([]);
    const { done, left } = await host.thawFormulas(list);
    expect(done).toEqual(list);
    expect(left).toEqual([]);
    expect(notes.shown()[2]?.slice(2)).toEqual(['=BUT.DECISION(B3:B4)', '']);
    notes.computed(1, 2, '=BUT.UEAVERAGE(B2)', [[12.5]]);
    notes.computed(2, 2, '=BUT.DECISION(B3:B4)', [
      ['AJ', 8],
      ['ADM', true],
    ]);
    expect(stateOf(workbook)).toEqual(before);
  });

  it('take few round trips', async () => {
    const { host, excel } = paneOver(department());
    const { done } = await host.liveFormulas();
    const before = excel.session.interpreter.requests;
    await host.freezeFormulas(done);
    // Looking, reading, writing, and letting go of the cells.
    expect(excel.session.interpreter.requests - before).toBeLessThanOrEqual(4);
  });

  it('are left alone where they show an error or nothing, and on a protected sheet', async () => {
    const workbook = department();
    const notes = workbook.sheet('Notes S1');
    notes.computed(1, 2, '=BUT.UEAVERAGE(B2)', [['#N/A']]);
    notes.computed(2, 2, '=BUT.UEAVERAGE(B3)', [['']]);
    const { host } = paneOver(workbook);
    expect(await host.liveFormulas()).toEqual({
      done: [],
      left: [
        { sheet: 'Notes S1', cell: 'C2', why: 'error' },
        { sheet: 'Notes S1', cell: 'C3', why: 'error' },
      ],
    });
    notes.extras.protected = true;
    expect((await host.liveFormulas()).left.map(({ why }) => why)).toEqual(['protected', 'protected']);
  });

  it('are left alone by an Excel that cannot tell what they fill', async () => {
    const { host } = paneOver(department(), '1.11');
    const { done, left } = await host.liveFormulas();
    expect(done).toEqual([]);
    expect(new Set(left.map(({ why }) => why))).toEqual(new Set(['unsupported']));
  });

  it('are not frozen where somebody has changed them since they were read', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    const { done } = await host.liveFormulas();
    const notes = workbook.sheet('Notes S1');
    notes.computed(1, 2, '=BUT.UEAVERAGE(B2)', [[13]]);
    notes.type(2, 2, [['autre']]);
    const before = stateOf(workbook);
    expect((await host.freezeFormulas(done)).left.map(({ cell, why }) => `${cell} ${why}`)).toEqual([
      'C2 changed',
      'C3 changed',
    ]);
    expect(stateOf(workbook)).toEqual(before);
  });
});

describe('formulas that Excel has not linked to the add-in', () => {
  const broken = (): MemoryWorkbook => {
    const workbook = department();
    const notes = workbook.sheet('Notes S1');
    notes.computed(1, 2, '=_xldudf_BUT_UEAVERAGE(B2)', [['#NAME?']]);
    notes.computed(2, 2, '=1+\'C:\\x\\Bourse.xla\'!_xldudf_BUT_RCUE(B3,"_xldudf_BUT_UE(")', [['#NAME?']]);
    notes.computed(3, 2, '=BUT.UEAVERAGE(B4)', [['#NAME?']]);
    notes.computed(1, 4, '=BUT.ECTS(B2)', [[6]]);
    notes.computed(2, 4, '=FOO(B2)', [['#NAME?']]);
    return workbook;
  };

  it('are written as they are typed, and nothing else is', async () => {
    const workbook = broken();
    const { host, excel } = paneOver(workbook);
    const written: unknown[] = [];
    await host.onEdit((edit) => written.push(edit));
    const before = excel.session.interpreter.requests;
    expect(await host.repairFormulas()).toEqual({ count: 3, left: [] });
    expect(excel.session.interpreter.requests - before).toBeLessThanOrEqual(5);
    const shown = workbook.sheet('Notes S1').shown();
    expect(shown.slice(1).map((row) => row[2])).toEqual([
      '=BUT.UEAVERAGE(B2)',
      '=1+BUT.RCUE(B3,"_xldudf_BUT_UE(")',
      '=BUT.UEAVERAGE(B4)',
    ]);
    expect(shown.slice(1).map((row) => row[4])).toEqual(['=BUT.ECTS(B2)', '=FOO(B2)', '']);
    expect(written).toEqual([]);
  });

  it('are told at closing, and stay as they are', async () => {
    const { host } = paneOver(broken());
    const { done, left } = await host.liveFormulas();
    expect(done.map(({ formula }) => formula)).toEqual(['=BUT.ECTS(B2)']);
    expect(left.map(({ cell, why }) => `${cell} ${why}`)).toEqual([
      'C2 unlinked',
      'C3 unlinked',
      'C4 unlinked',
    ]);
  });

  it('with the value that was saved are frozen, and come back as they are typed', async () => {
    const workbook = department();
    const notes = workbook.sheet('Notes S1');
    notes.computed(1, 2, '=_xldudf_BUT_UEAVERAGE(B2)', [[12.5]]);
    const { host, list } = await frozen(workbook);
    expect(notes.shown()[1]?.[2]).toBe(12.5);
    await host.thawFormulas(list);
    expect(notes.shown()[1]?.[2]).toBe('=BUT.UEAVERAGE(B2)');
  });

  it('stay on a protected sheet, which is told', async () => {
    const workbook = broken();
    workbook.sheet('Notes S1').extras.protected = true;
    const { host } = paneOver(workbook);
    const { count, left } = await host.repairFormulas();
    expect(count).toBe(0);
    expect(left.map(({ cell, why }) => `${cell} ${why}`)).toEqual([
      'C2 protected',
      'C3 protected',
      'C4 protected',
    ]);
  });
});

describe('reopening', () => {
  const thawed = async (meddle: (workbook: MemoryWorkbook) => void) => {
    const workbook = department();
    const { host, list } = await frozen(workbook);
    meddle(workbook);
    const before = workbook.sheets()[0]?.shown();
    const { done, left } = await host.thawFormulas(list);
    return {
      done,
      left: left.map(({ cell, why }) => `${cell} ${why}`),
      before,
      after: workbook.sheets()[0]?.shown(),
    };
  };

  it('leaves a cell alone that somebody has changed, also among those that a formula filled', async () => {
    const { done, left, before, after } = await thawed((workbook) => {
      workbook.sheet('Notes S1').type(1, 2, [[13]]);
      workbook.sheet('Notes S1').type(3, 3, [[false]]);
    });
    expect([done, left]).toEqual([[], ['C2 changed', 'C3 changed']]);
    expect(after).toEqual(before);
  });

  it('leaves a value alone that stands in the row of somebody else by now', async () => {
    const { left, before, after } = await thawed((workbook) => {
      workbook.sheet('Notes S1').sort([2, 3, 1]);
      workbook.sheet('Notes S1').type(1, 2, [[12.5]]);
    });
    expect(left).toContain('C2 changed');
    expect(after).toEqual(before);
  });

  it('puts nothing on a protected sheet, nor on one that is gone', async () => {
    const { left } = await thawed((workbook) => (workbook.sheet('Notes S1').extras.protected = true));
    expect(left).toEqual(['C2 protected', 'C3 protected']);
    const gone = await thawed((workbook) => {
      workbook.addSheet('Autre');
      workbook.deleteSheet(workbook.sheet('Notes S1').id);
    });
    expect(gone.left).toEqual(['C2 gone', 'C3 gone']);
  });

  it('leaves formulas alone that were never frozen', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    const list: readonly FrozenFormula[] = (await host.liveFormulas()).done;
    const before = stateOf(workbook);
    expect((await host.thawFormulas(list)).done).toEqual([]);
    expect(stateOf(workbook)).toEqual(before);
  });
});
