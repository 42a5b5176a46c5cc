import { statisticsOf } from '../../src/jury/statistics';
import { groupStatistics, moduleStatistics } from '../../src/jury/statistics-by-part';
import { opened, planOf, reportOf, sample } from './workbooks';
import { quantity } from '../../src/rules/exact';
import { DEFAULT_POLICY } from '../../src/rules/policy';

const figures = (...averages: number[]) => statisticsOf('UE31', averages.map(quantity), DEFAULT_POLICY);

describe('statistics of averages', () => {
  test('mean, median, extremes and the deviation of the whole group', () => {
    expect(figures(8, 10, 12, 14)).toMatchObject({ count: 4, mean: 11, median: 11, min: 8, max: 14 });
    expect(figures(8, 10, 12, 14)?.deviation).toBeCloseTo(Math.sqrt(5), 12);
    expect(figures(9, 15, 6)).toMatchObject({ median: 9 });
  });

  test('counts compare rounded as the law does: 9.995 has passed, 7.995 is not below 8', () => {
    expect(figures(9.995, 9.994, 7.995, 7.994)).toMatchObject({ passed: 1, between: 2, below: 1 });
  });

  test('the distribution puts 20 in the last interval and 10 in the one that begins there', () => {
    expect(figures(0, 1.99, 10, 20, 18)?.bins).toEqual([2, 0, 0, 0, 0, 1, 0, 0, 0, 2]);
  });

  test('without an average there are no statistics', () => {
    expect(figures()).toBeNull();
  });
});

describe('statistics by group and by module', () => {
  const { workbook } = opened(sample('but2-mmi'));
  const report = reportOf(workbook);

  test('a module has the marks of those who did not leave, and each of them stands on the sheet', () => {
    const modules = moduleStatistics(report);
    const [first] = modules;
    const at = report.curriculum.modules.findIndex(({ code }) => code === first?.label);
    const marks = report.students.flatMap(({ year }) => {
      const mark = year.marks[at];
      return !year.status && typeof mark === 'number' ? [mark] : [];
    });
    expect(first?.count).toBe(marks.length);
    expect(first?.mean).toBeCloseTo(marks.reduce((sum, mark) => sum + mark, 0) / marks.length, 9);
    const sheet = planOf(report, workbook).sheets.find(({ role }) => role === 'statistics');
    const labels = sheet?.values.map(([label]) => label);
    for (const { label } of [...modules, ...groupStatistics(report)]) expect(labels).toContain(label);
  });

  test('groups share out the students who have a complete average; one group alone is none', () => {
    const groups = groupStatistics(report);
    expect(groups.map(({ label }) => label)).toEqual(['TD A', 'TD B', 'TD C']);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(report.students.length);
    expect(groups.every(({ mean }) => mean > 0 && mean <= 20)).toBe(true);
    const students = report.students.map((student) => ({ ...student, group: 'TD A' }));
    expect(groupStatistics({ ...report, students })).toEqual([]);
  });
});
