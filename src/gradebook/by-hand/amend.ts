import { textAt, type Grid } from '../../cells/grid';
import type { Block } from '../blocks';
import { scaleIn } from '../header-text';
import { hitRows, segmentsOf, type Hit, type IdentityWord, type Lexicon } from '../headers';
import { identityOf, keyClassOf, type IdentityKind } from '../identity';
import type { UeColumn } from '../types';
import { labelKey } from '../words';
import type { Meaning, ShownTable } from './hints';

/** Brings headers as they were recognised to what a person has shown. */

const rowsOf = ({ segments, repeatedAt }: Block): readonly number[] => [
  ...segments.map(({ row }) => row),
  ...repeatedAt,
];
const topOf = ({ segments }: Block): number => Math.min(...segments.map(({ row }) => row));

/** The table shown at the header of a block, with those of its columns that are the block's; null without one. */
export function shownAt(block: Block, shown: readonly ShownTable[]): ShownTable | null {
  const [table] = shown
    .filter(({ headerRow }) => rowsOf(block).includes(headerRow))
    .map((one) => ({ ...one, columns: within(one.columns, block) }))
    // Of tables beside one another the one that has its columns here.
    .sort((a, b) => b.columns.size - a.columns.size);
  return table ?? null;
}

const within = (columns: ShownTable['columns'], { left, right }: Extent): ShownTable['columns'] =>
  new Map([...columns].filter(([column]) => left <= column && column <= right));

type Extent = Pick<Block, 'left' | 'right'>;

/** The columns of a table that was shown: from its own first one where another is shown before it, to the next table. */
function extentOf(table: ShownTable, shown: readonly ShownTable[]): Extent {
  const span = ({ columns }: ShownTable): readonly [number, number] => [
    Math.min(...columns.keys()),
    Math.max(...columns.keys()),
  ];
  const [first, last] = span(table);
  const isOverlapping = (other: ShownTable): boolean =>
    other.headerRow <= (table.lastRow ?? Number.POSITIVE_INFINITY) &&
    table.headerRow <= (other.lastRow ?? Number.POSITIVE_INFINITY);
  const beside = shown.filter((other) => other !== table && isOverlapping(other)).map(span);
  return {
    left: beside.some(([, end]) => end < first) ? first : 0,
    right: Math.min(
      Number.POSITIVE_INFINITY,
      ...beside.flatMap(([start]) => (start > last ? [start - 1] : [])),
    ),
  };
}

/** The blocks of a sheet and those that a person has shown where none was recognised; they come before overlapping ones. */
export function withShown(
  blocks: readonly Block[],
  shown: readonly ShownTable[],
  grid: Grid,
  words: Lexicon,
): readonly Block[] {
  return shown.reduce((all, table) => {
    const row = table.headerRow;
    const extent = extentOf(table, shown);
    const isBeside = ({ left, right }: Extent): boolean => right < extent.left || left > extent.right;
    if (all.some((block) => rowsOf(block).includes(row) && !isBeside(block))) return all;
    const natural = hitRows(grid, words).find(([first]) => first?.row === row) ?? [];
    const isInside = ({ column }: { column: number }): boolean =>
      extent.left <= column && column <= extent.right;
    const hits = [...natural.filter(isInside), ...moduleHits(table, grid, words)];
    const isOfAverages = hits.length === 0 && shownAverages(table).length > 0 && hasStudents(table, grid);
    if (hits.length === 0 && !isOfAverages) return all;
    const last = table.lastRow ?? table.firstRow ?? row + 1;
    const others = all.filter((block) => isBeside(block) || topOf(block) < row || topOf(block) > last);
    const cut = others.map((other) =>
      topOf(other) < row && !isBeside(other) ? { ...other, end: Math.min(other.end, row - 1) } : other,
    );
    // Averages without a module are read by themselves.
    if (isOfAverages) return cut;
    const below = others.filter((block) => !isBeside(block) && topOf(block) > row);
    const segments = segmentsOf(grid, hits, words);
    const block = {
      segments: [
        {
          row,
          hits: segments.flatMap((segment) => segment.hits),
          words: segments.flatMap((segment) => segment.words).filter(isInside),
          ...extent,
        },
      ],
      repeatedAt: [],
      floor: -1,
      end: Math.min(grid.height, ...below.map(topOf)) - 1,
      ...extent,
    };
    return [...cut, block].sort((a, b) => topOf(a) - topOf(b));
  }, blocks);
}

/** Whether a header that was shown is one of students, by what was said of it or by its own words. */
function hasStudents({ headerRow, columns }: ShownTable, grid: Grid): boolean {
  const kinds = Array.from({ length: grid.rowLength(headerRow) }, (_, column) =>
    identityOf(textAt(grid, headerRow, column)),
  );
  return (
    kinds.some((kind) => kind !== null && keyClassOf(kind) !== null) ||
    [...columns.values()].some(({ is }) => is === 'number' || is === 'fullName' || is === 'lastName')
  );
}

/** A block whose header says of its columns what a person says of them. */
export function amended(block: Block, table: ShownTable, grid: Grid, words: Lexicon): Block {
  const own = identityWords(table, grid);
  const replaced = new Set(own.flatMap(({ kind }) => REPLACED[kind] ?? [kind]));
  const ownHits = moduleHits(table, grid, words);
  const codes = new Set(ownHits.map(({ header }) => header.module?.code));
  const segments = block.segments.map((segment) => ({
    ...segment,
    hits: segment.hits
      .flatMap((hit) => outside(hit, table.columns))
      .filter(({ header }) => !header.module || !codes.has(header.module.code)),
    words: segment.words.filter(({ column, kind }) => !table.columns.has(column) && !isReplaced(kind)),
  }));
  const at = Math.max(
    0,
    segments.findIndex(({ row }) => row === table.headerRow),
  );
  return {
    ...block,
    segments: segments.map((segment, position) =>
      position === at
        ? { ...segment, hits: [...segment.hits, ...ownHits], words: [...own, ...segment.words] }
        : segment,
    ),
  };

  function isReplaced(kind: IdentityKind): boolean {
    return (
      replaced.has(kind) ||
      (keyClassOf(kind) === 'number' && own.some((word) => keyClassOf(word.kind) === 'number'))
    );
  }
}

/** What a name shown elsewhere takes the place of. */
const REPLACED: Partial<Record<IdentityKind, readonly IdentityKind[]>> = {
  fullName: ['fullName', 'lastName', 'firstName'],
  lastName: ['fullName', 'lastName'],
  firstName: ['fullName', 'firstName'],
};

/** The columns of a wide header that nobody has said otherwise of, each for itself. */
function outside(hit: Hit, shown: ReadonlyMap<number, Meaning>): readonly Hit[] {
  const columns = Array.from({ length: hit.width }, (_, i) => hit.column + i);
  if (!columns.some((column) => shown.has(column))) return [hit];
  return columns.filter((column) => !shown.has(column)).map((column) => ({ ...hit, column, width: 1 }));
}

function moduleHits({ headerRow, columns }: ShownTable, grid: Grid, words: Lexicon): readonly Hit[] {
  return [...columns].flatMap(([column, meaning]): Hit[] => {
    if (meaning.is !== 'module') return [];
    const text = textAt(grid, headerRow, column);
    const stated = words.header(text).module;
    const module = {
      code: meaning.module,
      role: 'final',
      coefficient: stated?.coefficient ?? null,
      scale: stated?.scale ?? scaleIn(text),
    } as const;
    return [{ row: headerRow, column, width: 1, header: { key: labelKey(meaning.module), module } }];
  });
}

function identityWords({ headerRow, columns }: ShownTable, grid: Grid): readonly IdentityWord[] {
  return [...columns].flatMap(([column, meaning]): IdentityWord[] => {
    const text = textAt(grid, headerRow, column);
    const kind = identityKind(meaning, text);
    return kind === null ? [] : [{ kind, column, row: headerRow, text }];
  });
}

function identityKind({ is }: Meaning, text: string): IdentityKind | null {
  if (is === 'module' || is === 'average' || is === 'ignored') return null;
  if (is !== 'number') return is;
  // The header may say which number it is.
  const kind = identityOf(text);
  return kind !== null && keyClassOf(kind) === 'number' ? kind : 'student-number';
}

export const shownAverages = ({ columns }: ShownTable): readonly UeColumn[] =>
  [...columns].flatMap(([column, meaning]) => (meaning.is === 'average' ? [{ ue: meaning.ue, column }] : []));

/** The sheet without the columns that are to be ignored, in the rows of their table. */
export function withoutIgnored(grid: Grid, { columns, headerRow }: ShownTable, end: number): Grid {
  const isIgnored = (row: number, column: number): boolean =>
    row >= headerRow && row <= end && columns.get(column)?.is === 'ignored';
  if (![...columns.values()].some(({ is }) => is === 'ignored')) return grid;
  return {
    ...grid,
    at: (row, column) => (isIgnored(row, column) ? null : grid.at(row, column)),
    shown: (row, column) => (isIgnored(row, column) ? null : grid.shown(row, column)),
  };
}
