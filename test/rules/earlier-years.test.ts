import {
  capitalisedUes,
  carriedUes,
  competencesAcquired,
  lowerUes,
  usualUes,
  withoutWaived,
  type EarlierUeResult,
  type NamedUe,
} from '../../src/rules/earlier-years';
import type { Semester, UeCode } from '../../src/rules/types';

const named = (ue: string): NamedUe => ({
  ue,
  semester: `S${ue.charAt(2)}` as Semester,
  competence: Number(ue.charAt(3)),
});
const result = (ue: string, code: UeCode, more: Partial<EarlierUeResult> = {}): EarlierUeResult => ({
  ...named(ue),
  year: '2024-2025',
  average: null,
  code,
  ...more,
});

describe('4.3: the level below', () => {
  const codeOf = (...results: EarlierUeResult[]) => lowerUes([named('UE11')], results)[0]?.code;

  it('keeps an acquisition of whichever year', () => {
    expect(codeOf(result('UE11', 'CMP', { year: '2022-2023' }), result('UE11', 'AJ'))).toBe('CMP');
    expect(codeOf(result('UE11', 'AJ'), result('UE11', 'ADM', { year: '2025-2026' }))).toBe('ADM');
  });

  it('says what the last year says where nothing is acquired', () => {
    expect(codeOf(result('UE11', 'DEF', { year: '2025-2026' }), result('UE11', 'AJ'))).toBe('DEF');
  });

  it('goes by the years, in whatever order they stand', () => {
    expect(codeOf(result('UE11', 'AJ'))).toBe('AJ');
    const [old, middle, last] = [
      result('UE11', 'AJ', { year: '2022-2023' }),
      result('UE11', 'DEM', { year: '2023-2024' }),
      result('UE11', 'DEF', { year: '2025-2026' }),
    ];
    expect(codeOf(last, old, middle)).toBe('DEF');
  });

  it('awaits a UE of which nothing is known', () => {
    expect(lowerUes([named('UE11'), named('UE23')], [result('UE11', 'ADM')])).toEqual([
      { ue: 'UE11', competence: 1, code: 'ADM' },
      { ue: 'UE23', competence: 3, code: 'ATT' },
    ]);
  });
});

test('4.3: a UE once acquired is capitalised with the best of its averages', () => {
  const capitalised = capitalisedUes([
    result('UE31', 'ADM', { average: 11, year: '2022-2023' }),
    result('UE31', 'ADM', { average: 13, year: '2023-2024' }),
    result('UE31', 'ADJ', { average: 13 }),
    result('UE32', 'AJ', { average: 9 }),
    result('UE33', 'ADM'),
  ]);
  expect(capitalised).toEqual({
    UE31: { average: 13, code: 'ADM', from: '2023-2024' },
    UE33: { average: null, code: 'ADM', from: '2024-2025' },
  });
});

test.each([10, 0.5, 0])(
  '4.3: an average of %d that is known counts before an acquisition without one',
  (average) => {
    const unknown = result('UE31', 'ADJ', { year: '2022-2023' });
    const known = result('UE31', 'ADJ', { average });
    const expected = { UE31: { average, code: 'ADJ', from: '2024-2025' } };
    expect(capitalisedUes([unknown, known])).toEqual(expected);
    expect(capitalisedUes([known, unknown])).toEqual(expected);
  },
);

describe('4.3: a right given up in writing', () => {
  const before = result('UE31', 'ADM', { average: 11, year: '2022-2023' });
  const waiver = result('UE31', 'AJ', { average: 8, year: '2023-2024', isWaiver: true });
  const after = result('UE31', 'CMP', { average: 9 });
  const other = result('UE32', 'ADM', { average: 12, year: '2022-2023' });

  it('takes what was acquired before it, of that UE alone', () => {
    expect(withoutWaived([before, waiver, after, other])).toEqual([waiver, after, other]);
  });

  it('counts from the last time it was given up', () => {
    const again = result('UE31', 'AJ', { average: 7, isWaiver: true });
    expect(withoutWaived([again, waiver, before])).toEqual([again]);
  });

  it('that nobody gave up leaves everything', () => {
    expect(withoutWaived([before, other])).toEqual([before, other]);
  });
});

test('4.4: of a semester that is not taken again, the last average of what was not acquired counts', () => {
  const carried = carriedUes(
    [
      result('UE31', 'AJ', { average: 9.5 }),
      result('UE31', 'AJ', { average: 9.9, year: '2023-2024' }),
      result('UE32', 'AJ', { average: 9 }),
      result('UE32', 'ADM', { average: 10, year: '2023-2024' }),
      result('UE33', 'AJ'),
      result('UE34', 'DEF', { average: 9 }),
      result('UE41', 'AJ', { average: 8 }),
      result('UE35', 'AJ', { average: 7, year: '2022-2023' }),
      result('UE35', 'AJ', { average: 8, year: '2023-2024' }),
    ],
    ['S3'],
  );
  expect(carried).toEqual({
    UE31: { average: 9.5, from: '2024-2025' },
    UE35: { average: 8, from: '2023-2024' },
  });
});

test('4.3: a competence of the level above counts when the UEs of both semesters are acquired', () => {
  const results = [result('UE31', 'ADM'), result('UE41', 'CMP'), result('UE32', 'ADM'), result('UE42', 'AJ')];
  expect([...competencesAcquired(results, ['S3', 'S4'])]).toEqual([1]);
});

describe('4.5: the UEs of the level below that belong to the course', () => {
  const usual = (...students: (readonly string[])[]) =>
    usualUes(
      students.map((ues) => ues.map(named)),
      ['S1', 'S2'],
    );

  it('are those that half of the students have, of whom any is known', () => {
    expect(usual(['UE11', 'UE21'], ['UE11', 'UE21', 'UE13'], ['UE11'], [])).toEqual(['UE11', 'UE21']);
    expect(usual(['UE11', 'UE21', 'UE22'], ['UE11', 'UE21'])).toEqual(['UE11', 'UE21', 'UE22']);
    expect(usual(['UE21', 'UE11'], [], [])).toEqual(['UE11', 'UE21']);
  });

  it('are those of both semesters, where one is missing for everybody', () => {
    expect(usual(['UE11', 'UE12'])).toEqual(['UE11', 'UE12', 'UE21', 'UE22']);
  });

  it('are none where nothing is known', () => {
    expect(usual([], [])).toEqual([]);
  });
});
