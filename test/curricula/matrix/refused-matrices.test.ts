import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import { readCsv } from '../../../src/curricula/csv';
import type { CurriculumDocument } from '../../../src/curricula/types';
import { parseCurriculum } from '../../../src/curricula/parse';
import { readMatrices, type MatrixResult } from '../../../src/curricula/matrix/read-matrices';
import type { MatrixReading } from '../../../src/curricula/matrix/assemble';
import { type Rows } from '../../../src/curricula/matrix/cells';
import { list } from './layouts';

/** Maquettes that cannot be used, what is no maquette, and what only looks odd. */

const [mmi] = BUILTIN_CURRICULA;
const fixture = (name: string): Rows =>
  readCsv(readFileSync(path.join(__dirname, '../../fixtures/coefficients', name), 'utf8'));
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
const mismatches = ({ totals }: MatrixReading) => totals.filter(({ ok }) => !ok);

describe('A maquette that cannot be used is refused with the cell', () => {
  const table = (changes: Readonly<Record<number, readonly unknown[]>> = {}): Rows =>
    [
      ['', 'R301', 'R302', 'SAE301', 'ECTS'],
      ['UE31', 1, 2, 3, 15],
      ['UE32', 4, 5, 6, 15],
    ].map((row, i) => changes[i] ?? row);

  it.each<[string, Rows, unknown[]]>([
    [
      'text for a coefficient',
      table({ 1: ['UE31', 'deux', 2, 3, 15] }),
      [['not-a-number', 1, 1, { value: 'deux' }]],
    ],
    [
      'an Excel error',
      table({ 2: ['UE32', 4, { error: '#REF!' }, 6, 15] }),
      [['not-a-number', 2, 2, { value: '#REF!' }]],
    ],
    [
      'a date',
      table({ 2: ['UE32', 4, { value: 45000, format: 'date' }, 6, 15] }),
      [['not-a-number', 2, 2, { value: '{"value":45000,"format":"date"}' }]],
    ],
    ['a negative coefficient', table({ 1: ['UE31', 1, -2, 3, 15] }), [['negative', 1, 2, { value: '-2' }]]],
    [
      'text for ECTS',
      table({ 2: ['UE32', 4, 5, 6, 'quinze'] }),
      [['not-a-number', 2, 4, { value: 'quinze' }]],
    ],
    [
      'a module of the other semester',
      table({ 0: ['', 'R301', 'R402', 'SAE301', 'ECTS'] }),
      [
        ['semester-contradiction', 1, 2, { module: 'R402', ue: 'UE31' }],
        ['semester-contradiction', 2, 2, { module: 'R402', ue: 'UE32' }],
      ],
    ],
    [
      'the same module twice with different coefficients',
      table({ 0: ['', 'R301', 'R301', 'SAE301', 'R302', 'ECTS'] }),
      [
        ['duplicate-weight', 1, 2, { module: 'R301', ue: 'UE31', coefficient: 2, other: 1 }],
        ['duplicate-weight', 2, 2, { module: 'R301', ue: 'UE32', coefficient: 5, other: 4 }],
      ],
    ],
    [
      'a UE without coefficients',
      [...table({ 2: ['UE33', null, null, null, 15] }), ['UE32', 4, 5, 6, 15]],
      [['ue-without-coefficients', 2, 0, { ue: 'UE33' }]],
    ],
  ])('%s', (_, rows, expected) => {
    expect(problems(readMatrix(rows))).toEqual(expected);
  });

  it('two ECTS for one UE in a list', () => {
    const rows = [
      ['UE', 'Module', 'Coef', 'ECTS'],
      ['UE31', 'R301', 1, 6],
      ['UE31', 'R302', 1, 5],
      ['UE32', 'R301', 1, 6],
    ];
    expect(problems(readMatrix(rows))).toEqual([
      ['ects-contradiction', 2, 3, { ue: 'UE31', ects: 5, other: 6 }],
    ]);
  });

  it('a module above the first UE of a list', () => {
    const rows = [
      ['UE', 'Module', 'Coef'],
      [null, 'R301', 1],
      ['UE31', 'R302', 1],
      ['UE32', 'R301', 1],
      ['UE32', 'R302', 1],
    ];
    expect(problems(readMatrix(rows))).toEqual([['ue-missing', 1, 2, { module: 'R301' }]]);
  });

  it('a UE that has other modules on another sheet', () => {
    const [result] = readMatrices([table(), table({ 2: ['UE32', 4, null, 6, 15] })]);
    expect(problems(result ?? null)).toEqual([
      ['duplicate-ue', 2, 1, { ue: 'UE32', modules: 'R301, SAE301', other: 'R301, R302, SAE301' }],
    ]);
  });

  it('but the same table on two sheets is one', () => {
    const [result] = readMatrices([table(), table()]);
    expect(coefficients(reading(result).curriculum).size).toBe(6);
  });

  it('and dashes are no coefficient, nor an error', () => {
    const { curriculum } = reading(readMatrix(table({ 1: ['UE31', '-', ' ', 3, 15] })));
    expect(coefficients(curriculum).size).toBe(4);
  });
});

test('Coefficients in percent are read as people read them', () => {
  const percent = (value: number) => ({ value, format: 'percent' });
  const read = reading(
    readMatrix([
      ['', 'R301', 'SAE301', 'Total'],
      ['UE31', percent(0.4), percent(0.6), percent(1)],
      ['UE32', '42,5 %', '57,5 %', '100 %'],
    ]),
  );
  expect([...coefficients(read.curriculum).values()]).toEqual([40, 60, 42.5, 57.5]);
  expect(mismatches(read)).toEqual([]);
});

test('Maquettes of two years in one workbook are two curricula', () => {
  const sheets = [fixture('BUT_2_Parcours_A_FI_Coeff_ECTS.csv'), fixture('BUT_1_Coeff_ECTS.csv')];
  expect(readMatrices(sheets, { id: 'info' }).map((result) => reading(result).curriculum.id)).toEqual([
    'info-but1',
    'info-but2',
  ]);
});

describe('No maquette is seen in', () => {
  const header = ['R3.01', 'R3.02', 'SAÉ 3.01'];
  it.each<[string, Rows]>([
    ['an empty sheet', []],
    ['a sheet of text', [['Règlement intérieur'], ['UE31 : R301, R302'], ['UE32 : R301']]],
    [
      'a sheet of marks with coefficients per UE above the students',
      [
        ['N° étudiant', 'Nom', 'Prénom', ...header],
        ['UE31', null, null, 1, 2, 3],
        ['UE32', null, null, 4, 5, 6],
        ['22300001', 'Exemple', 'Ada', 12, 13, 14],
      ],
    ],
    [
      'the same without any identity header',
      [
        ['', ...header],
        ['UE31', 1, 2, 3],
        ['UE32', 4, 5, 6],
        ['Exemple Ada', 12, 13, 14],
      ],
    ],
    [
      'marks with UE headers above the modules',
      [
        ['', 'UE31', null, null, 'UE32'],
        ['Exemple Ada', ...header, 'R3.02'],
        ['Modèle Bob', 12, 13, 14, 8],
        ['Type Cyd', 9, 10, 11, 8],
      ],
    ],
    [
      'averages by UE and module',
      [
        ['Moyenne de la promotion', ...header],
        ['UE31', 11.2, 12.3, 13.4],
        ['UE32', 9.2, 10.3, 11.4],
      ],
    ],
    [
      'statistics by UE',
      [
        ['UE', 'Moyenne', 'Min', 'Max'],
        ['UE31', 11.2, 2, 18],
        ['UE32', 12.2, 3, 17],
      ],
    ],
    [
      "one student's results as a list",
      [
        ['UE', 'Module', 'Coef', 'Note'],
        ['UE31', 'R301', 1, 12],
        ['UE31', 'R302', 2, 13],
        ['UE32', 'R301', 1, 12],
      ],
    ],
    [
      'an export of averages per student',
      [
        ['etudid', 'code_nip', 'UE31', 'UE32', 'R301', 'R302'],
        [1, 22300001, 12, 13, 14, 15],
        [2, 22300002, 12, 13, 14, 15],
      ],
    ],
    [
      'crosses of competences and modules',
      [
        ['', ...header],
        ['UE31', 'X', '', 'X'],
        ['UE32', '', 'X', 'X'],
      ],
    ],
    [
      'a hundred thousand rows of something else',
      Array.from({ length: 100_000 }, (_, i) => [`Ligne ${i}`, 'R301', i]),
    ],
    ['a row as wide as a sheet can be', [Array.from({ length: 16_384 }, () => 'R301')]],
    ['a list of modules without coefficients', list(mmi, ['UE', 'Code', 'Intitulé', 'CM', 'TD'])],
  ])('%s', (_, rows) => {
    expect(readMatrix(rows)).toBeNull();
  });
});

test('Nothing in the cells makes the reader throw', () => {
  const cell = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      undefined,
      '',
      'UE31',
      'UE 3.2',
      'R301',
      'R3.02',
      'SAÉ 3.01',
      'Stage',
      'Coef',
      'ECTS',
      'Total',
      'TOTAL UE31',
      'UE',
      'Code',
      0,
      1,
      2.5,
      -1,
      NaN,
      '0,5',
      true,
    ),
    fc.constantFrom<unknown>({ error: '#N/A' }, { uncalculated: true }, { value: 1, format: 'percent' }),
    fc.string(),
  );
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.array(cell, { maxLength: 8 }), { nil: undefined }), { maxLength: 10 }),
      (rows) => {
        const result = readMatrix(rows);
        if (result?.kind === 'matrix')
          expect(parseCurriculum(JSON.parse(JSON.stringify(result.curriculum))).ok).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
