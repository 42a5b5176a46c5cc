import {
  levelOf,
  moduleCodeOf,
  partsOfUe,
  plain,
  poleOfModule,
  semesterOfModule,
  semestersOf,
  ueCodeOf,
} from '../../src/curricula/codes';

describe('moduleCodeOf', () => {
  it.each([
    ['R303', 'R303'],
    ['R3.03', 'R303'],
    ['r 3-03', 'R303'],
    ['Ressource 303', 'R303'],
    ['SAÉ 3.01', 'SAE301'],
    ['S.A.E. 3.01', 'SAE301'],
    ['S.A.É. 301', 'SAE301'],
    ['SAÉ\n3.01', 'SAE301'],
    ['S3.01', 'SAE301'],
    ['S4.A..01', 'SAE4A01'],
    ['R3.A.L1', 'R3AL1'],
    ['R4.A.08', 'R4A08'],
    ['Stage', 'STAGE'],
    ['Portfolio S3', 'PORTFOLIO3'],
  ])('reads %j as %s', (text, code) => {
    expect(moduleCodeOf(text)?.code).toBe(code);
  });

  it.each(['S3', 'S3 2024', 'Semestre 3', 'UE31', 'Rang', 'Régime', 'R', '', 'Stagiaire', '2024'])(
    'takes %j for no module',
    (text) => {
      expect(moduleCodeOf(text)).toBeNull();
    },
  );

  it('gives the name behind the code plain and as it was written', () => {
    expect(moduleCodeOf("R303 - Design d'expérience")).toEqual({
      code: 'R303',
      rest: "DESIGN D'EXPERIENCE",
      name: "Design d'expérience",
    });
  });

  it('keeps accents that were typed as two characters, ligatures and line breaks from shifting the name', () => {
    const decomposed = 'SAÉ 3.02 :\nŒuvres é'.normalize('NFD');
    expect(moduleCodeOf(decomposed)?.name).toBe('Œuvres é');
  });
});

describe('ueCodeOf', () => {
  it.each([
    ['UE31', 'UE31', ''],
    ['UE 3.1', 'UE31', ''],
    ['U.E. 3-1', 'UE31', ''],
    ['UE3.1 Réaliser', 'UE31', 'Réaliser'],
    ['UE31 : Comprendre', 'UE31', 'Comprendre'],
  ])('reads %j', (text, code, name) => {
    expect(ueCodeOf(text)).toMatchObject({ code, name });
  });

  it.each(['UE', 'UE 311', 'TOTAL UE31', 'UE71', 'QUEUE31'])('takes %j for no UE', (text) => {
    expect(ueCodeOf(text)).toBeNull();
  });
});

test.each([
  ['S3-R01', 'R301'],
  ['S3 R12 Anglais', 'R312'],
  ['S4.R05', 'R405'],
  ['S4-SAE02', 'SAE402'],
  ['S3_SAÉ 01', 'SAE301'],
])('The semester may stand before the kind of a module: %s is %s', (text, code) => {
  expect(moduleCodeOf(text)?.code).toBe(code);
});

test.each(['S1 C2', 'S3-BC1', 'S3 Compétence 4'])(
  '%s is a competence of a semester, and no module',
  (text) => {
    expect(moduleCodeOf(text)).toBeNull();
  },
);

test('A UE code states its semester and competence', () => {
  expect(partsOfUe('UE42')).toEqual({ semester: 'S4', competence: 2 });
});

test('A module code states its semester, where it has a number', () => {
  expect(['R303', 'SAE4A01', 'PORTFOLIO3', 'STAGE'].map(semesterOfModule)).toEqual(['S3', 'S4', 'S3', null]);
});

test('Stage and portfolio belong to the SAÉ pole', () => {
  expect(['R303', 'SAE301', 'STAGE', 'PORTFOLIO'].map(poleOfModule)).toEqual([
    'resources',
    'sae',
    'sae',
    'sae',
  ]);
});

test('A level has two semesters, and each semester one level', () => {
  expect(([1, 2, 3] as const).map(semestersOf)).toEqual([
    ['S1', 'S2'],
    ['S3', 'S4'],
    ['S5', 'S6'],
  ]);
  expect((['S1', 'S2', 'S3', 'S4', 'S5', 'S6'] as const).map(levelOf)).toEqual([1, 1, 2, 2, 3, 3]);
});

test('Plain text has no accents, one space for any white space, and upper case', () => {
  expect(plain(' N°\u00a0étudiant\u202f\n2 ')).toBe('N° ETUDIANT 2');
});
