import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import { typedHistories } from '../../../src/jury/imports/typed-history';
import { prepareJury } from '../../../src/jury/prepare';
import { en } from '../../../src/locales/en';
import { fr } from '../../../src/locales/fr';
import { HISTORY_COLUMNS } from '../../../src/vocabulary/history';
import { sheet, workbook } from '../../gradebook/sheet';

const [MMI] = BUILTIN_CURRICULA;
const S3 = MMI.modules.filter(({ semester }) => semester === 'S3').map(({ code }) => code);

/** UE31 of a student at 8 everywhere who has UE31 from last year, and what is told; the sheet is the department's own. */
function judged(name: string, rows: Parameters<typeof sheet>[1]) {
  const prepared = prepareJury(
    workbook(
      sheet('S3 BUT MMI', [
        ['N° étudiant', 'Nom', 'Prénom', ...S3],
        [22300001, 'ALOUETTE', 'Zoé', ...S3.map(() => 8)],
        [22300002, 'BERNACHE', 'Tom', ...S3.map(() => 12)],
      ]),
      sheet(name, rows),
    ),
    { curriculum: MMI },
  );
  if (!prepared.ok) throw new Error('no table');
  const { students, anomalies } = prepared.report;
  return {
    codes: students.map(({ result }) => result.ues.find(({ ue }) => ue.code === 'UE31')?.code),
    certain: students.map(({ doubts }) => doubts.length === 0),
    told: anomalies.map(({ sheet: of, cell, kind }) => `${of}!${cell} ${kind}`),
  };
}

describe('earlier results on a sheet typed by hand', () => {
  const long = [22300001, 'ALOUETTE', 'Zoé', '2024-2025', 'UE31', 12, 'ADM'];

  test.each([
    [
      'Antécédents',
      [['N° étudiant', 'Nom', 'Prénom', 'Année universitaire', 'UE', 'Moyenne', 'Décision'], long],
    ],
    ['ANTECEDENTS', [['', ''], ['NIP', 'NOM', 'Prénom', 'Année', 'Code UE', 'Note', 'Code'], long]],
    [
      'Historique',
      [
        ['UE capitalisées 2024-2025'],
        ['Étudiant', 'UE', 'Moyenne UE', 'Résultat'],
        ['ALOUETTE Zoé', 'UE 3.1', '12,00', 'ADM'],
      ],
    ],
    [
      'UE capitalisées',
      [
        ['Décision', 'Moy', 'UE', 'Année', 'Code NIP'],
        ['ADM', 12, 'UE31', '2024/25', '22300001'],
      ],
    ],
    [
      'Antécédents 2024-2025',
      [
        ['NIP', 'Nom', 'Prénom', 'UE31', 'Décision UE31', 'UE32', 'Décision UE32'],
        [22300001, 'ALOUETTE', 'Zoé', 12, 'ADM', 7, 'AJ'],
      ],
    ],
  ])('counts: %s', (name, rows) => {
    expect(judged(name, rows)).toEqual({ codes: ['ADM', 'ADM'], certain: [true, true], told: [] });
  });

  test.each([
    ['Antécédents', 'UE ou RCUE'],
    ['Antécédents', 'UE acquise'],
    ['Acquis', 'Matière'],
    ['UE capitalisées', 'Intitulé'],
    ['Crédits obtenus ailleurs', 'UE'],
    ['VAE', 'UE'],
    ['Mobilité 2024', 'Unité validée'],
    ['Redoublants', 'UE'],
    ['Suivi', 'UE reprise'],
  ])('counts by what stands in the cells: %s, below %s', (name, head) => {
    const rows = [
      ['N° étudiant', 'Nom', 'Prénom', 'Année universitaire', head, 'Moyenne', 'Code', 'ECTS', 'Origine'],
      [...long, 4, 'Gand'],
    ];
    expect(judged(name, rows)).toEqual({ codes: ['ADM', 'ADM'], certain: [true, true], told: [] });
    // A line that names no UE is told, and the others count.
    expect(
      judged(name, [...rows, [22300002, 'BERNACHE', 'Tom', '2024-2025', 'Total', 12, '', 4, '']]),
    ).toEqual({
      codes: ['ADM', 'ADM'],
      certain: [true, false],
      told: [expect.stringMatching(/!E3 unknown-code$/)],
    });
  });

  test('the sheet that bears the name comes before one that is known by its columns', () => {
    const rows = [['N° étudiant', 'Nom', 'Prénom', 'Année', 'UE', 'Moyenne', 'Code'], long];
    const book = workbook(sheet('Suivi', rows), sheet('Antécédents', rows));
    const found = typedHistories(book, { level: 2, thisYear: '2025-2026' }, new Set());
    expect(found.map((one) => [one.sheet, one.reading?.rows.length])).toEqual([
      ['Antécédents', 1],
      ['Suivi', 1],
    ]);
  });

  test.each(['Mobilité', 'Échanges', 'Validations'])('%s may be about something else', (name) => {
    const rows = [
      ['N° étudiant', 'Nom', 'Prénom', 'Destination'],
      [22300001, 'ALOUETTE', 'Zoé', 'Gand'],
    ];
    expect(judged(name, rows)).toEqual({ codes: ['AJ', 'ADM'], certain: [true, true], told: [] });
  });

  test.each([
    ['Bilan 1re année', 'Résultat année 1', 'UE non validées', 'UE 1.4, UE 2.4'],
    ['Bilan 1re année', 'Décision 1re année', 'UE à repasser', 'UE 1.4'],
    ['Antécédents', 'Bilan BUT1', 'Dettes', 'UE 1.4, UE 2.4'],
    ['Antécédents', 'Décision du jury', 'UE restant à valider', 'UE 1.4'],
    ['BUT1', 'Décision du jury', 'UE non validées', 'UE 2.4'],
    ['BUT1', 'Décision', 'Dettes', 'UE14'],
    ['Antécédents', 'Résultat', 'UE manquantes', 'UE 1.4'],
    ['Bilan 1re année', 'BUT 1', 'UE non validées', 'UE 1.4, UE 2.4'],
  ])(
    'on %s, of the first year as a whole, below %s, with %s: who lacks a UE does not pass (4.5)',
    (name, head, missing, debts) => {
      // Competence 4 between 8 and 10, all others above.
      const low = ['R312', 'R313', 'R314', 'R407'];
      const marks = MMI.modules.map(({ code }) => (low.includes(code) ? 6 : 11));
      const prepared = prepareJury(
        workbook(
          sheet('BUT MMI S3 et S4', [
            ['N° étudiant', 'Nom', 'Prénom', ...MMI.modules.map(({ code }) => code)],
            [22300001, 'ALOUETTE', 'Zoé', ...marks],
            [22300002, 'BERNACHE', 'Tom', ...marks],
          ]),
          sheet(name, [
            ['NIP', 'Nom', 'Prénom', head, missing],
            [22300001, 'ALOUETTE', 'Zoé', 'Passage avec dettes', debts],
            [22300002, 'BERNACHE', 'Tom', 'Validée', null],
          ]),
        ),
        { curriculum: MMI, day: { year: 2026, month: 6, day: 26 } },
      );
      if (!prepared.ok) throw new Error('no table');
      const { students, anomalies } = prepared.report;
      expect(anomalies.map(({ kind }) => kind)).toEqual([]);
      expect(students.map(({ result, doubts }) => [result.code, result.allowed, doubts])).toEqual([
        ['RED', false, []],
        ['PASD', true, []],
      ]);
    },
  );

  test('of levels below needs no university year, and may be of several levels', () => {
    const workbookOf = (rows: Parameters<typeof sheet>[1]) =>
      workbook(
        sheet('S3 BUT MMI', [
          ['N° étudiant', 'Nom', 'Prénom', ...S3],
          [22300001, 'ALOUETTE', 'Zoé', ...S3.map(() => 12)],
        ]),
        sheet('Antécédents', rows),
      );
    const rows = [
      ['N° étudiant', 'Nom', 'Prénom', 'UE11', 'UE12'],
      [22300001, 'ALOUETTE', 'Zoé', 'ADM', 'AJ'],
    ];
    const day = { year: 2026, month: 6, day: 26 };
    const [typed] = typedHistories(workbookOf(rows), { level: 2, thisYear: '2025-2026' });
    expect(typed?.reading?.rows.map(({ record }) => [record.subject, record.code, record.year])).toEqual([
      [{ kind: 'ue', ue: 'UE11' }, 'ADM', '2024-2025'],
      [{ kind: 'ue', ue: 'UE12' }, 'AJ', '2024-2025'],
    ]);
    const prepared = prepareJury(workbookOf(rows), { curriculum: MMI, day });
    expect(prepared.ok && prepared.report.anomalies.filter((one) => one.sheet === 'Antécédents')).toEqual([]);
    const [two] = typedHistories(
      workbookOf([
        ['N° étudiant', 'UE11', 'UE31'],
        [22300001, 'ADM', 'CMP'],
      ]),
      { level: 3, thisYear: '2025-2026' },
    );
    expect(two?.reading?.rows.map(({ record }) => [record.code, record.year])).toEqual([
      ['ADM', '2023-2024'],
      ['CMP', '2024-2025'],
    ]);
    // Of the level that is judged it may be of this year.
    expect(typedHistories(workbookOf(rows), { level: 1, thisYear: '2025-2026' })[0]?.reading).toBeNull();
  });

  test.each([fr, en])(
    'counts under the headers of our own sheet, typed off it: $language',
    ({ history, sheets }) => {
      const headers = HISTORY_COLUMNS.map((column) => history.columns[column]);
      const row = [22300001, 'ALOUETTE', 'Zoé', '2024-2025', 'S3', 'UE31', 1, 12, 'ADM', 6, 'VAE', ''];
      expect(judged(sheets.history, [[history.title], headers, row])).toEqual({
        codes: ['ADM', 'ADM'],
        certain: [true, true],
        told: [],
      });
    },
  );

  test('a row that is not understood is told with its cell, the others count', () => {
    const rows = [
      ['NIP', 'Nom', 'Prénom', 'Année', 'UE', 'Moyenne', 'Décision'],
      long,
      [22300002, 'BERNACHE', 'Tom', '2024-2025', 'UE31', 12, 'peut-être'],
      [22399999, 'CANETON', 'Léo', '2024-2025', 'UE31', 12, 'ADM'],
    ];
    expect(judged('Antécédents', rows)).toMatchObject({
      codes: ['ADM', 'ADM'],
      told: ['Antécédents!G3 unknown-code', 'Antécédents!A4 unmatched-student'],
    });
  });

  test('in no known order is told, and nobody is certain', () => {
    const rows = [
      ['Nom', 'Prénom', 'Ce qui reste à valider'],
      ['ALOUETTE', 'Zoé', 'rien, tout est acquis'],
    ];
    expect(judged('Antécédents', rows)).toEqual({
      codes: ['AJ', 'ADM'],
      certain: [false, false],
      told: ['Antécédents!A1 unread-history'],
    });
  });

  describe('under the name of a level below', () => {
    const marks = sheet('S3 BUT MMI', [
      ['N° étudiant', 'Nom', 'Prénom', ...S3],
      [22300001, 'ALOUETTE', 'Zoé', ...S3.map(() => 12)],
      [22300002, 'BERNACHE', 'Tom', ...S3.map(() => 12)],
    ]);
    const day = { year: 2026, month: 6, day: 26 };
    const prepared = (name: string, rows: Parameters<typeof sheet>[1]) => {
      const result = prepareJury(workbook(marks, sheet(name, rows)), { curriculum: MMI, day });
      if (!result.ok) throw new Error('no table');
      const { students, anomalies } = result.report;
      return {
        lower: students.map((student) => student.result.lower.map(({ ue, code }) => `${ue} ${code}`)),
        certain: students.map(({ doubts }) => doubts.length === 0),
        told: anomalies.map(({ sheet: of, cell, kind }) => `${of}!${cell} ${kind}`),
      };
    };

    test.each([
      ['Résultats BUT1', ['S1 C1', 'S2 C1'], ['NV', 'V']],
      ['Bilan 1re année', ['BC1 (S1)', 'BC1 (S2)'], ['non validé', 'validé']],
      ['Jury S1-S2', ['UE 1.1', 'UE 2.1'], ['AJ', 'acquis']],
    ])('the words of people are read: %s', (name, heads, [no = '', yes = '']) => {
      const found = prepared(name, [
        ['NIP', 'NOM', 'PRENOM', ...heads, 'Décision jury'],
        [22300001, 'ALOUETTE', 'Zoé', no, yes, 'PASD'],
        [22300002, 'BERNACHE', 'Tom', yes, yes, 'ADM'],
      ]);
      expect(found).toEqual({
        lower: [
          ['UE11 AJ', 'UE21 ADM'],
          ['UE11 ADM', 'UE21 ADM'],
        ],
        certain: [true, true],
        told: [],
      });
    });

    test('a cell that is not understood leaves its student open, and nobody else', () => {
      const found = prepared('BUT1', [
        ['NIP', 'UE11', 'UE21'],
        [22300001, 'peut-être', 'ADM'],
        [22300002, 'ADM', 'ADM'],
      ]);
      expect(found).toMatchObject({ certain: [false, true], told: ['BUT1!B2 unknown-code'] });
    });

    test('a year without its UEs, where its code does not say that all are acquired, leaves its student open', () => {
      const found = prepared('Antécédents', [
        ['Étudiant', 'N° étu', '1re année'],
        ['ALOUETTE Zoé', 22300001, 'PASD, UE 1.1 non acquise'],
        ['BERNACHE Tom', 22300002, 'Admis'],
      ]);
      expect(found).toMatchObject({ certain: [false, true], told: ['Antécédents!A2 contradicting-history'] });
    });

    test('a list of a class with no results is something else', () => {
      const found = prepared('BUT1', [
        ['NIP', 'Nom', 'Prénom', 'Groupe'],
        [22300001, 'ALOUETTE', 'Zoé', 'TD1'],
      ]);
      expect(found).toMatchObject({ certain: [true, true], told: [] });
    });
  });

  test('a sheet of that name without people is something else', () => {
    const rows = [
      ['Version', 'Date'],
      ['1.2', 'relecture'],
    ];
    expect(judged('Historique', rows)).toEqual({ codes: ['AJ', 'ADM'], certain: [true, true], told: [] });
  });

  test('credits alone acquire a UE, but not where the list has them beside results that acquire nothing', () => {
    const heads = ['N° étudiant', 'Nom', 'Prénom', 'Année', 'UE', 'Moyenne', 'Code', 'ECTS'];
    const alone = [22300001, 'ALOUETTE', 'Zoé', '2024-2025', 'UE31', null, null, 6];
    const other = (average: number | null, code: string | null) => [
      ...[22300002, 'BERNACHE', 'Tom', '2024-2025', 'UE32', average, code, 6],
    ];
    const codeOf = (...rows: Parameters<typeof sheet>[1]) => judged('Antécédents', [heads, ...rows]);
    expect(codeOf(alone, other(12, 'ADM')).codes[0]).toBe('ADM');
    for (const failed of [other(7, 'AJ'), other(null, 'AJ')]) {
      const { codes, told } = codeOf(alone, failed);
      expect(codes[0]).toBe('AJ');
      expect(told).toContain('Antécédents!G2 contradicting-history');
    }
  });
});

test.each(['Antécédents', 'UE capitalisées'])(
  'Averages of a semester that is not taken again are those of the earlier years, the best of them (4.4), none of this one: %s',
  (name) => {
    const S4 = MMI.modules.filter(({ semester }) => semester === 'S4').map(({ code }) => code);
    const heads = ['N° étudiant', 'Nom', 'Prénom'];
    const rowsOf = (year: string, average: number) =>
      MMI.ues.flatMap((ue) =>
        ue.semester === 'S3' ? [[22300001, 'ALOUETTE', 'Zoé', year, ue.code, average, 'AJ']] : [],
      );
    const prepared = prepareJury(
      workbook(
        sheet('S4 BUT MMI 2025-2026', [
          [...heads, ...S4],
          [22300001, 'ALOUETTE', 'Zoé', ...S4.map(() => 10.6)],
        ]),
        sheet(name, [
          [...heads, 'Année', 'UE', 'Moyenne', 'Code'],
          ...rowsOf('2023-2024', 7),
          ...rowsOf('2024-2025', 9.5),
        ]),
      ),
      { curriculum: MMI },
    );
    if (!prepared.ok) throw new Error('no table');
    const [student] = prepared.report.students;
    expect(student?.result.rcues[0]).toMatchObject({ code: 'CMP', average: { value: 10.05 } });
    expect(student?.reasons).toContainEqual(
      expect.objectContaining({ kind: 'carried', ue: 'UE31', average: 9.5, from: '2024-2025' }),
    );
    expect(prepared.report.anomalies.map(({ kind }) => kind)).not.toContain('average-mismatch');
  },
);

describe('results of the first year', () => {
  const day = { year: 2026, month: 6, day: 26 };
  const lowerOf = (...sheets: ReturnType<typeof sheet>[]) => {
    const result = prepareJury(workbook(...sheets), { curriculum: MMI, day });
    if (!result.ok) throw new Error('no table');
    return result.report.students.map((student) =>
      student.result.lower.map(({ ue, code }) => `${ue} ${code}`),
    );
  };
  const heads = ['N° étudiant', 'Nom', 'Prénom'];
  const marks = S3.map(() => 12);

  test.each([
    ['averages', [6, 12], [12, 12]],
    ['codes', ['AJ', 'ADM'], ['ADM', 'V']],
  ])('in columns beside this year’s marks count: %s', (_, one, two) => {
    const beside = sheet('S3 BUT MMI', [
      [...heads, ...S3, 'UE 1.1', 'UE 2.1'],
      [22300001, 'ALOUETTE', 'Zoé', ...marks, ...one],
      [22300002, 'BERNACHE', 'Tom', ...marks, ...two],
    ]);
    expect(lowerOf(beside)).toEqual([
      ['UE11 AJ', 'UE21 ADM'],
      ['UE11 ADM', 'UE21 ADM'],
    ]);
  });

  test('of one semester alone in such columns may be another numbering, and do not', () => {
    const beside = sheet('S3 BUT MMI', [
      [...heads, ...S3, 'UE 2.1', 'UE 2.2'],
      [22300001, 'ALOUETTE', 'Zoé', ...marks, 6, 12],
    ]);
    expect(lowerOf(beside)).toEqual([[]]);
  });

  test('on one sheet with the averages of this year’s UEs count', () => {
    const bilan = sheet('Bilan', [
      ['BUT MMI'],
      [...heads, 'UE11', 'UE21', 'UE31', 'UE32'],
      [22300001, 'ALOUETTE', 'Zoé', 6.1, 12, 12.5, 11],
      [22300002, 'BERNACHE', 'Tom', 12.1, 12, 12.5, 11],
    ]);
    expect(lowerOf(bilan)).toEqual([
      ['UE11 AJ', 'UE21 ADM'],
      ['UE11 ADM', 'UE21 ADM'],
    ]);
  });
});
