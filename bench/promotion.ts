import type { Curriculum, Mark20 } from '../src/rules/types';

/** Numbers in [0, 1) that are the same at every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Marks of a promotion: each student has a level of his own, each mark varies around it. About three in four validate
 * the year, as measured in real juries; averages next to 8 and 10 are common.
 * @returns one row of marks per student, in the order of the curriculum's modules
 */
export function promotion(curriculum: Curriculum, students: number, seed = 1): Mark20[][] {
  const random = randomNumbers(seed);
  const bell = (): number => random() + random() + random() + random() - 2;
  return Array.from({ length: students }, () => {
    const level = 12 + 2.4 * bell();
    return curriculum.modules.map(() => {
      const mark = level + 3.5 * bell();
      return Math.round(100 * Math.min(20, Math.max(0, mark))) / 100;
    });
  });
}
