import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { identityOf } from '../files';

/** What is taken for a workbook by its name: old and foreign formats too, so that each is told why it cannot be read. */
const WORKBOOK = /\.(?:xls[xmb]?|ods)$/i;
/** Tables that Excel opens and that are no workbooks: marks may stand there. */
const TABLE = /\.(?:csv|tsv|numbers)$/i;
/** Excel puts such a file beside a workbook while somebody has it open. */
const LOCK = /^~\$/;

/** The workbooks of a folder, by their paths from it, in the order of their names. */
interface Listed {
  readonly workbooks: readonly string[];
  /** Lock files: somebody has the workbook of that name open. */
  readonly locks: readonly string[];
  /** Tables in no workbook. */
  readonly tables: readonly string[];
  /** Folders in it that cannot be read, and why. */
  readonly closed: readonly { readonly folder: string; readonly error: unknown }[];
}

/**
 * All workbooks of a folder and of the folders in it. Hidden ones and linked folders are left out.
 * @param without files and folders that are none of its workbooks, whatever they hold: the results, say
 * @throws Error of the file system when the folder itself cannot be read
 */
export function workbooksIn(folder: string, without: readonly string[]): Listed {
  const left = new Set(without.map(identityOf));
  const closed: { folder: string; error: unknown }[] = [];
  const found = filesIn(folder, '', left, (inside, error) => closed.push({ folder: inside, error }));
  return {
    closed,
    workbooks: found.filter((file) => WORKBOOK.test(file) && !LOCK.test(path.basename(file))),
    locks: found.filter((file) => LOCK.test(path.basename(file))),
    tables: found.filter((file) => TABLE.test(file) && !LOCK.test(path.basename(file))),
  };
}

function filesIn(
  root: string,
  inside: string,
  left: ReadonlySet<string>,
  failed: (inside: string, error: unknown) => void,
): readonly string[] {
  const entries = readdirSync(path.join(root, inside), { withFileTypes: true });
  entries.sort((a, b) => a.name.localeCompare(b.name, 'fr', { numeric: true }));
  return entries.flatMap((entry) => {
    const file = path.join(inside, entry.name);
    const at = path.join(root, file);
    if (entry.name.startsWith('.')) return [];
    if (entry.isDirectory()) {
      try {
        return left.has(identityOf(at)) ? [] : filesIn(root, file, left, failed);
      } catch (error) {
        failed(file, error);
        return [];
      }
    }
    if (!(WORKBOOK.test(entry.name) || TABLE.test(entry.name)) || left.has(identityOf(at))) return [];
    return entry.isFile() || statSync(at, { throwIfNoEntry: false })?.isFile() ? [file] : [];
  });
}

const bareName = (file: string): string => path.parse(file).name.normalize('NFC').toLowerCase().trim();

/** Other workbooks of the same name, whatever their folders and endings: one may be an older copy. */
export const namesakesOf = (file: string, workbooks: readonly string[]): readonly string[] =>
  workbooks.filter((other) => other !== file && bareName(other) === bareName(file));
