import { readGradebook } from '../../src/gradebook/gradebook';
import { questionKey } from '../../src/gradebook/questions';
import { sheet, SMALL, workbook } from './sheet';
import { marksOf, told } from './summary';

const HEADER = ['NIP', 'Nom', 'Prénom', 'R301', 'R302', 'R303', 'SAE301', 'SAE310'];
const marks = (name: string, mark: number, options = {}) =>
  sheet(
    name,
    [
      HEADER,
      [22300001, 'Alouette', 'Zoé', mark, mark, mark, mark, mark],
      [22300002, 'Bouleau', 'Max', mark, mark, mark, mark, mark],
    ],
    options,
  );
const others = (name: string, options = {}) =>
  sheet(
    name,
    [
      ['NIP', 'Nom', 'Prénom', 'R401', 'R402', 'SAE401', 'Stage'],
      [22100001, 'Cerisier', 'Lou', 9, 9, 9, 9],
      [22100002, 'Dauphin', 'Noé', 9, 9, 9, 9],
    ],
    options,
  );
const read = (sheets: readonly ReturnType<typeof sheet>[], answers = new Map<string, string>()) =>
  readGradebook(workbook(...sheets), SMALL, { ignore: new Set(), answers });

describe('of several sheets with the same marks', () => {
  test.each([
    'Copie de S3',
    'S3 sauvegarde',
    'Backup S3',
    'S3 (ancien)',
    'S3 brouillon',
    'Archive S3',
    'Simulation S3',
    'S3 v1',
    'S3 v0',
    'S3 - Cas à discuter',
  ])('the one that is no copy counts, wherever it stands: %s', (copy) => {
    for (const sheets of [
      [marks(copy, 9), marks('S3', 12)],
      [marks('S3', 12), marks(copy, 9)],
    ]) {
      const book = read(sheets);
      expect(marksOf(book.students[0])).toMatchObject({ R301: 12, SAE310: 12 });
      expect(book.students).toHaveLength(2);
      expect(told(book)).toEqual([`${copy}!A1 older-copy ${copy}`]);
    }
  });

  test('a sheet that alone has the marks counts, whatever its name', () => {
    const book = read([marks('Copie de S3', 12)]);
    expect(marksOf(book.students[0])).toMatchObject({ R301: 12 });
    expect(told(book)).toEqual([]);
  });

  test.each([
    ['S3 2024-2025', 'S3 2025-2026'],
    ['Notes 2024/25', 'Notes 2025/26'],
    ['Promo 2023-2024', 'S3 2025_2026'],
  ])('that of the latest university year counts: %s before %s', (last, present) => {
    const book = read([marks(last, 9), marks(present, 12)]);
    expect(marksOf(book.students[0])).toMatchObject({ R301: 12 });
    expect(told(book)).toEqual([`${last}!A1 other-year ${last}`]);
  });

  test.each([
    ['older-copy', 'Copie de S3', 'S3'],
    ['other-year', 'S3 2024-2025', 'S3 2025-2026'],
  ] as const)('somebody can say that the other counts, wherever it stands: %s', (kind, other, likely) => {
    const answers = new Map([[questionKey(kind, other), 'use']]);
    for (const sheets of [
      [marks(other, 9), marks(likely, 12)],
      [marks(likely, 12), marks(other, 9)],
    ]) {
      const book = read(sheets, answers);
      expect(marksOf(book.students[0])).toMatchObject({ R301: 9 });
      expect(book.tables.map((table) => table.sheet)).toEqual([other]);
      expect(told(book)).toEqual([]);
      expect(book.answered).toHaveLength(1);
    }
  });
});

describe('of sheets of two promotions that share repeaters', () => {
  const promotion = (name: string, from: number, mark: number) =>
    sheet(name, [
      HEADER,
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) => [
        22300001 + from + i,
        `Nom${'abcdefghijklmnop'.charAt(from + i)}`,
        'Zoé',
        ...HEADER.slice(3).map((_, j) => mark + j),
      ]),
    ]);

  test.each([
    ['S3', 'S3 (promo 2024)'],
    ['S3', 'S3 2024'],
    ['Feuil1', 'Feuil2'],
  ])('one counts, in doubt and asked once: %s beside %s', (present, other) => {
    const book = read([promotion(present, 0, 12), promotion(other, 5, 8)]);
    expect(told(book)).toEqual([`${other}!A1 other-year ${other}`]);
    expect(book.students).toHaveLength(8);
    expect(book.anomalies[0]?.doubt).toEqual({ students: 'all', modules: 'all' });
    const answers = new Map([[questionKey('other-year', other), 'ignore']]);
    const answered = read([promotion(present, 0, 12), promotion(other, 5, 8)], answers);
    expect(told(answered)).toEqual([]);
    expect(answered.students.map(({ marks: own }) => own.length > 0)).not.toContain(false);
  });

  test('groups with two people of one name are groups', () => {
    const group = (name: string, mark: number) =>
      sheet(name, [
        ['Nom', 'Prénom', ...HEADER.slice(3)],
        ...['Martin', 'Petit', name].map((last) => [last, 'Zoé', mark, mark, mark, mark, mark]),
      ]);
    expect(told(read([group('TDA', 9), group('TDB', 12)])).some((line) => line.includes('other-year'))).toBe(false); // prettier-ignore
  });
});

describe('a hidden sheet', () => {
  test('of other people never counts beside one in sight, and is told', () => {
    const book = read([others('S4', { visible: false }), marks('S3', 12)]);
    expect(book.students.map(({ id }) => id)).toEqual(['22300001', '22300002']);
    expect(book.semesters).toEqual(['S3']);
    expect(told(book)).toEqual(['S4!A1 unread-sheet S4']);
    expect(book.anomalies[0]?.doubt).toEqual({ students: 'all', modules: 'all' });
  });

  const ofS4 = (options = {}, title: readonly string[] = []) =>
    sheet(
      'S4',
      [
        title,
        ['NIP', 'Nom', 'Prénom', 'R401', 'R402', 'SAE401', 'Stage'],
        [22300001, 'Alouette', 'Zoé', 9, 9, 9, 9],
        [22300002, 'Bouleau', 'Max', 9, 9, 9, 9],
      ],
      options,
    );

  test('of the same people that alone has a semester counts, and is told', () => {
    const book = read([ofS4({ visible: false }), marks('S3', 12)]);
    expect(marksOf(book.students[0])).toMatchObject({ R301: 12, R401: 9 });
    expect(told(book)).toEqual(['S4!A1 unread-sheet S4']);
    expect(book.anomalies[0]?.doubt).toBeUndefined();
  });

  test('of an earlier university year is left aside until somebody says that it counts', () => {
    const sheets = [ofS4({ visible: false }, ['BUT MMI 2024-2025']), marks('S3 2025-2026', 12)];
    const book = read(sheets);
    expect(book.semesters).toEqual(['S3']);
    expect(told(book)).toEqual(['S4!A1 other-year S4']);
    const answered = read(sheets, new Map([[questionKey('other-year', 'S4'), 'use']]));
    expect(marksOf(answered.students[0])).toMatchObject({ R401: 9 });
  });

  test.each([
    ['S4 ancien', 'unread-sheet'],
    ['S4 année dernière', 'other-year'],
  ])('of other people whose name says that it no longer counts leaves nobody in doubt: %s', (name, kind) => {
    const book = read([others(name, { visible: false }), marks('S3', 12)]);
    expect(told(book)).toEqual([`${name}!A1 ${kind} ${name}`]);
    expect(book.anomalies[0]?.doubt).toBeUndefined();
  });

  test('counts where nothing is in sight', () => {
    const book = read([marks('S3', 12, { visible: false })]);
    expect(book.students).toHaveLength(2);
    expect(told(book)).toEqual([]);
  });
});

describe('a sheet that looks like marks and gives none', () => {
  const strange = (name: string) =>
    sheet(name, [
      ['Nom', 'Prénom', 'MMI_R_0', 'MMI_R_1', 'MMI_R_2'],
      ['Alouette', 'Zoé', 9, 10.5, 11],
      ['Bouleau', 'Max', 12, 13, 8],
      ['Cerisier', 'Lou', 7, 7.5, 15],
    ]);

  test('is told; where its semester has no other table, nobody’s decision is certain', () => {
    const book = read([strange('S4'), marks('S3', 12)]);
    expect(told(book)).toEqual(['S4!A1 unread-sheet S4']);
    expect(book.anomalies[0]?.doubt).toEqual({ students: 'all', modules: 'all' });
  });

  test('leaves decisions certain where nothing says that it holds a semester that is missing', () => {
    const book = read([strange('Suivi'), marks('S3', 12)]);
    expect(told(book)).toEqual(['Suivi!A1 unread-sheet Suivi']);
    expect(book.anomalies[0]?.doubt).toBeUndefined();
  });

  test('is not told when it says that it holds something else', () => {
    expect(told(read([strange('Absences S4'), marks('S3', 12)]))).toEqual([]);
  });
});

test('a group of one whose namesake is in another is no copy of it, since the numbers differ', () => {
  const book = read([
    sheet('TD A', [
      HEADER,
      [22300001, 'Alouette', 'Zoé', 12.4, 13.3, 8.4, 9.7, 10.3],
      [22300002, 'Bouleau', 'Max', 9, 9, 9, 9, 9],
    ]),
    sheet('TD B', [HEADER, [22300003, 'Alouette', 'Zoé', 12, 13, 8, 10, 10]]),
  ]);
  expect(book.students.map(({ id }) => id)).toEqual(['22300001', '22300002', '22300003']);
  expect(told(book, 'older-copy')).toEqual([]);
});
