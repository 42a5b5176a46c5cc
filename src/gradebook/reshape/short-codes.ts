import type { RawCell, SheetSnapshot } from '../../cells/snapshot';
import { moduleCodeOf, plain } from '../../curricula/codes';
import type { Semester } from '../../rules/types';
import { semesterIn } from '../header-text';
import { keyClassOf } from '../identity';
import type { Lexicon } from '../headers';

/** Fewer such cells in one row may be marks, or anything. */
const FEWEST = 3;
/** `3.01`, also as the number that Excel made of it. */
const BARE = /^([1-6])[.,](\d\d?)$/;
/** `R01` on the sheet of a semester. */
const WITHOUT_SEMESTER = /^(R|RES|RESSOURCE|S|SAE)[\s._-]*(\d\d)$/;
const TITLE_ROWS = 5;
const ROWS_OF_NUMBERS = 40;

/**
 * A sheet whose headers name modules by less than their code, with the whole codes in their places: `3.01` is `R3.01`
 * (below a banner of SAÉs `SAÉ 3.01`), and `R01` on a sheet of the semester 3 is `R3.01`. The sheet itself where it has no
 * such header.
 */
export function withWholeCodes<Sheet extends SheetSnapshot>(sheet: Sheet, words: Lexicon): Sheet {
  let semester: Semester | null | undefined;
  let changed = false;
  const rows = sheet.rows.map((row, at) => {
    if (!row?.some((cell) => isShort(cell, at))) return row;
    const isBare = row.filter((cell) => BARE.test(textOf(cell)));
    const codes =
      isBare.length >= FEWEST && isHeader(sheet, at, words) && isRising(isBare.map(textOf))
        ? row.map((cell, column) => bareCode(sheet, at, column) ?? cell)
        : withSemester(row, (semester ??= semesterOf(sheet)));
    changed ||= codes !== row;
    return codes;
  });
  return changed ? { ...sheet, rows } : sheet;
}

const textOf = (cell: RawCell | undefined): string =>
  typeof cell === 'string' ? plain(cell) : typeof cell === 'number' ? cell.toFixed(2) : '';

/** A quick look at any cell: numbers are headers near the top alone. */
const isShort = (cell: RawCell, row: number): boolean =>
  typeof cell === 'string'
    ? /^\s*(?:[1-6][.,]\d\d?|(?:r|res|ressource|s|sa[eéÉ])[\s._-]*\d\d)\s*$/i.test(cell)
    : typeof cell === 'number' && row < ROWS_OF_NUMBERS && cell > 1 && cell < 7;

/** A row with a header of the student's, or one of modules alone beside such a row; one with other numbers has marks, though another table's header stands in it. */
function isHeader({ rows }: SheetSnapshot, at: number, words: Lexicon): boolean {
  if (rows[at]?.some((cell) => typeof cell === 'number' && !BARE.test(textOf(cell)))) return false;
  const holdsKey = (row: readonly RawCell[] | undefined): boolean =>
    row?.some((cell) => {
      const kind = typeof cell === 'string' ? words.identity(cell) : null;
      return kind !== null && keyClassOf(kind) !== null;
    }) ?? false;
  const isOfModules = rows[at]?.every(
    (cell) => cell === null || cell === '' || BARE.test(textOf(cell)) || moduleCodeOf(textOf(cell)) !== null,
  );
  return holdsKey(rows[at]) || (isOfModules === true && [at - 1, at + 1].some((row) => holdsKey(rows[row])));
}

/** Modules come in the order of their numbers, those of each UE or pole anew; marks do not. */
function isRising(texts: readonly string[]): boolean {
  const falls = texts.filter((text, i) => i > 0 && text <= (texts[i - 1] ?? '')).length;
  return falls * FEWEST <= texts.length && new Set(texts.map((text) => text.charAt(0))).size <= 2;
}

/** The code of a cell; null for one that is none. */
function bareCode({ rows }: SheetSnapshot, at: number, column: number): string | null {
  const [, semester, number] = BARE.exec(textOf(rows[at]?.[column])) ?? [];
  if (semester === undefined || number === undefined) return null;
  return `${isBelowSae(rows, at, column) ? 'SAE' : 'R'}${semester}.${number}`;
}

/** Whether the banner above a column, which begins in it or left of it, is of SAÉs. */
function isBelowSae(rows: SheetSnapshot['rows'], at: number, column: number): boolean {
  for (let row = at - 1; row >= Math.max(0, at - 2); row--) {
    const banner = (rows[row] ?? [])
      .slice(0, column + 1)
      .findLast((cell) => typeof cell === 'string' && cell !== '');
    if (typeof banner === 'string' && /^(?:POLE )?(?:RESSOURCES?|SAES?|S\.A\.E)/.test(plain(banner)))
      return plain(banner).includes('SA') || plain(banner).includes('S.A');
  }
  return false;
}

/** `R01` of the semester 3 is `R3.01`; null for a text that is no such short code. */
export function completed(text: string, semester: Semester): string | null {
  const [, kind = '', number] = WITHOUT_SEMESTER.exec(plain(text)) ?? [];
  return number === undefined ? null : `${kind.startsWith('R') ? 'R' : 'SAE'}${semester.charAt(1)}.${number}`;
}

function semesterOf({ name, rows }: SheetSnapshot): Semester | null {
  const titles = rows.slice(0, TITLE_ROWS).flatMap((row) => {
    const filled = (row ?? []).filter((cell) => cell !== null && cell !== '');
    return filled.length === 1 && typeof filled[0] === 'string' ? [filled[0]] : [];
  });
  return [name, ...titles].map(semesterIn).find((found) => found !== null) ?? null;
}

/** The row with the semester in its codes, where most of them cannot be whole ones: `R01` to `R12`. */
function withSemester(row: readonly RawCell[], semester: Semester | null): readonly RawCell[] {
  const short = row.map((cell) => WITHOUT_SEMESTER.exec(textOf(cell)));
  const found = short.filter((one) => one !== null);
  const isClear = found.filter(([text]) => moduleCodeOf(text) === null).length;
  if (semester === null || found.length < FEWEST || 2 * isClear <= found.length) return row;
  return row.map((cell, column) => (short[column] ? (completed(textOf(cell), semester) ?? cell) : cell));
}
