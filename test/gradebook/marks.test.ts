import { readGradebook } from '../../src/gradebook/gradebook';
import type { NamedCurriculum } from '../../src/gradebook/modules';
import type { RawCell } from '../../src/cells/snapshot';
import { sheet, SMALL, workbook } from './sheet';
import { HEADER, MARKS, OTHER } from './small';
import { marksOf, originOf, told } from './summary';

type Sheets = readonly ReturnType<typeof sheet>[];
type Options = NonNullable<Parameters<typeof readGradebook>[2]>;

const read = (sheets: Sheets, options: Partial<Options> = {}, curriculum: NamedCurriculum = SMALL) =>
  readGradebook(workbook(...sheets), curriculum, { ignore: new Set(), ...options });

/** The reading after the same answer to every question. */
function answered(sheets: Sheets, choice: string) {
  const keys = read(sheets).anomalies.flatMap(({ question }) => question?.key ?? []);
  return read(sheets, { answers: new Map(keys.map((key) => [key, choice])) });
}

const WHO = [22300001, 'Alouette', 'Zoé'];
/** Two sheets of one semester that both have R301. */
const twoCells = (one: RawCell, other: RawCell): Sheets => [
  sheet('UE31', [HEADER.slice(0, 4), [...WHO, one]]),
  sheet('UE32', [HEADER.slice(0, 5), [...WHO, other, 10]]),
];
const r301 = (book: ReturnType<typeof read>) => [
  book.students[0]?.marks[0],
  originOf(book.students[0], 'R301'),
];

describe('a module in two sheets', () => {
  test.each([
    [12, 12],
    [12, 12.004],
    ['ABI', 'Abs.'],
    ['EXC', 'disp'],
  ])('that say the same, %s and %s, is not asked about', (one, other) => {
    expect(told(read(twoCells(one, other)), 'average-mismatch')).toEqual([]);
  });

  test.each([
    [0, 0.005, 'last'],
    [12, 13, 'last'],
    [13, 12, 'first'],
    [12, 'ABI', 'first'],
    ['ABJ', 12, 'last'],
    ['ABI', 'ABJ', 'first'],
  ])(
    'that differ, %s and %s, counts in the first one until it is asked; the %s is the best',
    (one, other, best) => {
      const sheets = twoCells(one, other);
      const book = read(sheets);
      expect(r301(book)).toEqual([one, 'UE31!D2']);
      expect(book.anomalies.filter(({ kind }) => kind === 'average-mismatch')).toMatchObject([
        {
          sheet: 'UE32',
          cell: 'D2',
          value: String(other),
          effect: { code: 'other-cell-used', mark: one, at: { sheet: 'UE31', row: 1, column: 3 } },
          doubt: { students: [0], modules: [0] },
          question: { subject: 'R301 (UE31 D / UE32 D)', choices: ['first', 'last', 'best'] },
        },
      ]);
      const marks = { first: [one, 'UE31!D2'], last: [other, 'UE32!D2'] };
      expect(r301(answered(sheets, 'last'))).toEqual(marks.last);
      expect(r301(answered(sheets, 'first'))).toEqual(marks.first);
      expect(r301(answered(sheets, 'best'))).toEqual(best === 'last' ? marks.last : marks.first);
    },
  );

  test('that is empty in one of them is missing nothing', () => {
    for (const sheets of [twoCells(null, 12), twoCells(12, null)]) {
      expect(read(sheets).students[0]?.marks[0]).toBe(12);
      expect(told(read(sheets))).not.toContainEqual(expect.stringMatching(/ missing$/));
    }
    expect(r301(read(twoCells(null, 12)))).toEqual([12, 'UE32!D2']);
  });

  test.each([
    ['?', null, 'UE31!D2'],
    [null, '?', 'UE32!D2'],
  ])(
    'that cannot be read in one of them, «%s» and «%s», is told there and not as missing',
    (one, other, at) => {
      const book = read(twoCells(one, other));
      expect(told(book)).toContain(`${at} unknown-code ?`);
      expect(told(book, 'missing')).toEqual([]);
      expect(book.students[0]).toMatchObject({ unread: [0] });
    },
  );

  test('that is empty in both is missing once, in the first', () => {
    expect(told(read(twoCells(null, null)), 'missing')).toEqual(['UE31!D2 missing']);
  });
});

describe('a merged cell', () => {
  const merged = (cell: RawCell) =>
    read([sheet('S3', [HEADER, [...WHO, cell, null, ...MARKS.slice(2)]], { merges: ['D2:E2'] })]);

  test('with a code counts for each of its modules', () => {
    expect(marksOf(merged('ABJ').students[0])).toMatchObject({ R301: 'ABJ', R302: 'ABJ' });
  });

  test('with a number counts once: the other module has none', () => {
    const book = merged(12);
    expect(marksOf(book.students[0])).toEqual({ R301: 12, R303: 14, SAE301: 15, SAE310: 16 });
    expect(told(book, 'missing')).toEqual(['S3!E2 missing']);
  });
});

describe('a second session beside the first', () => {
  const both = (first: RawCell, second: RawCell): Sheets => [
    sheet('S3', [
      ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R301 rattrapage', 'R302'],
      [...WHO, first, second, 10],
      [22300002, 'Bouleau', 'Max', 5, 15, 10],
    ]),
  ];

  test.each([
    // The first and the second mark, then the one that counts as the best and as the last.
    [8, 12, 12, 12],
    [12, 8, 12, 8],
    [8, 'ABI', 8, 'ABI'],
    ['ABI', 8, 8, 8],
    ['ABI', 'ABJ', 'ABI', 'ABJ'],
    [8, null, 8, 8],
    [8, '?', 8, 8],
  ])('of %s and %s: the best is %s, the last %s', (first, second, best, last) => {
    expect(read(both(first, second)).students[0]?.marks[0]).toBe(best);
    expect(answered(both(first, second), 'last').students[0]?.marks[0]).toBe(last);
    for (const choice of ['first', 'ignore'])
      expect(answered(both(first, second), choice).students[0]?.marks[0]).toBe(first);
  });

  test('with the same mark leaves that of the first, with its cell', () => {
    expect(r301(read(both(12, 12)))).toEqual([12, 'S3!D2']);
    expect(r301(read(both(8, 12)))).toEqual([12, 'S3!E2']);
  });
});

describe('a sheet of second sessions', () => {
  const sheets = (first: RawCell, second: RawCell): Sheets => [
    sheet('S3', [HEADER, [...WHO, first, ...MARKS.slice(1)], [22300002, 'Bouleau', 'Max', ...OTHER]]),
    sheet('Rattrapages S3', [HEADER.slice(0, 4), [...WHO, second], [22300002, 'Bouleau', 'Max', 9]]),
  ];

  test.each([
    [8, 12, [12, 'Rattrapages S3!D2'], [12, 'Rattrapages S3!D2']],
    [12, 8, [12, 'S3!D2'], [8, 'Rattrapages S3!D2']],
    [null, 8, [8, 'Rattrapages S3!D2'], [8, 'Rattrapages S3!D2']],
    [8, null, [8, 'S3!D2'], [8, 'S3!D2']],
    [8, 'ABI', [8, 'S3!D2'], ['ABI', 'Rattrapages S3!D2']],
  ])('of %s and %s', (first, second, best, last) => {
    expect(r301(read(sheets(first, second)))).toEqual(best);
    expect(r301(answered(sheets(first, second), 'last'))).toEqual(last);
    expect(r301(answered(sheets(first, second), 'ignore'))).toEqual([first ?? 'ATT', 'S3!D2']);
    expect(told(read(sheets(first, second)), 'average-mismatch')).toEqual([]);
  });

  test('leaves nothing missing of what it gives', () => {
    expect(told(read(sheets(null, 8)), 'missing')).toEqual([]);
    expect(told(read(sheets(null, null)), 'missing')).toEqual(['S3!D2 missing']);
  });
});

describe('the parts of a module', () => {
  const parts = (...rows: readonly (readonly RawCell[])[]): Sheets => [
    sheet('S3', [
      ['N° étudiant', 'Nom', 'Prénom', 'R301 CC', 'R301 DS', 'R302'],
      ...rows.map((row, i) => [22300001 + i, ['Alouette', 'Bouleau', 'Castor'][i] ?? '', 'Zoé', ...row, 10]),
    ]),
  ];
  const own = (sheets: Sheets, choice: string) => r301(answered(sheets, choice));

  test('point to the first cell for their mean, to the best for the best, to the one that counts for one', () => {
    const sheets = parts([12, 16], [8, 8]);
    expect(own(sheets, 'mean')).toEqual([14, 'S3!D2']);
    expect(own(sheets, 'best')).toEqual([16, 'S3!E2']);
    expect(own(sheets, 'part:DS')).toEqual([16, 'S3!E2']);
    expect(own(sheets, 'part:CC')).toEqual([12, 'S3!D2']);
  });

  test.each([
    ['mean', 'ABI', 'ABI'],
    ['best', 'ABJ', 'ABJ'],
  ])('of which none is a number say in the %s what they say', (rule, cell, mark) => {
    expect(own(parts([cell, cell], [8, 10]), rule)[0]).toBe(mark);
  });

  test('that are told apart by free words tell what is odd in them once', () => {
    const book = answered(
      [
        sheet('S3', [
          ['N° étudiant', 'Nom', 'Prénom', 'R301 - Note entreprise', 'R301 - Soutenance', 'R302'],
          [...WHO, '7,5', 9, 10],
          [22300002, 'Bouleau', 'Max', 12, 14, 10],
        ]),
      ],
      'mean',
    );
    expect(r301(book)[0]).toBe(8.25);
    expect(told(book, 'text-number')).toEqual(['S3!D2 text-number 7,5']);
  });

  test('that are all empty are missing; that cannot be read are told', () => {
    const book = answered(parts([null, null], ['?', null], [8, 10]), 'mean');
    expect(told(book)).toEqual([expect.stringMatching(/^S3!A1 missing-module|S3!/), ...told(book).slice(1)]);
    expect(told(book, 'missing')).toEqual(['S3!D2 missing']);
    expect(told(book, 'unknown-code')).toEqual(['S3!D3 unknown-code ?']);
    expect(book.students.map(({ unread }) => unread)).toEqual([[], [0], []]);
  });
});

describe('what is missing', () => {
  const row = (...cells: readonly RawCell[]) => [...WHO, ...cells];
  const other = [22300002, 'Bouleau', 'Max', ...OTHER];
  const missing = (book: ReturnType<typeof read>) =>
    book.anomalies
      .filter(({ kind }) => kind === 'missing')
      .map(({ sheet: at, cell, value, effect }) => [`${at}!${cell}`, value, effect]);
  const AWAITED = { code: 'awaited', form: 'empty' };

  test('is told cell by cell, and in one line where a whole row is', () => {
    const s3 = (...cells: readonly RawCell[]) => [sheet('S3', [HEADER, row(...cells), other])];
    expect(missing(read(s3(12, null, '-', 15, 16)))).toEqual([
      ['S3!E2', '', AWAITED],
      ['S3!F2', '-', AWAITED],
    ]);
    expect(missing(read(s3(null, null, null, null, null)))).toEqual([
      ['S3!D2:H2', '', { ...AWAITED, cells: 5 }],
    ]);
    expect(missing(read(s3(null, null, null, null, 16)))).toHaveLength(4);
  });

  test.each([
    [3, ['S3!D2', 'S3!E2', 'S3!F2']],
    [4, ['S3!D2:G2']],
  ])('of %s modules is told so: %j', (count, places) => {
    const header = HEADER.slice(0, 3 + count);
    const rows = [header, WHO, other.slice(0, 3 + count)];
    expect(missing(read([sheet('S3', rows)])).map(([place]) => place)).toEqual(places);
  });

  test('does not count a column that nobody knows', () => {
    const rows = [
      [...HEADER, 'R399'],
      [...row(null, null, null, null, null), 3],
      [...other, 4],
    ];
    expect(missing(read([sheet('S3', rows)]))).toEqual([['S3!D2:H2', '', { ...AWAITED, cells: 5 }]]);
  });

  test('is told where the student stands, be it in the same row of two sheets', () => {
    const s4 = ['N° étudiant', 'Nom', 'Prénom', 'R401', 'R402', 'SAE401', 'Stage'];
    const sheets = [
      sheet('S3', [HEADER, row(null, null, null, null, null), other]),
      sheet('S4', [s4, row(null, null, null, null), [22300002, 'Bouleau', 'Max', 1, 2, 3, '']]),
    ];
    expect(missing(read(sheets)).map(([place]) => place)).toEqual(['S3!D2:H2', 'S4!D2:G2', 'S4!G3']);
  });

  test('is told in one line in each of two tables of one sheet', () => {
    const s4 = ['N° étudiant', 'Nom', 'Prénom', 'R401', 'R402', 'SAE401', 'Stage'];
    const rows = [
      HEADER,
      row(null, null, null, null, null),
      other,
      [],
      s4,
      row(null, null, null, null),
      [22300002, 'Bouleau', 'Max', 1, 2, 3, 4],
    ];
    expect(missing(read([sheet('Notes', rows)])).map(([place]) => place)).toEqual([
      'Notes!D2:H2',
      'Notes!D6:G6',
    ]);
  });

  test('is nothing in a semester without any mark', () => {
    const s4 = ['N° étudiant', 'Nom', 'Prénom', 'R401', 'R402', 'SAE401', 'Stage'];
    const sheets = [
      sheet('S3', [HEADER, row(...MARKS), other]),
      sheet('S4', [s4, row(null, null, null, null), [22300002, 'Bouleau', 'Max', null, null, null, null]]),
    ];
    expect(missing(read(sheets))).toEqual([]);
  });

  test('is nothing in a semester of which all that is known is who takes nothing of it', () => {
    const no = 'non suivi';
    const sheets = [
      sheet('S3', [HEADER, row(...MARKS), other]),
      sheet('S4', [
        ['N° étudiant', 'Nom', 'Prénom', 'R401', 'R402', 'SAE401', 'Stage'],
        row(no, no, no, no),
        [22300002, 'Bouleau', 'Max', null, null, null, null],
      ]),
    ];
    expect(missing(read(sheets))).toEqual([]);
  });

  test.each(['zero', 'neutralised', 'defaulting'] as const)(
    'counts as the department wants: %s',
    (effect) => {
      const policy = { ...SMALL.policy, effects: { ...SMALL.policy.effects, ATT: effect } };
      const sheets = [sheet('S3', [HEADER, row(12, null, 14, 15, 16), other])];
      expect(missing(read(sheets, {}, { ...SMALL, policy }))).toEqual([
        ['S3!E2', '', { code: 'empty-counted', as: effect }],
      ]);
    },
  );

  test('of a module that only another group has is missed by nobody', () => {
    const without: NamedCurriculum = {
      ...SMALL,
      ues: SMALL.ues.map((ue) => ({ ...ue, weights: ue.weights.filter(({ module }) => module !== 'R302') })),
    };
    const sheets = [sheet('S3', [HEADER, row(null, null, 14, 15, 16), other])];
    const ofRow = new Map([['S3', new Map([[1, without]])]]);
    expect(missing(read(sheets, { ofRow })).map(([place]) => place)).toEqual(['S3!D2']);
    // R301 stands in two UEs: one of them is enough to have it.
    const inOne: NamedCurriculum = { ...SMALL, ues: without.ues.slice(1) };
    const inOneOnly = new Map([['S3', new Map([[1, inOne]])]]);
    expect(missing(read(sheets, { ofRow: inOneOnly })).map(([place]) => place)).toEqual(['S3!D2']);
    expect(missing(read(sheets)).map(([place]) => place)).toEqual(['S3!D2', 'S3!E2']);
  });

  test('is awaited where the cell says that the module may not be taken, whatever an empty one counts', () => {
    const policy = { ...SMALL.policy, effects: { ...SMALL.policy.effects, ATT: 'zero' as const } };
    const sheets = [sheet('S3', [HEADER, row(12, 'NI', '', 15, 16), other])];
    const book = read(sheets, {}, { ...SMALL, policy });
    expect(missing(book)).toEqual([
      ['S3!E2', 'NI', { code: 'awaited', form: 'text' }],
      ['S3!F2', '', { code: 'empty-counted', as: 'zero' }],
    ]);
    expect(book.students[0]?.unread).toEqual([1]);
  });
});
