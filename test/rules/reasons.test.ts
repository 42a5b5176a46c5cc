import { explain, type Reason } from '../../src/rules/reasons';
import type { Rulebook } from '../../src/rules/rulebook';
import type { StudentYear } from '../../src/rules/student';
import { STATUSES } from '../../src/rules/types';
import { decideYear, type Marked } from '../../src/rules/year';
import { bothMarked, oddMarked, plainBook } from './curricula';
import { bookFor, type Averages } from './decide';

const good = [12, 12] as const;

function reasonsOf(
  averages: Averages,
  student: Omit<StudentYear, 'marks'> = {},
  book: Rulebook = bookFor(averages),
  marked: Marked = bothMarked(book.curriculum.level),
): readonly Reason[] {
  const given = { ...student, marks: averages.flat() };
  return explain(book, given, decideYear(book, given, marked), marked);
}
const kinds = (reasons: readonly Reason[]): readonly string[] => reasons.map(({ kind }) => kind);
const assumed = { rule: '4.5', kind: 'first-year-assumed' };

describe('the reasons of a year', () => {
  it('4.3: say that every RCUE is validated', () => {
    expect(reasonsOf([good, good])).toEqual([{ rule: '4.3', kind: 'all-validated', total: 2 }, assumed]);
  });

  it('4.3: say that the student has given up the right to a capitalised UE, which is judged anew', () => {
    const student = {
      capitalised: { UE31: { average: 11, code: 'ADM', from: '2024-2025' } },
      overrides: { waived: ['UE31'] },
    } as const;
    const reasons = reasonsOf([[8, 10]], student);
    expect(reasons).toContainEqual({
      rule: '4.3',
      kind: 'waived',
      ue: 'UE31',
      from: '2024-2025',
      before: 11,
      average: 8,
    });
  });

  it('4.5: name the first year first only where it alone stands in the way', () => {
    const lowerLevel = [{ ue: 'UE14', competence: 4, code: 'AJ' }] as const;
    const passing = [good, good, good] as const;
    expect(kinds(reasonsOf([...passing, [9, 9]], { lowerLevel }))[0]).toBe('first-year-missing');
    expect(kinds(reasonsOf([...passing, [7, 7]], { lowerLevel }))[0]).toBe('passage');
  });

  it('4.5: say how many RCUE are validated of how many, and what the others lack', () => {
    expect(reasonsOf([good, good, [9, 10.5]])).toEqual([
      { rule: '4.5', kind: 'passage', validated: 2, total: 3, moreThanHalf: true, belowFloor: [], floor: 8 },
      assumed,
      {
        rule: '4.4',
        kind: 'rcue-not-validated',
        competence: 3,
        gap: { average: 9.75, missing: 0.25 },
        ues: [{ ue: 'UE33', average: 9, missing: 1, needed: { kind: 'mark', mark: 9.49 } }],
      },
    ]);
  });

  it('4.5: say which RCUE is below 8, by how much, and that a repeat is possible', () => {
    const reasons = reasonsOf([good, good, [7, 8]], { repeats: { semesters: ['S1', 'S3'] } });
    expect(reasons).toEqual(
      expect.arrayContaining([
        {
          rule: '4.5',
          kind: 'passage',
          validated: 2,
          total: 3,
          moreThanHalf: true,
          belowFloor: [3],
          floor: 8,
        },
        { rule: '4.5', kind: 'below-floor', competence: 3, gap: { average: 7.5, missing: 0.5 }, floor: 8 },
        {
          rule: '4.5',
          kind: 'may-repeat',
          semesters: ['S4'],
          left: 2,
          allowed: 4,
          used: [{ year: null, semesters: ['S1', 'S3'] }],
        },
      ]),
    );
  });

  it('4.5: say that exactly half is not more than half', () => {
    expect(reasonsOf([good, [9, 9]])).toContainEqual({
      rule: '4.5',
      kind: 'passage',
      validated: 1,
      total: 2,
      moreThanHalf: false,
      belowFloor: [],
      floor: 8,
    });
  });

  it('4.5: count all four repeats to a student who has had none', () => {
    expect(reasonsOf([[9, 9]])).toContainEqual({
      rule: '4.5',
      kind: 'may-repeat',
      semesters: ['S3', 'S4'],
      left: 4,
      allowed: 4,
      used: [],
    });
  });

  it('4.5: say that no repeat is left', () => {
    const reasons = reasonsOf([[9, 9]], { repeats: { semesters: ['S3', 'S4'] } });
    expect(reasons).toContainEqual({
      rule: '4.5',
      kind: 'no-repeat-left',
      used: [{ year: null, semesters: ['S3', 'S4'] }],
    });
  });

  it('4.5: say which UEs of the first year are missing for semester 5', () => {
    const lowerLevel = [
      { ue: 'UE11', competence: 1, code: 'AJ' },
      { ue: 'UE16', competence: 6, code: 'AJ' },
    ] as const;
    expect(reasonsOf([good], { lowerLevel })).toEqual([
      { rule: '4.5', kind: 'first-year-missing', ues: ['UE16'] },
      { rule: '4.3', kind: 'all-validated', total: 1 },
      { rule: '4.3', kind: 'lower-above', ues: ['UE11'] },
    ]);
  });

  it('4.5: say that the other UEs of a first year of which some alone are known are assumed', () => {
    const lowerLevel = [{ ue: 'UE11', competence: 1, code: 'ADJ' as const }];
    expect(reasonsOf([good], { lowerLevel, partlyKnown: [1] })).toContainEqual({ ...assumed, others: true });
    expect(kinds(reasonsOf([good], { lowerLevel }))).toEqual(['all-validated']);
  });

  it('4.5: say nothing of a first year that is whole, nor of one that is not asked for', () => {
    expect(kinds(reasonsOf([good], { lowerLevel: [] }))).toEqual(['all-validated']);
    expect(kinds(reasonsOf([good], {}, plainBook({ level: 1, competences: [2] })))).toEqual([
      'all-validated',
    ]);
  });

  it.each(STATUSES)('4.6, 4.2: are the status %s and no other', (status) => {
    const [rule, semesters] = status === 'DEF' ? ['4.2', ['S3', 'S4']] : ['4.6', []];
    expect(reasonsOf([[9, 9]], { status })).toEqual([{ rule, kind: 'status', status, semesters }]);
  });

  it('4.3: name the UEs that a student who left keeps, with their credits', () => {
    expect(reasonsOf([good, [9, 12]], { status: 'DEM' })[1]).toEqual({
      rule: '4.3',
      kind: 'kept',
      ues: ['UE31', 'UE41', 'UE42'],
      ects: 15,
    });
    expect(reasonsOf([good], { status: 'DEF', defaultingIn: ['S4'] })).toEqual([
      { rule: '4.2', kind: 'status', status: 'DEF', semesters: ['S4'] },
      { rule: '4.3', kind: 'kept', ues: ['UE31'], ects: 5 },
    ]);
  });

  it('4.6: name what the jury gave to a student who left', () => {
    const given = { status: 'DEM', overrides: { ues: { UE31: 'ADJ' } } } as const;
    expect(reasonsOf([[9, 9]], given)[1]).toEqual({ rule: '4.6', kind: 'by-jury', ue: 'UE31', code: 'ADJ' });
  });

  it('4.6: put the decision of the jury first, beside the proposal', () => {
    const [first, second] = reasonsOf([[9, 9]], { overrides: { year: 'PAS1NCI' } });
    expect(first).toEqual({ rule: '4.6', kind: 'jury-year', code: 'PAS1NCI', proposal: 'RED' });
    expect(second?.kind).toBe('passage');
    expect(kinds(reasonsOf([[9, 9]], { status: 'DEM', overrides: { year: 'ABL' } }))).toEqual([
      'jury-year',
      'status',
    ]);
  });
});

describe('the reasons while marks are awaited', () => {
  it('4.3: name the modules, and propose nothing', () => {
    expect(reasonsOf([good, [12, 'ATT']])).toEqual([
      { rule: '4.3', kind: 'awaited', ue: 'UE42', modules: ['R402'] },
    ]);
  });

  it('4.3: name a UE without any mark that counts', () => {
    expect(reasonsOf([['ABJ', 12]])).toEqual([{ rule: '4.3', kind: 'awaited', ue: 'UE31', modules: [] }]);
  });

  it('4.5: open the even semester to all, and do not wait for its marks', () => {
    const book = bookFor([good]);
    expect(reasonsOf([[12, 'ATT']], {}, book, oddMarked(2))).toEqual([
      { rule: '4.5', kind: 'to-even-semester', next: 'S4', despite: null },
    ]);
    expect(reasonsOf([[12, 'ATT']], { overrides: { year: 'NAR' } }, book, oddMarked(2))).toEqual([
      { rule: '4.6', kind: 'jury-year', code: 'NAR', proposal: null },
      { rule: '4.5', kind: 'to-even-semester', next: 'S4', despite: 'NAR' },
    ]);
    expect(kinds(reasonsOf([[12, 'ATT']], { overrides: { year: 'ABL' } }, book, oddMarked(2)))).toEqual([
      'jury-year',
    ]);
  });

  it('4.3: name what is awaited in the odd semester', () => {
    const reasons = reasonsOf([['ATT', 'ATT']], {}, bookFor([good]), oddMarked(2));
    expect(reasons).toContainEqual({ rule: '4.3', kind: 'awaited', ue: 'UE31', modules: ['R301'] });
    expect(reasons).toHaveLength(2);
  });

  it('4.4: say what the partner of a UE below 10 needs', () => {
    const reasons = reasonsOf([[8.5, 'ATT']], {}, bookFor([good]), oddMarked(2));
    expect(reasons).toContainEqual({
      rule: '4.4',
      kind: 'may-be-compensated',
      ue: 'UE31',
      gap: { average: 8.5, missing: 1.5 },
      partner: 'UE41',
      needed: { kind: 'mark', mark: 11.49 },
    });
  });

  it('4.4: promise no compensation to the only UE of a RCUE', () => {
    const reasons = reasonsOf([[8.5]], {}, bookFor([[8.5]]), oddMarked(2));
    expect(kinds(reasons)).not.toContain('may-be-compensated');
  });
});

describe('the reasons of a RCUE', () => {
  it('4.4: name the compensated UE and the average', () => {
    expect(reasonsOf([[8, 12.5]])).toContainEqual({
      rule: '4.4',
      kind: 'compensated',
      competence: 1,
      average: 10.25,
      ues: ['UE31'],
    });
  });

  it('4.4: name no UE where the jury has acquired the one that would be compensated', () => {
    const acquired = { overrides: { ues: { UE31: 'ADJ' } } } as const;
    expect(kinds(reasonsOf([[8, 12.5]], acquired))).not.toContain('compensated');
  });

  it('4.4: say what each of two missing UEs would need', () => {
    const reasons = reasonsOf([[9, 9.87]]);
    expect(reasons).toContainEqual({
      rule: '4.4',
      kind: 'rcue-not-validated',
      competence: 1,
      gap: { average: 9.44, missing: 0.56 },
      ues: [
        { ue: 'UE31', average: 9, missing: 1, needed: { kind: 'mark', mark: 10.12 } },
        { ue: 'UE41', average: 9.87, missing: 0.13, needed: { kind: 'mark', mark: 10.99 } },
      ],
    });
  });

  it('4.4: say that the only UE of a RCUE needs 10', () => {
    expect(reasonsOf([[9.4]])).toContainEqual({
      rule: '4.4',
      kind: 'rcue-not-validated',
      competence: 1,
      gap: { average: 9.4, missing: 0.6 },
      ues: [{ ue: 'UE31', average: 9.4, missing: 0.6, needed: { kind: 'mark', mark: 10 } }],
    });
  });

  it.each([
    ['2-decimals', 9.9949, 9.99, 0.01],
    ['1-decimal', 9.949, 9.95, 0.05],
    ['3-decimals', 9.9994, 9.999, 0.001],
    ['exact', 9.99999, 9.9999, 0.0001],
  ] as const)(
    '4.4: with %s, %p is shown so that it does not look like 10',
    (rounding, mark, average, missing) => {
      const book = plainBook({ competences: [2], policy: { rounding } });
      const [reason] = reasonsOf([[mark, mark]], {}, book).filter(
        ({ kind }) => kind === 'rcue-not-validated',
      );
      expect(reason).toMatchObject({ gap: { average, missing } });
    },
  );

  it('4.3: say that the level above acquired it', () => {
    const reasons = reasonsOf([[9, 9]], { acquiredAbove: new Set([1]) });
    expect(reasons).toContainEqual({ rule: '4.3', kind: 'acquired-above', competence: 1 });
  });

  it('4.6: say that the jury decided, and give no other reason for it', () => {
    expect(reasonsOf([[9, 9]], { overrides: { rcues: { 1: 'ADJ' } } })).toEqual([
      { rule: '4.3', kind: 'all-validated', total: 1 },
      assumed,
      { rule: '4.6', kind: 'by-jury', competence: 1, code: 'ADJ' },
    ]);
  });

  it('4.1: name a UE in which the student is defaulting, without an average to compare', () => {
    const reasons = reasonsOf([good, ['DEF', 12]]);
    expect(reasons).toContainEqual({ rule: '4.1', kind: 'defaulting', ue: 'UE32' });
    expect(reasons).toContainEqual({ rule: '4.5', kind: 'below-floor', competence: 2, gap: null, floor: 8 });
  });
});

describe('the reasons of a UE', () => {
  it('4.6: say that the jury acquired it', () => {
    const reasons = reasonsOf([[9, 10]], { overrides: { ues: { UE31: 'ADJ' } } });
    expect(reasons).toContainEqual({ rule: '4.6', kind: 'by-jury', ue: 'UE31', code: 'ADJ' });
  });

  it('4.4: say which average of an earlier year counts, and which one nobody knows', () => {
    const carried = { UE31: { average: 9.5, from: '2024-2025' } };
    expect(reasonsOf([['ATT', 9]], { carried })).toContainEqual({
      rule: '4.4',
      kind: 'carried',
      ue: 'UE31',
      semester: 'S3',
      from: '2024-2025',
      average: 9.5,
    });
    const capitalised = { UE31: { average: null, code: 'ADM', from: '2024-2025' } } as const;
    expect(reasonsOf([[8, 9]], { capitalised })).toContainEqual({
      rule: '4.4',
      kind: 'unknown-average',
      competence: 1,
      ues: ['UE31'],
    });
    expect(kinds(reasonsOf([[8, 12]], { capitalised }))).not.toContain('unknown-average');
    const known = { UE31: { average: 10.5, code: 'ADM', from: '2024-2025' } } as const;
    expect(kinds(reasonsOf([[8, 5]], { capitalised: known }))).not.toContain('unknown-average');
  });

  it('4.6: give the figures as they are where the jury refuses a UE that has the average', () => {
    const refused = { overrides: { ues: { UE31: 'AJ' } } } as const;
    expect(reasonsOf([[12, 10]], refused)).toContainEqual({
      rule: '4.6',
      kind: 'rcue-refused',
      competence: 1,
      average: 11,
      ues: [{ ue: 'UE31', average: 12 }],
    });
    const both = { overrides: { ues: { UE31: 'AJ', UE41: 'ADJ' } } } as const;
    expect(reasonsOf([[12, 9]], both)).toContainEqual(
      expect.objectContaining({ kind: 'rcue-refused', ues: [{ ue: 'UE31', average: 12 }] }),
    );
    expect(reasonsOf([[12, 9]], refused)).toContainEqual(
      expect.objectContaining({ kind: 'rcue-refused', average: 10.5, ues: [{ ue: 'UE31', average: 12 }] }),
    );
    expect(reasonsOf([[12, 7]], refused)).toContainEqual({
      rule: '4.4',
      kind: 'rcue-not-validated',
      competence: 1,
      gap: { average: 9.5, missing: 0.5 },
      ues: [{ ue: 'UE41', average: 7, missing: 3, needed: { kind: 'mark', mark: 7.99 } }],
    });
    const byRcue = { overrides: { rcues: { 1: 'AJ' } } } as const;
    expect(kinds(reasonsOf([[12, 10]], byRcue))).not.toContain('rcue-not-validated');
  });

  it('4.5: say that a RCUE below 8 opens nothing although the jury validates it', () => {
    const overrides = { rcues: { 2: 'ADJ' } } as const;
    expect(reasonsOf([good, [7, 7]], { overrides })).toContainEqual({
      rule: '4.5',
      kind: 'held-below-floor',
      competences: [2],
      floor: 8,
    });
  });

  it('4.3: say at the end of the third year what the diploma lacks', () => {
    const book = plainBook({ level: 3, competences: [2] });
    const lowerLevel = [{ ue: 'UE34', competence: 4, code: 'AJ' as const }];
    expect(reasonsOf([good], { lowerLevel }, book, bothMarked(3))).toEqual([
      { rule: '4.3', kind: 'all-validated', total: 1 },
      { rule: '4.3', kind: 'diploma', diploma: 'BUT', earned: false, missing: ['UE34'], unknown: [1] },
    ]);
    const overrides = { rcues: { 1: 'ADJ' } } as const;
    const held = kinds(reasonsOf([[7, 7]], { overrides }, book, bothMarked(3)));
    expect(held).toEqual(['all-validated', 'diploma', 'by-jury']);
  });

  it('4.5: put the first year first where it alone stands in the way', () => {
    const lowerLevel = [{ ue: 'UE15', competence: 5, code: 'AJ' as const }];
    expect(kinds(reasonsOf([good, good, [9, 9]], { lowerLevel })).slice(0, 2)).toEqual([
      'first-year-missing',
      'passage',
    ]);
    expect(kinds(reasonsOf([good], { lowerLevel })).slice(0, 2)).toEqual([
      'first-year-missing',
      'all-validated',
    ]);
    expect(kinds(reasonsOf([good, [9, 9]], { lowerLevel })).slice(0, 2)).toEqual([
      'passage',
      'first-year-missing',
    ]);
  });

  it('4.3, 4.5: say what becomes of the level below', () => {
    const lowerLevel = [{ ue: 'UE11', competence: 1, code: 'AJ' as const }];
    expect(reasonsOf([good], { lowerLevel, overrides: { ues: { UE12: 'ADJ' } } })).toEqual([
      { rule: '4.3', kind: 'all-validated', total: 1 },
      { rule: '4.3', kind: 'lower-above', ues: ['UE11'] },
      { rule: '4.5', kind: 'lower-jury', ue: 'UE12', before: null, code: 'ADJ' },
    ]);
    const again = [{ ue: 'UE12', competence: 2, code: 'ADM' as const, before: 'AJ' as const }];
    expect(reasonsOf([good], { lowerLevel: again })).toContainEqual({
      rule: '4.3',
      kind: 'lower-again',
      ue: 'UE12',
      before: 'AJ',
      code: 'ADM',
    });
  });

  it('4.3: say where a capitalised UE comes from, and whether its old average counts', () => {
    const capitalised = { UE31: { average: 11, code: 'ADM', from: '2024-2025' } } as const;
    const old = {
      rule: '4.3',
      kind: 'capitalised',
      ue: 'UE31',
      semester: 'S3',
      from: '2024-2025',
      average: 11,
    };
    expect(reasonsOf([[9, 10]], { capitalised })).toContainEqual({ ...old, counts: 'old' });
    expect(reasonsOf([[13, 10]], { capitalised })).toContainEqual({ ...old, counts: 'new' });
    expect(reasonsOf([[9, 10]], { capitalised, status: 'DEM' })).toContainEqual({ ...old, counts: 'old' });
    const inS4 = { capitalised, status: 'DEF', defaultingIn: ['S4'] } as const;
    expect(reasonsOf([[9, 10]], inS4)).toContainEqual({ ...old, counts: 'old' });
  });

  it('4.2: say of a capitalised UE in a struck semester that neither average counts', () => {
    const capitalised = { UE31: { average: 11, code: 'ADM', from: '2024-2025' } } as const;
    const none = { kind: 'capitalised', ue: 'UE31', counts: 'none' };
    for (const mark of [9, 13])
      expect(
        reasonsOf([[mark, 10]], { capitalised, status: 'DEF', defaultingIn: ['S3'] }).filter(
          ({ kind }) => kind === 'capitalised',
        ),
      ).toMatchObject([none]);
  });

  it('4.4: say nothing of averages of a semester not taken again, where the student has left', () => {
    const carried = { UE31: { average: 9.5, from: '2024-2025' } } as const;
    expect(reasonsOf([['ATT', 11]], { carried }).map(({ kind }) => kind)).toContain('carried');
    expect(reasonsOf([['ATT', 11]], { carried, status: 'DEM' }).map(({ kind }) => kind)).not.toContain(
      'carried',
    );
  });
});
