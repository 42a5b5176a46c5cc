import { readMatrices } from '../../../src/curricula/matrix/read-matrices';
import { transpose, type Rows } from '../../../src/curricula/matrix/cells';
import { moduleCodeOf, moduleNamedIn } from '../../../src/curricula/codes';

const cross = (own: string): Rows => [
  ['UE', 'ECTS', 'R3.01', own, 'R3.02', 'SAÉ 3.01', 'Total'],
  ['UE 3.1', 15, 10, 20, null, 20, 50],
  ['UE 3.2', 15, null, 20, 12, 20, 52],
];

function curriculumOf(rows: Rows) {
  const [reading] = readMatrices([rows]);
  if (reading?.kind !== 'matrix') throw new Error('no matrix');
  expect(reading.totals.every(({ ok }) => ok)).toBe(true);
  return reading.curriculum;
}

describe('a weighted column or row without a code is a module under its own text', () => {
  for (const own of ['Alternance', 'Entreprise', 'P3.01', 'Mission en entreprise', 'Option 2']) {
    it(`reads ${own} in a crossed table, either way round`, () => {
      for (const rows of [cross(own), transpose(cross(own))]) {
        const { modules, ues } = curriculumOf(rows);
        expect(modules.map(({ code }) => code).sort()).toEqual(['R301', 'R302', 'SAE301', own].sort());
        expect(ues.map(({ weights }) => weights.find(({ module }) => module === own)?.coefficient)).toEqual([
          20, 20,
        ]);
      }
    });
  }

  it('reads it in a list, and counts the same text of two semesters twice', () => {
    const list: Rows = [
      ['UE', 'Code', 'Intitulé', 'Coefficient'],
      ['UE 3.1', 'R3.01', 'Anglais', 10],
      ['UE 3.1', null, 'Alternance', 20],
      ['UE 3.2', 'R3.02', 'Droit', 12],
      ['UE 4.1', 'R4.01', 'Anglais', 10],
      ['UE 4.1', null, 'Alternance', 30],
    ];
    const { modules } = curriculumOf(list);
    expect(modules.map(({ code, name }) => [code, name])).toEqual([
      ['R301', 'Anglais'],
      ['R302', 'Droit'],
      ['Alternance3', 'Alternance'],
      ['R401', 'Anglais'],
      ['Alternance4', 'Alternance'],
    ]);
  });

  it('in a list knows it by what stands where the codes do, the column of names beside it', () => {
    for (const isRepeated of [true, false]) {
      const ue = (text: string, i: number): string | null => (isRepeated || i === 0 ? text : null);
      const list: Rows = [
        ['UE', 'Module', 'Intitulé', 'Coefficient'],
        ...[['R3.01', 'Anglais'], ['PPP', 'Droit'], ['Anglais (R3.15)', 'Fiscalité'], ['P3.01', 'Droit']].map(([code, name], i) => [ue('UE 3.1', i), code, name, 10 + i]),
        ...[['R3.02', 'Droit'], ['PPP', 'Droit'], ['SAÉ 3.01', 'Projet']].map(([code, name], i) => [ue('UE 3.2', i), code, name, 20 + i]),
      ]; // prettier-ignore
      const { modules } = curriculumOf(list);
      expect(modules.map(({ code, name }) => [code, name]).sort()).toEqual([
        ['P3.01', 'Droit'],
        ['PPP', 'Droit'],
        ['R301', 'Anglais'],
        ['R302', 'Droit'],
        ['R315', 'Fiscalité'],
        ['SAE301', 'Projet'],
      ]);
    }
  });

  it('takes sums, thresholds and poles for no module', () => {
    const [header = [], ...rows] = cross('Alternance');
    const wide: Rows = [
      [...header, 'Coefficients / UE', 'Seuil', 'Ressources'],
      ...rows.map((row) => [...(row ?? []), row?.[6], 10, 10]),
    ];
    expect(curriculumOf(wide).modules).toHaveLength(4);
  });
});

describe('codes with a parcours, and other spellings', () => {
  for (const [text, code] of [
    ['R4.DevCloud.08', 'R4DEVCLOUD08'],
    ['R3.GC2F.12 - Béton', 'R3GC2F12'],
    ['SAÉ4.DevCloud.01', 'SAE4DEVCLOUD01'],
    ['WR301', 'R301'],
    ['WS301', 'SAE301'],
    ['RES 3.03', 'R303'],
  ] as const)
    it(`reads ${text}`, () => expect(moduleCodeOf(text)?.code).toBe(code));

  it('reads a code behind the name', () => {
    expect(moduleNamedIn('Anglais (R3.01)')).toMatchObject({ found: { code: 'R301' }, around: 'Anglais' });
    expect(moduleNamedIn('Moy TD Stage')).toMatchObject({ found: { code: 'STAGE' }, around: 'Moy TD' });
  });
});
