/// <reference types="office-js" />

/** Excel on the web refuses a message of 5 MB; the rest is room for what surrounds the values. */
const MAX_MESSAGE = 4_000_000;

/** One `Excel.run`: counts the round trips, and keeps each message within what Excel takes. */
export class Session {
  syncs = 0;
  /** Known once the workbook has been looked at: a refusal then has that reason. */
  readOnly = false;
  private waiting = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  async sync(): Promise<void> {
    this.syncs += 1;
    this.waiting = 0;
    await this.context.sync();
  }

  /** Until the next sync Excel neither paints nor computes. */
  hush(): void {
    const { application } = this.context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
  }

  /** Sends what is waiting when so many bytes more would make the message too large. */
  async makeRoom(bytes: number): Promise<void> {
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
