import { judged } from './recognition';
import { KIND_NAMES } from './foreign/variant';

/** Thousands: `npm run recognition -- --variants 2000`; one again: `--only SEED`. */
const COUNT = 90;
/** Drawn once, and then wrong, with their kinds, whose turns change when one is added. */
const ONCE_WRONG = [
  // Groups below each other, each under its own coefficients, taken for a legend.
  [88_000_087, 'marks with a footnote'],
  [88_001_423, 'footers'],
  // `OBJECTIF Noa`, enrolled, taken for a label.
  [88_001_583, 'names like labels'],
  // Marks of 5.50 to 6.50 beside the repeated header of another table taken for codes.
  [1324, 'state in an odd place'],
  // `TOTAL Maé`, whose baccalaureate stands beside him, taken for a label.
  [771_128_593, 'names like labels'],
  // `ECTS` below the coefficients that stand below the marks, in the column of the numbers, taken for a student.
  [771_128_489, 'coefficients beside or below the marks'],
] as const;
const SEEDS = [...Array.from({ length: COUNT }, (_, i) => [1 + i, null] as const), ...ONCE_WRONG];

describe('workbooks of the kinds that other departments have', () => {
  test(`${SEEDS.length} of them: nobody is silently wrong, nothing is told for nothing, and the answers make all right`, async () => {
    const faults: string[] = [];
    for (const [seed, only] of SEEDS) {
      const { kind, judgement, after } = await judged(seed, only);
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
