import type { Host } from '../../jury/host/port';
import type { WorkbookSnapshot } from '../../cells/snapshot';
import { importSheets, planImport, type ImportDraft, type ImportPlan } from '../../jury/imports/plan-import';
import { readImport } from '../../jury/imports/read-import';
import type { FileProblem } from '../../vocabulary/imports';
import type { ImportReading } from '../../jury/imports/reading';
import type { Preparation } from '../../jury/prepare';
import type { Locale } from '../../locales/locale';
import { openPackage, readWorkbook } from '../../xlsx/open-package';

/** From a file that a person chose to sheets of this workbook. The file never leaves the page. */

export type FileReading =
  | { readonly ok: true; readonly reading: ImportReading }
  | { readonly ok: false; readonly problem: FileProblem | 'not-xlsx' | 'unreadable'; readonly file: string };

/** What was written, so that it can be said. */
export interface Imported {
  readonly sheets: readonly string[];
  readonly draft: ImportDraft;
  readonly plan: Omit<ImportPlan, 'sheets'>;
}

/** @param preparation of this year's workbook: its curriculum tells which marks are of this year */
export async function readChosenFile(file: File, preparation: Preparation): Promise<FileReading> {
  if (!/\.xls[xm]?$/i.test(file.name)) return { ok: false, problem: 'not-xlsx', file: file.name };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, problem: 'unreadable', file: file.name };
  }
  const opened = openPackage(bytes);
  if (!opened.ok) return { ok: false, problem: opened.error.code, file: file.name };
  const curriculum = preparation.ok ? preparation.report.curriculum : null;
  return { ok: true, reading: readImport(readWorkbook(opened.package), file.name, curriculum) };
}

/** Writes what was confirmed; one undo takes it back. */
export async function writeImport(
  host: Host,
  workbook: WorkbookSnapshot,
  preparation: Preparation,
  draft: ImportDraft,
  locale: Locale,
): Promise<Imported> {
  const names = await host.sheetNames(importSheets(draft, locale));
  const students = preparation.ok ? preparation.people : [];
  const { sheets, ...plan } = planImport(
    workbook,
    draft,
    students,
    names,
    locale,
    preparation.settings.names,
  );
  const applied = await host.apply({ sheets, names: [] });
  return { sheets: applied.sheets, draft, plan };
}
