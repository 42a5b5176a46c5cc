import { templateIn, usedReasons } from '../../../src/jury/decisions/reason-templates';
import type { JuryStudent } from '../../../src/jury/report';

/** Reasons that are offered again while the jury types one. */

const student = (reason: string): JuryStudent =>
  ({ entry: { decision: 'ADJ', reason, decisions: '', decidedOn: '' } }) as JuryStudent;

test('reasons of this jury come the most frequent first, without what was noted beside them', () => {
  const students = [
    student('Progrès'),
    student('Assiduité'),
    student('Assiduité\nConseils d’orientation : BTS'),
    student(''),
    student(`Très ${'long '.repeat(40)}`),
    student('Deux\nlignes'),
    { entry: null } as JuryStudent,
  ];
  expect(usedReasons({ students })).toEqual(['Assiduité', 'Progrès']);
});

test.each([
  ['', 'Progrès', 'Progrès'],
  ['Assiduité', 'Progrès', 'Progrès'],
  ['Vu au conseil', 'Progrès', 'Vu au conseil\nProgrès'],
  ['Progrès, vu au conseil', 'Progrès', 'Progrès, vu au conseil'],
  ['Progrès', '', ''],
  ['Vu au conseil', '', 'Vu au conseil'],
])('into “%s” goes “%s”: “%s”', (typed, chosen, text) => {
  expect(templateIn(typed, chosen, ['Progrès', 'Assiduité'])).toBe(text);
});
