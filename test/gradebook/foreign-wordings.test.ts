import { sheet } from './sheet';
import { HEADER, read } from './small';
import { marksById, tablesOf, told } from './summary';

/** Wordings that departments use where the usual ones were read and these were not, or were read as something else. */

const ALOUETTE = [22300001, 'Alouette', 'Zoé'] as const;
const BOULEAU = [22300002, 'Bouleau', 'Max'] as const;
const CHENE = [22300003, 'Chêne', 'Lou'] as const;
const PEOPLE = HEADER.slice(0, 3);

const table = (heads: readonly string[], ...rows: readonly (readonly (string | number)[])[]) =>
  read(
    sheet('S3', [
      [...PEOPLE, ...heads],
      ...[ALOUETTE, BOULEAU, CHENE].map((one, i) => [...one, ...(rows[i] ?? [])]),
    ]),
  );

test.each(['Résultat', 'Moyenne', 'Note finale'])(
  'a column «%s» that nobody has filled in, or that says ADM, leaves the marks beside it',
  (text) => {
    for (const cell of ['', 'ADM']) {
      const book = read(
        sheet(
          'S3',
          [
            ['', '', '', 'R301', '', 'R302', ''],
            [...PEOPLE, 'Note', text, 'Note', text],
            ...[ALOUETTE, BOULEAU, CHENE].map((one) => [...one, 12, cell, 13, cell]),
          ],
          { merges: ['D1:E1', 'F1:G1'] },
        ),
      );
      expect(marksById(book)['22300001']).toMatchObject({ R301: 12, R302: 13 });
    }
  },
);

test.each([
  ['R301 partiel', 'R301 final'],
  ['R301 (entreprise)', 'R301 (oral)'],
  ['R301 oral', 'R301 tuteur'],
])('of %s and %s none is the mark in silence', (one, other) => {
  const book = table([one, other, 'R302', 'R303'], [8, 12, 11, 12], [10, 15, 11, 12], [16, 11, 11, 12]);

  expect(marksById(book)['22300001']).toMatchObject({ R301: 10 });
  expect(told(book, 'second-session')).toHaveLength(1);
});

test.each(['R301 [10]', 'R301 out of 10', 'R301 max 10'])('«%s» is out of 10', (head) => {
  const book = table([head, 'R302', 'R303'], [8, 12, 11], [5, 13, 12], [7, 14, 9]);

  expect(marksById(book)['22300001']).toMatchObject({ R301: 16 });
  expect(told(book, 'scale')).toHaveLength(1);
});

test.each(['Rattrapée', 'rattrapé'])('«R301 (%s)» is a second session', (word) => {
  const book = table(['R301', `R301 (${word})`, 'R302'], [8, 9.5, 12], [11, '', 13], [12, '', 10]);

  expect(marksById(book)['22300001']).toMatchObject({ R301: 9.5 });
  expect(told(book, 'second-session')).toHaveLength(1);
});

test.each(['Écart à la moyenne R301', 'R301 écart'])('«%s» is nobody’s mark', (head) => {
  const book = table(['R301', head, 'R302'], [8, -2.25, 12], [11, 0.75, 13], [12, 1.5, 10]);

  expect(marksById(book)['22300001']).toEqual({ R301: 8, R302: 12 });
  expect(told(book, 'out-of-range', 'average-mismatch')).toEqual([]);
});

test.each(['SAÉ 3.01 - Projet 01', 'SAE 3.01 : projet n°1'])('«%s», alone, is that SAÉ', (head) => {
  const book = table(['R301', 'R302', 'R303', head], [8, 9, 10, 12], [8, 9, 10, 13], [8, 9, 10, 14]);

  expect(marksById(book)['22300001']).toMatchObject({ SAE301: 12 });
  expect(told(book, 'unread-column')).toEqual([]);
});

test.each(['R3,01', 'R 3,01'])('«%s» is R301', (head) => {
  expect(marksById(table([head, 'R302'], [8, 9], [9, 9], [9, 9]))['22300001']).toMatchObject({ R301: 8 });
});

test.each(['Sit.', 'Position'])('a column «%s» is about the standing', (head) => {
  const book = table([head, 'R301', 'R302', 'R303'], ['', 8, 9, 10], ['DEM', 8, 9, 10], ['', 8, 9, 10]);

  expect(book.students.map(({ status }) => status?.value ?? null)).toEqual([null, 'DEM', null]);
});

test.each(['Coefficient de variation', 'Coefficient de variation (%)'])(
  'a row «%s» is of figures',
  (label) => {
    const book = read(
      sheet('S3', [
        HEADER,
        [...ALOUETTE, 8, 9, 10, 11, 12],
        [...BOULEAU, 12, 13, 14, 15, 16],
        [label, '', '', 3, 11.25, 9, 5, 7],
      ]),
    );

    expect(book.students).toHaveLength(2);
    expect(told(book)).toEqual([]);
  },
);

test.each([
  'Module : R3.01',
  'Relevé R3.01 - 2025',
  'Code module : R3.01 (coef. 2)',
  'Matière R3.01 Culture, groupe B',
])('a title «%s» says which module a sheet is of', (title) => {
  const book = read(
    sheet('Feuil1', [[title], [], [...PEOPLE, 'Note'], [...ALOUETTE, 12], [...BOULEAU, 13.5]]),
  );

  expect(marksById(book)['22300001']).toEqual({ R301: 12 });
});

test.each(['BC1', 'Compétence 1', 'Moyenne BC1'])('«%s» on a sheet of the semester is the UE', (head) => {
  const book = read(
    sheet('S3', [
      [...PEOPLE, head, head.replace('1', '2')],
      [...ALOUETTE, 12.25, 11],
      [...BOULEAU, 8, 9.4],
    ]),
  );

  expect(book.students[0]?.stated.ueAverages.map(({ ue, value }) => `${ue} ${value}`)).toEqual([
    'UE31 12.25',
    'UE32 11',
  ]);
});

test('lines of text whose decimals are commas are split at the other sign', () => {
  const book = read(
    sheet('S3', [
      ['N°|Nom|Prénom|R3.01|R3.02|R3.03'],
      ['22300001|Alouette|Zoé|12,5|8,25|9,5'],
      ['22300002|Bouleau|Max|11,5|7,25|9,0'],
    ]),
  );

  expect(marksById(book)['22300001']).toEqual({ R301: 12.5, R302: 8.25, R303: 9.5 });
});

test.each(['S3 périmé', 'S3 NE PAS UTILISER'])('«%s» is a copy that no longer counts', (name) => {
  const rows = (mark: number) => [
    HEADER,
    [...ALOUETTE, mark, 9, 10, 11, 12],
    [...BOULEAU, mark, 13, 14, 15, 16],
  ];
  const book = read(sheet(name, rows(5)), sheet('S3', rows(8)));

  expect(tablesOf(book)).toEqual(['S3 S3 1 2-3']);
  expect(told(book)).toEqual([`${name}!A1 older-copy ${name}`]);
});

test('a semester of which no module is known is in doubt for everybody who has marks in it', () => {
  const book = read(
    sheet('S3', [HEADER, [...ALOUETTE, 8, 9, 10, 11]]),
    sheet('S4', [
      [...PEOPLE, 'R451', 'R452'],
      [...ALOUETTE, 8, 9],
    ]),
  );

  expect(told(book, 'unknown-module')).toEqual(['S4!D1 unknown-module R451', 'S4!E1 unknown-module R452']);
  expect(book.anomalies.filter(({ kind, doubt }) => kind === 'unknown-module' && !doubt)).toEqual([]);
});

test('of two sheets as full as each other, the one that Excel named as a duplicate is set aside, before or behind', () => {
  const rows = (more: number) => [
    HEADER,
    ...[ALOUETTE, BOULEAU, CHENE].map((one) => [...one, ...[8, 9, 10, 11, 12].map((mark) => mark + more)]),
  ];
  const [own, duplicate] = [sheet('S3', rows(0)), sheet('S3 (2)', rows(1))];
  for (const sheets of [
    [own, duplicate],
    [duplicate, own],
  ]) {
    const book = read(...sheets);
    expect(marksById(book)['22300001']).toMatchObject({ R301: 8 });
    expect(told(book, 'older-copy')).toEqual(['S3 (2)!A1 older-copy S3 (2)']);
  }
});
