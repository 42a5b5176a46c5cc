import fc from 'fast-check';
import { earlierYears, uesBelow } from '../../../src/jury/history/earlier-years';
import { finalCode } from '../../../src/jury/history/final-code';
import { mergeHistory } from '../../../src/jury/history/merge-history';
import { planHistory } from '../../../src/jury/history/plan-history';
import { readHistory } from '../../../src/jury/history/read-history';
import {
  universityYear,
  type EarlierResult,
  type HistoryRecord,
  type Subject,
} from '../../../src/jury/history/record';
import { withSheet } from '../../../src/jury/imports/with-sheet';
import type { SheetPlan } from '../../../src/plan/types';
import { en } from '../../../src/locales/en';
import { fr } from '../../../src/locales/fr';
import { DEFAULT_POLICY } from '../../../src/rules/policy';
import { RCUE_CODES, UE_CODES, YEAR_CODES } from '../../../src/rules/types';
import { opened, reportOf } from '../workbooks';
import { secondYear, snapshot, type Person } from '../imports/files';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';

const alice: Person = { number: 22301001, lastName: 'ABEILLE', firstName: 'Alice', mark: 12 };
const bruno: Person = { number: 22301002, lastName: 'BOULEAU', firstName: 'Bruno', mark: 12 };

const ue = (code: string, average: number | null, result: string, year = '2024-2025'): EarlierResult => ({
  year,
  subject: { kind: 'ue', ue: code },
  average,
  code: result,
  ects: null,
  origin: 'essai.xlsx',
});
const year = (code: string, level: 1 | 2 | 3, of: string): EarlierResult => ({
  year: of,
  subject: { kind: 'year', level },
  average: null,
  code,
  ects: null,
  origin: '',
});
const firstYear = (code: (ue: string) => string): EarlierResult[] =>
  [1, 2].flatMap((semester) =>
    [1, 2, 3, 4, 5].map((competence) => {
      const name = `UE${semester}${competence}`;
      return ue(name, code(name) === 'AJ' ? 6 : 12, code(name));
    }),
  );

/** A second year with what earlier ones say of the first student. */
async function judged(
  people: readonly Person[],
  history: Readonly<Record<string, readonly EarlierResult[]>>,
) {
  const workbook = snapshot(await secondYear(people));
  const records = people.flatMap(({ number, lastName, firstName }) =>
    (history[lastName] ?? []).map((result) => ({
      ...result,
      number: String(number ?? ''),
      lastName,
      firstName,
    })),
  );
  const plan = planHistory(mergeHistory(null, records), fr, 'Antécédents');
  return reportOf(withSheet(workbook, plan));
}

describe('what earlier years change', () => {
  test('nothing where nothing is known: the first year is supposed acquired, and the fingerprint stays', async () => {
    const bytes = await secondYear([alice]);
    const before = reportOf(snapshot(bytes)).students[0];
    const after = (await judged([alice, bruno], { BOULEAU: firstYear(() => 'ADM') })).students[0];
    expect(after?.reasons.map(({ kind }) => kind)).toContain('first-year-assumed');
    expect(after).toMatchObject({ fingerprint: before?.fingerprint, year: before?.year });
  });

  test('a student who misses a UE of the first year is not allowed into S5 (4.5)', async () => {
    const weak = { ...alice, mark: 9 };
    const report = await judged([weak, bruno], {
      ABEILLE: firstYear((name) => (name === 'UE13' ? 'AJ' : 'ADM')),
      BOULEAU: firstYear(() => 'ADM'),
    });
    const [first, second] = report.students;
    expect(first?.result).toMatchObject({ allowed: false, passage: { missingFirstYear: ['UE13'] } });
    expect(first?.reasons.map(({ kind }) => kind)).not.toContain('first-year-assumed');
    expect(second?.result).toMatchObject({ code: 'ADM', allowed: true });
  });

  test('what the jury of the second year decided on the first says nothing of its other UEs (4.6)', () => {
    const third = (results: readonly EarlierResult[]) =>
      earlierYears(
        results,
        {
          level: 3,
          policy: DEFAULT_POLICY,
          year: '2026-2027',
          below: [],
          lowest: uesBelow([results, firstYear(() => 'ADM')], 2),
        },
        undefined,
      );
    const second = [1, 2].map((competence) => ue(`UE3${competence}`, 12, 'ADM'));
    const decided = { ...ue('UE11', null, 'ADJ'), origin: 'jury' };
    expect(third([...second, decided])).toMatchObject({
      lowestLevel: [{ ue: 'UE11', competence: 1, code: 'ADJ' }],
      partlyKnown: [1],
    });
    expect(third([...second, ue('UE11', 9, 'ADJ', '2023-2024')]).partlyKnown).toBeUndefined();
    expect(third([...second, ue('UE11', 9, 'ADJ', '2023-2024')]).lowestLevel).toHaveLength(10);
    expect(uesBelow([[...second, decided]], 2)).toEqual([]);
  });

  test('the second year repairs the first: ADSUP (4.3)', async () => {
    const report = await judged([alice], { ABEILLE: firstYear((name) => (name === 'UE13' ? 'AJ' : 'ADM')) });
    expect(report.students[0]?.result).toMatchObject({ allowed: true, passage: { missingFirstYear: [] } });
  });

  test('a UE of which the others have a result, and this student none, is missing; so is a whole semester', async () => {
    const all = firstYear(() => 'ADM');
    const report = await judged([{ ...alice, mark: 9 }, bruno], {
      ABEILLE: all.filter(({ subject }) => subject.kind === 'ue' && subject.ue !== 'UE24'),
      BOULEAU: all,
    });
    expect(report.students[0]?.result.passage.missingFirstYear).toEqual(['UE24']);
    const oneSemester = all.filter(({ subject }) => subject.kind === 'ue' && subject.ue.startsWith('UE1'));
    expect(uesBelow([oneSemester], 2)).toHaveLength(10);
  });

  test('a capitalised UE counts with the better of its averages, and says where it comes from', async () => {
    const better = await judged([{ ...alice, mark: 9 }], { ABEILLE: [ue('UE31', 13, 'ADM')] });
    expect(better.students[0]?.result.ues[0]).toMatchObject({
      average: { value: 13 },
      code: 'ADM',
      capitalised: { counts: 'old', from: '2024-2025' },
    });
    const worse = await judged([alice], { ABEILLE: [ue('UE31', 10, 'CMP')] });
    expect(worse.students[0]?.result.ues[0]).toMatchObject({
      average: { value: 12 },
      capitalised: { counts: 'new' },
    });
    const failed = await judged([alice], { ABEILLE: [ue('UE31', 8, 'AJ')] });
    expect(failed.students[0]?.result.ues[0]?.capitalised).toBeNull();
  });

  test('an acquired UE without an average is reported with its cell, not guessed', async () => {
    const report = await judged([alice], { ABEILLE: [ue('UE31', null, 'ADM')] });
    expect(report.anomalies.filter(({ sheet }) => sheet === 'Antécédents')).toMatchObject([
      { cell: 'H5', kind: 'missing', effect: { code: 'history', problem: 'no-average' } },
    ]);
  });

  test('a year at the same level is repeated now, once, also where the workbook says it too', async () => {
    const before = [ue('UE31', 8, 'AJ'), ue('UE41', 8, 'AJ')];
    const repeats = async (person: Person, results: readonly EarlierResult[]) =>
      (await judged([person], { ABEILLE: results })).students[0]?.year.repeats?.semesters;
    expect(await repeats(alice, before)).toEqual(['S3', 'S4']);
    expect(await repeats({ ...alice, repeats: 'oui' }, before)).toEqual(['S3', 'S4']);
    expect(
      await repeats(
        { ...alice, repeats: 'oui' },
        firstYear(() => 'ADM'),
      ),
    ).toEqual(['S3', 'S4']);
    const twice = [
      ...firstYear(() => 'AJ'),
      ...firstYear(() => 'ADM').map((one) => ({ ...one, year: '2023-2024' })),
    ];
    expect(await repeats(alice, twice)).toEqual(['S1', 'S2']);
    expect(await repeats(alice, [year('RED', 2, '2024-2025')])).toEqual(['S3', 'S4']);
    expect(await repeats(alice, [...before, year('ABL', 2, '2024-2025')])).toBeUndefined();
  });

  test('a change of an earlier result changes the fingerprint of that student alone', async () => {
    const marks = [alice, bruno];
    const prints = async (code: string) =>
      (await judged(marks, { ABEILLE: [ue('UE11', 12, code)] })).students.map(
        ({ fingerprint }) => fingerprint,
      );
    const [before, after] = [await prints('ADM'), await prints('ADJ')];
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
  });
});

describe('the final code of a UE', () => {
  const rcue = (code: string): EarlierResult => ({
    ...ue('', null, code),
    subject: { kind: 'rcue', level: 1, competence: 1 },
  });

  test.each([
    ['is the one given', [ue('UE11', 6, 'AJ')], 'AJ'],
    ['is acquired by a RCUE that the jury validated', [ue('UE11', 6, 'AJ'), rcue('ADJ')], 'ADJR'],
    ['follows from a RCUE alone', [rcue('CMP')], 'CMP'],
    ['follows from its average', [ue('UE11', 9.995, '')], 'ADM'],
    ['is compensated by its partner', [ue('UE11', 8, ''), ue('UE21', 12, '')], 'CMP'],
    ['is not acquired where the partner does not compensate', [ue('UE11', 8, ''), ue('UE21', 11, '')], 'AJ'],
    ['is open while the partner is unknown', [ue('UE11', 8, '')], 'ATT'],
    ['is not compensated by another year', [ue('UE11', 8, ''), ue('UE21', 12, '', '2023-2024')], 'ATT'],
  ])('%s', (_, results, code) => {
    expect(finalCode('UE11', '2024-2025', results)).toBe(code);
  });
});

const subjects: fc.Arbitrary<Subject> = fc.oneof(
  fc.record({
    kind: fc.constant('ue' as const),
    ue: fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .map(([a, b]) => `UE${a}${b}`),
  }),
  fc.record({
    kind: fc.constant('rcue' as const),
    level: fc.constantFrom(1, 2, 3),
    competence: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ kind: fc.constant('year' as const), level: fc.constantFrom(1, 2, 3) }),
) as fc.Arbitrary<Subject>;
const recordsArbitrary: fc.Arbitrary<readonly HistoryRecord[]> = fc.uniqueArray(
  fc
    .record({
      who: fc.integer({ min: 0, max: 9 }),
      start: fc.integer({ min: 2019, max: 2026 }),
      subject: subjects,
      average: fc.option(fc.integer({ min: 0, max: 2000 }).map((n) => n / 100)),
      pick: fc.nat(),
      ects: fc.option(fc.integer({ min: 0, max: 60 })),
      origin: fc.constantFrom('=jury.xlsx', '', 'S1 & S2'),
    })
    .map(({ who, start, subject, average, pick, ...rest }): HistoryRecord => {
      const codes = ['', ...{ ue: UE_CODES, rcue: RCUE_CODES, year: YEAR_CODES }[subject.kind]];
      return {
        ...rest,
        number: who % 2 ? `2230100${who}` : '',
        lastName: `NOM-${String.fromCharCode(65 + who)}`,
        firstName: '+Léa',
        year: `${start}-${start + 1}`,
        subject,
        average: subject.kind === 'year' ? null : average,
        code: codes[pick % codes.length] ?? '',
      };
    }),
  { selector: ({ lastName, year: of, subject }) => JSON.stringify([lastName, of, subject]), maxLength: 40 },
);

describe('the sheet', () => {
  const reading = (plan: SheetPlan) => readHistory(withSheet({ sheets: [], ours: [] }, plan));
  const recordsOf = (plan: SheetPlan) => reading(plan)?.rows.map(({ record }) => record);

  test('what is written is read back the same, in either language and whatever the order of its rows', () => {
    fc.assert(
      fc.property(recordsArbitrary, fc.boolean(), (records, english) => {
        const plan = planHistory(mergeHistory(null, records), english ? en : fr, 'A');
        const shuffled = planHistory(mergeHistory(null, [...records].reverse()), english ? en : fr, 'A');
        const head = plan.values.slice(0, 4);
        const upsideDown = { ...plan, values: [...head, ...plan.values.slice(4).reverse()] };
        const sorted = (list: readonly HistoryRecord[] | undefined) =>
          (list ?? []).map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();
        expect(plan.values).toEqual(shuffled.values);
        expect(sorted(recordsOf(plan))).toEqual(sorted(recordsOf(upsideDown)));
        expect(recordsOf(plan)).toHaveLength(records.length);
        expect(reading(plan)?.doubts).toEqual([]);
        expect(mergeHistory(reading(plan), records)).toMatchObject({ added: 0, replaced: 0, kept: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('rows that cannot be read are reported with their cell, and stay as they are when something is imported', async () => {
    const { file, workbook } = opened(await secondYear([alice]));
    const plan = planHistory(
      mergeHistory(null, [
        { ...ue('UE11', 12, 'ADM'), number: '22301001', lastName: 'ABEILLE', firstName: 'Alice' },
      ]),
      fr,
      'Antécédents',
    );
    const typed = [
      ['22301001', 'ABEILLE', 'Alice', 'l’an dernier', 'S1', 'UE12', 2, 12, 'ADM'],
      ['22301001', 'ABEILLE', 'Alice', '2024-2025', 'S1', 'UE13', 3, 120, 'ADM'],
      ['22301001', 'ABEILLE', 'Alice', '2024-2025', 'S1', 'UE14', 4, '12,5', 'BIEN'],
      ['22301001', 'ABEILLE', 'Alice', '2024/25', 'BUT 1', 'année', null, null, 'adm'],
      ['22301001', 'ABEILLE', 'Alice', '2024-2025', 'S1', 'UE 1.1', 1, 3, 'AJ'],
      [null, null, null, '2024-2025', 'S1', 'UE15', 5, 12, 'ADM'],
    ];
    const bytes = writeWorkbook(file, {
      sheets: [{ ...plan, values: [...plan.values, ...typed] }],
      names: [],
    });
    const present = readHistory(snapshot(bytes));
    expect(workbook.ours).toEqual([]);
    expect(
      present?.doubts.map(({ row, column, problem }) => `${present.cellOf(row, column)} ${problem}`),
    ).toEqual(['D6 bad-year', 'H7 bad-average', 'I8 bad-code', 'F10 twice', 'A11 no-person']);
    expect(present?.rows).toHaveLength(2);
    const again = planHistory(mergeHistory(present, []), fr, 'Antécédents');
    expect(reading(again)?.unread).toEqual(present?.unread);
    expect(reportOf(snapshot(bytes)).anomalies.filter(({ sheet }) => sheet === 'Antécédents')).toHaveLength(
      5,
    );
  });
});

test.each([
  ['2024-2025', '2024-2025'],
  ['Jury S3 2024/25.xlsx', '2024-2025'],
  ['2024_2025', '2024-2025'],
  ['2024-2026', null],
  ['2026-07-02', null],
  ['22024-2025', null],
])('the university year in %s', (text, expected) => {
  expect(universityYear(text)).toBe(expected);
});

test('the level above that is acquired repairs this one (4.3)', () => {
  const inHand = { level: 1, policy: DEFAULT_POLICY, year: null, below: [] } as const;
  const above = [ue('UE31', 12, 'ADM'), ue('UE41', 12, 'CMP'), ue('UE32', 12, 'ADM')];
  expect([...(earlierYears(above, inHand, undefined).acquiredAbove ?? [])]).toEqual([1]);
});
