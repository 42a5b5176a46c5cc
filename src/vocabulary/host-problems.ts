/**
 * Why Excel refused; the sentences are in `src/locales`.
 * - `cell-edit`: a cell is being edited by hand;
 * - `protected-sheet`, `protected-workbook`: never taken off by us;
 * - `sheet-gone`: deleted or renamed meanwhile; `hidden-sheet`: cannot be shown without being unhidden;
 * - `read-only`: the workbook cannot be changed here; `too-large`: for one message;
 * - `other-workbook`: another one has the focus; `busy`: a dialog, a print preview or a long calculation;
 * - `chart-sheet`: has no cells; `filtered`: rows out of sight are in the way; `wrong-password`;
 * - `silent`: has not answered at all; `disconnected`; `unsupported`: this Excel lacks an API that we need;
 * - `read-back`: what stands there is not what was written (what was there has been put back);
 * - `changed-meanwhile`: rows were moved or cells changed since they were read, and nothing has been written;
 * - `half-written`: writing failed, and what was there could not be put back whole;
 * - `nothing-to-undo`; `unexpected`: anything else.
 */
export const HOST_PROBLEMS = [
  'cell-edit',
  'protected-sheet',
  'protected-workbook',
  'sheet-gone',
  'hidden-sheet',
  'read-only',
  'too-large',
  'other-workbook',
  'busy',
  'chart-sheet',
  'filtered',
  'wrong-password',
  'silent',
  'disconnected',
  'unsupported',
  'read-back',
  'changed-meanwhile',
  'half-written',
  'nothing-to-undo',
  'unexpected',
] as const;
export type HostProblemCode = (typeof HOST_PROBLEMS)[number];
