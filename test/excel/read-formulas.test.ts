import type { TableInfo } from '../../workbench/host/sheet-parts';
import { MemoryWorkbook } from './memory-workbook';
import { closeExcel, paneOver } from './open';

afterEach(closeExcel);

const TABLE: TableInfo = {
  ...{ id: '{1}', name: 'Bilan', area: { top: 0, left: 0, bottom: 3, right: 1 } },
  ...{ columns: ['Nom', 'R101'], hasHeaders: true, hasTotals: true, style: '' },
};

test('formulas are read from Excel with the names of its tables, without rows of totals', async () => {
  const workbook = new MemoryWorkbook([
    'Notes S1',
    [
      ['Nom', 'R101'],
      ['Martin', 12.5],
      ['Durand', 8],
      ['Total', ''],
    ],
  ]);
  const sheet = workbook.sheet('Notes S1');
  sheet.computed(3, 1, '=SUM(Bilan[R101])', [[20.5]]);
  const { host } = paneOver(workbook);
  const bare = await host.formulas();
  expect([...bare.names]).toEqual([]);
  sheet.extras.tables.push(TABLE, { ...TABLE, id: '{2}', name: 'Liste', hasHeaders: false });
  const { names, sheets } = await host.formulas();
  expect([...names]).toEqual([
    ['BILAN', "'Notes S1'!A2:B3"],
    ['BILAN[#ALL]', "'Notes S1'!A1:B3"],
  ]);
  expect(sheets.get('Notes S1')?.get('B4')).toEqual({ formula: 'SUM(Bilan[R101])' });
});
