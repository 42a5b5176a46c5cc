import { optionsOf, UsageError } from './options';
import { ROWS } from './rows';
import { pageOf, tableOf } from './table';

/** What needs a browser stands in accessibility.browser.test.ts. */
const WITHOUT_BROWSER = Object.entries(ROWS).filter(([name]) => name !== 'Accessibility');

// A promise of the table each, in its smallest size; `npm run trust` runs more, `npm run trust -- --long` all.
test.each(WITHOUT_BROWSER)('%s: the promise holds', async (_, measure) => {
  const { broken, count, result } = await measure({ size: 'tiny', seed: 1 });
  expect(broken).toEqual([]);
  expect(count).toMatch(/^[1-9]/);
  expect(result).not.toBe('');
});

const row = (broken: readonly string[]) => ({
  ...{ name: 'Numbers', seconds: 1.2, seed: 7 },
  figure: { what: 'students | all', count: '3 students', result: '1 differences', broken },
});

test('a broken promise is marked in the table, and the page says commit and day', () => {
  expect(tableOf([row([])])).toContain(
    '| Numbers | students \\| all | 3 students | 1 differences | 7 | 1 s |',
  );
  expect(tableOf([row(['student 3'])])).toContain('**broken**: 1 differences');
  expect(pageOf([row([])], 'abc', '2026-07-02', 'npm run trust')).toContain('on 2026-07-02, of commit abc');
});

test('options are understood or refused', () => {
  const options = (...argv: string[]) => optionsOf(argv, ['Numbers', 'Files']);
  expect(options()).toEqual({ size: 'short', seed: 1, rows: ['Numbers', 'Files'], write: false });
  expect(options('--long', '--seed=7', '--only', 'files')).toMatchObject({
    size: 'long',
    seed: 7,
    rows: ['Files'],
  });
  for (const wrong of [['--seed', 'x'], ['--only', 'Nothing'], ['--what'], ['--write', '--only', 'Files']])
    expect(() => options(...wrong)).toThrow(UsageError);
});
