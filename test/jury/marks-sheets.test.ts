import type { WorkbookSnapshot } from '../../src/cells/snapshot';
import { oneStep, isAtRisk } from '../../src/rules/watch';
import { outdatedStudents } from '../../src/jury/outdated';
import { placesOf } from '../../src/jury/places';
import { nameOfRole } from '../../src/plan/our-names';
import { planSample } from '../../src/jury/sheets/sample-workbook';
import { prepareJury } from '../../src/jury/prepare';
import { fr } from '../../src/locales/fr';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { opened, planOf, reportOf, sample } from './workbooks';

/** The sample written into a workbook that holds something else. */
function withSampleSheets(): { bytes: Uint8Array; workbook: WorkbookSnapshot } {
  const { file } = opened(sample('but2-mmi'));
  const bytes = writeWorkbook(file, planSample(fr));
  const { workbook } = opened(bytes);
  return { bytes, workbook: { ...workbook, sheets: [] } };
}

test('the invented sample reads as twelve students of two semesters with every kind of decision', () => {
  const { workbook } = withSampleSheets();
  const report = reportOf(workbook);
  expect(report.semesters).toEqual(['S3', 'S4']);
  expect(report.students).toHaveLength(12);
  const codes = new Set(report.students.map(({ result }) => result.code));
  expect([...codes].sort()).toEqual(['ADM', 'ATT', 'DEM', 'PASD', 'RED']);
});

test('the sheets of the sample can be named in Excel, which takes letters, digits, dots and underscores', () => {
  const names = planSample(fr).sheets.map(({ role }) => nameOfRole(role));
  expect(names).toHaveLength(2);
  for (const name of names) expect(name).toMatch(/^[A-Za-z_][\w.]*$/);
});

test('a student is found on the sheets of marks and on the jury sheet, and a row tells its student', () => {
  const { file, workbook } = opened(sample('but2-mmi'));
  const report = reportOf(workbook);
  const again = opened(writeWorkbook(file, planOf(report, workbook))).workbook;
  const places = placesOf(again, reportOf(again));
  for (const { id } of report.students) {
    const onMarks = places.cellOf(id, null);
    const onJury = places.cellOf(id, 'Jury');
    expect(onJury?.sheet).toBe('Jury');
    for (const place of [onMarks, onJury]) {
      const row = Number(/\d+$/.exec(place?.cell ?? '')?.[0]) - 1;
      expect(places.studentAt(place?.sheet ?? '', row)).toBe(id);
    }
  }
  expect(places.studentAt('S3', 0)).toBeNull();
});

test('a jury sheet just written is up to date, and one changed mark makes one student outdated', () => {
  const { file, workbook } = opened(sample('but2-mmi'));
  const report = reportOf(workbook);
  expect(outdatedStudents(workbook, report, fr)).toBeNull();
  const again = opened(writeWorkbook(file, planOf(report, workbook))).workbook;
  expect(outdatedStudents(again, reportOf(again), fr)).toBe(0);
  const table = report.tables[0];
  const edited = again.sheets.map((sheet) =>
    sheet.name === table?.sheet
      ? {
          ...sheet,
          rows: sheet.rows.map((cells, row) =>
            row === table.firstRow
              ? cells?.map((cell, column) => (column > 4 && typeof cell === 'number' ? 0.25 : cell))
              : cells,
          ),
        }
      : sheet,
  );
  const later = { ...again, sheets: edited };
  expect(outdatedStudents(later, reportOf(later), fr)).toBe(1);
});

test('one step from passing names the RCUE whose rise by the points missing opens the passage', () => {
  const prepared = prepareJury(opened(sample('but2-mmi')).workbook, { curriculum: null });
  if (!prepared.ok) throw new Error('sample not read');
  const { report } = prepared;
  const steps = report.students.flatMap((student) => {
    const step = oneStep(report.book, student);
    return step ? [{ student, step }] : [];
  });
  expect(steps.length).toBeGreaterThan(0);
  for (const { student, step } of steps) {
    const rcue = student.result.rcues.find(({ competence }) => competence === step.competence);
    expect((rcue?.average?.value ?? 0) + step.missing).toBeCloseTo(step.threshold, 1);
    expect(['RED', 'NAR']).toContain(student.result.proposal);
  }
});

test('at risk are those whom the proposal stops, never those who left or pass', () => {
  const report = reportOf(opened(sample('but2-mmi')).workbook);
  for (const student of report.students) {
    const { proposal } = student.result;
    if (student.year.status || proposal === 'ADM' || proposal === 'PASD') {
      expect(isAtRisk(student, report.curriculum.policy)).toBe(false);
    }
    if (proposal === 'RED' || proposal === 'NAR') {
      expect(isAtRisk(student, report.curriculum.policy)).toBe(true);
    }
  }
});
