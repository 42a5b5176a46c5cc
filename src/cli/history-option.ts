import type { WorkbookSnapshot } from '../cells/snapshot';
import type { CurriculumDocument } from '../curricula/types';
import { peopleFound } from '../jury/imports/people';
import { readImport } from '../jury/imports/read-import';
import type { Recognised, ResultsFound } from '../jury/imports/reading';
import { withSheet } from '../jury/imports/with-sheet';
import { yearInHand } from '../jury/academic-year';
import { NO_YEAR, supposedYear, type InHand } from '../jury/imports/typed-history';
import type { Day } from '../vocabulary/day';
import { importFile, yearProblem } from '../jury/use-cases/import-file';
import type { SheetNames, WantedSheet } from '../plan/sheet-names';
import type { SheetPlan } from '../plan/types';
import type { Preparation } from '../jury/prepare';
import type { Locale } from '../locales/locale';
import { openPackage, readWorkbook } from '../xlsx/open-package';
import path from 'node:path';
import { readBytes } from './files';
import { openMessage } from './messages';
import { CommandError, STATUS } from './usage';
import { about, words } from './words';
import { zlibCodec } from './zlib-codec';

/** A workbook with what files of earlier years say, and the sheet that will hold it. */
interface WithHistory {
  readonly workbook: WorkbookSnapshot;
  readonly sheet: SheetPlan | null;
  /** What a person should know although the run goes on. */
  readonly notices: readonly string[];
}

/** A file of an earlier year that was understood. */
interface FileOfResults {
  readonly workbook: WorkbookSnapshot;
  readonly reading: Recognised;
  readonly results: ResultsFound;
  /** @throws CommandError that names the file */
  readonly fail: (text: string) => never;
}

/**
 * What a file says of an earlier year.
 * @param inHand the year that is judged, for results without a university year
 * @throws CommandError when it cannot be read, or holds nothing of one
 */
export function resultsIn(
  file: string,
  curriculum: CurriculumDocument,
  { history: { imports } }: Locale,
  inHand: InHand = NO_YEAR,
): FileOfResults {
  const opened = openPackage(readBytes(file, STATUS.unreadable), zlibCodec);
  if (!opened.ok) throw new CommandError(STATUS.unreadable, openMessage(file, opened.error));
  const workbook = readWorkbook(opened.package);
  const reading = readImport(workbook, path.basename(file), curriculum, inHand);
  const fail = (text: string): never => {
    throw new CommandError(STATUS.usage, about(`--history ${file}`, text));
  };
  if (!reading.ok) return fail(imports.refusals[reading.refusal](reading.sheets.join(', ')));
  const { results } = reading;
  return results
    ? { workbook, reading, results, fail }
    : fail(imports.refusals['nothing-recognised'](reading.file));
}

/**
 * Adds the results in files of earlier years to a workbook, one after the other, as the pane does. Results of a level below whose
 * year nothing says are of the year in which who repeats nothing was there, which is told.
 * @param day counts where the workbook does not say its university year
 * @param namesOf the names that sheets have, or will have
 * @throws CommandError when a file cannot be read, or holds nothing of an earlier year
 */
export function withHistory(
  workbook: WorkbookSnapshot,
  files: readonly string[],
  preparation: Extract<Preparation, { ok: true }>,
  day: Day,
  namesOf: (wanted: readonly WantedSheet[]) => SheetNames,
  locale: Locale,
): WithHistory {
  const { imports } = locale.history;
  const { report, people, settings, gradebook } = preparation;
  const sheets = gradebook.tables.map((table) => table.sheet);
  const inHand = {
    level: report.curriculum.level,
    thisYear: yearInHand(workbook, settings, sheets, day),
  };
  const notices: string[] = [];
  let sheet: SheetPlan | null = null;
  for (const file of files) {
    const { reading, results, fail } = resultsIn(file, report.curriculum, locale, inHand);
    const { year, level, isYearSupposed = year === null } = results;
    const draft = { reading, target: 'history', year: year ?? supposedYear(level, inHand) ?? '' } as const;
    const problem = yearProblem(workbook, draft);
    if (problem === 'bad') return fail(`${imports.yearBad} (${words().inFileName})`);
    if (problem === 'this') return fail(imports.yearIsThis(draft.year));
    const { wanted, plan } = importFile(workbook, preparation, draft, locale);
    sheet = plan(namesOf(wanted)).sheets[0] ?? sheet;
    if (sheet) workbook = withSheet(workbook, sheet);
    const { found, notFound } = peopleFound(reading, 'history', people);
    const doubts = reading.doubts.length > 0 ? words().semicolon + imports.doubts(reading.doubts.length) : '';
    notices.push(
      about(
        `${file} (${draft.year}${isYearSupposed ? `, ${words().yearSupposed}` : ''})`,
        imports.foundOf(found.size, found.size + notFound.length) + doubts,
      ),
    );
  }
  return { workbook, sheet, notices };
}
