import { sheet } from './sheet';
import { read } from './small';
import { marksById, told } from './summary';

/** A row of names below the codes is no second header, whatever else makes two rows of a student look like a stack. */

const MIN = ['Min', '', '', 8, 8, 8, 8, 8];
const MEAN = ['Moy.', '', '', 9, 9, 9, 9, 9];
const ZOE = [22300001, 'Alouette', 'Zoé', 8, 12, 9, 9, 11];
const MAX = [22300002, 'Bouleau', 'Max', 13, 9, 14, 14, 10];

const CODES = ['R4.01', 'R4.02', 'SAÉ 4.01', 'SAÉ 4.01', 'Stage'];
const NAMES = [
  ['Anglais', 'Culture', 'Portfolio', 'Portfolio', 'Stage'],
  ['Anglais', 'Culture', 'Portfolio', 'Projet', 'Stage professionnel'],
  ['Anglais', 'Culture', 'Portfolio', 'Portfolio', 'Alternance'],
  ['Anglais', 'Portfolio', 'Alternance', 'Projet', ''],
  ['R4.01 Anglais', 'R4.02 Culture', 'SAÉ 4.01 Portfolio', 'SAÉ 4.01 Portfolio', 'Stage'],
];

test.each(
  NAMES.flatMap((names) =>
    [
      { rows: [ZOE, MIN, MEAN], ids: 1, twice: false },
      { rows: [ZOE, ZOE, MIN, MEAN], ids: 1, twice: true },
      { rows: [ZOE, ZOE, MAX, MIN], ids: 2, twice: true },
      { rows: [MAX, ZOE, ZOE, MEAN], ids: 2, twice: true },
    ].map((one) => ({ names, ...one })),
  ),
)('$names above $rows', ({ names, rows, ids, twice }) => {
  const book = read(
    sheet('S4 TD A', [['N° étudiant', 'Nom', 'Prénom', ...CODES], ['', '', '', ...names], ...rows]),
  );
  expect(book.students).toHaveLength(ids);
  expect(marksById(book)['22300001']).toMatchObject({ R401: 8, R402: 12, SAE401: 9 });
  expect(told(book, 'average-mismatch')).toEqual([]);
  expect(told(book, 'duplicate-student').length > 0).toBe(twice);
});
