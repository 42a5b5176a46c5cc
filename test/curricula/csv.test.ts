import { readCsv } from '../../src/curricula/csv';

test('Cells are separated by commas, semicolons or tabs', () => {
  const rows = [
    ['UE', 'Coef'],
    ['UE31', '2'],
  ];
  expect(readCsv('UE,Coef\nUE31,2\n')).toEqual(rows);
  expect(readCsv('UE;Coef\r\nUE31;2\r\n')).toEqual(rows);
  expect(readCsv('UE\tCoef\rUE31\t2')).toEqual(rows);
});

test('In a French file the comma is decimal and the semicolon separates', () => {
  expect(readCsv('R301;0,5;1,5\nR302;0,5;2,5')).toEqual([
    ['R301', '0,5', '1,5'],
    ['R302', '0,5', '2,5'],
  ]);
});

test('A quoted cell holds separators, line breaks and quotes', () => {
  expect(readCsv('"a, b","c\nd","e ""f"""\n,"",g')).toEqual([
    ['a, b', 'c\nd', 'e "f"'],
    ['', '', 'g'],
  ]);
});

test('A byte order mark is not part of the first cell, and an empty file has no rows', () => {
  expect(readCsv('\uFEFFUE;Coef')).toEqual([['UE', 'Coef']]);
  expect(readCsv('')).toEqual([]);
});

test('A stray quote is a character, and one that is never closed loses nothing', () => {
  expect(readCsv('5" pouces,b\n"c,d')).toEqual([['5" pouces', 'b'], ['c,d']]);
});
