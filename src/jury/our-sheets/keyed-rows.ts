import { cellName } from '../../cells/a1';
import type { RawCell, SheetSnapshot } from '../../cells/snapshot';
import { textOf } from './cells';

/**
 * Sheets of ours carry the keys of their columns in a hidden row, so that they are read back whatever their language and
 * wherever people moved columns.
 */

/** Where the keys stand and where the first row of data may stand, 0-based. */
interface KeyedLayout {
  readonly keys: number;
  readonly first: number;
}

export interface KeyedRow<Key extends string> {
  /** 0-based. */
  readonly row: number;
  /** As stored, from the left. */
  readonly cells: readonly RawCell[];
  readonly cell: (key: Key) => RawCell;
  /** Trimmed; empty where there is none. */
  readonly text: (key: Key) => string;
}

interface KeyedSheet<Key extends string> {
  /** From the left; empty over columns that people added. */
  readonly keys: readonly string[];
  /** 0-based place of a column, -1 where the sheet has none. */
  readonly at: (key: Key) => number;
  /** Those of the data, empty ones too. */
  readonly rows: readonly KeyedRow<Key>[];
  /** A1 address; null where the sheet has no such column. @param row 0-based */
  readonly cellOf: (row: number, key: Key) => string | null;
}

export function keyedSheet<Key extends string = string>(
  { rows }: SheetSnapshot,
  layout: KeyedLayout,
): KeyedSheet<Key> {
  const keys = Array.from(rows[layout.keys] ?? [], textOf);
  const places = new Map<string, number>();
  keys.forEach((key, column) => {
    if (!places.has(key)) places.set(key, column);
  });
  const at = (key: Key): number => places.get(key) ?? -1;
  return {
    keys,
    at,
    rows: Array.from(rows.slice(layout.first), (cells = [], i) => {
      const cell = (key: Key): RawCell => cells[at(key)] ?? null;
      return { row: layout.first + i, cells, cell, text: (key) => textOf(cell(key)) };
    }),
    cellOf: (row, key) => (places.has(key) ? cellName(row, at(key)) : null),
  };
}
