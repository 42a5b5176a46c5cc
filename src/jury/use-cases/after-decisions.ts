import type { WorkbookSnapshot } from '../../cells/snapshot';
import { entryAnomalies } from '../decisions/apply-entry';
import { judge, undecidedYear } from '../decisions/judge';
import { juryRows, type JuryRow } from '../entries';
import type { JuryReport, JuryStudent, ReportAnomaly } from '../report';
import { deskOf } from '../deliberation/desk';
import type { Reading } from './read-jury';

/**
 * What is known once cells of the jury sheet and of the journal have changed and nothing else: only those are judged anew whose
 * row is another one, so that a decision is seen at once in a large promotion too. What was read of the marks stays, and what is
 * said of sheets that have grown old, which is for when the workbook is judged anew.
 * @param workbook with these cells
 */
export function afterDecisions(reading: Reading, workbook: WorkbookSnapshot): Reading {
  const { preparation, ready } = reading;
  if (!preparation.ok || !ready) return reading;
  const report = reportAfter(preparation.report, reading.workbook, workbook);
  const desk = deskOf(workbook, report, ready.desk.queue);
  return {
    ...reading,
    workbook,
    preparation: { ...preparation, report },
    ready: { workbook, report, desk },
  };
}

function reportAfter(report: JuryReport, before: WorkbookSnapshot, after: WorkbookSnapshot): JuryReport {
  const was = juryRows(before, report.students);
  const rows = juryRows(after, report.students);
  if (!was || !rows) return report;
  const changed = new Map<string, JuryRow>();
  for (const row of rows.byId.values()) {
    if (JSON.stringify(row.entry) !== JSON.stringify(was.byId.get(row.id)?.entry)) changed.set(row.id, row);
  }
  const found: ReportAnomaly[] = [];
  const students = report.students.map((student): JuryStudent => {
    const row = changed.get(student.id);
    if (!row) return student;
    const { book, fingerprint } = student;
    const { problems, ...judged } = judge(undecidedYear(student), row.entry, book, report.marked);
    found.push(...entryAnomalies(rows, row, problems));
    const decidedOn = judged.entry?.decidedOn ?? '';
    return { ...student, ...judged, decidedOnOtherMarks: decidedOn !== '' && decidedOn !== fingerprint };
  });
  const own = new Set(
    [...changed.values()].flatMap((row) =>
      (['decision', 'decisions'] as const).map((key) => `${rows.sheet}!${rows.cellOf(row, key) ?? ''}`),
    ),
  );
  // What is said of entries stands behind all that makes a decision doubtful: the positions in `doubts` stay right.
  const others = report.anomalies.filter(({ sheet, cell }) => !own.has(`${sheet}!${cell}`));
  return { ...report, students, anomalies: [...others, ...found] };
}
