import { quantity } from '../rules/exact';
import { ranks } from './deliberation/rank';
import type { JuryReport } from './report';
import { statisticsOf, type AverageStatistics } from './statistics';

/** Figures of each module over the marks of those who did not leave; a module without a mark is left out. */
export function moduleStatistics(report: JuryReport): readonly AverageStatistics[] {
  const { curriculum, semesters, students } = report;
  const present = students.filter(({ year }) => !year.status);
  return curriculum.modules.flatMap(({ code, semester }, at) => {
    if (!semesters.includes(semester)) return [];
    const marks = present.flatMap(({ year }) => {
      const mark = year.marks[at];
      return typeof mark === 'number' ? [quantity(mark)] : [];
    });
    return statisticsOf(code, marks, curriculum.policy) ?? [];
  });
}

/** Figures of each group (TD) over the plain means of the UE averages of its students; none where there is one group at most. */
export function groupStatistics(report: JuryReport): readonly AverageStatistics[] {
  const averages = ranks(report);
  const groups = [...new Set(report.students.map(({ group }) => group))]
    .filter((group) => group !== '')
    .sort();
  if (groups.length < 2) return [];
  return groups.flatMap((group) => {
    const means = report.students.flatMap((student) => {
      const average = student.group === group ? averages.get(student.id)?.average : undefined;
      return average === undefined ? [] : [quantity(average)];
    });
    return statisticsOf(group, means, report.curriculum.policy) ?? [];
  });
}
