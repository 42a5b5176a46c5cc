import type { Size } from './figure';

export interface Options {
  readonly size: Size;
  readonly seed: number;
  /** Names of the rows that are run. */
  readonly rows: readonly string[];
  readonly write: boolean;
}

export class UsageError extends Error {}

/** @param all names of the rows that there are @throws UsageError */
export function optionsOf(argv: readonly string[], all: readonly string[]): Options {
  let size: Size = 'short';
  let seed = 1;
  let write = false;
  const only: string[] = [];
  const words = argv.flatMap((word) => word.split(/(?<=^--\w+)=/));
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--long') size = 'long';
    else if (word === '--tiny') size = 'tiny';
    else if (word === '--write') write = true;
    else if (word === '--seed') {
      const value = words[(i += 1)] ?? '';
      if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--seed needs a whole number, not "${value}"`);
      seed = Number(value);
    } else if (word === '--only') {
      const value = words[(i += 1)] ?? '';
      const row = all.find((name) => name.toLowerCase() === value.toLowerCase());
      if (row === undefined) throw new UsageError(`--only needs one of ${all.join(', ')}, not "${value}"`);
      only.push(row);
    } else throw new UsageError(`unknown option ${word}`);
  }
  if (write && only.length > 0) throw new UsageError('--write keeps the whole table: without --only');
  return { size, seed, write, rows: only.length > 0 ? only : all };
}
