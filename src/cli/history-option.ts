import type { WorkbookSnapshot } from '../cells/snapshot';
import type { CurriculumDocument } from '../curricula/types';
import { peopleFound } from '../jury/imports/people';
import { readImport } from '../jury/imports/read-import';
import type { Recognised, ResultsFound } from '../jury/imports/reading';
import { withSheet } from '../jury/imports/with-sheet';
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
 * @throws CommandError when it cannot be read, or holds nothing of one
 */
export function resultsIn(
  file: string,
  curriculum: CurriculumDocument,
  { history: { imports } }: Locale,
): FileOfResults {
  const opened = openPackage(readBytes(file, STATUS.unreadable), zlibCodec);
  if (!opened.ok) throw new CommandError(STATUS.unreadable, openMessage(file, opened.error));
  const workbook = readWorkbook(opened.package);
  const reading = readImport(workbook, path.basename(file), curriculum);
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
 * Adds the results in files of earlier years to a workbook, one after the other, as the pane does.
 * @param namesOf the names that sheets have, or will have
 * @throws CommandError when a file cannot be read, or holds nothing of an earlier year
 */
export function withHistory(
  workbook: WorkbookSnapshot,
  files: readonly string[],
  preparation: Extract<Preparation, { ok: true }>,
  namesOf: (wanted: readonly WantedSheet[]) => SheetNames,
  locale: Locale,
): WithHistory {
  const { imports } = locale.history;
  const { report, people } = preparation;
  const notices: string[] = [];
  let sheet: SheetPlan | null = null;
  for (const file of files) {
    const { reading, results, fail } = resultsIn(file, report.curriculum, locale);
    const draft = { reading, target: 'history', year: results.year ?? '' } as const;
    const problem = yearProblem(workbook, draft);
    if (problem === 'bad') return fail(`${imports.yearBad} (${words().inFileName})`);
    if (problem === 'this') return fail(imports.yearIsThis(draft.year));
    const { wanted, plan } = importFile(workbook, preparation, draft, locale);
    sheet = plan(namesOf(wanted)).sheets[0] ?? sheet;
    if (sheet) workbook = withSheet(workbook, sheet);
    const { found, notFound } = peopleFound(reading, 'history', people);
    const doubts = reading.doubts.length > 0 ? words().semicolon + imports.doubts(reading.doubts.length) : '';
    notices.push(
      about(`${file} (${draft.year})`, imports.foundOf(found.size, found.size + notFound.length) + doubts),
    );
  }
  return { workbook, sheet, notices };
}
