import { fullPlan } from '../xlsx/plans';
import { MemoryWorkbook } from './memory-workbook';
import { closeExcel, paneOver } from './open';

afterEach(closeExcel);

/** Excel does not always draw colours anew by itself (office-js issues 5299 and 1157). */

const decision = [{ sheet: 'Jury', row: 2, column: 4, values: [['ADJ']] }];

function department(rows = 2): MemoryWorkbook {
  const marks = Array.from({ length: rows }, (_, i) => [
    `Élève ${i}`,
    12.5,
    ...Array.from({ length: 20 }, () => 10),
  ]);
  return new MemoryWorkbook(['Notes S1', [['Nom', 'R101'], ...marks]]);
}

/** What is computed when the workbook is coloured, and when a decision is written. */
async function computed(workbook: MemoryWorkbook): Promise<readonly (readonly string[])[]> {
  const { host } = paneOver(workbook);
  await host.read();
  await host.apply(fullPlan());
  const coloured = workbook.calculated.splice(0);
  const { syncs } = await host.writeCells(decision);
  expect(syncs).toBe(1);
  return [coloured, workbook.calculated.splice(0)];
}

test('coloured sheets are computed once their rules are there, and with each decision, in the same requests', async () => {
  expect(await computed(department())).toEqual([
    ['all Notes S1', 'changed'],
    ['all Notes S1', 'changed'],
  ]);
});

test('a sheet where functions of ours stand is not, nor one of unknown size', async () => {
  const withFunction = department();
  withFunction.sheet('Notes S1').computed(1, 30, '=BUT.UEAVERAGE(B2)', [[12.5]]);
  expect(await computed(withFunction)).toEqual([['changed'], ['changed']]);
  expect(await computed(department(1_000))).toEqual([['changed'], ['changed']]);
});

test('a coloured sheet that is gone keeps no decision from being written', async () => {
  const workbook = department();
  const { host } = paneOver(workbook);
  await host.read();
  await host.apply(fullPlan());
  workbook.addSheet('Autre');
  workbook.deleteSheet(workbook.sheet('Notes S1').id);
  await host.writeCells(decision);
  expect(workbook.sheet('Jury').shown()[2]?.[4]).toBe('ADJ');
});

test('rules that stay as they are are not computed again when the rest is written', async () => {
  const workbook = department();
  const { host } = paneOver(workbook);
  await host.read();
  await host.apply(fullPlan());
  workbook.calculated.splice(0);
  await host.apply(fullPlan());
  expect(workbook.calculated).toEqual(['changed']);
});
