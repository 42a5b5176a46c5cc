import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import { prepareJury } from '../../../src/jury/prepare';
import { lackOf, sheetViews, type SheetView } from '../../../src/jury/reading/views';
import { DEFAULT_SETTINGS } from '../../../src/jury/settings/settings';
import { sheet, workbook } from '../../gradebook/sheet';

const [MMI] = BUILTIN_CURRICULA;
const [first = '', second = '', ...others] = MMI.modules
  .filter(({ semester }) => semester === 'S3')
  .map(({ code }) => code);
const BOOK = workbook(
  sheet('Lisez-moi', [['Classeur de la promotion']]),
  sheet('S3', [
    ['Numéro étudiant', 'Nom', 'Prénom', ...others, 'Matière 1', 'Matière 2'],
    [22300001, 'Alouette', 'Zoé', ...others.map(() => 12), 3, 14],
    [22300002, 'Bouleau', 'Max', ...others.map(() => 11), 2, 15],
  ]),
  sheet('Promo', [
    ['Qui', 'Anglais'],
    ['ALOUETTE Zoé', 12],
  ]),
);

function views(...hints: readonly string[]): readonly SheetView[] {
  return sheetViews(BOOK, prepareJury(BOOK, { curriculum: MMI, settings: { ...DEFAULT_SETTINGS, hints } }));
}

test('each sheet tells its table, columns with their headers, and what was left aside with its cell', () => {
  const [readme, s3, promo] = views();
  expect(readme).toMatchObject({ outcome: 'no-module-header', tables: [], isShown: false });
  const [table] = s3?.tables ?? [];
  expect(table).toMatchObject({
    headerRow: 0,
    students: { count: 2, first: 1, last: 2 },
    semesters: ['S3'],
    isReshaped: false,
  });
  expect(table?.columns.slice(0, 4)).toEqual([
    { meaning: { is: 'number' }, cell: 'A1', text: 'Numéro étudiant', isShown: false },
    { meaning: { is: 'lastName' }, cell: 'B1', text: 'Nom', isShown: false },
    { meaning: { is: 'firstName' }, cell: 'C1', text: 'Prénom', isShown: false },
    { meaning: { is: 'module', module: others[0] }, cell: 'D1', text: others[0], isShown: false },
  ]);
  expect(s3?.aside.map(({ kind, value }) => [kind, value])).toEqual(
    expect.arrayContaining([
      ['unread-column', 'Matière 1'],
      ['unread-column', 'Matière 2'],
    ]),
  );
  expect(promo).toMatchObject({ tables: [] });
});

test('what was shown by hand stands with the rest, and a begun table says what it lacks', () => {
  const [, s3, promo] = views(
    `feuille="S3"; en-têtes=1; ${second}="Matière 2"; ignorer="Matière 1"`,
    'feuille="Promo"; en-têtes=1; nom et prénom="Qui"',
  );
  const shown = s3?.tables[0]?.columns.filter(({ isShown }) => isShown);
  expect(shown?.map(({ meaning, text }) => [meaning, text])).toEqual([
    [{ is: 'module', module: second }, 'Matière 2'],
    [{ is: 'ignored' }, 'Matière 1'],
  ]);
  expect(s3?.aside.filter(({ kind }) => kind === 'unread-column')).toEqual([]);
  expect(s3?.aside.map(({ value }) => value)).toContain(first);
  const [begun] = promo?.tables ?? [];
  expect(begun).toMatchObject({ headerRow: 0, students: null, columns: [{ cell: 'A1', text: 'Qui' }] });
  expect(begun && lackOf(begun)).toBe('marks');
});

test('a sheet left out says so', () => {
  const [, s3] = views('feuille="S3"; laissée de côté');
  expect(s3).toMatchObject({ outcome: 'left-out', isLeftOut: true, isShown: true, tables: [], aside: [] });
});
