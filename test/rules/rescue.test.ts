import { quantity } from '../../src/rules/exact';
import { DEFAULT_POLICY } from '../../src/rules/policy';
import { liftedBy, pointsMissing, type Lift } from '../../src/rules/rescue';
import type { StudentYear } from '../../src/rules/student';
import { bookFor, decide, type Averages } from './decide';

/** What is lifted, as `UE31` or `RCUE1`. */
function lifted(averages: Averages, lift: Partial<Lift>, student: Omit<StudentYear, 'marks'> = {}) {
  const { policy } = bookFor(averages).curriculum;
  const found = liftedBy({ from: 9.8, of: 'both', ...lift }, decide(averages, student), policy);
  return found.map((one) => (one.kind === 'ue' ? one.ue : `RCUE${one.competence}`));
}

const LOW: Averages = [
  [9.9, 9.7],
  [9.85, 4],
  [12, 13],
];

describe('4.6: averages that the jury lifts', () => {
  it('are RCUEs from the average on, and UEs in none of them', () => {
    expect(lifted(LOW, {})).toEqual(['RCUE1', 'UE32']);
    expect(lifted(LOW, { of: 'rcues' })).toEqual(['RCUE1']);
    expect(lifted(LOW, { of: 'ues' })).toEqual(['UE31', 'UE32']);
    expect(lifted(LOW, { from: 9.81 })).toEqual(['UE31', 'UE32']);
  });

  it('are none that reach the pass mark, that await marks, or that have no average', () => {
    expect(lifted([[10, 9.995]], {})).toEqual([]);
    expect(lifted([[9.9, 'ATT']], {})).toEqual(['UE31']);
    expect(lifted([['DEF', 9.9]], {})).toEqual(['UE41']);
    expect(lifted([['ATT', 9.9]], { of: 'rcues' })).toEqual([]);
  });

  it('are none that the jury has refused, nor what it has decided already', () => {
    expect(lifted(LOW, {}, { overrides: { rcues: { 1: 'AJ' }, ues: { UE32: 'AJ' } } })).toEqual(['UE31']);
    expect(lifted(LOW, {}, { overrides: { ues: { UE31: 'AJ' } } })).toEqual(['UE32']);
    expect(lifted(LOW, { of: 'rcues' }, { overrides: { ues: { UE31: 'ADJ' } } })).toEqual(['RCUE1']);
  });

  it('are none that are acquired with an average below the pass mark: by compensation, or in an earlier year', () => {
    expect(lifted([[9.9, 10.2]], { of: 'ues' })).toEqual([]);
    const capitalised = { UE31: { average: 9.9, code: 'CMP', from: '2024-2025' } } as const;
    expect(lifted([[9.7, 9]], { of: 'ues' }, { capitalised })).toEqual([]);
  });

  it('are said as what they are', () => {
    const result = decide(LOW);
    expect(liftedBy({ from: 9.8, of: 'both' }, result, DEFAULT_POLICY)).toEqual([
      { kind: 'rcue', competence: 1, average: result.rcues[0]?.average },
      { kind: 'ue', ue: 'UE32', average: result.ues[2]?.average },
    ]);
  });
});

test.each([
  [9.8, 0.2],
  [9.99, 0.01],
  [9.9949, 0.01],
  [0, 10],
])('%p needs %p points to reach 10', (average, points) => {
  expect(pointsMissing(quantity(average), DEFAULT_POLICY)).toBe(points);
});

test('the points reach the pass mark also where nothing is rounded', () => {
  expect(pointsMissing(quantity(9.989), { ...DEFAULT_POLICY, rounding: 'exact' })).toBe(0.02);
});
