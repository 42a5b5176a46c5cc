import type { SheetSnapshot, WorkbookSnapshot } from '../../src/cells/snapshot';
import { followHints, placeOf } from '../../src/gradebook/by-hand/follow';
import type { ColumnHint, Hint, Meaning, TableHint } from '../../src/gradebook/by-hand/hints';
import { readGradebook } from '../../src/gradebook/gradebook';
import type { Anomaly, Gradebook } from '../../src/gradebook/types';
import { SMALL, cell, sheet, together, workbook } from './sheet';

const ofModule = (code: string): Meaning => ({ is: 'module', module: code });
const at = (letter: string): { column: number } => ({ column: cell(`${letter}1`).column });
const headed = (text: string): { text: string } => ({ text });
const column = (
  meaning: Meaning | Exclude<Meaning['is'], 'module' | 'average'>,
  place: ColumnHint['place'],
) => ({ meaning: typeof meaning === 'string' ? { is: meaning } : meaning, place }) as ColumnHint;

function table(
  name: string,
  headerRow: number,
  columns: readonly ColumnHint[],
  more: Partial<TableHint> = {},
) {
  const none = { firstRow: null, lastRow: null, semester: null };
  return { sheet: name, leftOut: false, headerRow: headerRow - 1, ...none, ...more, columns } as const;
}

function read(
  book: WorkbookSnapshot,
  hints: readonly Hint[],
): Gradebook & { readonly notFollowed: readonly Anomaly[] } {
  const { workbook: followed, anomalies } = followHints(book, hints);
  return { ...readGradebook(followed, SMALL), notFollowed: anomalies };
}

const codeOf = (index: number): string => SMALL.modules[index]?.code ?? '';
/** Each student's name and marks by module, those awaited left out. */
const marks = ({ students }: Gradebook): readonly (readonly [string, Record<string, unknown>])[] =>
  students.map(({ lastName, marks: all }) => [
    lastName,
    Object.fromEntries(all.flatMap((mark, index) => (mark === 'ATT' ? [] : [[codeOf(index), mark]]))),
  ]);

/** A sheet of which nothing is recognised: neither modules nor names have a header that is known. */
const foreign = (name = 'Promo'): SheetSnapshot =>
  sheet(name, [
    ['Récapitulatif'],
    [],
    ['Qui', 'Repère', 'Mod. langue', 'Mod. culture', 'Mod. projet', 'Divers'],
    ['ALOUETTE Zoé', 'X1', 12, 8.5, 'ABI', 3],
    ['BOULEAU Max', 'X2', 15, 14, 10, 3],
    ['CERISIER Lou', 'X3', 9, 11, 16.25, 3],
    ['Bilan', '', 12, 11.2, 13.1, 3],
  ]);
const SHOWN = [
  column('fullName', headed('Qui')),
  column(ofModule('R301'), headed('Mod. langue')),
  column(ofModule('R302'), at('D')),
  column(ofModule('SAE301'), headed('mod projet')),
];
const RIGHT = [
  ['ALOUETTE', { R301: 12, R302: 8.5, SAE301: 'ABI' }],
  ['BOULEAU', { R301: 15, R302: 14, SAE301: 10 }],
  ['CERISIER', { R301: 9, R302: 11, SAE301: 16.25 }],
];

describe('a table shown where none is recognised', () => {
  test('is read', () => {
    expect(read(workbook(foreign()), []).tables).toEqual([]);
    const gradebook = read(workbook(foreign()), [table('Promo', 3, SHOWN)]);
    expect(marks(gradebook)).toEqual(RIGHT);
    expect(gradebook.tables).toMatchObject([{ sheet: 'Promo', headerRow: 2, firstRow: 3, lastRow: 5 }]);
    expect(gradebook.semesters).toEqual(['S3']);
    expect(gradebook.sheets).toMatchObject([{ outcome: 'tables' }]);
  });

  test('is found again when a column was put in, and a title above', () => {
    const { rows, ...rest } = foreign();
    const moved = [['Université'], ...rows.map((cells) => [null, ...(cells ?? [])])];
    const byText = SHOWN.filter(({ place }) => 'text' in place);
    const gradebook = read(workbook({ ...rest, rows: moved }), [table('Promo', 3, byText, { lastRow: 5 })]);
    expect(gradebook.notFollowed).toEqual([]);
    expect(marks(gradebook).map(([name, found]) => [name, found['R301']])).toEqual([
      ['ALOUETTE', 12],
      ['BOULEAU', 15],
      ['CERISIER', 9],
    ]);
  });

  test('may hold averages of UEs and no module', () => {
    const averages = [
      column('fullName', headed('Qui')),
      column({ is: 'average', ue: 'UE31' }, headed('Mod. langue')),
      column({ is: 'average', ue: 'UE32' }, headed('Mod. culture')),
    ];
    const { students, averagesOnly } = read(workbook(foreign()), [table('Promo', 3, averages)]);
    expect(averagesOnly).toEqual(['UE31', 'UE32']);
    expect(students.map(({ stated }) => stated.ueAverages.map(({ ue, value }) => [ue, value]))).toEqual([
      [
        ['UE31', 12],
        ['UE32', 8.5],
      ],
      [
        ['UE31', 15],
        ['UE32', 14],
      ],
      [
        ['UE31', 9],
        ['UE32', 11],
      ],
    ]);
  });

  const averagesBelow = (rows: readonly (readonly (string | number)[])[]): SheetSnapshot =>
    sheet('Bilan', [
      ...rows,
      ['Dossier', 'Élève', 'Bloc A', 'Bloc B'],
      ['22300001', 'ALOUETTE Zoé', 9, 12],
      ['22300002', 'BOULEAU Max', 15, 14],
    ]);
  const BLOCKS = [
    column('number', headed('Dossier')),
    column('fullName', headed('Élève')),
    column({ is: 'average', ue: 'UE31' }, headed('Bloc A')),
    column({ is: 'average', ue: 'UE32' }, headed('Bloc B')),
  ];

  test('of averages takes the place of what was read in its rows', () => {
    const decoy = [['Qui', 'Nom', 'R3.01', 'R3.02', 'SAÉ 3.01'], ['voir secrétariat']];
    const { students, averagesOnly } = read(workbook(averagesBelow(decoy)), [table('Bilan', 3, BLOCKS)]);
    expect(averagesOnly).toEqual(['UE31', 'UE32']);
    expect(students.map(({ lastName, stated }) => [lastName, stated.ueAverages.length])).toEqual([
      ['ALOUETTE', 2],
      ['BOULEAU', 2],
    ]);
  });

  test('of averages keeps the table of marks above it', () => {
    const above = [
      ['N° étudiant', 'Nom', 'Prénom', 'R3.01', 'R3.02', 'R3.03', 'SAÉ 3.01'],
      ['22300001', 'Alouette', 'Zoé', 12, 8, 9, 10],
      ['22300002', 'Bouleau', 'Max', 15, 14, 13, 12],
    ];
    const gradebook = read(workbook(averagesBelow(above)), [table('Bilan', 4, BLOCKS)]);
    expect(marks(gradebook).map(([name, own]) => [name, own['R301']])).toEqual([
      ['Alouette', 12],
      ['Bouleau', 15],
    ]);
  });

  test('of averages shown in a row without students takes nothing from the marks', () => {
    const banner = [
      ['', '', '', 'Bloc A', 'Bloc B', '', ''],
      ['N° étudiant', 'Nom', 'Prénom', 'R3.01', 'R3.02', 'R3.03', 'SAÉ 3.01'],
      ['22300001', 'Alouette', 'Zoé', 12, 8, 9, 10],
      ['22300002', 'Bouleau', 'Max', 15, 14, 13, 12],
    ];
    const gradebook = read(workbook(sheet('S3', banner)), [table('S3', 1, BLOCKS.slice(2))]);
    expect(marks(gradebook).map(([name, own]) => [name, own['R301']])).toEqual([
      ['Alouette', 12],
      ['Bouleau', 15],
    ]);
  });

  test('counts on a sheet whose name speaks of something else', () => {
    const gradebook = read(workbook(foreign('Absences et projets')), [
      table('Absences et projets', 3, SHOWN),
    ]);
    expect(marks(gradebook)).toEqual(RIGHT);
  });
});

const S3 = sheet('S3', [
  ['N° étudiant', 'Nom', 'Prénom', 'R3.01', 'R3.02', 'R3.03', 'SAÉ 3.01', 'Portfolio réflexif'],
  ['22300001', 'Alouette', 'Zoé', 12, 8, 9, 10, 17],
  ['22300002', 'Bouleau', 'Max', 15, 14, 13, 12, 18],
  ['22300003', 'Cerisier', 'Lou', 11, 10, 9, 8, 19],
]);

describe('a table that is recognised', () => {
  test('takes a column for the module that was shown, and none for what is to be ignored', () => {
    const columns = [
      column(ofModule('SAE310'), headed('Portfolio réflexif')),
      column('ignored', headed('R3.03')),
      column(ofModule('R302'), headed('R3.01')),
    ];
    const gradebook = read(workbook(S3), [table('S3', 1, columns)]);
    expect(marks(gradebook)).toEqual([
      ['Alouette', { R302: 12, SAE301: 10, SAE310: 17 }],
      ['Bouleau', { R302: 15, SAE301: 12, SAE310: 18 }],
      ['Cerisier', { R302: 11, SAE301: 8, SAE310: 19 }],
    ]);
    expect(gradebook.anomalies.filter(({ value }) => value === 'R3.03')).toEqual([]);
  });

  test('ends where it was shown to end; students beyond are told in one line', () => {
    const { tables, students, anomalies } = read(workbook(S3), [table('S3', 1, [], { lastRow: 1 })]);
    expect(students.map(({ lastName }) => lastName)).toEqual(['Alouette']);
    expect(tables).toMatchObject([{ firstRow: 1, lastRow: 1 }]);
    expect(anomalies.filter(({ kind }) => kind === 'unread-row')).toMatchObject([
      { sheet: 'S3', cell: 'A3:A4', effect: { code: 'unread', numbers: 10 } },
    ]);
  });

  test('keeps its neighbours as they are', () => {
    const left = sheet('Notes', [
      ['Nom', 'Prénom', 'R3.01', 'R3.02'],
      ['Alouette', 'Zoé', 12, 8],
      ['Bouleau', 'Max', 15, 14],
    ]);
    const right = sheet(
      'Notes',
      [
        ['Nom', 'Prénom', 'R4.01', 'R4.02'],
        ['Alouette', 'Zoé', 1, 2],
        ['Bouleau', 'Max', 3, 4],
      ],
      { at: 'F1' },
    );
    const below = sheet(
      'Notes',
      [
        ['Nom', 'Prénom', 'R3.03', 'R3.02'],
        ['Cerisier', 'Lou', 7, 6],
        ['Dahlia', 'Ana', 5, 4],
      ],
      { at: 'A7' },
    );
    const book = workbook(together('Notes', left, right, below));
    const gradebook = read(book, [table('Notes', 1, [column(ofModule('SAE301'), at('D'))])]);
    expect(marks(gradebook)).toEqual([
      ['Alouette', { R301: 12, SAE301: 8, R401: 1, R402: 2 }],
      ['Bouleau', { R301: 15, SAE301: 14, R401: 3, R402: 4 }],
      ['Cerisier', { R302: 6, R303: 7 }],
      ['Dahlia', { R302: 4, R303: 5 }],
    ]);
  });

  test('has the name, the number and the semester that were shown', () => {
    const book = workbook(
      sheet('Promo', [
        ['Nom', 'Vrai nom', 'Prénom', 'Réf', 'Anglais', 'Droit du numérique'],
        ['Pseudo Un', 'Alouette', 'Zoé', '22300001', 12, 8],
        ['Pseudo Deux', 'Bouleau', 'Max', '22300002', 15, 14],
      ]),
    );
    const columns = [column('lastName', headed('Vrai nom')), column('number', headed('Réf'))];
    const gradebook = read(book, [table('Promo', 1, columns, { semester: 'S4' })]);
    expect(marks(gradebook)).toEqual([
      ['Alouette', { R401: 12, R402: 8 }],
      ['Bouleau', { R401: 15, R402: 14 }],
    ]);
    expect(gradebook.students.map(({ id }) => id)).toEqual(['22300001', '22300002']);
  });
});

test('a sheet left out is not read', () => {
  const copy = { ...S3, name: 'S3 essai de Paul' };
  const gradebook = read(workbook(S3, copy), [{ sheet: copy.name, leftOut: true }]);
  expect(gradebook.tables.map((found) => found.sheet)).toEqual(['S3']);
  expect(gradebook.sheets).toMatchObject([{ outcome: 'tables' }, { outcome: 'left-out' }]);
  expect(gradebook.anomalies.filter(({ sheet: name }) => name === copy.name)).toEqual([]);
});

describe('a hint whose place is gone is told once, and the sheet read as without it', () => {
  const asBefore = marks(read(workbook(S3), []));
  test.each<[string, Hint, string, string]>([
    ['header', table('S3', 1, [column(ofModule('R303'), headed('Design'))]), 'column-gone', 'Design'],
    ['column', table('S3', 1, [column('ignored', at('Z'))]), 'column-gone', 'Z'],
    ['header twice', table('S3', 9, [column('ignored', at('A'))]), 'row-gone', '9'],
    ['rows', table('S3', 1, [], { firstRow: 40 }), 'row-gone', '41'],
    ['sheet', table('Semestre 3', 1, []), 'sheet-gone', 'Semestre 3'],
  ])('%s', (_, hint, problem, value) => {
    const gradebook = read(workbook(S3), [hint]);
    expect(gradebook.notFollowed).toEqual([
      {
        ...{ sheet: 'S3', cell: 'A1', kind: 'hint-not-followed', value },
        effect: { code: 'hint-not-followed', problem },
        doubt: { students: 'all', modules: 'all' },
      },
    ]);
    expect(marks(gradebook)).toEqual(asBefore);
  });

  test('a sheet left out that is gone needs no word', () => {
    expect(read(workbook(S3), [{ sheet: 'S4 brouillon', leftOut: true }]).notFollowed).toEqual([]);
  });
});

test('a column is known by its header where no other has the same', () => {
  const twice = sheet('S3', [['Nom', 'Note', 'Note', '  Moyenne\nfinale ', 12]]);
  expect(placeOf(twice, 0, 0)).toEqual({ text: 'Nom' });
  expect(placeOf(twice, 0, 1)).toEqual({ column: 1 });
  expect(placeOf(twice, 0, 3)).toEqual({ text: 'Moyenne finale' });
  expect(placeOf(twice, 0, 4)).toEqual({ column: 4 });
});
