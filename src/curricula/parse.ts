import * as v from 'valibot';
import { inconsistencies } from './consistency';
import { curriculumSchema } from './schema';
import { PROBLEM_CODES, type CurriculumDocument, type Problem } from './types';

type Parsed =
  | { readonly ok: true; readonly curriculum: CurriculumDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A curriculum document from JSON already read. Policy, lists and the like may be absent: the law's and the commonest
 * choices (`DEFAULT_POLICY`) stand in. Totals that do not add up are no error here: `checkCurriculum` reports them.
 */
export function parseCurriculum(json: unknown): Parsed {
  const result = v.safeParse(curriculumSchema, json);
  if (!result.success) return { ok: false, problems: result.issues.map(problemOf) };
  const problems = inconsistencies(result.output);
  return problems.length === 0 ? { ok: true, curriculum: result.output } : { ok: false, problems };
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).reduce(
    (before, { key }) => before + (typeof key === 'number' ? `[${key}]` : (before && '.') + String(key)),
    '',
  );
  const data = { expected: issue.expected, received: issue.received };
  const code = PROBLEM_CODES.find((known) => known === issue.message);
  if (code) return { path, code, data };
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { path, code: 'unknown-key', data };
  return { path, code: issue.received === 'undefined' ? 'missing' : 'wrong-type', data };
}
