import { associateCommands, COMMANDS } from '../../src/commands/commands';
import { provideUseCases } from '../../src/taskpane/ribbon';

type Handler = (event: { completed: () => void }) => Promise<void>;

const handlers = new Map<string, Handler>();
const happened: string[] = [];
const shown = (): Promise<void> => Promise.resolve(void happened.push('shown'));
let showing = shown;

beforeAll(() => {
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
      addin: { showAsTaskpane: () => showing() },
    },
  });
  associateCommands(() => Promise.resolve(void happened.push('loaded')));
});
afterAll(() => Reflect.deleteProperty(globalThis, 'Office'));
beforeEach(() => {
  happened.length = 0;
  showing = shown;
});

const click = (name: string): Promise<void> | undefined =>
  handlers.get(name)?.({ completed: () => void happened.push('completed') });

test('every command of the ribbon has a handler', () => {
  expect([...handlers.keys()]).toEqual([...COMMANDS]);
});

test('a button waits for the pane, does what the pane does, and tells Excel at the end', async () => {
  const clicked = click('prepareJury');
  provideUseCases({
    prepareJury: () => Promise.resolve(void happened.push('prepared')),
    recolour: () => Promise.reject(new Error('protected')),
    nextAnomaly: () => Promise.resolve(void happened.push('next')),
  });
  await clicked;
  expect(happened).toEqual(['shown', 'loaded', 'prepared', 'completed']);
});

test('Excel is told at the end also when the work fails', async () => {
  await expect(click('recolour')).rejects.toThrow('protected');
  expect(happened.at(-1)).toBe('completed');
});

test.each([
  ['refuses', () => Promise.reject(new Error('not now'))],
  ['never answers', () => new Promise<void>(() => undefined)],
])('the work is done also when Excel %s to show the pane', async (_, answer) => {
  jest.useFakeTimers();
  showing = answer;
  const clicked = click('nextAnomaly');
  await jest.advanceTimersByTimeAsync(5_000);
  await clicked;
  jest.useRealTimers();
  expect(happened).toEqual(['loaded', 'next', 'completed']);
});
