import type { RawCell, SheetSnapshot } from '../cells/snapshot';
import { hasRoomFor, STANDARD_WIDTH } from '../cells/text-width';
import { YEAR_CODES } from '../rules/types';

/**
 * Where the code of a decision can stand in a department's table without costing anything: behind what a column shows, where
 * the column is wide enough for both.
 */
export interface CodeRoom {
  /** Columns that are wide enough for what they show and a code behind it, the best first. */
  readonly behind: readonly number[];
  /** Columns of names that are wide enough for a code alone, while names are covered. */
  readonly alone: readonly number[];
  /** The column of ours to the right of the table; null where another table stands beside it. */
  readonly aside: { readonly column: number; readonly present: boolean } | null;
}

/**
 * Header of the column of ours, the same in every language: by it, and by holding nothing but codes, the column is known
 * again. No department heads one of its own so.
 */
export const CODE_HEADER = 'Code · Jury BUT';

/** What a cell shows before its code. */
export const BEFORE_CODE = ' · ';

/** What is merged further is a title over the whole row. */
const WIDE = 256;

const CODES = YEAR_CODES as readonly string[];

interface TableShape {
  readonly headerRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly nameColumns: readonly number[];
  /** Numbers and group. */
  readonly otherColumns: readonly number[];
  readonly rows: readonly number[];
  readonly besideOther: boolean;
}

export function codeRoom(sheet: SheetSnapshot, table: TableShape): CodeRoom {
  const { nameColumns, otherColumns, rows } = table;
  const [first, ...otherNames] = nameColumns;
  const wanted = [...(first === undefined ? [] : [first]), ...otherColumns, ...otherNames];
  const width = (column: number): number => sheet.columnWidths?.[column] ?? STANDARD_WIDTH;
  const isBehind = (column: number): boolean =>
    rows.length > 0 &&
    rows.every((row) => {
      const text = shownText(sheet.rows[row]?.[column]);
      return text !== null && CODES.every((code) => hasRoomFor(text + BEFORE_CODE + code, width(column)));
    });
  return {
    behind: [...new Set(wanted)].filter(isBehind),
    alone: nameColumns.filter((column) => CODES.every((code) => hasRoomFor(code, width(column)))),
    aside: table.besideOther ? null : asideOf(sheet, table),
  };
}

/** What a cell shows; null where nothing can be shown behind it: an empty cell, an error, a number that is formatted. */
function shownText(cell: RawCell | undefined): string | null {
  if (typeof cell === 'string') return cell.trim() === '' ? null : cell;
  return Number.isInteger(cell) ? String(cell) : null;
}

/** The column of ours where it stands, else the first one to the right of everything that stands beside the table. */
function asideOf(sheet: SheetSnapshot, { headerRow, lastRow, lastColumn }: TableShape): CodeRoom['aside'] {
  const header = sheet.rows[headerRow] ?? [];
  const headed = header.indexOf(CODE_HEADER, lastColumn + 1);
  const isOurs = sheet.rows
    .slice(headerRow + 1, lastRow + 1)
    .every((cells) => ['', null, undefined, ...CODES].includes(cells?.[headed] as string | null | undefined));
  const present = isOurs ? headed : -1;
  if (present >= 0) return { column: present, present: true };
  const beside = sheet.rows.slice(headerRow, lastRow + 1);
  const last = beside.reduce((most, cells) => Math.max(most, lastFilled(cells ?? [])), lastColumn);
  const merged = sheet.merges
    .filter(({ top, bottom, right }) => top <= lastRow && bottom >= headerRow && right < WIDE)
    .reduce((most, { right }) => Math.max(most, right), last);
  return { column: merged + 1, present: false };
}

const lastFilled = (cells: readonly RawCell[]): number => cells.findLastIndex((cell) => cell !== null);
