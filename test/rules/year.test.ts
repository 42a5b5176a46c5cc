import { diplomasOf } from '../../src/rules/diplomas';
import { quantity } from '../../src/rules/exact';
import { explain } from '../../src/rules/reasons';
import { rulebookOf } from '../../src/rules/rulebook';
import type { LowerUe } from '../../src/rules/student';
import { STATUSES, type Level, type UeCode, type YearCode } from '../../src/rules/types';
import { decideFromOutcomes, decideYear } from '../../src/rules/year';
import { bothMarked, oddMarked, plainBook } from './curricula';
import { bookFor, decide, rcueCodes, ueCodes, type Averages } from './decide';

const good = [12, 12] as const;
const failed = [9, 9] as const;
const below8 = [7.9, 7.9] as const;
const levelOf = (level: Level, averages: Averages) =>
  plainBook({ level, competences: averages.map(() => 2) });

describe('4.5: the passage to the next odd semester', () => {
  it('is ADM with every RCUE validated', () => {
    expect(decide([good, good, [8, 12]])).toMatchObject({ code: 'ADM', next: 'S5', allowed: true, ects: 30 });
  });

  it('is a right (PASD) with more than half of the RCUE validated and none below 8', () => {
    expect(decide([good, good, failed])).toMatchObject({ code: 'PASD', next: 'S5', allowed: true });
    expect(decide([good, good, good, failed, failed])).toMatchObject({ code: 'PASD', allowed: true });
  });

  it('is no right with exactly half of them', () => {
    expect(decide([good, failed])).toMatchObject({ code: 'RED', allowed: false });
    expect(decide([good, good, good, failed, failed, failed])).toMatchObject({ code: 'RED', allowed: false });
  });

  it('is no right with one RCUE below 8', () => {
    const result = decide([good, good, good, below8]);
    expect(result).toMatchObject({ code: 'RED', allowed: false, passage: { belowFloor: [4], validated: 3 } });
  });

  it('is a right with a RCUE at 7.995, and not just below', () => {
    expect(decide([good, good, [7.99, 8]]).code).toBe('PASD');
    expect(decide([good, good, [7.99, 7.999999]]).code).toBe('RED');
  });

  it('is not by right where the jury lets pass by its own code, whatever the proposal was', () => {
    const averages: Averages = [good, good, failed];
    const passed = decide(averages, { overrides: { year: 'PAS1NCI' } });
    expect(passed).toMatchObject({ proposal: 'PASD', allowed: true, byRight: false });
    expect(decide(averages).byRight).toBe(true);
  });

  it('counts each way of validating: compensation, the jury, the level above', () => {
    const averages: Averages = [[8, 12], [8, 9], [8, 9], failed, failed];
    const given = { acquiredAbove: new Set([3]), overrides: { rcues: { 2: 'ADJ' } } } as const;
    const result = decide(averages, given);
    expect(rcueCodes(result)).toEqual(['CMP', 'ADJ', 'ADSUP', 'AJ', 'AJ']);
    expect(result.code).toBe('PASD');
    expect(decide(averages).code).toBe('RED');
  });

  it('is not opened by an ADJ on a RCUE below 8, unless the jury says so for the year (4.6)', () => {
    const averages: Averages = [good, good, below8, failed];
    const rcues = { 3: 'ADJ' } as const;
    expect(decide(averages, { overrides: { rcues } })).toMatchObject({ code: 'RED', allowed: false });
    expect(decide(averages, { overrides: { rcues, year: 'PASD' } })).toMatchObject({
      code: 'PASD',
      allowed: true,
    });
  });

  it('counts a RCUE without average as below 8', () => {
    expect(decide([good, good, ['DEF', 12]])).toMatchObject({ code: 'RED', passage: { belowFloor: [3] } });
    const acquired = { overrides: { ues: { UE33: 'ADM' } } } as const;
    expect(decide([good, good, ['ATT', 12]], acquired).passage.belowFloor).toEqual([3]);
  });

  it.each([2, 3, 4, 5, 6])('needs, of %p competences, more than half', (total) => {
    const enough = Math.floor(total / 2) + 1;
    const withValidated = (n: number): Averages =>
      Array.from({ length: total }, (_, i) => (i < n ? good : failed));
    expect(decide(withValidated(total)).code).toBe('ADM');
    expect(decide(withValidated(enough)).code).toBe(enough === total ? 'ADM' : 'PASD');
    expect(decide(withValidated(enough - 1)).code).toBe('RED');
  });

  it('takes a RCUE of one UE as one RCUE', () => {
    expect(decide([good, [12], failed]).code).toBe('PASD');
    expect(decide([good, [7.9], failed, good]).code).toBe('RED');
  });
});

describe('4.5: the passage from the odd to the even semester', () => {
  it('is open to all, and nothing is decided for the year', () => {
    const book = bookFor([good, failed]);
    const result = decideYear(book, { marks: [3, 'ATT', 2, 'ATT'] }, oddMarked(2));
    expect(result).toMatchObject({ code: null, proposal: null, next: 'S4', allowed: true, byRight: true });
  });

  it.each<[Level, YearCode, string]>([
    [1, 'NAR', 'S2'],
    [2, 'ADM', 'S4'],
    [2, 'RED', 'S4'],
    [2, 'PAS1NCI', 'S4'],
    [3, 'ATJ', 'S6'],
  ])('is open in year %d whatever was decided: %s', (level, year, next) => {
    const result = decideYear(
      levelOf(level, [failed]),
      { marks: [3, 'ATT'], overrides: { year } },
      oddMarked(level),
    );
    expect(result).toMatchObject({ code: year, next, allowed: true, byRight: true });
  });

  it.each(STATUSES)('is not open to one who left: %s, by his standing or by the jury', (status) => {
    const marks = [3, 'ATT'] as const;
    const book = bookFor([failed]);
    const left = decideYear(book, { marks, status }, oddMarked(2));
    expect(left).toMatchObject({ code: status, next: 'S4', allowed: false, byRight: false });
    const decided = decideYear(book, { marks, overrides: { year: status } }, oddMarked(2));
    expect(decided).toMatchObject({ code: status, next: 'S4', allowed: false, byRight: true });
  });
});

describe('4.5: semester 5 needs the whole first year', () => {
  const lower = (codes: readonly UeCode[]): readonly LowerUe[] =>
    codes.map((code, i) => ({ ue: `UE1${i + 1}`, competence: i + 1, code }));
  const averages: Averages = [good, good, failed];

  it('which is taken as acquired when nothing is known of it', () => {
    expect(decide(averages)).toMatchObject({ code: 'PASD', passage: { missingFirstYear: [] } });
  });

  it.each<UeCode>(['ADM', 'CMP', 'ADJ', 'ADJR', 'ADSUP'])('where %s is acquired', (code) => {
    expect(decide(averages, { lowerLevel: lower(['ADM', 'ADM', code]) }).allowed).toBe(true);
  });

  it.each<UeCode>(['AJ', 'ATT', 'DEF', 'ATJ'])('where %s is not', (code) => {
    const result = decide(averages, { lowerLevel: lower(['ADM', 'ADM', code]) });
    expect(result).toMatchObject({ code: 'RED', allowed: false, passage: { missingFirstYear: ['UE13'] } });
  });

  it('which the second year repairs first, where both UEs of the competence are acquired (4.3)', () => {
    expect(decide(averages, { lowerLevel: lower(['AJ', 'AJ', 'ADM']) })).toMatchObject({ code: 'PASD' });
  });

  it('also when this competence is acquired by the jury', () => {
    const given = { lowerLevel: lower(['ADM', 'ADM', 'AJ']), overrides: { rcues: { 3: 'ADJ' } } } as const;
    expect(decide(averages, given).passage.missingFirstYear).toEqual([]);
  });

  it('which a competence that year 2 does not have cannot repair', () => {
    const codes: UeCode[] = ['ADM', 'ADM', 'ADM', 'AJ'];
    const result = decide([good, good, good], { lowerLevel: lower(codes) });
    expect(result).toMatchObject({ code: 'ADM', allowed: false, passage: { missingFirstYear: ['UE14'] } });
  });

  it('unless the jury lets the student pass (4.6)', () => {
    const given = { lowerLevel: lower(['ADM', 'ADM', 'AJ']), overrides: { year: 'PAS1NCI' } } as const;
    expect(decide(averages, given)).toMatchObject({ code: 'PAS1NCI', allowed: true });
  });

  it('and semester 3 does not', () => {
    const result = decide(averages, { lowerLevel: lower(['AJ']) }, levelOf(1, averages));
    expect(result).toMatchObject({ code: 'PASD', next: 'S3', allowed: true });
  });
});

describe('4.3: the third year', () => {
  it('is ADM with every RCUE validated, and no semester follows', () => {
    expect(decide([good, good], {}, levelOf(3, [good, good]))).toMatchObject({ code: 'ADM', next: null });
  });

  it('has no passage: with a RCUE missing it is repeated', () => {
    const averages: Averages = [good, good, failed];
    expect(decide(averages, {}, levelOf(3, averages))).toMatchObject({ code: 'RED', allowed: false });
  });
});

describe('the code of a year with every RCUE validated', () => {
  it('says when the jury or the level above had a part in it', () => {
    expect(decide([good, failed], { overrides: { rcues: { 2: 'ADJ' } } })).toMatchObject({
      code: 'ADJ',
      ects: 20,
    });
    expect(decide([good, failed], { acquiredAbove: new Set([2]) })).toMatchObject({
      code: 'ADSUP',
      allowed: true,
    });
  });
});

describe('4.5: a RCUE below 8 that the jury has validated', () => {
  const averages: Averages = [good, good, below8];
  const rcues = { 3: 'ADJ' } as const;

  it('makes a year of validated RCUEs, and opens no passage by itself', () => {
    const result = decide(averages, { overrides: { rcues } });
    expect(result).toMatchObject({ code: 'ADJ', allowed: false, byRight: false });
    expect(result.passage.heldBelowFloor).toEqual([3]);
    const { passage } = decide([...averages, below8], { overrides: { rcues } });
    expect(passage).toMatchObject({ belowFloor: [3, 4], heldBelowFloor: [3] });
  });

  it('opens it once the jury says so for the year', () => {
    const result = decide(averages, { overrides: { rcues, year: 'ADJ' } });
    expect(result).toMatchObject({ code: 'ADJ', allowed: true, byRight: false });
  });

  it('asks for nothing of the second year at the end of the third', () => {
    const lowerLevel = [{ ue: 'UE41', competence: 1, code: 'AJ' }] as const;
    const { passage } = decide([failed], { lowerLevel }, levelOf(3, [failed]));
    expect(passage.missingFirstYear).toEqual([]);
  });

  it('keeps nobody from the end of the third year', () => {
    const result = decide(averages, { overrides: { rcues } }, levelOf(3, averages));
    expect(result).toMatchObject({ code: 'ADJ', next: null, allowed: true });
  });
});

describe('a year in which marks are awaited', () => {
  it('is ATT, and gives no passage', () => {
    expect(decide([good, good, [12, 'ATT']])).toMatchObject({ code: 'ATT', next: 'S5', allowed: false });
  });

  it('is ATT too when a UE has nothing but neutralised marks', () => {
    expect(decide([good, good, ['ABJ', 12]]).code).toBe('ATT');
  });
});

describe('a student who left', () => {
  const left = STATUSES.filter((status) => status !== 'DEF');

  it.each(left)(
    '4.3: with status %s keeps the UEs of 10 or more with their credits, and no other',
    (status) => {
      const result = decide([good, [9.99, 12], [10, 'ATT'], [9.995, 9]], { status });
      expect(ueCodes(result)).toEqual(['ADM', 'ADM', status, 'ADM', 'ADM', status, 'ADM', status]);
      expect(rcueCodes(result)).toEqual(['ADM', 'AJ', 'AJ', 'AJ']);
      expect(result).toMatchObject({ code: status, ects: 25, allowed: false, byRight: false });
    },
  );

  it('4.3: keeps a UE that an earlier year acquired, with its code', () => {
    const capitalised = { UE31: { average: 8.5, code: 'CMP', from: '2024-2025' } } as const;
    const result = decide([[7, 7]], { status: 'DEM', capitalised });
    expect(ueCodes(result)).toEqual(['CMP', 'DEM']);
    expect(result.ects).toBe(5);
  });

  it('4.4: is compensated no more, and the RCUE has no average', () => {
    const result = decide([[9, 12]], { status: 'ABAN' });
    expect([ueCodes(result), rcueCodes(result)]).toEqual([['ABAN', 'ADM'], ['AJ']]);
    expect(result.rcues[0]?.average).toBeNull();
  });

  it('4.2: is struck in every UE of the semester in which he is defaulting, and there alone', () => {
    const averages: Averages = [good, [9, 9]];
    const inS3 = decide(averages, { status: 'DEF', defaultingIn: ['S3'] });
    expect(ueCodes(inS3)).toEqual(['DEF', 'ADM', 'DEF', 'DEF']);
    expect(inS3).toMatchObject({ code: 'DEF', ects: 5, allowed: false });
    expect(ueCodes(decide(averages, { status: 'DEF' }))).toEqual(['DEF', 'DEF', 'DEF', 'DEF']);
    expect(ueCodes(decide(averages, { status: 'DEM', defaultingIn: ['S3'] }))[0]).toBe('ADM');
  });

  it('4.6: may get UEs and RCUEs from the jury all the same', () => {
    const ues = decide([[9, 9]], { status: 'DEM', overrides: { ues: { UE31: 'ADJ' } } });
    expect([ueCodes(ues), ues.ects, ues.code]).toEqual([['ADJ', 'DEM'], 5, 'DEM']);
    const rcues = decide([[9, 9]], { status: 'DEM', overrides: { rcues: { 1: 'ADJ' } } });
    expect([ueCodes(rcues), rcueCodes(rcues)]).toEqual([['ADJR', 'ADJR'], ['ADJ']]);
  });

  it('keeps the averages that the marks give', () => {
    expect(decide([good], { status: 'DEM' }).ues[0]?.average?.value).toBe(12);
  });

  it('has that code already in the odd semester', () => {
    const result = decideYear(bookFor([good]), { marks: [12, 'ATT'], status: 'ABAN' }, oddMarked(2));
    expect(result.code).toBe('ABAN');
  });

  it('and one without a status does not', () => {
    expect(decide([good], { status: null }).code).toBe('ADM');
  });
});

describe('4.5: a student who neither validates nor passes', () => {
  it('may repeat both semesters the first time', () => {
    expect(decide([failed])).toMatchObject({ code: 'RED', repeatable: ['S3', 'S4'] });
  });

  it('may repeat the one semester that is left', () => {
    const result = decide([failed], { repeats: { semesters: ['S3'] } });
    expect(result).toMatchObject({ code: 'RED', repeatable: ['S4'] });
  });

  it('is not admitted when no repeat is left', () => {
    expect(decide([failed], { repeats: { semesters: ['S3', 'S4'] } })).toMatchObject({
      code: 'NAR',
      repeatable: [],
    });
  });
});

describe('4.6: the jury is sovereign', () => {
  it.each<[YearCode, boolean]>([
    ['ADM', true],
    ['ADJ', true],
    ['PASD', true],
    ['PAS1NCI', true],
    ['ADSUP', true],
    ['RED', false],
    ['NAR', false],
    ['ATJ', false],
    ['ABL', false],
  ])('its %s for the year stands beside the proposal, and opens the next semester: %p', (year, allowed) => {
    const result = decide([failed, failed], { overrides: { year } });
    expect(result).toMatchObject({ proposal: 'RED', code: year, allowed });
  });

  it('may decide on the year before its second semester is marked', () => {
    const result = decideYear(
      bookFor([good]),
      { marks: [2, 'ATT'], overrides: { year: 'NAR' } },
      oddMarked(2),
    );
    expect(result).toMatchObject({ proposal: null, code: 'NAR', next: 'S4', allowed: true });
  });

  it('is followed in credits, validated RCUE and passage when it acquires a UE', () => {
    const before = decide([good, [8, 9], failed]);
    const after = decide([good, [8, 10], failed], { overrides: { ues: { UE32: 'ADJ' } } });
    expect(before).toMatchObject({ ects: 10, code: 'RED', passage: { validated: 1 } });
    expect(after).toMatchObject({ ects: 20, code: 'PASD', passage: { validated: 2 } });
  });

  it('is followed when it refuses a UE', () => {
    const result = decide([good, good, good], { overrides: { ues: { UE31: 'AJ' } } });
    expect(result).toMatchObject({ ects: 25, code: 'PASD', passage: { validated: 2 } });
  });

  it('never changes an average', () => {
    const overrides = { ues: { UE31: 'ADJ' }, rcues: { 1: 'ADJ' }, year: 'ADJ' } as const;
    const result = decide([[7, 8]], { overrides });
    expect(result.ues.map(({ average }) => average?.value)).toEqual([7, 8]);
    expect(result.rcues[0]?.average?.value).toBe(7.5);
  });
});

describe('4.2: attendance and bonus', () => {
  const book = plainBook({
    competences: [2, 2],
    policy: { adjustments: [{ shape: 'additive', source: 'bonus', rate: 0.05, above: 10, cap: 0.5 }] },
  });

  it('raise every UE of the semester that they belong to, and no other', () => {
    const result = decide(
      [
        [9.8, 9.8],
        [11, 11],
      ],
      { extras: { S3: { bonus: [14] } } },
      book,
    );
    expect(result.ues.map(({ average }) => average?.value)).toEqual([10, 9.8, 11.2, 11]);
    expect(ueCodes(result)).toEqual(['ADM', 'AJ', 'ADM', 'ADM']);
  });

  it('give no average to a UE that has none', () => {
    const result = decide(
      [
        ['ABJ', 12],
        [11, 11],
      ],
      { extras: { S3: { bonus: [14] } } },
      book,
    );
    expect(result.ues[0]?.average).toBeNull();
  });
});

describe('a year decided from UE averages', () => {
  it('is the year decided from marks that give these averages', () => {
    const averages: Averages = [good, [8, 12], failed];
    const outcomes = averages.flat().map((average) => ({
      average: quantity(Number(average)),
      awaited: [],
      defaulting: false,
    }));
    const { code, ects } = decideFromOutcomes(bookFor(averages), outcomes, {}, bothMarked(2));
    expect({ code, ects }).toEqual({ code: decide(averages).code, ects: decide(averages).ects });
  });
});

describe('A curriculum of one semester alone', () => {
  const { curriculum } = plainBook({ competences: [2, 2] });
  const of = (semester: 'S3' | 'S4') =>
    rulebookOf({ ...curriculum, ues: curriculum.ues.filter((ue) => ue.semester === semester) });
  const marks = curriculum.modules.map(({ semester }) => (semester === 'S3' ? 2 : 12));
  const lowerLevel = [{ ue: 'UE11', competence: 1, code: 'AJ' as const }];

  it('judges UEs, and no RCUE, year, UE of the level below or diploma of which the other half is not known', () => {
    const result = decideYear(of('S4'), { marks, lowerLevel }, bothMarked(2));
    expect(ueCodes(result)).toEqual(['ADM', 'ADM']);
    expect(result.rcues).toMatchObject([
      { code: 'ATT', average: null },
      { code: 'ATT', average: null },
    ]);
    expect(result).toMatchObject({ code: 'ATT', allowed: false, byRight: false, lowerChanges: [] });
    const known = { marks, lowerLevel: lowerLevel.map((lower) => ({ ...lower, code: 'ADM' as const })) };
    const after = decideYear(of('S4'), known, bothMarked(2));
    expect(diplomasOf(of('S4'), known, after)).toMatchObject([
      { diploma: 'DUT', earned: null, unknown: [2] },
    ]);
  });

  it('says which UEs are lacking, and opens the even semester', () => {
    const book = of('S3');
    const result = decideYear(book, { marks }, oddMarked(2));
    expect([result.code, result.next, result.allowed]).toEqual([null, 'S4', true]);
    expect(explain(book, {}, result, oddMarked(2))).toMatchObject([
      { rule: '4.5', kind: 'to-even-semester' },
      { rule: '4.4', kind: 'semester-lacking', semester: 'S4' },
    ]);
  });

  it('follows what the jury decides (4.6), and a status', () => {
    const decided = { marks, overrides: { rcues: { 1: 'ADJ', 2: 'ADJ' } } } as const;
    expect(decideYear(of('S4'), decided, bothMarked(2)).code).toBe('ADJ');
    const left = decideYear(of('S3'), { marks, status: 'DEM' }, oddMarked(2));
    expect([left.code, ...rcueCodes(left)]).toEqual(['DEM', 'AJ', 'AJ']);
  });
});
