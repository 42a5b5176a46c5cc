import type { Grid } from '../cells/grid';
import {
  HEADER_ROWS,
  hitRows,
  isHeader,
  isStudentRow,
  looksLikeData,
  segmentsOf,
  type Hit,
  type Lexicon,
  type Segment,
} from './headers';
import { keyClassOf } from './identity';

/** The header of one table, in one or several rows, and the rows that can hold its students. */
export interface Block {
  readonly segments: readonly Segment[];
  /** Rows in which the same header stands again, between groups. */
  readonly repeatedAt: readonly number[];
  readonly left: number;
  readonly right: number;
  /** The last row of an earlier table above it, or -1. */
  readonly floor: number;
  /** The last row before the next table below it, or before the end of the sheet. */
  readonly end: number;
}

interface Open {
  segments: Segment[];
  repeatedAt: number[];
  floor: number;
  end: number;
}

/** More rows with module codes than this are a list or a timetable, of which the rest can tell nothing more. */
const MOST_ROWS = 12;

const hitsOf = (block: { segments: readonly Segment[] }): readonly Hit[] =>
  block.segments.flatMap((segment) => segment.hits);
const firstColumn = (hits: readonly Hit[]): number => Math.min(...hits.map((hit) => hit.column));
const lastColumn = (hits: readonly Hit[]): number =>
  Math.max(...hits.map((hit) => hit.column + hit.width - 1));

function overlap(a: readonly Hit[], b: readonly Hit[]): boolean {
  return firstColumn(a) <= lastColumn(b) && firstColumn(b) <= lastColumn(a);
}

/** Whether rows of students stand between two header rows; if not, they are one header. */
function studentsBetween(grid: Grid, above: Open, below: Segment, words: Lexicon): boolean {
  const last = Math.max(above.repeatedAt.at(-1) ?? 0, ...above.segments.map((segment) => segment.row));
  if (below.row - last > HEADER_ROWS) return true;
  const hits = [...hitsOf(above), ...below.hits];
  for (let row = last + 1; row < below.row; row++)
    if (looksLikeData(grid, row, hits, words, below)) return true;
  return false;
}

/** Whether a header says of its columns what the one above has said, and of none another thing: a group's repeated header. */
function repeats(above: Open, below: Segment): boolean {
  const meaningOf = ({ header }: Hit): string => header.module?.code ?? header.key;
  const meanings = new Map<number, Set<string>>();
  for (const hit of hitsOf(above))
    meanings.set(hit.column, (meanings.get(hit.column) ?? new Set<string>()).add(meaningOf(hit)));
  const same = below.hits.filter((hit) => meanings.get(hit.column)?.has(meaningOf(hit)));
  const isMoved = below.hits.some((hit) => {
    const before = meanings.get(hit.column);
    return (
      before && !before.has(meaningOf(hit)) && [...meanings.values()].some((all) => all.has(meaningOf(hit)))
    );
  });
  return !isMoved && same.length >= 0.8 * below.hits.length;
}

/** The headers of tables in a sheet: beside one another, one above another, repeated within a table. */
export function blocksOf(grid: Grid, words: Lexicon): readonly Block[] {
  const blocks: Open[] = [];
  let open: Open[] = [];
  for (const hits of hitRows(grid, words)) {
    const segments = segmentsOf(grid, hits, words);
    for (const segment of segments) {
      if (segment.hits.length === 0 || !isHeader(segment)) continue;
      // Beside a group's repeated header a student of the next table may have a debt that names a module.
      if (segments.length > 1 && isStudentRow(grid, segment.row, words, segment)) continue;
      const above = open.filter((block) => overlap(hitsOf(block), segment.hits));
      const [only] = above;
      if (only && above.length === 1) {
        if (!studentsBetween(grid, only, segment, words)) {
          if (only.repeatedAt.length > 0) only.repeatedAt.push(segment.row);
          else if (only.segments.length < MOST_ROWS) only.segments.push(segment);
          continue;
        }
        if (repeats(only, segment)) {
          only.repeatedAt.push(segment.row);
          continue;
        }
      }
      for (const block of above) block.end = segment.row - 1;
      open = open.filter((block) => !above.includes(block));
      const started = {
        segments: [segment],
        repeatedAt: [],
        floor: Math.max(-1, ...above.map((block) => Math.max(...block.segments.map(({ row }) => row)))),
        end: grid.height - 1,
      };
      open.push(started);
      blocks.push(started);
    }
  }
  return blocks.map((block) => ({ ...block, ...extent(block, blocks) }));
}

/** The columns that no neighbour beside the table claims. */
function extent(block: Open, all: readonly Open[]): { left: number; right: number } {
  const first = firstColumn(hitsOf(block));
  const last = lastColumn(hitsOf(block));
  let left = Math.min(...block.segments.map((segment) => segment.left));
  let right = Math.max(...block.segments.map((segment) => segment.right));
  const top = (other: Open): number => Math.min(...other.segments.map(({ row }) => row));
  for (const other of all) {
    if (other === block || top(other) > block.end || top(block) > other.end) continue;
    const hits = hitsOf(other);
    if (lastColumn(hits) < first) left = Math.max(left, lastColumn(hits) + 1);
    if (firstColumn(hits) > last) {
      const keys = other.segments.flatMap((segment) =>
        segment.words.filter((word) => keyClassOf(word.kind) !== null && word.column > last),
      );
      right = Math.min(right, Math.min(firstColumn(hits), ...keys.map((word) => word.column)) - 1);
    }
  }
  return { left, right };
}
