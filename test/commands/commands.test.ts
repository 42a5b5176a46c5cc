import { associateCommands, COMMANDS } from '../../src/commands/commands';
import { fr } from '../../src/locales/fr';
import { provideUseCases } from '../../src/taskpane/ribbon';
import { INITIAL_STATE } from '../../src/taskpane/state/jury-state';
import { HostProblem } from '../../src/jury/host/port';

type Handler = (event: { completed: () => void }) => Promise<void>;

const handlers = new Map<string, Handler>();
const happened: string[] = [];
const shown = (): Promise<void> => Promise.resolve(void happened.push('shown'));
let showing = shown;

/** The page that is loaded in the dialog; null where Excel has none. */
let dialog: string | null = null;
let hasDialogs = true;
let refusesDialogs = false;
let isLaidOut = true;
const handlersOfDialog = new Map<string, () => void>();

beforeAll(() => {
  Object.assign(globalThis, {
    document: {
      visibilityState: 'visible',
      body: { getClientRects: () => (isLaidOut ? [{}] : []) },
    },
    location: { href: 'https://localhost:3000/but/taskpane.html?_host_Info=Excel' },
    Office: {
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
      addin: { showAsTaskpane: () => showing() },
      AsyncResultStatus: { Succeeded: 'succeeded' },
      EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
      context: {
        requirements: { isSetSupported: (name: string) => name === 'DialogApi' && hasDialogs },
        ui: {
          displayDialogAsync: (url: string, _: unknown, done: (result: unknown) => void) => {
            if (refusesDialogs) return done({ status: 'failed', error: { code: 12_007 } });
            dialog = url;
            const addEventHandler = (type: string, handler: () => void) =>
              handlersOfDialog.set(type, handler);
            const close = (): void => {
              happened.push('closed');
              dialog = null;
            };
            done({ status: 'succeeded', value: { addEventHandler, close } });
          },
        },
      },
    },
  });
  associateCommands(() => Promise.resolve(void happened.push('loaded')));
});
afterAll(() => {
  for (const name of ['Office', 'document', 'location']) Reflect.deleteProperty(globalThis, name);
});
beforeEach(() => {
  happened.length = 0;
  showing = shown;
  dialog = null;
  hasDialogs = true;
  refusesDialogs = false;
  isLaidOut = true;
});

const click = (name: string): Promise<void> | undefined =>
  handlers.get(name)?.({ completed: () => void happened.push('completed') });

const said = (): unknown => JSON.parse(decodeURIComponent(new URL(dialog ?? '').hash.slice(1)));
/** A sheet may be called anything. */
const SHEET = 'S3 #?&';
const state = {
  ...INITIAL_STATE,
  refused: { problem: new HostProblem('protected-sheet', SHEET, ''), retry: () => undefined },
};
const OUTCOME = {
  language: 'fr',
  sentences: [
    expect.stringContaining(SHEET) as string,
    expect.any(String) as string,
    expect.stringContaining('onglet Accueil') as string,
  ],
  close: 'Fermer',
};

test('every command of the ribbon has a handler', () => {
  expect([...handlers.keys()]).toEqual([...COMMANDS]);
});

test('a button waits for the pane, does what the pane does, and tells Excel at the end', async () => {
  const clicked = click('prepareJury');
  provideUseCases({
    prepareJury: () => Promise.resolve(void happened.push('prepared')),
    recolour: () => Promise.reject(new Error('protected')),
    nextAnomaly: () => Promise.resolve(void happened.push('next')),
    store: { get: () => state, locale: fr },
  });
  await clicked;
  expect(happened).toEqual(['shown', 'loaded', 'prepared', 'completed']);
  expect(dialog).toBeNull();
});

test('Excel is told at the end also when the work fails', async () => {
  await expect(click('recolour')).rejects.toThrow('protected');
  expect(happened.at(-1)).toBe('completed');
});

const REFUSED = () => Promise.reject(new Error('not now'));

test.each([
  ['refuses', REFUSED],
  ['never answers', () => new Promise<void>(() => undefined)],
  [
    'is unable',
    () => {
      throw new Error('no such function');
    },
  ],
])('the work is done, and told in a dialog, also when Excel %s to show the pane', async (_, answer) => {
  jest.useFakeTimers();
  showing = answer;
  const clicked = click('nextAnomaly');
  await jest.advanceTimersByTimeAsync(5_000);
  jest.useRealTimers();
  await clicked;
  expect(happened.filter((one) => one !== 'closed')).toEqual(['loaded', 'next', 'completed']);
  expect(dialog).toMatch(/^https:\/\/localhost:3000\/but\/dialog\.html#/);
  expect(said()).toEqual(OUTCOME);
});

test('a pane that Excel says it shows, and does not, is no pane', async () => {
  isLaidOut = false;
  await click('nextAnomaly');
  expect(said()).toEqual(OUTCOME);
});

test('a dialog is closed when its page asks for it, or makes room for the next', async () => {
  showing = REFUSED;
  await click('nextAnomaly');
  handlersOfDialog.get('message')?.();
  expect(dialog).toBeNull();
  await click('nextAnomaly');
  happened.length = 0;
  await click('nextAnomaly');
  expect(happened).toContain('closed');
  // Closed by a person: nothing is left to close.
  handlersOfDialog.get('event')?.();
  happened.length = 0;
  await click('nextAnomaly');
  expect(happened).not.toContain('closed');
});

test.each([
  ['has no dialogs', () => (hasDialogs = false)],
  ['refuses a dialog', () => (refusesDialogs = true)],
])('where Excel %s, the work is done', async (_, set) => {
  set();
  showing = REFUSED;
  await click('nextAnomaly');
  expect(happened).toContain('next');
  expect(dialog).toBeNull();
});
