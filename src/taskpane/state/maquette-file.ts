import type { FoundCurricula } from '../../curricula/read-any';
import { readSheets, readText } from '../../curricula/read-any';
import type { FileProblem } from '../../vocabulary/imports';
import { openToRead, readWorkbook } from '../../xlsx/open-package';

/** What a chosen file says of a curriculum, with the names of its sheets; or why it cannot be opened. */
export async function readMaquetteFile(
  file: File,
): Promise<{ readonly found: FoundCurricula; readonly sheets: readonly string[] } | FileProblem> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const id = file.name.replace(/\.[^.]*$/, '');
  if (!/\.xls[xm]$/i.test(file.name)) return { found: readText(textOf(bytes), id), sheets: [file.name] };
  const opened = openToRead(bytes);
  if (!opened.ok) return opened.error.code;
  const { sheets, ours } = readWorkbook(opened.package);
  const own = ours.flatMap(({ role, sheet }) => (role === 'maquette' ? [sheet] : []));
  const all = [...sheets, ...own];
  return {
    found: readSheets(
      all.map(({ rows }) => rows),
      id,
    ),
    sheets: all.map(({ name }) => name),
  };
}

/** Excel saves a CSV in the code page of Windows unless it is asked for UTF-8. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
