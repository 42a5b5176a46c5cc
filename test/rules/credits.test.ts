import {
  creditsOf,
  earnsBut,
  earnsDut,
  isAcquired,
  isPassage,
  isValidated,
  type JudgedUe,
} from '../../src/rules/credits';
import { RCUE_CODES, SEMESTERS, UE_CODES, YEAR_CODES, type UeCode } from '../../src/rules/types';

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

/** Five UEs of 6 credits in each of the first n semesters. */
const course = (semesters: number, code: UeCode = 'ADM'): JudgedUe[] =>
  SEMESTERS.slice(0, semesters).flatMap((semester) =>
    [1, 2, 3, 4, 5].map(() => ({ ue: { semester, ects: 6 }, code })),
  );
const failing: JudgedUe = { ue: { semester: 'S2', ects: 6 }, code: 'AJ' };

describe('credits', () => {
  it('are earned whole with each acquired UE (4.3)', () => {
    expect(creditsOf([...course(2, 'CMP'), failing])).toBe(60);
    expect(creditsOf([])).toBe(0);
  });

  it('give the DUT with the 120 of semesters 1 to 4 (4.6)', () => {
    expect(earnsDut(course(4, 'ADJR'))).toBe(true);
    expect(earnsDut(course(3))).toBe(false);
    expect(earnsDut([...course(4).slice(1), failing])).toBe(false);
  });

  it('of the third year have no part in the DUT', () => {
    expect(earnsDut([...course(3), ...course(6).slice(20)])).toBe(false);
    expect(earnsDut([...course(4), { ue: { semester: 'S5', ects: 6 }, code: 'AJ' }])).toBe(true);
  });

  it('give the BUT with the 180 of all six semesters (4.3)', () => {
    expect(earnsBut(course(6))).toBe(true);
    expect(earnsBut(course(5))).toBe(false);
    expect(earnsBut([...course(6).slice(1), failing])).toBe(false);
  });
});
