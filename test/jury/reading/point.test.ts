import type { Meaning } from '../../../src/gradebook/by-hand/hints';
import {
  isBesideNames,
  leftOut,
  pointedAt,
  selectedArea,
  takenBack,
  type Pointed,
} from '../../../src/jury/reading/point';
import { fr } from '../../../src/locales/fr';
import { sheet } from '../../gradebook/sheet';

const { words } = fr.reading;
const PROMO = sheet('Promo', [
  ['Récapitulatif'],
  [],
  ['Qui', 'Note', 'Note', 'Projet', 'Rang'],
  ['ALOUETTE Zoé', 12, 13, 14, 1],
  ['BOULEAU Max', 10, 11, 9, 2],
  [],
  ['Qui', 'Note', 'Note', 'Projet'],
  ['CERISIER Lou', 8, 9, 10],
]);
// As a file is read: a row that holds nothing is no row.
delete (PROMO.rows as unknown[])[1];
const columns = (...meanings: readonly Meaning[]): Pointed => ({ as: 'columns', meanings });
const NAME = columns({ is: 'fullName' });
const of = (...codes: readonly string[]): Pointed =>
  columns(...codes.map((module): Meaning => ({ is: 'module', module })));
const NO_TABLES: readonly { headerRow: number; lastRow: number }[] = [];

/** The lines after pointing at addresses one after the other. */
function pointing(
  steps: readonly (readonly [string, Pointed])[],
  tables = NO_TABLES,
  lines: readonly string[] = [],
): readonly string[] {
  return steps.reduce<readonly string[]>((before, [address, pointed]) => {
    const area = selectedArea(address);
    if (!area) throw new Error(address);
    return pointedAt(before, PROMO, tables, area, pointed, words);
  }, lines);
}

describe('cells that somebody points at', () => {
  test('make a table, column by column, in the row of the first one', () => {
    const steps = [
      ['A3', NAME],
      ['B3:D3', of('R301', 'R302', 'R303')],
      ['E3', columns({ is: 'ignored' })],
      ['A4:A5', { as: 'firstRow' }],
      ['A4', { as: 'semester', semester: 'S3' }],
    ] as const;
    expect(pointing(steps)).toEqual([
      'feuille="Promo"; en-têtes=3; lignes=4-5; semestre=S3; nom et prénom="Qui"; R301=B; R302=C; R303="Projet"; ignorer="Rang"',
    ]);
  });

  test('correct what was shown before: the same column, the same module, the same name', () => {
    const steps = [
      ['A3', NAME],
      ['B3', of('R301')],
      ['C3', of('R301')],
      ['C3', of('R302')],
      ['D3', columns({ is: 'fullName' })],
    ] as const;
    expect(pointing(steps)).toEqual(['feuille="Promo"; en-têtes=3; R302=C; nom et prénom="Projet"']);
  });

  test('keep their columns when the row of headers is shown anew', () => {
    const steps = [
      ['B2', of('R301')],
      ['D2', of('R302')],
      ['A3', { as: 'headers' }],
    ] as const;
    expect(pointing(steps)).toEqual(['feuille="Promo"; en-têtes=3; R301=B; R302="Projet"']);
  });

  test('belong to the table that they lie in', () => {
    const tables = [
      { headerRow: 2, lastRow: 4 },
      { headerRow: 6, lastRow: 7 },
    ];
    const steps = [
      ['D3', of('R301')],
      ['D8', of('R302')],
      ['A9', { as: 'lastRow' }],
    ] as const;
    expect(pointing(steps, tables)).toEqual([
      'feuille="Promo"; en-têtes=3; R301="Projet"',
      'feuille="Promo"; en-têtes=7; lignes=-9; R302="Projet"',
    ]);
  });

  test('take the place of a sheet left out, and leave other sheets alone', () => {
    const other = 'feuille="S4"; en-têtes=1; ignorer=H';
    const out = leftOut([other], 'Promo', words);
    expect(out).toEqual([other, 'feuille="Promo"; laissée de côté']);
    expect(pointing([['A3', NAME]], NO_TABLES, out)).toEqual([
      other,
      'feuille="Promo"; en-têtes=3; nom et prénom="Qui"',
    ]);
    expect(takenBack(out, 'Promo')).toEqual([other]);
  });
});

test('cells beside the header of a name, or of several columns, are likely to be marks', () => {
  const known = sheet('S3', [['Numéro étudiant', 'Matière 1', 'Matière 2']]);
  const at = (address: string) => selectedArea(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  expect(isBesideNames(known, at('B1'))).toBe(true);
  expect(isBesideNames(known, at('A1'))).toBe(false);
  expect(isBesideNames(PROMO, at('A3'))).toBe(false);
  expect(isBesideNames(PROMO, at('B3:D3'))).toBe(true);
});

test.each([
  ['B7', { top: 6, left: 1, bottom: 6, right: 1 }],
  ['$B$7:C9', { top: 6, left: 1, bottom: 8, right: 2 }],
  ['B2:C2,E5', { top: 1, left: 1, bottom: 1, right: 2 }],
  ['C:D', { top: 0, left: 2, bottom: 1_048_575, right: 3 }],
  ['4:6', { top: 3, left: 0, bottom: 5, right: 16_383 }],
  ['Tableau1', null],
])('the selection %s is an area', (address, area) => {
  expect(selectedArea(address)).toEqual(area);
});
