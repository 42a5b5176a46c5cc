import type { CellEdit, CellEvent } from '../../src/excel/host';
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
