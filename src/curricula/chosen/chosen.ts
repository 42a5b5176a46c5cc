import but1 from './but1-info-aix.json';
import but2 from './but2-info-aix-a-fi.json';
import { BUILTIN_CURRICULA, parsedBuiltin } from '../builtin';
import type { CurriculumDocument } from '../types';

/**
 * Curricula that count only where somebody chooses them: codes such as R301 are those of every department, so that none of
 * these is ever taken for the one of a workbook by itself.
 */
export const CHOSEN_CURRICULA: readonly CurriculumDocument[] = [parsedBuiltin(but1), parsedBuiltin(but2)];

/** All that come with the product, by id: for who names one. */
export const SHIPPED_CURRICULA: readonly CurriculumDocument[] = [...BUILTIN_CURRICULA, ...CHOSEN_CURRICULA];

export const findShipped = (id: string): CurriculumDocument | null =>
  SHIPPED_CURRICULA.find((curriculum) => curriculum.id === id) ?? null;
