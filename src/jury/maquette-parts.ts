import type { SheetSnapshot } from '../cells/snapshot';
import { moduleCodeOf } from '../curricula/codes';
import { plainOf, textOf, transpose, type Rows } from '../curricula/matrix/cells';
import { ueLabelIn, ueLabelOf } from '../curricula/matrix/label';
import { labelKey } from '../gradebook/words';

/** A part of a sheet that may be a whole maquette, with every cell in its place. */
export interface Part {
  /** What stands above it, or above its columns: `Formation initiale`, `FA`. */
  readonly name: string;
  readonly rows: SheetSnapshot['rows'];
}

/**
 * How a sheet may hold several maquettes: one below the other, each under its title; side by side; or as several columns
 * of each UE (`UE 3.1` over `FI | FA`).
 */
export function waysToPart(rows: SheetSnapshot['rows']): readonly (readonly Part[])[] {
  const across = partedByTitles(transpose(rows) as SheetSnapshot['rows'], titlesAcross(rows));
  const sideBySide = across.map(({ name, rows: own }) => ({
    name,
    rows: transpose(own) as SheetSnapshot['rows'],
  }));
  return [partedByTitles(rows, titlesDown(rows)), sideBySide, partedByWords(rows)].filter(
    (parts) => parts.length > 1,
  );
}

/** The text of a title, by the row or column that it begins. */
type Titles = ReadonlyMap<number, string>;

const isFilled = (cell: unknown): boolean => cell !== null && cell !== undefined && cell !== '';

const isTitle = (text: string): boolean =>
  text !== '' && moduleCodeOf(text) === null && ueLabelOf(text) === null && ueLabelIn(text, 'S1') === null;

/** Texts that stand alone in their row. */
function titlesDown(rows: Rows): Titles {
  const titles = new Map<number, string>();
  rows.forEach((cells, row) => {
    const [only, ...others] = (cells ?? []).filter(isFilled);
    if (others.length === 0 && isTitle(textOf(only))) titles.set(row, textOf(only));
  });
  return titles;
}

const MOST_ABOVE = 6;

/** The first text of each run of columns between blank ones, where it stands alone in its row of the run. */
function titlesAcross(rows: Rows): Titles {
  const width = rows.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0);
  const isBlank = (column: number): boolean => !rows.some((cells) => isFilled(cells?.[column]));
  const titles = new Map<number, string>();
  for (let left = 0; left < width; left++) {
    if (isBlank(left) || (left > 0 && !isBlank(left - 1))) continue;
    let right = left;
    while (right + 1 < width && !isBlank(right + 1)) right++;
    const title = rows.slice(0, MOST_ABOVE).flatMap((cells) => {
      const [only, ...others] = (cells ?? []).slice(left, right + 1).filter(isFilled);
      return others.length === 0 && isTitle(textOf(only)) ? [textOf(only)] : [];
    })[0];
    titles.set(left, title ?? '');
  }
  return titles;
}

const SEMESTER = /(?:^| )S(?:EM(?:EST(?:RE|ER))?)? ?\d(?= |$)/g;

/** Rows under one title are one part, a title of a semester alone under the last that is more; the semesters of each are joined. */
function partedByTitles(rows: SheetSnapshot['rows'], titles: Titles): readonly Part[] {
  const texts = [...titles.values()].map(labelKey);
  // `Coefficients` above each of them tells none from another.
  const isRepeated = (title: string): boolean => texts.filter((text) => text === labelKey(title)).length > 1;
  const parts = new Map<string, { name: string; own: Set<number> }>();
  let current = { name: '', own: new Set<number>() };
  rows.forEach((_, row) => {
    const title = titles.get(row);
    const key = title === undefined || isRepeated(title) ? '' : labelKey(title).replace(SEMESTER, '').trim();
    if (title !== undefined && key !== '') {
      current = parts.get(key) ?? { name: title, own: new Set() };
      parts.set(key, current);
    }
    current.own.add(row);
  });
  return [...parts.values()].map(({ name, own }) => ({
    name,
    rows: rows.map((cells, row) => (own.has(row) ? cells : undefined)),
  }));
}

const isUe = (cell: unknown): boolean => ueLabelOf(cell) !== null || ueLabelIn(cell, 'S1') !== null;

/** The same words below each UE: each word's columns are a part, with the UE's label over them. */
function partedByWords(rows: SheetSnapshot['rows']): readonly Part[] {
  /** The columns of each word, and the label that belongs over each of them, by row. */
  const words = new Map<string, Map<number, number[]>>();
  const labelled = new Map<number, ReadonlyMap<number, number>>();
  rows.forEach((cells, row) => {
    const labels = (cells ?? []).flatMap((cell, column) => (isUe(cell) ? [column] : []));
    const groups = labels.map((from, i) =>
      wordsFrom(rows[row + 1] ?? [], from, labels[i + 1] ?? from + (labels[1] ?? from) - (labels[0] ?? from)),
    );
    const texts = groups.map((group) => group.map(({ word }) => word).join('|'));
    if (groups.length < 2 || (groups[0]?.length ?? 0) < 2 || new Set(texts).size > 1) return;
    labelled.set(
      row,
      new Map(groups.flatMap((group, i) => group.map(({ column }) => [column, labels[i] ?? 0] as const))),
    );
    for (const { word, column } of groups.flat()) {
      const own = words.get(word) ?? new Map<number, number[]>();
      words.set(word, own.set(row, [...(own.get(row) ?? []), column]));
    }
  });
  return [...words].map(([name, ofRows]) => {
    const own = new Set([...ofRows.values()].flat());
    const others = [...words.values()].flatMap((one) => [...one.values()].flat());
    const left = new Set(others.filter((column) => !own.has(column)));
    return {
      name,
      rows: rows.map((cells, row) => {
        if (labelled.has(row - 1)) return undefined;
        const over = labelled.get(row);
        // The last label may be moved beyond the end of its row.
        const width = Math.max(cells?.length ?? 0, ...[...(over?.keys() ?? [])].map((column) => column + 1));
        return Array.from({ length: width }, (_, column) =>
          left.has(column) ? null : (cells?.[over?.get(column) ?? column] ?? null),
        );
      }),
    };
  });
}

/** The texts in a row from a column on, before another. */
const wordsFrom = (
  cells: readonly unknown[],
  from: number,
  end: number,
): readonly { readonly word: string; readonly column: number }[] =>
  cells.flatMap((cell, column) =>
    column >= from && column < end && plainOf(cell) !== '' ? [{ word: plainOf(cell), column }] : [],
  );
