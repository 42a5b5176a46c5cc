import { SHIPPED_CURRICULA } from '../curricula/chosen/chosen';
import type { CurriculumDocument } from '../curricula/types';
import { planHistory } from '../jury/history/plan-history';
import { nextYear, type NextYear, type YearJudged } from '../jury/next-year';
import { nextYearText } from '../jury/next-year-text';
import { planMarksSheets } from '../jury/sheets/new-marks-sheets';
import { yearProblem } from '../jury/use-cases/import-file';
import { CLI_WORDS } from '../locales/cli';
import { LANGUAGES } from '../locales/languages';
import { LOCALES } from '../locales/registry';
import { newWorkbook } from '../xlsx/new-workbook';
import { openPackage } from '../xlsx/open-package';
import { writeWorkbook } from '../xlsx/write-workbook';
import { readCurriculum } from './curriculum-option';
import { writeWhole } from './files';
import { resultsIn } from './history-option';
import type { NewWorkbookOptions } from './options';
import { oneLine } from './usage';
import { about, words } from './words';
import { zlibCodec } from './zlib-codec';

/** Of what is written: the terminal's language is only that of what is said. */
const LOCALE = LOCALES[LANGUAGES[0]];

/**
 * Writes a new workbook of marks for a curriculum, in the first language, as all that is written; after the results of a
 * year that was judged, with the lists of students and their earlier years.
 * @returns what is said of it
 * @throws CommandError where no curriculum begins so, or several do; where a file holds no results, or those of another year
 */
export function writeNewWorkbook({ newWorkbook: name, history, out }: NewWorkbookOptions): string {
  const curriculum = curriculumNamed(name);
  const years = history.map((file) => judged(file, curriculum));
  const next = years.length > 0 ? nextYear(years, curriculum.level) : null;
  const students = next ? [...next.entering, ...next.repeating] : [];
  const plan = planMarksSheets(curriculum, CLI_WORDS[LANGUAGES[0]].newWorkbook, students);
  const marks = newWorkbook(plan, zlibCodec);
  const bytes = next ? withEarlierYears(marks, next) : marks;
  writeWhole([{ option: '--out', file: out, bytes }]);
  const notices = years.flatMap(({ notices: own }) => own.map((line) => `${line}\n`)).join('');
  return `${words().written(oneLine(out))}\n${
    next
      ? nextYearText(next, curriculum.level, words().newWorkbook)
          .map((line) => `${line}\n`)
          .join('')
      : ''
  }${notices}`;
}

function curriculumNamed(name: string): CurriculumDocument {
  const fitting = SHIPPED_CURRICULA.filter(({ id }) => name !== '' && id.startsWith(name));
  const [curriculum, ...others] = fitting;
  if (curriculum && (others.length === 0 || curriculum.id === name)) return curriculum;
  return readCurriculum('--new-workbook', name);
}

/** The results of a file, which must be of the year before this level or of this one, and what they leave open. */
function judged(
  file: string,
  curriculum: CurriculumDocument,
): YearJudged & { readonly notices: readonly string[] } {
  const { workbook, reading, results, fail } = resultsIn(file, curriculum, LOCALE);
  const { imports } = LOCALE.history;
  const year = results.year ?? '';
  if (yearProblem(workbook, { target: 'history', year }) === 'bad')
    return fail(`${imports.yearBad} (${words().inFileName})`);
  const isNear = results.level === curriculum.level || results.level === curriculum.level - 1;
  if (!isNear) return fail(words().newWorkbook.otherLevel(results.level, curriculum.level));
  const { doubts } = reading;
  const places = doubts.map(({ sheet, cell }) => `${sheet}!${cell}`).join(', ');
  return {
    workbook,
    results: { ...results, year },
    notices: [
      ...(results.undecided > 0 ? [words().newWorkbook.proposed(results.undecided)] : []),
      ...(doubts.length > 0 ? [`${imports.doubts(doubts.length)} (${places})`] : []),
    ].map((text) => about(file, text)),
  };
}

function withEarlierYears(marks: Uint8Array, { history }: NextYear): Uint8Array {
  const opened = openPackage(marks, zlibCodec);
  if (!opened.ok) throw new Error(`the new workbook cannot be opened: ${JSON.stringify(opened.error)}`);
  const sheet = planHistory(history, LOCALE, LOCALE.sheets.history);
  return writeWorkbook(opened.package, { sheets: [sheet], names: [] });
}
