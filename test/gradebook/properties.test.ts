import fc from 'fast-check';
import { readGradebook } from '../../src/gradebook/gradebook';
import type { RawCell } from '../../src/cells/snapshot';
import { sheet, SMALL, workbook } from './sheet';
import { marksById, told } from './summary';

const CODES = SMALL.modules.filter(({ semester }) => semester === 'S3').map(({ code }) => code);

const mark = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 2000 }).map((hundredths) => hundredths / 100) },
  fc.constantFrom<RawCell>('ABI', 'ABJ', 'DISP', '12,5', '7/10', null, '-', 21, 'vu', { error: '#N/A' }),
);
const surnames = ['Alouette', 'Bouleau', 'Castor', 'De la Dune', 'Églantine', 'Fougère-Bleue'];
const person = fc.record({
  number: fc.integer({ min: 22_300_000, max: 22_399_999 }),
  lastName: fc.constantFrom(...surnames),
  firstName: fc.constantFrom('Zoé', 'Max', 'Inès', 'Lou', 'Jean-Lune'),
  marks: fc.array(mark, { minLength: CODES.length, maxLength: CODES.length }),
});
const people = fc.uniqueArray(person, { selector: ({ number }) => number, minLength: 1, maxLength: 8 });
type People = typeof people extends fc.Arbitrary<infer T> ? T : never;

type Rows = readonly (readonly RawCell[])[];
const table = (list: People): Rows => [
  ['N° étudiant', 'Nom', 'Prénom', ...CODES],
  ...list.map(({ number, lastName, firstName, marks }) => [number, lastName, firstName, ...marks]),
];
const read = (rows: Rows, name = 'S3') => readGradebook(workbook(sheet(name, rows)), SMALL);
/** A permutation of so many positions, drawn from numbers. */
const order = (keys: readonly number[], count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
const keys = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });
const holding = (rows: Rows) => rows.some((row) => row.some((cell) => cell !== null));

describe('the marks of the students do not change when', () => {
  test('the students stand in another order', () => {
    fc.assert(
      fc.property(people, keys, (list, drawn) => {
        const shuffled = order(drawn, list.length).flatMap((at) => list[at] ?? []);

        expect(marksById(read(table(shuffled)))).toEqual(marksById(read(table(list))));
      }),
    );
  });

  test('the columns stand in another order', () => {
    fc.assert(
      fc.property(people, keys, (list, drawn) => {
        const rows = table(list);
        const columns = order(drawn, CODES.length + 3);
        const shuffled = rows.map((row) => columns.map((at) => row[at] ?? null));

        expect(marksById(read(shuffled))).toEqual(marksById(read(rows)));
      }),
    );
  });

  test('blank rows and columns stand between, and the sheet has another name', () => {
    const gaps = fc.array(fc.nat({ max: 2 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        people,
        gaps,
        gaps,
        fc.constantFrom('Feuil1', 'Notes', 'jury'),
        (list, above, before, name) => {
          const rows = table(list);
          const spaced = rows.flatMap((row, at): RawCell[][] => {
            const cells = row.flatMap((cell, column): RawCell[] => [
              ...new Array<null>(before[column] ?? 0).fill(null),
              cell,
            ]);
            return [...new Array<RawCell[]>(above[at] ?? 0).fill([]), cells];
          });

          expect(holding(spaced)).toBe(true);
          expect(marksById(read(spaced, name))).toEqual(marksById(read(rows)));
          expect(told(read(spaced)).length).toBe(told(read(rows)).length);
        },
      ),
    );
  });

  test('statistics, banners and repeated headers stand between', () => {
    const between = fc.array(
      fc.constantFrom<readonly RawCell[]>(
        [],
        ['Groupe B'],
        ['', 'Moyenne', '', 10, 11, 12, 13, 14],
        ['Max', '', '', 20, 20, 20, 20, 20],
        ['', 12, 'Écart-type', 1, 2, 3, 4, 5],
        ['N° étudiant', 'Nom', 'Prénom', ...CODES],
      ),
      { minLength: 9, maxLength: 9 },
    );
    fc.assert(
      fc.property(people, between, (list, rows) => {
        const [header = [], ...body] = table(list);
        const mixed = [header, ...body.flatMap((row, at) => [row, rows[at] ?? []])];

        expect(marksById(read(mixed))).toEqual(marksById(read(table(list))));
      }),
    );
  });
});

test('any sheet at all is read without a crash', () => {
  const cell = fc.oneof(
    mark,
    fc.constantFrom<RawCell>(
      'R301',
      'SAÉ 3.01',
      'UE31',
      'Moy UE31',
      'Nom',
      'Prénom',
      'NIP',
      'Coef',
      'Groupe A',
      'Moyenne',
      22_300_001,
      'Alouette',
      true,
      'Statut',
      'S4',
    ),
    fc.string(),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 14 });
  const merges = fc.array(fc.constantFrom('A1:C1', 'B2:B4', 'D1:H2', 'A3:L9'), { maxLength: 2 });
  fc.assert(
    fc.property(rows, merges, (cells, areas) => {
      const book = readGradebook(workbook(sheet('S3', cells, { merges: areas })), SMALL);

      expect(new Set(book.students.map(({ id }) => id)).size).toBe(book.students.length);
      for (const { rows: own, firstRow, lastRow } of book.tables)
        expect(own.every(({ row }) => firstRow <= row && row <= lastRow)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
