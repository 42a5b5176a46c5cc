import { judged } from './recognition';
import { KIND_NAMES } from './foreign/variant';

/** Thousands: `npm run recognition -- --variants 2000`; one again: `--only SEED`. */
const COUNT = 80;
/** Drawn once, and then wrong: groups below each other, each under its own coefficients, taken for a legend. */
const ONCE_WRONG = [88_000_087, 88_001_423];
const SEEDS = [...Array.from({ length: COUNT }, (_, i) => 1 + i), ...ONCE_WRONG];

describe('workbooks of the kinds that other departments have', () => {
  test(`${SEEDS.length} of them: nobody is silently wrong, nothing is told for nothing, and the answers make all right`, async () => {
    const faults: string[] = [];
    for (const seed of SEEDS) {
      const { kind, judgement, after } = await judged(seed);
      const isWrong = judgement.verdict === 'silentlyWrong' || judgement.falseAlarm;
      const notes = [...(isWrong ? judgement.notes : []), ...(after ?? [])];
      if (notes.length > 0) faults.push([`seed ${seed}, ${kind}`, ...notes].join('\n  '));
    }
    expect(faults.join('\n\n')).toBe('');
  });

  test('no two kinds have one name', () => {
    expect(new Set(KIND_NAMES).size).toBe(KIND_NAMES.length);
  });
});
