import { readFileSync } from 'node:fs';
import type { JuryReport } from '../../../src/jury/report';
import { planDocuments } from '../../../src/jury/documents/plan-documents';
import { JURY_ROWS } from '../../../src/jury/sheets/jury-rows';
import { planJurySheet } from '../../../src/jury/sheets/jury-sheet';
import { planMinutesSheet } from '../../../src/jury/sheets/minutes-sheet';
import { chained } from '../../../src/jury/journal/entry';
import { LOCALES } from '../../../src/locales/registry';
import { fr } from '../../../src/locales/fr';
import type { SheetPlan } from '../../../src/plan/types';
import type { Level } from '../../../src/rules/types';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { plainReport, type PlainStudent } from '../plain-course';
import { printed, type PrintedPage } from '../printed';
import { opened, reportOf, sample } from '../workbooks';

/** The jury sheets on paper: opened, printed by LibreOffice, measured. */

const DAY = { year: 2026, month: 7, day: 9 };
const LEGIBLE = 7;

const A3: readonly [number, number] = [1190, 841];
const A4: readonly [number, number] = [841, 595];

/** Pages of a sheet alone in the workbook of a sample: those behind the department's. */
function pagesOf(plan: SheetPlan, title: string): readonly PrintedPage[] {
  const { file } = opened(sample('but1-info'));
  return printed(writeWorkbook(file, { sheets: [plan], names: [] })).filter(({ text }) =>
    text.includes(title),
  );
}

const students = (count: number, competences: number): readonly PlainStudent[] =>
  Array.from({ length: count }, (_, i) => ({
    odd: Array.from({ length: competences }, (_c, c) => 7 + ((i + c) % 9)),
    even: Array.from({ length: competences }, (_c, c) => 8 + ((i * 3 + c) % 8)),
    standing: i === 1 ? ['Démission', 'Démission'] : ['', ''],
  }));

const plain = (level: Level, count: number, competences: number): JuryReport =>
  plainReport(level, students(count, competences));

const fixture = (): JuryReport =>
  reportOf(opened(new Uint8Array(readFileSync('test/fixtures/dept-info-s1-120.xlsx'))).workbook);

const titleOf = ({ curriculum, semesters }: JuryReport): string =>
  `Jury : ${curriculum.title}, ${semesters.join(' et ')}`;

const REPORTS: readonly (readonly [string, () => JuryReport])[] = [
  ['60 students, 5 competences', () => reportOf(opened(sample('but2-mmi')).workbook)],
  ['48 students, 6 competences', () => reportOf(opened(sample('but1-info')).workbook)],
  ['120 students, one semester', fixture],
  ['12 students, year 3, 6 competences', () => plain(3, 12, 6)],
  ['12 students, year 1, 2 competences', () => plain(1, 12, 2)],
];

describe.each(REPORTS)('%s', (_name, make) => {
  const report = make();

  test('the jury sheet is legible on A3, with title, date, page and heads on every page, and every student once', () => {
    const { plan } = planJurySheet(report, fr, 'Jury', DAY, { academicYear: '2025-2026' });
    const pages = pagesOf(plan, titleOf(report));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThanOrEqual(Math.ceil(report.students.length / 44));
    pages.forEach((page) => {
      expect([Math.floor(page.width), Math.floor(page.height)]).toEqual(A3);
      expect(Math.min(...page.sizes)).toBeGreaterThanOrEqual(LEGIBLE);
      for (const text of ['09/07/2026', '2025-2026', 'Proposition', 'Moy.', 'Légende'])
        expect(page.text).toContain(text);
      expect(page.text).toMatch(/Page \d+ \/ \d+/);
    });
    const text = pages.map((page) => page.text).join('\n');
    for (const { id } of report.students) expect(text.split(id)).toHaveLength(2);
  });

  test('the whole legend stands on the page', () => {
    const { plan } = planJurySheet(report, fr, 'Jury', DAY, { academicYear: '2025-2026' });
    const legend = plan.values[JURY_ROWS.legend] ?? [];
    const right = plan.print.area?.right ?? 0;
    expect(legend.slice(0, right + 1).filter((text) => text !== null && text !== '')).toHaveLength(9);
    expect(legend.slice(right + 1).filter((text) => text !== null && text !== '')).toEqual([]);
    for (const { top, right: end } of plan.merges)
      if (top === JURY_ROWS.legend) expect(end).toBeLessThanOrEqual(right);
  });

  test('its rows have one height', () => {
    const { plan } = planJurySheet(report, fr, 'Jury', DAY, { academicYear: '2025-2026' });
    const heights = report.students.map((_student, i) => plan.rowHeights.get(JURY_ROWS.first + i));
    expect(new Set(heights).size).toBe(1);
  });

  test('the sheet for A4 is legible too, and has no reasons', () => {
    const context = {
      locale: fr,
      day: DAY,
      names: LOCALES.fr.documents.sheets,
      minutesEntries: new Map(),
      closed: false,
      typed: new Map(),
    };
    const [plan] = planDocuments(report, ['juryA4'], context);
    if (!plan) throw new Error('no sheet');
    const pages = pagesOf(plan, titleOf(report));
    expect(pages.length).toBeGreaterThan(0);
    pages.forEach((page) => {
      expect([Math.floor(page.width), Math.floor(page.height)]).toEqual(A4);
      expect(Math.min(...page.sizes)).toBeGreaterThanOrEqual(LEGIBLE);
      expect(page.text).toContain('Proposition');
      expect(page.text).not.toMatch(/\b4\.[3-6] ?:/);
    });
    const text = pages.map((page) => page.text).join('\n');
    for (const { id } of report.students) expect(text).toContain(id);
  });
});

test('the minutes with their annex are legible on A4, and the heads of their table stand on every page', () => {
  const report = reportOf(opened(sample('but2-mmi')).workbook);
  const entries = chained(
    report.students.slice(0, 40).map(({ id, lastName, firstName }, i) => ({
      time: `2026-07-09 14:${10 + i}:00`,
      who: 'Camille Exemple',
      id,
      name: `${lastName} ${firstName}`,
      subject: 'year',
      from: '',
      to: 'ADJ',
      reason: 'Assiduité et engagement reconnus par l’équipe pédagogique, progrès nets en fin d’année',
    })),
  );
  const last = { number: entries.length, hash: entries.at(-1)?.hash ?? '' };
  const journal = { sheet: 'Journal', entries, damage: [], strangers: [], last, head: null, nextRow: 50 };
  const plan = planMinutesSheet(report, fr, 'Procès-verbal', DAY, new Map(), journal);
  expect(plan.print.breaksBefore).toHaveLength(1);
  const pages = pagesOf(plan, 'Procès-verbal de délibération');
  expect(pages.length).toBeGreaterThan(2);
  pages.forEach((page) => {
    expect(Math.min(...page.sizes)).toBeGreaterThanOrEqual(LEGIBLE);
    for (const text of ['N° étudiant', 'Motif', '09/07/2026', '2025-2026']) expect(page.text).toContain(text);
  });
});
