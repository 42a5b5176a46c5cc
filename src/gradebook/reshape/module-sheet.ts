import { gridOf, type Grid } from '../../cells/grid';
import type { RawCell, SheetSnapshot } from '../../cells/snapshot';
import { roleOf } from '../header-text';
import type { Lexicon } from '../headers';
import { labelKey } from '../words';
import { identityRow, isNumber, type IdentityRow, type Shape } from './shape';

/**
 * A sheet of one module, of which the headers say no more than `Note`: the sheet's name or a title names the module.
 * Its headers get the module's code before their own text; every cell stays in its place.
 */
export function moduleSheet(sheet: SheetSnapshot, words: Lexicon): Shape | null {
  const grid = gridOf(sheet);
  const header = identityRow(grid, words);
  if (!header) return null;
  const module = moduleOf(grid, header.row, words);
  if (module === null) return null;
  const columns = markColumnsOf(grid, header);
  if (columns.length === 0) return null;
  const cells: RawCell[] = [...(sheet.rows[header.row] ?? [])];
  for (const column of columns) {
    while (cells.length <= column) cells.push(null);
    const text = cells[column];
    cells[column] = `${module} ${typeof text === 'string' ? text : ''}`.trim();
  }
  return {
    sheet: { ...sheet, rows: sheet.rows.map((row, at) => (at === header.row ? cells : row)) },
    origin: null,
  };
}

/** The module that the sheet's name or a title above the headers names: its code, else its name; null where they differ. */
function moduleOf(grid: Grid, headerRow: number, words: Lexicon): string | null {
  const titles: string[] = [];
  for (let row = 0; row < headerRow; row++) {
    for (let column = 0; column < grid.rowLength(row); column++) {
      const cell = grid.at(row, column);
      if (typeof cell === 'string') titles.push(cell);
    }
  }
  const codesIn = (texts: readonly string[]): readonly string[] => [
    ...new Set(texts.flatMap((text) => words.header(text).module?.code ?? [])),
  ];
  const all = [grid.name, ...titles];
  // `Portfolio` and `Stage` are names of numbered modules as well.
  const numbered = codesIn(all).filter((code) => /\d/.test(code));
  const names = new Set(all.map(labelKey).filter(words.isModuleName));
  const found = [numbered, codesIn(all), [...names]].find((texts) => texts.length > 0) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The columns whose headers speak of marks (`Note`, `Moyenne`, `DS1` …), else the only one that holds numbers. */
function markColumnsOf(grid: Grid, { row: headerRow, kinds }: IdentityRow): readonly number[] {
  const numbers: number[] = [];
  const last = Math.max(...range(headerRow, grid.height - 1).map((row) => grid.rowLength(row)));
  for (let column = 0; column < last; column++) {
    if (kinds.has(column)) continue;
    if (range(headerRow + 1, grid.height - 1).some((row) => isNumber(grid.at(row, column))))
      numbers.push(column);
  }
  const roles = numbers.map((column) => ({ column, role: roleOf(keyAt(grid, headerRow, column)) }));
  const told = roles.filter(({ role }) => role !== null);
  if (told.some(({ role }) => role !== 'other')) return told.map(({ column }) => column);
  return told.length === 0 && numbers.length === 1 ? numbers : [];
}

const keyAt = (grid: Grid, row: number, column: number): string => {
  const cell = grid.shown(row, column);
  return typeof cell === 'string' ? labelKey(cell) : '';
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
