import { sensitivity, whatIf } from '../../src/jury/what-if';
import { rounded } from '../../src/rules/rounding';
import { opened, reportOf, sample } from './workbooks';

const { workbook } = opened(sample('but2-mmi'));
const report = reportOf(workbook);
const before = JSON.stringify(report.students.map(({ year }) => year.marks));

describe('what if', () => {
  it('nothing changes, nobody does', () => {
    expect(whatIf(report, {})).toEqual([]);
    expect(whatIf(report, { policy: { passMark: 10 } })).toEqual([]);
  });

  it('the jury lets pass from 9.80: those who gain, and nobody who loses', () => {
    const found = whatIf(report, { policy: { passMark: 9.8 } });
    expect(found.length).toBeGreaterThan(0);
    for (const { before: was, after } of found) {
      expect(after.result.ects).toBeGreaterThanOrEqual(was.result.ects);
      const near = [...was.result.ues, ...was.result.rcues].some(
        ({ average }) => average && rounded(average, 2) >= 9.8 && rounded(average, 2) < 10,
      );
      expect(near).toBe(true);
    }
    const ids = new Set(found.map(({ before: was }) => was.id));
    const others = report.students.filter(({ id, year }) => !ids.has(id) && !year.status);
    for (const { result } of others) {
      for (const { average, code } of result.rcues) {
        if (code === 'AJ' && average) expect(average.value < 9.795 || average.value >= 9.995).toBe(true);
      }
    }
  });

  it('one mark is another one: that student only', () => {
    const student = report.students.find(({ result }) => result.proposal === 'RED');
    if (!student) throw new Error('nobody may repeat');
    const at = student.year.marks.findIndex((mark) => typeof mark === 'number');
    const module = report.curriculum.modules[at]?.code ?? '';
    const found = whatIf(report, { marks: { student: student.id, values: { [module]: 'DEF' } } });
    expect(found.map(({ before: was }) => was.id)).toEqual([student.id]);
    expect(found[0]?.changes.some(({ what }) => what === 'ue')).toBe(true);
    expect(whatIf(report, { marks: { student: student.id, values: { R999: 20 } } })).toEqual([]);
  });

  it('asked of one student says nothing of others', () => {
    const all = whatIf(report, { policy: { passMark: 9.5 } });
    const [one] = all;
    expect(whatIf(report, { policy: { passMark: 9.5 } }, one?.before.id)).toHaveLength(1);
  });

  it('the floor is lower: nobody loses the right of passage', () => {
    for (const { before: was, after } of whatIf(report, { policy: { floorMark: 7 } })) {
      expect(was.result.allowed).toBe(false);
      expect(after.result.allowed).toBe(true);
    }
  });

  it('never touches the marks', () => {
    expect(JSON.stringify(report.students.map(({ year }) => year.marks))).toBe(before);
  });
});

describe('who is within reach of a threshold', () => {
  const found = sensitivity(report, 0.3);

  it('is listed, the nearest first, with what is missing', () => {
    expect(found.length).toBeGreaterThan(0);
    for (const [i, { missing, threshold, average }] of found.entries()) {
      expect(missing).toBeGreaterThan(0);
      expect(missing).toBeLessThanOrEqual(0.3);
      expect(average).toBeLessThan(threshold);
      expect(missing).toBeGreaterThanOrEqual(found[i - 1]?.missing ?? 0);
    }
  });

  it('is everybody with an AJ that a wider reach takes in', () => {
    const failing = report.students.flatMap(({ result, year }) =>
      year.status ? [] : result.ues.filter(({ code, average }) => code === 'AJ' && average),
    );
    const all = sensitivity(report, 20).filter(({ of }) => 'ue' in of);
    expect(all).toHaveLength(failing.length);
  });
});
