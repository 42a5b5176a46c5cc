import { report, type Part } from '../../bench/report';
import { median, within } from '../../bench/timing';

const rules: Part = {
  name: 'rules',
  measure: () => ({ figures: { studentsPerSecond: 2 }, lines: ['Rules', '  2 per second'] }),
};
const broken: Part = { name: 'pane', measure: () => Promise.reject(new Error('no browser')) };
const sitting: Part = {
  name: 'sitting',
  measure: () => ({ figures: { nextStudentMs: 3 }, lines: ['Sitting'] }),
};

async function printed(parts: readonly Part[], json: boolean) {
  const out: string[] = [];
  const error: string[] = [];
  const status = await report(parts, json, {
    out: (text) => out.push(text),
    error: (text) => error.push(text),
  });
  return { status, out, error };
}

test('each part is shown as soon as it is measured', async () => {
  expect(await printed([rules, sitting], false)).toEqual({
    status: 0,
    out: ['Rules\n  2 per second\n', 'Sitting\n'],
    error: [],
  });
});

test('a part that fails says why, leaves the others their figures, and makes the run fail', async () => {
  expect(await printed([rules, broken, sitting], false)).toEqual({
    status: 1,
    out: ['Rules\n  2 per second\n', 'Sitting\n'],
    error: ['bench: pane failed: no browser\n'],
  });
  const { status, out } = await printed([rules, broken, sitting], true);
  expect(status).toBe(1);
  expect(out.map((text) => JSON.parse(text) as unknown)).toEqual([
    { rules: { studentsPerSecond: 2 }, pane: { error: 'no browser' }, sitting: { nextStudentMs: 3 } },
  ]);
});

test('a wait has its limit, and says what was waited for', async () => {
  await expect(within(20, 'a card', new Promise(() => undefined))).rejects.toThrow(
    'a card: not within 0.02 s',
  );
  await expect(within(20, 'a card', Promise.resolve(7))).resolves.toBe(7);
});

test('the first of several measurements is not counted', () => {
  const times = [90, 1, 3, 2];
  expect(median(3, () => times.shift() ?? 0)).toBe(2);
  expect(median(1, () => 90)).toBe(90);
});
