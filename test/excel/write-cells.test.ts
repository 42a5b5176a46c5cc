import type { CellEdits, WorkbookPlan } from '../../src/plan/types';
import { fullPlan } from '../xlsx/plans';
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
const closed: WorkbookPlan = {
  ...fullPlan(),
  sheets: fullPlan().sheets.map((sheet) => ({ ...sheet, protected: true })),
};

describe('writing single cells', () => {
  it('takes one round trip, leaves the rest alone, and reads back', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    const before = workbook.sheet('Jury').shown();
    const applied = await host.writeCells([
      { sheet: 'Jury', row: 2, column: 4, values: [['ADJ', '=motif']] },
      {
        sheet: 'Statistiques',
        row: 20,
        column: 0,
        text: true,
        values: [
          ['+0,5', null],
          ['2026-07-09', '00123'],
        ],
      },
    ]);
    expect(applied).toEqual({ syncs: 1, sheets: ['Jury', 'Statistiques'] });
    const after = workbook.sheet('Jury').shown();
    expect(after[2]?.slice(4)).toEqual(['ADJ', '=motif']);
    expect(after.filter((_, row) => row !== 2)).toEqual(before.filter((_, row) => row !== 2));
    expect(workbook.sheet('Statistiques').shown().slice(20)).toEqual(
      [
        ['+0,5', ''],
        ['2026-07-09', '00123'],
      ].map((row) => expect.arrayContaining(row)),
    );
  });

  it('cannot be undone, nor can what was written before it', async () => {
    const { host } = paneOver(department());
    await host.apply(fullPlan());
    await host.writeCells([{ sheet: 'Jury', row: 2, column: 4, values: [['ADJ']] }]);
    expect(host.canUndo()).toBe(false);
  });

  it('is refused by a sheet that is gone, and by a closed one', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    const edit = (sheet: string) => [{ sheet, row: 2, column: 0, values: [['ADJ']] }];
    expect(await problem(host.writeCells(edit('Jury')))).toMatchObject({ code: 'sheet-gone' });
    await host.apply(closed);
    expect(await problem(host.writeCells(edit('Jury')))).toMatchObject({ code: 'protected-sheet' });
  });
});

/** A workbook whose jury is prepared, and a decision on the student of the third row, as it was read then. */
async function juryDay() {
  const workbook = department();
  const { host, excel } = paneOver(workbook);
  await host.apply(fullPlan());
  const edits: readonly CellEdits[] = [
    {
      sheet: 'Jury',
      row: 2,
      column: 4,
      values: [['ADJ', 'motif']],
      expects: [
        { row: 2, column: 0, value: '22301000' },
        { row: 2, column: 2, value: 9 },
        { row: 2, column: 4, value: null },
      ],
    },
    { sheet: 'Statistiques', row: 20, column: 0, text: true, values: [['entrée', '+0,5']] },
  ];
  return { workbook, host, excel, edits, jury: workbook.sheet('Jury'), log: workbook.sheet('Statistiques') };
}

describe('a decision that expects what was read', () => {
  it('is written in one round trip when all is as it was', async () => {
    const { host, edits, jury, log } = await juryDay();
    expect(await host.writeCells(edits)).toMatchObject({ syncs: 1 });
    expect(jury.shown()[2]?.slice(4)).toEqual(['ADJ', 'motif']);
    expect(log.shown()[20]?.slice(0, 2)).toEqual(['entrée', '+0,5']);
  });

  it('is not written on another student when somebody has sorted the rows', async () => {
    const { workbook, host, excel, edits, jury } = await juryDay();
    jury.sort([3, 4, 2, 5, 6]);
    const before = stateOf(workbook);
    const requests = excel.requests.length;
    expect(await problem(host.writeCells(edits))).toMatchObject({
      code: 'changed-meanwhile',
      sheet: 'Jury',
      detail: 'A3',
    });
    expect(stateOf(workbook)).toEqual(before);
    // The third lets go of the cells that were asked for.
    expect(excel.requests.length - requests).toBe(3);
  });

  it('does not overwrite the decision that somebody else has typed', async () => {
    const { workbook, host, edits, jury } = await juryDay();
    workbook.byOthers(() => jury.type(2, 4, [['RED', 'absences']]));
    const before = stateOf(workbook);
    expect(await problem(host.writeCells(edits))).toMatchObject({ code: 'changed-meanwhile', detail: 'E3' });
    expect(stateOf(workbook)).toEqual(before);
  });

  it('finds a row that was inserted above', async () => {
    const { workbook, host, edits, jury } = await juryDay();
    jury.insert({ top: 1, left: 0, bottom: 1, right: 0 });
    const before = stateOf(workbook);
    expect(await problem(host.writeCells(edits))).toMatchObject({ code: 'changed-meanwhile' });
    expect(stateOf(workbook)).toEqual(before);
  });

  it('puts texts, formulas, numbers and formats back as they were', async () => {
    const { workbook, host, jury } = await juryDay();
    jury.write(20, 0, [[{ constant: '=1' }, { formula: '=C3*2' }, { constant: 12.5 }, { constant: true }]]);
    jury.applyFormat({ top: 21, left: 0, bottom: 21, right: 1 }, { numberFormat: '@' });
    jury.write(21, 0, [
      [{ constant: '00123' }, { constant: "'a" }, { constant: 'VRAI' }, { constant: "l'an" }],
    ]);
    const before = stateOf(workbook);
    const expects = [{ row: 0, column: 0, value: 'autre' }];
    const row = ['x', 'y', 1, 'z'];
    for (const text of [true, false]) {
      const edit = { sheet: 'Jury', row: 20, column: 0, text, values: [row, row], expects };
      expect(await problem(host.writeCells([edit]))).toMatchObject({ code: 'changed-meanwhile' });
      expect(stateOf(workbook)).toEqual(before);
    }
  });
});

describe('a writing that stops half-way', () => {
  it('leaves no sheet half written when one is protected, and says which', async () => {
    const { workbook, host, edits, jury } = await juryDay();
    jury.extras.protected = true;
    jury.applyFormat({ top: 2, left: 4, bottom: 2, right: 5 }, { locked: true });
    const before = stateOf(workbook);
    expect(await problem(host.writeCells([...edits].reverse()))).toMatchObject({
      code: 'protected-sheet',
      sheet: 'Jury',
    });
    expect(stateOf(workbook)).toEqual(before);
  });

  it('is none because other sheets are protected', async () => {
    const { workbook, host, edits } = await juryDay();
    workbook.sheet('Notes S1').extras.protected = true;
    expect(await host.writeCells(edits)).toMatchObject({ syncs: 1 });
  });

  it('does not happen for a sheet that is gone', async () => {
    const { workbook, host, edits, log } = await juryDay();
    workbook.deleteSheet(log.id);
    const before = stateOf(workbook);
    expect(await problem(host.writeCells(edits))).toMatchObject({ code: 'sheet-gone' });
    expect(stateOf(workbook)).toEqual(before);
  });

  it('is put back when what stands there is something else', async () => {
    const { workbook, host, edits, log } = await juryDay();
    const before = stateOf(workbook);
    const write = log.write.bind(log);
    log.write = () => {
      log.write = write;
      write(20, 0, [[{ constant: 'autre chose' }]]);
    };
    expect(await problem(host.writeCells(edits))).toMatchObject({ code: 'read-back', sheet: 'Statistiques' });
    expect(stateOf(workbook)).toEqual(before);
  });

  it('is told apart when what was there cannot be put back', async () => {
    const { host, excel, edits, jury } = await juryDay();
    jury.type(2, 4, [['RED']]);
    excel.failAt(1, 'HttpFailure');
    expect(await problem(host.writeCells(edits))).toMatchObject({ code: 'half-written', sheet: 'Jury' });
  });

  it('is put back later where another workbook had the focus', async () => {
    const { workbook, host, excel, edits, jury } = await juryDay();
    jury.type(2, 4, [['RED']]);
    const before = stateOf(workbook);
    excel.failAt(1, 'GeneralException', 1);
    expect(await problem(host.writeCells(edits))).toMatchObject({ code: 'half-written' });
    expect(stateOf(workbook)).not.toEqual(before);
    expect(await host.putBack()).toBe(true);
    expect(stateOf(workbook)).toEqual(before);
  });

  it('is not feared where no answer came at all', async () => {
    const { workbook, host, excel, edits } = await juryDay();
    const before = stateOf(workbook);
    excel.failAt(0, 'HttpFailure', 1);
    expect(await problem(host.writeCells(edits))).toMatchObject({ code: 'disconnected' });
    expect(stateOf(workbook)).toEqual(before);
  });
});
