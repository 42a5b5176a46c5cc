import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import type { WorkbookEngine } from '../../workbench/host/engine';
import { REQUIREMENT_SETS } from '../../workbench/host/matrix';
import { AddinSession } from '../../workbench/host/session';

/**
 * The real client library of Office.js over the workbench's host, without a browser: the library's own bridge for hosts
 * that are neither a web page nor a COM object carries the messages.
 */

const LIBRARY = join('node_modules', '@microsoft/office-js/dist/excel-win32-16.01.debug.js');

/** What Excel on the web takes and gives in one message. */
const MAX_BODY = 5_000_000;

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

/** An Excel with a workbook open in it, as the globals `Excel` and `Office`. */
export interface OpenExcel {
  readonly session: AddinSession;
  /** Bytes of each request, in order: also those that the client makes by itself. */
  readonly requests: number[];
  /** Refuses requests from the given one on (0 is the next), for ever or so many of them. */
  readonly failAt: (request: number, code: string, times?: number) => void;
  /** Sees each request from now on, and answers it, or not, in Excel's place. */
  readonly intercept: (hook: Interceptor | null) => void;
  readonly close: () => void;
}

/** @param answer has Excel do what is asked @returns what the client gets */
export type Interceptor = (answer: () => Promise<string>) => Promise<string>;

const library = loadLibrary();

/** The client tries some things again seconds later; a test that is over need not wait for that. */
function patient(work: () => void, delay: number): NodeJS.Timeout {
  const timer = setTimeout(work, delay);
  return delay >= 1_000 ? timer.unref() : timer;
}

function loadLibrary(): Record<string, unknown> {
  const sandbox: Record<string, unknown> = {
    ...{ console, setTimeout: patient, clearTimeout, setInterval, clearInterval, performance },
    navigator: { userAgent: 'node', appVersion: '' },
    document: {
      createElement: () => ({}),
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
    },
    location: { href: 'http://localhost/', search: '', hash: '', pathname: '/', host: 'localhost' },
    sessionStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
    external: {},
    addEventListener: () => undefined,
  };
  Object.assign(sandbox, { window: sandbox, self: sandbox, localStorage: sandbox['sessionStorage'] });
  vm.createContext(sandbox);
  vm.runInContext(readFileSync(LIBRARY, 'utf8'), sandbox, { filename: LIBRARY });
  return sandbox;
}

/** Opens a workbook in Excel; one at a time. @param requirements version of ExcelApi that this Excel has */
export function openExcel(
  engine: WorkbookEngine,
  requirements = REQUIREMENT_SETS['ExcelApi'] ?? '1.15',
): OpenExcel {
  const requests: number[] = [];
  let interceptor: Interceptor | null = null;
  let failure: { after: number; code: string; times: number } | null = null;
  const session = new AddinSession(
    engine,
    { push: (messages) => push(bridge, messages), maxBody: MAX_BODY },
    {
      showPane: () => undefined,
      isPaneVisible: () => true,
      enableControl: () => undefined,
      showTab: () => undefined,
    },
  );
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: unknown } };
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      requests.push(Buffer.byteLength(body));
      void answerTo(body).then((answer) => {
        bridge.onMessageFromHost(
          JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: answer } }),
        );
      });
    },
    onMessageFromHost: () => undefined,
  };
  const answerTo = async (body: string): Promise<string> => {
    if (failure && failure.after-- <= 0 && failure.times-- > 0) return refusal(failure.code);
    const answer = await (interceptor ?? ((asked) => asked()))(() => session.answer(body));
    return Buffer.byteLength(answer) > MAX_BODY ? refusal('ResponsePayloadSizeLimitExceeded') : answer;
  };
  const { HostBridge } = library['OfficeExtension'] as { HostBridge: { init(bridge: Bridge): void } };
  HostBridge.init(bridge);
  const isSetSupported = (name: string, version: string): boolean =>
    name === 'ExcelApi' && Number(version.split('.')[1]) <= Number(requirements.split('.')[1]);
  const context = { requirements: { isSetSupported } };
  library['Office'] = { context };
  Object.assign(globalThis, { Excel: library['Excel'], Office: { context } });
  return {
    session,
    requests,
    failAt: (request, code, times = Infinity) => (failure = { after: request, code, times }),
    intercept: (hook) => (interceptor = hook),
    close: () => {
      session.end();
      Reflect.deleteProperty(globalThis, 'Excel');
      Reflect.deleteProperty(globalThis, 'Office');
    },
  };
}

type Pushed = Parameters<ConstructorParameters<typeof AddinSession>[1]['push']>[0];

function push(bridge: Bridge, messages: Pushed): void {
  const entries = messages.map(([messageCategory, messageType, targetId, message, id, isRemoteOverride]) => ({
    ...{ messageCategory, messageType, targetId, message, id, isRemoteOverride },
  }));
  setTimeout(() => bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } })));
}

/** What Excel answers when it refuses. */
export function refusal(code: string): string {
  const error = { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 400 };
  return JSON.stringify({ Results: [], TraceIds: [], Error: error });
}
