import { REQUIREMENT_SETS } from '../../host/matrix';
import { AddinSession, type Surroundings } from '../../host/session';
import type { WorkbookEngine } from '../../host/engine';
import { commandEvent, DISPATCH, type AppContext, type Bridge, type LoadFrame } from './bridge';
import { DIALOG, dialogAddress, dialogRequest, type DialogPlace } from './dialogs';

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
  readonly messageToParent?: string;
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
  /** The pane's page and that of a dialog, by their conversations. */
  private readonly frames = new Map<string, HTMLIFrameElement>();
  private readonly controlId = 'workbench';

  constructor(
    private readonly loadFrame: LoadFrame,
    private readonly engine: WorkbookEngine,
    private readonly context: AppContext,
    private readonly surroundings: Surroundings,
    /** Origin of the add-in's pages. */
    private readonly origin: string,
    private readonly dialogs: DialogPlace,
  ) {
    this.session = this.begin();
    window.addEventListener('message', (event) => {
      if (event.origin !== this.origin) return;
      const message = parse(event.data);
      if (message?._messageType === REQUEST && this.frames.has(message._conversationId)) {
        void this.serve(message);
      }
    });
  }

  load(url: string): void {
    this.session.end();
    this.session = this.begin();
    // office.js keeps settings under the conversation in sessionStorage: each load needs its own.
    this.conversation = `workbench${crypto.randomUUID()}`;
    this.dialogs.close();
    this.frames.clear();
    const hostInfo = this.hostInfo('$$3');
    const name = this.frameName(this.conversation, hostInfo);
    this.frames.set(this.conversation, this.loadFrame(name, `${url}?_host_Info=${hostInfo}`));
  }

  private readonly hostInfo = (flags: string): string =>
    `Excel$Web$16.01$${this.context.locale}$${crypto.randomUUID()}$${flags}`;

  private readonly frameName = (conversation: string, hostInfo: string): string =>
    JSON.stringify({
      baseFrameName: conversation,
      hostInfo,
      xdmInfo: `${conversation}|${this.controlId}|${location.origin}`,
      serializerVersion: '1',
      flights: '[]',
    });

  /**
   * A dialog "in a frame"; a window of its own would be opened by office.js itself. The page in it has a conversation of its
   * own, and what it says comes back as an event of the pane's page.
   */
  private openDialog(targetId: unknown): void {
    const request = dialogRequest(targetId);
    const conversation = `dialog${crypto.randomUUID()}`;
    const hostInfo = this.hostInfo('isDialog$$');
    const { width, height } = request;
    const frame = { name: this.frameName(conversation, hostInfo), src: dialogAddress(request, hostInfo) };
    const shown = this.dialogs.open({ ...frame, width, height }, () =>
      this.deliver('dialogMessageReceived', { messageType: DIALOG.closed }),
    );
    this.frames.set(conversation, shown);
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
      if (message._actionName === 'dialogMessageReceived')
        this.openDialog((message._data as { readonly targetId: string }).targetId);
      return this.reply(message, { Error: 0 });
    }
    if (message._actionType !== INVOKE) {
      this.listeners.delete(message._actionName);
      if (message._actionName === 'dialogMessageReceived') this.dialogs.close();
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
      case DISPATCH.messageParent:
        this.deliver('dialogMessageReceived', {
          messageType: DIALOG.message,
          messageContent: call.messageToParent,
          messageOrigin: this.origin,
        });
        return version;
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
    this.post(message._conversationId, message._actionName, message._correlationId, data, 0);
  }

  private deliver(name: string, data: unknown): void {
    const correlation = this.listeners.get(name);
    if (correlation !== undefined) this.post(this.conversation, name, correlation, data, EVENT);
  }

  private post(
    conversation: string,
    name: string,
    correlation: number,
    data: unknown,
    responseType: number,
  ): void {
    const message = {
      _messageType: ANSWER,
      _actionName: name,
      _conversationId: conversation,
      _correlationId: correlation,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    this.frames.get(conversation)?.contentWindow?.postMessage(JSON.stringify(message), this.origin);
  }
}
