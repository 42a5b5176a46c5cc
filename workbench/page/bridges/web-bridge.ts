import { REQUIREMENT_SETS } from '../../host/matrix';
import { AddinSession, type Surroundings } from '../../host/session';
import type { WorkbookEngine } from '../../host/engine';
import { commandEvent, DISPATCH, type AppContext, type Bridge, type LoadFrame } from './bridge';

/** Excel on the web: messages between two https origins of the same host. */

const INVOKE = 0;
const REGISTER = 1;
const REQUEST = 0;
const ANSWER = 1;
const EVENT = 1;
const FIVE_MEGABYTES = 5 * 1024 * 1024;
const NOT_SUPPORTED = 5001;

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly Properties?: readonly (readonly [string, string])[];
}

function parse(data: unknown): Message | null {
  if (typeof data !== 'string') return null;
  try {
    const message = JSON.parse(data) as Partial<Message>;
    return message._conversationId === undefined ? null : (message as Message);
  } catch {
    return null;
  }
}

export class WebBridge implements Bridge {
  session: AddinSession;
  private stopListening: () => void = () => undefined;
  private listeners = new Map<string, number>();
  private conversation = '';
  private frame: HTMLIFrameElement | null = null;
  private readonly controlId = 'workbench';

  constructor(
    private readonly loadFrame: LoadFrame,
    private readonly engine: WorkbookEngine,
    private readonly context: AppContext,
    private readonly surroundings: Surroundings,
    /** Origin of the add-in's pages. */
    private readonly origin: string,
  ) {
    this.session = this.begin();
    window.addEventListener('message', (event) => {
      if (event.origin !== this.origin) return;
      const message = parse(event.data);
      if (message?._messageType === REQUEST && message._conversationId === this.conversation) {
        void this.serve(message);
      }
    });
  }

  load(url: string): void {
    this.session.end();
    this.session = this.begin();
    // office.js keeps settings under the conversation in sessionStorage: each load needs its own.
    this.conversation = `workbench${crypto.randomUUID()}`;
    const correlation = crypto.randomUUID();
    const hostInfo = `Excel$Web$16.01$${this.context.locale}$${correlation}$$$3`;
    const name = JSON.stringify({
      baseFrameName: this.conversation,
      hostInfo,
      xdmInfo: `${this.conversation}|${this.controlId}|${location.origin}`,
      serializerVersion: '1',
      flights: '[]',
    });
    this.frame = this.loadFrame(name, `${url}?_host_Info=${hostInfo}`);
  }

  runCommand(controlId: string, functionName: string): void {
    this.deliver('appCommandInvoked', [controlId, functionName, commandEvent(controlId)]);
  }

  private begin(): AddinSession {
    this.listeners = new Map();
    const push = (messages: unknown): void => this.deliver('richApiMessage', { ArrayData: messages });
    const session = new AddinSession(this.engine, { push, maxBody: FIVE_MEGABYTES }, this.surroundings);
    this.stopListening();
    this.stopListening = this.engine.listen((event) => {
      if (event.kind === 'selection' && session === this.session)
        this.deliver('documentSelectionChanged', {});
    });
    return session;
  }

  private async serve(message: Message): Promise<void> {
    if (message._actionType === REGISTER) {
      this.listeners.set(message._actionName, message._correlationId);
      return this.reply(message, { Error: 0 });
    }
    if (message._actionType !== INVOKE) {
      this.listeners.delete(message._actionName);
      return this.reply(message, { Error: 0 });
    }
    if (message._actionName === 'executeMethod')
      return this.reply(message, await this.execute(message._data as MethodCall));
    const isContext = message._actionName === 'ContextActivationManager_getAppContextAsync';
    return this.reply(message, isContext ? this.appContext() : null);
  }

  private async execute(call: MethodCall): Promise<unknown> {
    const version = { Version: 1, Error: 0 };
    switch (call.DdaMethod.DispatchId) {
      case DISPATCH.richApiRequest: {
        const answer = await this.session.answer(String(call.ArrayData?.[4]));
        return { ...version, Data: [200, ['Content-Type', 'application/json'], answer] };
      }
      case DISPATCH.settingsRefresh:
        return {
          ...version,
          Properties: { Settings: [...this.engine.settings].map(([Name, Value]) => ({ Name, Value })) },
        };
      case DISPATCH.settingsSave: {
        const settings = call.DdaSettingsMethod?.Properties ?? call.Properties ?? [];
        this.engine.settings.clear();
        for (const [key, value] of settings) this.engine.settings.set(key, value);
        return version;
      }
      case DISPATCH.commandCompleted:
        return version;
      default:
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  private appContext(): unknown {
    return {
      _addinName: 'Jury BUT',
      _appDomains: [this.origin],
      _appInstanceId: this.conversation,
      _appName: 16,
      _appUILocale: this.context.locale,
      _appVersion: '16',
      _clientMode: 1,
      _correlationId: this.conversation,
      _dataLocale: this.context.locale,
      _docUrl: this.context.documentUrl,
      _eToken: '',
      _featureGates: {},
      _hostCustomMessage: '',
      _hostFullVersion: '16.0.17928.40000',
      _id: this.controlId,
      _initialDisplayMode: 2,
      _osfControlType: 1,
      _reason: 1,
      _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
      _settings: [...this.engine.settings],
    };
  }

  private reply(message: Message, data: unknown): void {
    this.post(message._actionName, message._correlationId, data, 0);
  }

  private deliver(name: string, data: unknown): void {
    const correlation = this.listeners.get(name);
    if (correlation !== undefined) this.post(name, correlation, data, EVENT);
  }

  private post(name: string, correlation: number, data: unknown, responseType: number): void {
    const message = {
      _messageType: ANSWER,
      _actionName: name,
      _conversationId: this.conversation,
      _correlationId: correlation,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    this.frame?.contentWindow?.postMessage(JSON.stringify(message), this.origin);
  }
}
