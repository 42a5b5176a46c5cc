import { BUILTIN_CURRICULA } from '../src/curricula/builtin';
import { benchBatch } from './batch';
import { benchPane } from './pane';
import { benchPauses } from './pauses';
import { promotion } from './promotion';
import { report, type Part } from './report';
import { benchRules } from './rules';
import { FULL, SHORT } from './scale';
import { benchSitting } from './sitting';

const PARTS = {
  rules: benchRules,
  batch: benchBatch,
  pane: benchPane,
  pauses: benchPauses,
  sitting: benchSitting,
};
const OPTIONS = ['--json', '--short'];

/**
 * `npm run bench [-- <part> …] [--json] [--short]`: everything side by side in one run; ratios above 1 mean that we are
 * faster. The short run shows that everything can be measured; its figures say nothing.
 * @returns the exit status: 1 when a part failed, 2 for wrong usage
 */
export async function main(argv: readonly string[]): Promise<number> {
  const unknown = argv.filter((word) => !OPTIONS.includes(word) && !(word in PARTS));
  if (unknown.length > 0) {
    process.stderr.write(
      `bench: ${unknown.join(' ')}: usage: npm run bench [-- ${Object.keys(PARTS).join(' | ')}] [--json] [--short]\n`,
    );
    return 2;
  }
  const [curriculum] = BUILTIN_CURRICULA;
  const scale = argv.includes('--short') ? SHORT : FULL;
  const marks = promotion(curriculum, scale.students);
  const named = argv.some((word) => word in PARTS);
  const parts: readonly Part[] = Object.entries(PARTS)
    .filter(([name]) => !named || argv.includes(name))
    .map(([name, measure]) => ({ name, measure: () => measure(curriculum, marks, scale) }));
  return report(parts, argv.includes('--json'), {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  });
}
