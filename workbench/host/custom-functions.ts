import { CATEGORY, type EventHub } from './events';

/** What a parameter of a custom function receives: a value, the rows of a range, or a list of these where it repeats. */
export type FunctionArgument = CellArgument | readonly FunctionArgument[];
/** Empty cells are null. */
export type CellArgument = string | number | boolean | null;

/** `[id, succeeded, value or message, error code]`, or the same as an object from older runtimes. */
export type FunctionResult = readonly [number, boolean, unknown, number?];

/** Codes of errors on the wire (Excel's own numbers). */
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  1: '#N/A',
  2: '#VALUE!',
  3: '#VALUE!',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

export type Outcome =
  | { readonly value: unknown }
  /** `error` is what the cell shows; the message explains it, where the function gave one. */
  | { readonly error: string; readonly message: string };

export interface Invocation {
  /** Id of the function in functions.json, without the namespace. */
  readonly id: string;
  readonly args: readonly FunctionArgument[];
  /** The calling cell, where the function asks for it. */
  readonly address: string | null;
}

const INVOKE = 1000;

/**
 * Sends invocations to the custom-functions runtime of the add-in, as Excel does: all that have come up since the
 * last turn in one message. They wait until the runtime is there.
 */
export class FunctionCalls {
  private readonly pending = new Map<number, (outcome: Outcome) => void>();
  private queue: { readonly number: number; readonly invocation: Invocation }[] = [];
  private lastNumber = 0;
  private ready = false;
  private scheduled = false;
  /** Messages sent, invocations in them, and the time in ms that any of them was awaited: for measurements. */
  readonly counts = { messages: 0, invocations: 0, milliseconds: 0 };
  private awaitedSince: number | null = null;

  constructor(private readonly events: EventHub) {}

  invoke(invocation: Invocation): Promise<Outcome> {
    return new Promise((resolve) => {
      const number = ++this.lastNumber;
      this.pending.set(number, resolve);
      this.queue.push({ number, invocation });
      this.schedule();
    });
  }

  runtimeReady(): void {
    this.ready = true;
    this.schedule();
  }

  settle(results: readonly FunctionResult[]): void {
    for (const result of results) {
      const [number, succeeded, value, code] = result;
      const resolve = this.pending.get(number);
      this.pending.delete(number);
      if (!this.pending.size && this.awaitedSince !== null) {
        this.counts.milliseconds += performance.now() - this.awaitedSince;
        this.awaitedSince = null;
      }
      resolve?.(
        succeeded
          ? { value }
          : { error: ERROR_TEXTS[code ?? 7] ?? '#VALUE!', message: typeof value === 'string' ? value : '' },
      );
    }
  }

  private schedule(): void {
    if (!this.ready || this.scheduled || !this.queue.length) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      const batch = this.queue;
      this.queue = [];
      this.awaitedSince ??= performance.now();
      this.counts.messages += 1;
      this.counts.invocations += batch.length;
      this.events.pushAll(
        batch.map(({ number, invocation }) => ({
          category: CATEGORY.customFunction,
          type: INVOKE,
          target: '',
          message: [number, invocation.id, invocation.args, invocation.address, 0, null],
        })),
      );
    });
  }
}
