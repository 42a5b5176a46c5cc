import type { SheetSnapshot } from '../../cells/snapshot';
import type { ModuleCode, Semester, UeName } from '../../rules/types';

/**
 * What a person has shown of a workbook's tables, where recognition by itself finds none or another one. Rows and
 * columns are 0-based.
 */

/** What a column can be besides marks. */
export const SHOWN_COLUMNS = [
  'number',
  'lastName',
  'firstName',
  'fullName',
  'group',
  'status',
  'ignored',
] as const;
type ShownColumn = (typeof SHOWN_COLUMNS)[number];

/** What a person says that a column holds. */
export type Meaning =
  | { readonly is: ShownColumn }
  | { readonly is: 'module'; readonly module: ModuleCode }
  | { readonly is: 'average'; readonly ue: UeName };

/** A column by its header's text, so that one put in before it changes nothing; by its place where that says nothing. */
export type ColumnPlace = { readonly text: string } | { readonly column: number };

export interface ColumnHint {
  readonly meaning: Meaning;
  readonly place: ColumnPlace;
}

/** A table as it was shown; what is null is recognised as everywhere. */
export interface TableHint {
  readonly sheet: string;
  readonly leftOut: false;
  readonly headerRow: number;
  readonly firstRow: number | null;
  readonly lastRow: number | null;
  readonly semester: Semester | null;
  readonly columns: readonly ColumnHint[];
}

export type Hint =
  | TableHint
  /** The sheet is none of marks, nor of a curriculum. */
  | { readonly sheet: string; readonly leftOut: true };

/** A hint with its columns found in the sheet. */
export interface ShownTable extends Pick<TableHint, 'headerRow' | 'firstRow' | 'lastRow' | 'semester'> {
  readonly columns: ReadonlyMap<number, Meaning>;
}

/** A sheet with what was shown of it: it goes along with the cells, so that every reading follows it. */
export interface ShownSheet extends SheetSnapshot {
  readonly shown?: 'left-out' | readonly ShownTable[];
}
