import { MOST_CELLS } from '../cells/extent';
import { OpenProblem } from './open-error';
import type { Parts } from './parts';

/** Unpacked bytes of the parts that are read: what 2,000 students have after a jury with all its documents, and half again. */
const MOST_BYTES = 96e6;
/** Tags of the sheets, of which a cell with a value has four. */
const MOST_TAGS = 12e6;
/** Excel refuses areas that overlap, so that there are never more than cells; sheets made by people have some hundreds. */
const MOST_MERGES = 100_000;
/** Smaller workbooks cannot have too many tags, and need not be looked through twice. */
const LOOKED_THROUGH = 24e6;
const TAG = 0x3c; // <

/**
 * Whether the sheets can be read in seconds: a look at their bytes takes a tenth of the time of reading them.
 * @param sheets parts with cells
 * @param others further parts that are read whole
 * @throws OpenProblem `too-large`, `broken-part`
 */
export function checkSizes(parts: Parts, sheets: readonly string[], others: readonly string[]): void {
  const sizes = new Map(parts.entries.map(({ name, size }) => [name.toLowerCase(), size]));
  const total = [...sheets, ...others].reduce((sum, name) => sum + (sizes.get(name.toLowerCase()) ?? 0), 0);
  if (total > MOST_BYTES) throw tooLarge(undefined, `${Math.round(total / 1e6)} MB`);
  if (total < LOOKED_THROUGH) return;
  let tags = 0;
  for (const part of sheets) {
    const bytes = parts.read(part);
    for (let at = bytes.indexOf(TAG); at >= 0; at = bytes.indexOf(TAG, at + 1)) tags += 1;
    if (tags > MOST_TAGS) throw tooLarge(part, `> ${MOST_TAGS} tags`);
  }
}

/** What the sheets of one workbook may hold together. */
export class ReadBudget {
  private cells = 0;
  private merges = 0;

  /** @throws OpenProblem `too-large`, with the part in which it was too much */
  spend(part: string, cells: number): void {
    this.cells += cells;
    if (this.cells > MOST_CELLS) throw tooLarge(part, `> ${MOST_CELLS} cells`);
  }

  /** @throws OpenProblem `too-large` */
  merge(part: string): void {
    this.merges += 1;
    if (this.merges > MOST_MERGES) throw tooLarge(part, `> ${MOST_MERGES} mergeCell`);
  }
}

const tooLarge = (part: string | undefined, detail: string): OpenProblem =>
  new OpenProblem({ code: 'too-large', ...(part !== undefined && { part }), detail });
