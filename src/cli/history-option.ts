import type { WorkbookSnapshot } from '../cells/snapshot';
import { importSheets, planImport, thisYear } from '../jury/imports/plan-import';
import { peopleFound } from '../jury/imports/people';
import { readImport } from '../jury/imports/read-import';
import { withSheet } from '../jury/imports/with-sheet';
import type { SheetPlan } from '../plan/types';
import type { Preparation } from '../jury/prepare';
import type { Locale } from '../locales/locale';
import { openPackage, readWorkbook } from '../xlsx/open-package';
import path from 'node:path';
import { readBytes } from './files';
import { openMessage } from './messages';
import { CommandError, STATUS } from './usage';
import { zlibCodec } from './zlib-codec';

/** A workbook with what files of earlier years say, and the sheet that will hold it. */
export interface WithHistory {
  readonly workbook: WorkbookSnapshot;
  readonly sheet: SheetPlan | null;
  /** What a person should know although the run goes on. */
  readonly notices: readonly string[];
}

/**
 * Adds the results in files of earlier years to a workbook, one after the other, as the pane does.
 * @param nameOf the name that the sheet has, or will have
 * @throws CommandError when a file cannot be read, or holds nothing of an earlier year
 */
export function withHistory(
  workbook: WorkbookSnapshot,
  files: readonly string[],
  { report, people }: Extract<Preparation, { ok: true }>,
  nameOf: (role: string, name: string) => string,
  locale: Locale,
): WithHistory {
  const { imports } = locale.history;
  const notices: string[] = [];
  let sheet: SheetPlan | null = null;
  for (const file of files) {
    const opened = openPackage(readBytes(file, STATUS.unreadable), zlibCodec);
    if (!opened.ok) throw new CommandError(STATUS.unreadable, openMessage(file, opened.error));
    const reading = readImport(readWorkbook(opened.package), path.basename(file), report.curriculum);
    const fail = (text: string): never => {
      throw new CommandError(STATUS.usage, `--history ${file} : ${text}`);
    };
    if (!reading.ok) return fail(imports.refusals[reading.refusal](reading.sheets.join(', ')));
    const { results } = reading;
    if (!results) return fail(imports.refusals['nothing-recognised'](reading.file));
    if (results.year === null) return fail(`${imports.yearBad} (${imports.inFileName})`);
    if (results.year === thisYear(workbook)) return fail(imports.yearIsThis(results.year));
    const draft = { reading, target: 'history', year: results.year } as const;
    const names = new Map(
      importSheets(draft, locale).map(({ role, name }) => [role, nameOf(role, name)] as const),
    );
    const plan = planImport(workbook, draft, people, names, locale, report.settings.names);
    sheet = plan.sheets[0] ?? sheet;
    if (sheet) workbook = withSheet(workbook, sheet);
    const { found, notFound } = peopleFound(reading, 'history', people);
    const doubts = reading.doubts.length > 0 ? ` ; ${imports.doubts(reading.doubts.length)}` : '';
    notices.push(
      `${file} (${results.year}) : ${imports.foundOf(found.size, found.size + notFound.length)}${doubts}`,
    );
  }
  return { workbook, sheet, notices };
}
