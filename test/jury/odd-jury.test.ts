import { plainSpaces } from '../plain-spaces';
import { decisionWords, nextStep } from '../../src/jury/documents/wording';
import { hearingNeed } from '../../src/jury/documents/hearings';
import { juryJson } from '../../src/jury/json';
import { fr } from '../../src/locales/fr';
import { plainReport, withEntry } from './plain-course';

describe('4.5: a jury on the odd semester alone', () => {
  const report = plainReport(2, [{ odd: [7, 12] }]);

  test.each([
    ['', 'S4', null],
    ['ADM', 'S4', null],
    ['RED', 'S4', null],
    ['NAR', 'S4', null],
    ['DEM', '–', null],
  ])('which decides %p sends the student to %s, and nobody to S5', (year, next, need) => {
    const decided = withEntry(report, { decision: year });
    const [student] = decided.students;
    if (!student) throw new Error('no student');
    expect(nextStep(student, fr)).toBe(next);
    expect(hearingNeed(student)).toBe(need);
    expect(juryJson(decided, fr).students[0]?.decision).toMatchObject({
      code: year || null,
      next: 'S4',
      allowed: year !== 'DEM',
      byRight: true,
    });
  });

  test('which decides a year is told that it decides on UEs', () => {
    const [student] = withEntry(report, { decision: 'ADM' }).students;
    expect(plainSpaces(student?.reasons.map((reason) => fr.reason(reason)).slice(0, 2))).toEqual([
      'Décision du jury : ADM (proposition : aucune)',
      'Passage en S4 de droit (même année), malgré ADM : un jury de semestre impair se prononce sur les UE',
    ]);
    expect(student && decisionWords(student, fr)).toBe('Admis');
  });
});
