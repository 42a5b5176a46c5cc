import { readGradebook } from '../../src/gradebook/gradebook';
import type { RawCell } from '../../src/cells/snapshot';
import { sheet, SMALL, workbook } from './sheet';
import { marksOf } from './summary';

const HEADS = ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R302', 'R303'];
const NAMES = ['Alouette', 'Buse', 'Choucas', 'Draine', 'Epervier', 'Faucon', 'Grive', 'Huppe'];

/** A table whose column R302 holds these cells. */
const read = (cells: readonly RawCell[], heads: readonly string[] = HEADS) =>
  readGradebook(
    workbook(
      sheet('S3', [
        heads,
        ...cells.map((cell, i) => [
          22300001 + i,
          NAMES[i] ?? '',
          'Zoé',
          11,
          cell,
          13,
          ...heads.slice(6).map(() => cell),
        ]),
      ]),
    ),
    SMALL,
  );
const told = (book: ReturnType<typeof read>) =>
  book.anomalies
    .filter(({ kind }) => kind !== 'missing-module')
    .map(({ cell, kind, effect }) => ({ cell, kind, effect }));

describe('the same problem in most cells of a column is told in one line', () => {
  const cases: readonly [string, readonly RawCell[], object][] = [
    [
      'text',
      ['12,5', '11', '10.5', '9', '8', '7,25', '14', '13'],
      { cell: 'E2:E9', kind: 'text-number', effect: { code: 'marks-used', cells: 8 } },
    ],
    [
      'text, but for some',
      [12, '11', '10.5', '9', '8', '7,25', '14', 13],
      { cell: 'E3:E8', kind: 'text-number', effect: { code: 'marks-used', cells: 6 } },
    ],
    [
      'text in half of the cells, as where whole marks alone stayed numbers',
      [12, '11,5', '10.5', 9, 8, '7,25', '14,5', 13],
      { cell: 'E3:E8', kind: 'text-number', effect: { code: 'marks-used', cells: 4 } },
    ],
    [
      'numbers with words',
      ['12 env.', '11 env.', '10 env.', '9 env.', '8 env.', '7 env.', '14 env.', '13 env.'],
      { cell: 'E2:E9', kind: 'unknown-code', effect: { code: 'awaited', form: 'text', cells: 8 } },
    ],
    [
      'numbers with their unit',
      ['12,5 pts', '11 pts', '10 points', '9 pt', '8pts', '7 pts.', '14 PTS', '13 pts'],
      { cell: 'E2:E9', kind: 'text-number', effect: { code: 'marks-used', cells: 8 } },
    ],
    [
      'errors',
      [
        { error: '#REF!' },
        { error: '#REF!' },
        { error: '#N/A' },
        { error: '#REF!' },
        { error: '#REF!' },
        7,
        8,
        9,
      ],
      { cell: 'E2:E6', kind: 'cell-error', effect: { code: 'awaited', form: 'error', cells: 5 } },
    ],
    [
      'formulas without values',
      NAMES.map(() => ({ uncalculated: true })),
      { cell: 'E2:E9', kind: 'cell-error', effect: { code: 'awaited', form: 'uncalculated', cells: 8 } },
    ],
    [
      'dates',
      NAMES.map((_, i) => ({ value: 46000 + i, format: 'date' })),
      { cell: 'E2:E9', kind: 'unknown-code', effect: { code: 'awaited', form: 'date', cells: 8 } },
    ],
  ];
  test.each(cases)('%s', (_, cells, line) => {
    expect(told(read(cells))).toEqual([line]);
  });

  test('beside another problem, which keeps its own line', () => {
    expect(told(read(['12,5', '11', '10.5', '9', '8', '7,25', 'douze', 25]))).toEqual([
      { cell: 'E2:E7', kind: 'text-number', effect: { code: 'marks-used', cells: 6 } },
      { cell: 'E8', kind: 'unknown-code', effect: { code: 'awaited', form: 'text' } },
      { cell: 'E9', kind: 'out-of-range', effect: { code: 'awaited', form: 'number' } },
    ]);
  });

  test('of many columns, in one line for all', () => {
    const heads = [...HEADS, ...Array.from({ length: 8 }, () => 'R302')];
    const [line, ...others] = told(
      read(
        NAMES.map((_, i) => `${i + 5},5`),
        heads,
      ),
    );

    expect(others).toEqual([]);
    expect(line).toEqual({ cell: 'E2:N9', kind: 'text-number', effect: { code: 'marks-used', cells: 72 } });
  });

  test('and the marks count as ever', () => {
    expect(
      read(['12,5', '11', '10.5', '9', '8', '7,25', '14', '13']).students.map(
        (student) => marksOf(student).R302,
      ),
    ).toEqual([12.5, 11, 10.5, 9, 8, 7.25, 14, 13]);
  });

  test('few cells are told one by one', () => {
    expect(told(read(['12,5', '11', 10, 9, 8, 7, 6, 5])).map(({ cell }) => cell)).toEqual(['E2', 'E3']);
    expect(told(read(['12,5', '11', '10'])).map(({ cell }) => cell)).toEqual(['E2', 'E3', 'E4']);
  });

  test('a column of words below a module is no column of marks', () => {
    expect(
      told(
        read([
          'Bon travail',
          'Peut mieux faire',
          'Très bien',
          'Bien',
          'Moyen',
          'Assez bien',
          'Insuffisant',
          'Bon',
        ]),
      ),
    ).toEqual([]);
  });
});

describe('two columns of one module that differ for most students', () => {
  const twice = (others: readonly RawCell[]) =>
    readGradebook(
      workbook(
        sheet('S3', [
          [...HEADS, 'R302 2024-2025'],
          ...others.map((other, i) => [22300001 + i, NAMES[i] ?? '', 'Zoé', 11, 12, 13, other]),
        ]),
      ),
      SMALL,
    );

  it('are told in one line of the column that does not count, with the doubt of each of them', () => {
    const book = twice([1, 2, 3, 4, 5, 6, 7, 12]);
    const of = book.anomalies.filter(({ kind }) => kind === 'average-mismatch');
    expect(of.map(({ cell, effect }) => ({ cell, effect }))).toEqual([
      {
        cell: 'G2:G8',
        effect: { code: 'other-column-used', cells: 7, at: { sheet: 'S3', row: 1, column: 4 } },
      },
    ]);
    expect(of[0]?.doubt?.students).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('are told one by one where most agree', () => {
    const of = twice([12, 12, 12, 12, 12, 6, 7, 12]).anomalies.filter(
      ({ kind }) => kind === 'average-mismatch',
    );
    expect(of.map(({ cell }) => cell)).toEqual(['G7', 'G8']);
  });
});

it('a scale that the headers of many columns state, and their marks show, is one line and no question', () => {
  const codes = SMALL.modules.map(({ code }) => code);
  const heads = ['N° étudiant', 'Nom', 'Prénom', ...codes.map((code) => `${code} (%)`)];
  const rows = NAMES.map((name, i) => [22300001 + i, name, 'Zoé', ...codes.map(() => 60 + i)]);
  const book = readGradebook(workbook(sheet('S3', [heads, ...rows])), SMALL);
  const of = book.anomalies.filter(({ kind }) => kind === 'scale');
  expect(codes.length).toBeGreaterThan(6);
  expect(of.map(({ cell, effect, question }) => ({ cell, effect, question }))).toEqual([
    {
      cell: `D1:${String.fromCharCode(67 + codes.length)}1`,
      effect: { code: 'rescaled', from: 100 },
      question: undefined,
    },
  ]);
  expect(book.students[1]?.marks).toEqual(codes.map(() => 12.2));
});
