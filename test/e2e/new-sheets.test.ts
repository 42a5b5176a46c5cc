import { Workbook } from 'exceljs';
import { cellName } from '../../src/cells/a1';
import { SHIPPED_CURRICULA } from '../../src/curricula/chosen/chosen';
import { openTab } from '../open-tab';
import { closeBrowser, until, type Stage } from './harness';
import { button, openProduct, prepare, says } from './product';

/** From an empty workbook to a jury: new sheets of marks, a list pasted in another order than the headers, averages by our functions. */

let stage: Stage;
afterAll(async () => {
  await stage.close();
  await closeBrowser();
});

const PEOPLE = [
  ['Léa', 'ALOUETTE', '22301101'],
  ['Hugo', 'BOULEAU', '22301102'],
  ['Inès', 'COQUELICOT', '22301103'],
  ['Tom', 'DAUPHIN', '22301104'],
] as const;

test('new sheets of another department compute, and a list in another order is read and told', async () => {
  stage = await openProduct();
  const empty = new Workbook();
  empty.addWorksheet('Feuil1');
  await stage.workbench.open(new Uint8Array(await empty.xlsx.writeBuffer()), 'vide.xlsx');
  await says(stage, 'Ce classeur est vide');
  await button(stage.pane(), 'Nouvelles feuilles de notes…').click();
  await stage.pane().getByRole('combobox', { name: 'Maquette' }).selectOption('but1-info-aix');
  await button(stage.pane(), 'Ajouter S1, S2').click();
  await says(stage, 'S1, S2 : pas encore d’étudiants.');

  const curriculum = SHIPPED_CURRICULA.find(({ id }) => id === 'but1-info-aix');
  for (const semester of ['S1', 'S2'] as const) {
    const cells = (await stage.workbench.read(semester, 'A1:AF12')) as unknown[][];
    const header = cells.findIndex(([first]) => first === 'N° étudiant');
    const heads = cells[header] ?? [];
    const [first, last] = [5, heads.findIndex((head) => /^UE\d\d$/.test(String(head)))];
    const marks = PEOPLE.map((_, i) => heads.slice(first, last).map((__, m) => 8 + ((i * 3 + m * 5) % 9)));
    const area = (row: number, left: number, rows: number, right: number): string =>
      `${cellName(row, left)}:${cellName(row + rows - 1, right)}`;
    await stage.workbench.write(
      semester,
      area(header + 1, 0, PEOPLE.length, 2),
      PEOPLE.map((one) => [...one]),
    );
    await stage.workbench.write(semester, area(header + 1, first, PEOPLE.length, last - 1), marks);
    for (const { code, weights } of curriculum?.ues.filter((ue) => ue.semester === semester) ?? []) {
      const [sum, whole] = weights.reduce(
        ([all, of], { module, coefficient }) => [
          all + coefficient * (marks[1]?.[heads.indexOf(module) - first] ?? NaN),
          of + coefficient,
        ],
        [0, 0],
      );
      const cell = cellName(header + 2, heads.indexOf(code));
      await until(async () => {
        const [[shown]] = (await stage.workbench.read(semester, cell)) as [[unknown]];
        return typeof shown === 'number' && Math.abs(shown - sum / whole) < 1e-9;
      });
    }
  }
  await says(stage, '4 étudiants');
  await prepare(stage);
  await openTab(stage.pane(), 'Anomalies');
  await says(stage, 'En-tête et colonne en désaccord (4)');
  await says(stage, 'N° étudiant → lue comme : prénom');
  await stage.assertClean();
});
