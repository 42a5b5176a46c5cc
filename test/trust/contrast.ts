import { CATEGORY_FILLS } from '../../src/jury/sheets/category-fills';
import { BELOW_FLOOR, BELOW_PASS, COMPENSATED } from '../../src/jury/sheets/colours';
import type { Measure } from './figure';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** Linear RGB as people without long or middle cones see it (Viénot, Brettel, Mollon 1999), and in a grey print. */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  greyscale: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** WCAG 1.4.3: texts at 4.5:1. */
const LEAST_TEXT = 4.5;
/** Distance in CIELAB of two fills that stand side by side; below 2.3 nobody tells them apart. */
const LEAST_APART = 2.3;

/** The colours of the sheets, without a browser: texts on their fills, and the states of rows against each other. */
export const contrast: Measure = () => {
  const broken: string[] = [];
  const fills = Object.entries(CATEGORY_FILLS);
  const texts = [
    ...fills.map(([name, fill]) => ({ name, color: '#000000', fill })),
    ...Object.entries({ BELOW_FLOOR, BELOW_PASS, COMPENSATED }).map(
      ([name, { color = '#000000', fill = '#FFFFFF' }]) => ({ name, color, fill }),
    ),
  ];
  let leastText = Number.POSITIVE_INFINITY;
  const leastApart: string[] = [];
  for (const [sight, matrix] of Object.entries(SIGHTS)) {
    for (const { name, color, fill } of texts) {
      const ratio = ratioOf(seen(color, matrix), seen(fill, matrix));
      leastText = Math.min(leastText, ratio);
      if (ratio < LEAST_TEXT) broken.push(`${name} in ${sight}: text at ${ratio.toFixed(2)}:1`);
    }
    let least = Number.POSITIVE_INFINITY;
    fills.forEach(([a, one], i) =>
      fills.slice(i + 1).forEach(([b, other]) => {
        const apart = distanceOf(seen(one, matrix), seen(other, matrix));
        least = Math.min(least, apart);
        if (apart < LEAST_APART)
          broken.push(`${a} and ${b} in ${sight}: ${apart.toFixed(1)} apart in CIELAB`);
      }),
    );
    leastApart.push(`${sight} ${least.toFixed(1)}`);
  }
  return {
    what: 'colours of the sheets as seen normally, in protanopia, deuteranopia and greyscale (no state stands without its code)',
    count: `${texts.length} texts, ${(fills.length * (fills.length - 1)) / 2} pairs of states, in ${Object.keys(SIGHTS).length} sights`,
    result: `texts at ${leastText.toFixed(1)}:1 at least; nearest states in CIELAB: ${leastApart.join(', ')}`,
    broken,
  };
};

/** Linear RGB of `#RRGGBB`, as seen. */
function seen(hex: string, matrix: Matrix): Rgb {
  const rgb = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const through = (row: Rgb): number =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, factor, i) => sum + factor * (rgb[i] ?? 0), 0),
      ),
    );
  return [through(matrix[0]), through(matrix[1]), through(matrix[2])];
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function ratioOf(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function distanceOf(a: Rgb, b: Rgb): number {
  const [one, other] = [labOf(a), labOf(b)];
  return Math.hypot(...one.map((value, i) => value - (other[i] ?? 0)));
}

/** CIELAB under D65. */
function labOf([r, g, b]: Rgb): readonly number[] {
  const bent = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = bent((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = bent(luminance([r, g, b]));
  const z = bent((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
