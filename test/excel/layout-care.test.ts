import type { WorkbookPlan } from '../../src/plan/types';
import { fittingScale } from '../../src/excel/write-print';
import { fullPlan, fullSheet } from '../xlsx/plans';
import { MemoryWorkbook } from './memory-workbook';
import { closeExcel, paneOver, stateOf } from './open';

afterEach(closeExcel);

/** What Excel refuses, or passes over, of frozen panes and print set-up. */

const department = (): MemoryWorkbook =>
  new MemoryWorkbook([
    'Notes S1',
    [
      ['Nom', 'R101'],
      ['Martin', 12.5],
    ],
  ]);
const hidden: WorkbookPlan = {
  ...fullPlan(),
  sheets: fullPlan().sheets.map((sheet) => ({ ...sheet, hidden: true })),
};

test('without a printer all else is written, for good and back again', async () => {
  const [usual, odd] = [department(), department()];
  await paneOver(usual).host.apply(fullPlan());
  odd.oddities.add('page-layout-refused');
  const { host } = paneOver(odd);
  const before = stateOf(odd);
  await host.apply(fullPlan());
  const withoutPage = (workbook: MemoryWorkbook): unknown =>
    (stateOf(workbook) as { sheets: readonly object[] }).sheets.map((sheet) => ({
      ...sheet,
      page: null,
      id: '',
    }));
  expect(withoutPage(odd)).toEqual(withoutPage(usual));
  await host.undo();
  expect(stateOf(odd)).toEqual(before);
});

test('a hidden sheet whose panes cannot be frozen has its print set-up all the same, also when it is written again', async () => {
  const workbook = department();
  workbook.oddities.add('freeze-refused-when-hidden');
  const { host } = paneOver(workbook);
  await host.apply(hidden);
  const jury = workbook.sheet('Jury');
  expect(jury.freeze).toEqual({ rows: 0, columns: 0 });
  expect(jury.extras.page.orientation).toBe('Landscape');
  await host.apply({ ...hidden, sheets: hidden.sheets.map((sheet) => ({ ...sheet, tabColor: '#112233' })) });
  expect(jury.tabColor).toBe('#112233');
});

test('where "one page wide" is not kept, the scale is that at which the columns fit', async () => {
  const workbook = department();
  workbook.oddities.add('zoom-not-kept');
  const { host } = paneOver(workbook);
  await host.apply(fullPlan());
  const jury = workbook.sheet('Jury');
  const scale = fittingScale(fullSheet('jury', 'Jury'));
  expect(scale).toBeGreaterThan(10);
  expect(scale).toBeLessThanOrEqual(100);
  expect(jury.extras.page.zoom).toEqual({ scale });
});

test('the scale follows the paper and the columns that are seen', () => {
  const sheet = { ...fullSheet('jury', 'Jury'), values: [['a', 'b', 'c']], hiddenColumns: [] };
  const print = { paper: 'A4', orientation: 'portrait' } as const;
  const wide = { ...sheet, columnWidths: [60, 60, 60], print };
  // A4 less two margins of 0.4 inch, and three columns of 425 pixels.
  expect(fittingScale(wide)).toBe(Math.floor((100 * (595 - 57.6)) / (3 * 425 * 0.75)));
  expect(fittingScale({ ...wide, hiddenColumns: [2] })).toBeGreaterThan(fittingScale(wide));
  expect(fittingScale({ ...wide, print: { ...print, orientation: 'landscape' } })).toBeGreaterThan(
    fittingScale(wide),
  );
  expect(fittingScale({ ...wide, columnWidths: [5, 5, 5] })).toBe(100);
});
