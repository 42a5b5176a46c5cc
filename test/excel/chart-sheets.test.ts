import { fullPlan } from '../xlsx/plans';
import { MemoryWorkbook } from './memory-workbook';
import { closeExcel, paneOver } from './open';

afterEach(closeExcel);

/** A sheet of a chart among the others, which has no cells. */
function department(...names: readonly string[]): MemoryWorkbook {
  const workbook = new MemoryWorkbook(
    ...names.map(
      (name) =>
        [
          name,
          [
            ['Nom', 'R101'],
            ['Martin', 12.5],
          ],
        ] as const,
    ),
  );
  workbook.oddities.add('chart-sheets');
  return workbook;
}

test.each([
  [['Graphique1', 'Notes S1'], ','],
  [['Notes S1', 'Graphique1'], ','],
  [['Graphique1', 'Notes S1'], ';'],
] as const)('%j, lists by %s: the others are read and written', async (names, separator) => {
  const workbook = department(...names);
  workbook.listSeparator = separator;
  const { host } = paneOver(workbook);
  const { sheets } = await host.read();
  expect(sheets.map(({ name }) => name)).toEqual(['Notes S1']);
  await host.apply(fullPlan());
  expect(workbook.sheets().map(({ name }) => name)).toEqual([...names, 'Jury', 'Statistiques']);
  expect((await host.read()).ours.map(({ role }) => role)).toEqual(['jury', 'statistics']);
  await host.undo();
  expect(workbook.sheets().map(({ name }) => name)).toEqual(names);
});

test('one that comes later is found at the next reading', async () => {
  const workbook = department('Notes S1');
  const { host } = paneOver(workbook);
  await host.read();
  workbook.addSheet('Graphique1');
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['Notes S1']);
  await host.apply(fullPlan());
  expect(workbook.sheets().map(({ name }) => name)).toContain('Jury');
});
