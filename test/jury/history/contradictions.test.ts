import type { RawCell } from '../../../src/cells/snapshot';
import { juryJson } from '../../../src/jury/json';
import { prepareJury } from '../../../src/jury/prepare';
import type { JuryReport } from '../../../src/jury/report';
import { DEFAULT_SETTINGS } from '../../../src/jury/settings/settings';
import { en } from '../../../src/locales/en';
import { fr } from '../../../src/locales/fr';
import type { Level } from '../../../src/rules/types';
import { sheet, workbook } from '../../gradebook/sheet';
import { marksSheets, plainDocument, type PlainStudent } from '../plain-course';

/** One row of earlier results of the first student: year, semester or level, UE, average, code, credits. */
type Row = readonly [year: string, semester: string, ue: string, ...rest: RawCell[]];
const HEADERS = ['N° étudiant', 'Nom', 'Année', 'Semestre', 'UE', 'Moyenne', 'Code', 'ECTS', 'Origine'];
const YEAR = '2026-2027';

/** The report on these students beside what the department's sheet "Antécédents" says of the first. */
function reportOn(
  students: readonly PlainStudent[],
  rows: readonly Row[],
  {
    level = 2,
    year = YEAR,
    answers = {},
    name = 'ArbreA',
  }: { level?: Level; year?: string; answers?: Readonly<Record<string, string>>; name?: string } = {},
): JuryReport {
  const lines = rows.map((row): RawCell[] => [22300001, name, ...row]);
  const book = workbook(...marksSheets(level, students), sheet('Antécédents', [HEADERS, ...lines]));
  const settings = { ...DEFAULT_SETTINGS, academicYear: year, answers };
  const prepared = prepareJury(book, { curriculum: plainDocument(level, 2), settings });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.findings));
  return prepared.report;
}
const problems = ({ anomalies }: JuryReport): readonly string[] =>
  anomalies.flatMap(({ sheet: on, cell, effect }) =>
    effect.code === 'history' ? [`${on}!${cell} ${effect.problem}`] : [],
  );
const first = (report: JuryReport) => report.students[0];
const json = (report: JuryReport) => juryJson(report, fr).students[0];
const repeatsOf = (report: JuryReport) => first(report)?.year.repeats?.semesters ?? [];
const isCertain = (report: JuryReport): boolean => first(report)?.doubts.length === 0;

const FAILS: PlainStudent = { odd: [7, 7], even: [7, 7] };
const PASSES: PlainStudent = { odd: [12, 12], even: [12, 12] };

describe('a right given up to an acquired UE (4.3)', () => {
  const given: Row = ['2025-2026', 'S3', 'UE31', 8, 'AJ', null, 'renonciation du 3 juin'];

  test('counts where a year before had the UE', () => {
    const report = reportOn([FAILS], [['2024-2025', 'S3', 'UE31', 12, 'ADM'], given]);
    expect(problems(report)).toEqual([]);
    expect(json(report)?.ues.UE31).toMatchObject({ average: 7, code: 'AJ' });
  });

  test('is told where none had: nothing is given up by it, and the decision is to be checked', () => {
    const report = reportOn(
      [FAILS],
      [['2025-2026', 'S3', 'UE31', 12, 'ADM', null, 'renonciation du 3 juin']],
    );
    expect(problems(report)).toEqual(['Antécédents!I2 nothing-waived']);
    expect(json(report)?.ues.UE31).toMatchObject({ average: 12, code: 'ADM' });
    expect(isCertain(report)).toBe(false);
  });
});

describe('a semester judged twice', () => {
  const s3 = (year: string, average: number, code: string): Row[] => [
    [year, 'S3', 'UE31', average, code],
    [year, 'S3', 'UE32', 7, 'AJ'],
  ];

  test.each(['2026-2027', '2026/27', '2026_2027', 'Année 2026 - 2027'])(
    'in the year of this jury, typed %p, with the same result: no repeat is used up, and nothing is told',
    (typed) => {
      const report = reportOn([FAILS], s3(typed, 7, 'AJ'));
      expect(repeatsOf(report)).toEqual([]);
      expect(first(report)?.result).toMatchObject({ code: 'RED', repeatable: ['S3', 'S4'] });
      expect(first(report)).toMatchObject({ history: [], doubts: [] });
      expect(problems(report)).toEqual([]);
    },
  );

  test('the same rows of the year before are a repeat', () => {
    const report = reportOn([FAILS], s3('2025-2026', 7, 'AJ'));
    expect(repeatsOf(report)).toEqual(['S3']);
    expect(first(report)?.result.repeatable).toEqual(['S4']);
  });

  test('a year typed 2026 could be two: the row is told with its cell, does not count, and leaves the decision open', () => {
    const report = reportOn([FAILS], s3('2026', 12, 'ADM'));
    expect(problems(report)).toEqual(['Antécédents!C2 bad-year', 'Antécédents!C3 bad-year']);
    expect(repeatsOf(report)).toEqual([]);
    expect(isCertain(report)).toBe(false);
  });

  test('another result is asked, once a semester; what was acquired stays so until somebody answers', () => {
    const report = reportOn([FAILS], s3(YEAR, 12, 'ADM'));
    expect(problems(report)).toEqual(['Antécédents!F2 judged-twice']);
    expect(report.questions).toMatchObject([
      { sheet: 'Antécédents', cell: 'F2', question: { subject: 'S3 2026-2027', likely: 'acquired' } },
    ]);
    expect(json(report)?.ues.UE31).toMatchObject({ average: 12, code: 'ADM' });
    expect(repeatsOf(report)).toEqual([]);
    expect(isCertain(report)).toBe(false);
  });

  test.each([
    ['marks', { average: 7, code: 'AJ' }],
    ['acquired', { average: 12, code: 'ADM' }],
  ])('the answer %p is followed, and asks no more', (answer, ue) => {
    const answers = { 'contradicting-history:S3 2026 2027': answer };
    const report = reportOn([FAILS], s3(YEAR, 12, 'ADM'), { answers });
    expect(json(report)?.ues.UE31).toMatchObject(ue);
    expect(problems(report)).toEqual([]);
    expect(isCertain(report)).toBe(true);
    expect(report.questions).toMatchObject([{ answer }]);
  });

  test.each<[string, PlainStudent, Row, boolean]>([
    ['a UE compensated since', { odd: [9, 12], even: [12, 12] }, [YEAR, 'S3', 'UE31', 9, 'AJ'], false],
    ['an average with fewer decimals', { odd: [9.456, 12], even: [7, 7] }, [YEAR, 'S3', 'UE31', 9.46], false],
    ['a UE that the jury had acquired', FAILS, [YEAR, 'S3', 'UE31', 7, 'ADJ'], true],
    ['a UE adjourned at 12', PASSES, [YEAR, 'S3', 'UE31', null, 'AJ'], true],
    ['marks that are awaited', { odd: ['', 12], even: [12, 12] }, [YEAR, 'S3', 'UE31', 11, 'ADM'], true],
    ['a RCUE of the same result', PASSES, [YEAR, 'BUT 2', 'RCUE 1', 12, 'ADM'], false],
    ['a RCUE of another result', FAILS, [YEAR, 'BUT 2', 'RCUE 1', null, 'ADJ'], true],
    ['the same decision on the year', PASSES, [YEAR, 'BUT 2', 'Année', null, 'ADM'], false],
    ['another decision on the year', PASSES, [YEAR, 'BUT 2', 'Année', null, 'RED'], true],
  ])('%s', (_, student, row, isAsked) => {
    const report = reportOn([student], [row]);
    expect(problems(report)).toHaveLength(isAsked ? 1 : 0);
    expect(repeatsOf(report)).toEqual([]);
  });

  test('credits from elsewhere, of a level above, and of a semester without marks are none of it', () => {
    const report = reportOn(
      [{ odd: [8, 12] }],
      [
        [YEAR, 'S3', 'UE31', 11, 'ADM', 5, 'Erasmus'],
        [YEAR, 'S4', 'UE41', 11, 'ADM', 5],
        [YEAR, 'S3', 'UE32', null, 'ADSUP'],
        [YEAR, 'S5', 'UE52', 11, 'ADM'],
      ],
    );
    expect(problems(report).filter((problem) => problem.endsWith('judged-twice'))).toEqual([]);
    expect(json(report)?.ues.UE31).toMatchObject({ average: 11, code: 'ADM' });
  });

  test('two rows of one year that agree are one; of two that differ the first counts, told and open', () => {
    const agreeing = reportOn([FAILS], [...s3('2025-2026', 12, 'ADM'), ...s3('2025/26', 12, 'ADM')]);
    expect(problems(agreeing)).toEqual([]);
    expect(isCertain(agreeing)).toBe(true);
    const differing = reportOn([FAILS], [...s3('2025-2026', 12, 'ADM'), ...s3('2025/26', 8, 'AJ')]);
    expect(problems(differing)).toEqual(['Antécédents!E4 twice']);
    expect(json(differing)?.ues.UE31).toMatchObject({ average: 12, code: 'ADM' });
    expect(isCertain(differing)).toBe(false);
  });

  test('a row by name beside others by number is told, and leaves the decision open', () => {
    const row = s3('2025-2026', 12, 'ADM')[0] ?? [];
    const lines = [
      [22300001, 'ArbreA Zoé', '2025-2026', 'S3', 'UE32', 12, 'ADM'],
      [null, 'ArbreA Zoé', ...row],
    ];
    const headers = HEADERS.map((text) => (text === 'Nom' ? 'Étudiant' : text));
    const book = workbook(...marksSheets(2, [FAILS]), sheet('Antécédents', [headers, ...lines]));
    const prepared = prepareJury(book, { curriculum: plainDocument(2, 2) });
    const report = prepared.ok ? prepared.report : null;
    expect(report && problems(report)).toEqual(['Antécédents!A3 unknown']);
    expect(report && isCertain(report)).toBe(false);
  });

  test('a row of a year after that of this jury is told, and does not count', () => {
    const report = reportOn([FAILS], s3('2027-2028', 12, 'ADM'));
    expect(problems(report)).toEqual(['Antécédents!C2 later-year', 'Antécédents!C3 later-year']);
    expect(json(report)?.ues.UE31).toMatchObject({ average: 7, code: 'AJ' });
    expect(repeatsOf(report)).toEqual([]);
    expect(isCertain(report)).toBe(false);
  });
});

describe('the year of the jury', () => {
  const rows: Row[] = [['2026-2027', 'S3', 'UE31', 7, 'AJ']];

  test('is that of the sheets of marks, where the settings say none', () => {
    const [odd, even] = marksSheets(2, [FAILS]);
    const history = sheet('Antécédents', [HEADERS, [22300001, 'ArbreA', ...(rows[0] ?? [])]]);
    const named = (year: string) => [
      { ...(odd ?? sheet('', [])), name: `S3 ${year}` },
      { ...(even ?? sheet('', [])), name: `S4 ${year}` },
    ];
    const repeats = (year: string) => {
      const prepared = prepareJury(workbook(...named(year), history), { curriculum: plainDocument(2, 2) });
      return prepared.ok ? repeatsOf(prepared.report) : null;
    };
    expect(repeats('2026-2027')).toEqual([]);
    expect(repeats('2027-2028')).toEqual(['S3']);
  });

  test('is that of the day, where nothing says it', () => {
    const history = sheet('Antécédents', [HEADERS, [22300001, 'ArbreA', ...(rows[0] ?? [])]]);
    const on = (year: number, month: number) => {
      const prepared = prepareJury(workbook(...marksSheets(2, [FAILS]), history), {
        curriculum: plainDocument(2, 2),
        day: { year, month, day: 1 },
      });
      return prepared.ok ? [problems(prepared.report).join(), ...repeatsOf(prepared.report)] : null;
    };
    expect(on(2027, 7)).toEqual(['']);
    expect(on(2027, 9)).toEqual(['', 'S3']);
    expect(on(2026, 6)).toEqual(['Antécédents!C2 later-year']);
  });

  test('is never that of a sheet of earlier results', () => {
    const history = sheet('Antécédents 2026-2027', [HEADERS, [22300001, 'ArbreA', ...(rows[0] ?? [])]]);
    const prepared = prepareJury(workbook(...marksSheets(2, [FAILS]), history), {
      curriculum: plainDocument(2, 2),
    });
    expect(prepared.ok && repeatsOf(prepared.report)).toEqual(['S3']);
  });
});

describe('history that contradicts the sheet', () => {
  test('a UE capitalised with 12 beside a mark of 8: the better counts, and the reasons say which', () => {
    const report = reportOn([{ odd: [8, 12], even: [12, 12] }], [['2025-2026', 'S3', 'UE31', 12, 'ADM', 5]]);
    expect(json(report)?.ues.UE31).toMatchObject({ average: 12, code: 'ADM' });
    const texts = json(report)?.decision.reasons.map(({ text }) => text.replace(/\s/g, ' '));
    expect(texts?.filter((text) => text.includes('UE31'))).toEqual([
      expect.stringMatching(/UE31 capitalisée.*2025-2026.*12,00/),
    ]);
    expect(problems(report)).toEqual([]);
  });

  test('"Redoublant : non" although an earlier year has the semester: told at its cell, open where repeats decide', () => {
    const before: Row[] = [['2025-2026', 'S3', 'UE31', 7, 'AJ']];
    const says = (student: PlainStudent, odd: string, rows = before) =>
      reportOn([{ ...student, repeats: [odd, ''] }], rows);
    const report = says(FAILS, 'non');
    expect(problems(report)).toEqual(['S3!G2 repeat-denied']);
    expect(report.anomalies.find(({ kind }) => kind === 'contradicting-history')?.value).toBe('S3 2025-2026');
    expect(repeatsOf(report)).toEqual(['S3']);
    expect(isCertain(report)).toBe(false);
    expect(isCertain(says(PASSES, 'non'))).toBe(true);
    expect(problems(says(FAILS, ''))).toEqual([]);
    expect(problems(says(FAILS, 'oui'))).toEqual([]);
    expect(problems(says(FAILS, 'non', [[YEAR, 'S3', 'UE31', 7, 'AJ']]))).toEqual([]);
    expect(problems(says(FAILS, 'non', [['2025-2026', 'S1', 'UE11', 7, 'AJ']]))).toEqual([]);
  });

  test.each<[string, Row[], string[]]>([
    [
      'who has the BUT is in S3',
      [['2025-2026', 'BUT 3', 'Année', null, 'ADM']],
      ['Antécédents!G2 year-done'],
    ],
    [
      'who has validated the year takes it again',
      [['2025-2026', 'BUT 2', 'Année', null, 'ADJ']],
      ['Antécédents!G2 year-done'],
    ],
    [
      'not where a UE of the year is known to be owed',
      [
        ['2025-2026', 'BUT 3', 'Année', null, 'ADM'],
        ['2024-2025', 'S3', 'UE31', 7, 'AJ'],
      ],
      [],
    ],
    [
      'who has the BUT, whatever is said of this year',
      [
        ['2025-2026', 'BUT 3', 'Année', null, 'ADM'],
        [YEAR, 'S3', 'UE31', 12, 'ADM'],
        [YEAR, 'S3', 'UE32', 8, 'AJ'],
      ],
      ['Antécédents!G2 year-done', 'Antécédents!F4 judged-twice'],
    ],
    ['not after a passage with a RCUE to come', [['2025-2026', 'BUT 2', 'Année', null, 'PASD']], []],
    ['not after the year below', [['2025-2026', 'BUT 1', 'Année', null, 'ADM']], []],
  ])('%s', (_, rows, expected) => {
    const report = reportOn([PASSES], rows);
    expect([...problems(report)].sort()).toEqual([...expected].sort());
    expect(isCertain(report)).toBe(expected.length === 0);
  });

  test.each<[string, Row, boolean]>([
    ['ADM without credits', ['2025-2026', 'S1', 'UE11', 12, 'ADM', 0], true],
    ['AJ with credits', ['2025-2026', 'S1', 'UE11', 7, 'AJ', 5], true],
    ['an average of 12 without credits', ['2025-2026', 'S1', 'UE11', 12, '', 0], true],
    ['ADM with credits', ['2025-2026', 'S1', 'UE11', 12, 'ADM', 5], false],
    ['AJ without', ['2025-2026', 'S1', 'UE11', 7, 'AJ', 0], false],
    ['credits with an average that does not acquire it', ['2025-2026', 'S1', 'UE11', 8, '', 5], true],
    ['nothing that decides', ['2025-2026', 'S1', 'UE11', 8, ''], false],
    ['credits alone', ['2025-2026', 'S1', 'UE11', null, '', 5], false],
  ])('credits beside the code: %s', (_, row, isTold) => {
    const report = reportOn([PASSES], [row]);
    expect(problems(report)).toEqual(isTold ? ['Antécédents!H2 ects'] : []);
    expect(isCertain(report)).toBe(!isTold);
  });

  test.each<[string, Row, boolean]>([
    ['ADM below the pass mark', ['2025-2026', 'S1', 'UE11', 9.99, 'ADM'], true],
    ['ADM that rounds to it', ['2025-2026', 'S1', 'UE11', 9.995, 'ADM'], false],
    ['CMP below it', ['2025-2026', 'S1', 'UE11', 9, 'CMP'], false],
    ['ADM below it where others judged', ['2025-2026', 'S1', 'UE11', 9, 'ADM', 5, 'Transfert'], false],
    ['AJ above it, refused by the jury', ['2025-2026', 'S1', 'UE11', 12, 'AJ', 0], false],
  ])('an average beside the code: %s', (_, row, isTold) => {
    const report = reportOn([PASSES], [row]);
    expect(problems(report)).toEqual(isTold ? ['Antécédents!F2 admitted-below'] : []);
    expect(isCertain(report)).toBe(!isTold);
  });

  test.each<[string, Row]>([
    ['obtained elsewhere', [YEAR, 'S3', 'UE31', null, '', 5, 'VAE']],
    ['of an earlier year', ['2025-2026', 'S3', 'UE31', null, '', '5,00', 'équivalence']],
  ])('credits alone acquire their UE (4.3): %s', (_, row) => {
    const report = reportOn([{ odd: [8, 12], even: [9, 12] }], [row]);
    expect(json(report)?.ues.UE31).toMatchObject({ code: 'ADM', average: null, ects: 5 });
    expect(json(report)?.rcues[1]).toMatchObject({ code: 'AJ', average: null });
    expect(problems(report)).toEqual(['Antécédents!F2 no-average']);
  });

  test('a row on a UE that says nothing of it is told with its cell, and the decision is open', () => {
    const report = reportOn([PASSES], [['2025-2026', 'S3', 'UE31', null, '', null, 'Erasmus']]);
    expect(problems(report)).toEqual(['Antécédents!G2 no-result']);
    expect(isCertain(report)).toBe(false);
  });

  test.each<[string, Row, boolean]>([
    ['a UE of this year that the curriculum lacks', ['2025-2026', 'S3', 'UE37', 12, 'ADM'], true],
    ['a RCUE that it lacks', ['2025-2026', 'BUT 2', 'RCUE 7', 12, 'ADM'], true],
    ['a UE obtained elsewhere', ['2025-2026', 'S3', 'UE37', 12, 'ADM', 5, 'Transfert'], false],
    ['a UE of the curriculum', ['2025-2026', 'S3', 'UE32', 12, 'ADM'], false],
    ['a UE of the year below', ['2025-2026', 'S1', 'UE11', 12, 'ADM'], false],
  ])('%s', (_, row, isTold) => {
    const report = reportOn([PASSES], [row]);
    expect(problems(report)).toEqual(isTold ? ['Antécédents!E2 no-such-ue'] : []);
  });

  test('a UE of the year below that nobody else has, of a competence that is none', () => {
    const first = (number: number, ue: string): RawCell[] => [number, '', '2025-2026', 'S1', ue, 12, 'ADM'];
    const lines = [1, 2, 3].flatMap((at) => ['UE11', 'UE12'].map((ue) => first(22300000 + at, ue)));
    const history = sheet('Antécédents', [HEADERS, ...lines, first(22300001, 'UE17')]);
    const book = workbook(...marksSheets(2, [PASSES, PASSES, PASSES]), history);
    const prepared = prepareJury(book, { curriculum: plainDocument(2, 2) });
    expect(prepared.ok && problems(prepared.report)).toEqual(['Antécédents!E8 no-such-ue']);
  });

  test.each([
    ['ABAN', []],
    ['NAR', []],
    ['RED', ['Antécédents!A2 unknown']],
  ])('somebody who is not among the marks and whose last year is %s', (code, expected) => {
    const row = (year: string, last: string): RawCell[] => [
      22399999,
      'Zeste',
      year,
      'BUT 2',
      'Année',
      null,
      last,
    ];
    const history = sheet('Antécédents', [HEADERS, row('2024-2025', 'RED'), row('2025-2026', code)]);
    const book = workbook(...marksSheets(2, [PASSES]), history);
    const prepared = prepareJury(book, { curriculum: plainDocument(2, 2) });
    expect(prepared.ok && problems(prepared.report)).toEqual(expected);
  });

  test('a number that is that of quite another name: nothing counts, and the decision is open', () => {
    const report = reportOn([FAILS], [['2025-2026', 'S3', 'UE31', 12, 'ADM']], { name: 'TOURNESOL' });
    expect(problems(report)).toEqual(['Antécédents!A2 other-name']);
    expect(json(report)?.ues.UE31).toMatchObject({ code: 'AJ' });
    expect(isCertain(report)).toBe(false);
  });

  test('each is said in words, with what to do, in both languages', () => {
    for (const locale of [fr, en])
      for (const problem of [
        'later-year',
        'judged-twice',
        'repeat-denied',
        'year-done',
        'ects',
        'no-such-ue',
        'no-result',
        'nothing-waived',
        'admitted-below',
      ] as const) {
        const effect = { code: 'history', problem } as const;
        expect(locale.anomalies.effectText(effect).length).toBeGreaterThan(20);
        expect(locale.anomalies.adviceOf('contradicting-history', effect)).toBe(
          locale.history.problems[problem].advice,
        );
      }
  });
});
