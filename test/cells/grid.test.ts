import { gridOf, textAt } from '../../src/cells/grid';
import { sheet } from '../gradebook/sheet';

test('a title merged over the whole row is shown above the columns in use, and no further', () => {
  const rows = [['Notes S3'], ['Nom', 'R3.01']];
  const grid = gridOf(sheet('S3', rows, { merges: ['A1:XFD1'] }));
  expect([0, 1, 2].map((column) => textAt(grid, 0, column))).toEqual(['Notes S3', 'Notes S3', '']);
  expect(grid.mergeAt(0, 1)).toEqual({ top: 0, left: 0, bottom: 0, right: 1 });
  expect(gridOf(sheet('S3', [['x']], { merges: ['ZZ1:XFD1'] })).mergeAt(0, 701)).not.toBeNull();
});
