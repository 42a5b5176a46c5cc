/**
 * Why a formula was left alone:
 * - `changed`: its cells hold something else by now, or its row was moved;
 * - `protected`: its sheet is protected;
 * - `gone`: its sheet is not there any more;
 * - `error`: it shows an error, or nothing;
 * - `unlinked`: Excel does not know its function, and shows `#NAME?`;
 * - `unsupported`: this Excel does not tell which cells a formula fills.
 */
export type LeftReason = 'changed' | 'protected' | 'gone' | 'error' | 'unlinked' | 'unsupported';
