import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { main } from '../../src/cli/jury';
import type { JuryJson } from '../../src/jury/json';
import { captured } from './captured';

const SAMPLE = 'samples/but2-mmi-recap.xlsx';
const folder = mkdtempSync(join(tmpdir(), 'but-jury-attendance-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function judged(...options: readonly string[]): Promise<JuryJson> {
  const { status, out } = await captured(main, SAMPLE, '--json', ...options);
  expect(status).toBe(0);
  return JSON.parse(out) as JuryJson;
}

test('--rule lowers averages by absences, and its regulation is among the reasons (4.2)', async () => {
  const plain = await judged();
  const ruled = await judged('--rule', 'Nb abs. : malus par absence ; taux 0,05 ; règlement art. 12');
  const reason = /^règlement intérieur \(art\. 12\) : \d+ absences?, -/;
  const first = ruled.students.findIndex(({ decision }) =>
    decision.reasons.some(({ text }) => reason.test(text)),
  );
  expect(first).toBeGreaterThanOrEqual(0);
  expect(ruled.students[first]?.decision.reasons.find(({ text }) => reason.test(text))?.rule).toBe('4.2');
  expect(ruled.students[first]?.ues).not.toEqual(plain.students[first]?.ues);
});

test('--defaulting takes numbers from a text or a workbook, and says whose is nobody’s', async () => {
  const { students } = await judged();
  const [one, other] = students.filter(({ decision }) => decision.code === 'ADM').map(({ id }) => id);
  const text = join(folder, 'def.txt');
  writeFileSync(text, `Numéro\n${one}\n99999999\n`);
  const book = new Workbook();
  book.addWorksheet('Liste').addRows([
    ['Numéro', 'Nom'],
    [Number(other), 'Quelqu’un'],
  ]);
  const path = join(folder, 'def.xlsx');
  writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
  const ruled = await judged('--defaulting', text, '--defaulting', path);
  const codeOf = (id: string | undefined) =>
    ruled.students.find((student) => student.id === id)?.decision.code;
  expect([codeOf(one), codeOf(other)]).toEqual(['DEF', 'DEF']);
  expect(ruled.anomalies.filter(({ value }) => value === '99999999')).toMatchObject([
    { kind: 'unclear-status' },
  ]);
});

test('a file of numbers that cannot be read is wrong usage', async () => {
  const { status, err } = await captured(main, SAMPLE, '--defaulting', join(folder, 'none.txt'));
  expect(status).toBe(2);
  expect(err).toContain('none.txt');
  const broken = join(folder, 'broken.xlsx');
  writeFileSync(broken, 'no workbook');
  expect((await captured(main, SAMPLE, '--defaulting', broken)).status).toBe(2);
});
