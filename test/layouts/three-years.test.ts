import { SEMESTERS, type Semester } from '../../samples/course-of-three/course-person';
import type { ExpectedCourse } from '../../samples/course-of-three/oracle';
import { juryJson } from '../../src/jury/json';
import type { JuryReport } from '../../src/jury/report';
import { fr } from '../../src/locales/fr';
import { expected, people, played } from './course-of-three';

/** Three years of one promotion: every jury finds what the law gives, computed apart in fractions. */

const juries = played();

/** What a jury says of a student, as far as the independent computation says it. */
function found(report: JuryReport | undefined, semester: Semester, id: string): ExpectedCourse | null {
  const student = report && juryJson(report, fr).students.find((one) => one.id === id);
  if (!student) return null;
  const { code, next, allowed } = student.decision;
  return {
    jury: semester,
    id,
    ues: Object.fromEntries(
      Object.entries(student.ues).map(([ue, { average, code: own }]) => [ue, { average, code: own }]),
    ),
    rcues: Object.fromEntries(
      Object.entries(student.rcues).map(([competence, rcue]) => [competence, rcue.code]),
    ),
    ects: student.ects,
    lower: Object.fromEntries(student.lowerLevel.map(({ ue, after }) => [ue, after])),
    decision: { code, next, allowed },
    diploma: Object.fromEntries(
      Object.entries(student.diploma).map(([diploma, { earned }]) => [diploma, earned]),
    ),
  };
}

const rounded = (of: ExpectedCourse | null) =>
  of && {
    ...of,
    ues: Object.fromEntries(
      Object.entries(of.ues).map(([ue, { average, code }]) => [
        ue,
        { average: average === null ? null : Math.round(average * 1e6) / 1e6, code },
      ]),
    ),
  };

const whys = new Map(people.map(({ id, why }) => [id, why]));

describe.each(SEMESTERS)('the jury of %s', (semester) => {
  const report = juries.get(semester)?.report;

  test.each(expected.filter(({ jury }) => jury === semester).map((one) => [whys.get(one.id) ?? '', one]))(
    '%s',
    (_, one) => {
      expect(rounded(found(report, semester, one.id))).toEqual(rounded(one));
    },
  );

  test('leaves nothing open that the sheets say: no anomaly that makes a decision uncertain', () => {
    const doubts = report?.students.flatMap(({ doubts: own }) => own.map((at) => report.anomalies[at])) ?? [];
    expect(doubts).toEqual([]);
  });

  test('hears everybody who stands on its sheets', () => {
    expect(report?.students.map(({ id }) => id).sort()).toEqual(
      expected.flatMap(({ jury, id }) => (jury === semester ? [id] : [])).sort(),
    );
  });
});
