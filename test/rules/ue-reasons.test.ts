import { bothMarked, plainBook } from './curricula';
import { good, kinds, reasonsOf } from './reasons-of';

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

  it('4.5: say that a RCUE below 8 opens nothing although the jury validates it, until it says so for the year', () => {
    const rcues = { 2: 'ADJ' } as const;
    const held = { rule: '4.5', kind: 'held-below-floor', competences: [2], floor: 8 };
    expect(reasonsOf([good, [7, 7]], { overrides: { rcues } })).toContainEqual({ ...held, opened: false });
    const overrides = { rcues, year: 'ADJ' } as const;
    expect(reasonsOf([good, [7, 7]], { overrides })).toContainEqual({ ...held, opened: true });
  });

  it('4.3: say at the end of the third year what the diploma lacks', () => {
    const book = plainBook({ level: 3, competences: [2] });
    const lowerLevel = [{ ue: 'UE34', competence: 4, code: 'AJ' as const }];
    expect(reasonsOf([good], { lowerLevel }, book, bothMarked(3))).toEqual([
      { rule: '4.3', kind: 'diploma', diploma: 'BUT', earned: false, missing: ['UE34'], unknown: [1] },
      { rule: '4.3', kind: 'all-validated', total: 1 },
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
