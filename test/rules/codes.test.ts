import {
  CATEGORIES,
  categoryOf,
  isAwaited,
  RCUE_MEANINGS,
  UE_MEANINGS,
  YEAR_MEANINGS,
  yearCodeOf,
} from '../../src/rules/codes';
import { isAcquired, isPassage, levelAfter } from '../../src/rules/credits';
import { RCUE_CODES, UE_CODES, YEAR_CODES } from '../../src/rules/types';

test.each([
  ['a UE', UE_MEANINGS, UE_CODES],
  ['a RCUE', RCUE_MEANINGS, RCUE_CODES],
  ['a year', YEAR_MEANINGS, YEAR_CODES],
] as const)('the table of %s has a row for each of its codes and no other', (_, table, codes) => {
  expect(Object.keys(table).sort()).toEqual([...codes].sort());
});

test('every category has a code, and those that pass are admitted or pass', () => {
  expect(new Set(YEAR_CODES.map(categoryOf))).toEqual(new Set(CATEGORIES));
  const passing = YEAR_CODES.filter((code) => ['admitted', 'passage'].includes(categoryOf(code)));
  expect(YEAR_CODES.filter(isPassage)).toEqual(passing);
});

test('what a RCUE gives its UEs acquires them, and only a validated one gives anything (4.3, 4.4, 4.6)', () => {
  for (const { validated, gives, givesByJury } of Object.values(RCUE_MEANINGS)) {
    expect([gives, givesByJury].map((code) => code !== null && isAcquired(code))).toEqual([
      validated !== null,
      validated !== null,
    ]);
  }
});

test('how each code acquires a UE, or validates a RCUE (4.3, 4.4, 4.6)', () => {
  const ways = { ADM: 'average', CMP: 'compensation', ADJ: 'jury', ADSUP: 'above' };
  const ofUes = UE_CODES.flatMap((code) => {
    const { acquired } = UE_MEANINGS[code];
    return acquired === null ? [] : [[code, acquired]];
  });
  expect(Object.fromEntries(ofUes)).toEqual({ ...ways, ADJR: 'jury' });
  const ofRcues = RCUE_CODES.flatMap((code) => {
    const { validated } = RCUE_MEANINGS[code];
    return validated === null ? [] : [[code, validated]];
  });
  expect(Object.fromEntries(ofRcues)).toEqual(ways);
});

test('by right are a year that is complete and a passage alone; a blank year is no attempt (4.3, 4.5)', () => {
  expect(YEAR_CODES.filter((code) => YEAR_MEANINGS[code].byRight)).toEqual(['ADM', 'PASD']);
  expect(YEAR_CODES.filter((code) => !YEAR_MEANINGS[code].isAttempt)).toEqual(['ABL']);
  expect(YEAR_CODES.filter((code) => YEAR_MEANINGS[code].sequel === 'waits')).toEqual(['ATT', 'ATJ']);
});

test('a refusal to repeat, a resignation, giving up and exclusion end the course (4.5, 4.6)', () => {
  expect(YEAR_CODES.filter((code) => YEAR_MEANINGS[code].isLast).sort()).toEqual([
    ...['ABAN', 'DEM', 'EXCLU', 'NAR'],
  ]);
});

test('an average is provisional beside ATT alone', () => {
  expect(UE_CODES.filter(isAwaited)).toEqual(['ATT']);
});

test('a year awaits marks with ATT alone', () => {
  expect(YEAR_CODES.filter((code) => YEAR_MEANINGS[code].awaited)).toEqual(['ATT']);
});

test('the code of a year is one of the list, as it is written there', () => {
  expect(YEAR_CODES.map(yearCodeOf)).toEqual(YEAR_CODES);
  expect(['', 'adm', 'CMP', null, undefined, 12].map(yearCodeOf)).toEqual(Array(6).fill(null));
});

test('who passes goes up a level, who repeats stays, and nobody else is on a list of right (4.5)', () => {
  for (const code of YEAR_CODES) {
    const { sequel } = YEAR_MEANINGS[code];
    const expected = { passes: [2, 3, null], repeats: [1, 2, 3] }[sequel as 'passes' | 'repeats'] ?? [
      null,
      null,
      null,
    ];
    expect([code, ...([1, 2, 3] as const).map((level) => levelAfter(code, level))]).toEqual([
      code,
      ...expected,
    ]);
  }
});
