import { plainSpaces } from '../plain-spaces';
import { en } from '../../src/locales/en';
import { fr } from '../../src/locales/fr';
import type { Reason } from '../../src/rules/reasons';

const passage = (floor: number): Reason => ({
  rule: '4.5',
  kind: 'passage',
  validated: 4,
  total: 5,
  moreThanHalf: true,
  belowFloor: [2],
  floor,
});

const belowFloor = (floor: number): Reason => ({
  rule: '4.5',
  kind: 'below-floor',
  competence: 2,
  gap: { average: 7.25, missing: floor - 7.25 },
  floor,
});

test('a first year of which some UEs alone are known leaves the others assumed', () => {
  const assumed: Reason = { rule: '4.5', kind: 'first-year-assumed', others: true };
  expect(fr.reason(assumed)).toMatch(/^Autres UE des semestres 1 et 2 supposées/);
  expect(en.reason(assumed)).toMatch(/^Other UEs of semesters 1 and 2 taken/);
});

test('the sentences of the passage print the floor that was in force (4.5)', () => {
  expect([8, 7.5].map((floor) => fr.reason(passage(floor)))).toEqual([
    '4 RCUE validés sur 5, 1 RCUE sous 8',
    '4 RCUE validés sur 5, 1 RCUE sous 7,5',
  ]);
  expect([8, 7.5].map((floor) => en.reason(passage(floor)))).toEqual([
    '4 RCUE validated of 5, 1 below 8',
    '4 RCUE validated of 5, 1 below 7.5',
  ]);
  expect(plainSpaces([8, 7.5].map((floor) => fr.reason(belowFloor(floor))))).toEqual([
    'RCUE 2 : 7,25, il manque 0,75 pour atteindre 8',
    'RCUE 2 : 7,25, il manque 0,25 pour atteindre 7,5',
  ]);
});
