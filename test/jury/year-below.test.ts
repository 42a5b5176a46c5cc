import { withSheet } from '../../src/jury/imports/with-sheet';
import { mergeHistory } from '../../src/jury/history/merge-history';
import { planHistory } from '../../src/jury/history/plan-history';
import { anonymous } from '../../src/jury/anonymous';
import { juryJson } from '../../src/jury/json';
import { prepareJury } from '../../src/jury/prepare';
import type { JuryReport } from '../../src/jury/report';
import { fr } from '../../src/locales/fr';
import { en } from '../../src/locales/en';
import type { RawCell, SheetSnapshot } from '../../src/cells/snapshot';
import { plainSpaces } from '../plain-spaces';
import { sheet, workbook } from '../gradebook/sheet';
import { opened, planOf, sample } from './workbooks';

/** Marks of year 1 beside those of year 2 in one workbook, with a maquette of both, of one, or in the headers. */

type Averages = readonly [number, number];
type Row = readonly [number: number, lastName: string, averages: Averages];

const ALDER = [22300001, 'Alder'] as const;
const BIRCH = [22300002, 'Birch'] as const;
const CEDAR = [22300003, 'Cedar'] as const;

interface Layout {
  /** Banners of UEs and a row of coefficients above the modules. */
  readonly coefficients?: boolean;
  /** Averages of UEs beside the modules, or instead of them. */
  readonly averages?: 'beside' | 'alone';
}

function marks(
  semester: number,
  rows: readonly Row[],
  { coefficients, averages }: Layout = {},
): SheetSnapshot {
  const identity = ['N° étudiant', 'Nom', 'Prénom'];
  const modules = averages === 'alone' ? [] : [1, 2].map((i) => `R${semester}.0${i}`);
  const ues = averages ? [1, 2].map((i) => `UE${semester}${i}`) : [];
  const above = coefficients
    ? [
        ['', '', '', ...[1, 2].map((i) => `UE${semester}.${i}`)],
        ['', '', 'Coef.', 1, 1],
      ]
    : [];
  const lines = rows.map(([number, lastName, own]): RawCell[] => [
    ...[number, lastName, 'Zoé'],
    ...[...(modules.length > 0 ? own : []), ...(averages ? own : [])],
  ]);
  return sheet(`S${semester}`, [...above, [...identity, ...modules, ...ues], ...lines]);
}

const maquette = (level: number): SheetSnapshot =>
  sheet(`Maquette BUT${level}`, [
    ['UE', 'Module', 'Coef.', 'ECTS'],
    ...[2 * level - 1, 2 * level].flatMap((semester) =>
      [1, 2].map((i) => [`UE ${semester}.${i}`, `R${semester}.0${i}`, 1, 15]),
    ),
  ]);

/** Alder in both years, Birch owes UE11 and UE21, Cedar has marks of the first alone. */
const FIRST = (layout?: Layout): readonly SheetSnapshot[] => [
  marks(1, [[...ALDER, [12.5, 13]], [...BIRCH, [9.5, 12]], [...CEDAR, [11.5, 14]]], layout),
  marks(2, [[...ALDER, [12.5, 13]], [...BIRCH, [9, 12]], [...CEDAR, [11.5, 9.5]]], layout),
]; // prettier-ignore
const SECOND = (layout?: Layout): readonly SheetSnapshot[] => [
  marks(
    3,
    [
      [...ALDER, [12, 12]],
      [...BIRCH, [9.5, 13]],
    ],
    layout,
  ),
  marks(
    4,
    [
      [...ALDER, [12, 12]],
      [...BIRCH, [10, 13]],
    ],
    layout,
  ),
];

function reportOf(...sheets: readonly SheetSnapshot[]): JuryReport {
  const prepared = prepareJury(workbook(...sheets), {
    curriculum: null,
    day: { year: 2026, month: 7, day: 2 },
  });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.findings));
  return prepared.report;
}
const jsonOf = (...sheets: readonly SheetSnapshot[]) => juryJson(reportOf(...sheets), fr);
const texts = ({ decision }: ReturnType<typeof jsonOf>['students'][number]): string =>
  plainSpaces(decision.reasons.map(({ text }) => text).join('\n'));

describe('the level below feeds 4.5 and the diploma', () => {
  const CASES: Readonly<Record<string, readonly SheetSnapshot[]>> = {
    'by its own maquette': [...FIRST(), ...SECOND(), maquette(1), maquette(2)],
    'by the coefficients above its marks': [...FIRST({ coefficients: true }), ...SECOND(), maquette(2)],
    'both years by the coefficients above their marks': [
      ...FIRST({ coefficients: true }),
      ...SECOND({ coefficients: true }),
    ],
    'by the averages beside its marks': [...FIRST({ averages: 'beside' }), ...SECOND(), maquette(2)],
    'by averages alone': [...FIRST({ averages: 'alone' }), ...SECOND(), maquette(2)],
    'by its maquette, where there are averages alone': [
      ...[...FIRST({ averages: 'alone' }), ...SECOND(), maquette(1), maquette(2)],
    ],
  };

  test.each(Object.entries(CASES))('%s', (_, sheets) => {
    const json = jsonOf(...sheets);
    const [alder, birch] = json.students;
    // (12.5 + 12.5 + 13 + 13 + 4 x 12) / 8
    expect(alder?.diploma['DUT']).toMatchObject({ earned: true, average: 12.375 });
    expect(alder && texts(alder)).not.toContain('supposées acquises');
    // RCUE 1 is at 9.75, one of two is not more than half; UE11 and UE21 at 9.25.
    expect(birch?.decision).toMatchObject({ code: 'RED', allowed: false });
    expect(birch?.diploma['DUT']?.missing).toEqual(['UE11', 'UE21', 'UE31']);
    expect(json.anomalies.filter(({ kind }) => kind === 'unread-sheet')).toEqual([]);
  });

  test('what Antécédents says of a UE counts before the averages beside marks', () => {
    const ue11 = { kind: 'ue', ue: 'UE11' } as const;
    const ue21 = { kind: 'ue', ue: 'UE21' } as const;
    const known = [ue11, ue21].map((subject) => ({
      ...{ number: '22300002', lastName: 'Birch', firstName: 'Zoé', year: '2024-2025', subject },
      ...{ average: 11, code: 'ADM', ects: null, origin: 'jury 2024-2025' },
    }));
    const history = planHistory(mergeHistory(null, known), fr, 'Antécédents');
    const book = workbook(...FIRST({ averages: 'beside' }), ...SECOND(), maquette(2));
    const prepared = prepareJury(withSheet(book, history), { curriculum: null });
    if (!prepared.ok) throw new Error('no marks');
    const [, birch] = juryJson(prepared.report, fr).students;
    expect(birch?.diploma['DUT']?.missing).toEqual(['UE31']);
  });
});

describe('three years in one workbook', () => {
  const third = [5, 6].map((semester) => marks(semester, [[...ALDER, [14, 12.5]]]));

  test.each([
    ['a maquette of each', FIRST(), [maquette(1), maquette(2), maquette(3)]],
    ['averages of the first beside its marks', FIRST({ averages: 'beside' }), [maquette(2), maquette(3)]],
  ])('%s: the diploma counts all six semesters', (_, first, maquettes) => {
    const json = jsonOf(...first, ...SECOND(), ...third, ...maquettes);
    // (12.5 + 13 + 12 + 12 + 14 + 12.5) / 6
    expect(json.students[0]?.diploma['BUT']?.average).toBeCloseTo(76 / 6, 6);
    const told = json.anomalies.filter(({ kind }) => kind === 'unmatched-student');
    expect(told.map(({ sheet: name }) => name)).toEqual(expect.arrayContaining(['S1', 'S3']));
    const { decision } = json.students.find(({ id }) => id === '22300002') ?? {};
    expect(decision).toMatchObject({ next: 'S5', code: 'RED' });
  });
});

describe('a maquette of the first year alone', () => {
  test('is the history of marks that the built-in curriculum judges', () => {
    const { workbook: mmi } = opened(sample('but2-mmi'));
    const [alder] = reportOf(...mmi.sheets).students;
    const row = [[Number(alder?.id), alder?.lastName ?? '', [12.5, 13]]] as const;
    const report = reportOf(...mmi.sheets, marks(1, row), marks(2, row), maquette(1));
    expect(report.curriculum.id).toBe('but2-mmi-scn2d-app');
    const lower = report.students.find(({ id }) => id === alder?.id)?.result.lower;
    expect(lower?.map(({ ue, code }) => `${ue} ${code}`)).toEqual(
      ['UE11', 'UE12', 'UE21', 'UE22'].map((ue) => `${ue} ADM`),
    );
  });

  test('is the history of marks with coefficients above them', () => {
    const { curriculum, students } = reportOf(...FIRST(), ...SECOND({ coefficients: true }), maquette(1));
    expect(curriculum).toMatchObject({ id: 'en-tetes', level: 2 });
    expect(students[0]?.result.lower).toHaveLength(4);
  });

  test('judges its own year where nothing judges the later one, whose sheets are told', () => {
    const { curriculum, anomalies } = reportOf(...FIRST(), ...SECOND(), maquette(1));
    expect(curriculum.level).toBe(1);
    const told = anomalies.filter(({ kind }) => kind === 'unread-sheet');
    const effect = { code: 'no-curriculum', level: 2 };
    expect(told).toMatchObject(['S3', 'S4'].map((name) => ({ sheet: name, cell: 'A1', effect })));
  });
});

describe('marks of the level below that nothing can judge', () => {
  const [s1, s2] = [FIRST()[0] as SheetSnapshot, FIRST({ averages: 'beside' })[1] as SheetSnapshot];

  test.each([
    ['no averages at all', FIRST(), ['S1', 'S2']],
    ['averages of one semester alone', [s1, s2], ['S1', 'S2']],
  ])('%s: each sheet is told once, with what to do', (_, sheets, told) => {
    const { anomalies } = reportOf(...sheets, ...SECOND(), maquette(2));
    const effect = { code: 'no-curriculum', level: 1 };
    const unread = anomalies.filter(({ kind }) => kind === 'unread-sheet');
    expect(unread).toMatchObject(told.map((name) => ({ sheet: name, kind: 'unread-sheet', effect })));
    expect(plainSpaces(fr.anomalies.effectText(unread[0]?.effect ?? { code: 'ignored' }))).toContain(
      'aucune maquette de BUT 1',
    );
  });

  test('and the reason does not say that the workbook has nothing of it', () => {
    const [alder] = jsonOf(...FIRST(), ...SECOND(), maquette(2)).students;
    expect(alder && texts(alder)).toContain('supposées acquises : leurs résultats ne sont pas connus');
  });
});

describe('who has marks of the level below alone', () => {
  const report = reportOf(...FIRST(), ...SECOND(), maquette(1), maquette(2));

  test('is judged by its curriculum, behind those of the year, and told where he stands', () => {
    const json = juryJson(report, fr);
    expect(json.curriculum).toEqual(['maquette-but2', 'maquette-but1']);
    expect(json.students.map(({ id, curriculum }) => `${id} ${curriculum}`)).toEqual([
      '22300001 maquette-but2',
      '22300002 maquette-but2',
      '22300003 maquette-but1',
    ]);
    const [, , cedar] = json.students;
    // UE12 14, UE22 9.5: RCUE 11.75.
    expect(cedar?.ues['UE22']).toMatchObject({ code: 'CMP', ects: 15 });
    expect(cedar?.decision).toMatchObject({ code: 'ADM', next: 'S3', allowed: true, certain: true });
    expect(json.anomalies).toContainEqual({
      ...{ sheet: 'S1', cell: 'A4', kind: 'unmatched-student', value: '22300003', effect: 'BUT1' },
    });
  });

  test('is no student of this year’s jury', () => {
    expect(report.students.map(({ id }) => id)).toEqual(['22300001', '22300002']);
  });

  test('bears no name in an anonymous report', () => {
    const json = JSON.stringify(juryJson(anonymous(report, fr), fr));
    expect(json).toContain('22300003');
    expect(json).not.toMatch(/Cedar|Zoé/);
  });

  test('has doubts of his own, at their places among all', () => {
    const [s1, s2] = FIRST();
    const rows = (s2?.rows ?? []).map((cells, row) => [
      ...(cells ?? []),
      ['Situation', '', '', 'DEM ?'][row] ?? '',
    ]);
    const json = jsonOf(s1 as SheetSnapshot, sheet('S2', rows), ...SECOND(), maquette(1), maquette(2));
    const [alder, , cedar] = json.students;
    expect(alder?.decision.certain).toBe(true);
    expect(cedar?.decision.certain).toBe(false);
    const places = cedar?.decision.doubts.map((at) => json.anomalies[at]);
    expect(places).toEqual([expect.objectContaining({ sheet: 'S2', cell: 'F4', value: 'DEM ?' })]);
  });

  test('credits that the headers do not state are told', () => {
    const json = jsonOf(...FIRST({ coefficients: true }), ...SECOND(), maquette(2));
    expect(json.curriculum).toEqual(['maquette', 'en-tetes-but1']);
    const told = json.anomalies.filter(({ kind }) => kind === 'unknown-ects');
    expect(told.map(({ sheet: name, cell, value }) => `${name}!${cell} ${value}`)).toEqual([
      ...['S1!A3 UE11', 'S1!A3 UE12', 'S2!A3 UE21', 'S2!A3 UE22'],
    ]);
  });

  test('of averages alone, without a maquette, is told as not judged', () => {
    const { anomalies, apart } = reportOf(...FIRST({ averages: 'beside' }), ...SECOND(), maquette(2));
    const effect = { code: 'no-curriculum', level: 1, students: 1 };
    const told = anomalies.filter(({ kind }) => kind === 'unmatched-student');
    expect(told).toMatchObject(['S1', 'S2'].map((name) => ({ sheet: name, cell: 'A1', effect })));
    expect(apart).toBeNull();
  });

  const minutesOf = (report: JuryReport): readonly string[] =>
    (planOf(report, workbook()).sheets.find(({ role }) => role === 'minutes')?.values ?? []).map((cells) =>
      plainSpaces((cells ?? []).map((cell) => String(cell ?? '')).join(' ').trim()),
    ); // prettier-ignore

  test('the minutes have them behind the students of the year, with what is proposed, and count them apart', () => {
    const lines = minutesOf(reportOf(...FIRST(), ...SECOND(), maquette(1), maquette(2)));
    const at = lines.findIndex((line) =>
      line.startsWith('Jugés à part, notes de BUT 1 seulement (1 étudiant)'),
    );
    expect(lines[at + 1]).toMatch(/^22300003 Cedar Zoé 60 2\/2 ADM /);
    expect(lines.findIndex((line) => line.startsWith('22300002 Birch'))).toBeLessThan(at);
    expect(lines.find((line) => line.startsWith('Total'))).toMatch(/^Total +2 /);
  });

  test('another promotion is counted in the minutes, and not listed', () => {
    const many = Array.from({ length: 11 }, (_, i): Row => [22400001 + i, `Elm${i}`, [11.5, 12]]);
    const sheets = [marks(1, many), marks(2, many), ...SECOND(), maquette(1), maquette(2)];
    const lines = minutesOf(reportOf(...sheets)).join('\n');
    expect(lines).toContain('notes de BUT 1 seulement (11 étudiants)');
    expect(lines).not.toContain('Elm');
  });

  test('another promotion is told once for each sheet', () => {
    const many = Array.from({ length: 12 }, (_, i): Row => [22400001 + i, `Elm${i}`, [11.5, 12]]);
    const sheets = [marks(1, many), marks(2, many), ...SECOND(), maquette(1), maquette(2)];
    const { anomalies, apart } = reportOf(...sheets);
    const told = anomalies.filter(({ kind }) => kind === 'unmatched-student');
    expect(apart?.students).toHaveLength(12);
    expect(told).toMatchObject([
      { sheet: 'S1', cell: 'A2:A13', value: '12', effect: { code: 'judged-apart', level: 1, students: 12 } },
    ]);
    for (const locale of [fr, en])
      expect(plainSpaces(locale.anomalies.effectText(told[0]?.effect ?? { code: 'ignored' }))).toMatch(
        /^12 /,
      );
  });
});
