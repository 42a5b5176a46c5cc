import type { WorkbookFormulas } from '../../cells/formulas';
import type { RawCell, WorkbookSnapshot } from '../../cells/snapshot';
import type { SheetNames, WantedSheet } from '../../plan/sheet-names';
import type { CellEdits, WorkbookPlan } from '../../plan/types';
import type { Place } from './place';
import type { FormulaOutcome, FrozenFormula, Repaired } from './our-formulas';
import type { TriedLine } from '../../vocabulary/excel-assumptions';
import type { HostProblemCode } from '../../vocabulary/host-problems';

/**
 * The port to the workbook that a person works in: what the pane, the ribbon and the tests ask of Excel. `src/excel`
 * implements it, the only code that knows Office.js; the tests have one on a file. Every method rejects with a
 * {@link HostProblem} and nothing else.
 */
export interface Host {
  /** The whole workbook as cells: one load per sheet, one round trip for all. Sheets of ours stand apart. */
  readonly read: () => Promise<WorkbookSnapshot>;
  /** The names that sheets of ours have, or will have when they are created. */
  readonly sheetNames: (wanted: readonly WantedSheet[]) => Promise<SheetNames>;
  /**
   * Writes a plan in a number of round trips that does not grow with the number of students, reads it back, and keeps
   * what is needed to undo it. When it fails, the workbook is as it was.
   */
  readonly apply: (plan: WorkbookPlan, options?: ApplyOptions) => Promise<Applied>;
  /**
   * Writes cells of sheets of ours that are there already, in one round trip, and reads them back: all of them, or none when
   * one is refused or does not find what it expects. It cannot be undone: an `apply` before it cannot be taken back any more
   * either, for that would take these cells with it.
   * @param show cell of a visible sheet that is selected by the way, in the same round trip
   */
  readonly writeCells: (edits: readonly CellEdits[], show?: Place) => Promise<Applied>;
  /** All formulas of the department's sheets, and what the names of the workbook refer to; only read. */
  readonly formulas: () => Promise<WorkbookFormulas>;
  /** Formulas with functions of ours on the department's sheets, with the values they show; only read. */
  readonly liveFormulas: () => Promise<FormulaOutcome>;
  /** Makes such formulas values, where formula and values still are as they were read. Others are left alone. */
  readonly freezeFormulas: (list: readonly FrozenFormula[]) => Promise<FormulaOutcome>;
  /** Puts frozen formulas back where their values still stand. Others are left alone. */
  readonly thawFormulas: (list: readonly FrozenFormula[]) => Promise<FormulaOutcome>;
  /**
   * Writes formulas with functions of ours again, as they are typed, where Excel does not know these functions: it keeps
   * `#NAME?` in what was opened, or calculated, before the add-in was there. Others are left alone.
   */
  readonly repairFormulas: () => Promise<Repaired>;
  /** Opens a file as a workbook of its own, beside this one. @param bytes of a workbook */
  readonly openWorkbook: (bytes: Uint8Array) => Promise<void>;
  /**
   * Puts back what a writing has left (`half-written`), as every writing does before it writes itself.
   * @returns false where nothing is left
   */
  readonly putBack: () => Promise<boolean>;
  /** Takes back the last `apply`, once. */
  readonly undo: () => Promise<void>;
  readonly canUndo: () => boolean;
  /** Whether a cell still holds what was read of it; one round trip. */
  readonly holds: (place: Place, value: RawCell) => Promise<boolean>;
  /** Shows and selects a cell. */
  readonly goTo: (sheet: string, cell: string) => Promise<void>;
  /** Edits by people, never our own writes. @returns what stops listening */
  readonly onEdit: (listener: (edit: CellEdit) => void) => Promise<Stop>;
  /**
   * Rows of a sheet were hidden or shown, by a filter or by hand, or sorted: what stands there need not have changed. Silent
   * where this Excel tells nothing of it.
   */
  readonly onView: (listener: (change: ViewChange) => void) => Promise<Stop>;
  readonly onSelection: (listener: (selection: CellEvent) => void) => Promise<Stop>;
  /** Something has been calculated, by whoever's doing; once for each sheet. */
  readonly onCalculation: (listener: () => void) => Promise<Stop>;
  /** Tries what is assumed of the program, on a sheet that it takes away again. @param follow told how far it is */
  readonly tryExcel: (follow: (done: number, of: number) => void) => Promise<ExcelTrial>;
}

/** What the program does, beside what is assumed of it; nothing of the workbook. */
export interface ExcelTrial {
  readonly program: string;
  /** The newest of each set of APIs. */
  readonly sets: string;
  readonly lines: readonly TriedLine[];
  /** A sheet of the trial that could not be taken away; null where nothing is left. */
  readonly left: string | null;
}

export interface ApplyOptions {
  /**
   * False where taking it back would take a word of the jury back with it, such as its closing, which the journal keeps:
   * nothing can be undone any more then.
   */
  readonly undoable?: boolean;
}

/** @returns when the listener is gone */
export type Stop = () => Promise<void>;

export interface CellEvent {
  readonly sheet: string;
  /** A1 address of the changed or selected cells, without the sheet. */
  readonly address: string;
}

export interface CellEdit extends CellEvent {
  /**
   * Made by somebody else in the same workbook, by hand or by this add-in in their Excel. What we have shown is stale,
   * but writing again by ourselves could go on for ever between the two.
   */
  readonly remote: boolean;
}

export interface ViewChange {
  readonly sheet: string;
  readonly what: 'rows-hidden' | 'sorted';
  /** By somebody else in the same workbook. Filters of theirs that only they see are not told. */
  readonly remote: boolean;
}

export interface Applied {
  /** Round trips used, for the tests that keep them bounded. */
  readonly syncs: number;
  readonly sheets: readonly string[];
}

/** The one error that a host lets out. */
export class HostProblem extends Error {
  constructor(
    readonly code: HostProblemCode,
    /** Sheet concerned, if known. */
    readonly sheet: string | null,
    /** What Excel said, for a diagnostic: never a student's data. */
    readonly detail: string,
  ) {
    super([code, sheet, detail].filter(Boolean).join(': '));
  }
}
