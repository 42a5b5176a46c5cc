import { motivesFor, refusesRepeat } from '../../src/rules/refusal';
import type { Semester } from '../../src/rules/types';

const possible: readonly Semester[] = ['S3', 'S4'];
const red = { proposal: 'RED', repeatable: possible, next: 'S5' } as const;
const exhausted = { proposal: 'NAR', repeatable: [], next: 'S5' } as const;

describe('4.5: the refusal of a repeat', () => {
  it('is a NAR while a semester may still be repeated', () => {
    expect(refusesRepeat('NAR', {}, red)).toBe(true);
    expect(refusesRepeat('RED', {}, red)).toBe(false);
    expect(refusesRepeat('NAR', {}, exhausted)).toBe(false);
  });

  it('concerns nobody who has left', () => {
    expect(refusesRepeat('NAR', { status: 'DEM' }, red)).toBe(false);
  });

  it('is none of a jury of the odd semester alone', () => {
    expect(refusesRepeat('NAR', {}, { proposal: null, repeatable: possible, next: 'S4' })).toBe(false);
  });

  it('is reasoned, with advice on orientation, after hearing the student', () => {
    expect(motivesFor('NAR', {}, red)).toEqual(['text', 'advice', 'hearing']);
  });
});

test('4.5: a repeat where none is left needs the grant of the director, and keeps it once given', () => {
  expect(motivesFor('RED', {}, exhausted)).toEqual(['grant']);
  expect(motivesFor('RED', { repeats: { semesters: ['S3'], directorGrant: true } }, red)).toEqual(['grant']);
  expect(motivesFor('RED', { repeats: { semesters: ['S3'] } }, red)).toEqual([]);
});

test('4.6: a departure from the proposal needs a reason, the proposal none', () => {
  expect(motivesFor('PAS1NCI', {}, red)).toEqual(['text']);
  expect(motivesFor('NAR', {}, exhausted)).toEqual([]);
});
