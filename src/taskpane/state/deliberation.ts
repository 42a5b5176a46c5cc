import type { Decision } from '../../jury/decisions/decide';
import { deliberationQueue } from '../../jury/deliberation/order';
import type { Stamp } from '../../jury/journal/entry';
import {
  decideOn,
  decisionsByRight,
  entryOf,
  journaledCells,
  takenBackCells,
  takenCells,
  type Conflict,
  type DecidedCells,
  type Hand,
} from '../../jury/use-cases/decide';
import type { Ready } from '../../jury/use-cases/read-jury';
import { closeWorkbook, reopenWorkbook } from './closing-workflow';
import type { StoreCore } from './store-core';

/** What a member of the jury does in the pane: decide, take back, close, reopen. Every step is in the journal. */
export class Deliberation {
  constructor(private readonly core: StoreCore) {}

  /** Whose name stands in the journal from now on. Kept while the pane is open, nowhere else. */
  readonly signAs = (who: string): void => {
    this.core.set({ who });
  };

  /** Makes the queue anew, those still to be decided first. @returns its students */
  readonly startQueue = (): readonly string[] => {
    const { reading } = this.core.get();
    if (!reading?.ready) return [];
    const { ready } = reading;
    const queue = deliberationQueue(ready.report, ready.desk.rows, null);
    this.core.set({ reading: { ...reading, ready: { ...ready, desk: { ...ready.desk, queue } } } });
    return queue.ids;
  };

  /**
   * Takes a decision. What it rests on is what the pane shows: where somebody else has decided on the same student
   * meanwhile, nothing is written, and theirs is shown.
   * @param note what the journal says instead of the reason, where a decision is only taken back
   */
  readonly decide = (id: string, decision: Decision, note?: string): Promise<void> => {
    const shown = entryOf(this.core.get().reading?.ready?.report, id);
    return this.core.work(
      'deciding',
      () => this.decide(id, decision, note),
      async () => {
        const ready = await this.open();
        if (!ready) return;
        const cells = decideOn(
          ready,
          shown,
          { id, decision, ...(note !== undefined && { note }) },
          this.hand(),
        );
        if (cells !== 'incomplete') await this.take(ready, [id], cells);
      },
    );
  };

  /** Decides everybody whom the rules admit or let pass by right, as they propose. @param ids those shown to the jury */
  readonly acceptByRight = (ids: readonly string[]): Promise<void> =>
    this.core.work(
      'deciding',
      () => this.acceptByRight(ids),
      async () => {
        const ready = await this.open();
        if (!ready) return;
        const taken = decisionsByRight(ready, ids, this.hand());
        await this.take(
          ready,
          taken.map(({ id }) => id),
          takenCells(ready, taken, this.hand()),
        );
      },
    );

  /** Puts back what stood there before the last decision, where nobody has decided again since. */
  readonly takeBack = (): Promise<void> =>
    this.core.work('undoing', this.takeBack, async () => {
      const { lastDecision } = this.core.get();
      const ready = await this.open();
      if (!ready || !lastDecision) return;
      const cells = takenBackCells(ready, lastDecision, this.hand());
      if (cells && 'conflict' in cells) this.core.set({ lastDecision: null });
      if (await this.write(cells, 'taken-back')) this.core.set({ lastDecision: null });
    });

  /** Puts in the journal what was typed by hand on the jury sheet. */
  readonly journalTyped = (): Promise<void> =>
    this.core.work('deciding', this.journalTyped, async () => {
      const ready = await this.open();
      const cells = ready && journaledCells(ready, this.hand());
      if (cells) await this.write(cells, 'journaled');
    });

  readonly close = (): Promise<void> =>
    this.core.work('closing', this.close, async () => {
      const ready = await this.open();
      if (!ready) return;
      const left = await closeWorkbook(this.core.host, this.core.sitting(ready), this.hand().stamp);
      this.core.set({ lastDecision: null });
      await this.core.written({ kind: 'closed', left });
    });

  readonly reopen = (reason: string): Promise<void> =>
    this.core.work(
      'closing',
      () => this.reopen(reason),
      async () => {
        const { ready } = await this.core.read();
        if (!ready?.desk.closing) return;
        const { closing } = ready.desk;
        const left = await reopenWorkbook(
          this.core.host,
          this.core.sitting(ready),
          closing,
          reason,
          this.hand().stamp,
        );
        await this.core.written({ kind: 'reopened', left });
      },
    );

  readonly forgetConflict = (): void => {
    this.core.set({ conflict: null });
  };

  /** The workbook as it is now, where the jury is open and prepared; else the pane says why nothing is done. */
  private async open(): Promise<Ready | null> {
    this.core.set({ conflict: null });
    const { ready } = await this.core.read();
    if (!ready) return null;
    const block = ready.desk.closing ? 'closed' : ready.desk.rows ? null : 'not-prepared';
    this.core.set({ blocked: block });
    return block ? null : ready;
  }

  /** @param ids students who are decided on */
  private async take(
    ready: Ready,
    ids: readonly string[],
    cells: DecidedCells | Conflict | null,
  ): Promise<void> {
    if (!(await this.write(cells, 'decided'))) return;
    const now = this.core.get().reading?.ready?.report;
    const lastDecision = [...new Set(ids)].map((id) => ({
      id,
      before: entryOf(ready.report, id) ?? null,
      after: entryOf(now, id) ?? null,
    }));
    this.core.set({ lastDecision });
  }

  /** @returns false where nothing was written; the pane says why */
  private async write(
    cells: DecidedCells | Conflict | null,
    kind: 'decided' | 'taken-back' | 'journaled',
  ): Promise<boolean> {
    if (!cells) this.core.set({ blocked: 'not-prepared' });
    else if ('conflict' in cells) this.core.set(cells);
    if (!cells || 'conflict' in cells) return false;
    await this.core.host.writeCells(cells.edits);
    await this.core.written({ kind, count: cells.count });
    return true;
  }

  private hand(): Hand {
    const stamp: Stamp = { time: localTime(new Date()), who: this.core.get().who.trim() };
    return { stamp, locale: this.core.locale() };
  }
}

/** `2026-07-09 14:05:12` by the clock of this machine. */
function localTime(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day} ${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':')}`;
}
