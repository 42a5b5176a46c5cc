/// <reference types="office-js" />
import { othersFirst } from '../jury/host/in-slices';
import { HostProblem } from '../jury/host/port';

/** Excel on the web refuses a message of 5 MB; one that is larger than this keeps the pane from whoever types while it is written. */
const MAX_MESSAGE = 2_000_000;

/**
 * How long an answer is waited for, in milliseconds: Excel sometimes never gives one (office-js issues 6150 and 6678), and a
 * cell that is being edited holds it up. Until something has been read the pane is of no use, and reading twice does no harm.
 */
export const PATIENCE = { first: 8_000, reading: 30_000, writing: 180_000 } as const;

/** One `Excel.run`: counts the round trips, and keeps each message within what Excel takes. */
export class Session {
  syncs = 0;
  /** Known once the workbook has been looked at: a refusal then has that reason. */
  readOnly = false;
  /** Milliseconds that Excel has for an answer. */
  patience: number = PATIENCE.reading;
  private waiting = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  /** @throws HostProblem `silent` where Excel gives no answer: whoever waits behind gets his turn */
  async sync(): Promise<void> {
    this.syncs += 1;
    this.waiting = 0;
    await this.answered(this.context.sync());
  }

  /** @throws HostProblem `silent` where Excel gives no answer */
  async answered<T>(answer: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new HostProblem('silent', null, `${this.patience / 1000} s`));
      }, this.patience);
    });
    try {
      return await Promise.race([answer, silence]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Until the next sync Excel neither paints nor computes: something is going to be written. */
  hush(): void {
    this.patience = PATIENCE.writing;
    const { application } = this.context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
  }

  /**
   * Has Excel compute what was written: it need not by itself after {@link hush} (documented), nor in manual mode. Last of all
   * that is written.
   */
  compute(): void {
    this.context.workbook.application.calculate('Recalculate');
  }

  /** Sends what is waiting when so many bytes more would make the message too large; whoever types goes first. */
  async makeRoom(bytes: number): Promise<void> {
    await othersFirst();
    if (this.waiting > 0 && this.waiting + bytes > MAX_MESSAGE) {
      await this.sync();
      this.hush();
    }
    this.waiting += bytes;
  }
}

/** @param version of the requirement set ExcelApi, for instance `1.13` */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
