import type { CourseUe } from './course';
import type { Person, Raw } from './person';

/** A formula with the value that the sheet shows. */
interface Computed {
  readonly formula: string;
  readonly result: number | string;
}
export type Value = Raw | Computed;

export type Content =
  | {
      readonly is: 'person';
      readonly of: (person: Person, index: number) => Raw;
      /** The column says who left or is defaulting. */
      readonly tells?: 'standing';
    }
  /** `linked`: a formula that repeats the first column of the same module. */
  | { readonly is: 'mark'; readonly module: string; readonly linked?: boolean }
  | { readonly is: 'average'; readonly ue: CourseUe }
  | { readonly is: 'blank' };

/** A column of a table: what stands in its header rows, and what it holds for each student. */
export interface Column {
  /** From the top; missing ones are empty. */
  readonly heads: readonly Raw[];
  readonly content: Content;
  readonly width?: number;
  readonly hidden?: boolean;
  /** The kind of what is told about the column, at its header. */
  readonly tells?: string;
}

export const STATISTICS = { Moyenne: 'AVERAGE', Min: 'MIN', Max: 'MAX', 'Écart-type': 'STDEV' } as const;
export type Statistic = keyof typeof STATISTICS;

export type Line =
  | { readonly is: 'student'; readonly person: Person }
  | { readonly is: 'blank' }
  /** The header rows once more. */
  | { readonly is: 'header' }
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'statistic'; readonly label: string; readonly statistic: Statistic };

export interface TableSpec {
  /** 1-based place of the first header cell. */
  readonly top: number;
  readonly left: number;
  readonly columns: readonly Column[];
  readonly headerRows: number;
  /** Which header row names the modules, from 0. */
  readonly codeRow: number;
  /** Header rows in which neighbours with the same text are one merged cell. */
  readonly banners: readonly number[];
  /** Identity headings are merged over all header rows. */
  readonly tallIdentity: boolean;
  readonly lines: readonly Line[];
  /** How the averages get into the sheet. */
  readonly averages: 'formula' | 'number' | 'rounded';
  /** Averages typed over the formula, by `<student number> <UE>`. */
  readonly typed?: Readonly<Record<string, number>>;
}

/** Where the marks and averages of a table went: what anomalies are told about. */
export interface Placed {
  readonly sheet: string;
  /** 1-based rows of the sheet: the row of the module codes, the first and the last student. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly people: readonly Person[];
  /** Whether a column says who left or is defaulting. */
  readonly tellsStanding: boolean;
  readonly marks: readonly PlacedMark[];
  readonly averages: readonly PlacedAverage[];
  readonly told: readonly { readonly kind: string; readonly cell: string }[];
}
export interface PlacedMark {
  readonly person: Person;
  readonly module: string;
  readonly cell: string;
}
export interface PlacedAverage {
  readonly person: Person;
  readonly ue: CourseUe;
  readonly cell: string;
  /** Null where the cell shows nothing. */
  readonly shown: number | null;
}
