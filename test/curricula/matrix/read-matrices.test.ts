import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import { checkCurriculum } from '../../../src/curricula/check';
import { readCsv } from '../../../src/curricula/csv';
import type { CurriculumDocument } from '../../../src/curricula/types';
import { parseCurriculum } from '../../../src/curricula/parse';
import { uesWithoutEcts } from '../../../src/curricula/totals';
import { readMatrices, type MatrixResult } from '../../../src/curricula/matrix/read-matrices';
import type { MatrixReading } from '../../../src/curricula/matrix/assemble';
import { transpose, type Rows } from '../../../src/curricula/matrix/cells';
import { crossed, fiche, list, modulesInRows, moved, oneSemester, stacked } from './layouts';

const [mmi] = BUILTIN_CURRICULA;
const fixture = (name: string): Rows =>
  readCsv(readFileSync(path.join(__dirname, '../../fixtures/coefficients', name), 'utf8'));
const readMatrix = (rows: Rows, options?: { readonly id: string }): MatrixResult | null =>
  readMatrices([rows], options)[0] ?? null;

function reading(result: MatrixResult | null | undefined): MatrixReading {
  if (result?.kind !== 'matrix') throw new Error(JSON.stringify(result));
  return result;
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
const mismatches = ({ totals }: MatrixReading) => totals.filter(({ ok }) => !ok);

describe('A table of two years', () => {
  const rowsOf = (...names: readonly string[]): Rows => names.flatMap((name) => [...fixture(name), []]);
  const [first, second] = ['BUT_1_Coeff_ECTS.csv', 'BUT_2_Parcours_A_FI_Coeff_ECTS.csv'] as const;

  it.each([
    ['below each other', (rows: Rows): Rows => rows],
    ['turned', transpose],
  ])('is a curriculum of each, %s', (_, turned) => {
    const both = readMatrices([turned(rowsOf(first, second))]).map(reading);
    const alone = [first, second].map((name) => reading(readMatrix(fixture(name))));
    expect(both.map(({ curriculum }) => curriculum.level)).toEqual([1, 2]);
    expect(both.map(({ curriculum }) => [...coefficients(curriculum)])).toEqual(
      alone.map(({ curriculum }) => [...coefficients(curriculum)]),
    );
    expect(both.map(({ curriculum }) => ects(curriculum))).toEqual(
      alone.map(({ curriculum }) => ects(curriculum)),
    );
    expect(both.flatMap(mismatches)).toEqual([]);
  });

  it('is refused for the year of its unreadable cell alone, where that names a UE', () => {
    const rows = [
      ['', 'R301', 'R302', 'SAE301', 'ECTS'],
      ['UE31', 1, 2, 3, 15],
      ['UE33', null, null, null, 15],
      ['UE32', 4, 5, 6, 15],
      ['', 'R101', 'R102', 'SAE101', 'ECTS'],
      ['UE11', 1, 2, 3, 15],
      ['UE12', 4, 5, 6, 15],
    ];
    expect(readMatrices([rows]).map(({ kind }) => kind)).toEqual(['matrix', 'problems']);
  });
});

describe('ECTS in a cell of their own', () => {
  it('are of the UE above them, also where both semesters stand below each other', () => {
    const block = (semester: number): Rows => [
      ['', `UE ${semester}.1`, `UE ${semester}.2`],
      ['', 'Analyser', 'Animer'],
      ['', '12 ECTS', '18 crédits'],
      [`R${semester}.01`, 3, 1],
      [`SAÉ ${semester}.01`, 2, 4],
      [],
    ];
    const { curriculum } = reading(readMatrix([...block(3), ...block(4)]));
    expect(ects(curriculum)).toEqual([
      ['UE31', 12],
      ['UE32', 18],
      ['UE41', 12],
      ['UE42', 18],
    ]);
  });
});

describe('Modules of both semesters in one table', () => {
  it('are of the UEs of their own semester, which the UEs leave open', () => {
    const rows = [
      ['Semestre', 'Module', 'UE1', 'UE2'],
      ['S3', 'R301', 3, 1],
      ['S3', 'SAE301', 2, 4],
      ['S3', 'ECTS', 12, 18],
      ['S4', 'R401', 5, 6],
      ['S4', 'SAE401', 7, null],
      ['S4', 'ECTS', 16, 14],
    ];
    const { curriculum } = reading(readMatrix(rows));
    expect(Object.fromEntries(coefficients(curriculum))).toEqual({
      'UE31 R301': 3,
      'UE31 SAE301': 2,
      'UE32 R301': 1,
      'UE32 SAE301': 4,
      'UE41 R401': 5,
      'UE41 SAE401': 7,
      'UE42 R401': 6,
    });
    expect(ects(curriculum)).toEqual([
      ['UE31', 12],
      ['UE32', 18],
      ['UE41', 16],
      ['UE42', 14],
    ]);
  });
});

describe('The matrices of BUT informatique', () => {
  const files = [
    ['BUT_1_Coeff_ECTS.csv', 1, 'S1', 'S2'],
    ['BUT_2_Parcours_A_FI_Coeff_ECTS.csv', 2, 'S3', 'S4'],
  ] as const;

  it.each(files)('%s gives a curriculum whose sums are those that it states', (name, level, odd, even) => {
    const read = reading(readMatrix(fixture(name), { id: 'info' }));
    expect(mismatches(read)).toEqual([]);
    expect(
      read.totals.filter(({ of }) => of === odd || of === even).map((t) => [t.of, t.quantity, t.stated]),
    ).toEqual([
      [odd, 'coefficients', 500],
      [odd, 'ects', 30],
      [even, 'coefficients', 500],
      [even, 'ects', 30],
    ]);
    expect(read.totals.filter(({ of }) => of.startsWith('UE'))).toHaveLength(12);
    expect(read.curriculum).toMatchObject({ id: 'info', level });
    expect(read.curriculum.ues.map((ue) => ue.ects)).toEqual([6, 6, 6, 6, 3, 3, 6, 6, 6, 6, 3, 3]);
    expect(checkCurriculum(read.curriculum).filter(({ ok }) => !ok)).toEqual([]);
    expect(parseCurriculum(JSON.parse(JSON.stringify(read.curriculum)))).toEqual({
      ok: true,
      curriculum: read.curriculum,
    });
  });

  it('have the names of competences and levels from their labels', () => {
    const { curriculum } = reading(readMatrix(fixture('BUT_1_Coeff_ECTS.csv')));
    expect(curriculum.title).toBe('B.U.T. Informatique Aix Année 1');
    expect(curriculum.competences[0]).toMatchObject({
      name: 'Réaliser',
      levelTitle: 'Développer des applications informatiques simples',
    });
    expect(curriculum.ues[3]?.name).toBe(
      'Concevoir et mettre en place une base de données à partir d’un cahier des charges client',
    );
  });

  it('keep odd codes and portfolio and stage without number, and drop columns without coefficient', () => {
    const { curriculum } = reading(readMatrix(fixture('BUT_2_Parcours_A_FI_Coeff_ECTS.csv')));
    const codes = curriculum.modules.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['SAE4A01', 'R3AL1', 'R4A08', 'PORTFOLIO', 'STAGE']));
    expect(
      curriculum.modules.filter(({ code }) => /PORTFOLIO|STAGE/.test(code)).map((m) => m.semester),
    ).toEqual(['S4', 'S4']);
    expect(coefficients(curriculum).get('UE41 STAGE')).toBe(36);
  });

  it('say where each coefficient stands', () => {
    const rows = fixture('BUT_1_Coeff_ECTS.csv');
    const { curriculum, origin } = reading(readMatrix(rows));
    expect(origin).toHaveLength(coefficients(curriculum).size);
    for (const { ue, module, row, column } of origin)
      expect(Number(rows[row]?.[column])).toBe(coefficients(curriculum).get(`${ue} ${module}`));
  });
});

describe('The MMI curriculum is read back', () => {
  const layouts: readonly (readonly [string, Rows])[] = [
    ['UEs in rows, both semesters in one table', crossed(mmi)],
    ['UEs in rows, one semester above the other', stacked(mmi, crossed)],
    ['modules in rows, both semesters in one table', modulesInRows(mmi)],
    ['modules in rows, one semester above the other', stacked(mmi, modulesInRows)],
    [
      'modules in rows, one semester beside the other',
      transpose(
        stacked(mmi, (part) =>
          [...transpose(modulesInRows(part))].map((row) => [...(row ?? [])] as (string | number | null)[]),
        ),
      ),
    ],
    ['a list with the UE in every row', list(mmi)],
    ['a list with the UE in the first row of its block', list(mmi, undefined, false)],
    [
      'a list with other headers in another order',
      list(mmi, ['Libellé', 'Coef.', 'Module', 'Crédits ECTS', 'UE n°', 'TP', 'TD']),
    ],
    ['the blocks of a fiche', fiche(mmi)],
    ['a table that starts anywhere', moved(modulesInRows(mmi), 4, 3)],
  ];

  it.each(layouts)('from %s', (_, rows) => {
    const read = reading(readMatrix(rows));
    expect(coefficients(read.curriculum)).toEqual(coefficients(mmi));
    expect(ects(read.curriculum)).toEqual(ects(mmi));
    expect(mismatches(read)).toEqual([]);
    expect(parseCurriculum(JSON.parse(JSON.stringify(read.curriculum))).ok).toBe(true);
  });

  it('with names from a list, a table and a fiche', () => {
    for (const rows of [list(mmi), modulesInRows(mmi), fiche(mmi)]) {
      const names = reading(readMatrix(rows)).curriculum.modules.map(({ code, name }) => [code, name]);
      expect(new Map(names as [string, string][]).get('R303')).toBe("Design d'expérience");
      expect(new Map(names as [string, string][]).get('SAE310')).toBe('Portfolio');
    }
  });

  it('with the hours of a list and of a fiche', () => {
    for (const rows of [list(mmi), fiche(mmi)]) {
      const { curriculum } = reading(readMatrix(rows));
      const r311 = curriculum.ues
        .find(({ code }) => code === 'UE33')
        ?.weights.find((w) => w.module === 'R311');
      expect(r311?.hours).toEqual({ lectures: 0, tutorials: 24, practicals: 16, project: 0 });
    }
  });

  it('with the levels, evaluation and every total of a fiche', () => {
    const read = reading(readMatrix(fiche(mmi)));
    expect(read.curriculum.ues.map(({ name }) => name)).toEqual(mmi.ues.map(({ name }) => name));
    expect(read.curriculum.modules[0]?.evaluation).toBe('CC');
    expect(read.totals.find(({ of, quantity }) => of === 'year' && quantity === 'contact')?.stated).toBe(504);
    expect(checkCurriculum(read.curriculum).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('whatever the order of its UEs and modules', () => {
    const shuffled = fc.record({
      modules: fc.shuffledSubarray([...mmi.modules], { minLength: mmi.modules.length }),
      ues: fc.shuffledSubarray([...mmi.ues], { minLength: mmi.ues.length }),
      layout: fc.constantFrom(crossed, modulesInRows, list),
    });
    fc.assert(
      fc.property(shuffled, ({ modules, ues, layout }) => {
        const read = reading(readMatrix(layout({ ...mmi, modules, ues })));
        expect(coefficients(read.curriculum)).toEqual(coefficients(mmi));
      }),
      { numRuns: 30 },
    );
  });

  it('from one sheet per semester, with other sheets between', () => {
    const sheets = [[['Règlement']], crossed(oneSemester(mmi, 'S4')), modulesInRows(oneSemester(mmi, 'S3'))];
    const [result, ...others] = readMatrices(sheets, { id: 'mmi' });
    const read = reading(result);
    expect(others).toEqual([]);
    expect(coefficients(read.curriculum)).toEqual(coefficients(mmi));
    expect(read.curriculum.id).toBe('mmi');
    expect(read.origin.find(({ ue, module }) => ue === 'UE31' && module === 'R303')).toMatchObject({
      grid: 2,
    });
  });
});

test('A list in the order of modules may merge the cells of a module over its UEs', () => {
  const rows = [
    ['Ressource', 'Intitulé', 'UE', 'Coef'],
    ['R3.01', 'Anglais', 'UE 3.1', 1],
    [null, null, 'UE 3.2', 2],
    ['R3.02', 'Culture', 'UE 3.1', 3],
    [null, null, 'UE 3.2', 4],
    ['SAÉ 3.01', 'Projet', 'UE 3.2', 5],
  ];
  const { curriculum } = reading(readMatrix(rows));
  expect(Object.fromEntries(coefficients(curriculum))).toEqual({
    'UE31 R301': 1,
    'UE31 R302': 3,
    'UE32 R301': 2,
    'UE32 R302': 4,
    'UE32 SAE301': 5,
  });
});

test('A crossed table may have sums per pole and hours, headers that say more, and ECTS in its labels', () => {
  const read = reading(
    readMatrix([
      [
        'Code',
        'Nom',
        'CM',
        'TD',
        'Coef. UE 3.1 Comprendre (12 ECTS)',
        'Coef. UE 3.2 - Concevoir : 18 crédits',
      ],
      ['R3.01', 'Anglais', 2, 10, 1, 2],
      ['R3.02', 'Culture', null, 8, 3, 2],
      ['Total ressources', null, 2, 18, 4, 4],
      ['SAÉ 3.01', 'Projet', null, 4, 5, 4],
      ['Portfolio', null, null, null, 1, null],
      ['Total SAÉ', null, null, 4, 6, 4],
      ['Total heures', null, 2, 22, 33, 33],
      ['Coefficients', null, null, null, 10, 9],
    ]),
  );
  expect(ects(read.curriculum)).toEqual([
    ['UE31', 12],
    ['UE32', 18],
  ]);
  expect(read.curriculum.competences.map(({ name }) => name)).toEqual(['Comprendre', 'Concevoir']);
  expect(coefficients(read.curriculum).get('UE31 PORTFOLIO')).toBe(1);
  expect(read.totals).toHaveLength(6);
  expect(
    mismatches(read).map(({ row, column, stated, computed }) => [row, column, stated, computed]),
  ).toEqual([[8, 5, 9, 8]]);
});

test('A list may have one small table per UE, under the name of the UE', () => {
  const { curriculum } = reading(
    readMatrix([
      ['UE 3.1 : Comprendre – 12 ECTS'],
      ['Code', 'Intitulé', 'Coef'],
      ['R3.01', 'Anglais', 1],
      ['SAÉ 3.01', 'Projet', 2],
      [],
      ['UE 3.2 : Concevoir – 18 ECTS'],
      ['Code', 'Intitulé', 'Coef'],
      ['R3.01', 'Anglais', '1,5'],
      ['Rappel : UE 4.1 au semestre suivant'],
    ]),
  );
  expect(ects(curriculum)).toEqual([
    ['UE31', 12],
    ['UE32', 18],
  ]);
  expect(curriculum.ues.map(({ name }) => name)).toEqual(['Comprendre', 'Concevoir']);
  expect(coefficients(curriculum).get('UE32 R301')).toBe(1.5);
});

test('In a list a coefficient beside a UE is its own or the sum over its modules, and one that is neither is reported', () => {
  const rows = [
    ['UE', 'Module', 'Coef', 'ECTS'],
    ['UE 3.1', null, 1, 12],
    [null, 'R3.01', 1, null],
    [null, 'SAÉ 3.01', 2, null],
    ['UE 3.2', null, 7, 18],
    [null, 'R3.01', 3, null],
    [null, 'SAÉ 3.01', 4, null],
    ['UE 3.3', null, 9, 0],
    [null, 'R3.01', 5, null],
    ['Total UE 3.1', null, 3, 12],
  ];
  const read = reading(readMatrix(rows));
  expect([...coefficients(read.curriculum).values()]).toEqual([1, 2, 3, 4, 5]);
  expect(read.totals.map(({ row, of, quantity, ok }) => [row, of, quantity, ok]).sort()).toEqual([
    [1, 'UE31', 'ueCoefficients', true],
    [4, 'UE32', 'coefficients', true],
    [7, 'UE33', 'coefficients', false],
    [9, 'UE31', 'coefficients', true],
  ]);
});

test('A stage in each semester becomes two modules', () => {
  const { curriculum } = reading(
    readMatrix([
      ['', 'R5.01', 'SAE5.01', 'Stage'],
      ['UE5.1 Diriger', 1, 1, 2],
      ['UE5.2 Créer', 1, 1, 2],
      ['', 'R6.01', 'SAE6.01', 'Stage'],
      ['UE6.1 Diriger', 1, 1, 3],
      ['UE6.2 Créer', 1, 1, 3],
      ['Total', 2, 2, 6],
    ]),
  );
  expect(coefficients(curriculum).get('UE51 STAGE5')).toBe(2);
  expect(coefficients(curriculum).get('UE61 STAGE6')).toBe(3);
  expect(parseCurriculum(JSON.parse(JSON.stringify(curriculum))).ok).toBe(true);
});

test('ECTS that are not stated are told apart and not invented', () => {
  const rows = crossed(oneSemester(mmi, 'S3')).map((row) => row.slice(0, -1));
  const { curriculum } = reading(readMatrix(rows));
  expect(uesWithoutEcts(curriculum)).toEqual(['UE31', 'UE32', 'UE33', 'UE34', 'UE35']);
  expect(checkCurriculum(curriculum)).toContainEqual({
    what: 'ectsOfSemester',
    of: 'S3',
    stated: 30,
    computed: 0,
    ok: false,
  });
});

test('Every stated total that does not add up is reported with its cell, and the coefficients stay as they are', () => {
  const rows = fixture('BUT_1_Coeff_ECTS.csv').map((row) => [...(row ?? [])]);
  rows[4]?.splice(5, 1, '39');
  rows[25]?.splice(28, 1, '31');
  const read = reading(readMatrix(rows));
  expect(mismatches(read)).toEqual([
    {
      grid: 0,
      row: 4,
      column: 27,
      of: 'UE11',
      quantity: 'coefficients',
      stated: 100,
      computed: 99,
      ok: false,
      isNamed: false,
    },
    {
      grid: 0,
      row: 10,
      column: 27,
      of: 'S1',
      quantity: 'coefficients',
      stated: 500,
      computed: 499,
      ok: false,
      isNamed: false,
    },
    {
      grid: 0,
      row: 25,
      column: 28,
      of: 'S2',
      quantity: 'ects',
      stated: 31,
      computed: 30,
      ok: false,
      isNamed: false,
    },
  ]);
});
