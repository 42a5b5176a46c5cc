import type { ProblemDetail } from '../vocabulary/function-problems';

/** The one error that the computations of this folder let out; `answer.ts` turns it into what the cell shows. */
export class FunctionProblem extends Error {
  constructor(readonly detail: ProblemDetail) {
    super(detail.code);
  }
}

/** Ends the computation with a problem. */
export function refuse(detail: ProblemDetail): never {
  throw new FunctionProblem(detail);
}
