import type { CellEvent, Host } from '../../jury/host/port';
import { pickCell } from '../../jury/picks';
import type { JuryState } from './jury-state';

/** Milliseconds: selections and calculations that our own writing sets off have come by then. */
const OWN = 1_500;
/** Milliseconds: a calculation tells once for each sheet. */
const TOGETHER = 300;

/**
 * Values picked from the list of a cell, of which Excel does not always tell (office-js issues 420, 3888, 4066): the cell is
 * looked at again when the selection leaves it, when something has been calculated, and when somebody comes to the pane. One
 * small request, for cells with a list of ours and no others.
 */
export class Picks {
  private wroteAt = -Infinity;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** @param changed told when a cell holds something else than what was read */
  constructor(
    private readonly host: Host,
    private readonly get: () => JuryState,
    private readonly changed: () => void,
  ) {}

  /** We have written: what comes now comes of that. */
  readonly wrote = (): void => {
    this.wroteAt = Date.now();
  };

  readonly calculated = (): void => {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.look(this.get().selection);
    }, TOGETHER);
  };

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }

  /** @param selection that was left, or that somebody comes from */
  async look(selection: CellEvent | null): Promise<void> {
    const { reading, work, changed } = this.get();
    if (!reading || !selection || work !== null || changed || Date.now() - this.wroteAt < OWN) return;
    const cell = pickCell(reading.workbook, selection);
    // What cannot be asked now is read with the next change.
    if (!cell || (await this.host.holds(cell, cell.value).catch(() => true))) return;
    if (this.get().reading === reading) this.changed();
  }
}
