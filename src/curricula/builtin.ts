import but2MmiScn2dApp from './but2-mmi-scn2d-app.json';
import type { CurriculumDocument } from './types';
import { parseCurriculum } from './parse';

/** A built-in curriculum that does not parse is a mistake in this project, not bad input: it may stop the program. */
export function parsedBuiltin(json: unknown): CurriculumDocument {
  const parsed = parseCurriculum(json);
  if (!parsed.ok) throw new Error(`built-in curriculum: ${JSON.stringify(parsed.problems)}`);
  return parsed.curriculum;
}

/** The curricula that come with the product; the first is the one used when nothing else fits. */
export const BUILTIN_CURRICULA: readonly [CurriculumDocument, ...CurriculumDocument[]] = [
  parsedBuiltin(but2MmiScn2dApp),
];

export function findBuiltin(id: string): CurriculumDocument | null {
  return BUILTIN_CURRICULA.find((curriculum) => curriculum.id === id) ?? null;
}
