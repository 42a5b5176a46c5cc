import type { CurriculumDocument } from '../../../src/curricula/types';
import { readMatrices, type MatrixResult } from '../../../src/curricula/matrix/read-matrices';
import type { MatrixReading } from '../../../src/curricula/matrix/assemble';
import { type Rows } from '../../../src/curricula/matrix/cells';

/** Maquettes whose headers are missing, or spread over several columns. */

const readMatrix = (rows: Rows, options?: { readonly id: string }): MatrixResult | null =>
  readMatrices([rows], options)[0] ?? null;

function reading(result: MatrixResult | null | undefined): MatrixReading {
  if (result?.kind !== 'matrix') throw new Error(JSON.stringify(result));
  return result;
}
function problems(result: MatrixResult | null): unknown {
  if (result?.kind !== 'problems') throw new Error(JSON.stringify(result));
  return result.problems.map(({ code, place, data }) => [code, place.row, place.column, data]);
}
const coefficients = (curriculum: CurriculumDocument): ReadonlyMap<string, number> =>
  new Map(
    curriculum.ues
      .flatMap((ue) =>
        ue.weights.map(({ module, coefficient }) => [`${ue.code} ${module}`, coefficient] as const),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const ects = (curriculum: CurriculumDocument) => curriculum.ues.map((ue) => [ue.code, ue.ects]);

describe('A list without a row of headers', () => {
  const of = (first: readonly unknown[], ...more: readonly unknown[][]): Rows => [
    ['Maquette du BUT'],
    [...first],
    ['R3.01', 'Anglais', 4],
    ['SAÉ 3.01', 'Étude de cas', 6],
    [],
    ['UE 3.2 Concevoir', null, '14 ECTS'],
    ['R3.01', 'Anglais', 5],
    ['R3.02', 'Droit', 2.5],
    ...more,
  ];

  test('is read where the modules of each UE have one number each', () => {
    for (const first of [['UE 3.1 Analyser (16 ECTS)'], ['UE 3.1 - Analyser', null, '16 ECTS']]) {
      const { curriculum } = reading(readMatrix(of(first)));
      expect(Object.fromEntries(coefficients(curriculum))).toEqual({
        'UE31 R301': 4,
        'UE31 SAE301': 6,
        'UE32 R301': 5,
        'UE32 R302': 2.5,
      });
      expect(ects(curriculum)).toEqual([
        ['UE31', 16],
        ['UE32', 14],
      ]);
      expect(curriculum.modules.map(({ name }) => name)).toEqual(['Anglais', 'Droit', 'Étude de cas']);
    }
  });

  test('is none with two numbers a module, with none, or where nothing says what they are', () => {
    const first = ['UE 3.1 Analyser (16 ECTS)'];
    expect(readMatrix(of(first, ['R3.03', 'Gestion', 4, 20]))).toBeNull();
    expect(readMatrix(of(first, ['R3.03', 'Gestion']))).toBeNull();
    const unsaid = of(['UE 3.1 Analyser']).map((row) =>
      row?.filter((cell) => !/ECTS|Maq/.test(String(cell))),
    );
    expect(readMatrix(unsaid)).toBeNull();
  });
});

test('UEs that leave their semester open have that of the modules behind them', () => {
  const rows: Rows = [3, 4].flatMap((n) => [
    [`Semestre ${n}`],
    ['Code', 'Intitulé', 'C1 - Analyser', 'C2 - Concevoir'],
    ['ECTS', null, 16, 14],
    [`R${n}.01`, 'Anglais', 4, null],
    [`R${n}.02`, 'Droit', n, 6],
    [],
  ]);
  const { curriculum } = reading(readMatrix(rows));
  expect(Object.fromEntries(coefficients(curriculum))).toEqual({
    'UE31 R301': 4,
    'UE31 R302': 3,
    'UE32 R302': 6,
    'UE41 R401': 4,
    'UE41 R402': 4,
    'UE42 R402': 6,
  });
  expect(ects(curriculum).map(([, credits]) => credits)).toEqual([16, 14, 16, 14]);
});

describe('UEs over several columns', () => {
  const under = (one: string, two: string, swap = false): Rows => {
    const pair = (coefficient: number | null, other: number | null) =>
      swap ? [other, coefficient] : [coefficient, other];
    return [
      ['Code', 'Intitulé', 'UE 3.1', null, 'UE 3.2', null],
      [null, null, one, two, one, two],
      ['ECTS', null, 16, null, 14, null],
      ['R3.01', 'Anglais', ...pair(4, 20), ...pair(5, 24)],
      ['R3.02', 'Droit', ...pair(6, 12), ...pair(null, null)],
      ['SAÉ 3.01', 'Étude de cas', ...pair(10, 8), ...pair(7, 30)],
    ];
  };

  test.each([
    ['Coef.', 'Heures', false],
    ['Heures', 'Coef.', true],
    ['ECTS', 'Coefficient', true],
  ])('count by the column of coefficients: %s, %s', (one, two, swap) => {
    const { curriculum } = reading(readMatrix(under(one, two, swap)));
    expect(Object.fromEntries(coefficients(curriculum))).toEqual({
      'UE31 R301': 4,
      'UE31 R302': 6,
      'UE31 SAE301': 10,
      'UE32 R301': 5,
      'UE32 SAE301': 7,
    });
    expect(ects(curriculum)).toEqual([
      ['UE31', 16],
      ['UE32', 14],
    ]);
  });

  test('are a contradiction where nothing tells the columns apart', () => {
    expect(problems(readMatrix(under('FI', 'FA')))).toContainEqual([
      'duplicate-weight',
      3,
      3,
      { module: 'R301', ue: 'UE31', coefficient: 20, other: 4 },
    ]);
  });
});
