import { adjustedBy } from '../../src/rules/adjustments';
import { quantity } from '../../src/rules/exact';
import { FORMS, formOf, PRACTICES, type PracticeName } from '../../src/rules/practices';

/** A UE at 12 after a practice, with these figures. */
function after(name: PracticeName, ...figures: readonly number[]): number {
  const adjustment = { ...PRACTICES[name].practice, source: 'OPTION' };
  return adjustedBy(quantity(12), [adjustment], 'S3', { OPTION: figures }).at(-1)?.after.value ?? 12;
}

test.each<[PracticeName, readonly number[], number]>([
  ['five-percent', [16], 12.3],
  ['five-percent', [16, 14], 12.5],
  ['five-percent-capped', [20, 20], 12.5],
  ['four-percent', [15], 12.2],
  ['three-percent', [20], 12.3],
  ['ten-percent', [20, 14], 13],
  ['per-ue', [20], 12.35],
  ['steps', [9.99], 12],
  ['steps', [16], 12.3],
  ['times-points', [4], 12.24],
  ['times-above', [15], 12.12],
  ['times-above', [8], 12],
  ['points', [0.3], 12.3],
  ['malus', [12], 11.4],
  ['malus', [40], 11],
  ['malus-half-day', [3], 11.7],
  ['malus-times', [5], 11.4],
  ['points-off', [0.3], 11.7],
  ['defaulting', [30], 12],
])('%s with %j', (name, figures, expected) => {
  expect(after(name, ...figures)).toBeCloseTo(expected, 12);
});

test('every practice is of the form that its adjustment has', () => {
  for (const { form, practice } of Object.values(PRACTICES)) expect(formOf(practice)).toBe(form);
  for (const [form, practice] of Object.entries(FORMS)) expect(formOf(practice)).toBe(form);
});
