import { Workbook, type Borders, type Fill } from 'exceljs';
import { closeBrowser, type Stage } from './harness';
import { openBare } from './bare';

afterAll(closeBrowser);

const RED = '#FFC7CE';
const WHITE = '#FFFFFF';
const red: { fill: Fill; border?: Partial<Borders> } = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
};

/** Conditional formats of a file, computed as Excel computes them. */
describe('conditional formats', () => {
  let stage: Stage;
  beforeAll(async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('F');
    // A2:A7: below, above, a text, a formula that gives "", empty, a boolean.
    const column = [7, 9, 'ABJ', { formula: 'IF(1=1,"","x")', result: '' }, null, true];
    for (const letter of ['A', 'C', 'E', 'G', 'I'])
      column.forEach((value, index) => (sheet.getCell(`${letter}${index + 2}`).value = value));
    sheet.addConditionalFormatting({
      ref: 'A2:A7',
      rules: [{ type: 'expression', priority: 1, formulae: ['A2<8'], style: red }],
    });
    sheet.addConditionalFormatting({
      ref: 'C2:C7',
      rules: [{ type: 'cellIs', operator: 'lessThan', priority: 2, formulae: ['8'], style: red }],
    });
    sheet.addConditionalFormatting({
      ref: 'E2:E7',
      rules: [{ type: 'cellIs', operator: 'greaterThan', priority: 3, formulae: ['8'], style: red }],
    });
    sheet.addConditionalFormatting({
      ref: 'G2:G3 G6:G7 I2:I3',
      rules: [{ type: 'expression', priority: 4, formulae: ['G2=9'], style: red }],
    });
    sheet.getCell('G6').value = 9;
    // The first area stands below and to the right of the second.
    [9, 7, 7, 9].forEach((value, index) => (sheet.getCell(index + 12, 11).value = value));
    sheet.addConditionalFormatting({
      ref: 'L14:L15 K12:K13',
      rules: [{ type: 'expression', priority: 5, formulae: ['K14=9'], style: red }],
    });
    [9, 7].forEach((value, index) => (sheet.getCell(index + 12, 10).value = value));
    stage = await openBare();
    await stage.workbench.open(new Uint8Array(await workbook.xlsx.writeBuffer()), 'f.xlsx');
  });
  afterAll(() => stage.close());

  const fills = async (...addresses: string[]): Promise<string[]> => {
    const found: string[] = [];
    for (const address of addresses) found.push(await stage.workbench.fill('F', address));
    return found;
  };

  it.each([
    ['a formula', 'A', [RED, WHITE, WHITE, WHITE, RED, WHITE]],
    ['below a number', 'C', [RED, WHITE, WHITE, WHITE, RED, WHITE]],
    ['above a number', 'E', [WHITE, RED, RED, RED, WHITE, RED]],
  ])('%s: texts are greater than numbers, empty cells are 0', async (_, letter, expected) => {
    const cells = [2, 3, 4, 5, 6, 7].map((row) => `${letter}${row}`);
    expect(await fills(...cells)).toEqual(expected);
  });

  it('reach every area of a rule', async () => {
    expect(await fills('G2', 'G3', 'G6', 'G7', 'I2', 'I3')).toEqual([WHITE, RED, RED, WHITE, WHITE, RED]);
  });

  it('are relative to the first area', async () => {
    expect(await fills('L14', 'L15', 'K12', 'K13')).toEqual([WHITE, RED, RED, WHITE]);
  });

  it('follow an edit in each area', async () => {
    await stage.workbench.write('F', 'I2', 9);
    await stage.workbench.write('F', 'G7', 9);
    expect(await fills('G2', 'G7', 'I2')).toEqual([WHITE, RED, RED]);
  });
});
