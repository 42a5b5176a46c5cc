import type { WorkbookEngine } from './engine';
import { payloadTooLarge, RichApiError } from './errors';
import { EventHub, type RichApiMessage } from './events';
import { FunctionCalls, type FunctionResult } from './custom-functions';
import type { Host } from './host';
import { Interpreter, isOwnBusiness } from './interpreter';
import type { RequestBody, ResponseBody } from './protocol';

/** What the page around the add-in does for it. */
export interface Surroundings {
  showPane(visible: boolean): void;
  isPaneVisible(): boolean;
  enableControl(id: string, enabled: boolean): void;
  showTab(id: string, visible: boolean): void;
}

interface Transport {
  /** Delivers a `richApiMessage` event. */
  push(messages: readonly RichApiMessage[]): void;
  /** Largest request body in bytes; Excel on the web refuses more than 5 MB. */
  readonly maxBody: number;
}

/** A request that has no answer by then gets an error: the client itself waits for ever. */
const PATIENCE_MS = 60_000;

/** One loaded add-in page and what it has told its host. It ends when the page is left. */
export class AddinSession implements Host {
  readonly events: EventHub;
  readonly functions: FunctionCalls;
  readonly interpreter: Interpreter;
  startup = 'Inactive';
  private readonly stopFollowing: () => void;
  private afterwards: (() => void)[] = [];
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly engine: WorkbookEngine,
    private readonly transport: Transport,
    private readonly surroundings: Surroundings,
  ) {
    this.events = new EventHub((messages) => transport.push(messages));
    this.functions = new FunctionCalls(this.events);
    this.interpreter = new Interpreter(this);
    this.stopFollowing = this.events.follow(engine);
  }

  /**
   * One request after the other, as Excel does it; but what the add-in's runtime has to say of itself waits for nobody.
   * @param body JSON of a Rich API request; the result is the JSON of its answer
   */
  async answer(body: string): Promise<string> {
    if (body.length > this.transport.maxBody) return JSON.stringify(failed(payloadTooLarge()));
    const request = JSON.parse(body) as RequestBody;
    if (isOwnBusiness(request)) return JSON.stringify(await this.interpreter.process(request));
    if (this.engine.unanswered > 0) {
      this.engine.unanswered -= 1;
      return new Promise(() => undefined);
    }
    const turn = this.last.then(() => this.inTime(request));
    this.last = turn;
    return JSON.stringify(await turn);
  }

  private async inTime(request: RequestBody): Promise<ResponseBody> {
    this.engine.letAddinFirst();
    const cut = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watchdog = new Promise<ResponseBody>((resolve) => {
      timer = setTimeout(() => {
        cut.abort();
        resolve(failed(new RichApiError('Timeout', 'The workbench gave no answer in time.', 504)));
      }, PATIENCE_MS);
    });
    const response = await Promise.race([this.interpreter.process(request, cut.signal), watchdog]);
    clearTimeout(timer);
    const afterwards = this.afterwards;
    this.afterwards = [];
    if (afterwards.length) setTimeout(() => afterwards.forEach((work) => work()));
    this.engine.letAddinFirst();
    return response;
  }

  end(): void {
    this.stopFollowing();
  }

  after(work: () => void): void {
    this.afterwards.push(work);
  }

  functionResults(results: readonly FunctionResult[]): void {
    this.functions.settle(results);
  }

  functionsReady(): void {
    this.functions.runtimeReady();
  }

  showPane(visible: boolean): void {
    this.surroundings.showPane(visible);
  }

  get paneVisible(): boolean {
    return this.surroundings.isPaneVisible();
  }

  enableControl(id: string, enabled: boolean): void {
    this.surroundings.enableControl(id, enabled);
  }

  showTab(id: string, visible: boolean): void {
    this.surroundings.showTab(id, visible);
  }
}

function failed(error: RichApiError): ResponseBody {
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: error.code,
      Message: error.message,
      Location: '',
      ActionIndex: 0,
      HttpStatusCode: error.status,
    },
  };
}
