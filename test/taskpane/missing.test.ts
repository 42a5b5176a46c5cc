import { raises } from '../../src/taskpane/features/student-card/missing';
import type { JuryReport } from '../../src/jury/report';
import { plainReport, withEntry } from '../jury/plain-course';

const raisesIn = (report: JuryReport) =>
  report.students.flatMap((student) =>
    raises(report, student).map(({ competence, threshold, raises: [first] }) => ({
      competence,
      threshold,
      first: first && [first.module, first.to],
    })),
  );

describe('single marks that would be enough', () => {
  test('for a RCUE below 10, and below 8', () => {
    expect(raisesIn(plainReport(2, [{ odd: [9, 12], even: [10, 12] }]))).toEqual([
      { competence: 1, threshold: 10, first: ['R301', 9.99] },
    ]);
    expect(raisesIn(plainReport(2, [{ odd: [7, 12], even: [7, 12] }]))).toMatchObject([
      { competence: 1, threshold: 8 },
      { competence: 1, threshold: 10 },
    ]);
  });

  test('none for a RCUE with the average, which the jury refuses', () => {
    const report = plainReport(2, [{ odd: [12, 12], even: [9, 12] }]);
    expect(raisesIn(withEntry(report, { decisions: 'UE31 AJ' }))).toEqual([]);
    expect(raisesIn(withEntry(report, { decisions: 'RCUE1 AJ' }))).toEqual([]);
  });
});
