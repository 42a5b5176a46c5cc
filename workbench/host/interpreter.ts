import { apiNotFound, inCellEdit, invalidArgument, RichApiError } from './errors';
import type { Host } from './host';
import { Args, object, RichObject } from './kind';
import { kindOf } from './kinds/common';
import { KINDS_BY_SERVICE } from './kinds/services';
import { workbook } from './kinds/workbook';
import {
  ACTION,
  PATH,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './protocol';

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Answers Rich API requests on a workbook. One interpreter serves one loaded add-in: it holds the objects that the
 * add-in keeps between requests.
 */
export class Interpreter {
  private readonly references = new Map<string, RichObject>();
  private lastReference = 0;
  /** Members that were asked for and are not served, in the order of their first use. */
  readonly unknownMembers = new Set<string>();
  /** Number of requests answered so far: one for each `context.sync()` that had something to send. */
  requests = 0;

  constructor(private readonly host: Host) {}

  /** @param cut stops what is left to do once nobody waits for the answer any more */
  async process(body: RequestBody, cut?: AbortSignal): Promise<ResponseBody> {
    this.requests += 1;
    const results: { result: ActionResult; path: number }[] = [];
    const run = new Run(this.host, body, this.references, (member) => this.unknownMembers.add(member));
    let index = 0;
    try {
      if (this.host.engine.editing && !isOwnBusiness(body)) throw inCellEdit();
      for (; index < body.Actions.length; index++) {
        const action = body.Actions[index];
        if (!action) continue;
        if (cut?.aborted) throw new RichApiError('RequestAborted', 'The request took too long.', 504);
        const value = await this.perform(run, action, results);
        results.push({ result: { ActionId: action.Id, Value: value ?? null }, path: action.ObjectPathId });
      }
      return { Results: results.map((entry) => entry.result), TraceIds: [] };
    } catch (failure) {
      const error = failure instanceof RichApiError ? failure : unexpected(failure);
      const lost = this.host.engine.oddities.has('error-brings-nothing');
      return {
        Results: lost ? [] : results.map((entry) => entry.result),
        TraceIds: [],
        Error: {
          Code: error.code,
          Message: error.message,
          Location: run.location(body.Actions[index]),
          ActionIndex: index,
          HttpStatusCode: error.status,
        },
      };
    }
  }

  private async perform(run: Run, action: Action, results: { result: ActionResult; path: number }[]) {
    if (action.ActionType === ACTION.trace || action.ActionType === ACTION.ensureUnchanged) return null;
    const target = await run.resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.method && action.Name === '_KeepReference') {
      if (target) this.keep(target);
      const made = results.find((entry) => entry.path === action.ObjectPathId && entry.result.Value !== null);
      if (made && target) Object.assign(made.result.Value as object, { _ReferenceId: target.reference });
      return null;
    }
    if (action.ActionType === ACTION.method && action.Name === '_RemoveReference') {
      const [reference] = action.ArgumentInfo?.Arguments ?? [];
      this.references.delete(String(reference));
      return null;
    }
    if (!target) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return run.identity(target);
      case ACTION.query:
      case ACTION.retrieve:
        return run.query(target, action.QueryInfo ?? {});
      case ACTION.method: {
        const value = await run.call(target, action.Name, action.ArgumentInfo);
        return value instanceof RichObject ? run.identity(value) : value;
      }
      case ACTION.setProperty:
        return run.set(target, action.Name, await run.argument(action.ArgumentInfo));
      case ACTION.update:
        return run.update(target, action.ObjectState ?? {});
      default:
        throw invalidArgument(`action type ${action.ActionType}`);
    }
  }

  private keep(target: RichObject): void {
    target.reference ??= `ref${++this.lastReference}`;
    this.references.set(target.reference, target);
  }
}

/** The add-in's own runtime may report results and its state while a cell is being edited. */
export function isOwnBusiness(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === PATH.service);
}

function unexpected(failure: unknown): RichApiError {
  const text = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  console.error(`workbench: ${text}`);
  return new RichApiError('GeneralException', `There was an internal error: ${text}`, 500);
}

/** One request: object paths are evaluated lazily, each once, because method paths have effects. */
class Run {
  private readonly resolved = new Map<number, RichObject | null>();

  constructor(
    private readonly host: Host,
    private readonly body: RequestBody,
    private readonly references: ReadonlyMap<string, RichObject>,
    private readonly reportUnknown: (member: string) => void,
  ) {}

  async resolve(id: number): Promise<RichObject | null> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const found = await this.evaluate(id);
    this.resolved.set(id, found);
    return found;
  }

  private async evaluate(id: number): Promise<RichObject | null> {
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw invalidArgument(`object path ${id}`);
    if (path.ObjectPathType === PATH.root) return object(workbook, this.host.engine);
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.service) {
      const kind = KINDS_BY_SERVICE[path.Name];
      if (!kind) throw this.unknown(path.Name);
      return object(kind, undefined);
    }
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.references.get(path.Name);
      if (!kept) throw new RichApiError('InvalidReference', 'The reference is no longer valid.', 404);
      return kept;
    }
    const parent = path.ParentObjectPathId === undefined ? null : await this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.property) {
      const name = capital(path.Name);
      const { name: of, open } = kindOf(parent);
      const member = open?.[name];
      if (!member) throw this.unknown(`${of}.${name}`);
      return member(parent.self, this.host);
    }
    if (path.ObjectPathType === PATH.indexer) {
      const { name, item } = kindOf(parent);
      if (!item) throw this.unknown(`${name}[]`);
      return item(parent.self, await this.args(path.ArgumentInfo), this.host);
    }
    const made = await this.call(parent, path.Name, path.ArgumentInfo);
    if (made === null || made instanceof RichObject) return made;
    throw invalidArgument(`${kindOf(parent).name}.${path.Name} is no object`);
  }

  async call(target: RichObject, method: string, info: ArgumentInfo | undefined): Promise<unknown> {
    const name = capital(method);
    const args = await this.args(info);
    const kind = kindOf(target);
    if (name === 'GetItem' && kind.item && !kind.call?.[name]) {
      return kind.item(target.self, args, this.host);
    }
    const call = kind.call?.[name];
    if (!call) throw this.unknown(`${kind.name}.${name}()`);
    return call(target.self, args, this.host);
  }

  set(target: RichObject, property: string, value: unknown): null {
    const name = capital(property);
    const kind = kindOf(target);
    const set = kind.set?.[name];
    if (!set) throw this.unknown(`${kind.name}.${name} =`);
    set(target.self, value, this.host);
    return null;
  }

  update(target: RichObject, state: Readonly<Record<string, unknown>>): null {
    for (const [property, value] of Object.entries(state)) this.set(target, property, value);
    return null;
  }

  async argument(info: ArgumentInfo | undefined): Promise<unknown> {
    return (await this.args(info)).raw(0);
  }

  private async args(info: ArgumentInfo | undefined): Promise<Args> {
    const references = info?.ReferencedObjectPathIds ?? [];
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      const reference = references[index];
      values.push(typeof reference === 'number' && reference > 0 ? await this.resolve(reference) : value);
    }
    return new Args(values);
  }

  identity(target: RichObject): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    const { id } = kindOf(target);
    if (id) value['Id'] = id(target.self);
    if (target.reference) value['_ReferenceId'] = target.reference;
    return value;
  }

  async query(target: RichObject, query: QueryInfo): Promise<unknown> {
    const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].filter(Boolean);
    const answer = this.identity(target);
    const kind = kindOf(target);
    if (kind.items) {
      const skip = query.Skip ?? 0;
      const items = kind.items(target.self, this.host).slice(skip, query.Top ? skip + query.Top : undefined);
      const own = paths.filter((path) => path in lower(kind.get));
      const ofItems = paths
        .filter((path) => !own.includes(path))
        .map((path) => path.replace(/^items\/?/, ''));
      const deeper = ofItems.filter(Boolean);
      const asked = { Select: deeper.length ? deeper : ['$all'] };
      answer['_Items'] = await Promise.all(items.map((item) => this.query(item, asked)));
      for (const name of paths.length ? own : []) await this.read(target, name, [], answer);
      return answer;
    }
    const branches = new Map<string, string[]>();
    let all = paths.length === 0;
    for (const path of paths) {
      const [head = '', ...rest] = path.split('/');
      if (head === '$all' || head === '$none' || head === '*') {
        all ||= head !== '$none';
        continue;
      }
      branches.set(head, [...(branches.get(head) ?? []), ...(rest.length ? [rest.join('/')] : [])]);
    }
    if (all) for (const name of Object.keys(kind.get ?? {})) branches.set(name, []);
    for (const [name, rest] of branches) await this.read(target, name, rest, answer);
    return answer;
  }

  private async read(target: RichObject, asked: string, rest: string[], answer: Record<string, unknown>) {
    const name = asked.startsWith('_') ? asked : capital(asked);
    const kind = kindOf(target);
    const get = kind.get?.[name];
    if (get) {
      answer[name] = await get(target.self, this.host);
      return;
    }
    const open = kind.open?.[name];
    if (!open) throw this.unknown(`${kind.name}.${name}`);
    const opened = open(target.self, this.host);
    answer[name] = opened ? await this.query(opened, { Select: rest }) : null;
  }

  private unknown(member: string): RichApiError {
    this.reportUnknown(member);
    return apiNotFound(member);
  }

  /** Where a request failed, as Excel says it: `Range.values`. */
  location(action: Action | undefined): string {
    const target = action && this.resolved.get(action.ObjectPathId);
    return target ? `${kindOf(target).name}.${action.Name}` : '';
  }
}

const lower = (record: object | undefined): Record<string, true> =>
  Object.fromEntries(
    Object.keys(record ?? {}).map((name) => [name.charAt(0).toLowerCase() + name.slice(1), true]),
  );
