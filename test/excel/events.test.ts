import type { CellEdit, CellEvent, ViewChange } from '../../src/jury/host/port';
import { area, fullPlan } from '../xlsx/plans';
import { MemoryWorkbook } from './memory-workbook';
import { closeExcel, paneOver } from './open';

afterEach(closeExcel);

const department = (): MemoryWorkbook =>
  new MemoryWorkbook([
    'Notes S1',
    [
      ['Nom', 'R101'],
      ['Martin', 12.5],
    ],
  ]);
const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

describe('events', () => {
  it('tell an edit by its sheet and cells', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    const edits: CellEdit[] = [];
    await host.onEdit((edit) => edits.push(edit));
    workbook.sheet('Notes S1').type(1, 1, [[14]]);
    await delivered();
    expect(edits).toEqual([{ sheet: 'Notes S1', address: 'B2', remote: false }]);
  });

  it('are silent about what we write ourselves', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    const edits: CellEdit[] = [];
    await host.onEdit((edit) => edits.push(edit));
    await host.apply(fullPlan());
    await host.undo();
    await delivered();
    expect(edits).toEqual([]);
  });

  it('tell what somebody selects, until they are stopped', async () => {
    const workbook = department();
    const { host, excel } = paneOver(workbook);
    const selections: CellEvent[] = [];
    const stop = await host.onSelection((selection) => selections.push(selection));
    workbook.select(workbook.sheet('Notes S1').id, area(1, 0, 1, 1));
    await delivered();
    expect(selections).toEqual([{ sheet: 'Notes S1', address: 'A2:B2' }]);
    await stop();
    workbook.select(workbook.sheet('Notes S1').id, area(0, 0));
    await delivered();
    expect(selections).toHaveLength(1);
    expect(excel.session.events.handlers).toBe(0);
  });

  it('tell edits of somebody else as such', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    const edits: CellEdit[] = [];
    await host.onEdit((edit) => edits.push(edit));
    workbook.byOthers(() => workbook.sheet('Notes S1').type(1, 1, [[14]]));
    await delivered();
    expect(edits).toEqual([{ sheet: 'Notes S1', address: 'B2', remote: true }]);
  });

  it('tell that rows were filtered or sorted, until they are stopped', async () => {
    const workbook = department();
    const { host, excel } = paneOver(workbook);
    await host.apply(fullPlan());
    const changes: ViewChange[] = [];
    const stop = await host.onView((change) => changes.push(change));
    const jury = workbook.sheet('Jury');
    jury.filter(1, ['Élève 1']);
    jury.sort([3, 2]);
    await delivered();
    expect(changes).toEqual([
      { sheet: 'Jury', what: 'rows-hidden', remote: false },
      { sheet: 'Jury', what: 'sorted', remote: false },
    ]);
    await stop();
    jury.filter(1, ['Élève 2']);
    await delivered();
    expect(changes).toHaveLength(2);
    expect(excel.session.events.handlers).toBe(0);
  });

  it('of filters are missing where Excel has none to tell, and nothing else is', async () => {
    const { host, excel } = paneOver(department(), '1.9');
    const stop = await host.onView(() => undefined);
    expect(excel.session.events.handlers).toBe(0);
    await stop();
  });

  it('of a sheet that is gone reach nobody', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    const edits: CellEdit[] = [];
    await host.onEdit((edit) => edits.push(edit));
    const sheet = workbook.addSheet('Brouillon');
    sheet.type(0, 0, [['x']]);
    workbook.deleteSheet(sheet.id);
    await delivered();
    expect(edits).toEqual([]);
  });
});
