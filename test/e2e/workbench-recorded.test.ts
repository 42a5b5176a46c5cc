import { closeBrowser, inExcel, type Stage } from './harness';
import { openProduct } from './product';

/**
 * Scripts that others have run in a real Excel for Windows (16.0, build 20326, September 2026): answers that a project held
 * against these recordings expects, and calls that Excel took, whose outcomes here are what Microsoft documents. Where they
 * are from, and what could not be had, is told in docs/workbench.md.
 */

let stage: Stage;

beforeAll(async () => {
  stage = await openProduct();
});

afterAll(async () => {
  await stage.assertClean();
  await stage.close();
  await closeBrowser();
});

/** Runs `body` with `own`, a new sheet called Sheet1, and takes the sheet away. */
const onSheet1 = (body: string): Promise<unknown> =>
  inExcel(
    stage,
    `const { worksheets, names } = context.workbook;
    const own = worksheets.add('Sheet1');
    const at = (address) => own.getRange(address);
    const valuesOf = async (address) => {
      const range = at(address).load('values');
      await context.sync();
      return range.values.length === 1 && range.values[0].length === 1 ? range.values[0][0] : range.values;
    };
    const addressOf = async (range) => {
      range.load('address');
      await context.sync();
      return range.isNullObject ? null : range.address;
    };
    await context.sync();
    try { ${body} } finally { own.delete(); await context.sync(); }`,
  );

const WORDS = `at('B2:C3').values = [['alpha', 'beta'], ['ALPHA', 'alphabet']]; at('D5').format.fill.color = '#FFFF00';`;
const RULE = `at('B2:B5').values = [[1], [5], [10], [20]];
  const rules = at('B2:B5').conditionalFormats;
  const first = rules.add('CellValue');
  first.cellValue.rule = { formula1: '5', operator: 'GreaterThan' };
  first.cellValue.format.fill.color = '#FFFF00';`;
const COUNTED = `const counted = rules.getCount(); await context.sync(); return counted.value;`;

test.each<[string, string, unknown]>([
  [
    'a format counts in the used range of a part',
    `${WORDS} return addressOf(at('B2:D8').getUsedRange());`,
    'Sheet1!B2:D5',
  ],
  [
    'and not where only values are asked for',
    `${WORDS} return addressOf(own.getUsedRange(true));`,
    'Sheet1!B2:C3',
  ],
  [
    'a part without values has none',
    `${WORDS} return addressOf(at('K10:L12').getUsedRangeOrNullObject(true));`,
    null,
  ],
  ['an empty sheet has none', `return addressOf(own.getUsedRangeOrNullObject());`, null],
  [
    'an intersection takes an address',
    `return addressOf(at('B2:C3').getIntersectionOrNullObject('C3:D4'));`,
    'Sheet1!C3',
  ],
  [
    'what does not meet has no intersection',
    `return addressOf(at('B2').getIntersectionOrNullObject('D5'));`,
    null,
  ],
  [
    'frozen rows are told as whole rows',
    `own.freezePanes.freezeRows(2); return addressOf(own.freezePanes.getLocation());`,
    'Sheet1!1:2',
  ],
  [
    'what is not frozen has no place',
    `own.freezePanes.freezeAt(at('B2')); own.freezePanes.unfreeze(); return addressOf(own.freezePanes.getLocationOrNullObject());`,
    null,
  ],
  ['a rule is counted', `${RULE} ${COUNTED}`, 1],
  ['a rule that is deleted is not', `${RULE} first.delete(); ${COUNTED}`, 0],
  ['nor are rules that are cleared', `${RULE} rules.clearAll(); ${COUNTED}`, 0],
  [
    'a rule is found by its place',
    `${RULE} const found = rules.getItemAt(0).load('type'); await context.sync(); return found.type;`,
    'CellValue',
  ],
  [
    'and by its id',
    `${RULE} first.load('id'); await context.sync(); const found = rules.getItem(first.id).load('type'); await context.sync(); return found.type;`,
    'CellValue',
  ],
  [
    'a rule that is not there is null',
    `${RULE} const found = rules.getItemOrNullObject('999'); await context.sync(); return found.isNullObject;`,
    true,
  ],
  ['a rule tells its cells', `${RULE} return addressOf(first.getRange());`, 'Sheet1!B2:B5'],
  ['a text like a time becomes one', `at('F1').values = [['0:2']]; return valuesOf('F1');`, 2 / 1440],
  [
    'a text with a colon in it stays one',
    `at('F1').values = [['Sheet1!C3:true']]; return valuesOf('F1');`,
    'Sheet1!C3:true',
  ],
])('an answer expected of Excel: %s', async (_, body, answer) => {
  expect(await onSheet1(body)).toEqual(answer);
});

test.each<[string, string, unknown]>([
  [
    'a sheet added, written and deleted',
    `const doomed = worksheets.add('Doomed'); doomed.getRange('A1').values = [['gone']]; doomed.delete(); const left = worksheets.getItemOrNullObject('Doomed'); await context.sync(); return left.isNullObject;`,
    true,
  ],
  [
    'a sheet renamed, and one behind it written',
    `own.name = 'First'; worksheets.add('Second'); own.getNext().getRange('B1').values = [['next']]; await context.sync(); const second = worksheets.getItem('Second'); const cell = second.getRange('B1').load('values'); await context.sync(); second.delete(); return cell.values[0][0];`,
    'next',
  ],
  [
    'a name added and deleted',
    `const name = names.add('TempName', at('A1')); name.delete(); const left = names.getItemOrNullObject('TempName'); await context.sync(); return left.isNullObject;`,
    true,
  ],
  [
    'a name of a cell, written through',
    `names.add('Answer', at('A1')); names.getItem('Answer').getRange().values = [['written']]; await context.sync(); names.getItem('Answer').delete(); return valuesOf('A1');`,
    'written',
  ],
  [
    'filter arrows put on, asked for and taken off',
    `at('A1:B3').values = [['Name', 'Value'], ['a', 1], ['b', 2]]; own.autoFilter.apply(at('A1:B3')); own.autoFilter.getRange().getCell(0, 0).values = [['Nom']]; own.autoFilter.remove(); return addressOf(own.autoFilter.getRangeOrNullObject());`,
    null,
  ],
  [
    'a list of choices set and cleared',
    `at('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No,Maybe' } }; at('A1').dataValidation.clear(); const left = at('A1').dataValidation.load('type'); await context.sync(); return left.type;`,
    'None',
  ],
  [
    'one cell inserted, the others moved down',
    `own.activate(); at('A1:A3').values = [[1], [2], [3]]; at('A2:A2').insert('Down'); at('A2').values = [[99]]; return valuesOf('A1:A4');`,
    [[1], [99], [2], [3]],
  ],
  [
    'one cell deleted, the others moved up',
    `own.activate(); at('A1:A4').values = [[1], [2], [3], [4]]; at('A2:A2').delete('Up'); return valuesOf('A1:A3');`,
    [[1], [3], [4]],
  ],
  [
    'a formula that spills',
    `at('A1').formulas = [['=SEQUENCE(5,1,1,1)']]; return valuesOf('A1:A5');`,
    [[1], [2], [3], [4], [5]],
  ],
  [
    'a formula that sorts',
    `at('A1:A3').values = [[5], [1], [4]]; at('C1').formulas = [['=SORT(A1:A3,1,1)']]; return valuesOf('C1:C3');`,
    [[1], [4], [5]],
  ],
  [
    'a row and a column hidden through one of their cells',
    `at('A2').getEntireRow().rowHidden = true; at('B1').getEntireColumn().columnHidden = true; const row = at('A2').load('rowHidden'); const column = at('B1').load('columnHidden'); await context.sync(); return [row.rowHidden, column.columnHidden];`,
    [true, true],
  ],
])('a call that Excel took in one request: %s', async (_, body, outcome) => {
  expect(await onSheet1(body)).toEqual(outcome);
});
