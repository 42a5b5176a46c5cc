import fc from 'fast-check';
import { linesOf, textWidth } from '../../src/plan/text-lines';

const text = fc
  .array(fc.constantFrom(...'aiMW éÀ.%…€  \n'), { maxLength: 120 })
  .map((letters) => letters.join(''));
const fits = (line: string, width: number): boolean => textWidth(line) <= width + 1e-6;

test('a text is cut so that each line fits, no line could have taken the next word, and nothing is lost', () => {
  fc.assert(
    fc.property(text, fc.double({ min: 1.65, max: 40, noNaN: true }), (whole, width) => {
      for (const paragraph of whole.split('\n')) {
        const lines = linesOf(paragraph, width);
        expect(lines.every((line) => fits(line, width))).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(paragraph.replaceAll(' ', ''));
        // A word that is longer than a line begins one.
        if (!paragraph.split(' ').every((word) => fits(word, width))) continue;
        lines.slice(1).forEach((line, i) => {
          const [word = ''] = line.split(' ');
          expect(fits(`${lines[i] ?? ''} ${word}`, width)).toBe(false);
        });
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['un deux trois', 8, ['un deux', 'trois']],
  ['un\ndeux', 20, ['un', 'deux']],
  ['', 5, ['']],
  ['aaaaaaaaaa b', 4, ['aaaa', 'aaaa', 'aa b']],
  ['MMMM', 3.3, ['MM', 'MM']],
])('%j in %d digits is %j', (whole, width, lines) => {
  expect(linesOf(whole, width)).toEqual(lines);
});
