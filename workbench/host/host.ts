import type { WorkbookEngine } from './engine';
import type { EventHub } from './events';
import type { FunctionResult } from './custom-functions';

/** What the kinds may use besides their own object: the workbook, and what the add-in told its host. */
export interface Host {
  readonly engine: WorkbookEngine;
  readonly events: EventHub;
  /** Runs after the answer to the request at hand has been sent. */
  after(work: () => void): void;
  /** Answers of the add-in to invocations of its custom functions. */
  functionResults(results: readonly FunctionResult[]): void;
  /** The custom-functions runtime of the add-in listens from now on. */
  functionsReady(): void;
  /** Shows or hides the pane. */
  showPane(visible: boolean): void;
  readonly paneVisible: boolean;
  /** `Office.addin.setStartupBehavior`. */
  startup: string;
  /** Ribbon controls that the add-in has disabled. */
  enableControl(id: string, enabled: boolean): void;
  showTab(id: string, visible: boolean): void;
}
