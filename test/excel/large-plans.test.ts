import type { PlannedValue } from '../../src/plan/types';
import { plainSheet } from '../xlsx/plans';
import { MemoryWorkbook } from './memory-workbook';
import { closeExcel, paneOver } from './open';

/** Bulletins of a promotion: some megabytes, which the pane sends without keeping who types from it. */

afterEach(closeExcel);

const ROWS = 20_000;
const values = Array.from({ length: ROWS }, (_, row): PlannedValue[] =>
  Array.from({ length: 8 }, (__, column) => `étudiant ${row}, cellule ${column}`),
);

it('a large plan is made ready between the turns of others, in messages that are not large', async () => {
  const { host, excel } = paneOver(new MemoryWorkbook(['Notes S1', [['Nom', 'R101']]]));
  await host.read();
  const from = excel.requests.length;
  let turns = 0;
  let isDone = false;
  const turn = (): void => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await host.apply({ sheets: [plainSheet('jury', 'Jury', values)], names: [] });
  isDone = true;
  const sent = excel.requests.slice(from);
  const bytes = sent.reduce((sum, one) => sum + one, 0);
  expect(bytes).toBeGreaterThan(4_000_000);
  expect(Math.max(...sent)).toBeLessThan(2_600_000);
  // One for each half megabyte at least.
  expect(turns).toBeGreaterThan(bytes / 500_000 - 1);
});
