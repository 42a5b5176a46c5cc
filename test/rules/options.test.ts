import { optionsTaken, withOptions } from '../../src/rules/options';
import { NOT_TAKEN, UNREAD, type Mark } from '../../src/rules/types';

const modules = ['R301', 'R302', 'R303', 'R304'].map((code) => ({ code }));
const options = [
  { name: 'LV2', modules: ['R302', 'R303'] },
  { name: 'Sport', modules: ['R304', 'R399'] },
];
const chosen = (marks: readonly Mark[]) =>
  optionsTaken({ modules, options }, marks).map(({ taken }) => taken);
const decided = (marks: readonly Mark[]) => withOptions(marks, optionsTaken({ modules, options }, marks));

test.each<[string, readonly Mark[], readonly Mark[]]>([
  ['a mark in one', [12, 8, 'ATT', 11], [12, 8, NOT_TAKEN, 11]],
  ['an absence stands for a mark', [12, 'ATT', 'ABI', 11], [12, NOT_TAKEN, 'ABI', 11]],
  ['a cell that nobody can read', [12, UNREAD, 'ATT', 11], [12, UNREAD, NOT_TAKEN, 11]],
  ['defaulting in one', [12, 'DEF', NOT_TAKEN, 11], [12, 'DEF', NOT_TAKEN, 11]],
  ['a dispensation is one where there is nothing else', [12, 'EXC', 'ATT', 11], [12, 'EXC', NOT_TAKEN, 11]],
  ['a dispensation beside a mark', [12, 'EXC', 14, 11], [12, NOT_TAKEN, 14, 11]],
  ['two options both count', [12, 8, 14, 11], [12, 8, 14, 11]],
  ['no option is awaited', [12, NOT_TAKEN, NOT_TAKEN, 11], [12, 'ATT', 'ATT', 11]],
  [
    'marks that are not there',
    [],
    ['ATT', 'ATT', 'ATT', 'ATT'].map((_, i) => (i === 0 ? undefined : 'ATT')) as never,
  ],
])('%s', (_, marks, expected) => {
  expect(decided(marks)).toEqual(expected);
});

test('Each group tells which of its modules are taken; a module that the curriculum lacks is none', () => {
  expect(chosen([12, 8, 14, 11])).toEqual([[1, 2], [3]]);
  expect(chosen([12, 'ATT', 'ATT', 'ATT'])).toEqual([[], []]);
});

test('Without groups the marks are the very same', () => {
  const marks = [12, NOT_TAKEN] as const;
  expect(withOptions(marks, optionsTaken({ modules }, marks))).toBe(marks);
});
