import { NO_ENTRY, studentWith } from '../../../src/jury/decisions/decide';
import { juryRows } from '../../../src/jury/entries';
import { byRight, deliberationOrder, isDecided } from '../../../src/jury/deliberation/order';
import { ranks } from '../../../src/jury/deliberation/rank';
import { JURY_ROWS } from '../../../src/jury/sheets/jury-rows';
import type { JuryReport, JuryStudent } from '../../../src/jury/report';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { opened, planOf, reportOf, sample } from '../workbooks';

const first = opened(sample('but2-mmi'));
const report = reportOf(first.workbook);
/** The student with what the jury typed, judged anew. */
const decided = (student: JuryStudent, decision = 'ADJ'): JuryStudent =>
  studentWith(student, { decision, reason: '', decisions: '', decidedOn: '' }, report);
const withStudents = (change: (student: JuryStudent, index: number) => JuryStudent): JuryReport => ({
  ...report,
  students: report.students.map(change),
});
const ids = (students: readonly JuryStudent[]): string[] => students.map(({ id }) => id);

describe('the order of the deliberation', () => {
  it('is that of the jury sheet as it is sorted, the undecided first', () => {
    const { workbook } = opened(writeWorkbook(first.file, planOf(report, first.workbook)));
    const reversed = {
      ...workbook,
      ours: workbook.ours.map((one) => {
        if (one.role !== 'jury') return one;
        const { rows } = one.sheet;
        const sorted = [...rows.slice(0, JURY_ROWS.first), ...rows.slice(JURY_ROWS.first).reverse()];
        return { ...one, sheet: { ...one.sheet, rows: sorted } };
      }),
    };
    const backwards = ids(report.students).reverse();
    expect(ids(deliberationOrder(report, juryRows(reversed)))).toEqual(backwards);
    const one = withStudents((student, i) => (i === report.students.length - 1 ? decided(student) : student));
    expect(ids(deliberationOrder(one, juryRows(reversed)))).toEqual([...backwards.slice(1), backwards[0]]);
    expect(ids(deliberationOrder(report, null))).toEqual(ids(report.students));
  });
});

test('a code that the law does not know is no decision taken', () => {
  const [student] = report.students;
  if (!student) throw new Error();
  expect([student, decided(student), decided(student, 'BRAVO')].map(isDecided)).toEqual([false, true, false]);
});

describe('proposals by right', () => {
  it('are ADM and PASD that open the next semester, where the jury has said nothing', () => {
    const found = byRight(report);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ result }) => result.proposal))).toEqual(new Set(['ADM', 'PASD']));
    const rest = report.students.filter((student) => !found.includes(student));
    expect(rest.some(({ result }) => result.proposal === 'RED')).toBe(true);
    expect(rest.every(({ result }) => result.proposal !== 'PASD')).toBe(true);
  });

  it('never touch what was typed, be it no code', () => {
    expect(byRight(withStudents((student) => decided(student, 'BRAVO')))).toEqual([]);
    const reasonOnly = withStudents((student) => ({
      ...student,
      entry: { ...NO_ENTRY, reason: 'x' },
    }));
    expect(byRight(reasonOnly)).toHaveLength(byRight(report).length);
  });

  it('leave out who lacks the first year for semester 5', () => {
    const closed = withStudents((student) => ({ ...student, result: { ...student.result, allowed: false } }));
    expect(byRight(closed)).toEqual([]);
  });
});

describe('the rank in the promotion', () => {
  it('goes by the mean of the UE averages, without those who left or await marks', () => {
    const found = ranks(report);
    const sorted = [...found.values()].sort((a, b) => a.rank - b.rank);
    expect(sorted[0]?.rank).toBe(1);
    expect(sorted.every(({ of }) => of === found.size)).toBe(true);
    expect(sorted.every(({ average }, i) => i === 0 || average <= (sorted[i - 1]?.average ?? 0) + 1e-9)).toBe(
      true,
    );
    for (const { id, year, result } of report.students) {
      const whole =
        !year.status && result.ues.every(({ average, awaited }) => average && awaited.length === 0);
      expect(found.has(id)).toBe(whole);
    }
  });

  it('is shared by equals', () => {
    const [one] = report.students.filter(({ id }) => ranks(report).get(id)?.rank === 1);
    if (!one) throw new Error('nobody is first');
    const twice = { ...report, students: [...report.students, { ...one, id: 'twin' }] };
    expect(ranks(twice).get('twin')?.rank).toBe(1);
    expect(ranks(twice).get(one.id)?.rank).toBe(1);
    expect([...ranks(twice).values()].filter(({ rank }) => rank === 2)).toEqual([]);
  });
});
