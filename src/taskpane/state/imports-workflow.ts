import { readImport } from '../../jury/imports/read-import';
import type { FileProblem } from '../../vocabulary/imports';
import type { ImportReading } from '../../jury/imports/reading';
import type { Preparation } from '../../jury/prepare';
import { openToRead, readWorkbook } from '../../xlsx/open-package';

/** A file that a person chose; it never leaves the page. */

export type FileReading =
  | { readonly ok: true; readonly reading: ImportReading }
  | { readonly ok: false; readonly problem: FileProblem | 'not-xlsx' | 'unreadable'; readonly file: string };

/** @param preparation of this year's workbook: its curriculum tells which marks are of this year */
export async function readChosenFile(file: File, preparation: Preparation): Promise<FileReading> {
  if (!/\.xls[xm]?$/i.test(file.name)) return { ok: false, problem: 'not-xlsx', file: file.name };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, problem: 'unreadable', file: file.name };
  }
  const opened = openToRead(bytes);
  if (!opened.ok) return { ok: false, problem: opened.error.code, file: file.name };
  const curriculum = preparation.ok ? preparation.report.curriculum : null;
  return { ok: true, reading: readImport(readWorkbook(opened.package), file.name, curriculum) };
}
