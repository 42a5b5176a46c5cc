import { levelOf, semesterOfModule } from '../../curricula/codes';
import { readGradebook } from '../../gradebook/gradebook';
import { scanModules } from '../../gradebook/scan-modules';
import type { SheetSnapshot, WorkbookSnapshot } from '../../cells/snapshot';
import type { CurriculumDocument } from '../../curricula/types';
import type { Level } from '../../rules/types';
import { curriculumInForce } from '../curriculum-in-force';
import { hasKeys, jurySheetOf, readJuryWorkbook } from './jury-workbook';
import type { ImportReading, MarksFound } from './reading';
import { universityYear } from '../history/record';
import { personOf } from '../identity';
import { readResultsFile } from './results-file';
import { historyFile } from './history-file';
import { NO_YEAR, type InHand } from './typed-history';

/**
 * Recognises what a file holds for a jury. Nothing is written.
 * @param file its name, for people and for the university year that it may tell
 * @param curriculum that of this year's workbook; null where nothing is recognised in it yet: the file's own is taken
 * @param inHand the year that is judged, for a list of earlier results without university years
 */
export function readImport(
  workbook: WorkbookSnapshot,
  file: string,
  curriculum: CurriculumDocument | null,
  inHand: InHand = NO_YEAR,
): ImportReading {
  const all = [...workbook.sheets, ...workbook.ours.map(({ sheet }) => sheet)].map(({ name }) => name);
  const jury = jurySheetOf(workbook);
  if (jury && hasKeys(jury)) {
    const { results, doubts } = readJuryWorkbook(workbook, jury, file);
    return { ok: true, kind: 'jury-workbook', file, results, marks: [], target: 'history', doubts };
  }
  if (jury) return { ok: false, file, refusal: 'other-version', sheets: [jury.name] };
  const marks = marksIn(workbook, curriculum);
  const found =
    historyFile(workbook, { ...inHand, fileYear: universityYear(file) }) ??
    readResultsFile(workbook.sheets, file);
  if (!found && marks.length === 0) {
    const refusal = workbook.ours.length > 0 ? 'unprepared' : 'nothing-recognised';
    return { ok: false, file, refusal, sheets: all };
  }
  const isMarks = marks.length > 0 && !found?.hasDecisions;
  return {
    ok: true,
    kind: isMarks ? 'marks' : 'results',
    file,
    results: found && found.results.records.length > 0 ? found.results : null,
    marks,
    target: isMarks ? 'marks' : 'history',
    doubts: found?.doubts ?? [],
  };
}

/** Sheets with marks of this year of the diploma. */
function marksIn(workbook: WorkbookSnapshot, curriculum: CurriculumDocument | null): readonly MarksFound[] {
  const inForce = curriculumInForce(workbook, curriculum);
  const gradebook = readGradebook(inForce.workbook, inForce.curriculum, { ignore: inForce.maquetteSheets });
  const people = gradebook.students.map(personOf);
  return workbook.sheets.flatMap((sheet): MarksFound[] => {
    const withModules = gradebook.tables.filter(({ columns }) => columns.modules.length > 0);
    const tables = [...withModules, ...gradebook.reshaped].filter((table) => table.sheet === sheet.name);
    if (tables.length === 0 || !isMostlyOf(sheet, inForce.curriculum.level)) return [];
    const semesters = gradebook.semesters.filter((one) =>
      tables.some((table) => table.semesters.includes(one)),
    );
    return [{ sheet, semesters, people }];
  });
}

/** A portfolio or an internship has the same name in every year: most modules with a number must be of this one. */
function isMostlyOf(sheet: SheetSnapshot, level: Level): boolean {
  const semesters = scanModules({ sheets: [sheet], ours: [] }).flatMap(
    (code) => semesterOfModule(code) ?? [],
  );
  const own = semesters.filter((semester) => levelOf(semester) === level);
  return 2 * own.length >= semesters.length;
}
