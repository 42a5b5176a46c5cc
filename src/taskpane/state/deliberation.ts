import { missingFields, askedFields } from '../../jury/decisions/asked';
import { NO_ENTRY, type Decision } from '../../jury/decisions/decide';
import { readReason } from '../../jury/decisions/reason';
import {
  restoreEntries,
  takeDecisions,
  type DecisionWrite,
  type FormerEntry,
  type Taken,
} from '../../jury/decisions/take';
import { byRight, deliberationQueue } from '../../jury/deliberation/order';
import type { Stamp } from '../../jury/journal/entry';
import { journalEdits } from '../../jury/journal/plan-journal';
import { entriesFor } from '../../jury/journal/differences';
import type { JuryEntry, JuryReport } from '../../jury/report';
import type { Locale } from '../../locales/locale';
import type { Ready } from './jury-state';
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
        const student = ready.report.students.find((one) => one.id === id);
        if (!student) return;
        if (!sameEntry(shown, student.entry)) return this.core.set({ conflict: id });
        const missing = missingFields(askedFields(student, decision), readReason(decision.reason));
        if (note === undefined && missing.length > 0) return;
        await this.take(ready, [{ id, decision, ...(note !== undefined && { note }) }]);
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
        const note = this.core.locale().deliberation.journal.byRight;
        const taken = byRight(ready.report)
          .filter(({ id }) => ids.includes(id))
          .map(({ id, result, entry }): Taken => ({
            id,
            note,
            decision: { subject: { kind: 'year' }, value: result.proposal, reason: entry?.reason ?? '' },
          }));
        await this.take(ready, taken);
      },
    );

  /** Puts back what stood there before the last decision, where nobody has decided again since. */
  readonly takeBack = (): Promise<void> =>
    this.core.work('undoing', this.takeBack, async () => {
      const { lastDecision } = this.core.get();
      const ready = await this.open();
      if (!ready || !lastDecision) return;
      const changed = lastDecision.find(
        ({ id, after }) => !sameEntry(after, entryOf(ready.report, id) ?? null),
      );
      if (changed) return this.core.set({ conflict: changed.id, lastDecision: null });
      const former = lastDecision.map(({ id, before }): FormerEntry => ({ id, entry: before }));
      const reason = this.core.locale().deliberation.journal.takenBack;
      const write = restoreEntries(ready.workbook, ready.report, former, reason, this.stamp(), this.locale);
      if (await this.write(ready, write, former.length, 'taken-back')) this.core.set({ lastDecision: null });
    });

  /** Puts in the journal what was typed by hand on the jury sheet. */
  readonly journalTyped = (): Promise<void> =>
    this.core.work('deciding', this.journalTyped, async () => {
      const ready = await this.open();
      if (!ready?.desk.journal) return;
      const { differences, journal } = ready.desk;
      const reason = this.locale.deliberation.journal.typedByHand;
      await this.core.host.writeCells(
        journalEdits(journal, entriesFor(differences, this.stamp(), reason), this.locale),
      );
      await this.core.written({ kind: 'journaled', count: differences.length });
    });

  readonly close = (): Promise<void> =>
    this.core.work('closing', this.close, async () => {
      const ready = await this.open();
      if (!ready) return;
      const left = await closeWorkbook(this.core.host, ready, this.locale, this.stamp());
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
        const left = await reopenWorkbook(this.core.host, ready, closing, reason, this.locale, this.stamp());
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

  private async take(ready: Ready, taken: readonly Taken[]): Promise<void> {
    const write = takeDecisions(ready.workbook, ready.report, taken, this.stamp(), this.locale);
    const before = new Map(taken.map(({ id }) => [id, entryOf(ready.report, id) ?? null]));
    if (!(await this.write(ready, write, taken.length, 'decided'))) return;
    const now = this.core.get().reading?.ready?.report;
    const lastDecision = [...before].map(([id, entry]) => ({
      id,
      before: entry,
      after: entryOf(now, id) ?? null,
    }));
    this.core.set({ lastDecision });
  }

  /** @returns false where the jury sheet or the journal is not there to be written on */
  private async write(
    ready: Ready,
    write: DecisionWrite | null,
    count: number,
    kind: 'decided' | 'taken-back',
  ): Promise<boolean> {
    if (!write || !ready.desk.journal) {
      this.core.set({ blocked: 'not-prepared' });
      return false;
    }
    await this.core.host.writeCells([
      ...write.edits,
      ...journalEdits(ready.desk.journal, write.entries, this.locale),
    ]);
    await this.core.written({ kind, count });
    return true;
  }

  private get locale(): Locale {
    return this.core.locale();
  }

  private stamp(): Stamp {
    return { time: localTime(new Date()), who: this.core.get().who.trim() };
  }
}

function entryOf(report: JuryReport | undefined, id: string): JuryEntry | null | undefined {
  return report?.students.find((student) => student.id === id)?.entry;
}

function sameEntry(a: JuryEntry | null | undefined, b: JuryEntry | null | undefined): boolean {
  const [one, other] = [a ?? NO_ENTRY, b ?? NO_ENTRY];
  return (['decision', 'reason', 'decisions'] as const).every((key) => one[key] === other[key]);
}

/** `2026-07-09 14:05:12` by the clock of this machine. */
function localTime(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day} ${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':')}`;
}
