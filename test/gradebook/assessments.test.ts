import { en } from '../../src/locales/en';
import { fr } from '../../src/locales/fr';
import { sheet } from './sheet';
import { averages, NAMES, r301, read, teachers, told, whole, type Cell } from './teachers';

describe('the assessments of a teacher’s sheet (4.1)', () => {
  const DS = ['Devoir maison', 'Étude de cas'];

  test.each([
    ['Contrôle (coef 1)', 'Projet /40 (coef 2)'],
    ['Contrôle coef. 1', 'Étude de cas (coef 2) /40'],
    ['Oral x1', 'Dossier (/40, coef 2)'],
    ['Exposé (25 %)', 'Maquette fonctionnelle /40 (50 %)'],
  ])('whose coefficients stand in their headers: %s, %s', (first, second) => {
    const book = read([
      whole(14, 15, 16),
      sheet('R3.01', [
        ['Enseignante', 'Mme Grive'],
        ['Session 2', 'meilleure'],
        [
          'N° étudiant',
          'Nom',
          'Prénom',
          first,
          `${first.split(/ [(cx\d]/)[0] ?? ''} session 2`,
          second,
          'Moyenne',
        ],
        [22300001, 'Alouette', 'Zoé', 'ABJ', '', 28, 14],
        [22300002, 'Buse', 'Zoé', 3, 15, 30, 15],
        [22300003, 'Choucas', 'Zoé', 12, '', 36, 16],
      ]),
    ]);
    expect(averages(book)).toEqual([14, 15, 16]);
    expect(r301(book)).toEqual([14, 15, 16]);
    expect(told(book)).toEqual([]);
  });

  test('give it where the column of the average is empty, and not where somebody has written it', () => {
    const book = read([
      sheet('R3.01', [
        ['Enseignante', 'Mme Grive'],
        ['N° étudiant', 'Nom', 'Prénom', 'Contrôle (coef 1)', 'Projet (coef 2)', 'Moyenne'],
        [22300001, 'Alouette', 'Zoé', 12, 15, 14],
        [22300002, 'Buse', 'Zoé', 9, 12, ''],
        [22300003, 'Choucas', 'Zoé', 6, 9, 10],
      ]),
    ]);
    expect(r301(book)).toEqual([14, 11, 10]);
  });

  test('give the mark where no other sheet has the module, by coefficients and scales', () => {
    const book = read([
      teachers(
        DS,
        [1, 3],
        [20, 40],
        [
          [12, 30],
          ['ABI', 40],
          ['ABJ', 20],
        ],
      ),
    ]);
    expect(r301(book)).toEqual([14.25, 15, 10]);
    expect(book.assessed).toMatchObject([
      {
        sheet: 'R3.01',
        index: 0,
        teacher: 'Mme Grive',
        counts: true,
        columns: [
          { title: 'Devoir maison', date: '2025-12-09', coefficient: 1, scale: 20 },
          { title: 'Étude de cas', coefficient: 3, scale: 40 },
        ],
      },
    ]);
    expect(told(book)).toEqual([]);
  });

  test('stand back behind the sheet of marks, and what differs there is told with both cells', () => {
    const book = read([
      whole(14.25, 14, ''),
      teachers(
        DS,
        [1, 3],
        [20, 40],
        [
          [12, 30],
          ['ABI', 40],
          ['ABJ', 20],
        ],
      ),
    ]);
    expect(r301(book)).toEqual([14.25, 14, undefined]);
    expect(told(book)).toEqual([
      {
        at: 'S3!D3',
        kind: 'average-mismatch',
        effect: { code: 'assessments', average: 15, of: 'R3.01!D8:E8' },
      },
      { at: 'S3!D4', kind: 'missing', effect: { code: 'awaited', form: 'empty' } },
    ]);
    expect(book.anomalies.find(({ kind }) => kind === 'average-mismatch')?.doubt).toEqual({
      students: [1],
      modules: [0],
      within: 1,
    });
  });

  test('are compared with the average that the teacher has typed beside them', () => {
    const book = read([
      teachers(
        [...DS, 'Moyenne'],
        [1, 1, ''],
        [20, 20, ''],
        [
          [12, 14, 13],
          [8, 9, 9.5],
          [10, 'ATT', ''],
        ],
      ),
    ]);
    expect(r301(book)).toEqual([13, 9.5, undefined]);
    expect(told(book)[0]).toEqual({
      at: 'R3.01!F8',
      kind: 'average-mismatch',
      effect: { code: 'assessments', average: 8.5, of: 'R3.01!D8:E8' },
    });
  });

  test('are awaited where a mark is over its scale, a word is none, or a coefficient is missing', () => {
    const book = read([
      whole('', '', ''),
      teachers(
        ['A', 'B', 'C'],
        [1, 1, ''],
        [20, 10, 20],
        [
          [12, 11, ''],
          [8, 'malade', ''],
          [10, 5, 15],
        ],
      ),
    ]);
    expect(averages(book)).toEqual(['ATT', 'ATT', 'ATT']);
    expect(told(book).filter(({ kind }) => kind !== 'missing')).toEqual([
      { at: 'R3.01!F4', kind: 'missing-coefficient', effect: { code: 'awaited', form: 'empty' } },
      { at: 'R3.01!E7', kind: 'out-of-range', effect: { code: 'over-scale', scale: 10 } },
      { at: 'R3.01!E8', kind: 'unknown-code', effect: { code: 'awaited', form: 'text' } },
    ]);
  });

  test('leave an assessment alone that nobody has taken yet', () => {
    expect(averages(read([teachers(['A', 'B', 'C'], [1, 1, ''], [20, 20, 20], [[12, 10, '']])]))).toEqual([
      11,
    ]);
  });

  test('have a second session that is asked about, unless the sheet says what it does', () => {
    const rows = [
      [6, 8, 15],
      [12, 14, 9],
    ];
    const titles = ['A', 'B', 'Session 2'];
    const open = read([teachers(titles, [1, 1, ''], [20, 20, 20], rows)]);
    expect(r301(open)).toEqual([15, 13]);
    const [asked] = open.anomalies.filter(({ question }) => question);
    expect(asked).toMatchObject({
      kind: 'second-session',
      cell: 'F6',
      doubt: { students: [0, 1], modules: [0] },
    });
    const key = asked?.question?.key ?? '';
    const answered = (choice: string) =>
      r301(read([teachers(titles, [1, 1, ''], [20, 20, 20], rows)], new Map([[key, choice]])));
    expect([answered('last'), answered('capped'), answered('ignore')]).toEqual([
      [15, 9],
      [10, 13],
      [7, 13],
    ]);
    const stated = read([
      teachers(titles, [1, 1, ''], [20, 20, 20], rows, [['Seconde session', 'plafonnée à 10']]),
    ]);
    expect([r301(stated), stated.anomalies.some(({ question }) => question)]).toEqual([[10, 13], false]);
  });

  test.each([
    ['named behind', ['DS1', 'DS1 rattrapage', 'DS2'], [4, 12, 10], 11],
    ['named before, whatever stands between', ['DS1', 'DS10', 'Rattrapage du DS 10'], [4, 8, 12], 8],
    ['unnamed, with an assessment on either side', ['DS1', 'Rattrapage', 'DS2'], [4, 12, 10], 11],
    ['unnamed, one for each', ['DS1', 'Session 2', 'DS2', 'Session 2'], [4, 12, 10, 14], 13],
    ['unnamed, at the end: of the whole module', ['DS1', 'DS2', 'Session 2'], [4, 12, 10], 10],
  ])('have a second session of the assessment that it is of: %s', (_, titles, marks, mark) => {
    const coefficients = titles.map((title) => (/^DS\d+$/.test(title) ? 1 : ''));
    const scales = titles.map(() => 20);
    const book = read([
      whole(''),
      teachers(titles, coefficients, scales, [marks], [['Session 2', 'meilleure']]),
    ]);
    expect(averages(book)).toEqual([mark]);
    expect(told(book).filter(({ kind }) => kind !== 'missing')).toEqual([]);
  });

  test('are found where the label of their coefficients stands beside the teams, and words of the student before them', () => {
    const book = read([
      whole('', ''),
      sheet('R3.01', [
        ['', '', '', '', 'Coefficient', 1, 3],
        ['N° étudiant', 'Nom', 'Prénom', 'Tiers-temps', 'Équipe', 'DS', 'Projet en équipe'],
        [22300001, 'Alouette', 'Zoé', 'oui', 'A', 8, 12],
        [22300002, 'Buse', 'Zoé', '', 'A', 4, ''],
      ]),
    ]);
    expect(averages(book)).toEqual([11, 10]);
    expect(told(book).filter(({ kind }) => kind !== 'missing')).toEqual([]);
  });

  test.each([
    ['no-coefficients', ['A', 'B'], [1, 3], [20, 20], [8, 12], [], 10],
    ['no-scales', ['A', 'B'], [1, 1], [20, 10], [12, 6], [], 9],
    ['excused-as-zero', ['A', 'B'], [1, 1], [20, 20], [12, 'ABJ'], [], 6],
    ['absence-left-out', ['A', 'B'], [1, 1], [20, 20], [12, 'ABI'], [], 12],
    ['no-second-session', ['A', 'Rattrapage'], [1, ''], [20, 20], [6, 12], ['Session 2', 'remplace'], 6],
    ['all-counted', ['A', 'B', 'C'], [1, 1, 1], [20, 20, 20], [4, 12, 14], ['Notes retenues', 2], 10],
    [undefined, ['A', 'B'], [1, 3], [20, 20], [8, 12], [], 17],
  ] as const)(
    'say what was missed in an average that differs: %s',
    (slip, titles, coefficients, scales, marks, above, typed) => {
      const book = read([
        whole(''),
        teachers(
          [...titles, 'Moyenne'],
          [...coefficients, ''],
          [...scales, ''],
          [[...marks, typed]],
          [above],
        ),
      ]);
      const [effect] = told(book).flatMap(({ kind, effect: own }) =>
        kind === 'average-mismatch' ? [own] : [],
      );
      expect(effect).toMatchObject({ code: 'assessments', of: expect.any(String) as string });
      expect(effect?.code === 'assessments' && effect.slip).toBe(slip);
      for (const locale of [fr, en])
        expect(effect ? locale.anomalies.effectText(effect).length : 0).toBeGreaterThan(slip ? 60 : 20);
    },
  );

  test.each(['Moyenne R3.01', 'Moy. R301', 'R3.01 note finale'])(
    'are compared with an average whose header names the module: %s',
    (head) => {
      const own = teachers([...DS, head], [1, 3, ''], [20, 20, ''], [[8, 12, 11], [10, 10, 14]]); // prettier-ignore
      const book = read([whole('', ''), own]);
      expect(averages(book)).toEqual([11, 10]);
      expect(told(book).filter(({ kind }) => kind !== 'missing')).toMatchObject([
        { at: 'R3.01!F8', kind: 'average-mismatch', effect: { average: 10 } },
      ]);
    },
  );

  test('are compared with an average that an English header names', () => {
    const book = read([
      whole('', ''),
      sheet('R3.01', [
        ['', '', '', '', 'Coefficient', 1, 3],
        ['Student number', 'Surname', 'First name', 'Group', 'Average', 'Test 1', 'Test 2'],
        [22300001, 'Alouette', 'Zoé', 'A', 11, 8, 12],
        [22300002, 'Buse', 'Zoé', 'B', 12, 8, 12],
      ]),
    ]);
    expect(told(book).filter(({ kind }) => kind === 'average-mismatch')).toMatchObject([{ at: 'R3.01!E4' }]);
  });

  test.each([
    ['Session 2 (la meilleure compte)', [12, 8]],
    ['Rattrapage, plafonné à 10', [10, 8]],
    ['2e session : remplace la moyenne', [12, 5]],
    ['Resit (best mark)', [12, 8]],
  ])('have a second session that does what its header says: %s', (head, expected) => {
    const heads = [...DS, head];
    const rows = [
      [6, 6, 12],
      [8, 8, 5],
    ];
    const book = read([whole('', ''), teachers(heads, [1, 3, ''], [20, 20, ''], rows)]);
    expect(averages(book)).toEqual(expected);
    expect(told(book).filter(({ kind }) => kind !== 'missing')).toEqual([]);
  });

  test('count alike where the best of them count and no coefficient stands at all', () => {
    const heads = ['N° étudiant', 'Nom', 'Prénom', 'DS1', 'DS2', 'DS3'];
    const book = read([
      whole('', ''),
      sheet('R3.01', [
        ['2 meilleures notes sur 3'],
        heads,
        [22300001, 'Alouette', 'Zoé', 6, 8, 15],
        [22300002, 'Buse', 'Zoé', 8, 'ABJ', 10],
      ]),
    ]);
    expect(averages(book)).toEqual([11.5, 9]);
    expect(told(book).filter(({ kind }) => kind !== 'missing')).toEqual([]);
  });

  test('have the best n of them counted, where the sheet says so', () => {
    const marks = [[4, 12, 14]];
    const of = (...above: readonly Cell[]) =>
      averages(read([teachers(['A', 'B', 'C'], [1, 1, 1], [20, 20, 20], marks, [above])]));
    expect(of('Notes retenues', 2)).toEqual([13]);
    expect(of('Les 2 meilleures notes')).toEqual([13]);
    expect(of('')).toEqual([10]);
  });

  test.each(['TP', 'TD', 'TD/TP'])('may be called %s, as groups are, in whole numbers', (title) => {
    const coefficients = teachers([title, 'DS'], [1, 1], [20, 20], [[14, 10]]);
    expect(averages(read([coefficients]))).toEqual([12]);
    const last = teachers(['DS', title], [1, 3], [20, 20], [[10, 14]]);
    expect(averages(read([last]))).toEqual([13]);
  });

  test('called TP behind another are a part of the mark, where no coefficient stands', () => {
    const heads = ['N° étudiant', 'Nom', 'Prénom', 'DS1', 'TP'];
    const { anomalies } = read([
      sheet('R3.01', [
        ['R3.01'],
        heads,
        ...NAMES.map((name, i) => [22300001 + i, name, 'Zoé', 10 + i, 14 - i]),
      ]),
    ]);
    expect(anomalies.filter(({ kind }) => kind === 'second-session')).toMatchObject([
      { cell: 'D2:E2', question: { likely: 'mean' } },
    ]);
  });

  test.each([
    ['Projet (groupe)', 'Équipe'],
    ['Rapport collectif', 'N° équipe'],
    ['SAÉ d’équipe', 'Équipe n°'],
    ['Dossier (binôme)', 'Binôme'],
  ])('give a mark of group work to the whole team: %s, %s', (title, teams) => {
    const own = teachers(
      ['A', title],
      [1, 1],
      [20, 20],
      [
        [10, 14],
        [12, ''],
        [8, ''],
      ],
    );
    const rows = own.rows.map((row, i) => {
      const team = i === 5 ? teams : ['1', '1', '2'][i - 6];
      return i < 5
        ? [...(row ?? []).slice(0, 3), null, ...(row ?? []).slice(3)]
        : [...(row ?? []).slice(0, 3), team ?? null, ...(row ?? []).slice(3)];
    });
    expect(averages(read([{ ...own, rows }]))).toEqual([12, 13, 'ATT']);
  });

  test('of a student whom nobody knows are told', () => {
    const book = read([
      whole(12),
      teachers(
        DS,
        [1, 1],
        [20, 20],
        [
          [12, 12],
          [10, 10],
        ],
      ),
    ]);
    expect(told(book)).toEqual([
      { at: 'R3.01!A8', kind: 'unmatched-student', effect: { code: 'unread', numbers: 2 } },
    ]);
  });
});

test('a block of assessments beside the module’s column is compared with it', () => {
  const book = read([
    sheet('S3', [
      ['N° étudiant', 'Nom', 'Prénom', 'R301 DS1 (coef 1)', 'R301 DS2 (coef 3)', 'Moy R301', 'R302'],
      [22300001, 'Alouette', 'Zoé', 8, 12, 11, 10],
      [22300002, 'Buse', 'Zoé', 8, 12, 12, 10],
    ]),
  ]);
  expect(r301(book)).toEqual([11, 12]);
  expect(told(book)).toEqual([
    { at: 'S3!F3', kind: 'average-mismatch', effect: { code: 'assessments', average: 11, of: 'S3!D3:E3' } },
  ]);
  expect(book.assessed).toMatchObject([{ counts: true, isSheet: false, average: 5 }]);
});

describe('the second session of one assessment in a block', () => {
  const block = (heads: readonly string[], ...rows: readonly (readonly Cell[])[]) =>
    sheet('S3', [
      ['N° étudiant', 'Nom', 'Prénom', ...heads, 'Moy R301', 'R302'],
      ...rows.map((row, i) => [22300001 + i, NAMES[i] ?? '', 'Zoé', ...row, 10]),
    ]);

  test('is of that assessment, is asked about once, and is no mark of the module', () => {
    const heads = ['R301 DS1 (coef 1)', 'R301 DS2 (coef 3)', 'R301 DS2 rattrapage'];
    const book = read([block(heads, [10, 6, 14, ''], [10, 10, 9, 10])]);
    expect(averages(book)).toEqual([13, 10]);
    expect(r301(book)).toEqual([undefined, 10]);
    expect(told(book)).toEqual([
      { at: 'S3!F1', kind: 'second-session', effect: { code: 'session', module: 'R301', rule: 'best' } },
      { at: 'S3!G2', kind: 'missing', effect: { code: 'awaited', form: 'empty' } },
    ]);
  });

  test('is none of the module either where no coefficient stands', () => {
    const heads = ['R301 DS1', 'R301 DS2', 'R301 DS2 rattrapage'];
    expect(r301(read([block(heads, [10, 6, 14, 12], [10, 10, 9, 10])]))).toEqual([12, 10]);
  });
});
