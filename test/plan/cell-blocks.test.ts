import fc from 'fast-check';
import { inBlocks } from '../../src/plan/cell-blocks';
import type { CellEdits } from '../../src/plan/types';

const edit = fc
  .record({
    row: fc.nat(6),
    column: fc.nat(3),
    text: fc.boolean(),
    values: fc.array(fc.nat(99), { minLength: 1, maxLength: 2 }),
  })
  .map(({ row, column, text, values }): CellEdits => ({
    sheet: 'Jury',
    row,
    column,
    ...(text && { text }),
    values: [values],
    expects: [{ row, column: 0, value: `id ${row}` }],
  }));
/** No cell is written twice. */
const edits = fc.uniqueArray(edit, { selector: ({ row, column }) => `${row} ${column >> 1}` });

function cells(all: readonly CellEdits[]): unknown[] {
  const written = all.flatMap(({ row, column, text, values }) =>
    values.flatMap((line, r) => line.map((value, c) => [row + r, column + c, value, text ?? false])),
  );
  return written.map(String).sort();
}
const guards = (all: readonly CellEdits[]): unknown[] =>
  all.flatMap(({ expects = [] }) => expects.map((one) => JSON.stringify(one))).sort();

test('blocks write the same cells behind the same guards as single edits', () => {
  fc.assert(
    fc.property(edits, (all) => {
      expect(cells(inBlocks(all))).toEqual(cells(all));
      expect(guards(inBlocks(all))).toEqual(guards(all));
    }),
  );
});

test('rows one below the other become one block', () => {
  const rows = [3, 1, 2].map((row): CellEdits => ({ sheet: 'Jury', row, column: 4, values: [[row]] }));
  expect(inBlocks(rows)).toEqual([{ sheet: 'Jury', row: 1, column: 4, values: [[1], [2], [3]] }]);
});
