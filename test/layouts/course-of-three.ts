import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  SEMESTERS,
  type CoursePerson,
  type JuryDecision,
  type Semester,
} from '../../samples/course-of-three/course-person';
import type { ExpectedCourse } from '../../samples/course-of-three/oracle';
import type { RawCell, WorkbookSnapshot } from '../../src/cells/snapshot';
import { mergeHistory } from '../../src/jury/history/merge-history';
import { planHistory } from '../../src/jury/history/plan-history';
import type { HistoryRecord } from '../../src/jury/history/record';
import { readJuryWorkbook } from '../../src/jury/imports/jury-workbook';
import { withSheet } from '../../src/jury/imports/with-sheet';
import { prepareJury } from '../../src/jury/prepare';
import type { JuryReport } from '../../src/jury/report';
import { DEFAULT_SETTINGS } from '../../src/jury/settings/settings';
import { planSettingsSheet } from '../../src/jury/settings/settings-sheet';
import { JURY_ROWS } from '../../src/jury/sheets/jury-rows';
import { fr } from '../../src/locales/fr';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { opened, planOf } from '../jury/workbooks';

/** Six juries of one promotion, S1 to S6: each prepared, decided on, and the second of a year fed into the next year's. */

const lines = readFileSync(join('test', 'layouts', 'expected', 'three-years', 'juries.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { person?: CoursePerson; expected?: ExpectedCourse });
export const people = lines.flatMap(({ person }) => person ?? []);
export const expected = lines.flatMap((line) => line.expected ?? []);

export const workbookOf = (name: string): Uint8Array =>
  readFileSync(join('samples', 'three-years', `${name}.xlsx`));

/** What the invented department has typed on *Paramètres*: its regulation (4.2), and what `N.C.` means. */
export const PARAMETERS = planSettingsSheet(
  {
    ...DEFAULT_SETTINGS,
    rulings: [
      'Absences NJ : malus par absence ; taux 0,1 ; au-delà de 2 ; plafond 0,6 ; règlement art. 12',
      'Absences TP : défaillant ; au-delà de 8 ; règlement art. 13',
      'Bonus sport : points ajoutés ; plafond 0,5 ; règlement art. 14',
      'Bonus projet : points ajoutés ; plafond 1 ; règlement art. 15',
    ],
    answers: { 'option:R5 02': 'option' },
  },
  fr,
  'Paramètres',
);

export const yearOf = (semester: Semester): string => {
  const first = 2022 + Math.ceil(Number(semester.slice(1)) / 2);
  return `${first}-${first + 1}`;
};

export function reportOf(workbook: WorkbookSnapshot): JuryReport {
  const prepared = prepareJury(workbook, { curriculum: null });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.inForce.refusal ?? prepared.findings));
  return prepared.report;
}

/** What stands in the columns of the jury. */
export const typed = ({ year = '', rcues = {}, ues = {}, waived = [], reason }: JuryDecision) => ({
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

/** What is typed in *Antécédents* before the promotion begins, and of credits obtained elsewhere meanwhile. */
const typedBefore: readonly HistoryRecord[] = people.flatMap(({ id, last, first, before: ues }) =>
  ues.map(({ ue, average, over = 1, code, year = '2022-2023', origin = `jury ${year}` }) => ({
    number: id,
    lastName: last,
    firstName: first,
    year,
    subject: { kind: 'ue', ue },
    average: average === null ? null : average / over,
    code,
    ects: null,
    origin,
  })),
);

/** A jury as it sat: what it found and decided, and its workbook as it was saved then. */
export interface PlayedJury {
  /** The file before the jury sat, without what earlier juries of the promotion left: marks, *Antécédents* and *Paramètres*. */
  readonly typed: () => Uint8Array;
  /** With all that is known of earlier years, and what the jury decides. */
  readonly deliberated: WorkbookSnapshot;
  readonly report: JuryReport;
  readonly workbook: WorkbookSnapshot;
}

/** All six juries, each with the earlier results that the juries of the years before left. */
export function played(): ReadonlyMap<Semester, PlayedJury> {
  let records: readonly HistoryRecord[] = [];
  const juries = new Map<Semester, PlayedJury>();
  for (const semester of SEMESTERS) {
    const { file, workbook: raw } = opened(workbookOf(semester));
    const known = typedBefore.filter(({ year }) => year <= yearOf(semester));
    const history = planHistory(mergeHistory(null, [...known, ...records]), fr, 'Antécédents');
    const workbook = withSheet(withSheet(raw, history), PARAMETERS);
    const plan = planOf(reportOf(workbook), workbook);
    const typedIn = [history, PARAMETERS];
    const sheets = [...plan.sheets, ...typedIn];
    const prepared = opened(writeWorkbook(file, { ...plan, sheets })).workbook;
    const deliberated = decided(prepared, semester);
    const report = reportOf(deliberated);
    const again = opened(writeWorkbook(file, planOf(report, deliberated))).workbook;
    const own = [planHistory(mergeHistory(null, known), fr, 'Antécédents'), PARAMETERS];
    const typed = (): Uint8Array => writeWorkbook(file, { sheets: own, names: [], colouring: [] });
    juries.set(semester, { typed, deliberated, report, workbook: again });
    if (Number(semester.slice(1)) % 2 === 1) continue;
    const jury = again.ours.find(({ role }) => role === 'jury');
    if (!jury) throw new Error('no jury sheet');
    const { results } = readJuryWorkbook(again, jury.sheet, `Jury ${yearOf(semester)}.xlsx`);
    records = [...records, ...results.records.map((one) => ({ ...one, year: yearOf(semester) }))];
  }
  return juries;
}
