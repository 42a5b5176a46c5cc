import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/check-curriculum';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';

let folder: string;
let out: string[];
let errors: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curriculum-'));
  out = [];
  errors = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});
const file = async (content: string): Promise<string> => {
  const path = join(folder, 'maquette.json');
  await writeFile(path, content);
  return path;
};

test("It prints the fiche's own totals and succeeds", async () => {
  expect(await main([])).toBe(0);
  expect(out.join('\n')).toContain('342 / 162 / 160 / 504 h, 60 ECTS');
  expect(out.join('\n')).toContain('tous justes');
});

test('A curriculum that does not add up is shown line by line and fails', async () => {
  const [mmi] = BUILTIN_CURRICULA;
  const stated = mmi.stated.map((total) => (total.of === 'year' ? { ...total, contact: 505 } : total));
  expect(await main([await file(JSON.stringify({ ...mmi, stated }))])).toBe(1);
  expect(out.join('\n')).toContain('✗ année : Total hors projet 504, attendu 505');
  expect(out.join('\n')).toContain('505 ≠ 504');
});

test.each([
  ['what is neither an id nor a file', async () => ['nulle-part'], "n'est ni une maquette connue"],
  ['a file that is no JSON', async () => [await file('{')], "n'est pas un document JSON"],
  ['JSON that is no curriculum', async () => [await file('{"id": "x"}')], 'level : missing'],
  ['too many arguments', async () => ['a', 'b'], 'usage'],
  ['an unknown option', async () => ['--json'], 'usage'],
])('It refuses %s with a sentence', async (_, argv, sentence) => {
  expect(await main(await argv())).toBe(2);
  expect(errors.join('\n')).toContain(sentence);
});
