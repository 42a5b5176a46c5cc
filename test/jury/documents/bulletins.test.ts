import { plainSpaces } from '../../plain-spaces';
import { DEFAULT_SETTINGS } from '../../../src/jury/settings/settings';
import { PAGE_HEIGHT, ROWS as BULLETIN } from '../../../src/jury/documents/bulletin-layout';
import { planDocuments, planningDocuments } from '../../../src/jury/documents/plan-documents';
import type { DocumentContext } from '../../../src/jury/documents/context';
import { type DocumentRole } from '../../../src/vocabulary/documents';
import { inputKey, ROWS } from '../../../src/jury/sheets/minutes-form';
import type { PlannedValue, SheetPlan } from '../../../src/plan/types';
import { retainedCode, type JuryEntry, type JuryReport, type JuryStudent } from '../../../src/jury/report';
import { judge } from '../../../src/jury/decisions/judge';
import { LOCALES } from '../../../src/locales/registry';
import { fr } from '../../../src/locales/fr';
import { opened, reportOf, sample } from '../workbooks';

/** Bulletins, one for each student. */

const report = reportOf(opened(sample('but2-mmi')).workbook);
const MEMBERS = new Map<string, PlannedValue>([
  [inputKey(ROWS.members, 0), 'Ada Exemple'],
  [inputKey(ROWS.members + 1, 0), '=Blaise Exemple'],
  [inputKey(ROWS.members + 1, 2), 'Enseignant'],
  [inputKey(ROWS.form + 5, 2), 'Salle A'],
]);

const context = (more: Partial<DocumentContext> = {}): DocumentContext => ({
  locale: fr,
  day: { year: 2026, month: 7, day: 9 },
  names: LOCALES.fr.documents.sheets,
  minutesEntries: MEMBERS,
  closed: false,
  typed: new Map(),
  ...more,
});
const planOf = (
  role: DocumentRole,
  from: JuryReport = report,
  more: Partial<DocumentContext> = {},
): SheetPlan => planDocuments(from, [role], context(more))[0] as SheetPlan;
const texts = ({ values }: SheetPlan): string => plainSpaces(values.flat().filter(Boolean).join('\n'));

/** The report with something decided by the jury on one student. */
function decided(index: number, entry: Partial<JuryEntry>, from: JuryReport = report): JuryReport {
  const students = from.students.map((student, i): JuryStudent => {
    if (i !== index) return student;
    const typed = { decision: '', reason: '', decisions: '', decidedOn: '', ...entry };
    return { ...student, ...judge(student.year, typed, from.book, from.marked) };
  });
  return { ...from, students };
}

test('bulletins stop after each student, so that others may go first, and come out the same', () => {
  const slices = planningDocuments(report, ['bulletins'], context());
  let stops = 0;
  let step = slices.next();
  for (; !step.done; step = slices.next()) stops += 1;
  expect(stops).toBeGreaterThanOrEqual(report.students.length);
  expect(step.value).toEqual([planOf('bulletins')]);
});

describe('bulletins', () => {
  const plan = planOf('bulletins');
  const starts = (of: SheetPlan): readonly number[] => [0, ...(of.print.breaksBefore ?? [])];
  const cell = (student: number, row: number, column = 0) =>
    plan.values[(starts(plan)[2 * student] as number) + row]?.[column];
  /** The pages of a student, as texts. */
  const pagesOf = (of: SheetPlan, student: number): readonly string[] => {
    const all = [...starts(of), of.values.length];
    return [2 * student, 2 * student + 1].map((page) =>
      plainSpaces(
        of.values
          .slice(all[page], all[page + 1])
          .flat()
          .filter(Boolean)
          .join('\n'),
      ),
    );
  };

  test('have two pages each, which hold their rows, and no merge', () => {
    const pages = starts(plan);
    expect(pages).toHaveLength(2 * report.students.length);
    expect(plan.merges).toEqual([]);
    pages.forEach((start, i) => {
      const end = pages[i + 1] ?? plan.values.length;
      let height = 0;
      for (let row = start; row < end; row += 1) height += plan.rowHeights.get(row) ?? NaN;
      expect(height).toBeLessThan(PAGE_HEIGHT + 12);
    });
    // A4 without the margins, in points.
    expect(((PAGE_HEIGHT + 12) * (plan.print.scale ?? 100)) / 100).toBeLessThan(755);
  });

  test('keep their pages where names have 60 letters, which stand whole in smaller ones', () => {
    const name = 'Delamontagneverteaudessusdelavalleedesgrandscoquelicotsbleus';
    const students = report.students.map((student, i) =>
      i === 3 ? { ...student, lastName: name, firstName: name } : student,
    );
    const of = planOf('bulletins', { ...report, students });
    expect(starts(of)).toHaveLength(2 * students.length);
    const [, details = ''] = pagesOf(of, 3);
    expect(details).toContain(`${name} ${name} – notes et apprentissages (page 2 sur 2)`);
    const row = starts(of)[7] as number;
    const sizes = of.formats.flatMap(({ area: { top, bottom }, style }) =>
      top <= row && row <= bottom && style.size !== undefined ? [style.size] : [],
    );
    expect(sizes).toEqual([8]);
    expect(of.rowHeights.get(row)).toBeGreaterThanOrEqual(20);
  });

  test('show averages, codes and credits of both UEs, the RCUE, and the place in the promotion', () => {
    report.students.forEach(({ result, lastName }, i) => {
      expect(cell(i, BULLETIN.student)).toContain(lastName);
      result.rcues.forEach((rcue, competence) => {
        const line = BULLETIN.lines + 4 * competence + 1;
        const [a, b] = rcue.ues;
        expect(cell(i, line, 0)).toBe(a?.ue.code);
        expect(cell(i, line, 2) ?? null).toBe(a?.average?.value ?? null);
        expect(cell(i, line + 1, 3)).toBe(b?.code);
        expect(cell(i, line + 2, 2) ?? null).toBe(rcue.average?.value ?? null);
      });
    });
    expect(cell(0, BULLETIN.lines)).toMatch(/^1\. Comprendre – Comprendre la stratégie/);
  });

  test('say what is, never which mark would have been needed', () => {
    expect(texts(plan)).not.toMatch(/il faudrait|il manque|ne suffirait/);
    expect(texts(plan)).toMatch(/RCUE 1 : 9,99, non validé/);
    expect(texts(planOf('mailmerge'))).not.toMatch(/il faudrait|il manque|ne suffirait/);
  });

  test('tell behind the results the level, what was learned, and the marks of each UE', () => {
    report.students.forEach(({ year, lastName, book }, i) => {
      const [, details = ''] = pagesOf(plan, i);
      expect(details).toContain(lastName);
      expect(details).toContain('Développer – Développer une application web interactive'.slice(0, 9));
      expect(details.match(/Apprentissages critiques/g)).toHaveLength(5);
      book.ues.forEach(({ ue, modules }) => {
        expect(details).toContain(ue.code);
        for (const at of modules) {
          const mark = year.marks[at];
          expect(details).toContain(book.curriculum.modules[at]?.code);
          if (typeof mark === 'number') expect(details).toContain(`\n${mark}`);
        }
      });
    });
  });

  test('of averages alone are a page each where the curriculum tells no outcomes', () => {
    const { curriculum, students } = report;
    const bare = {
      ...report,
      curriculum: {
        ...curriculum,
        competences: curriculum.competences.map((one) => ({ ...one, outcomes: [] })),
      },
      students: students.map((one) => ({
        ...one,
        year: { ...one.year, marks: one.year.marks.map(() => 'ATT' as const) },
      })),
    };
    expect(starts(planOf('bulletins', bare))).toHaveLength(students.length);
  });

  test('go on to a third page where competences do not fit, and cut none', () => {
    const { curriculum } = report;
    const competences = curriculum.competences.map((one) => ({
      ...one,
      outcomes: [...one.outcomes, ...one.outcomes, ...one.outcomes],
    }));
    const long = planOf('bulletins', { ...report, curriculum: { ...curriculum, competences } });
    expect(starts(long)).toHaveLength(3 * report.students.length);
    expect(texts(long)).toContain('(page 3 sur 3)');
  });

  test('give names of modules and levels whole, in letters of 7 points or more, however long they are', () => {
    const { curriculum } = report;
    const long =
      'Construire un écosystème de communication numérique responsable et accessible à tous les publics';
    const modules = curriculum.modules.map((one) => ({ ...one, name: `${one.name} ${long}` }));
    const competences = curriculum.competences.map((one) => ({ ...one, levelTitle: `${long}, ${long}` }));
    for (const of of [
      plan,
      planOf('bulletins', { ...report, curriculum: { ...curriculum, modules, competences } }),
    ]) {
      const name = of === plan ? '' : ` ${long}`;
      expect(texts(of)).not.toMatch(/[\p{L}\d]…/u);
      // Lines below one another, on the left and on the right.
      const down = [1, 3].map((column) =>
        of.values.flatMap((cells) => (typeof cells[column] === 'string' ? [cells[column]] : [])).join(' '),
      );
      for (const { code, name: own } of curriculum.modules)
        expect(down.some((text) => text.includes(own === code ? code : `${code} ${own}${name}`))).toBe(true);
      const sizes = of.formats.flatMap(({ style }) => (style.size === undefined ? [] : [style.size]));
      expect(Math.min(...sizes) * ((of.print.scale ?? 100) / 100)).toBeGreaterThanOrEqual(7);
    }
  });

  test('say diploma, semesters and year on both pages, and the day', () => {
    expect(plan.print.header?.left).toMatch(/^BUT MMI.*S3, S4, 2025-2026$/);
    expect(plan.print.footer).toEqual({ left: '09/07/2026', center: fr.documents.bulletin.title });
  });

  test('tell who is at the end of the course of no repeat that is still possible', () => {
    const [passes] = report.students.filter((student) => retainedCode(student) === 'ADM');
    if (!passes) throw new Error('nobody passes');
    const ended = { ...passes, result: { ...passes.result, next: null } };
    const of = (student: JuryStudent): string =>
      texts(planOf('bulletins', { ...report, students: [student] }));
    expect(of(passes)).toContain('Redoublements encore possibles');
    expect(of(ended)).not.toContain('encore possible');
  });

  test('show ranks where the department wants them, else no column for them', () => {
    const settings = { ...DEFAULT_SETTINGS, ranks: 'yes' } as const;
    const ranked = planOf('bulletins', { ...report, settings });
    const row = BULLETIN.lines + 1;
    expect(ranked.values[row]?.[5]).toMatch(/^\d+\/\d+$/);
    expect(texts(ranked)).toMatch(/Rang général/);
    expect(texts(plan)).not.toMatch(/Rang/);
    expect([plan.columnWidths.length, ranked.columnWidths.length]).toEqual([8, 9]);
    expect(plan.values[BULLETIN.header]).not.toContain(null);
  });

  test('give the jury’s reason, the department’s texts, and a long text cut with a mark', () => {
    const settings = { ...DEFAULT_SETTINGS, appeal: 'Recours : écrire.', signatory: 'Camille Exemple' };
    const changed = decided(0, { decision: 'ADJ', reason: `Motif du jury. ${'très '.repeat(400)}long` });
    const all = texts(planOf('bulletins', { ...changed, settings }));
    expect(all).toContain('Motif du jury.');
    expect(all).toContain('[…] (suite sur la feuille du jury)');
    expect(all).toContain('Recours : écrire.');
    expect(all).toContain('Camille Exemple');
    expect(all).not.toContain('tribunal administratif');
  });
});

test('a module that is not taken is said so, never by a term of programs', () => {
  const marks = report.students[0]?.year.marks.map((mark, i) => (i === 0 ? 'NOT_TAKEN' : mark)) ?? [];
  const students = report.students
    .slice(0, 1)
    .map((student) => ({ ...student, year: { ...student.year, marks } }));
  const printed = texts(planOf('bulletins', { ...report, students }));
  expect(printed).toContain('non suivi');
  expect(printed).not.toContain('NOT_TAKEN');
});
