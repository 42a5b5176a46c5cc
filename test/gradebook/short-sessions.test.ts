import { readGradebook } from '../../src/gradebook/gradebook';
import { NO_ANSWERS, type Answers } from '../../src/gradebook/questions';
import type { AnomalyKind } from '../../src/gradebook/types';
import { sheet, SMALL, workbook } from './sheet';
import { marksOf } from './summary';

/** Columns that look like a second session, one of several marks or absences, and say so in a word, a letter or a number. */

const NAMES = ['Alouette', 'Buse', 'Choucas', 'Draine'];
type Marks = readonly (readonly (number | '')[])[];

/** A table with these columns before R302. */
const read = (heads: readonly string[], cells: Marks, answers: Answers = NO_ANSWERS) =>
  readGradebook(
    workbook(
      sheet('S3', [
        ['N° étudiant', 'Nom', 'Prénom', ...heads, 'R302'],
        ...cells.map((row, i) => [22300001 + i, NAMES[i] ?? '', 'Zoé', ...row, 10]),
      ]),
    ),
    SMALL,
    { ignore: new Set(), answers },
  );
type Book = ReturnType<typeof read>;
const told = ({ anomalies }: Book) => anomalies.filter(({ kind }) => kind !== 'missing-module');
const kinds = (book: Book): readonly AnomalyKind[] => told(book).map(({ kind }) => kind);
const r301 = (book: Book) => book.students.map((student) => marksOf(student).R301);

const RESITS: Marks = [
  [7, 11],
  [12, ''],
  [9, 8],
  [6, 13],
];

describe('a second session', () => {
  test.each([
    ['R3.01 juin'],
    ['R3.01 - septembre'],
    ['R3.01 (sept.)'],
    ['R3.01 juin 2026'],
    ['R3.01 R'],
    ['R3.01 (R)'],
    ['R3.01 Anglais (R)'],
    ['R3.01 SC'],
    ['R3.01 S.C.'],
    ['R3.01 réévaluation'],
    ['SC'],
    ['Rattrapage'],
    ['2e session'],
  ])('«%s» is asked about in one line, with the answers that there are to it', (head) => {
    const book = read(['R3.01', head], RESITS);
    expect(kinds(book)).toEqual(['second-session']);
    expect(r301(book)).toEqual([11, 12, 9, 13]);
    const { key = '', choices } = told(book)[0]?.question ?? {};
    expect(choices).toEqual(['best', 'last', 'first', 'ignore']);
    expect(r301(read(['R3.01', head], RESITS, new Map([[key, 'last']])))).toEqual([11, 12, 8, 13]);
    expect(r301(read(['R3.01', head], RESITS, new Map([[key, 'ignore']])))).toEqual([7, 12, 9, 6]);
    expect(told(read(['R3.01', head], RESITS, new Map([[key, 'best']])))).toEqual([]);
  });

  test('one answer serves all modules', () => {
    const heads = ['R3.01', 'R3.01 SC', 'R3.03', 'R3.03 SC'];
    const book = read(
      heads,
      RESITS.map((row) => [...row, ...row]),
    );
    expect(kinds(book)).toEqual(['second-session', 'second-session']);
    expect(new Set(told(book).map(({ question }) => question?.key)).size).toBe(1);
  });

  test('what is alone is the mark, whatever the letters behind it mean', () => {
    for (const head of ['R3.01 (SC)', 'R3.01 R', 'R3.01 juin']) {
      const book = read([head], RESITS.map(([first = '']) => [first])); // prettier-ignore
      expect(kinds(book)).toEqual([]);
      expect(r301(book)).toEqual([7, 12, 9, 6]);
    }
  });

  test('whole numbers for everybody, no larger than there are students, are likely ranks', () => {
    const ranks = [3, 1, 2, 4].map((rank, i) => [RESITS[i]?.[0] ?? '', rank] as const);
    const book = read(['R3.01', 'R3.01 R'], ranks);
    expect(kinds(book)).toEqual(['second-session']);
    expect(told(book)[0]?.question?.choices).toEqual(['ignore', 'best', 'last', 'first']);
    expect(r301(book)).toEqual([7, 12, 9, 6]);
  });

  test('without a module it is none of the last one, nor where it holds words', () => {
    const rows = [
      ['N° étudiant', 'Nom', 'Prénom', 'R3.02', 'R3.01', 'SC'],
      [22300001, 'Alouette', 'Zoé', 10, 12, 15],
    ];
    const last = readGradebook(workbook(sheet('S3', rows)), SMALL);
    expect(kinds(last)).toEqual(['unread-column']);
    expect(r301(last)).toEqual([12]);
  });
});

describe('several marks of one module', () => {
  test.each([
    ['R3.01 (1)', 'R3.01 (2)'],
    ['R3.01 n°1', 'R3.01 n°2'],
  ])('%s and %s are asked about: their mean counts meanwhile', (...heads) => {
    const book = read(heads, RESITS.slice(2));
    expect(kinds(book)).toEqual(['second-session']);
    expect(r301(book)).toEqual([8.5, 9.5]);
    expect(told(book)[0]?.question?.choices.slice(0, 2)).toEqual(['mean', 'best']);
  });

  test('«(2)» behind the only column is how it counts', () => {
    const book = read(['R3.01 (2)'], [[12], [8]]);
    expect(kinds(book)).toEqual([]);
    expect(r301(book)).toEqual([12, 8]);
  });
});

test.each(['Retards R3.01', 'R3.01 retards', 'Nb retards R3.01', 'Retards'])(
  '«%s» are read as absences, of which no rule is chosen',
  (head) => {
    const book = read(['R3.01', head], [[12, 3], [8, 1]]); // prettier-ignore
    expect(kinds(book)).toEqual(['unused-adjustment']);
    expect(r301(book)).toEqual([12, 8]);
  },
);
