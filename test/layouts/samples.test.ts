import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExpectedAnomaly, ExpectedSheet, Expectations } from '../../samples/expectations';
import { main as generate } from '../../samples/generate';
import type { ExpectedStudent } from '../../samples/oracle';
import { main as jury } from '../../src/cli/jury';
import { differences, type Printed } from './compare';

const SAMPLES = [
  'but2-mmi',
  'but2-mmi-une-feuille',
  'but2-mmi-par-ue',
  'but2-mmi-recap',
  'but2-mmi-groupes',
  'but1-info',
] as const;

const EXPECTED = join('test', 'layouts', 'expected');

function expectationsFor(sample: string): Expectations {
  const records = readFileSync(join(EXPECTED, `${sample}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  const sheets: ExpectedSheet[] = [];
  const students: ExpectedStudent[] = [];
  const anomalies: ExpectedAnomaly[] = [];
  for (const line of records) {
    const record = JSON.parse(line) as {
      sheet?: ExpectedSheet;
      student?: ExpectedStudent;
      anomaly?: ExpectedAnomaly;
    };
    if (record.sheet) sheets.push(record.sheet);
    if (record.student) students.push(record.student);
    if (record.anomaly) anomalies.push(record.anomaly);
  }
  return { sheets, students, anomalies };
}

async function printedFor(sample: string): Promise<Printed> {
  const written: string[] = [];
  const stdout = jest
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => written.push(String(text)) > 0);
  try {
    expect(await jury([join('samples', `${sample}.xlsx`), '--json'])).toBe(0);
  } finally {
    stdout.mockRestore();
  }
  return JSON.parse(written.join('')) as Printed;
}

describe('the samples', () => {
  test.each(SAMPLES)(
    '%s gives the averages, codes, decisions and anomalies computed apart',
    async (sample) => {
      const expected = expectationsFor(sample);

      expect(differences(await printedFor(sample), expected)).toEqual([]);
      expect(expected.students.length).toBeGreaterThanOrEqual(48);
    },
  );

  test('the five layouts of the second year give the same students the same results', async () => {
    const runs: Printed[] = [];
    for (const sample of SAMPLES.filter((name) => name.startsWith('but2')))
      runs.push(await printedFor(sample));
    // 4.2: what defaulting strikes depends on the sheets that tell it, which differ from layout to layout.
    const isDefaulting = ({ decision }: Printed['students'][number]): boolean => decision.code === 'DEF';
    const results = runs.map(({ students }) =>
      students
        .filter((student) => !isDefaulting(student))
        .map(({ id, ues, rcues, ects, decision: { code, allowed } }) => ({
          id,
          ues,
          rcues,
          ects,
          code,
          allowed,
        }))
        .sort((a, b) => a.id.localeCompare(b.id)),
    );

    expect(results).toHaveLength(5);
    for (const result of results) expect(result).toEqual(results[0]);
  });

  test('the committed files are those that the generator writes, byte for byte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samples-'));
    try {
      expect(await generate([folder, folder])).toBe(0);
      const ofCourse = readdirSync(join(folder, 'three-years')).map((file) => join('three-years', file));
      const files = [...readdirSync(folder).filter((file) => /\.(xlsx|jsonl)$/.test(file)), ...ofCourse];
      expect(files).toHaveLength(2 * SAMPLES.length + 8);
      for (const file of files) {
        const committed = file.endsWith('.xlsx') ? join('samples', file) : join(EXPECTED, file);
        expect({ file, same: readFileSync(join(folder, file)).equals(readFileSync(committed)) }).toEqual({ file, same: true }); // prettier-ignore
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
