import type { MatrixProblem } from '../curricula/matrix/draft';
import type { ModuleCode, UeName } from '../rules/types';

/** A mark that could not be read, or two that contradict each other. */
export interface UnreadableMark {
  readonly module: string;
  /** As the cell shows it. */
  readonly value: string;
  /** Another mark of the same module, where the sheet repeats it with a different one. */
  readonly other?: string;
}

/** Why a function has no result. Cell positions are 1-based within the range that was given. */
export type ProblemDetail =
  | { readonly code: 'no-module-codes'; readonly seen: readonly string[] }
  | { readonly code: 'codes-not-a-line'; readonly rows: number; readonly columns: number }
  | { readonly code: 'unknown-module'; readonly header: string; readonly curriculum: string }
  | { readonly code: 'missing-modules'; readonly modules: readonly ModuleCode[] }
  | { readonly code: 'curriculum-not-recognised'; readonly known: readonly string[] }
  | { readonly code: 'unknown-curriculum'; readonly id: string; readonly known: readonly string[] }
  | { readonly code: 'no-maquette' }
  | {
      readonly code: 'bad-maquette';
      readonly problem: MatrixProblem['code'];
      readonly row: number;
      readonly column: number;
    }
  | { readonly code: 'no-ects'; readonly ues: readonly UeName[] }
  | {
      readonly code: 'marks-shape';
      readonly codes: number;
      readonly direction: 'row' | 'column';
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly code: 'one-student' }
  | { readonly code: 'unreadable-mark'; readonly marks: readonly UnreadableMark[] }
  | { readonly code: 'unclear-status'; readonly value: string }
  | {
      readonly code: 'list-length';
      readonly argument: 'statuses' | 'students';
      readonly expected: number;
      readonly got: number;
    }
  | { readonly code: 'unknown-ue'; readonly value: string; readonly known: readonly UeName[] }
  | { readonly code: 'unknown-competence'; readonly value: string; readonly known: readonly number[] }
  | { readonly code: 'module-not-in-target'; readonly module: ModuleCode }
  | { readonly code: 'nothing-awaited' }
  | { readonly code: 'other-marks-awaited' }
  | { readonly code: 'out-of-reach'; readonly threshold: number }
  | { readonly code: 'bad-threshold'; readonly value: string }
  | { readonly code: 'bad-coefficient'; readonly value: string }
  | { readonly code: 'bad-scale'; readonly value: string }
  | { readonly code: 'bad-session-rule'; readonly value: string }
  | { readonly code: 'bad-count'; readonly value: string }
  | {
      readonly code: 'assessment-shape';
      readonly argument: 'coefficients' | 'scales' | 'second';
      readonly rows: number;
      readonly columns: number;
    };
