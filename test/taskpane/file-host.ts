import {
  HostProblem,
  type Applied,
  type ApplyOptions,
  type CellEdit,
  type CellEvent,
  type Host,
  type Stop,
  type ViewChange,
} from '../../src/jury/host/port';
import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../../src/cells/snapshot';
import type { SheetNames, WantedSheet } from '../../src/plan/sheet-names';
import type { CellEdits, WorkbookPlan } from '../../src/plan/types';
import { a1, parseRange } from '../../src/cells/a1';
import type { Place } from '../../src/jury/host/place';
import type { FormulaOutcome, Repaired } from '../../src/jury/host/our-formulas';
import type { HostProblemCode } from '../../src/vocabulary/host-problems';
import type { WorkbookFormulas } from '../../src/cells/formulas';
import { readFormulas } from '../../src/xlsx/read-formulas';
import { fflateCodec, type Codec } from '../../src/xlsx/codec';
import { openPackage, readWorkbook, type WorkbookPackage } from '../../src/xlsx/open-package';
import { resolveSheetNames } from '../../src/xlsx/sheet-names';
import { writeWorkbook } from '../../src/xlsx/write-workbook';

/** A host on a workbook file in memory: the real reading and writing of files, and a person who types, clicks, hinders. */
export class FileHost implements Host {
  /** Cells shown by `goTo`, the last one last. */
  readonly shown: CellEvent[] = [];
  /** Cells that were asked for one by one. */
  readonly asked: CellEvent[] = [];
  private previous: Uint8Array | null = null;
  private inUse: { readonly bytes: Uint8Array; readonly file: WorkbookPackage } | null = null;
  private readonly typed = new Map<string, { sheet: string; row: number; column: number; value: RawCell }>();
  private readonly edits = new Set<(edit: CellEdit) => void>();
  private readonly views = new Set<(change: ViewChange) => void>();
  private readonly selections = new Set<(selection: CellEvent) => void>();
  private readonly calculations = new Set<() => void>();
  private obstacle: HostProblemCode | null = null;

  /** @param codec Node's is faster, and is not in a browser */
  constructor(
    private bytes: Uint8Array,
    private readonly codec: Codec = fflateCodec,
  ) {}

  readonly read = async (): Promise<WorkbookSnapshot> => {
    this.mayRefuse();
    const workbook = readWorkbook(this.file());
    return {
      sheets: workbook.sheets.map((sheet) => this.withTyped(sheet)),
      ours: workbook.ours.map((own) => ({ ...own, sheet: this.withTyped(own.sheet) })),
    };
  };

  private withTyped(sheet: SheetSnapshot): SheetSnapshot {
    const own = [...this.typed.values()].filter((typed) => typed.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const rows = Array.from(sheet.rows, (cells) => [...(cells ?? [])]);
    for (const { row, column, value } of own) (rows[row] ??= [])[column] = value;
    return { ...sheet, rows };
  }

  readonly sheetNames = async (wanted: readonly WantedSheet[]): Promise<SheetNames> =>
    resolveSheetNames(this.file(), wanted);

  readonly apply = async (plan: WorkbookPlan, options?: ApplyOptions): Promise<Applied> => {
    this.mayRefuse();
    const names = resolveSheetNames(this.file(), plan.sheets);
    const next = writeWorkbook(this.file(), plan);
    this.previous = options?.undoable === false ? null : this.bytes;
    this.bytes = next;
    return { syncs: 1, sheets: plan.sheets.map(({ role, name }) => names.get(role) ?? name) };
  };

  /** Files that were opened beside this workbook. */
  readonly opened: Uint8Array[] = [];

  readonly openWorkbook = async (bytes: Uint8Array): Promise<void> => {
    this.mayRefuse();
    this.opened.push(bytes);
  };

  /** Whether something is left of a writing that failed. */
  left = false;

  readonly putBack = async (): Promise<boolean> => {
    this.mayRefuse();
    const { left } = this;
    this.left = false;
    return left;
  };

  readonly writeCells = async (edits: readonly CellEdits[]): Promise<Applied> => {
    this.mayRefuse();
    for (const { sheet, row, column, values } of edits) {
      values.forEach((line, r) =>
        line.forEach((value, c) => {
          const plain = typeof value === 'object' && value !== null ? value.value : value;
          this.typed.set(`${sheet}:${row + r}:${column + c}`, {
            sheet,
            row: row + r,
            column: column + c,
            value: plain,
          });
        }),
      );
    }
    this.previous = null;
    return { syncs: 1, sheets: edits.map(({ sheet }) => sheet) };
  };

  readonly formulas = async (): Promise<WorkbookFormulas> => readFormulas(this.file());

  /** A file has no functions of ours to compute: there is nothing to freeze. */
  readonly liveFormulas = async (): Promise<FormulaOutcome> => ({ done: [], left: [] });
  readonly repairFormulas = async (): Promise<Repaired> => ({ count: 0, left: [] });
  readonly freezeFormulas = this.liveFormulas;
  readonly thawFormulas = this.liveFormulas;

  /** A file is no program to be tried. */
  readonly tryExcel = (): Promise<never> => Promise.reject(new HostProblem('unsupported', null, 'file'));

  readonly undo = async (): Promise<void> => {
    this.mayRefuse();
    if (!this.previous) throw new HostProblem('nothing-to-undo', null, '');
    this.bytes = this.previous;
    this.previous = null;
  };

  readonly canUndo = (): boolean => this.previous !== null;

  readonly holds = async ({ sheet, cell }: Place, value: RawCell): Promise<boolean> => {
    this.asked.push({ sheet, address: cell });
    const { sheets, ours } = await this.read();
    const found = [...sheets, ...ours.map((one) => one.sheet)].find(({ name }) => name === sheet);
    const place = parseRange(cell);
    return (
      JSON.stringify(found?.rows[place?.top ?? -1]?.[place?.left ?? -1] ?? null) === JSON.stringify(value)
    );
  };

  readonly goTo = async (sheet: string, cell: string): Promise<void> => {
    this.mayRefuse();
    this.shown.push({ sheet, address: cell });
    this.select(sheet, cell);
  };

  readonly onEdit = async (listener: (edit: CellEdit) => void): Promise<Stop> => {
    this.edits.add(listener);
    return async () => void this.edits.delete(listener);
  };

  readonly onView = async (listener: (change: ViewChange) => void): Promise<Stop> => {
    this.views.add(listener);
    return async () => void this.views.delete(listener);
  };

  readonly onSelection = async (listener: (selection: CellEvent) => void): Promise<Stop> => {
    this.selections.add(listener);
    return async () => void this.selections.delete(listener);
  };

  readonly onCalculation = async (listener: () => void): Promise<Stop> => {
    this.calculations.add(listener);
    return async () => void this.calculations.delete(listener);
  };

  /** Something is calculated. */
  calculate(): void {
    for (const listener of this.calculations) listener();
  }

  /** A person picks a value from the list of a cell, and Excel tells nobody. @param row 0-based */
  pick(sheet: string, row: number, column: number, value: RawCell): void {
    this.typed.set(`${sheet}:${row}:${column}`, { sheet, row, column, value });
  }

  /** A person types into a cell. @param row 0-based */
  type(sheet: string, row: number, column: number, value: RawCell): void {
    this.typed.set(`${sheet}:${row}:${column}`, { sheet, row, column, value });
    for (const listener of this.edits) listener({ sheet, address: a1({ row, column }), remote: false });
  }

  /** A person filters or sorts. */
  see(change: ViewChange): void {
    for (const listener of this.views) listener(change);
  }

  /** A person clicks on a cell. */
  select(sheet: string, address: string): void {
    for (const listener of this.selections) listener({ sheet, address });
  }

  /** From now on Excel refuses everything so; null ends it. */
  hinder(code: HostProblemCode | null): void {
    this.obstacle = code;
  }

  get listening(): number {
    return this.edits.size + this.selections.size + this.views.size + this.calculations.size;
  }

  /** The workbook as it stands, as a file. */
  saved(): Uint8Array {
    return this.bytes;
  }

  /** Opened once for each state of the bytes, as a program does. */
  private file(): WorkbookPackage {
    if (this.inUse?.bytes !== this.bytes) {
      const opened = openPackage(this.bytes, this.codec);
      if (!opened.ok) throw new HostProblem('unexpected', null, JSON.stringify(opened.error));
      this.inUse = { bytes: this.bytes, file: opened.package };
    }
    return this.inUse.file;
  }

  private mayRefuse(): void {
    if (this.obstacle) throw new HostProblem(this.obstacle, 'S3', 'hindered by the test');
  }
}
