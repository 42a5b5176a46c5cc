import type { Area } from '../../src/cells/snapshot';
import { toA1 } from './a1';
import type { CellValue } from './cell';
import type { EngineEvent, WorkbookEngine } from './engine';

/** One entry of a `richApiMessage`: category, type, target, message as JSON, id, whether it comes from elsewhere. */
export type RichApiMessage = readonly [number, number, string, string, number, boolean];

export const CATEGORY = { customFunction: 1, action: 2, event: 65536, visibility: 65539 } as const;

/** Types of events, as the client registers them (`eventType` in excel-web-16.00.debug.js). */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  renamed: 25,
  sorted: 19,
  rowsHidden: 22,
} as const;
type EventName = keyof typeof EVENT;

/** Target of an event that is registered on the whole collection of sheets. */
const WORKBOOK = 'Workbook';

const valueType = (value: CellValue): string =>
  value === ''
    ? 'Empty'
    : typeof value === 'number'
      ? 'Double'
      : typeof value === 'boolean'
        ? 'Boolean'
        : 'String';

const sourceOf = ({ remote }: { readonly remote?: boolean }): string => (remote ? 'Remote' : 'Local');

const rowsOf = ({ top, bottom }: Area): string => `${top + 1}:${bottom + 1}`;

/** Turns what happens in the spreadsheet into messages for the handlers that the add-in has registered. */
export class EventHub {
  private readonly registered = new Map<string, number>();
  private lastMessage = 0;

  constructor(private readonly send: (messages: readonly RichApiMessage[]) => void) {}

  register(name: EventName, target: string): void {
    const key = `${EVENT[name]}:${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(name: EventName, target: string): void {
    const key = `${EVENT[name]}:${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** The number of handlers in force: 0 once an add-in has cleaned up after itself. */
  get handlers(): number {
    return [...this.registered.values()].reduce((sum, count) => sum + count, 0);
  }

  push(category: number, type: number, target: string, message: unknown): void {
    this.pushAll([{ category, type, target, message }]);
  }

  /** Many entries in one message: Excel batches the invocations of custom functions that way. */
  pushAll(entries: readonly { category: number; type: number; target: string; message: unknown }[]): void {
    this.send(
      entries.map((entry) => [
        entry.category,
        entry.type,
        entry.target,
        JSON.stringify(entry.message),
        ++this.lastMessage,
        false,
      ]),
    );
  }

  follow(engine: WorkbookEngine): () => void {
    return engine.listen((event) => {
      if (event.kind === 'changed' && engine.oddities.has('silent-changes')) return;
      if (event.kind === 'rows-hidden' && engine.oddities.has('silent-filters')) return;
      this.report(event);
    });
  }

  private report(event: EngineEvent): void {
    switch (event.kind) {
      case 'changed':
        return this.emit('changed', event.sheet, {
          changeType: event.change,
          source: sourceOf(event),
          worksheetId: event.sheet,
          address: toA1(event.area),
          triggerSource: event.byAddin ? 'ThisLocalAddin' : 'Unknown',
          shiftDirection: 'None',
          ...(event.before === undefined || event.after === undefined
            ? {}
            : {
                valueBefore: event.before,
                valueAfter: event.after,
                valueTypeBefore: valueType(event.before),
                valueTypeAfter: valueType(event.after),
              }),
        });
      case 'rows-hidden':
        return this.emit('rowsHidden', event.sheet, {
          address: rowsOf(event.area),
          changeType: event.hidden ? 'Hidden' : 'Unhidden',
          source: 'Local',
          worksheetId: event.sheet,
        });
      case 'sorted':
        return this.emit('sorted', event.sheet, {
          address: toA1(event.area),
          source: sourceOf(event),
          worksheetId: event.sheet,
        });
      case 'selection':
        return this.emit('selection', event.sheet, { address: toA1(event.area), worksheetId: event.sheet });
      case 'activated':
        if (event.previous !== null) {
          this.emit('deactivated', event.previous, { worksheetId: event.previous });
        }
        return this.emit('activated', event.sheet, { worksheetId: event.sheet });
      case 'added':
      case 'deleted':
        return this.emit(event.kind, event.sheet, {
          source: 'Local',
          worksheetId: event.sheet,
          triggerSource: event.byAddin ? 'ThisLocalAddin' : 'Unknown',
        });
      case 'renamed':
        return this.emit('renamed', event.sheet, {
          nameBefore: event.before,
          nameAfter: event.after,
          source: 'Local',
          worksheetId: event.sheet,
        });
      case 'calculated':
        return this.emit('calculated', event.sheet, { address: '', worksheetId: event.sheet });
    }
  }

  private emit(name: EventName, sheet: string, message: unknown): void {
    for (const target of [sheet, WORKBOOK]) {
      if (this.registered.has(`${EVENT[name]}:${target}`)) {
        this.push(CATEGORY.event, EVENT[name], target, message);
      }
    }
  }
}
