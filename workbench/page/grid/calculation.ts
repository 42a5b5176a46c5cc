import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  OtherFormulaMarkDirty,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { Grid } from './context';

/** No calculation of a workbook that fits in the page takes longer. */
const LIMIT_MS = 20_000;

/** A workbook without a formula may have no calculation of its own at all. */
const OPENING_MS = 400;

/** Follows the calculation of formulas, so that values are read only when they follow from the last writes. */
export class Calculation {
  private changes = 0;
  private started = 0;
  private done = 0;
  private waiting: (() => void)[] = [];
  private readonly dirty: IActiveDirtyManagerService;
  private endOpening: () => void = () => undefined;
  /** Resolves after the calculation that opening sets off: cells written while it is under way would never be computed. */
  readonly opened = new Promise<void>((resolve) => {
    this.endOpening = resolve;
    setTimeout(resolve, OPENING_MS);
  });

  constructor(
    grid: Grid,
    private readonly onCalculated: () => void,
  ) {
    this.dirty = grid.injector.get(IActiveDirtyManagerService);
    grid.commands.onCommandExecuted((command, options) => this.follow(command, options));
  }

  private follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationStartMutation.id) this.started = this.changes;
    else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      this.notified(command.params as ISetFormulaCalculationNotificationMutation);
    } else if (this.dirty.get(command.id) && !this.isHarmless(command, options)) this.changes += 1;
  }

  /** What changes no value. */
  private isHarmless(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
    // Rules of colours: no value follows from them.
    if (command.id === OtherFormulaMarkDirty.id) return true;
    if (command.id !== SetRangeValuesMutation.id) return false;
    const { trigger } = (command.params ?? {}) as { trigger?: string };
    return options?.onlyLocal === true || trigger === SetStyleCommand.id;
  }

  /** Something is computed without a change. */
  begin(): void {
    this.changes += 1;
  }

  /** What has changed is not computed. */
  leaveOut(): void {
    this.done = this.changes;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private notified({ functionsExecutedState }: ISetFormulaCalculationNotificationMutation): void {
    if (functionsExecutedState === undefined) return;
    if (functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) return;
    this.done = this.started;
    setTimeout(this.endOpening);
    if (this.done !== this.changes) return;
    const waiting = this.waiting;
    this.waiting = [];
    // The values arrive by a mutation that is executed in the same turn as this notice.
    setTimeout(() => {
      this.onCalculated();
      for (const resolve of waiting) resolve();
    });
  }

  get isSettled(): boolean {
    return this.done === this.changes;
  }

  settled(): Promise<void> {
    if (this.isSettled) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LIMIT_MS);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
