import type { Decision } from '../../jury/decisions/decide';
import { deliberationQueue } from '../../jury/deliberation/order';
import { nameOf } from '../../jury/journal/differences';
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
import { HostProblem } from '../../jury/host/port';
import type { HostProblemCode } from '../../vocabulary/host-problems';
import type { Done } from './jury-state';
import type { StoreCore } from './store-core';

/** Cells of a decision; `incomplete` where there is nothing to write. */
type Asked = DecidedCells | Conflict | 'incomplete' | null;

/** Refusals that only say that the pane shows an older workbook. */
const STALE: ReadonlySet<HostProblemCode> = new Set(['changed-meanwhile', 'sheet-gone']);

/** Fetched when a jury is closed or reopened, with what makes values of formulas. */
const codeOfClosing = () => import(/* webpackChunkName: "file" */ './closing-workflow');

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
   * @param next student to go on with
   */
  readonly decide = (id: string, decision: Decision, note?: string, next?: string): Promise<void> => {
    const shown = entryOf(this.core.get().reading?.ready?.report, id);
    return this.core.work(
      'deciding',
      () => this.decide(id, decision, note, next),
      () =>
        this.take((ready) => {
          const taken = { id, decision, ...(note !== undefined && { note }) };
          return { ids: [id], cells: decideOn(ready, shown, taken, this.hand()) };
        }, next),
    );
  };

  /** Decides everybody whom the rules admit or let pass by right, as they propose. @param ids those shown to the jury */
  readonly acceptByRight = (ids: readonly string[]): Promise<void> =>
    this.core.work(
      'deciding',
      () => this.acceptByRight(ids),
      () =>
        this.take((ready) => {
          const taken = decisionsByRight(ready, ids, this.hand());
          return { ids: taken.map(({ id }) => id), cells: takenCells(ready, taken, this.hand()) };
        }),
    );

  /** Puts back what stood there before the last decision, where nobody has decided again since. */
  readonly takeBack = (): Promise<void> =>
    this.core.work('undoing', this.takeBack, async () => {
      const { lastDecision } = this.core.get();
      if (!lastDecision) return;
      const written = await this.write('taken-back', (ready) => {
        const cells = takenBackCells(ready, lastDecision, this.hand());
        if (cells && 'conflict' in cells) this.core.set({ lastDecision: null });
        return cells;
      });
      if (written) this.core.set({ lastDecision: null });
    });

  /** Puts in the journal what was typed by hand on the jury sheet. */
  readonly journalTyped = (): Promise<void> =>
    this.core.work('deciding', this.journalTyped, async () => {
      await this.write('journaled', (ready) => journaledCells(ready, this.hand()) ?? 'incomplete');
    });

  readonly close = (): Promise<void> =>
    this.core.work('closing', this.close, async () => {
      const ready = await this.open(false);
      if (!ready) return;
      const { closeWorkbook } = await codeOfClosing();
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
        const { reopenWorkbook } = await codeOfClosing();
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

  /**
   * What lies before the jury, where it is open and prepared; else the pane says why nothing is done.
   * @param isAsShown whether what was read last will do: every cell that a decision rests on is looked at again as it is written
   */
  private async open(isAsShown: boolean): Promise<Ready | null> {
    const { reading, changed } = this.core.get();
    this.core.set({ conflict: null });
    const { ready } = isAsShown && reading && !changed ? reading : await this.core.read();
    if (!ready) return null;
    const block = ready.desk.closing ? 'closed' : ready.desk.rows ? null : 'not-prepared';
    this.core.set({ blocked: block });
    return block ? null : ready;
  }

  /** Writes decisions, and remembers what they took the place of. */
  private async take(
    decided: (ready: Ready) => { readonly ids: readonly string[]; readonly cells: Asked },
    next?: string,
  ): Promise<void> {
    let before: Ready | null = null;
    let concerned: readonly string[] = [];
    const written = await this.write(
      'decided',
      (ready) => {
        const { ids, cells } = decided(ready);
        [before, concerned] = [ready, ids];
        return cells;
      },
      next,
    );
    // Where nobody was concerned, the decision before stays the last.
    if (!written || !before || concerned.length === 0) return;
    const { report }: Ready = before;
    const now = this.core.get().reading?.ready?.report;
    const lastDecision = [...new Set(concerned)].map((id) => ({
      id,
      before: entryOf(report, id) ?? null,
      after: entryOf(now, id) ?? null,
    }));
    this.core.set({ lastDecision });
  }

  /**
   * One request where nobody has changed anything meanwhile; else the workbook is read and the cells are asked for again.
   * @returns false where nothing was written; the pane says why
   */
  private async write(
    kind: 'decided' | 'taken-back' | 'journaled',
    cellsOf: (ready: Ready) => Asked,
    next?: string,
  ): Promise<boolean> {
    try {
      return await this.tryToWrite(kind, cellsOf, true, next);
    } catch (error) {
      const isStale = error instanceof HostProblem && STALE.has(error.code);
      if (!isStale) throw error;
      this.core.set({ takenBack: false });
      return this.tryToWrite(kind, cellsOf, false, next);
    }
  }

  private async tryToWrite(
    kind: 'decided' | 'taken-back' | 'journaled',
    cellsOf: (ready: Ready) => Asked,
    isAsShown: boolean,
    next?: string,
  ): Promise<boolean> {
    const ready = await this.open(isAsShown);
    const cells = ready && cellsOf(ready);
    if (!ready || cells === 'incomplete') return false;
    if (!cells) this.core.set({ blocked: 'not-prepared' });
    else if ('conflict' in cells) this.core.set(cells);
    if (!cells || 'conflict' in cells) return false;
    const { edits, count, only } = cells;
    const whom = ready.report.students.find(({ id }) => id === only);
    const done: Done = {
      ...{ kind, count },
      ...(whom && { whom: nameOf(whom) }),
      ...(next !== undefined && { next }),
    };
    await this.core.writeCells(edits, done, next);
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
