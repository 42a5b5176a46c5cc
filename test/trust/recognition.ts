import { judged } from '../layouts/recognition';
import { bySize, type Measure } from './figure';

/** Workbooks of all kinds that departments have: read right, asked about, or refused; never silently wrong. */
export const recognition: Measure = async (run) => {
  const variants = bySize(run, 1, 30, 2_000);
  const broken: string[] = [];
  const tally = new Map<string, number>();
  for (let seed = run.seed; seed < run.seed + variants; seed += 1) {
    const { kind, judgement } = await judged(seed);
    tally.set(judgement.verdict, (tally.get(judgement.verdict) ?? 0) + 1);
    if (judgement.verdict === 'silentlyWrong') broken.push(`recognition --only ${seed} (${kind})`);
  }
  const counts = [...tally].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  return {
    what: 'workbooks of random layouts (npm run recognition)',
    count: `${variants} workbooks`,
    result: `${counts}${broken.length === 0 ? ', 0 silentlyWrong' : ''}`,
    broken,
  };
};
