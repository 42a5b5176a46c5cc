import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/jury';
import { Dice } from '../rules/random-students';
import { bySize, type Measure } from './figure';
import { quietly } from './quiet';
import { endingOf, enriched, RICH, type Rich } from './rich-workbooks';
import { withMarksEdited } from './edit-marks';

/** Samples, the first of them with what else workbooks hold. */
const BASES: readonly (readonly [string, readonly Rich[]])[] = [
  ...RICH.map((kind): [string, readonly Rich[]] => ['but2-mmi', [kind]]),
  ...['but2-mmi-une-feuille', 'but2-mmi-groupes', 'but2-mmi-recap'].map((name): [string, readonly Rich[]] => [
    name,
    [],
  ]),
];
/** Parts that a run adds to: all that stood there stands there still, in its order. */
const ADDED_TO =
  /^(\[Content_Types\]\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(workbook|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/;

/**
 * Random marks typed over workbooks with all that departments keep in theirs, a jury prepared twice: what is not ours stays, and
 * the second run changes nothing.
 */
export const fidelity: Measure = async (run) => {
  const runs = bySize(run, 1, 24, 500);
  const dice = new Dice(run.seed);
  const folder = mkdtempSync(join(tmpdir(), 'but-trust-'));
  const broken: string[] = [];
  let parts = 0;
  for (let i = 0; i < runs; i += 1) {
    const [base, kinds] = BASES[(run.seed + i) % BASES.length] ?? ['but2-mmi', []];
    const name = [base, ...kinds].join(' with ');
    const [input = '', once = '', twice = ''] = ['in', 'once', 'twice'].map((one) =>
      join(folder, one + endingOf(kinds)),
    );
    const sample = new Uint8Array(readFileSync(join('samples', `${base}.xlsx`)));
    writeFileSync(input, withMarksEdited(enriched(sample, kinds), dice));
    const statuses = [];
    for (const [from, to] of [
      [input, once],
      [once, twice],
    ] as const)
      statuses.push((await quietly(() => main([from, '--out', to]))).result);
    if (statuses.some((status) => status !== 0)) {
      broken.push(`run ${i} (${name}): status ${statuses.join(', ')}`);
      continue;
    }
    const [before = {}, after = {}, again = {}] = [input, once, twice].map((file) =>
      unzipSync(new Uint8Array(readFileSync(file))),
    );
    for (const [part, bytes] of Object.entries(before)) {
      parts += 1;
      const isKept = ADDED_TO.test(part) ? holds : same;
      if (!isKept(bytes, after[part])) broken.push(`run ${i} (${name}): ${part} is not what it was`);
    }
    for (const [part, bytes] of Object.entries(after))
      if (!same(bytes, again[part])) broken.push(`run ${i} (${name}): the second run changes ${part}`);
  }
  rmSync(folder, { recursive: true });
  return {
    what: `random marks in samples, with ${RICH.join(', ')} among the rest, the jury prepared twice with npm run jury`,
    count: `${runs} workbooks, ${parts} parts`,
    result: `${broken.length} parts changed or runs that differ`,
    broken,
  };
};

const same = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  b !== undefined && Buffer.from(a).equals(b);

/** Whether every tag and text of a part stands in what it has become, in the same order. */
function holds(before: Uint8Array, after: Uint8Array | undefined): boolean {
  if (!after) return false;
  const now = tagsOf(after);
  let at = 0;
  return tagsOf(before).every((tag) => {
    at = now.indexOf(tag, at) + 1;
    return at > 0;
  });
}

/** A list that grows counts more, and is no longer empty. */
const tagsOf = (part: Uint8Array): readonly string[] =>
  strFromU8(part)
    .replaceAll(/ count="\d+"/g, '')
    .replaceAll('/>', '>')
    .split(/(?=<)/);
