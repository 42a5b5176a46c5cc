import { unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/jury';
import { Dice } from '../rules/random-students';
import { bySize, type Measure } from './figure';
import { quietly } from './quiet';
import { withMarksEdited } from './edit-marks';

const BASES = ['but2-mmi', 'but2-mmi-une-feuille', 'but2-mmi-groupes', 'but2-mmi-recap'];
/** Parts that a run writes into or replaces; sheets of marks get rules. */
const OURS =
  /^(\[Content_Types\]\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(workbook|styles|calcChain)\.xml|xl\/worksheets\/.*|xl\/(drawings|charts)\/.*)$/;

/** Random marks typed over the samples, a jury prepared twice: what is not ours stays, and the second run changes nothing. */
export const fidelity: Measure = async (run) => {
  const runs = bySize(run, 1, 10, 500);
  const dice = new Dice(run.seed);
  const folder = mkdtempSync(join(tmpdir(), 'but-trust-'));
  const [input, once, twice] = ['in', 'once', 'twice'].map((name) => join(folder, `${name}.xlsx`)) as [
    string,
    string,
    string,
  ];
  const broken: string[] = [];
  let parts = 0;
  for (let i = 0; i < runs; i += 1) {
    const base = dice.oneOf(BASES);
    writeFileSync(
      input,
      withMarksEdited(new Uint8Array(readFileSync(join('samples', `${base}.xlsx`))), dice),
    );
    const statuses = [];
    for (const [from, to] of [
      [input, once],
      [once, twice],
    ] as const)
      statuses.push((await quietly(() => main([from, '--out', to]))).result);
    if (statuses.some((status) => status !== 0)) {
      broken.push(`run ${i} (${base}): status ${statuses.join(', ')}`);
      continue;
    }
    const [before, after, again] = [input, once, twice].map((file) =>
      unzipSync(new Uint8Array(readFileSync(file))),
    );
    for (const [name, bytes] of Object.entries(before ?? {})) {
      if (OURS.test(name)) continue;
      parts += 1;
      if (!same(bytes, after?.[name])) broken.push(`run ${i} (${base}): ${name} is not what it was`);
    }
    for (const [name, bytes] of Object.entries(after ?? {}))
      if (!same(bytes, again?.[name])) broken.push(`run ${i} (${base}): the second run changes ${name}`);
  }
  rmSync(folder, { recursive: true });
  return {
    what: 'random marks in the samples, the jury prepared twice with npm run jury',
    count: `${runs} workbooks, ${parts} parts that are not ours`,
    result: `${broken.length} parts changed or runs that differ`,
    broken,
  };
};

const same = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  b !== undefined && Buffer.from(a).equals(b);
