import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedCourse } from '../../samples/course-of-three/oracle';
import {
  SEMESTERS,
  type CoursePerson,
  type JuryDecision,
  type Semester,
} from '../../samples/course-of-three/people';
import { mergeHistory } from '../../src/jury/history/merge-history';
import { planHistory } from '../../src/jury/history/plan-history';
import type { HistoryRecord } from '../../src/jury/history/record';
import { readJuryWorkbook } from '../../src/jury/imports/jury-workbook';
import { withSheet } from '../../src/jury/imports/with-sheet';
import { juryJson } from '../../src/jury/json';
import { prepareJury } from '../../src/jury/prepare';
import type { JuryReport } from '../../src/jury/report';
import { JURY_ROWS } from '../../src/jury/sheets/jury-rows';
import { fr } from '../../src/locales/fr';
import type { RawCell, WorkbookSnapshot } from '../../src/cells/snapshot';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { opened, planOf } from '../jury/workbooks';

/** Six juries of one promotion, S1 to S6: each prepared, decided on, and the second of a year fed into the next year's. */

const lines = readFileSync(join('test', 'layouts', 'expected', 'three-years', 'juries.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { person?: CoursePerson; expected?: ExpectedCourse });
const people = lines.flatMap(({ person }) => person ?? []);
const expected = lines.flatMap((line) => line.expected ?? []);

const RULE = 'Absences NJ : malus par absence ; taux 0,1';
const yearOf = (semester: Semester): string => {
  const first = 2022 + Math.ceil(Number(semester.slice(1)) / 2);
  return `${first}-${first + 1}`;
};

function reportOf(workbook: WorkbookSnapshot): JuryReport {
  const prepared = prepareJury(workbook, { curriculum: null, rulings: [RULE] });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.inForce.refusal ?? prepared.findings));
  return prepared.report;
}

/** What stands in the columns of the jury. */
const typed = ({ year = '', rcues = {}, ues = {}, waived = [], reason }: JuryDecision) => ({
  decision: year,
  decisions: [
    ...Object.entries(ues).map(([ue, code]) => `${ue} ${code}`),
    ...Object.entries(rcues).map(([competence, code]) => `RCUE${competence} ${code}`),
    ...waived.map((ue) => `${ue} RENONCE`),
  ].join(' ; '),
  decisionReason: reason,
});

/** The prepared workbook once the jury has typed what it decides. */
function decided(workbook: WorkbookSnapshot, semester: Semester): WorkbookSnapshot {
  const byId = new Map(people.map((person) => [person.id, person.decisions[semester]]));
  return {
    ...workbook,
    ours: workbook.ours.map((one) => {
      if (one.role !== 'jury') return one;
      const rows = one.sheet.rows.map((cells) => cells && [...cells]) as (RawCell[] | undefined)[];
      const keys = rows[JURY_ROWS.keys] ?? [];
      for (const cells of rows.slice(JURY_ROWS.first)) {
        const decision = cells && byId.get(String(cells[keys.indexOf('id')]));
        if (!cells || !decision) continue;
        for (const [key, text] of Object.entries(typed(decision))) cells[keys.indexOf(key)] = text;
      }
      return { ...one, sheet: { ...one.sheet, rows } };
    }),
  };
}

const before: readonly HistoryRecord[] = people.flatMap(({ id, last, first, before: ues }) =>
  ues.map(({ ue, average, code }) => ({
    number: id,
    lastName: last,
    firstName: first,
    year: '2022-2023',
    subject: { kind: 'ue', ue },
    average,
    code,
    ects: null,
    origin: 'jury 2022-2023',
  })),
);

/** All six juries, each with the earlier results that the juries of the years before left. */
function played(): ReadonlyMap<Semester, JuryReport> {
  let records = before;
  const reports = new Map<Semester, JuryReport>();
  for (const semester of SEMESTERS) {
    const { file, workbook: raw } = opened(readFileSync(join('samples', 'three-years', `${semester}.xlsx`)));
    const history = planHistory(mergeHistory(null, records), fr, 'Antécédents');
    const workbook = withSheet(raw, history);
    const plan = planOf(reportOf(workbook), workbook);
    const prepared = opened(writeWorkbook(file, { ...plan, sheets: [...plan.sheets, history] })).workbook;
    const deliberated = decided(prepared, semester);
    const report = reportOf(deliberated);
    reports.set(semester, report);
    if (Number(semester.slice(1)) % 2 === 1) continue;
    const again = opened(writeWorkbook(file, planOf(report, deliberated))).workbook;
    const jury = again.ours.find(({ role }) => role === 'jury');
    if (!jury) throw new Error('no jury sheet');
    const { results } = readJuryWorkbook(again, jury.sheet, `Jury ${yearOf(semester)}.xlsx`);
    records = [...records, ...results.records.map((one) => ({ ...one, year: yearOf(semester) }))];
  }
  return reports;
}

const reports = played();

/** What a jury says of a student, as far as the independent computation says it. */
function found(semester: Semester, id: string): ExpectedCourse | null {
  const report = reports.get(semester);
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
    ) as ExpectedCourse['diploma'],
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

describe.each(SEMESTERS)('the jury of %s', (semester) => {
  const whys = new Map(people.map(({ id, why }) => [id, why]));
  test.each(expected.filter(({ jury }) => jury === semester).map((one) => [whys.get(one.id) ?? '', one]))(
    '%s',
    (_, one) => {
      expect(rounded(found(semester, one.id))).toEqual(rounded(one));
    },
  );

  test('leaves nothing open that the sheets say: no anomaly that makes a decision uncertain', () => {
    const report = reports.get(semester);
    const doubts = report?.students.flatMap(({ doubts: own }) => own.map((at) => report.anomalies[at])) ?? [];
    expect(doubts).toEqual([]);
  });
});
