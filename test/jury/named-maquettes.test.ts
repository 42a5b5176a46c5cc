import { prepareJury } from '../../src/jury/prepare';
import { DEFAULT_SETTINGS } from '../../src/jury/settings/settings';
import type { RawCell } from '../../src/cells/snapshot';
import { sheet, workbook } from '../gradebook/sheet';

/** Maquettes and marks of departments whose modules have names in place of codes, and tables that only look like such. */

type Rows = readonly (readonly (RawCell | '')[])[];
type Sheet = readonly [name: string, rows: Rows];

const NAMES = ['Anglais', 'Droit', 'Projet web'];
const marks = (names: readonly string[] = NAMES): Rows => [
  ['N°', 'Nom', 'Prénom', ...names],
  [22300001, 'Alouette', 'Zoé', ...names.map((_, i) => 8 + 2 * i)],
  [22300002, 'Bouleau', 'Max', ...names.map((_, i) => 14 - 2 * i)],
];
const S3: Sheet = ['S3', marks()];
const table = (head: string, last: Rows = [['ECTS', 15, 15]]): Rows => [
  [head, 'UE 3.1', 'UE 3.2'],
  ['Anglais', 3, 2],
  ['Droit', 1, ''],
  ['Projet web', '', 5],
  ...last,
];

const prepared = (...sheets: readonly Sheet[]) =>
  prepareJury(workbook(...sheets.map(([name, rows]) => sheet(name, rows))), { curriculum: null });
const weightsOf = (...sheets: readonly Sheet[]): readonly string[] => {
  const { from, refusal, curriculum } = prepared(...sheets).inForce;
  if (from !== 'workbook' || refusal) return [`${from} ${refusal?.code ?? ''}`];
  return curriculum.ues.map(
    ({ code, weights }) =>
      `${code} ${weights.map(({ module, coefficient }) => `${module} ${coefficient}`).join(', ')}`,
  );
};
const WEIGHTS = ['UE31 Anglais 3, Droit 1', 'UE32 Anglais 2, Projet web 5'];

test.each([
  ['Matière', 'Feuil1', [['ECTS', 15, 15]]],
  ['Module', 'Coefficients', []],
  ['Nom du module', 'Feuil1', [['ECTS', 15, 15]]],
  ['', 'Coefs S3', [['ECTS', 15, 15]]],
  [
    'Intitulé',
    'Feuil1',
    [
      ['Total', 4, 7],
      ['ECTS', 15, 15],
    ],
  ],
] as readonly (readonly [string, string, Rows])[])(
  'below «%s» on «%s» names are modules',
  (head, name, last) => {
    expect(weightsOf([name, table(head, last)], S3)).toEqual(WEIGHTS);
    const others = marks(['ANGLAIS', ' droit', 'Projet\nWeb']);
    const result = prepared([name, table(head, last)], ['Semestre 3', others]);
    const { anomalies, students } = result.ok ? result.report : { anomalies: [], students: [] };
    expect(anomalies.map(({ kind }) => kind).filter((kind) => kind !== 'unknown-ects')).toEqual([]);
    expect(students).toHaveLength(2);
  },
);

test('codes of another kind, or teachers, stand between the names and the coefficients', () => {
  const beside = (head: string, texts: readonly string[]): Rows =>
    table('Matière').map(([first = '', ...rest], i) => [first, [head, ...texts, ''][i] ?? '', ...rest]);
  expect(weightsOf(['Coefs', beside('Code', ['AN3', 'DR3', 'PW3'])], S3)).toEqual(WEIGHTS);
  expect(weightsOf(['Coefs', beside('Responsable', ['Loup', 'Renard', 'Ours'])], S3)).toEqual(WEIGHTS);
  expect(
    weightsOf(['Coefs', beside('Code', ['AN3', 'DR3', 'PW3'])], ['S3', marks(['AN3', 'DR3', 'PW3'])])[0],
  ).toBe('UE31 AN3 3, DR3 1');
});

describe('what crosses names with UEs is no maquette', () => {
  const averages: Rows = [
    ['Alouette', 12, 9],
    ['Bouleau', 10, 11],
  ];
  const across: Rows = [
    ['Matière', 'Alouette', 'Bouleau'],
    ['N°', 22300001, 22300002],
    ['Anglais', 8, 14],
    ['Droit', 10, 12],
  ];
  test.each([
    ['students under «Nom»', 'Bilan', [['Nom', 'UE 3.1', 'UE 3.2'], ...averages]],
    ['students and ECTS', 'Coefs', [['Nom', 'UE 3.1', 'UE 3.2'], ['ECTS', 15, 15], ...averages]],
    ['students under nothing', 'Bilan', [['', 'UE 3.1', 'UE 3.2'], ['ECTS', 15, 15], ...averages]],
    ['students in groups', 'Bilan', [['Groupe', 'UE 3.1', 'UE 3.2'], ['ECTS', 15, 15], ...averages]],
    [
      'students with numbers',
      'Coefs',
      [['', '', 'UE 3.1', 'UE 3.2'], ...averages.map((row, i) => [22300001 + i, ...row])],
    ],
    [
      'averages of modules',
      'Feuil1',
      [
        ['Matière', 'UE 3.1', 'UE 3.2'],
        ['Anglais', 11.46, 10.2],
        ['Droit', 9.13, ''],
        ['Projet web', '', 12.8],
        ['ECTS', 15, 15],
      ],
    ],
    [
      'ticks',
      'Coefs',
      [
        ['Matière', 'UE 3.1', 'UE 3.2'],
        ['Anglais', 1, 1],
        ['Droit', 1, ''],
        ['Projet web', '', 1],
        ['ECTS', 15, 15],
      ],
    ],
    [
      'crosses',
      'Feuil1',
      [
        ['Matière', 'UE 3.1', 'UE 3.2'],
        ['Anglais', 'x', 'x'],
        ['Droit', 'x', ''],
        ['Projet web', '', 'x'],
      ],
    ],
    ['hours', 'Heures', table('Matière', [])],
    ['hours under a title', 'Feuil1', [['Volumes horaires'], [], ...table('Matière', [])]],
    ['statistics', 'Feuil1', [...table('Matière'), ['Moyenne', 12, 11]]],
    [
      'other names',
      'Coefs',
      [
        ['Matière', 'UE 3.1', 'UE 3.2'],
        ['Chimie', 3, 2],
        ['Optique', 1, ''],
        ['Algèbre', '', 5],
        ['ECTS', 15, 15],
      ],
    ],
  ] as readonly (readonly [string, string, Rows])[])('%s', (_, name, rows) => {
    for (const own of [S3, ['S3', across] as const]) {
      expect(weightsOf([name, rows], own)[0]).toMatch(/^default/);
      const result = prepared([name, rows], own);
      if (result.ok) expect(result.report.students.filter(({ doubts }) => doubts.length === 0)).toEqual([]);
    }
  });
});

describe('what cannot be told is not decided', () => {
  test('a name twice in one UE', () => {
    const rows: Rows = [...table('Matière', []), ['Anglais', 4, ''], ['ECTS', 15, 15]];
    expect(prepared(['Coefs', rows], S3).inForce.refusal).toMatchObject({
      code: 'refused',
      sheet: 'Coefs',
      cell: 'B5',
      problem: { code: 'duplicate-weight' },
    });
  });

  test('a coefficient that cannot be read', () => {
    const rows = table('Matière').map((row) => row.map((one) => (one === 1 ? 'à voir' : one)));
    expect(prepared(['Coefs', rows], S3).inForce.refusal).toMatchObject({ code: 'refused', cell: 'B3' });
  });

  test('a sum that does not add up', () => {
    const rows = table('Matière', [['Total', 5, 7], ['ECTS', 15, 15]]); // prettier-ignore
    expect(prepared(['Coefs', rows], S3).inForce.refusal).toMatchObject({ code: 'refused', cell: 'B5' });
  });

  test('two maquettes with the same names', () => {
    const other = table('Matière').map((row) => row.map((one) => (one === 5 ? 4 : one)));
    expect(prepared(['Coefs FI', table('Matière')], ['Coefs FA', other], S3).inForce.refusal).toMatchObject({
      code: 'ambiguous',
      sheets: ['Coefs FI', 'Coefs FA'],
    });
  });
});

test('small numbers that nothing calls coefficients are asked about, and count for sure once that is said', () => {
  const sheets = [['Feuil1', table('Matière', [])], S3] as const;
  expect(weightsOf(...sheets)).toEqual(WEIGHTS);
  const asked = prepared(...sheets);
  if (!asked.ok) throw new Error('not read');
  const [told] = asked.report.anomalies.filter(({ kind }) => kind === 'curriculum-guessed');
  expect(told).toMatchObject({ sheet: 'Feuil1', cell: 'A1', question: { choices: ['sheet:Feuil1'] } });
  expect(asked.report.students.every(({ doubts }) => doubts.length > 0)).toBe(true);

  const answers = { [told?.question?.key ?? '']: 'sheet:Feuil1' as const };
  const book = workbook(...sheets.map(([name, rows]) => sheet(name, rows)));
  const answered = prepareJury(book, { curriculum: null, settings: { ...DEFAULT_SETTINGS, answers } });
  if (!answered.ok) throw new Error('not read');
  expect(answered.report.anomalies.map(({ kind }) => kind)).toEqual(['unknown-ects', 'unknown-ects']);
  expect(answered.report.students.flatMap(({ doubts }) => doubts)).toEqual([]);
});

test('of the maquettes of two years the one counts whose names stand above the marks', () => {
  const first: Rows = [
    ['Matière', 'UE 1.1', 'UE 1.2'],
    ['Anglais', 3, 2],
    ['Initiation au droit', 1, ''],
    ['Algorithmique', '', 5],
    ['ECTS', 15, 15],
  ];
  for (const sheets of [
    [
      ['Coefs BUT1', first],
      ['Coefs BUT2', table('Matière')],
    ],
    [
      ['Coefs BUT2', table('Matière')],
      ['Coefs BUT1', first],
    ],
  ] as const)
    expect(weightsOf(...sheets, S3)).toEqual(WEIGHTS);
});
