import { isOpenToAll, openingOf } from '../../src/rules/progression';

test('4.5: the even semesters are open to all, the odd ones are not', () => {
  expect((['S1', 'S2', 'S3', 'S4', 'S5', 'S6'] as const).filter(isOpenToAll)).toEqual(['S2', 'S4', 'S6']);
  expect(isOpenToAll(null)).toBe(false);
});

test.each([
  [true, true, 'right'],
  [true, false, 'jury'],
  [false, true, 'refused'],
  [false, false, 'none'],
])('4.5, 4.6: a semester that is open %p, by right %p, is open by %s', (allowed, byRight, opening) => {
  expect(openingOf({ allowed, byRight })).toBe(opening);
});
