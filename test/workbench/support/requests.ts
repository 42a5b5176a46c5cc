import type { RichApiMessage } from '../../../workbench/host/events';
import type { Action, ObjectPath, ResponseBody } from '../../../workbench/host/protocol';
import { AddinSession } from '../../../workbench/host/session';
import type { MemoryWorkbook } from '../../excel/memory-workbook';

/** Builds Rich API requests by hand, as office.js sends them, and reads the answers. */
export class Client {
  readonly messages: RichApiMessage[] = [];
  readonly session: AddinSession;
  private readonly paths: Record<string, ObjectPath> = { 1: { Id: 1, ObjectPathType: 1, Name: '' } };
  private actions: Action[] = [];
  private lastId = 1;

  constructor(workbook: MemoryWorkbook, maxBody = Infinity) {
    const noPage = {
      showPane: () => undefined,
      isPaneVisible: () => true,
      enableControl: () => undefined,
      showTab: () => undefined,
    };
    const push = (messages: readonly RichApiMessage[]): void => void this.messages.push(...messages);
    this.session = new AddinSession(workbook, { push, maxBody }, noPage);
  }

  /** The workbook, which every path begins at. */
  readonly root = 1;

  property(parent: number, name: string): number {
    return this.path({ ObjectPathType: 4, Name: name, ParentObjectPathId: parent });
  }

  method(parent: number, name: string, ...args: unknown[]): number {
    return this.path({
      ObjectPathType: 3,
      Name: name,
      ParentObjectPathId: parent,
      ArgumentInfo: { Arguments: args },
    });
  }

  item(parent: number, key: string): number {
    return this.path({
      ObjectPathType: 5,
      Name: '',
      ParentObjectPathId: parent,
      ArgumentInfo: { Arguments: [key] },
    });
  }

  private path(path: Omit<ObjectPath, 'Id'>): number {
    const Id = ++this.lastId;
    this.paths[Id] = { Id, ...path };
    return Id;
  }

  load(object: number, ...select: string[]): number {
    return this.act({ ActionType: 2, Name: '', ObjectPathId: object, QueryInfo: { Select: select } });
  }

  set(object: number, name: string, value: unknown): number {
    return this.act({
      ActionType: 4,
      Name: name,
      ObjectPathId: object,
      ArgumentInfo: { Arguments: [value] },
    });
  }

  call(object: number, name: string, ...args: unknown[]): number {
    return this.act({ ActionType: 3, Name: name, ObjectPathId: object, ArgumentInfo: { Arguments: args } });
  }

  instantiate(object: number): number {
    return this.act({ ActionType: 1, Name: '', ObjectPathId: object });
  }

  private act(action: Omit<Action, 'Id'>): number {
    const Id = ++this.lastId;
    this.actions.push({ Id, ...action });
    return Id;
  }

  /** Sends what has been asked for; `value` gives the result of one action. */
  async sync(): Promise<{ readonly body: ResponseBody; value(action: number): unknown }> {
    const request = JSON.stringify({ Actions: this.actions, ObjectPaths: this.paths });
    this.actions = [];
    const body = JSON.parse(await this.session.answer(request)) as ResponseBody;
    return { body, value: (action) => body.Results.find(({ ActionId }) => ActionId === action)?.Value };
  }

  /** A range of the first sheet. */
  range(address: string): number {
    return this.method(
      this.method(this.property(this.root, 'Worksheets'), 'GetActiveWorksheet'),
      'GetRange',
      address,
    );
  }
}
