import { CommandType, type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import type { Grid } from './context';

/** Mutations of what a file holds: cells, sheets, rules, names. */
const OF_A_FILE =
  /^(sheet\.mutation\.|data-validation\.mutation\.|formula\.mutation\.(set|remove)-defined-name$)/;

/** Those by which the grid only keeps its own house. */
const HOUSEKEEPING =
  /auto-height|(row|column)-count$|permission-points|mark-dirty|re-calc-filter|mutation\.empty$|default-style$/;

function changesTheFile({ id, type }: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (type !== CommandType.MUTATION || options?.onlyLocal) return false;
  return OF_A_FILE.test(id) && !HOUSEKEEPING.test(id);
}

/** Whether a workbook holds work that no file has. */
export class Unsaved {
  private changes = 0;
  private saved = 0;

  constructor(
    grid: Grid,
    private readonly onChange: () => void,
  ) {
    grid.commands.onCommandExecuted((command, options) => {
      if (!changesTheFile(command, options)) return;
      this.changes += 1;
      this.onChange();
    });
  }

  get any(): boolean {
    return this.changes > this.saved;
  }

  /** A mark of the work so far, for `keep` once it is in a file. */
  get mark(): number {
    return this.changes;
  }

  /** What was done up to the mark is in a file. */
  keep(mark: number): void {
    this.saved = mark;
    this.onChange();
  }
}
