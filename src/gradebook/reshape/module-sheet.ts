import { gridOf, textAt, type Grid } from '../../cells/grid';
import type { RawCell, SheetSnapshot } from '../../cells/snapshot';
import { roleOf, roleOfText, weightIn } from '../header-text';
import type { Lexicon } from '../headers';
import { COEFFICIENT, TEAM } from '../assessment-facts';
import { labelKey } from '../words';
import { identityRow, isNumber, type IdentityRow, type Shape } from './shape';

/**
 * A sheet of one module, of which the headers say no more than `Note`: the sheet's name or a title names the module.
 * Its headers get the module's code before their own text; every cell stays in its place.
 */
export function moduleSheet(sheet: SheetSnapshot, words: Lexicon): Shape | null {
  return withModule(sheet, words, markColumnsOf);
}

/** The same of a teacher's sheet, which states the coefficients of its assessments whatever they are called. */
export function teachersSheet(sheet: SheetSnapshot, words: Lexicon): Shape | null {
  return withModule(sheet, words, statedColumns);
}

function withModule(
  sheet: SheetSnapshot,
  words: Lexicon,
  columnsOf: (grid: Grid, header: IdentityRow) => readonly number[],
): Shape | null {
  const grid = gridOf(sheet);
  const header = identityRow(grid, words);
  if (!header) return null;
  const columns = columnsOf(grid, header);
  const module = columns.length === 0 ? null : moduleOf(grid, header.row, words);
  if (module === null) return null;
  const cells: RawCell[] = [...(sheet.rows[header.row] ?? [])];
  // `Moyenne R3.01` beside assessments that name no module.
  const isAverage = (cell: RawCell): boolean => {
    const named = typeof cell === 'string' ? words.header(cell).module : null;
    return named?.role === 'final' && named.code === words.header(module).module?.code;
  };
  if (cells.some((cell) => namesModule(cell, words) && !isAverage(cell))) return null;
  columns.forEach((column, i) => {
    while (cells.length <= column) cells.push(null);
    const text = cells[column] ?? null;
    if (isAverage(text)) return;
    const title = typeof text === 'string' ? text : '';
    // An assessment without a title is none of the module's whole mark.
    cells[column] = `${module} ${title || (columns.length > 1 ? `Note ${i + 1}` : '')}`.trim();
  });
  return {
    sheet: {
      ...sheet,
      rows: sheet.rows.map((row, at) => {
        if (at === header.row) return cells;
        // A title that names the module is no header of a column.
        return at < header.row ? row?.map((cell) => (namesModule(cell, words) ? null : cell)) : row;
      }),
    },
    origin: null,
  };
}

/** Figures of assessments may stand between the headers and the first student. */
const ROWS_OF_FACTS = 4;

const namesModule = (cell: RawCell, words: Lexicon): boolean =>
  typeof cell === 'string' && (words.header(cell).module !== null || words.isModuleName(labelKey(cell)));

/** A code in the middle of a title: `Relevé R3.01 - 2025`, `Module : Stage`. */
const CODE_WITHIN = /\b(?:(?:R|SA[EÉ]) ?[1-6][._-]?\d\d|stage|portfolio)\b/i;

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
    ...new Set(
      texts.flatMap(
        (text) =>
          (words.header(text).module ?? words.header(CODE_WITHIN.exec(text)?.[0] ?? '').module)?.code ?? [],
      ),
    ),
  ];
  const all = [grid.name, ...titles];
  // `Portfolio` and `Stage` are names of numbered modules as well.
  const numbered = codesIn(all).filter((code) => /\d/.test(code));
  const names = new Set(all.map(labelKey).filter(words.isModuleName));
  const found = [numbered, codesIn(all), [...names]].find((texts) => texts.length > 0) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * The columns of assessments, whatever they are called, of a sheet that states their coefficients in a row or in their
 * headers (`Contrôle (coef 2)`, `TP (40 %)`); none where no coefficient stands.
 */
function statedColumns(grid: Grid, { row: headerRow, kinds }: IdentityRow): readonly number[] {
  const last = Math.max(...kinds.keys());
  // The label stands before the first coefficient, not only beside the names.
  const isLabelled = (row: number): boolean => {
    const first = range(0, grid.rowLength(row) - 1).find((column) => isNumber(grid.at(row, column))) ?? 0;
    return range(0, Math.max(last, first - 1)).some((column) => COEFFICIENT.test(keyAt(grid, row, column)));
  };
  const rows = range(0, Math.min(grid.height - 1, headerRow + ROWS_OF_FACTS)).filter(isLabelled);
  const isStated = (column: number): boolean =>
    rows.some((row) => isNumber(grid.at(row, column))) || weightIn(textAt(grid, headerRow, column)) !== null;
  const width = Math.max(...range(0, grid.height - 1).map((row) => grid.rowLength(row)));
  const all = range(0, width - 1);
  const firstStated = all.find(isStated) ?? 0;
  const holdsNumbers = (column: number): boolean =>
    range(headerRow + 1, grid.height - 1).some((row) => isNumber(grid.at(row, column)));
  const columns = all.filter((column) => {
    const key = keyAt(grid, headerRow, column);
    // `TP` heads a group, or an assessment, of which the coefficient is stated.
    if (kinds.has(column) && !(kinds.get(column) === 'group' && isStated(column))) return false;
    const role = roleOf(key);
    if (role === 'other' || role === 'class-average') return false;
    if (isStated(column)) return true;
    // Words between the names and the first assessment say something of the student.
    const mayBeMarks = column > firstStated || holdsNumbers(column);
    return key !== '' && column > last && !TEAM.test(key) && mayBeMarks;
  });
  // A sheet that is still to be filled in has the row and no coefficient.
  return columns.some(isStated) || (rows.length > 0 && columns.length > 1) ? columns : [];
}

/** The columns whose headers speak of marks (`Note`, `Moyenne`, `DS1` …), else the only one that holds numbers. */
function markColumnsOf(grid: Grid, { row: headerRow, kinds }: IdentityRow): readonly number[] {
  const numbers: number[] = [];
  const last = Math.max(...range(headerRow, grid.height - 1).map((row) => grid.rowLength(row)));
  /** Behind marks `TP` is one of them; a group stands beside the names. */
  const isGroup = (column: number): boolean =>
    kinds.get(column) === 'group' &&
    (numbers.length === 0 || roleOfText(textAt(grid, headerRow, column)) === null);
  for (let column = 0; column < last; column++) {
    if (kinds.has(column) && (kinds.get(column) !== 'group' || isGroup(column))) continue;
    if (range(headerRow + 1, grid.height - 1).some((row) => isNumber(grid.at(row, column))))
      numbers.push(column);
  }
  const roles = numbers.map((column) => ({ column, role: roleOfText(textAt(grid, headerRow, column)) }));
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
