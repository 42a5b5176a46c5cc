import { REQUIREMENT_SETS } from '../../host/matrix';
import { AddinSession, type Surroundings } from '../../host/session';
import type { WorkbookEngine } from '../../host/engine';
import { commandEvent, DISPATCH, type AppContext, type Bridge, type LoadFrame } from './bridge';
import { DIALOG, dialogAddress, dialogRequest, type DialogPlace } from './dialogs';
import { WIN32_HOST, type Win32Host } from './win32-contract';

/** Excel for Windows: `window.external` in a frame of the same origin, plain http, no certificate. */
export class Win32Bridge implements Bridge {
  session: AddinSession;
  private stopListening: () => void = () => undefined;
  private handlers = new Map<number, (event: number, payload: readonly unknown[]) => void>();

  constructor(
    private readonly loadFrame: LoadFrame,
    private readonly engine: WorkbookEngine,
    private readonly context: AppContext,
    private readonly surroundings: Surroundings,
    private readonly dialogs: DialogPlace,
  ) {
    this.session = this.begin();
  }

  load(url: string): void {
    this.session.end();
    this.session = this.begin();
    const { session } = this;
    const host: Win32Host = {
      context: { ...this.context, matrix: JSON.stringify(REQUIREMENT_SETS) },
      answer: (body) => session.answer(body),
      register: (event, handler) => this.handlers.set(event, handler),
      unregister: (event) => this.handlers.delete(event),
      openDialog: (targetId) => this.openDialog(targetId),
      closeDialog: () => this.dialogs.close(),
      messageParent: (params) => {
        const { messageToParent } = JSON.parse(params) as { readonly messageToParent: string };
        this.deliver(DISPATCH.dialogMessageReceived, [DIALOG.message, messageToParent, location.origin]);
      },
      readSettings: () => [...this.engine.settings],
      writeSettings: (settings) => {
        this.engine.settings.clear();
        for (const [key, value] of settings) this.engine.settings.set(key, value);
      },
    };
    Object.assign(window, { [WIN32_HOST]: host });
    this.dialogs.close();
    // Flags 3: shared runtime and custom functions.
    this.loadFrame('', `${url}?_host_Info=Excel$Win32$16.01$${this.context.locale}$$$$3`);
  }

  private openDialog(targetId: string): void {
    const request = dialogRequest(targetId);
    const src = dialogAddress(request, `Excel$Win32$16.01$${this.context.locale}$$isDialog$$`);
    this.dialogs.open({ ...request, name: '', src }, () =>
      this.deliver(DISPATCH.dialogMessageReceived, [DIALOG.closed]),
    );
  }

  runCommand(controlId: string, functionName: string): void {
    this.deliver(DISPATCH.appCommandInvoked, [controlId, functionName, commandEvent(controlId)]);
  }

  private begin(): AddinSession {
    this.handlers = new Map();
    const session = new AddinSession(
      this.engine,
      { push: (messages) => this.deliver(DISPATCH.richApiMessage, messages), maxBody: Infinity },
      this.surroundings,
    );
    this.stopListening();
    this.stopListening = this.engine.listen((event) => {
      if (event.kind === 'selection' && session === this.session) this.deliver(DISPATCH.selectionChanged, []);
    });
    return session;
  }

  private deliver(event: number, payload: readonly unknown[]): void {
    const handler = this.handlers.get(event);
    if (handler) setTimeout(() => handler(event, payload));
  }
}
