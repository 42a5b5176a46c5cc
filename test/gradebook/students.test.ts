import { sheet } from './sheet';
import { HEADER, MARKS, OTHER, read } from './small';
import { marksById, marksOf, tablesOf, told } from './summary';

const S4_HEADER = ['R401', 'R402', 'SAE401', 'Stage'];

describe('the students', () => {
  test.each([
    ['a number', 22300001, '22300001'],
    ['text', '22300001', '22300001'],
    ['text with a decimal', '22300001.0', '22300001'],
    ['text with spaces', ' 22 300 001 ', '22300001'],
    ['text after an apostrophe', "'22300001", '22300001'],
    ['text with leading zeros', '00300001', '00300001'],
    ['letters and digits', 'p2300001', 'p2300001'],
  ])('have a number written as %s', (_, number, id) => {
    const book = read(sheet('S3', [HEADER, [number, 'Alouette', 'Zoé', ...MARKS]]));

    expect(book.students[0]).toMatchObject({ id, hasNumber: true, lastName: 'Alouette', firstName: 'Zoé' });
  });

  test.each([
    ['NOM Prénom', 'DE LA TOUR Zoé', 'DE LA TOUR', 'Zoé'],
    ['NOM Prénom', 'Zoé DE LA TOUR', 'DE LA TOUR', 'Zoé'],
    ['Étudiant', 'Mme ALOUETTE Zoé', 'ALOUETTE', 'Zoé'],
    ['Nom et prénom', 'Alouette, Zoé Anne', 'Alouette', 'Zoé Anne'],
    ['Nom Prénom', 'Alouette Zoé', 'Alouette', 'Zoé'],
    ['Prénom Nom', 'Zoé Alouette', 'Alouette', 'Zoé'],
    ['Nom', 'ALOUETTE Zoé', 'ALOUETTE', 'Zoé'],
  ])('have below «%s» the name «%s» in one cell', (header, name, lastName, firstName) => {
    const book = read(
      sheet('S3', [
        [header, 'R301', 'R302'],
        [name, 12, 13],
      ]),
    );

    expect(book.students).toMatchObject([
      { id: `${lastName} ${firstName}`, lastName, firstName, hasNumber: false },
    ]);
  });

  test('are known by the number of the institution rather than by the national one', () => {
    const book = read(
      sheet('S3', [
        ['INE', 'Nom', 'Prénom', 'NIP', 'R301', 'R302'],
        ['0123456789A', 'Alouette', 'Zoé', 22300001, 12, 13],
      ]),
    );

    expect(book.students[0]?.id).toBe('22300001');
  });

  test('are matched by number whatever their names look like, else by name where nobody else has it', () => {
    const book = read(
      sheet('S3', [
        HEADER,
        [22300001, 'Alouette', 'Zoé', ...MARKS],
        ['22300002', 'LE-GOFF', 'Maël', ...OTHER],
      ]),
      sheet('S4', [
        ['NOM Prénom', ...S4_HEADER],
        ['LE GOFF Mael', 1, 2, 3, 4],
        ['alouette zoe', 8, 9, 10, 11],
      ]),
    );

    expect(marksById(book)).toMatchObject({
      22300001: { R301: 12, R401: 8 },
      22300002: { R301: 2, R401: 1 },
    });
    expect(book.students).toHaveLength(2);
    expect(told(book)).toEqual([]);
  });

  test('take their number from whichever sheet has it', () => {
    const book = read(
      sheet('S3', [
        ['Nom', 'Prénom', 'R301', 'R302', 'R303', 'SAE301', 'SAE310'],
        ['Alouette', 'Zoé', ...MARKS],
      ]),
      sheet('S4', [
        ['NIP', 'Nom', 'Prénom', ...S4_HEADER],
        [22300001, 'ALOUETTE', 'Zoe', 8, 9, 10, 11],
      ]),
    );

    expect(book.students.map(({ id }) => id)).toEqual(['22300001']);
    expect(book.tables[0]?.key).toEqual({ by: 'names', lastName: 0, firstName: 1 });
  });

  test('come in the order of the first sheet that names them', () => {
    const book = read(
      sheet('S3', [HEADER, [22300002, 'Bouleau', 'Max', ...OTHER]]),
      sheet('S4', [
        ['NIP', 'Nom', 'Prénom', ...S4_HEADER],
        [22300001, 'Alouette', 'Zoé', 8, 9, 10, 11],
        [22300002, 'Bouleau', 'Max', 1, 2, 3, 4],
      ]),
    );

    expect(book.students.map(({ id }) => id)).toEqual(['22300002', '22300001']);
    expect(told(book)).toEqual(['S4!A2 unmatched-student 22300001']);
  });

  test('who are in one sheet only are kept, and reported where they stand', () => {
    const book = read(
      sheet('S3', [HEADER, [22300001, 'Alouette', 'Zoé', ...MARKS], [22300002, 'Bouleau', 'Max', ...OTHER]]),
      sheet('S4', [
        ['NIP', 'Nom', 'Prénom', ...S4_HEADER],
        [22300001, 'Alouette', 'Zoé', 8, 9, 10, 11],
      ]),
    );

    expect(book.students).toHaveLength(2);
    expect(book.anomalies).toEqual([
      {
        sheet: 'S3',
        cell: 'A3',
        kind: 'unmatched-student',
        value: '22300002',
        effect: { code: 'absent-from', sheets: ['S4'] },
      },
    ]);
  });

  test('who have left are not expected in the next semester, and their empty cells are no lack', () => {
    const book = read(
      sheet('S3', [
        [...HEADER, 'Situation'],
        [22300001, 'Alouette', 'Zoé', ...MARKS, ''],
        [22300002, 'Bouleau', 'Max', '', '', '', '', '', 'Démission le 12/11'],
      ]),
      sheet('S4', [
        ['NIP', 'Nom', 'Prénom', ...S4_HEADER],
        [22300001, 'Alouette', 'Zoé', 8, 9, 10, 11],
      ]),
    );

    expect(book.students[1]?.status).toEqual({
      value: 'DEM',
      at: { sheet: 'S3', row: 2, column: 8 },
      semesters: ['S3'],
    });
    expect(told(book)).toEqual([]);
  });

  test('in other groups of the same semester are not missed in each other’s sheets', () => {
    const book = read(
      sheet('Groupe A', [HEADER, [22300001, 'Alouette', 'Zoé', ...MARKS]]),
      sheet('Groupe B', [HEADER, [22300002, 'Bouleau', 'Max', ...OTHER]]),
    );

    expect(told(book)).toEqual([]);
    expect(book.students).toHaveLength(2);
  });
});

describe('a student who stands twice in a table', () => {
  test('has the marks of the first row', () => {
    const book = read(
      sheet('S3', [
        HEADER,
        [22300001, 'Alouette', 'Zoé', ...MARKS],
        ['22300001', 'ALOUETTE', 'Zoe', ...OTHER],
      ]),
    );

    expect(book.students).toHaveLength(1);
    expect(marksOf(book.students[0])).toMatchObject({ R301: 12 });
    expect(book.anomalies).toMatchObject([
      {
        sheet: 'S3',
        cell: 'A3',
        kind: 'duplicate-student',
        value: '22300001',
        effect: { code: 'first-row-used', at: { sheet: 'S3', row: 1, column: 0 } },
        doubt: { students: [0], modules: [0, 1, 2, 3, 4] },
        question: { choices: ['first', 'last'], likely: 'first' },
      },
    ]);
  });

  test('is two people where the names differ, also in the next sheet', () => {
    const s4 = (first: string, second: string) =>
      sheet('S4', [
        ['NIP', 'Nom', 'Prénom', ...S4_HEADER],
        [22300001, 'Alouette', first, 1, 1, 1, 1],
        [22300001, 'Alouette', second, 2, 2, 2, 2],
      ]);
    const s3 = sheet('S3', [
      HEADER,
      [22300001, 'Alouette', 'Zoé', ...MARKS],
      [22300001, 'Alouette', 'Max', ...OTHER],
    ]);

    for (const book of [read(s3, s4('Zoé', 'Max')), read(s3, s4('Max', 'Zoé'))]) {
      const [zoe, max] = book.students;
      expect(book.students.map(({ id }) => id)).toEqual(['22300001', 'Alouette Max']);
      expect(Number(marksOf(zoe).R301)).toBe(12);
      expect(Number(marksOf(max).R301)).toBe(2);
      expect(marksOf(zoe).R401).not.toBe(marksOf(max).R401);
      expect(told(book, 'contradicting-number')).toEqual(['S3!A3 contradicting-number 22300001']);
    }
  });

  test('is two people where only the name is the same', () => {
    const book = read(
      sheet('S3', [HEADER.slice(1), ['Alouette', 'Zoé', ...MARKS], ['ALOUETTE', 'Zoe', ...OTHER]]),
    );

    expect(book.students.map(({ id }) => id)).toEqual(['Alouette Zoé', 'ALOUETTE Zoe']);
    expect(book.anomalies).toMatchObject([
      { cell: 'A3', kind: 'homonym', effect: { code: 'kept-apart' }, doubt: { students: [0, 1] } },
    ]);
  });

  test('and is somebody else’s namesake is never given the other’s marks by name', () => {
    const book = read(
      sheet('S3', [HEADER, [22300001, 'Alouette', 'Zoé', ...MARKS], [22300002, 'Alouette', 'Zoé', ...OTHER]]),
      sheet('S4', [
        ['Nom', 'Prénom', ...S4_HEADER],
        ['Alouette', 'Zoé', 8, 9, 10, 11],
      ]),
    );

    expect(book.students.map(({ id }) => id)).toEqual(['22300001', '22300002', 'Alouette Zoé']);
    expect(told(book, 'homonym')).toEqual(['S4!A2 homonym Alouette Zoé']);
  });
});

describe('a number that another name has in another sheet', () => {
  test('does not merge the two people', () => {
    const book = read(
      sheet('S3', [HEADER, [22300001, 'Alouette', 'Zoé', ...MARKS]]),
      sheet('S4', [
        ['NIP', 'Nom', 'Prénom', ...S4_HEADER],
        [22300001, 'Bouleau', 'Max', 8, 9, 10, 11],
      ]),
    );

    expect(book.students.map(({ id }) => id)).toEqual(['22300001', 'Bouleau Max']);
    expect(told(book, 'contradicting-number')).toEqual(['S4!A2 contradicting-number 22300001']);
  });

  test('is the same person’s where only a name has changed', () => {
    const book = read(
      sheet('S3', [HEADER, [22300001, 'Alouette', 'Zoé', ...MARKS]]),
      sheet('S4', [
        ['NIP', 'Nom', 'Prénom', ...S4_HEADER],
        [22300001, 'Bouleau-Alouette', 'Zoé', 8, 9, 10, 11],
      ]),
    );

    expect(book.students).toHaveLength(1);
    expect(told(book)).toEqual([]);
  });
});

describe('rows', () => {
  test('of statistics are no students, though surnames can look like them', () => {
    const book = read(
      sheet('S3', [
        HEADER,
        [22300001, 'Min', 'Jean', ...MARKS],
        [22300002, 'Max', 'Zoé', ...OTHER],
        ['', 'Moy', 'Inès', ...OTHER],
        ['', 'Moy', '', ...MARKS],
        [22300001, 'Min', '', ...MARKS],
        ['', 'Effectif', 3, 3, 3, 3, 3, 3],
        ['Total', '', '', 36, 39, 42, 45, 48],
      ]),
    );

    expect(book.students.map(({ id }) => id)).toEqual(['22300001', '22300002', 'Moy Inès']);
  });

  test('of text below a table are no students', () => {
    const book = read(
      sheet('S3', [
        ['Étudiant', 'R301', 'R302'],
        ['ALOUETTE Zoé', 12, 13],
        ['BOULEAU Max', '', ''],
        [],
        ['Groupe B'],
        ['CASTOR Lou', 14, 15],
        ['ABI : absence injustifiée'],
        ['Le président du jury'],
        ['Dernière mise à jour'],
      ]),
    );

    expect(book.students.map(({ id }) => id)).toEqual(['ALOUETTE Zoé', 'BOULEAU Max', 'CASTOR Lou']);
    expect(tablesOf(book)).toEqual(['S3 S3 1 2-6']);
    expect(book.students.map(({ group }) => group)).toEqual([null, null, 'Groupe B']);
  });

  test('with a number and no name are students', () => {
    const book = read(
      sheet('S3', [
        ['N° étudiant', 'R301', 'R302'],
        [22300001, 12, 13],
        [22300002, '', ''],
      ]),
    );

    expect(book.students).toMatchObject([{ id: '22300001', lastName: '' }, { id: '22300002' }]);
  });
});
