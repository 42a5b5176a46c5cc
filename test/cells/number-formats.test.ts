import { kindOfCode } from '../../src/cells/number-formats';

describe('the kind of a number format', () => {
  it.each([
    ...[
      'General',
      '0.00',
      '#,##0.00\\ [$€-40C]',
      '@',
      '0.0" jour(s)"',
      '[Red]0.00;[Blue]-0.00',
      '0.00E+00',
      '0\\ \\h',
    ],
    ...['[<=9999999]###\\-####', '"Oui";"Oui";"Non"', '_-* #,##0_-', 'Standard', '# ?/?', ';;;'],
  ])('%s is a plain number', (code) => {
    expect(kindOfCode(code)).toBe('number');
  });

  it.each([
    ...[
      'dd/mm/yyyy',
      '[$-40C]d mmmm yyyy;@',
      'hh:mm',
      '[h]:mm:ss',
      '[$-F800]dddd\\,\\ mmmm\\ dd',
      'jj/mm/aaaa',
      '[ss]',
    ],
  ])('%s is a date or a time', (code) => {
    expect(kindOfCode(code)).toBe('date');
  });

  it.each(['0%', '0.0\\ %', '[Red]0.00%;-0.00%'])('%s is a percentage', (code) => {
    expect(kindOfCode(code)).toBe('percent');
  });
});
