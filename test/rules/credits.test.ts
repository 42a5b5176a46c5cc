import { creditsOf, isAcquired, isPassage, isValidated, type JudgedUe } from '../../src/rules/credits';
import { RCUE_CODES, UE_CODES, YEAR_CODES } from '../../src/rules/types';

describe('4.3: what is acquired', () => {
  it('is a UE with ADM, CMP, ADJ, ADJR or ADSUP, and never otherwise', () => {
    expect(UE_CODES.filter(isAcquired)).toEqual(['ADM', 'CMP', 'ADJ', 'ADJR', 'ADSUP']);
  });

  it('is a RCUE with ADM, CMP, ADJ or ADSUP', () => {
    expect(RCUE_CODES.filter(isValidated)).toEqual(['ADM', 'CMP', 'ADJ', 'ADSUP']);
  });

  it('is a passage with ADM, PASD, ADJ, PAS1NCI or ADSUP', () => {
    expect(YEAR_CODES.filter(isPassage)).toEqual(['ADM', 'PASD', 'ADJ', 'PAS1NCI', 'ADSUP']);
  });
});

/** Five UEs of 6 credits in each of two semesters. */
const acquired: JudgedUe[] = Array.from({ length: 10 }, () => ({ ue: { ects: 6 }, code: 'CMP' }));

test('credits are earned whole with each acquired UE (4.3)', () => {
  expect(creditsOf([...acquired, { ue: { ects: 6 }, code: 'AJ' }])).toBe(60);
  expect(creditsOf([])).toBe(0);
});
