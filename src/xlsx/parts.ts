import type { Unpacker } from './codec';
import { brokenPart } from './open-error';
import { unpack, type ZipEntry } from './zip-read';

/** Parts of a package by name; names of parts do not tell upper from lower case (ECMA-376 part 2, 6.2.2.3). */
export class Parts<Packing extends Unpacker = Unpacker> {
  private readonly byName: ReadonlyMap<string, ZipEntry>;

  constructor(
    readonly entries: readonly ZipEntry[],
    readonly codec: Packing,
  ) {
    this.byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  /** @throws OpenProblem `broken-part` when it is missing or damaged */
  read(name: string): Uint8Array {
    const entry = this.byName.get(name.toLowerCase());
    if (!entry) throw brokenPart(name, 'missing');
    return unpack(entry, this.codec);
  }
}
