import { levelOf, partsOfUe, semesterOfModule } from '../curricula/codes';
import { assemble, type MatrixReading } from '../curricula/matrix/assemble';
import { isMatrix } from '../curricula/matrix/draft';
import type { CurriculumDocument } from '../curricula/types';
import type { Stated } from '../gradebook/stated-weights';
import type { Level, ModuleCode, Semester } from '../rules/types';
import type { WorkbookSnapshot } from '../cells/snapshot';

/** Headers stand near the top: further down, a large workbook would be searched twice for nothing. */
const ROWS_LOOKED_AT = 300;
/** A list with a row for each mark is narrow, and may name its last module far below. */
const MOST_COLUMNS_OF_LIST = 12;

/** The beginning of each sheet; those read as a maquette are left empty, so that positions stay. */
export function headOf(workbook: WorkbookSnapshot, maquettes: ReadonlySet<string>): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    const head = maquettes.has(sheet.name) ? [] : sheet.rows.slice(0, ROWS_LOOKED_AT);
    const isList = head.length > 0 && head.every((row) => (row?.length ?? 0) <= MOST_COLUMNS_OF_LIST);
    return { ...sheet, rows: isList ? sheet.rows : head };
  });
  return { ...workbook, sheets };
}

/**
 * A curriculum of the UE banners and coefficients above the marks, when they hold at least two UEs of a year, and both
 * semesters where both have marks.
 * @param codes of the modules that have marks
 * @param of the year that is looked for; without it, of several the latest, since earlier ones stand beside it as its history
 */
export function curriculumOfHeaders(
  said: Stated,
  codes: readonly ModuleCode[],
  of?: Level,
): MatrixReading | null {
  const stated = said.weights.map(({ grid, row, column, ue, module, coefficient }) => {
    return { place: { grid, row, column }, ue, module, name: module, coefficient };
  });
  const levelIn = (ue: string): Level => levelOf(partsOfUe(ue).semester);
  const level = of ?? stated.map(({ ue }) => levelIn(ue)).sort((a, b) => b - a)[0];
  const weights = stated.filter(({ ue }) => levelIn(ue) === level);
  if (level === undefined || !isMatrix(weights)) return null;
  const semesters = new Set(weights.map(({ ue }) => partsOfUe(ue).semester));
  const marked = codes.flatMap((code) => semesterOfModule(code) ?? []);
  if (marked.some((semester) => levelOf(semester) === level && !semesters.has(semester))) return null;
  const { credits } = said;
  const ues = weights.map(({ place, ue }) => ({ place, code: ue, names: [], ects: credits.get(ue) ?? null }));
  const named = said.titles.filter(({ semester }) => levelOf(semester) === level).map(({ title }) => title);
  const [own] = named;
  const isOne = own !== undefined && new Set(named).size === 1;
  const title = isOne ? own : `BUT ${level} (maquette lue dans les en-têtes)`;
  const id = of === undefined ? 'en-tetes' : `en-tetes-but${of}`;
  const result = assemble({ ues, weights, totals: [], problems: [] }, { id, title, level });
  return result.kind === 'matrix' ? result : null;
}

/**
 * What the headers of the marks state of a semester that has marks and that a maquette of its year has no UE of.
 * @returns the maquette with both, and the reading of what was added; null where there is no such semester, or nothing stated
 */
export function withStatedSemester(
  curriculum: CurriculumDocument,
  said: () => Stated,
  codes: readonly ModuleCode[],
): { readonly curriculum: CurriculumDocument; readonly added: MatrixReading } | null {
  const isAbsent = (semester: Semester | null): boolean =>
    semester !== null &&
    levelOf(semester) === curriculum.level &&
    curriculum.ues.every((ue) => ue.semester !== semester);
  const marked = codes.filter((code) => isAbsent(semesterOfModule(code)));
  if (marked.length === 0) return null;
  const weights = said().weights.filter(({ ue }) => isAbsent(partsOfUe(ue).semester));
  const added = curriculumOfHeaders({ ...said(), weights }, marked, curriculum.level);
  if (!added) return null;
  const both = [curriculum, added.curriculum];
  const bySemester = (a: { readonly semester: Semester }, b: { readonly semester: Semester }): number =>
    a.semester.localeCompare(b.semester);
  const modules = both.flatMap((one) => one.modules).sort(bySemester);
  const ues = both.flatMap((one) => one.ues).sort(bySemester);
  return { curriculum: { ...curriculum, modules, ues }, added };
}
