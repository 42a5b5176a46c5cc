import { PATIENCE } from '../../src/excel/session';
import { fullPlan } from '../xlsx/plans';
import { MemoryWorkbook } from './memory-workbook';
import { closeExcel, paneOver, problem } from './open';

/** Excel sometimes never answers a request. */

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  closeExcel();
});

const department = (): MemoryWorkbook => new MemoryWorkbook(['Notes S1', [['Nom', 'R101']]]);

const inTurn = setImmediate;
const TURNS = 100;

/** What comes of a promise when so much time goes by: that whoever types goes first takes none. */
async function after<T>(milliseconds: number, promise: Promise<T>): Promise<T | 'nothing yet'> {
  const late = new Promise<'nothing yet'>((resolve) => setTimeout(resolve, milliseconds, 'nothing yet'));
  const first = Promise.race([promise, late]);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await new Promise((resolve) => inTurn(resolve));
    await jest.advanceTimersByTimeAsync(0);
  }
  await jest.advanceTimersByTimeAsync(milliseconds);
  return first;
}

test('the first reading of a pane is asked for again', async () => {
  const workbook = department();
  workbook.unanswered = 1;
  const { host } = paneOver(workbook);
  const reading = host.read();
  expect(await after(PATIENCE.first - 1, reading)).toBe('nothing yet');
  expect(await after(PATIENCE.first, reading)).toMatchObject({ sheets: [{ name: 'Notes S1' }] });
});

test('a later reading is given up in words, and what is asked next is done', async () => {
  const workbook = department();
  const { host } = paneOver(workbook);
  await after(100, host.read());
  workbook.unanswered = 1;
  const refused = problem(host.read());
  expect(await after(PATIENCE.reading - 1, refused)).toBe('nothing yet');
  expect(await after(PATIENCE.reading, refused)).toMatchObject({ code: 'silent', detail: '30 s' });
  expect(await after(100, host.read())).toMatchObject({ sheets: [{ name: 'Notes S1' }] });
});

test('what is written has more time, is put back when it is given up, and keeps nothing behind it from being written', async () => {
  const workbook = department();
  const { host, excel } = paneOver(workbook);
  await after(100, host.read());
  let requests = 0;
  // The third request writes the sheets.
  excel.intercept((answer) => (requests++ === 2 ? new Promise(() => undefined) : answer()));
  const refused = problem(host.apply(fullPlan()));
  expect(await after(PATIENCE.writing - 1_000, refused)).toBe('nothing yet');
  expect(await after(2_000, refused)).toMatchObject({ code: 'silent' });
  expect(await after(1_000, host.apply(fullPlan()))).toMatchObject({ sheets: ['Jury', 'Statistiques'] });
});
