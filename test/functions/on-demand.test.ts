import { associateFunctions } from '../../src/functions/on-demand';
import { FUNCTIONS } from '../../src/functions/by-id';
import { installRuntime } from './excel';

type Answer = (...args: unknown[]) => unknown;

/** What Excel was told of, in a runtime that asks `fetchCode` for the code. */
function associated(fetchCode: () => Promise<typeof FUNCTIONS>): ReadonlyMap<string, Answer> {
  installRuntime();
  const told = new Map<string, Answer>();
  Object.assign(CustomFunctions, { associate: (id: string, code: Answer) => told.set(id, code) });
  associateFunctions([...FUNCTIONS.keys()], fetchCode);
  return told;
}

const MEAN = [[[10, 20]], [[1, 3]]];

test('the code of the functions is fetched with the first cell that asks, once, and answers at once from then on', async () => {
  const fetchCode = jest.fn(() => Promise.resolve(FUNCTIONS));
  const told = associated(fetchCode);
  expect([...told.keys()]).toEqual([...FUNCTIONS.keys()]);
  expect(fetchCode).not.toHaveBeenCalled();
  const mean = told.get('WEIGHTEDMEAN');
  const expected = FUNCTIONS.get('WEIGHTEDMEAN')?.(...MEAN);
  expect(expected).toEqual([[17.5]]);
  const both = [mean?.(...MEAN), mean?.(...MEAN)];
  expect(both.every((answer) => answer instanceof Promise)).toBe(true);
  expect(await Promise.all(both)).toEqual([expected, expected]);
  expect(mean?.(...MEAN)).toEqual(expected);
  expect(fetchCode).toHaveBeenCalledTimes(1);
});

test('a cell says in both languages that the code could not be fetched, and the next calculation tries again', async () => {
  const fetchCode = jest
    .fn(() => Promise.resolve(FUNCTIONS))
    .mockImplementationOnce(() => Promise.reject(new Error('offline')));
  const told = associated(fetchCode);
  const mean = told.get('WEIGHTEDMEAN');
  await expect(mean?.(...MEAN)).rejects.toMatchObject({
    code: '#N/A',
    message: expect.stringMatching(/vérifiez la connexion.*check the connection/),
  });
  expect(await mean?.(...MEAN)).toEqual([[17.5]]);
});
