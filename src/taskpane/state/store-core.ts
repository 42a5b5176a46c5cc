import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { Preparation } from '../../jury/prepare';
import type { JurySettings } from '../../jury/settings/settings';
import type { Host } from '../../jury/host/port';
import type { Locale } from '../../locales/locale';
import type { CellEdits } from '../../plan/types';
import type { Reading, Ready } from '../../jury/use-cases/read-jury';
import type { Sitting } from '../../jury/use-cases/sitting';
import type { Done, JuryState, Work } from './jury-state';

/** What the parts of the store need of the store that they belong to. */
export interface StoreCore {
  readonly host: Host;
  readonly locale: () => Locale;
  /** What a use case starts from, today. */
  readonly sitting: (ready: Pick<Ready, 'workbook' | 'report'>) => Sitting;
  readonly get: () => JuryState;
  readonly set: (change: Partial<JuryState>) => void;
  /** Reads and judges the workbook as it is now. */
  readonly read: () => Promise<Reading>;
  /** The jury of a workbook today. @param settings instead of those that it holds */
  readonly prepared: (workbook: WorkbookSnapshot, settings?: JurySettings) => Preparation;
  readonly localeOf: (settings: JurySettings) => Promise<Locale>;
  /** Whether the jury is closed, and written no more; the pane then says so. */
  readonly isClosed: () => boolean;
  /**
   * Writes cells that the pane shows before Excel has taken them; what Excel refuses is taken back.
   * @param next student who is shown from then on
   */
  readonly writeCells: (edits: readonly CellEdits[], done: Done, next?: string) => Promise<void>;
  readonly written: (done: Done) => Promise<void>;
  /** Does one thing after the others. @param again what a second try does where Excel refuses */
  readonly work: (kind: Work, again: () => Promise<void>, job: () => Promise<void>) => Promise<void>;
}
