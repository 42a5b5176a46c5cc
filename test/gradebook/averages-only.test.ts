import { sheet } from './sheet';
import { read } from './small';
import { marksById, tablesOf, told } from './summary';

const averages = (name: string, ues: readonly string[], last: number | string = 9.4) =>
  sheet(name, [
    ['BUT MMI'],
    ['NIP', 'Nom', 'Prénom', ...ues],
    [22300001, 'ALOUETTE', 'Zoé', 12.25, 11],
    [22300002, 'BERNACHE', 'Tom', 8, last],
    ['', 'Moyenne', '', 10.1, 10.2],
  ]);

describe('UE averages without a module anywhere', () => {
  test.each([
    ['Jury', ['UE 3.1', 'UE 3.2']],
    ['S3', ['UE1', 'UE2']],
    ['Semestre 3', ['Moyenne UE31', 'Moyenne UE32']],
    ['Bilan', ['BC1 - S3', 'BC2 - S3']],
    ['Bilan', ['C1 (S3)', 'C2 (S3)']],
    ['Bilan', ['S3 Compétence 1', 'S3 Compétence 2']],
  ])('on a sheet %s are read below %j', (name, ues) => {
    const book = read(averages(name, ues));

    expect(
      book.students.map(({ id, stated }) => [id, stated.ueAverages.map(({ ue, value }) => `${ue} ${value}`)]),
    ).toEqual([
      ['22300001', ['UE31 12.25', 'UE32 11']],
      ['22300002', ['UE31 8', 'UE32 9.4']],
    ]);
    expect(book.students[1]?.stated.ueAverages[1]?.at).toEqual({ sheet: name, row: 3, column: 4 });
    expect(book.averagesOnly).toEqual(['UE31', 'UE32']);
    expect(book.marked).toEqual(['S3']);
    expect(tablesOf(book)).toEqual([`${name} S3 2 3-4`]);
    expect(told(book)).toEqual([]);
  });

  test.each([
    ['S3', 'S3 2019-2020', 'other-year'],
    ['Bilan UE S3 (2025-2026)', 'Bilan UE S3 (2024-2025)', 'other-year'],
    ['S3', 'S3 n-1', 'other-year'],
    ['S3', 'Copie de S3', 'older-copy'],
  ])('on %s count, those of other people on %s are told and do not', (name, other, kind) => {
    const former = sheet(other, [
      ['NIP', 'Nom', 'Prénom', 'UE31', 'UE32'],
      [19300001, 'CIGOGNE', 'Léo', 9.5, 14],
      [19300002, 'DAIM', 'Ana', 13, 12.5],
    ]);
    for (const sheets of [
      [averages(name, ['UE31', 'UE32']), former],
      [former, averages(name, ['UE31', 'UE32'])],
    ]) {
      const book = read(...sheets);
      expect(book.students.map(({ id }) => id)).toEqual(['22300001', '22300002']);
      expect(book.anomalies.map((one) => [one.kind, one.sheet])).toEqual([[kind, other]]);
    }
  });

  test('typed as texts are read as numbers', () => {
    const book = read(
      sheet('S3', [
        ['NIP', 'Nom', 'Prénom', 'UE31', 'UE32'],
        [22300001, 'ALOUETTE', 'Zoé', '12,25', '11,00'],
        [22300002, 'BERNACHE', 'Tom', '8,5', '9.4'],
      ]),
    );
    expect(
      book.students.map(({ stated }) => stated.ueAverages.map(({ ue, value }) => `${ue} ${value}`)),
    ).toEqual([
      ['UE31 12.25', 'UE32 11'],
      ['UE31 8.5', 'UE32 9.4'],
    ]);
    expect(told(book)).toEqual([]);
  });

  test.each(['Moyenne', 'Moy. UE', 'Moyenne de l’UE'])(
    'may stand alone below %j on a sheet of each UE',
    (head) => {
      const ofUe = (name: string, value: number) =>
        sheet(name, [
          ['NIP', 'Nom', 'Prénom', head],
          [22300001, 'ALOUETTE', 'Zoé', value],
          [22300002, 'BERNACHE', 'Tom', 9.4],
        ]);
      const book = read(ofUe('UE31', 12.25), ofUe('UE 3.2', 11.5));
      expect(
        book.students.map(({ stated }) => stated.ueAverages.map(({ ue, value }) => `${ue} ${value}`)),
      ).toEqual([
        ['UE31 12.25', 'UE32 11.5'],
        ['UE31 9.4', 'UE32 9.4'],
      ]);
      expect(told(book)).toEqual([]);
    },
  );

  test('may stand in rows, with the students in columns', () => {
    const book = read(
      sheet('S3', [
        ['NIP', 22300001, 22300002],
        ['Nom', 'ALOUETTE', 'BERNACHE'],
        ['Prénom', 'Zoé', 'Tom'],
        ['UE 3.1', 12.25, 8],
        ['UE 3.2', 11, 9.4],
      ]),
    );
    expect(book.students.map(({ id, stated }) => [id, stated.ueAverages.map(({ value }) => value)])).toEqual([
      ['22300001', [12.25, 11]],
      ['22300002', [8, 9.4]],
    ]);
    expect(book.students[1]?.stated.ueAverages[1]?.at).toEqual({ sheet: 'S3', row: 4, column: 2 });
    expect(book.tables).toEqual([]);
  });

  test('of several years on one sheet are each of their year', () => {
    const book = read(averages('Bilan', ['UE31', 'UE12']));
    expect(book.students.map(({ stated }) => stated.ueAverages.map(({ ue }) => ue))).toEqual([
      ['UE31'],
      ['UE31'],
    ]);
    expect(book.averagesOnly).toEqual(['UE31']);
  });

  test('say nothing new beside marks of the same semester, nor in another year', () => {
    const marks = sheet('Notes', [
      ['NIP', 'Nom', 'Prénom', 'R301', 'R302'],
      [22300001, 'ALOUETTE', 'Zoé', 12, 13],
    ]);

    expect(marksById(read(marks, averages('Récap', ['UE31', 'UE32'])))).toEqual({
      '22300001': { R301: 12, R302: 13 },
    });
    expect(read(averages('Récap', ['UE11', 'UE12'])).students).toEqual([]);
  });

  test.each([
    [
      'full codes',
      [
        ['', '', '', '', '', '', ''],
        ['NIP', 'Nom', 'Prénom', 'UE 3.1', 'UE 3.2', 'UE 4.1', 'UE 4.2'],
      ],
      [],
    ],
    [
      'semesters over them, merged',
      [
        ['', '', '', 'S3', '', 'S4', ''],
        ['NIP', 'Nom', 'Prénom', 'UE1', 'UE2', 'UE1', 'UE2'],
      ],
      ['D1:E1', 'F1:G1'],
    ],
    [
      'semesters over the first of them',
      [
        ['', '', '', 'Semestre 3', '', 'Semestre 4', ''],
        ['NIP', 'Nom', 'Prénom', 'UE 1', 'UE 2', 'UE 1', 'UE 2'],
      ],
      [],
    ],
    [
      'names of competences behind',
      [
        ['', '', '', '', '', '', ''],
        ['NIP', 'Nom', 'Prénom', 'UE31 Comprendre', 'UE32 Concevoir', 'UE41 Comprendre', 'UE42 Concevoir'],
      ],
      [],
    ],
  ] as const)('of both semesters side by side: %s', (_, headers, merges) => {
    const book = read(
      sheet('Jury', [...headers, [22300001, 'ALOUETTE', 'Zoé', 12.25, 11, 9.5, 8]], { merges }),
    );

    expect(book.students[0]?.stated.ueAverages.map(({ ue, value }) => `${ue} ${value}`)).toEqual([
      'UE31 12.25',
      'UE32 11',
      'UE41 9.5',
      'UE42 8',
    ]);
    expect(book.averagesOnly).toEqual(['UE31', 'UE32', 'UE41', 'UE42']);
    expect(book.tables[0]?.semesters).toEqual(['S3', 'S4']);
    expect(told(book)).toEqual([]);
  });

  test('of another figure than its average are left alone', () => {
    const rows = [
      ['NIP', 'Nom', 'Prénom', 'UE31', 'UE31 rang', 'UE31 ECTS', 'UE32', 'UE32 code'],
      [22300001, 'ALOUETTE', 'Zoé', 12.25, 3, 4, 11.5, 'ADM'],
    ];
    const [student] = read(sheet('S3', rows)).students;
    expect(student?.stated.ueAverages.map(({ ue, value }) => `${ue} ${value}`)).toEqual([
      'UE31 12.25',
      'UE32 11.5',
    ]);
  });

  test('that differ from sheet to sheet are told and leave the student in doubt; hidden sheets say nothing', () => {
    const other = averages('S3 bis', ['UE31', 'UE32'], 10.2);
    const book = read(averages('S3', ['UE31', 'UE32']), other);

    expect(told(book)).toEqual(['S3 bis!E4 average-mismatch 10.2']);
    expect(book.anomalies[0]?.doubt).toEqual({ students: [1], modules: 'all' });
    expect(told(read(averages('S3', ['UE31', 'UE32']), { ...other, visible: false }))).toEqual([]);
  });

  test.each([
    ['whole numbers are credits', [22300001, 'ALOUETTE', 'Zoé', 6, 4]],
    ['more than 20 is no average', [22300001, 'ALOUETTE', 'Zoé', 30.5, 22]],
    ['a row of a module is no student', [22300001, 'R301', 'Anglais', 2.5, 4]],
    ['no student at all', ['', '', '', 2.5, 4]],
  ])('are none where %s', (_, row) => {
    expect(read(sheet('S3', [['NIP', 'Nom', 'Prénom', 'UE31', 'UE32'], row])).students).toEqual([]);
  });
});
