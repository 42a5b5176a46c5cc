import { IRenderManagerService } from '@univerjs/preset-sheets-core';
import type { Grid } from './context';

/** How long nothing must be asked before the grid paints, and the longest that it waits for that; in milliseconds. */
const QUIET = 80;
const LONGEST = 1_000;

/**
 * When the grid paints. It shares its thread with the pane, and one paint takes longer than all else that a decision does: what
 * the add-in does with an answer comes first, as in Excel, where it does not wait for pixels.
 */
export class Painting {
  private isHeld = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private since = 0;

  constructor(private readonly grid: Grid) {}

  /** Whether nothing is painted until further notice. */
  hold(held: boolean): void {
    this.isHeld = held;
    this.apply();
  }

  /** The add-in asks for something, or was answered: the grid paints once it has been quiet. */
  letAddinFirst(): void {
    const now = Date.now();
    if (this.timer === null) this.since = now;
    else if (now - this.since > LONGEST) return;
    else clearTimeout(this.timer);
    const timer = setTimeout(() => {
      // The frame that shows what the pane made of the answer goes first.
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (this.timer !== timer) return;
          this.timer = null;
          this.apply();
        }),
      );
    }, QUIET);
    this.timer = timer;
    this.apply();
  }

  private apply(): void {
    const unit = this.grid.workbook.getUnitId();
    const engine = this.grid.injector.get(IRenderManagerService).getRenderById(unit)?.engine;
    if (engine) engine.renderEvenInBackground = !this.isHeld && this.timer === null;
  }
}
