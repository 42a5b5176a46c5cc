import { HostProblem, type CellEvent, type ExcelTrial, type Host, type Stop } from '../../jury/host/port';
import { isTypedSince, typedOn, type Typed } from '../../jury/entries';
import type { Place } from '../../jury/host/place';
import type { Queue } from '../../jury/deliberation/order';
import { prepareJury } from '../../jury/prepare';
import type { Locale } from '../../locales/locale';
import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { CellEdits, WorkbookPlan } from '../../plan/types';
import { planSample } from '../../jury/sheets/sample-workbook';
import { afterDecisions } from '../../jury/use-cases/after-decisions';
import { prepareSheets } from '../../jury/use-cases/prepare-sheets';
import type { Reading, Ready } from '../../jury/use-cases/read-jury';
import { withEdits } from '../../jury/our-sheets/with-edits';
import { TOP_CELL } from '../../jury/our-sheets/roles';
import { marksSheets, recolour } from '../../jury/use-cases/recolour';
import { dayOf, type Sitting } from '../../jury/use-cases/sitting';
import { INITIAL_STATE, type Done, type JuryState, type Work } from './jury-state';
import { Deliberation } from './deliberation';
import type { StoreCore } from './store-core';
import { Exchange } from './exchange';
import { KeptSettings } from './kept-settings';
import { anomalyAfter } from './anomalies';
import { drawn, painted } from './painted';
import { Picks } from './picks';
import { asked, judged, localeOf } from './judging';
import { visiblePlace, write } from './write';

/** How long nobody must decide before everything is judged anew, in milliseconds. */
const SETTLED = 1_500;

/** How long nobody must type before the workbook is read again. */
export const QUIET_MILLISECONDS = 600;

interface JuryStoreOptions {
  /** Of the program: what the pane speaks while the workbook asks for no other language. */
  readonly locale: Locale;
  /** Whether the workbook is read again after edits. */
  readonly autoRefresh: boolean;
}

/**
 * The state of the pane and all that changes it; React only draws it. One thing is done at a time: what is asked
 * meanwhile waits its turn.
 */
export class JuryStore {
  private state = INITIAL_STATE;
  private readonly listeners = new Set<() => void>();
  private autoRefresh: boolean;
  private current: Locale;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private queue: Promise<void> = Promise.resolve();
  private stopped = false;
  /** What people had typed on our sheets when we last wrote. */
  private typed: Typed = { roles: [], text: '' };

  /** Decisions, the journal, closing. */
  readonly deliberation: Deliberation;
  /** Documents, exports, imports. */
  readonly exchange: Exchange;
  readonly settings: KeptSettings;
  private readonly picks: Picks;

  constructor(
    private readonly host: Host,
    private readonly options: JuryStoreOptions,
  ) {
    this.autoRefresh = options.autoRefresh;
    this.current = options.locale;
    const core: StoreCore = {
      host,
      locale: () => this.locale,
      sitting: (ready) => this.sitting(ready),
      get: this.get,
      set: (change) => {
        this.set(change);
      },
      read: () => this.read(),
      prepared: (workbook, settings) => prepareJury(workbook, asked(options.locale, settings)),
      localeOf: (settings) => localeOf(settings, options.locale),
      isClosed: () => this.isClosed(),
      writeCells: (edits, done, next) => this.writeCells(edits, done, next),
      written: (done) => this.written(done),
      work: (kind, again, job) => this.work(kind, again, job),
    };
    this.deliberation = new Deliberation(core);
    this.exchange = new Exchange(core);
    this.settings = new KeptSettings(core);
    this.picks = new Picks(host, this.get, this.edited);
  }

  readonly get = (): JuryState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The locale that the settings of the workbook ask for, else that of Excel. */
  get locale(): Locale {
    return this.current;
  }

  /** Reads the workbook and follows it from then on. @returns what stops following */
  async start(): Promise<Stop> {
    const stops: Stop[] = [];
    const listen = async (what: () => Promise<Stop>): Promise<void> => {
      try {
        stops.push(await what());
      } catch (error) {
        this.refuse(error, () => void this.refresh());
      }
    };
    await this.refresh();
    await listen(() => this.host.onEdit(this.edited));
    await listen(() => this.host.onView(this.edited));
    await listen(() => this.host.onSelection(this.selectionMoved));
    await listen(() => this.host.onCalculation(this.picks.calculated));
    return async () => {
      this.stopped = true;
      this.forgetTimer();
      this.picks.stop();
      for (const stop of stops) await stop();
    };
  }

  readonly refresh = (): Promise<void> =>
    this.work('reading', this.refresh, async () => {
      await this.read();
    });

  /** Writes the sheets of the jury from the marks as they are now. */
  readonly prepare = (): Promise<void> =>
    this.work('preparing', this.prepare, async () => {
      const { preparation, workbook } = await this.read();
      if (!preparation.ok || this.isClosed()) return;
      await this.writeJury({ workbook, report: preparation.report });
    });

  /** Tries what is assumed of Excel. @returns null where it was refused, which the pane says */
  readonly tryExcel = async (follow: (done: number, of: number) => void): Promise<ExcelTrial | null> => {
    let trial: ExcelTrial | null = null;
    const again = async (): Promise<void> => void (await this.tryExcel(follow));
    await this.work('trying', again, async () => {
      trial = await this.host.tryExcel(follow);
    });
    return trial;
  };

  /** Writes sheets of marks: those of the invented sample, or others. */
  readonly addMarks = (plan?: WorkbookPlan): Promise<void> => {
    const again = (): Promise<void> => this.addMarks(plan);
    return this.work('sampling', again, async () => {
      const { sheets } = await this.host.apply(plan ?? planSample(this.locale));
      await this.written({ kind: plan ? 'marks-sheets' : 'sample', sheets });
    });
  };

  /** Writes the colours of the rows and nothing else; they look the decisions up on the jury sheet, which must be there. */
  readonly recolour = (): Promise<void> =>
    this.work('colouring', this.recolour, async () => {
      const { preparation, workbook, outdated } = await this.read();
      if (!preparation.ok || this.isClosed()) return;
      if (outdated === null) {
        return this.writeJury({ workbook, report: preparation.report });
      }
      await this.host.apply(recolour(preparation.report));
      await this.written({ kind: 'recoloured', sheets: marksSheets(preparation.report) });
    });

  /** Writes formulas with functions of ours again that Excel has not linked to the add-in. */
  readonly repairFormulas = (): Promise<void> =>
    this.work('repairing', this.repairFormulas, async () => {
      await this.written({ kind: 'repaired', ...(await this.host.repairFormulas()) });
    });

  /** Shows an anomaly's cell, and goes on from there. */
  readonly showAnomaly = ({ sheet, cell }: Place): Promise<void> => {
    this.set({ anomaly: { sheet, cell }, anomalyAsked: false });
    return this.goTo(sheet, cell);
  };

  /** Shows the anomaly after the one last shown; after the last one, the first. */
  readonly nextAnomaly = async (): Promise<void> => {
    // A button of the ribbon may be what has started the pane, which still reads.
    await this.queue;
    const preparation = this.state.reading?.preparation;
    if (!preparation?.ok) return;
    const next = anomalyAfter(preparation.report.anomalies, this.state.anomaly);
    if (!next) return;
    this.set({ anomaly: { sheet: next.sheet, cell: next.cell }, anomalyAsked: true });
    await this.goTo(next.sheet, next.cell);
  };

  readonly forgetAnomaly = (): void => {
    this.set({ anomalyAsked: false });
  };

  /** Takes back what was last written; asks first where people have typed on our sheets since. */
  readonly undo = (): Promise<void> =>
    this.work('undoing', this.undo, async () => {
      const { workbook } = await this.read();
      if (isTypedSince(this.typed, workbook)) this.set({ undoLoses: true });
      else await this.takeBack();
    });

  /** Takes back what was last written, with all that was typed on it. */
  readonly undoAnyway = (): Promise<void> => this.work('undoing', this.undoAnyway, () => this.takeBack());

  readonly keepTyped = (): void => {
    this.set({ undoLoses: false });
  };

  private async takeBack(): Promise<void> {
    await this.host.undo();
    this.set({ canUndo: this.host.canUndo(), undoLoses: false, done: { kind: 'undone' } });
    await this.read();
  }

  /** Shows a cell in Excel. */
  readonly goTo = (sheet: string, cell: string): Promise<void> =>
    this.guarded(
      () => void this.goTo(sheet, cell),
      () => this.host.goTo(sheet, cell),
    );

  /** Picks a student and shows his row: on the sheet in sight when he is there. */
  readonly pick = async (student: string): Promise<void> => {
    this.set({ selected: student });
    // The card first: where Excel shares its thread with the pane, showing the row would hold it up.
    await painted();
    // Somebody who leafs through quickly has gone on meanwhile.
    if (this.state.selected !== student) return;
    const place = this.state.reading?.places?.cellOf(student, this.state.activeSheet);
    if (place) await this.goTo(place.sheet, place.cell);
  };

  /** Shows a student in the pane and leaves the sheet where it is. */
  readonly show = (student: string): void => {
    this.set({ selected: student });
  };

  readonly dismissRefusal = (): void => {
    this.set({ refused: null });
  };

  readonly dismissDone = (): void => {
    this.set({ done: null });
  };

  readonly setAutoRefresh = (on: boolean): void => {
    this.autoRefresh = on;
    if (on && this.state.changed) void this.refresh();
  };

  private readonly edited = (): void => {
    this.set({ changed: true });
    this.forgetTimer();
    if (this.autoRefresh) this.timer = setTimeout(() => void this.refresh(), QUIET_MILLISECONDS);
  };

  /** Somebody comes to the pane. */
  readonly entered = (): void => {
    void this.putBack();
    void this.picks.look(this.state.selection);
  };

  /** What a writing has left while another workbook was in front: put back once somebody is here again. */
  private async putBack(): Promise<void> {
    const { refused, work } = this.state;
    if (refused?.problem.code !== 'half-written' || work !== null) return;
    // Where Excel still refuses, the notice stays.
    if (!(await this.host.putBack().catch(() => false))) return;
    this.set({ refused: null, done: { kind: 'undone' } });
    await this.refresh();
  }

  private readonly selectionMoved = ({ sheet, address }: CellEvent): void => {
    void this.putBack();
    void this.picks.look(this.state.selection);
    const row = Number(/\d+/.exec(address)?.[0] ?? 0) - 1;
    const student = this.state.reading?.places?.studentAt(sheet, row) ?? null;
    this.set({
      activeSheet: sheet,
      selection: { sheet, address },
      ...(student !== null && { selected: student }),
    });
  };

  /** Does one thing after the others; what Excel refuses is shown with a way to try again. */
  private work(kind: Work, again: () => Promise<void>, job: () => Promise<void>): Promise<void> {
    const run = async (): Promise<void> => {
      if (this.stopped) return;
      // What was done before is no answer to what is being done now.
      this.set(kind === 'reading' ? { work: kind } : { work: kind, done: null });
      await drawn();
      await this.guarded(() => void again(), job);
      this.set({ work: null });
    };
    this.queue = this.queue.then(run);
    return this.queue;
  }

  private async guarded(retry: () => void, job: () => Promise<void>): Promise<void> {
    this.set({ refused: null, takenBack: false });
    try {
      await job();
    } catch (error) {
      this.refuse(error, retry);
    }
  }

  private refuse(error: unknown, retry: () => void): void {
    const problem =
      error instanceof HostProblem
        ? error
        : new HostProblem('unexpected', null, error instanceof Error ? error.message : String(error));
    this.set({ refused: { problem, retry } });
  }

  /** Says what was done once the pane shows it. @param arrive goes to what was written */
  private async written(done: Done, arrive?: () => Promise<void>): Promise<void> {
    this.picks.wrote();
    try {
      const [, { workbook }] = await Promise.all([arrive?.(), this.read()]);
      this.typed = typedOn(workbook, 'sheets' in done ? done.sheets : []);
    } finally {
      // What was written stands, also where reading it again was refused.
      this.set({ done, canUndo: this.host.canUndo(), undoLoses: false });
    }
  }

  private async writeJury(jury: Pick<Ready, 'workbook' | 'report'>): Promise<void> {
    const isFirst = this.state.reading?.outdated === null;
    const { selection } = this.state;
    const sheets = await write(this.host, prepareSheets(this.sitting(jury)));
    const [first] = sheets;
    const marks = jury.report.tables[0]?.sheet ?? jury.report.reshaped[0]?.sheet;
    const from = selection
      ? { sheet: selection.sheet, cell: selection.address }
      : marks !== undefined && { sheet: marks, cell: 'A1' };
    // The result of the first time is wanted at once; later ones are made in the middle of something else.
    const arrive = isFirst && first !== undefined ? () => this.host.goTo(first, TOP_CELL) : undefined;
    await this.written({ kind: 'prepared', sheets, ...(isFirst && from && { from }) }, arrive);
  }

  private sitting({ workbook, report }: Pick<Ready, 'workbook' | 'report'>): Sitting {
    return { workbook, report, locale: this.locale, day: dayOf(new Date()) };
  }

  /** A closed jury is written no more; the pane says so. */
  private isClosed(): boolean {
    const closed = !!this.state.reading?.ready?.desk.closing;
    this.set({ blocked: closed ? 'closed' : null });
    return closed;
  }

  private async writeCells(edits: readonly CellEdits[], done: Done, next?: string): Promise<void> {
    const { reading, selected, activeSheet } = this.state;
    if (!reading) return;
    const place = next === undefined ? null : (reading.places?.cellOf(next, activeSheet) ?? null);
    const workbook = withEdits(reading.workbook, edits);
    const decided = afterDecisions(reading, workbook);
    this.set({ reading: decided, ...(next !== undefined && { selected: next }) });
    await drawn();
    try {
      await this.host.writeCells(edits, visiblePlace(workbook, place));
    } catch (error) {
      this.set({ reading, selected, takenBack: true });
      throw error;
    } finally {
      this.picks.wrote();
    }
    this.typed = typedOn(workbook);
    this.set({ done, canUndo: this.host.canUndo(), undoLoses: false });
    // What a decision settles of the doubts, and what it makes old, is worked out once nobody waits for it.
    const isLast = (): boolean => this.state.reading?.workbook === workbook && !this.stopped;
    setTimeout(() => void (isLast() && this.judge(workbook, isLast)), SETTLED);
  }

  /** Reads and judges the workbook as it is now. */
  private async read(): Promise<Reading> {
    this.forgetTimer();
    this.set({ changed: false });
    return this.judge(await this.host.read());
  }

  /** @param isWanted false once something newer has been read or decided */
  private async judge(workbook: WorkbookSnapshot, isWanted = (): boolean => true): Promise<Reading> {
    const formerQueue = (): Queue | null => this.state.reading?.ready?.desk.queue ?? null;
    const { reading, locale } = await judged(workbook, this.options.locale, formerQueue);
    if (!isWanted()) return reading;
    this.current = locale;
    this.set({ reading });
    return reading;
  }

  private forgetTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private set(change: Partial<JuryState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
