import type { MatrixProblem } from '../curricula/matrix/draft';

/** Where the curriculum in force comes from: see `curriculumInForce`. */
export type CurriculumOrigin = 'chosen' | 'workbook' | 'recognised' | 'headers' | 'default';

/** Why no curriculum can be applied without guessing. */
export type CurriculumRefusal =
  /** A maquette of this year is there, and one of its cells cannot be read. */
  | {
      readonly code: 'refused';
      readonly sheet: string;
      readonly cell: string;
      readonly problem: MatrixProblem;
    }
  /** Several maquettes fit equally; `key` is that of the question, `sheet:<one of sheets>` an answer to it. */
  | { readonly code: 'ambiguous'; readonly key: string; readonly sheets: readonly string[] }
  /** The only curriculum with these module codes is of another diploma than the workbook says. */
  | { readonly code: 'other-diploma'; readonly sheet: string; readonly cell: string; readonly text: string };
