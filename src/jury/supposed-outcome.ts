import type { SupposedOutcome } from '../vocabulary/what-if';
import { isPassage } from '../rules/credits';
import { isOpenToAll } from '../rules/progression';
import type { YearCode } from '../rules/types';
import { categoryOf } from '../rules/codes';
import type { JuryStudent } from './report';
import type { Supposed } from './what-if';

export function outcomeOf({ before, after }: Supposed): SupposedOutcome {
  const [was, is] = [standing(before), standing(after)];
  if ((was.admitted && !is.admitted) || (was.passes && !is.passes)) return 'loses';
  if (is.admitted && !was.admitted) return 'admitted';
  if (is.passes && !was.passes) return 'passes';
  return before.result.code === after.result.code ? 'parts' : 'year';
}

interface Standing {
  readonly admitted: boolean;
  readonly passes: boolean;
}

/** The even semester, open to all, is no passage. */
function standing({ result: { code, allowed, next } }: JuryStudent): Standing {
  const admitted = code !== null && categoryOf(code) === 'admitted';
  return { admitted, passes: code !== null && allowed && isPassage(code) && !isOpenToAll(next) };
}

interface SupposedSummary {
  /** With any change at all. */
  readonly changed: number;
  /** Each student once. */
  readonly outcomes: Readonly<Record<SupposedOutcome, number>>;
  /** `RED → PASD : 3`, the most frequent first; years that keep their code are not among them. */
  readonly transitions: readonly {
    readonly from: YearCode | null;
    readonly to: YearCode | null;
    readonly count: number;
  }[];
}

export function summaryOf(found: readonly Supposed[]): SupposedSummary {
  const outcomes = { loses: 0, admitted: 0, passes: 0, year: 0, parts: 0 };
  const transitions = new Map<string, { from: YearCode | null; to: YearCode | null; count: number }>();
  for (const one of found) {
    outcomes[outcomeOf(one)] += 1;
    const [from, to] = [one.before.result.code, one.after.result.code];
    if (from === to) continue;
    const key = `${from ?? ''}>${to ?? ''}`;
    const known = transitions.get(key) ?? { from, to, count: 0 };
    transitions.set(key, { ...known, count: known.count + 1 });
  }
  return {
    changed: found.length,
    outcomes,
    transitions: [...transitions.values()].sort((a, b) => b.count - a.count),
  };
}
