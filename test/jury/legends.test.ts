import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { questionKey } from '../../src/gradebook/questions';
import { prepareJury } from '../../src/jury/prepare';
import { DEFAULT_SETTINGS } from '../../src/jury/settings/settings';
import { sheet, workbook } from '../gradebook/sheet';

const [MMI] = BUILTIN_CURRICULA;
const S3 = MMI.modules.filter(({ semester }) => semester === 'S3').map(({ code }) => code);
const YES = { [questionKey('curriculum-guessed', MMI.id)]: `curriculum:${MMI.id}` } as const;

type Rows = Parameters<typeof sheet>[1];

const reportOf = (rows: Rows, answers: Readonly<Record<string, `curriculum:${string}`>> = {}) => {
  const settings = { ...DEFAULT_SETTINGS, answers };
  const prepared = prepareJury(workbook(sheet('Notes', rows)), { curriculum: null, settings });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.inForce.refusal ?? prepared.findings));
  return { ...prepared.report, from: prepared.inForce.from };
};

const certain = ({ students }: Pick<ReturnType<typeof reportOf>, 'students'>) =>
  students.map(({ doubts }) => doubts.length === 0);

/** Modules of the built-in curriculum, and others: nothing says whose they are. */
const OPEN = [...S3.slice(0, 14), 'R390', 'R391'];
const marksBelow = (...above: Rows): Rows => [
  ...above,
  ['N° étudiant', 'Nom', 'Prénom', ...OPEN],
  [22300001, 'Alouette', 'Zoé', ...OPEN.map(() => 12)],
  [22300002, 'Bouleau', 'Max', ...OPEN.map(() => 8)],
];
const coefficientOf = (code: string): number | null =>
  MMI.ues.flatMap(({ weights }) => weights.filter(({ module }) => module === code))[0]?.coefficient ?? null;

describe('coefficients that are not those of the built-in curriculum', () => {
  test('leave everybody open where nothing confirms it, also after somebody has said that it counts', () => {
    const wrong = marksBelow([
      '',
      '',
      'Coef.',
      ...OPEN.map((code, i) => (i === 4 ? 39 : coefficientOf(code))),
    ]);
    expect(certain(reportOf(wrong, YES))).toEqual([false, false]);
    const same = marksBelow(['', '', 'Coef.', ...OPEN.map(coefficientOf)]);
    expect(reportOf(same, YES).anomalies.filter(({ doubt }) => doubt?.students === 'all')).toEqual([]);
  });

  test('leave everybody open where a title confirms it and several modules speak against it', () => {
    const above = (others: number): Rows => [
      ['BUT MMI 2e année'],
      ['', '', 'Coef.', ...OPEN.map((code, i) => (i < others ? 39 : coefficientOf(code)))],
    ];
    const isOpen = (others: number) =>
      reportOf(marksBelow(...above(others))).anomalies.some(({ doubt }) => doubt?.students === 'all');
    expect([1, 3].map(isOpen)).toEqual([false, true]);
  });
});

describe('a table of coefficients on the sheet of marks', () => {
  const CODES = ['R301', 'R302', 'R303', 'SAE301'];
  const marks: Rows = [
    ['N° étudiant', 'Nom', 'Prénom', ...CODES],
    [22300001, 'Alouette', 'Zoé', 8, 10, 12, 14],
    [22300002, 'Bouleau', 'Max', 9, 9, 9, 9],
  ];
  const below = (...rows: Rows): Rows => [...marks, [], ...rows];
  const legend: Rows = [
    ['UE', '', '', ...CODES, 'ECTS'],
    ['UE 3.1', '', '', 1, 3, null, null, 15],
    ['UE 3.2', '', '', null, null, 2, 2, 15],
  ];

  test('is none where students stand below it, group by group, each under its own coefficients', () => {
    const semester = (name: 'S3' | 'S4', people: readonly string[]): Rows => {
      const codes = MMI.modules.filter((module) => module.semester === name).map(({ code }) => code);
      const ues = MMI.ues.filter((ue) => ue.semester === name);
      const group = (last: string): Rows => [
        ['Nom', 'Prénom', 'TP', ...codes],
        // The even semester states none.
        ...(name === 'S3' ? ues : []).map(({ code: ue, weights }) => [
          ...[null, `Coef. ${ue}`, null],
          ...codes.map((code) => weights.find(({ module }) => module === code)?.coefficient ?? null),
        ]),
        [last, 'Zoé', 'TD A', ...codes.map((_, i) => 12 + (i % 7) / 4)],
        [`${last}-Roux`, 'Max', 'TD A', ...codes.map((_, i) => 8.5 + (i % 5) / 2)],
      ];
      return [[`Semestre ${name.charAt(1)}`], ...people.flatMap(group), []];
    };
    const PEOPLE = ['Alouette', 'Bouleau', 'Cyprès'];
    const report = reportOf([...semester('S3', PEOPLE), ...semester('S4', PEOPLE)]);
    expect(report.students).toHaveLength(6);
    expect(report.semesters).toEqual(['S3', 'S4']);
    expect(report.students.every(({ result }) => result.code !== 'ATT')).toBe(true);
  });

  test('is the curriculum, and none of its cells a mark or a student', () => {
    const report = reportOf(below(...legend));
    expect(report.from).toBe('workbook');
    expect(report.students.map(({ result }) => result.ues.map(({ average }) => average?.value))).toEqual([
      [9.5, 13],
      [9, 9],
    ]);
    expect(certain(report)).toEqual([true, true]);
  });

  test('refuses with its cell where it cannot be read', () => {
    const [head, first, second] = legend as [Rows[0], (string | number | null)[], Rows[0]];
    const bad = below(
      head,
      first.map((cell, i) => (i === 3 ? 'à voir' : cell)),
      second,
    );
    expect(() => reportOf([...bad, ['UE 3.3', '', '', 1, 1, 1, 1, 0]])).toThrow('"cell":"D6"');
  });

  test('averages of the class below the students are no coefficients', () => {
    const averages = below(['Moyennes de la promotion'], ...legend);
    expect(reportOf(averages).from).not.toBe('workbook');
  });
});
