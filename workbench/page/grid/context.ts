import type { ICommandService, Injector, Workbook, Worksheet } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';

/** What the adapters share of the running grid. */
export interface Grid {
  /** Nothing is to be drawn for now. */
  held: boolean;
  /** Rules of colours are drawn no sooner than a sheet is computed. */
  readonly keepsColours: () => boolean;
  /** What happens now was asked for by the add-in, by a test or by the page, and not by a person in the grid. */
  isByProgram: boolean;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  readonly workbook: Workbook;
  /**
   * A change of the model that leaves no trace in the undo list of the grid. With `fromCollab` the grid takes it for
   * somebody else's, and does not go to the sheet that was added or shown.
   */
  mutate(id: string, params: object, options?: { readonly fromCollab: true }): void;
  /** The sheet, which must still exist: a deleted one answers as Excel does. */
  worksheet(id: string): Worksheet;
}
