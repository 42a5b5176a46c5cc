import { sheet } from './sheet';
import { HEADER, read } from './small';
import { marksOf, told } from './summary';

describe('anomalies of marks', () => {
  test('point to the cell and say what was done', () => {
    const book = read(
      sheet(
        'S3',
        [
          HEADER,
          [
            22300001,
            'Alouette',
            'Zoé',
            '10,64',
            21,
            'vu',
            { error: '#N/A' },
            { value: 46154, format: 'date' },
          ],
        ],
        {
          at: 'B3',
        },
      ),
    );

    expect(marksOf(book.students[0])).toEqual({ R301: 10.64 });
    expect(book.anomalies).toEqual([
      {
        sheet: 'S3',
        cell: 'E4',
        kind: 'text-number',
        value: '10,64',
        effect: { code: 'mark-used', mark: 10.64 },
      },
      {
        sheet: 'S3',
        cell: 'F4',
        kind: 'out-of-range',
        value: '21',
        effect: { code: 'awaited', form: 'number' },
      },
      {
        sheet: 'S3',
        cell: 'G4',
        kind: 'unknown-code',
        value: 'vu',
        effect: { code: 'awaited', form: 'text' },
      },
      {
        sheet: 'S3',
        cell: 'H4',
        kind: 'cell-error',
        value: '#N/A',
        effect: { code: 'awaited', form: 'error' },
      },
      {
        sheet: 'S3',
        cell: 'I4',
        kind: 'unknown-code',
        value: '2026-05-12',
        effect: { code: 'awaited', form: 'date' },
      },
    ]);
  });

  test('tell of every empty or awaited cell in a semester that has marks', () => {
    const book = read(
      sheet('S3', [
        HEADER,
        [22300001, 'Alouette', 'Zoé', '', 'ATT', '-', 15, 16],
        [22300002, 'Bouleau', 'Max', 1],
      ]),
    );

    expect(told(book)).toEqual([
      'S3!D2 missing',
      'S3!E2 missing ATT',
      'S3!F2 missing -',
      'S3!E3 missing',
      'S3!F3 missing',
      'S3!G3 missing',
      'S3!H3 missing',
    ]);
  });

  test('tell once of a mark that several sheets lack, and not at all where one of them has it', () => {
    const ue31 = sheet('UE31', [
      ['NIP', 'Nom', 'Prénom', 'R301', 'R303', 'SAE301'],
      [22300001, 'Alouette', 'Zoé', '', '', 15],
    ]);
    const ue32 = sheet('UE32', [
      ['NIP', 'Nom', 'Prénom', 'R301', 'R302', 'R303', 'SAE310'],
      [22300001, 'Alouette', 'Zoé', '', 13, 14, 16],
    ]);

    expect(told(read(ue31, ue32))).toEqual(['UE31!D2 missing']);
  });

  test('tell of a mark that differs between two sheets; the first one counts', () => {
    const ue31 = sheet('UE31', [
      ['NIP', 'Nom', 'Prénom', 'R301', 'R303', 'SAE301'],
      [22300001, 'Alouette', 'Zoé', 12, 14, 15],
    ]);
    const ue32 = sheet('UE32', [
      ['NIP', 'Nom', 'Prénom', 'R301', 'R302', 'R303', 'SAE310'],
      [22300001, 'Alouette', 'Zoé', 11, 13, 14.001, 16],
    ]);
    const book = read(ue31, ue32);

    expect(marksOf(book.students[0])).toMatchObject({ R301: 12, R303: 14 });
    expect(book.anomalies).toEqual([
      {
        sheet: 'UE32',
        cell: 'D2',
        kind: 'average-mismatch',
        value: '11',
        effect: { code: 'other-cell-used', mark: 12, at: { sheet: 'UE31', row: 1, column: 3 } },
        doubt: { students: [0], modules: [0] },
        question: {
          kind: 'second-session',
          key: 'second-session:R301 UE31 D UE32 D',
          subject: 'R301 (UE31 D / UE32 D)',
          choices: ['first', 'last', 'best'],
          likely: 'first',
        },
      },
    ]);
  });

  test('come sheet by sheet, from the top left', () => {
    const rows = [
      HEADER,
      [22300001, 'Alouette', 'Zoé', '1', '2', '', '4', '5'],
      [22300002, 'Bouleau', 'Max', '1', '', 3, '4', ''],
    ];
    const cells = told(read(sheet('B', rows), sheet('A', rows))).map((line) => line.split(' ')[0]);

    expect(cells).toEqual([
      ...['B!D2', 'B!E2', 'B!F2', 'B!G2', 'B!H2', 'B!D3', 'B!E3', 'B!G3', 'B!H3'],
      ...['A!D2', 'A!E2', 'A!G2', 'A!H2', 'A!D3', 'A!G3'],
    ]);
  });
});

describe('anomalies of modules', () => {
  test('tell of a header that the curriculum lacks, and of a module that no sheet has', () => {
    const book = read(
      sheet('S3', [
        ['NIP', 'Nom', 'Prénom', 'R301', 'R302', 'R303', 'R399 - Danse', 'SAE301'],
        [22300001, 'Alouette', 'Zoé', 12, 13, 14, 20, 15],
      ]),
    );

    expect(book.anomalies).toEqual([
      {
        sheet: 'S3',
        cell: 'A1',
        kind: 'missing-module',
        value: 'SAE310',
        effect: { code: 'module-awaited', module: 'SAE310', semester: 'S3' },
      },
      {
        sheet: 'S3',
        cell: 'G1',
        kind: 'unknown-module',
        value: 'R399',
        effect: { code: 'ignored' },
        // It may be what the module without a column is called here.
        doubt: { students: [0], modules: [4] },
        question: {
          key: 'unread-column:R399',
          kind: 'unread-column',
          subject: 'R399',
          likely: 'ignore',
          choices: ['ignore'],
        },
      },
    ]);
  });

  test('are not told of semesters that the workbook does not hold', () => {
    const book = read(sheet('S3', [HEADER, [22300001, 'Alouette', 'Zoé', 12, 13, 14, 15, 16]]));

    expect(told(book)).toEqual([]);
  });

  test('a workbook in which nobody knows a module gives its students and says so', () => {
    const book = read(
      sheet('S3', [
        ['NIP', 'Nom', 'R350', 'R351'],
        [22300001, 'Alouette', 12, 13],
      ]),
    );

    expect(book.students).toHaveLength(1);
    expect(told(book)).toEqual(['S3!C1 unknown-module R350', 'S3!D1 unknown-module R351']);
  });
});

describe('coefficients in headers', () => {
  const student = [22300001, 'Alouette', 'Zoé', 12, 13, 14, 15, 16];
  const withRow = (...rows: readonly (readonly (string | number)[])[]) =>
    told(read(sheet('S3', [HEADER, ...rows, student])), 'coefficient-mismatch');

  test('are compared with any of the module’s coefficients or their sum, where nothing says the UE', () => {
    expect(withRow(['', '', 'Coef', 1, 2, 3, 3, 4])).toEqual([]);
    expect(withRow(['', '', 'Coef', 2, 2, 3, '3,0', 4])).toEqual([]);
    expect(withRow(['Coefficients', '', '', 5, 2, 3, 3, 4])).toEqual(['S3!D2 coefficient-mismatch 5']);
  });

  test('are found without a label where most agree', () => {
    expect(withRow(['', '', '', 1, 2, 3, 3, 9])).toEqual(['S3!H2 coefficient-mismatch 9']);
  });

  test('are not seen in rows of best marks, of hours or of numbers', () => {
    expect(withRow(['', '', '', 20, 20, 20, 20, 20])).toEqual([]);
    expect(withRow(['', '', 'Barème', 20, 20, 20, 20, 10])).toEqual([]);
    expect(withRow(['', '', 'Heures', 12, 2, 3, 3, 4])).toEqual([]);
    expect(withRow(['', '', '', 4, 5, 6, 7, 8])).toEqual([]);
  });

  test('may stand in one row per UE', () => {
    expect(withRow(['', '', 'UE31', 1, '', 2, 3, ''], ['', '', 'Coef. UE 3.2', 1, 2, 2, '', 4])).toEqual([
      'S3!F3 coefficient-mismatch 2',
    ]);
  });

  test('of a UE’s sheet are compared with that UE', () => {
    const ue31 = sheet('UE31', [
      ['NIP', 'Nom', 'Prénom', 'R301', 'R303', 'SAE301'],
      ['', '', 'Coeff.', 2, 3, 3],
      [22300001, 'Alouette', 'Zoé', 12, 14, 15],
    ]);
    const book = read(ue31);

    expect(book.anomalies.filter(({ kind }) => kind === 'coefficient-mismatch')).toEqual([
      {
        sheet: 'UE31',
        cell: 'D2',
        kind: 'coefficient-mismatch',
        value: '2',
        effect: { code: 'curriculum-used', module: 'R301', ue: 'UE31', expected: [1] },
      },
      {
        sheet: 'UE31',
        cell: 'E2',
        kind: 'coefficient-mismatch',
        value: '3',
        effect: { code: 'curriculum-used', module: 'R303', ue: 'UE31', expected: [2] },
      },
    ]);
  });

  test('may stand in the header itself', () => {
    const book = read(
      sheet('S3', [
        ['NIP', 'Nom', 'Prénom', 'R301 (coef 2)', 'R302 - coef. 3', 'R303'],
        [22300001, 'Alouette', 'Zoé', 12, 13, 14],
      ]),
    );

    expect(told(book, 'coefficient-mismatch')).toEqual(['S3!E1 coefficient-mismatch 3']);
  });

  test('may stand below the students, with a label', () => {
    const book = read(
      sheet('S3', [HEADER, student, ['', '', 'coef', 1, 2, 7, 3, 4], ['', '', 'moy', 12, 13, 14, 15, 16]]),
    );

    expect(told(book)).toEqual(['S3!F3 coefficient-mismatch 7']);
  });
});
