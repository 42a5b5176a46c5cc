import type { Codec } from './codec';
import { CONTENT_TYPES_PART } from './content-types';
import type { Parts } from './parts';
import { splice, type Edit } from './splice';
import { escapeAttribute } from './xml-text';
import { appendTo, type Outline, type XmlElement } from './xml-outline';
import { encodeLike, textOf } from './xml-scan';
import { unpack, type ZipEntry } from './zip-read';
import { packEntry, writeZip } from './zip-write';

/** The changes of one run to a package. Parts that nobody names are copied without being unpacked. */
export class PartEdits {
  private readonly written = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  private readonly removed = new Set<string>();
  private readonly types = new Map<string, string>();
  private readonly reserved = new Set<string>();

  constructor(
    private readonly parts: Parts<Codec>,
    private readonly contentTypes: Outline,
  ) {}

  /** Writes a part of ours whole. */
  write(name: string, contentType: string, text: string): void {
    this.types.set(name, contentType);
    this.put(name, new TextEncoder().encode(text));
  }

  /** Changes an existing part by splices; without any it stays untouched. */
  splice(name: string, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const bytes = this.parts.read(name);
    this.put(name, encodeLike(bytes, splice(textOf(bytes), edits)));
  }

  /** A relationships part: its content type is that of its extension. */
  writeRelationships(name: string, text: string): void {
    this.put(name, new TextEncoder().encode(text));
  }

  /** Gives a part that stays another content type. */
  retype(name: string, contentType: string): void {
    this.types.set(name, contentType);
  }

  remove(name: string): void {
    this.removed.add(name.toLowerCase());
  }

  /** First free `xl/charts/chart1.xml`, `…2.xml`, given once; a part that was removed is free again. */
  freshName(before: string, after: string): string {
    for (let i = 1; ; i++) {
      const name = `${before}${i}${after}`;
      const key = name.toLowerCase();
      if (this.reserved.has(key) || (this.parts.has(name) && !this.removed.has(key))) continue;
      this.reserved.add(key);
      return name;
    }
  }

  /** The new package: the parts in their old order, new ones behind. */
  finish(): Uint8Array {
    this.spliceContentTypes();
    const kept = this.parts.entries.flatMap((entry): ZipEntry[] => {
      const key = entry.name.toLowerCase();
      const written = this.written.get(key);
      if (written) return [repacked(entry, written.bytes, this.parts.codec)];
      return this.removed.has(key) ? [] : [entry];
    });
    const added = [...this.written.values()]
      .filter(({ name }) => !this.parts.has(name))
      .map(({ name, bytes }) => packEntry(name, bytes, this.parts.codec));
    return writeZip([...kept, ...added]);
  }

  private retyped({ start, end }: XmlElement, type: string): Edit {
    const tag = this.contentTypes.text.slice(start, end);
    const text = tag.replace(/(\sContentType\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${type}"`);
    return { start, end, text };
  }

  private put(name: string, bytes: Uint8Array): void {
    this.written.set(name.toLowerCase(), { name, bytes });
  }

  private spliceContentTypes(): void {
    const { root, prefix } = this.contentTypes;
    const edits: Edit[] = [];
    const stated = new Set<string>();
    const wanted = new Map([...this.types].map(([name, type]) => [name.toLowerCase(), type]));
    for (const element of root.children) {
      if (element.name !== 'Override') continue;
      const name = (element.attributes['PartName'] ?? '').slice(1).toLowerCase();
      stated.add(name);
      if (this.removed.has(name) && !this.written.has(name)) edits.push(cut(element));
      const type = wanted.get(name);
      if (type !== undefined && type !== element.attributes['ContentType'])
        edits.push(this.retyped(element, type));
    }
    const missing = [...this.types]
      .filter(([name]) => !stated.has(name.toLowerCase()))
      .map(
        ([name, type]) => `<${prefix}Override PartName="/${escapeAttribute(name)}" ContentType="${type}"/>`,
      );
    if (missing.length > 0) edits.push(appendTo(this.contentTypes, root, missing.join('')));
    this.splice(CONTENT_TYPES_PART, edits);
  }
}

/** The edit that takes an element out. */
export function cut(element: Pick<XmlElement, 'start' | 'end'>): Edit {
  return { start: element.start, end: element.end, text: '' };
}

/** Packs a part again only when its bytes are others than before, so that a second run gives the same file. */
function repacked(entry: ZipEntry, bytes: Uint8Array, codec: Codec): ZipEntry {
  if (entry.size === bytes.length) {
    const before = unpack(entry, codec);
    let same = 0;
    while (same < bytes.length && bytes[same] === before[same]) same++;
    if (same === bytes.length) return entry;
  }
  return { ...packEntry(entry.name, bytes, codec), nameBytes: entry.nameBytes, flags: entry.flags };
}
