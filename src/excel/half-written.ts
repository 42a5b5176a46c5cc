import { HostProblem } from '../jury/host/port';
import type { HostProblemCode } from '../vocabulary/host-problems';

/** Excel takes nothing at this moment, and will again: another workbook is in front, a cell is being edited, or it is away. */
const PASSING: ReadonlySet<HostProblemCode> = new Set([
  'other-workbook',
  'cell-edit',
  'busy',
  'silent',
  'disconnected',
]);

/** Writing failed, and so did putting back. @param putBack does that again */
export class HalfWritten extends HostProblem {
  constructor(
    cause: HostProblem,
    failed: HostProblem,
    readonly putBack: () => Promise<void>,
  ) {
    super('half-written', cause.sheet, `${cause.message} / ${failed.message}`);
  }
}

/** What a failed writing has left in the workbook until it can be put back. */
export class Debt {
  private owed: HalfWritten | null = null;

  get isOwed(): boolean {
    return this.owed !== null;
  }

  /** @param problem of a writing: remembered where something is left of it */
  note(problem: unknown): void {
    if (problem instanceof HalfWritten) this.owed = problem;
  }

  /** Puts back what is left. Given up where Excel refuses for good. @throws HostProblem */
  async pay(): Promise<void> {
    const debt = this.owed;
    if (!debt) return;
    this.owed = null;
    try {
      await debt.putBack();
    } catch (problem) {
      if (!(problem instanceof HostProblem && PASSING.has(problem.code))) throw problem;
      throw new HalfWritten(debt, problem, debt.putBack);
    }
  }
}
