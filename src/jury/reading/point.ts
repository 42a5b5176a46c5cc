import { LAST_COLUMN, LAST_ROW, parseRange } from '../../cells/a1';
import { gridOf } from '../../cells/grid';
import type { Area, SheetSnapshot } from '../../cells/snapshot';
import { identityOf, keyClassOf } from '../../gradebook/identity';
import { columnOf, placeOf } from '../../gradebook/by-hand/follow';
import type { Meaning, TableHint } from '../../gradebook/by-hand/hints';
import type { Semester } from '../../rules/types';
import { hintText, readHint } from './hint-text';
import type { HintWords } from '../../locales/types/reading';

/** What somebody says of the cells that are selected. */
export type Pointed =
  | { readonly as: 'headers' | 'firstRow' | 'lastRow' }
  | { readonly as: 'semester'; readonly semester: Semester }
  /** One meaning for each selected column, from the left; a last one holds for all that follow. */
  | { readonly as: 'columns'; readonly meanings: readonly Meaning[] };

/** Tables of a sheet as far as pointing needs them. */
interface Standing {
  readonly headerRow: number;
  readonly lastRow: number;
}

/** What Excel calls the selection, as an area; whole rows and columns go to the end of the sheet. Null where it is none. */
export function selectedArea(address: string): Area | null {
  const [first = ''] = address.replaceAll('$', '').split(',');
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(first);
  if (columns) return parseRange(`${columns[1]}1:${columns[2]}${LAST_ROW + 1}`);
  const rows = /^(\d+):(\d+)$/.exec(first);
  if (!rows) return parseRange(first);
  return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: LAST_COLUMN };
}

/**
 * The lines of the settings once somebody has said what the selected cells are.
 * @param tables those recognised in the sheet: what is shown belongs to the one that the selection lies in
 */
export function pointedAt(
  lines: readonly string[],
  sheet: SheetSnapshot,
  tables: readonly Standing[],
  area: Area,
  pointed: Pointed,
  words: HintWords,
): readonly string[] {
  const others = lines.filter((line) => !isLeftOut(line, sheet.name));
  const own = others.flatMap((line) => {
    const hint = readHint(line);
    return 'unreadable' in hint || hint.leftOut || hint.sheet !== sheet.name ? [] : [{ line, hint }];
  });
  const standing = own.map(({ hint }) => ({ headerRow: hint.headerRow, lastRow: hint.lastRow ?? LAST_ROW }));
  const row = headerRowAt([...tables, ...standing], area.top, pointed);
  const before = own.find(({ hint }) => hint.headerRow === row);
  const bare = { sheet: sheet.name, leftOut: false, firstRow: null, lastRow: null, semester: null } as const;
  const hint = before?.hint ?? { ...bare, headerRow: row ?? area.top, columns: [] };
  const next = hintText(changed(hint, sheet, area, pointed), words);
  return before ? others.map((line) => (line === before.line ? next : line)) : [...others, next];
}

const isLeftOut = (line: string, sheet: string): boolean => {
  const hint = readHint(line);
  return !('unreadable' in hint) && hint.leftOut && hint.sheet === sheet;
};

/** Above the header there may be titles, which are pointed at where the headers were taken for something else. */
const ABOVE = 16;

/** The header row of the table that a row belongs to; null where it is none's. */
function headerRowAt(tables: readonly Standing[], row: number, { as }: Pointed): number | null {
  const above = as === 'headers' || as === 'firstRow' ? ABOVE : 0;
  const candidates = tables.filter(
    ({ headerRow, lastRow }) => row >= headerRow - above && (as === 'lastRow' || row <= lastRow),
  );
  const nearest = candidates.sort((a, b) => b.headerRow - a.headerRow);
  return nearest[0]?.headerRow ?? null;
}

function changed(hint: TableHint, sheet: SheetSnapshot, area: Area, pointed: Pointed): TableHint {
  const several = area.bottom > area.top && area.bottom < LAST_ROW;
  switch (pointed.as) {
    case 'headers':
      return withHeaderRow(hint, sheet, area.top);
    case 'firstRow':
      return { ...hint, firstRow: area.top, ...(several && { lastRow: area.bottom }) };
    case 'lastRow':
      return { ...hint, lastRow: area.bottom, ...(several && { firstRow: area.top }) };
    case 'semester':
      return { ...hint, semester: pointed.semester };
    case 'columns':
      return withColumns(hint, sheet, area, pointed.meanings);
  }
}

function withHeaderRow(hint: TableHint, sheet: SheetSnapshot, headerRow: number): TableHint {
  const grid = gridOf(sheet);
  const columns = hint.columns.flatMap(({ meaning, place }) => {
    const column = columnOf(grid, hint.headerRow, place);
    return column === null ? [] : [{ meaning, place: placeOf(sheet, headerRow, column) }];
  });
  return { ...hint, headerRow, columns };
}

function withColumns(
  hint: TableHint,
  sheet: SheetSnapshot,
  { left, right }: Area,
  meanings: readonly Meaning[],
): TableHint {
  const grid = gridOf(sheet);
  const added = Array.from({ length: columnsIn(sheet, { left, right }) }, (_, i) => ({
    column: left + i,
    meaning: meanings[Math.min(i, meanings.length - 1)],
  })).flatMap(({ column, meaning }) => (meaning ? [{ column, meaning }] : []));
  const kept = hint.columns.filter(({ meaning, place }) => {
    const column = columnOf(grid, hint.headerRow, place);
    return !added.some((one) => one.column === column || isSame(one.meaning, meaning));
  });
  const placed = added.map(({ column, meaning }) => ({
    meaning,
    place: placeOf(sheet, hint.headerRow, column),
  }));
  return { ...hint, columns: [...kept, ...placed] };
}

/** Whether cells are no name's: several columns, or a row in which another header is known to be the student's. */
export function isBesideNames(sheet: SheetSnapshot, area: Area): boolean {
  if (columnsIn(sheet, area) > 1) return true;
  return (sheet.rows[area.top] ?? []).some((cell, column) => {
    const kind = typeof cell === 'string' && column !== area.left ? identityOf(cell) : null;
    return kind !== null && keyClassOf(kind) !== null;
  });
}

/** How many columns are selected; of a whole row those that hold something. */
export function columnsIn({ rows }: SheetSnapshot, { left, right }: Pick<Area, 'left' | 'right'>): number {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells?.length ?? 0), 0);
  return Math.max(1, Math.min(right, width - 1) - left + 1);
}

/** A table has one name, one column of a module; of columns to be ignored it may have many. */
function isSame(a: Meaning, b: Meaning): boolean {
  if (a.is !== b.is || a.is === 'ignored') return false;
  if (a.is === 'module' && b.is === 'module') return a.module === b.module;
  return a.is !== 'average' || b.is !== 'average' || a.ue === b.ue;
}

/** The lines without what was shown of a sheet. */
export function takenBack(lines: readonly string[], sheet: string): readonly string[] {
  return lines.filter((line) => {
    const hint = readHint(line);
    return 'unreadable' in hint || hint.sheet !== sheet;
  });
}

/** The lines with a sheet left out, in the place of whatever was shown of it. */
export const leftOut = (lines: readonly string[], sheet: string, words: HintWords): readonly string[] => [
  ...takenBack(lines, sheet),
  hintText({ sheet, leftOut: true }, words),
];
