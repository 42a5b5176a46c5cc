import type { RawCell } from '../../src/cells/snapshot';
import { sheet } from './sheet';
import { HEADER, MARKS, read } from './small';
import { told } from './summary';

/** Lists of students that were pasted below our headers in another order. */

const IDENTITY = ['N° étudiant', 'Nom', 'Prénom', 'Groupe', 'Statut'];
const HEADS = [...IDENTITY, ...HEADER.slice(3)];

interface Listed {
  readonly number: RawCell;
  readonly last: string;
  readonly first: string;
}
const LOWER: readonly Listed[] = [
  { number: '22301101', last: 'Alouette', first: 'Léa' },
  { number: '22301102', last: 'Bouleau', first: 'Thomas' },
  { number: '22301103', last: 'Coquelicot', first: 'Sarah' },
  { number: '22301104', last: 'De La Tour', first: 'Hugo' },
  { number: '22301105', last: 'Écureuil', first: 'Swann' },
];
const CAPITALS = LOWER.map((one) => ({ ...one, last: one.last.toUpperCase() }));
const group = (i: number): string => (i % 2 === 0 ? 'A' : 'B');
const mail = ({ first, last }: Listed): string =>
  `${first}.${last.replace(/ /g, '-')}@etu.example.fr`.toLowerCase();

/** Reads a list below the headers, each student with the same marks. */
function pasted(
  listed: readonly Listed[],
  row: (one: Listed, i: number) => readonly RawCell[],
  heads: readonly string[] = HEADS,
) {
  const book = read(
    sheet('S3', [
      heads,
      ...listed.map((one, i) => [
        ...Array.from({ length: IDENTITY.length }, (_, column) => row(one, i)[column] ?? null),
        ...MARKS,
      ]),
    ]),
  );
  const students = book.students.map(({ hasNumber, id, lastName, firstName, group: own }) => ({
    number: hasNumber ? id : null,
    name: [lastName, firstName],
    group: own,
  }));
  return {
    students,
    told: told(book),
    anomalies: book.anomalies,
    marks: book.students.map(({ marks }) => marks),
  };
}

const expected = (listed: readonly Listed[], own: (i: number) => string | null = () => null) =>
  listed.map(({ number, last, first }, i) => ({
    number: String(number),
    name: [last, first],
    group: own(i),
  }));

const ORDERS: Readonly<Record<string, (one: Listed, i: number) => readonly RawCell[]>> = {
  'first name, surname, number': ({ number, last, first }) => [first, last, number],
  'surname, first name, number': ({ number, last, first }) => [last, first, number],
  'surname, number, first name': ({ number, last, first }) => [last, number, first],
  'number as a number, behind the names': ({ number, last, first }) => [last, first, Number(number)],
  'first name, surname, mail, number': (one) => [one.first, one.last, mail(one), one.number],
};

describe.each([
  ['capitals', CAPITALS],
  ['common first names', LOWER],
])('told apart by %s', (_, listed) => {
  test.each(Object.entries(ORDERS))('%s', (__, row) => {
    const { students, told: lines, anomalies } = pasted(listed, row);
    expect(students).toEqual(expected(listed));
    expect(lines[0]).toBe('S3!A1 exchanged-column N° étudiant');
    expect(anomalies[0]?.doubt).toBeUndefined();
  });

  test('a group between, and one before', () => {
    const between = pasted(listed, ({ number, last, first }, i) => [last, group(i), first, number]);
    expect(between.students).toEqual(expected(listed, group));
    const before = pasted(listed, ({ number, last, first }, i) => [group(i), last, first, number]);
    expect(before.students).toEqual(expected(listed, group));
  });

  test('the whole name in one column', () => {
    const ofName = (row: (one: Listed) => readonly RawCell[]) => pasted(listed, row).students;
    expect(ofName(({ number, last, first }) => [`${first} ${last}`, number])).toHaveLength(listed.length);
    const apart = listed.filter(({ last }) => !last.includes(' '));
    const rows = pasted(apart, ({ number, last, first }) => [`${first} ${last}`, number]);
    expect(rows.students).toEqual(expected(apart));
    const behind = pasted(apart, ({ number, last, first }) => [`${last} ${first}`, number]);
    expect(behind.students).toEqual(expected(apart));
  });
});

test('each column is told where its header stands, and as what it is read', () => {
  const { anomalies } = pasted(CAPITALS, (one, i) => [one.first, one.last, mail(one), one.number, group(i)]);
  expect(
    anomalies.map(({ cell, kind, effect }) => [cell, kind, effect.code === 'held' ? effect.holds : null]),
  ).toEqual([
    ['A1', 'exchanged-column', 'firstName'],
    ['C1', 'exchanged-column', null],
    ['D1', 'exchanged-column', 'number'],
    ['E1', 'exchanged-column', 'group'],
  ]);
});

test('names without a number anywhere are read, and the column of the number is told', () => {
  const { students, told: lines } = pasted(CAPITALS, ({ first, last }) => [first, last]);
  expect(students.map(({ number, name }) => [number, name])).toEqual(
    CAPITALS.map(({ last, first }) => [null, [last, first]]),
  );
  expect(lines).toContain('S3!A1 exchanged-column N° étudiant');
});

test.each<readonly [string, (one: Listed, i: number) => readonly RawCell[]]>([
  ['in the order of the headers', ({ number, last, first }, i) => [number, last, first, group(i)]],
  ['logins for numbers', ({ last, first, number }) => [`u${String(number)}`, last, first]],
  ['words for numbers', ({ last, first }) => [`${first.slice(0, 1)}${last}`, last, first]],
  ['no number yet', ({ last, first }) => [null, last, first]],
  ['numbers alone', ({ number }) => [number]],
  [
    'one first name for all, and a standing',
    ({ number, last }, i) => [number, last, 'Zoé', null, i === 4 ? 'DEM' : null],
  ],
  [
    'standings for all',
    ({ number, last }, i) => [number, last, 'Zoé', null, ['DEM', 'Inscrit', 'DEF', 'ABL'][i % 4] ?? null],
  ],
])('headers that may hold are followed: %s', (_, row) => {
  expect(pasted(CAPITALS, row).told.filter((line) => line.includes('exchanged'))).toEqual([]);
});

test('on a sheet of averages too', () => {
  const heads = [...IDENTITY.slice(0, 3), 'UE31', 'UE32'];
  const listed = CAPITALS.map(({ number, last, first }, i) => [first, last, number, 9.25 + i, 12.5 - i]);
  const book = read(sheet('Moyennes S3', [heads, ...listed]));
  expect(book.students.map(({ id, lastName }) => [id, lastName])).toEqual(
    CAPITALS.map(({ number, last }) => [number, last]),
  );
});
