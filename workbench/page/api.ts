import type { CellValue } from '../host/cell';
import type { Oddity } from '../host/oddities';

/** What tests may do in the page, as `window.workbench`. Values are 2-D arrays, as in `range.values`. */
export interface WorkbenchApi {
  open(bytes: Uint8Array | ArrayBuffer | readonly number[], name?: string): Promise<void>;
  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array>;
  /** Values once formulas and custom functions have been computed. */
  read(sheet: string, address: string): Promise<CellValue[][]>;
  /** Formulas where there are any, else values. */
  readFormulas(sheet: string, address: string): Promise<CellValue[][]>;
  /** Writes as a person would type; one value or a 2-D array. */
  write(sheet: string, address: string, values: unknown, who?: ByWhom): void;
  /**
   * Chooses in the arrow of a column (`'D'`) which texts are to be seen, as the cells show them; `''` stands for empty cells,
   * null takes the choice back.
   */
  filter(sheet: string, column: string, values: readonly (string | number)[] | null): Promise<void>;
  /** Takes all choices back; the arrows stay. */
  clearFilter(sheet: string): void;
  /** Sorts the rows under the filter arrows, or those of an area, by a column. */
  sort(sheet: string, column: string, choice?: SortChoice): Promise<void>;
  /** Inserts whole rows (`'9:9'`). */
  insertRows(sheet: string, address: string, who?: ByWhom): void;
  /** The colour shown behind a cell, `#RRGGBB`, conditional formats included. */
  fill(sheet: string, address: string): Promise<string>;
  select(sheet: string, address: string): void;
  /** What cells show to a person, with number formats and the texts of conditional formats. */
  shown(sheet: string, address: string): Promise<string[][]>;
  /** The first cell that is seen as a whole beside frozen rows and columns. */
  firstInSight(): string;
  /** What stands in the formula bar: the content of the cell that is chosen, as it would be edited. */
  formulaBar(): string;
  sheets(): string[];
  /** Members of the Excel API that the add-in asked for in vain. */
  unknownMembers(): readonly string[];
  /** Requests (syncs) since the add-in was loaded. */
  requests(): number;
  /** Messages with invocations of custom functions, invocations in them, and the time that answers were awaited. */
  functionCounts(): FunctionCounts;
  /** Event handlers that the add-in has in force. */
  handlers(): number;
  protect(sheet: string, on?: boolean): void;
  protectWorkbook(on: boolean): void;
  setCellEditMode(on: boolean): void;
  /** Leaves so many requests to come without any answer. */
  leaveUnanswered(requests: number): void;
  /** Has this Excel be odd in these ways from now on, also with another workbook, and in no others (`workbench/host/oddities.ts`). */
  setOddities(oddities: readonly Oddity[]): void;
  reloadPane(): void;
  readonly locale: string;
}

export interface ByWhom {
  /** Done by somebody else in the same workbook. */
  readonly remote?: boolean;
}

export interface SortChoice extends ByWhom {
  readonly descending?: boolean;
  /** Rows without their headers, as `'A8:F40'`. */
  readonly area?: string;
}

export interface FunctionCounts {
  readonly messages: number;
  readonly invocations: number;
  readonly milliseconds: number;
}
