import fc from 'fast-check';
import { cellText, readMark } from '../../src/gradebook/mark';
import type { RawCell } from '../../src/cells/snapshot';

const reading = (cell: RawCell): string => {
  const { mark, doubt } = readMark(cell);
  return doubt ? `${mark} ${doubt}` : String(mark);
};

describe('a mark cell', () => {
  test('out of more than 200 is a part of a date', () => {
    expect(reading('12/201')).toMatch(/^ATT /);
  });

  test.each([
    [0, '0'],
    [12.35, '12.35'],
    [20, '20'],
    [-0, '0'],
    [20.01, 'ATT out-of-range'],
    [-0.5, 'ATT out-of-range'],
    [Number.NaN, 'ATT out-of-range'],
  ])('with the number %s is read as %s', (cell, expected) => {
    expect(reading(cell)).toBe(expected);
    expect(Object.is(readMark(cell).mark, -0)).toBe(false);
  });

  test.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    [' 12,5 ', 12.5],
    ['\u00a012,5\u00a0', 12.5],
    ['\u202f12,5\u202f', 12.5],
    ['12,5/20', 12.5],
    ['12,5 / 20', 12.5],
    ['7/10', 14],
    ['3,5/5', 14],
    ['45/100', 9],
    ['2/2,5', 16],
    ['0,51/2,55', 4],
    ['12,5(***)', 12.5],
    ['1 point', 1],
    ['1pt.', 1],
    ['12,5 points', 12.5],
    ['12,5 pts.', 12.5],
    ['150/200', 15],
    ['0,1/10', 0.2],
    ['8,35/10', 16.7],
    ['07', 7],
    [',5', 0.5],
    ['20', 20],
  ])('with the text «%s» is the mark %s, and reported', (text, mark) => {
    expect(readMark(text)).toEqual({ mark, doubt: 'text-number', form: 'text' });
  });

  test.each(['20,01', '25/20', '12/10', '-3', '−1,5', '-1/20'])(
    'with the text «%s» is out of range',
    (text) => {
      expect(reading(text)).toBe('ATT out-of-range');
    },
  );

  test.each([
    ['ABI', 'ABI'],
    ['abs', 'ABI'],
    ['Abs.', 'ABI'],
    ['A.I.', 'ABI'],
    ['abs inj', 'ABI'],
    ['Abs. injustifiée', 'ABI'],
    ['ABJ', 'ABJ'],
    [' aj ', 'ABJ'],
    ['Abs. just.', 'ABJ'],
    ['EXC', 'EXC'],
    ['Disp.', 'EXC'],
    ['Dispensé', 'EXC'],
    ['N.E.', 'EXC'],
    ['neutre', 'EXC'],
    ['Neutralisée', 'EXC'],
    ['ATT', 'ATT'],
    ['en attente', 'ATT'],
    ['def', 'DEF'],
    ['Défaillante', 'DEF'],
  ])('with «%s» has the code %s and nothing to report', (text, code) => {
    expect(reading(text)).toBe(code);
  });

  test.each([null, '', '   ', '\u00a0', '-', '–', '—', '--'])('with «%s» is empty', (cell) => {
    expect(readMark(cell)).toEqual({ mark: 'ATT', doubt: null, form: 'empty' });
  });

  test.each(['12,5*', '12,5 *', '12,5**', '12,5(*)', '12,5 (**)'])(
    'with a note on it, «%s», is a mark typed as text',
    (text) => {
      expect(readMark(text)).toEqual({ mark: 12.5, doubt: 'text-number', form: 'text' });
    },
  );

  test.each([
    'N.C.',
    'VAL',
    '?',
    'à voir',
    'Absent',
    'ABI?',
    '12,5,1',
    '1e1',
    '12 5',
    '+12',
    '7/0',
    '-7/0',
    '7/+10',
    '12a-',
    '12/2025',
    '85%',
    '12,',
    'a-',
    '-a',
    '7/x',
    '7/1x',
    '7/,',
    '12*5',
    '12(*',
    '12(**)5',
  ])('with «%s» is reported and never guessed', (text) => {
    expect(reading(text)).toBe('ATT unknown-code');
  });

  test('with an error or a formula without a value says which', () => {
    expect(readMark({ error: '#N/A' })).toEqual({ mark: 'ATT', doubt: 'cell-error', form: 'error' });
    expect(readMark({ uncalculated: true })).toEqual({
      mark: 'ATT',
      doubt: 'cell-error',
      form: 'uncalculated',
    });
  });

  test('that Excel turned into a date, a percentage or a boolean is no mark', () => {
    expect(readMark({ value: 12, format: 'date' })).toMatchObject({ doubt: 'unknown-code', form: 'date' });
    expect(readMark({ value: 0.6, format: 'percent' })).toMatchObject({
      doubt: 'unknown-code',
      form: 'percentage',
    });
    expect(readMark(true)).toMatchObject({ doubt: 'unknown-code', form: 'boolean' });
  });

  test('gives a whole scale the decimal that a person would compute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.constantFrom(5, 10, 20, 40, 100),
        (hundredths, scale) => {
          fc.pre(hundredths <= scale * 100);
          const text = `${String(hundredths / 100).replace('.', ',')}/${scale}`;

          expect(readMark(text).mark).toBe(Number(((hundredths * 20) / (scale * 100)).toPrecision(15)));
        },
      ),
    );
  });

  test('is a mark from 0 to 20, a code, or awaited, whatever it holds', () => {
    const cells = fc.oneof(
      fc.double(),
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.record({ error: fc.string() }),
      fc.stringMatching(/^[ 0-9,./+-]{0,8}$/),
    );
    fc.assert(
      fc.property(cells, (held) => {
        const { mark } = readMark(held);
        const isMark =
          typeof mark === 'number'
            ? mark >= 0 && mark <= 20
            : ['ABI', 'ABJ', 'EXC', 'ATT', 'DEF'].includes(mark);

        expect(isMark).toBe(true);
      }),
    );
  });
});

describe('a mark cell of a column out of another total', () => {
  test.each([
    [30, 40, { mark: 15, doubt: null, form: 'number' }],
    ['30,5', 40, { mark: 15.25, doubt: 'text-number', form: 'text' }],
    ['-', 40, { mark: 'ATT', doubt: null, form: 'empty' }],
    [null, 40, { mark: 'ATT', doubt: null, form: 'empty' }],
    ['ABI', 40, { mark: 'ABI', doubt: null, form: 'text' }],
    [45, 100, { mark: 9, doubt: null, form: 'number' }],
    ['45 %', 100, { mark: 9, doubt: null, form: 'percentage' }],
    [{ value: 0.45, format: 'percent' }, 100, { mark: 9, doubt: null, form: 'percentage' }],
    [{ value: 1.01, format: 'percent' }, 100, { mark: 'ATT', doubt: 'out-of-range', form: 'percentage' }],
    [{ value: 0.45, format: 'percent' }, 40, { mark: 'ATT', doubt: 'unknown-code', form: 'percentage' }],
    [' 30,5\u00a0', 40, { mark: 15.25, doubt: 'text-number', form: 'text' }],
    ['12*', 40, { mark: 6, doubt: 'text-number', form: 'text' }],
    ['30 pts', 40, { mark: 15, doubt: 'text-number', form: 'text' }],
    [41, 40, { mark: 'ATT', doubt: 'out-of-range', form: 'number' }],
    ['41', 40, { mark: 'ATT', doubt: 'out-of-range', form: 'text' }],
    [true, 40, { mark: 'ATT', doubt: 'unknown-code', form: 'boolean' }],
  ] as const)('with %j of %s', (cell, best, expected) => {
    expect(readMark(cell, best)).toEqual(expected);
  });

  test.each([
    ['', { mark: 'ATT', doubt: null, form: 'empty' }],
    ['?', { mark: 'ATT', doubt: 'unknown-code', form: 'text' }],
    [{ error: '#N/A' }, { mark: 'ATT', doubt: 'cell-error', form: 'error' }],
  ] as const)('with %j is read as ever', (cell, expected) => {
    expect(readMark(cell, 40)).toEqual(expected);
  });

  test('that says its own total keeps to it', () => {
    expect(readMark('7/10', 40)).toEqual({ mark: 14, doubt: 'text-number', form: 'text' });
  });

  test('beyond any sensible total is read as on twenty', () => {
    expect(readMark(12, 250)).toEqual({ mark: 12, doubt: null, form: 'number' });
  });
});

describe('the text of a cell', () => {
  test.each([
    [null, ''],
    ['10,64', '10,64'],
    [21.5, '21.5'],
    [true, 'true'],
    [{ error: '#DIV/0!' }, '#DIV/0!'],
    [{ uncalculated: true }, ''],
    [{ value: 0.65, format: 'percent' }, '65%'],
    [{ value: 46154, format: 'date' }, '2026-05-12'],
    [{ value: 1, format: 'date' }, '1900-01-01'],
    [{ value: 59, format: 'date' }, '1900-02-28'],
    // Excel shows a 29 February that never was.
    [{ value: 60, format: 'date' }, '1900-02-28'],
    [{ value: 61, format: 'date' }, '1900-03-01'],
    [{ value: 1e99, format: 'date' }, '1e+99'],
  ] as const)('%j is «%s»', (held, text) => {
    expect(cellText(held)).toBe(text);
  });
});
