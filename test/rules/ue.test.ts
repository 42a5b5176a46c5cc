import type { UeOutcome } from '../../src/rules/averages';
import { quantity } from '../../src/rules/exact';
import { DEFAULT_POLICY } from '../../src/rules/policy';
import type { Ue } from '../../src/rules/types';
import { judgeUe, type CapitalisedUe } from '../../src/rules/ue';

const UE31: Ue = { code: 'UE31', semester: 'S3', competence: 1, ects: 4, coefficient: 1, weights: [] };
const gave = (average: number | null, more: Partial<UeOutcome> = {}): UeOutcome => ({
  average: average === null ? null : quantity(average),
  awaited: [],
  defaulting: false,
  ...more,
});
const judge = (outcome: UeOutcome, capitalised?: CapitalisedUe) => {
  const { average, code, awaited, capitalised: old } = judgeUe(UE31, outcome, DEFAULT_POLICY, capitalised);
  return { average: average?.value ?? null, code, awaited, counts: old?.counts };
};

describe('4.3: a UE by itself', () => {
  it.each([
    [10, 'ADM'],
    [9.995, 'ADM'],
    [9.994999999999, 'AJ'],
    [0, 'AJ'],
  ])('with %p is %s', (average, code) => {
    expect(judge(gave(average))).toMatchObject({ average, code });
  });

  it('is ATT with its provisional average while a mark is awaited, however high the others are', () => {
    expect(judge(gave(15, { awaited: [3] }))).toMatchObject({ average: 15, code: 'ATT', awaited: [3] });
  });

  it('is ATT when every module is neutralised', () => {
    expect(judge(gave(null))).toMatchObject({ average: null, code: 'ATT' });
  });

  it('is DEF without average when the student is defaulting in a module, whatever else is awaited', () => {
    expect(judge(gave(15, { defaulting: true, awaited: [1] }))).toMatchObject({ average: null, code: 'DEF' });
  });
});

describe('4.3: a capitalised UE stays acquired', () => {
  const old: CapitalisedUe = { average: 10.4, code: 'ADM', from: '2024-2025' };
  const compensated: CapitalisedUe = { average: 9.2, code: 'CMP', from: '2024-2025' };

  it('with its old average when the new one is lower', () => {
    expect(judge(gave(9), old)).toMatchObject({ average: 10.4, code: 'ADM', counts: 'old' });
  });

  it('with the new average when that is higher', () => {
    expect(judge(gave(12), old)).toMatchObject({ average: 12, code: 'ADM', counts: 'new' });
  });

  it('with its old average when both are the same', () => {
    expect(judge(gave(10.4), old)).toMatchObject({ average: 10.4, counts: 'old' });
  });

  it('with its old average while new marks are awaited, and then nothing is awaited any more', () => {
    expect(judge(gave(15, { awaited: [2] }), old)).toMatchObject({
      average: 10.4,
      awaited: [],
      counts: 'old',
    });
  });

  it('with its old average when the student is defaulting now', () => {
    expect(judge(gave(null, { defaulting: true }), old)).toMatchObject({ average: 10.4, code: 'ADM' });
  });

  it('without a known average stays acquired, and a new one counts that acquires it by itself', () => {
    const unknown: CapitalisedUe = { average: null, code: 'ADM', from: '2024-2025' };
    expect(judge(gave(8), unknown)).toMatchObject({ average: null, code: 'ADM', counts: 'old' });
    expect(judge(gave(10), unknown)).toMatchObject({ average: 10, code: 'ADM', counts: 'new' });
    expect(judge(gave(12, { awaited: [1] }), unknown)).toMatchObject({ average: null, awaited: [] });
    expect(judge(gave(null), unknown)).toMatchObject({ average: null, code: 'ADM' });
  });

  it('keeps the code it was acquired with, until its own new average acquires it', () => {
    expect(judge(gave(9.6), compensated)).toMatchObject({ average: 9.6, code: 'CMP', counts: 'new' });
    expect(judge(gave(10), compensated)).toMatchObject({ average: 10, code: 'ADM', counts: 'new' });
  });
});
