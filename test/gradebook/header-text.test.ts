import { headerTexts, scaleIn } from '../../src/gradebook/header-text';
import { numberKey } from '../../src/gradebook/names';

test.each([
  ['R3.05 /2', 2],
  ['R3.05 (sur 10)', 10],
  ['R3.05 /200', 200],
  ['R3.05 /1', null],
  ['R3.05 /201', null],
  ['R3.05 (%)', 100],
  ['R3.05 (40 %)', null],
  ['Projet /40 (coef 2)', 40],
  ['Projet (coef 2) /40', 40],
  ['Projet (/40, coef 2)', 40],
  ['Projet (coef. 0,5 ; sur 10)', 10],
  ['DS2 /30 (25 %)', 30],
  ['R3.05 /40 x 2', 40],
  ['Projet (coef 2)', null],
])('the scale in «%s» is %p', (text, scale) => {
  expect(scaleIn(text)).toBe(scale);
});

test.each([
  ['00123', '123'],
  ['22300001', '22300001'],
  ['0a12', 'A12'],
  ['000', '0'],
])('the number %s is known as %s', (text, key) => {
  expect(numberKey(text)).toBe(key);
});

test.each([
  ['R3.01 - Anglais S2', 'second-session'],
  ['R2.01 - Anglais S2', 'mark'],
  ['Stage - Entreprise S2', 'mark'],
])('S2 behind %s is a second session, or the semester: %s', (text, role) => {
  expect(headerTexts()(text).module?.role).toBe(role);
});

test.each([
  'R3.05 (2e chance)',
  'R3.05 - seconde chance',
  'Sess. 2 R3.05',
  'R3.05 bis',
  'R3.05 session de juin',
  'Session de septembre R3.05',
  'R3.05 après rattrapage',
  'R3.05 2nde évaluation',
  'R3.05 épreuve de remplacement',
  'Note de remplacement R3.05',
])('%s is of a second session', (text) => {
  expect(headerTexts()(text).module).toMatchObject({ code: 'R305', role: 'second-session' });
});
