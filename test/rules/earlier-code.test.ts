import { earlierCode, type EarlierUe } from '../../src/rules/earlier-code';
import { DEFAULT_POLICY } from '../../src/rules/policy';

const UNKNOWN: EarlierUe = { code: undefined, average: null, partner: null, rcue: undefined, ects: null };
const codeOf = (known: Partial<EarlierUe>, rounding = DEFAULT_POLICY.rounding) =>
  earlierCode({ ...UNKNOWN, ...known }, { passMark: 10, rounding });

describe('the code of a UE in an earlier year', () => {
  it('stays what acquired it, whatever its RCUE and its average say (4.3)', () => {
    expect(codeOf({ code: 'ADJ', average: 6, partner: 7, rcue: 'ADM' })).toBe('ADJ');
  });

  it.each([
    ['ADM', 'CMP'],
    ['CMP', 'CMP'],
    ['ADJ', 'ADJR'],
    ['ADSUP', 'ADSUP'],
    ['AJ', 'AJ'],
    ['ATT', 'AJ'],
  ] as const)('follows a validated RCUE where it was not acquired: %s gives %s (4.4, 4.6)', (rcue, code) => {
    expect(codeOf({ code: 'AJ', average: 9, partner: 12, rcue })).toBe(code);
  });

  it('is the one given, although the averages would compensate it', () => {
    expect(codeOf({ code: 'AJ', average: 9, partner: 12 })).toBe('AJ');
  });

  it('comes from its average at 10, rounded as the policy says (4.3)', () => {
    expect(codeOf({ average: 10 })).toBe('ADM');
    expect(codeOf({ average: 9.995 })).toBe('ADM');
    expect(codeOf({ average: 9.994, partner: 0 })).toBe('AJ');
    expect(codeOf({ average: 9.995, partner: 0 }, 'exact')).toBe('AJ');
  });

  it('comes from the mean with the other UE at 10 (4.4), also where floating point misses the sum', () => {
    expect(codeOf({ average: 8, partner: 12 })).toBe('CMP');
    expect(codeOf({ average: 9.7, partner: 10.3 }, 'exact')).toBe('CMP');
    expect(codeOf({ average: 9, partner: 10.99 })).toBe('CMP');
    expect(codeOf({ average: 9, partner: 10.989999 })).toBe('AJ');
  });

  it('is acquired with its credits alone: they come with nothing else (4.3)', () => {
    expect(codeOf({ ects: 6 })).toBe('ADM');
    expect(codeOf({ ects: 6, rcue: 'CMP' })).toBe('CMP');
    expect(codeOf({ ects: 6, code: 'AJ' })).toBe('AJ');
    expect(codeOf({ ects: 6, average: 9 })).toBe('ATT');
    expect(codeOf({ ects: 0 })).toBe('ATT');
  });

  it('is awaited where nothing decides it', () => {
    expect(codeOf({})).toBe('ATT');
    expect(codeOf({ average: 9 })).toBe('ATT');
    expect(codeOf({ partner: 15 })).toBe('ATT');
  });
});
