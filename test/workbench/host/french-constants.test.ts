import { typed } from '../../../workbench/host/french/constants';

/** What a French Excel makes of what is typed in a cell. */
it.each([
  ['8,75', 8.75, undefined],
  ['12,5 %', 0.125, '0.00%'],
  ['15/03/2026', 46096, 'dd/mm/yyyy'],
  ['15/3', 46096, 'dd-mmm'],
  ['15 mars 2026', 46096, 'dd-mmm-yy'],
  ['15-Mars-26', 46096, 'dd-mmm-yy'],
  ['1er févr. 2026', 46054, 'dd-mmm-yy'],
  ['3 AOUT', 46237, 'dd-mmm'],
  ['mars 2026', 46082, 'mmm-yy'],
  ['31 juin 2026', '31 juin 2026', undefined],
  ['mars', 'mars', undefined],
  ['3 mai l', '3 mai l', undefined],
  ['TD 12', 'TD 12', undefined],
  ['12 TD', '12 TD', undefined],
  ['8.75', '8.75', undefined],
])('%s', (text, value, numberFormat) => {
  expect(typed(text, 2026)).toEqual({ value, ...(numberFormat && { numberFormat }) });
});
