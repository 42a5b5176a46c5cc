import { STATUSES } from '../../src/rules/types';
import { oddMarked, plainBook } from './curricula';
import { bookFor } from './decide';
import { assumed, good, kinds, reasonsOf } from './reasons-of';

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
    expect(reasonsOf([[9.4], [12, 12]])).toContainEqual({
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
