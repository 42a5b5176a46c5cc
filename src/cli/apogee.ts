import path from 'node:path';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { sortedIssues } from '../jury/apogee/plan-issues';
import { exportApogee, openApogee, type ApogeeExport } from '../jury/use-cases/export-apogee';
import type { JuryReport } from '../jury/report';
import type { Locale } from '../locales/locale';
import { readBytes } from './files';
import type { JuryOptions } from './options';
import { CommandError, STATUS } from './usage';
import { about } from './words';

/** A filled file of Apogée, ready to be written, with what is to be said about it. */
interface FilledApogee {
  readonly result: ApogeeExport;
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}

/** @throws CommandError with the status of wrong usage when the file is none of Apogée's */
export function filledApogee(
  { file }: NonNullable<JuryOptions['apogee']>,
  workbook: WorkbookSnapshot,
  report: JuryReport,
  locale: Locale,
): FilledApogee {
  const { apogee: labels } = locale;
  const opening = openApogee(path.basename(file), readBytes(file, STATUS.usage));
  if (!opening.ok)
    throw new CommandError(STATUS.usage, about(`--apogee ${file}`, labels.problem(opening.problem)));
  const { opened } = opening;
  const result = exportApogee(opened, workbook, report, locale);
  const { bytes, unencodable, filling } = result;
  if (!bytes) {
    const what = unencodable ? labels.unencodable(unencodable.character, unencodable.line) : '';
    throw new CommandError(STATUS.usage, about(`--apogee ${file}`, `${what} ${labels.unencodableAdvice}`));
  }
  const total = opened.file.rows.length;
  const summary = labels.summary(filling.written, filling.unchanged, filling.found, total);
  return { result, bytes, notices: [...opened.file.warnings.map(labels.problem), summary, ...counts()] };

  /** By kind: names belong on the sheet, not into a terminal. */
  function counts(): readonly string[] {
    const kinds = sortedIssues(filling.issues).map(({ kind }) => kind);
    return [...new Set(kinds)].map((kind) => {
      const number = kinds.filter((other) => other === kind).length;
      return about(labels.missing.kinds[kind], number);
    });
  }
}
