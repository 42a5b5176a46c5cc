import { cellInput } from '../../src/excel/cell-input';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

describe('what Excel is given for a text', () => {
  it.each(MONTHS)('is a text also where it could be a day of %s', (month) => {
    expect([cellInput(`${month} 2024`), cellInput(`${month.toLowerCase()}-24`)]).toEqual([
      `'${month} 2024`,
      `'${month.toLowerCase()}-24`,
    ]);
  });

  it('is itself where it is words, a month among them, or a code', () => {
    expect(['Marie Avril', 'UE31', 'R3.01 Anglais'].map(cellInput)).toEqual([
      'Marie Avril',
      'UE31',
      'R3.01 Anglais',
    ]);
  });
});
