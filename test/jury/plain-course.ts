import type { CurriculumDocument } from '../../src/curricula/types';
import type { SheetSnapshot } from '../../src/cells/snapshot';
import { mergeHistory } from '../../src/jury/history/merge-history';
import { planHistory } from '../../src/jury/history/plan-history';
import type { EarlierResult } from '../../src/jury/history/record';
import { withSheet } from '../../src/jury/imports/with-sheet';
import { juryJson, type JuryJson } from '../../src/jury/json';
import { prepareJury } from '../../src/jury/prepare';
import { NO_ENTRY, studentWith } from '../../src/jury/decisions/decide';
import type { JuryEntry, JuryReport } from '../../src/jury/report';
import { DEFAULT_SETTINGS, type JurySettings } from '../../src/jury/settings/settings';
import { fr } from '../../src/locales/fr';
import type { Level } from '../../src/rules/types';
import { plainBook, semestersOf } from '../rules/curricula';
import { sheet, workbook } from '../gradebook/sheet';

/** A whole workbook in which the marks are the averages of the UEs: each UE has one module of its own. */

/** A curriculum with so many competences of two UEs. */
export function plainDocument(level: Level, competences: number): CurriculumDocument {
  const { curriculum } = plainBook({ level, competences: Array.from({ length: competences }, () => 2) });
  return {
    ...curriculum,
    id: `plain-${level}`,
    title: `BUT ${level}`,
    modules: curriculum.modules.map((module) => ({ ...module, name: module.code })),
    ues: curriculum.ues.map((ue) => ({ ...ue, name: ue.code })),
    competences: Array.from({ length: competences }, (_, i) => ({
      number: i + 1,
      name: `C${i + 1}`,
      components: [],
      outcomes: [],
    })),
    nsf: [],
    formacodes: [],
    years: [],
    stated: [],
  };
}

type Cell = number | string;

/** One student: averages by competence in each semester, and what stands in the column of the standing of each sheet. */
export interface PlainStudent {
  /** Absent where the student has no row on the sheet. */
  readonly odd?: readonly Cell[];
  /** The same; without one for anybody, the even semester has no sheet. */
  readonly even?: readonly Cell[];
  readonly standing?: readonly [odd: string, even: string];
  readonly repeats?: readonly [odd: string, even: string];
}

/** The sheets of the marks of these students, numbered from 22300001. */
export function marksSheets(level: Level, students: readonly PlainStudent[]): readonly SheetSnapshot[] {
  return semestersOf(level).flatMap((semester, at) => {
    const marksOf = ({ odd, even }: PlainStudent): readonly Cell[] => (at === 0 ? odd : even) ?? [];
    const count = Math.max(...students.map((student) => marksOf(student).length));
    if (count === 0) return [];
    const codes = Array.from({ length: count }, (_, i) => `R${semester.slice(1)}0${i + 1}`);
    const rows = students.flatMap((student, i) =>
      marksOf(student).length === 0
        ? []
        : [
            [
              22300001 + i,
              `Arbre${String.fromCharCode(65 + i)}`,
              'Zoé',
              ...codes.map((_, module) => marksOf(student)[module] ?? ''),
              student.standing?.[at] ?? '',
              student.repeats?.[at] ?? '',
            ],
          ],
    );
    return [sheet(semester, [['N° étudiant', 'Nom', 'Prénom', ...codes, 'Statut', 'Redoublant'], ...rows])];
  });
}

/** The report on these students. @param history what the sheet "Antécédents" says of each */
export function plainReport(
  level: Level,
  students: readonly PlainStudent[],
  history: readonly (readonly EarlierResult[])[] = [],
  settings: JurySettings = DEFAULT_SETTINGS,
): JuryReport {
  const competences = Math.max(
    ...students.map(({ odd = [], even = [] }) => Math.max(odd.length, even.length)),
  );
  const curriculum = plainDocument(level, competences);
  const records = history.flatMap((results, i) =>
    results.map((result) => ({ ...result, number: String(22300001 + i), lastName: '', firstName: '' })),
  );
  const marks = workbook(...marksSheets(level, students));
  const plan = planHistory(mergeHistory(null, records), fr, 'Antécédents');
  const prepared = prepareJury(records.length > 0 ? withSheet(marks, plan) : marks, { curriculum, settings });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.findings));
  return prepared.report;
}

/** The report once the jury has decided so on everybody. */
export const withEntry = (report: JuryReport, entry: Partial<JuryEntry>): JuryReport => ({
  ...report,
  students: report.students.map((student) => studentWith(student, { ...NO_ENTRY, ...entry }, report)),
});

/** What the batch command prints of them. */
export const plainJson = (...of: Parameters<typeof plainReport>): JuryJson =>
  juryJson(plainReport(...of), fr);
