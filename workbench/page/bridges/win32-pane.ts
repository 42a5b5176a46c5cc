import { DISPATCH } from './bridge';
import { WIN32_HOST, type Win32Host } from './win32-contract';

/**
 * Runs in the pane before office.js and gives it the `window.external` that Excel for Windows offers. Arrays carry
 * `toArray`, as COM's do.
 */

const host = (window.parent as unknown as Record<string, Win32Host>)[WIN32_HOST];
const isDialog = location.search.includes('isDialog');
type Callback = (answer: unknown) => void;

const COMPLETE_OK = 0;
const NOT_SUPPORTED = 5001;

function comArray(values: readonly unknown[]): unknown[] {
  const array = values.map((value) => (Array.isArray(value) ? comArray(value as unknown[]) : value));
  Object.defineProperty(array, 'toArray', { value: () => array });
  return array;
}

if (host) {
  const { context } = host;
  const settings = {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of host.readSettings()) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: string[], values: string[]) => {
      host.writeSettings(keys.map((key, index) => [key, values[index] ?? '']));
    },
  };
  const instance = crypto.randomUUID();
  const appContext = {
    GetActivationMode: () => 2,
    GetAppCapabilities: () => 0,
    GetAppDataLocale: () => context.locale,
    GetAppType: () => 1,
    GetAppUILocale: () => context.locale,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetCommerceAllowed: () => false,
    GetControlIntegrationLevel: () => 1,
    GetCorrelationId: () => instance,
    GetDocUrl: () => context.documentUrl,
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.17928.20000',
    GetInitialDisplayMode: () => 2,
    GetInstanceId: () => instance,
    GetOfficeThemeInfo: () => JSON.stringify(context.theme),
    GetSettings: () => settings,
    GetSolutionRef: () => instance,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => context.matrix,
    GetTouchEnabled: () => false,
  };
  Object.assign(window.external, {
    GetContext: () => appContext,
    Execute: (id: number, params: unknown[], callback: Callback) => {
      if (id === DISPATCH.richApiRequest) {
        const [request] = params as unknown[][];
        const body = String(request?.[4]);
        void host.answer(body).then((answer) => {
          callback(comArray([COMPLETE_OK, 200, ['Content-Type', 'application/json'], answer]));
        });
        return;
      }
      const known =
        id === DISPATCH.commandCompleted || id === DISPATCH.settingsRefresh || id === DISPATCH.settingsSave;
      setTimeout(() => callback(known ? COMPLETE_OK : NOT_SUPPORTED));
    },
    MessageParent2: (params: string) => host.messageParent(params),
    RegisterEvent: (
      id: number,
      target: string,
      handler: (event: number, payload: unknown) => void,
      callback: Callback,
    ) => {
      // A dialog is asked for as an event of its own. What its page registers for is none of the pane's.
      if (isDialog) return void setTimeout(() => callback(COMPLETE_OK));
      if (id === DISPATCH.dialogMessageReceived) host.openDialog(target);
      host.register(id, (event, payload) => handler(event, comArray(payload)));
      setTimeout(() => callback(COMPLETE_OK));
    },
    UnregisterEvent: (id: number, _target: string, callback: Callback) => {
      if (id === DISPATCH.dialogMessageReceived) host.closeDialog();
      host.unregister(id);
      setTimeout(() => callback(COMPLETE_OK));
    },
  });
}
