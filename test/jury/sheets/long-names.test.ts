import type { DocumentRole } from '../../../src/vocabulary/documents';
import { headingLines } from '../../../src/jury/documents/bulletin-flow';
import { PAGE_HEIGHT } from '../../../src/jury/documents/bulletin-layout';
import { planDocuments } from '../../../src/jury/documents/plan-documents';
import { planJournal } from '../../../src/jury/journal/plan-journal';
import type { JuryReport } from '../../../src/jury/report';
import { planAnomaliesSheet } from '../../../src/jury/sheets/anomalies-sheet';
import { planJurySheet } from '../../../src/jury/sheets/jury-sheet';
import { planMinutesSheet } from '../../../src/jury/sheets/minutes-sheet';
import { planStatisticsSheet } from '../../../src/jury/sheets/statistics-sheet';
import { LOCALES } from '../../../src/locales/registry';
import { en } from '../../../src/locales/en';
import { fr } from '../../../src/locales/fr';
import type { SheetPlan } from '../../../src/plan/types';
import { plainSpaces } from '../../plain-spaces';
import { plainReport } from '../plain-course';
import { opened, reportOf, sample } from '../workbooks';

/** What is long, or unusual, on paper: nothing of it is cut, and every page says what it is of. */

const DAY = { year: 2026, month: 7, day: 9 };
const YEAR = { academicYear: '2025-2026' };
const LONG = 'DELAMONTAGNEVERTEAUDESSUSDELAVALLEEDESGRANDSCOQUELICOTSBLEUS';

const mmi = reportOf(opened(sample('but2-mmi')).workbook);
const renamed: JuryReport = {
  ...mmi,
  students: mmi.students.map((student, i) => ({
    ...student,
    ...(i === 0 && { lastName: LONG, firstName: 'Marie-Antoinette Joséphine' }),
    ...(i === 1 && { lastName: 'Saint-Aubin de la Rochefoucauld-Montbazon' }),
  })),
};
const odd = plainReport(2, [{ odd: [12, 9, 11] }, { odd: [8, 7, 13] }]);

function document(report: JuryReport, role: DocumentRole): SheetPlan {
  const context = {
    locale: fr,
    day: DAY,
    names: LOCALES.fr.documents.sheets,
    minutesEntries: new Map(),
    closed: false,
    typed: new Map(),
  };
  const [plan] = planDocuments(report, [role], context);
  if (!plan) throw new Error('no sheet');
  return plan;
}

const rowOf = ({ values }: SheetPlan, text: string): number =>
  values.findIndex((row) => row.some((cell) => typeof cell === 'string' && cell.includes(text)));

test('the sheet for A4 gives a long name the lines that it takes, and the others two', () => {
  const plan = document(renamed, 'juryA4');
  const [long = 0, longer = 0, other = 0] = [0, 1, 2].map(
    (i) => plan.rowHeights.get(rowOf(plan, String(renamed.students[i]?.id))) ?? 0,
  );
  expect(other).toBe(27);
  // 60 capitals in a column of 17 digits, and the first names below them.
  expect(long).toBeGreaterThan(5 * 12);
  expect(longer).toBeGreaterThan(3 * 12);
});

test('the list of graduates wraps a long name, and gives it the lines that it takes', () => {
  const whole = plainReport(2, [
    { odd: [12, 12], even: [12, 12] },
    { odd: [13, 13], even: [13, 13] },
  ]);
  const names = [LONG, 'Saule'];
  const students = whole.students.map((student, i) => ({ ...student, lastName: names[i] ?? '' }));
  const plan = document({ ...whole, students }, 'dut');
  const [long = -1, other = -1] = names.map((name) => rowOf(plan, name));
  expect(plan.rowHeights.get(other)).toBeLessThan(20);
  expect(plan.rowHeights.get(long)).toBeGreaterThan(3 * 12);
  const wraps = plan.formats.some(
    ({ area: { top, left, bottom }, style }) => left === 0 && top <= long && long <= bottom && style.wrap,
  );
  expect(wraps).toBe(true);
});

test('a bulletin has a long name and a long decision on several lines across its pages, and still on two pages', () => {
  const plan = document(renamed, 'bulletins');
  const wide = plan.merges.map(({ top, left, right }) => [top, left, right]);
  const head = rowOf(plan, LONG);
  expect(wide).toContainEqual([head, 0, 7]);
  expect(plan.rowHeights.get(head)).toBeGreaterThanOrEqual(40);
  expect(plan.print.breaksBefore).toHaveLength(2 * renamed.students.length - 1);
  const second = plan.print.breaksBefore?.[0] ?? -1;
  expect(String(plan.values[second]?.[0])).toContain(`${LONG} Marie-Antoinette Joséphine`);
  // Smaller letters cost the others no page; the row holds all lines of them.
  const { size = 0 } =
    plan.formats.findLast(
      ({ area: { top, bottom }, style }) => top <= second && second <= bottom && style.size,
    )?.style ?? {};
  expect(size).toBeGreaterThanOrEqual(8);
  const width = plan.columnWidths.slice(0, 8).reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const lines = headingLines(String(plan.values[second]?.[0]), width, size);
  expect(plan.rowHeights.get(second)).toBeGreaterThanOrEqual(1.2 * size * lines);
  const pages = [0, ...(plan.print.breaksBefore ?? []), plan.values.length];
  for (const [start, end] of pages.slice(1).map((next, i) => [pages[i] ?? 0, next] as const)) {
    const rows = Array.from({ length: end - start }, (_, i) => plan.rowHeights.get(start + i) ?? NaN);
    expect(rows.reduce((sum, height) => sum + height, 0)).toBeLessThan(PAGE_HEIGHT + 12);
  }

  const semester = document(odd, 'bulletins');
  const decision = rowOf(semester, 'Pas de décision d');
  expect(semester.rowHeights.get(decision)).toBeGreaterThanOrEqual(40);
  expect(semester.merges.some(({ top }) => top === decision)).toBe(true);
});

test.each([
  [fr, /sous\s8/],
  [en, /below\s8/],
] as const)('the reason in short keeps what decides, however little room names leave it', (locale, floor) => {
  for (const report of [mmi, renamed]) {
    const { values } = planJurySheet(report, locale, 'Jury', DAY, { academicYear: '2025-2026' }).plan;
    const column = values[0]?.indexOf('reason') ?? -1;
    report.students.forEach(({ reasons: [reason] }, i) => {
      if (reason?.kind !== 'passage') return;
      const text = String(values[7 + i]?.[column]);
      expect(text).toMatch(floor);
      expect(text).not.toContain('…');
    });
  }
});

test('minutes of one semester say nothing of RCUEs, and begin no line with a dash', () => {
  const { values } = planMinutesSheet(odd, fr, 'PV', DAY, new Map());
  const all = plainSpaces(values.flat().filter(Boolean).join('\n'));
  expect(all).toMatch(/^Sans décision \(semestre impair : passage de droit\) \(2 étudiants\)$/m);
  expect(all).not.toMatch(/^\d+\/\d+$/m);
});

test('statistics and anomalies say diploma, semesters, year, day, title and page, whatever stands in the title', () => {
  const report = { ...mmi, curriculum: { ...mmi.curriculum, title: 'BUT Info & Com' } };
  for (const plan of [
    planStatisticsSheet(report, fr, 'S', DAY, YEAR),
    planAnomaliesSheet(report, fr, 'A', DAY, YEAR),
    planMinutesSheet(report, fr, 'PV', DAY, new Map()),
    document(report, 'display'),
  ]) {
    const { header, footer } = plan.print;
    expect(header).toEqual({ left: 'BUT Info && Com, S3, S4, 2025-2026' });
    expect(footer?.left).toBe('09/07/2026');
    expect(footer?.center).not.toBe('');
    expect(footer?.right).toContain('&P');
  }
});

test('statistics say over what the figures of groups are', () => {
  const { values } = planStatisticsSheet(mmi, fr, 'S', DAY, YEAR);
  expect(values.map(([cell]) => plainSpaces(cell))).toContain('Groupe : moyenne des UE de chaque étudiant');
});

test('anomalies and journal are printed in letters of 7 points or more', () => {
  for (const plan of [planAnomaliesSheet(mmi, fr, 'A', DAY, YEAR), planJournal([], fr, 'Journal')]) {
    const shown = plan.columnWidths.filter((_, column) => !plan.hiddenColumns?.includes(column));
    // Columns as wide as the widest letters in use make them.
    const points = shown.reduce<number>((sum, width = 0) => sum + 0.75 * (8 * width + 5), 0);
    expect((11 * (842 - 58)) / points).toBeGreaterThanOrEqual(7);
  }
});

test('the legend of a table of three UEs stands on its page, whole', () => {
  const { values, print, merges } = planJurySheet(
    reportOf(opened(sample('three-years/S5')).workbook),
    fr,
    'Jury',
    DAY,
    { academicYear: '2025-2026' },
  ).plan;
  const right = print.area?.right ?? 0;
  const legend = (values[4] ?? []).map((text) => text ?? '');
  expect(legend.slice(right + 1).join('')).toBe('');
  expect(legend.filter((text) => text !== '')).toHaveLength(10);
  for (const { top, right: end } of merges) if (top === 4) expect(end).toBeLessThanOrEqual(right);
});
