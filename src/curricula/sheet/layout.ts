/**
 * The sheet "Maquette" that the product writes: blocks one above the other. A hidden row above each says what stands below
 * it, in its first cell, and what each column holds; so that a copy in another workbook is known again, in any language.
 */
const MARKER = 'but-maquette:';

const BLOCKS = ['facts', 'matrix', 'hours', 'competences', 'stated'] as const;
export type BlockName = (typeof BLOCKS)[number];

export const markerOf = (block: BlockName): string => MARKER + block;

/** The block that a first cell begins, or null. */
export const blockOf = (cell: unknown): BlockName | null =>
  BLOCKS.find((block) => cell === markerOf(block)) ?? null;

/** What is known of a curriculum as a whole: one text each, in the rows of the first block. */
export const TEXTS = [
  'title',
  'level',
  'id',
  'institution',
  'domain',
  'specialisation',
  'parcours',
  'apprenticeship',
  'rncp',
] as const;
export type FactKey = (typeof TEXTS)[number] | 'years' | 'nsf' | 'formacodes' | 'policy';
