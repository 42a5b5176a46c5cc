import { columnName } from '../../../src/cells/a1';
import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import { prepareJury } from '../../../src/jury/prepare';
import type { JuryReport } from '../../../src/jury/report';
import { readSettings } from '../../../src/jury/settings/read-settings';
import { JURY_ROWS } from '../../../src/jury/sheets/jury-rows';
import { planJurySheet } from '../../../src/jury/sheets/jury-sheet';
import { en } from '../../../src/locales/en';
import { fr } from '../../../src/locales/fr';
import type { Locale } from '../../../src/locales/locale';
import type { SheetPlan } from '../../../src/plan/types';
import { sheet, workbook } from '../../gradebook/sheet';
import { withEntry } from '../plain-course';

/** Proposals that a doubtful reading could change are told from the others at a glance, and lead to what is to be checked. */

const S3 = BUILTIN_CURRICULA[0].modules.flatMap(({ semester, code }) => (semester === 'S3' ? [code] : []));
const SESSIONS = workbook(
  sheet('Notes d’hiver', [
    ['N° étudiant', 'Nom', 'Prénom', ...S3, `${S3[0] ?? ''} rattrapage`],
    [22300001, 'Alouette', 'Zoé', ...S3.map(() => 9.8), 20],
    [22300002, 'Bouleau', 'Max', ...S3.map(() => 15), ''],
  ]),
);

function reportOf(answers: Readonly<Record<string, 'best'>> = {}): JuryReport {
  const { settings } = readSettings(SESSIONS);
  const prepared = prepareJury(SESSIONS, { curriculum: null, settings: { ...settings, answers } });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared));
  return prepared.report;
}

const planned = (report: JuryReport, locale: Locale): SheetPlan =>
  planJurySheet(report, locale, 'Jury', { year: 2026, month: 11, day: 29 }, { academicYear: '' }).plan;

/** A cell of the first or the second student by the key of its column. */
function cellOf({ values }: SheetPlan, student: number, key: string): unknown {
  const column = values[JURY_ROWS.keys]?.indexOf(key) ?? -1;
  return values[JURY_ROWS.first + student]?.[column];
}

const marking = ({ rules }: SheetPlan) => rules?.find(({ style }) => style.numberFormat === ';;;@" ?"');

test.each([
  [fr, /^À vérifier/, '?\u00a0: à vérifier'],
  [en, /^To be checked/, '?: to be checked'],
] as const)(
  'a question mark follows the proposals that are to be checked, and no others (%#)',
  (locale, opening, legend) => {
    const plan = planned(reportOf(), locale);
    const rule = marking(plan);
    const proposal = plan.values[JURY_ROWS.keys]?.indexOf('proposal') ?? -1;
    expect(rule?.areas).toEqual([
      { top: JURY_ROWS.first, bottom: JURY_ROWS.first + 1, left: proposal, right: proposal },
    ]);
    // The rule compares how all reasons begin, so that it moves with the rows.
    const [, column, length, text] = /^LEFT\(\$([A-Z]+)8,(\d+)\)="(.*)"$/.exec(rule?.formula ?? '') ?? [];
    expect(column).toBeDefined();
    const begins = [0, 1].map((student) => String(cellOf(plan, student, 'reasons')).slice(0, Number(length)));
    expect(begins.map((one) => one === text)).toEqual([true, false]);
    expect(text).toMatch(opening);
    expect(plan.values[JURY_ROWS.legend]).toContain(legend);
    // What the proposal is stays what others read.
    expect(cellOf(plan, 0, 'proposal')).toBe(reportOf().students[0]?.result.proposal);
  },
);

test('the reason leads to the first cell to be checked, unless the jury has given its own', () => {
  const report = reportOf();
  const [first] = report.students[0]?.doubts ?? [];
  const cell = report.anomalies[first ?? -1]?.cell ?? '';
  expect(cellOf(planned(report, fr), 0, 'reason')).toMatchObject({
    formula: expect.stringContaining(`HYPERLINK("#'Notes d’hiver'!${cell}","À vérifier`),
  });
  expect(cellOf(planned(report, fr), 1, 'reason')).toEqual(expect.any(String));
  const decided = withEntry(report, { decision: 'ADJ', reason: 'Parcours régulier' });
  expect(cellOf(planned(decided, fr), 0, 'reason')).toContain('Parcours régulier');
});

test('the reason is underlined where it is a link, by what stands in its own cell', () => {
  const plan = planned(reportOf(), fr);
  const reason = plan.values[JURY_ROWS.keys]?.indexOf('reason') ?? -1;
  const rule = plan.rules?.find(({ areas: [cells] }) => cells?.left === reason && cells.right === reason);
  expect(rule?.style).toEqual({ underline: true });
  expect(rule?.formula).toContain(`$${columnName(reason)}8`);
});

test('where every decision is certain the sheet is as it was', () => {
  const { questions } = reportOf();
  const key = questions[0]?.question.key ?? '';
  const plan = planned(reportOf({ [key]: 'best' }), fr);
  expect(marking(plan)).toBeUndefined();
  expect(plan.values[JURY_ROWS.legend]?.join()).not.toContain('vérifier');
});
