import { readGradebook } from '../../src/gradebook/gradebook';
import type { Answers } from '../../src/gradebook/questions';
import { randomFrom } from '../../samples/random';
import { curriculum, sheet, workbook } from './sheet';

const YEAR = curriculum(
  {
    R301: 'Anglais',
    R302: 'Culture numérique',
    R303: 'Droit',
    SAE301: 'Concevoir un site',
    R401: 'Anglais',
    R402: 'Entreprise et alternance',
    SAE401: 'Projet',
  },
  {
    UE31: { R301: 1, R302: 2, R303: 1, SAE301: 2 },
    UE41: { R401: 1, R402: 2, SAE401: 3 },
  },
);
type Cells = Parameters<typeof sheet>[1];
type Row = Cells[number];

const IDENTITY = ['N° étudiant', 'Nom', 'Prénom'];
const PEOPLE = [
  [22300001, 'Alouette', 'Zoé'],
  [22300002, 'Buse', 'Ana'],
  [22300003, 'Choucas', 'Lou'],
  [22300004, 'Draine', 'Max'],
];
const read = (sheets: Readonly<Record<string, Cells>>, answers: Answers = new Map()) =>
  readGradebook(workbook(...Object.entries(sheets).map(([name, rows]) => sheet(name, rows))), YEAR, {
    ignore: new Set(),
    answers,
  });
const unread = (book: ReturnType<typeof read>) =>
  book.anomalies.filter(({ kind }) => kind === 'unread-column');
const marksOf = (book: ReturnType<typeof read>, module: string) => {
  const index = YEAR.modules.findIndex(({ code }) => code === module);
  return book.students.map(({ marks }) => marks[index]);
};
const positions = (...codes: readonly string[]) =>
  codes.map((code) => YEAR.modules.findIndex((module) => module.code === code));

/** A table with one column more, at any place behind the names. */
function withColumn(heads: readonly string[], at: number, head: string, cells: Row): Cells {
  const put = (row: Row, value: Row[number]): Row => [...row.slice(0, 3 + at), value, ...row.slice(3 + at)];
  return [
    put([...IDENTITY, ...heads], head),
    ...PEOPLE.map((person, row) =>
      put([...person, ...heads.map((_, column) => 8 + ((row * 5 + column * 3) % 9) + 0.5)], cells[row] ?? ''),
    ),
  ];
}
const ALL = ['R3.01', 'R3.02', 'R3.03', 'SAÉ 3.01'];

describe('a column of numbers that names no module', () => {
  const random = randomFrom(11);
  for (const head of [
    'Alternance',
    'Entreprise',
    'Note entreprise',
    'TOEIC',
    'P4.01',
    'Projet perso',
    'Module X',
    'Moyenne entreprise',
  ])
    test(`is told once and asked: ${head}`, () => {
      const at = random.whole(0, 4);
      const book = read({ S3: withColumn(ALL, at, head, [12, '', '13,5', 7]) });
      const cell = `${'DEFGH'.charAt(at)}1`;

      expect(unread(book)).toMatchObject([
        {
          sheet: 'S3',
          cell,
          value: head,
          effect: { code: 'unread', numbers: 3 },
          doubt: { students: [0, 2, 3], modules: 'all' },
          question: { choices: ['ignore'], likely: 'ignore' },
        },
      ]);
      expect(read({ S3: withColumn(ALL, at, head, ['', '', '', '']) }).anomalies).toEqual([]);
    });

  test('may be a module that has no column: the only one is read so, in doubt, until it is answered', () => {
    const rows = withColumn(['R3.01', 'R3.02', 'SAÉ 3.01'], 1, 'Entreprise', [12, 9, 13.5, 7]);
    const book = read({ S3: rows });
    const [told] = unread(book);

    expect(told).toMatchObject({
      cell: 'E1',
      effect: { code: 'read-as', module: 'R303' },
      doubt: { students: [0, 1, 2, 3], modules: positions('R303') },
      question: { key: 'unread-column:ENTREPRISE S3', choices: ['module:R303', 'ignore'] },
    });
    expect(marksOf(book, 'R303')).toEqual([12, 9, 13.5, 7]);
    expect(book.anomalies.filter(({ kind }) => kind === 'missing-module')).toEqual([]);

    const key = told?.question?.key ?? '';
    const yes = read({ S3: rows }, new Map([[key, 'module:R303']]));
    expect([unread(yes), marksOf(yes, 'R303')]).toEqual([[], [12, 9, 13.5, 7]]);
    const no = read({ S3: rows }, new Map([[key, 'ignore']]));
    expect([unread(no), marksOf(no, 'R303')]).toEqual([[], ['ATT', 'ATT', 'ATT', 'ATT']]);
    expect(no.answered).toHaveLength(1);
  });

  test('is asked with all modules that have no column, and is none of them until it is answered', () => {
    const rows = withColumn(['R3.01', 'R3.02'], 2, 'Entreprise', [12, 9, 13.5, 7]);
    const book = read({ S3: rows });

    expect(unread(book)).toMatchObject([
      {
        doubt: { modules: positions('R303', 'SAE301') },
        question: { choices: ['ignore', 'module:R303', 'module:SAE301'] },
      },
    ]);
    const key = unread(book)[0]?.question?.key ?? '';
    expect(marksOf(read({ S3: rows }, new Map([[key, 'module:SAE301']])), 'SAE301')).toEqual([
      12, 9, 13.5, 7,
    ]);
  });

  test('is none where a module is named so, also below a header that stands again for the next group', () => {
    const own = curriculum(
      { R301: 'Anglais', R302: 'Culture numérique', STAGE3: 'Entreprise' },
      { UE31: { R301: 1, R302: 2, STAGE3: 2 } },
    );
    const head = [...IDENTITY, 'R3.01', 'Entreprise', 'R3.02'];
    const rows = PEOPLE.map((person, row) => [...person, 8.5 + row, 12.25 - row, 10 + row]);
    const groups = [head, ...rows.slice(0, 2), head, ...rows.slice(2)];
    const book = readGradebook(workbook(sheet('S3', groups)), own);

    expect(unread(book)).toEqual([]);
    expect(book.students.map(({ marks }) => marks)).toEqual(
      PEOPLE.map((_, row) => [8.5 + row, 10 + row, 12.25 - row]),
    );
  });

  test('is likely the one whose name it shares', () => {
    const book = read({ S4: withColumn(['R4.01'], 0, 'Alternance /40', [24, 18, 27, 14]) });

    expect(unread(book)).toMatchObject([
      { question: { choices: ['module:R402', 'ignore', 'module:SAE401'] } },
    ]);
    expect(marksOf(book, 'R402')).toEqual([12, 9, 13.5, 7]);
  });

  test('has a question of its own in each semester, and one for all groups of a semester', () => {
    const s3 = withColumn(['R3.01', 'R3.02', 'SAÉ 3.01'], 1, 'Alternance', [12, 9, 13.5, 7]);
    const s4 = withColumn(['R4.01', 'SAÉ 4.01'], 1, 'Alternance', [11, 8, 12.5, 6]);
    const keys = unread(
      read({ 'S3 A': s3.slice(0, 3), 'S3 B': [...s3.slice(0, 1), ...s3.slice(3)], S4: s4 }),
    ).map(({ question }) => question?.key);

    expect(keys).toEqual([
      'unread-column:ALTERNANCE S3',
      'unread-column:ALTERNANCE S3',
      'unread-column:ALTERNANCE S4',
    ]);
  });

  test('an assessment that is alone is likely the mark of its module', () => {
    const rows = withColumn(['R3.01', 'R3.03', 'SAÉ 3.01'], 1, 'R3.02 DS1', [12, 9, 13.5, 7]);
    const book = read({ S3: rows });

    expect(unread(book)).toMatchObject([
      {
        cell: 'E1',
        value: 'R3.02 DS1',
        doubt: { modules: positions('R302') },
        question: { choices: ['module:R302', 'ignore'] },
      },
    ]);
    expect(marksOf(book, 'R302')).toEqual([12, 9, 13.5, 7]);
    const key = unread(book)[0]?.question?.key ?? '';
    expect(marksOf(read({ S3: rows }, new Map([[key, 'ignore']])), 'R302')).toEqual([
      'ATT',
      'ATT',
      'ATT',
      'ATT',
    ]);
  });

  test('without a header is told by its cells', () => {
    expect(unread(read({ S3: withColumn(ALL, 4, '', [12, 9, 13.5, 7]) }))).toMatchObject([
      { cell: 'H2:H5', value: '', question: { subject: 'H (S3)' } },
    ]);
    expect(unread(read({ S3: withColumn(ALL, 4, '', ['', 9, '', '']) }))).toEqual([]);
  });

  test('is told with others where there are many', () => {
    const heads = Array.from(
      { length: 40 },
      (_, i) => `Épreuve libre ${String.fromCharCode(65 + (i % 26))}${i}`,
    );
    const rows = [
      [...IDENTITY, ...ALL, ...heads],
      ...PEOPLE.map((person) => [...person, 10, 11, 12, 13, ...heads.map((_, i) => i / 4)]),
    ];

    expect(unread(read({ S3: rows }))).toMatchObject([
      { cell: 'H1:AU1', effect: { numbers: 160 }, question: { choices: ['ignore'] } },
    ]);
  });
});

describe('what stands beside the marks is no module', () => {
  for (const head of [
    'Rang',
    'Rg',
    'Classement',
    'Total ECTS',
    'ECTS',
    'ECTS S3',
    'Crédits acquis',
    'Moyenne générale',
    'Moyenne S3',
    'Moy. sem.',
    'Moy',
    'MG',
    'Moyenne annuelle',
    'Moyenne ressources',
    'Moy. pôle SAÉ',
    'Total',
    'Total points',
    'Somme',
    'Points',
    'Note finale',
    'Résultat',
    'UE21',
    'Moyenne UE 2.1',
    'Moy UE',
    'RCUE 1',
    'Nb UE validées',
    'UE validées',
    'Âge',
    'Groupe',
    'Semestre',
    'Date',
    'Coef',
    'Min',
    'Max',
    'Note bac',
    'Moyenne bac',
    'Moyenne promo',
    'Barème',
    'Heures',
    'Nb h',
    'Compétence 1',
    'N°',
    'Ordre',
  ])
    test(head, () => {
      expect(unread(read({ S3: withColumn(ALL, 4, head, [12, 9, 13.5, 7]) }))).toEqual([]);
    });

  test('nor what says a mark, or the average of a UE, again', () => {
    expect(unread(read({ S3: withColumn(ALL, 4, 'Langue', [8.5, 13.5, 9.5, 14.5]) }))).toEqual([]);
    const averages = read({ S3: withColumn(ALL, 4, 'Comprendre', ['', '', '', '']) }).students.map(
      ({ marks }) => {
        const [a = 0, b = 0, c = 0, d = 0] = marks.map(Number);
        return Math.round(((a + 2 * b + c + 2 * d) / 6) * 100) / 100;
      },
    );
    expect(unread(read({ S3: withColumn(ALL, 4, 'Comprendre', averages) }))).toEqual([]);
  });
});
