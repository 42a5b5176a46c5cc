import { codesInstead, motivesFor, refusesRepeat } from '../../src/rules/refusal';
import { decideYear } from '../../src/rules/year';
import { oddMarked, plainBook } from './curricula';
import { decide } from './decide';
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

  it('is reasoned, with advice on orientation, after hearing the student: also where NAR is proposed', () => {
    expect(motivesFor('NAR', {}, red)).toEqual(['text', 'advice', 'hearing']);
    expect(motivesFor('NAR', {}, exhausted)).toEqual(['text', 'advice', 'hearing']);
    expect(motivesFor('NAR', { status: 'DEM' }, exhausted)).toEqual([]);
  });
});

test('4.5: a repeat where none is left needs the grant of the director, and keeps it once given', () => {
  expect(motivesFor('RED', {}, exhausted)).toEqual(['grant']);
  expect(motivesFor('RED', { repeats: { semesters: ['S3'], directorGrant: true } }, red)).toEqual(['grant']);
  expect(motivesFor('RED', { repeats: { semesters: ['S3'] } }, red)).toEqual([]);
});

test('4.6: a departure from the proposal needs a reason, the proposal none', () => {
  expect(motivesFor('PAS1NCI', {}, red)).toEqual(['text']);
  expect(motivesFor('RED', {}, red)).toEqual([]);
  expect(motivesFor('DEM', { status: 'DEM' }, { ...red, proposal: 'DEM' })).toEqual([]);
});

test('4.5: a passage by right exists only where the rules give it; else other codes fit', () => {
  const [good, failed] = [
    [12, 12],
    [9, 9],
  ];
  expect(codesInstead('PASD', decide([good, good, failed]))).toBeNull();
  expect(codesInstead('PASD', decide([good, good]))).toBeNull();
  expect(codesInstead('PASD', decide([good, failed]))).toEqual(['PAS1NCI', 'ADJ']);
  expect(codesInstead('PAS1NCI', decide([good, failed]))).toBeNull();
  expect(
    codesInstead('PASD', decide([good, failed], {}, plainBook({ level: 3, competences: [2, 2] }))),
  ).toEqual(['ADJ']);
  const odd = decideYear(plainBook({ competences: [2] }), { marks: [12, 'ATT'] }, oddMarked(2));
  expect(codesInstead('PASD', odd)).toEqual([]);
});
