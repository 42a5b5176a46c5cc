import { cellText } from '../../gradebook/mark';
import type { WorkbookSnapshot } from '../../cells/snapshot';
import { resolver } from '../pseudonyms';
import { ourSheet } from '../our-sheets/find';
import { keyedSheet } from '../our-sheets/keyed-rows';

/** Documents with cells that people fill in. */
const INPUT_ROLES = ['attendance', 'hearings'] as const;

/** Row of the hidden keys of the columns; the column `key` holds the keys of the rows, hidden too. */
export const KEY_ROW = 0;
export const ROW_KEY = 'key';

/**
 * The rows of the documents that people fill in, by `<role>/<key of the row>`, each by the keys of its columns. What was
 * written for them stands in the columns `was:…`: who leaves it as it is has typed nothing.
 */
export type TypedCells = ReadonlyMap<string, Readonly<Record<string, string>>>;

/**
 * What stands on the documents of an earlier run, wherever people moved rows and columns to.
 * @param known the students there are now, so that rows are theirs whether they were written with names or pseudonyms
 */
export function typedCells(
  workbook: WorkbookSnapshot,
  known: readonly { readonly id: string }[] = [],
): TypedCells {
  const idOf = resolver(known.map((student) => student.id));
  const rows = new Map<string, Record<string, string>>();
  for (const role of INPUT_ROLES) {
    const sheet = ourSheet(workbook, role);
    const keyed = sheet && keyedSheet(sheet, { keys: KEY_ROW, first: KEY_ROW + 1 });
    const columns = keyed?.keys.filter((column) => column !== '' && column !== ROW_KEY) ?? [];
    if (!keyed?.keys.includes(ROW_KEY)) continue;
    for (const { text, cell } of keyed.rows) {
      const key = idOf(text(ROW_KEY)) ?? text(ROW_KEY);
      if (key === '' || rows.has(`${role}/${key}`)) continue;
      // As shown: somebody may have typed a date.
      const texts = columns.map((column) => [column, cellText(cell(column)).trim()] as const);
      rows.set(`${role}/${key}`, Object.fromEntries(texts));
    }
  }
  return rows;
}

/** What people typed in one cell; empty where nothing was, or where what was written for them still stands. */
export function typedIn(row: Readonly<Record<string, string>> | undefined, column: string): string {
  const text = row?.[column] ?? '';
  return text === (row?.[`was:${column}`] ?? '') ? '' : text;
}
