import { FAULTS } from './faults';
import { audited, healthy, STUDENTS, STYLES, type Planted } from './planted';

/** Kinds that are planted in two styles. */
const BY_TWO = 15;
const UES = ['UE31', 'UE33', 'UE35'] as const;

describe('precision and recall on planted faults', () => {
  const counts = new Map<string, { planted: number; found: number; told: number; right: number }>();
  const kinds = Object.entries(FAULTS);

  // One or two of the four styles for a fault, others for the next.
  test.each(kinds.map(([name, plant], seed) => ({ name, plant, seed })))('$name', ({ name, plant, seed }) => {
    const count = { planted: 0, found: 0, told: 0, right: 0 };
    counts.set(name, count);
    for (const i of seed < BY_TWO ? [seed, seed + 1] : [seed]) {
      const drafts = healthy(STYLES[i % STYLES.length] ?? 'one by one', i);
      const planted = plant(
        drafts,
        STYLES[i % STYLES.length] ?? 'one by one',
        UES[i % UES.length] ?? 'UE31',
        i % STUDENTS,
      );
      const findings = audited(drafts);
      const isOf = (one: Planted, { sheet, first, cause }: (typeof findings)[number]): boolean =>
        sheet === one.sheet && first === one.cell && cause === one.cause;
      count.planted += planted.length;
      count.found += planted.filter((one) => findings.some((finding) => isOf(one, finding))).length;
      count.told += findings.length;
      count.right += findings.filter((finding) => planted.some((one) => isOf(one, finding))).length;
    }
    expect(count.found).toBeGreaterThan(0);
  });

  test('both are 95 % at least, over a dozen kinds and more', () => {
    const all = [...counts.values()];
    const sum = (key: 'planted' | 'found' | 'told' | 'right'): number =>
      all.reduce((total, one) => total + one[key], 0);
    const precision = sum('right') / sum('told');
    const recall = sum('found') / sum('planted');
    const lines = [...counts].map(
      ([name, { planted, found, told, right }]) =>
        `${name}: ${found} of ${planted} found, ${right} of ${told} right`,
    );
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
    process.stderr.write(`${lines.join('\n')}\nprecision ${percent(precision)}, recall ${percent(recall)}\n`);
    expect(counts.size).toBe(kinds.length);
    expect(counts.size).toBeGreaterThanOrEqual(12);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
});
