import type { Codec } from './codec';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-read';

/** 1 January 1980, the first day a zip knows: the same input gives the same bytes at any hour. */
const FIXED_DATE = 0x00210000;
const UTF8_NAME = 0x0800;
const VERSION = 20;

export function packEntry(name: string, bytes: Uint8Array, codec: Codec): ZipEntry {
  return {
    name,
    nameBytes: new TextEncoder().encode(name),
    flags: UTF8_NAME,
    method: 8,
    modified: FIXED_DATE,
    crc: crc32(bytes),
    compressed: codec.deflate(bytes),
    size: bytes.length,
  };
}

/** A zip of these entries in this order; their compressed bytes are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const size = entries.reduce(
    (sum, entry) => sum + 76 + 2 * entry.nameBytes.length + entry.compressed.length,
    22,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  /** What the local header and the directory say alike, from the version needed to the length of the extra field. */
  const describe = (entry: ZipEntry): void => {
    view.setUint16(at, VERSION, true);
    view.setUint16(at + 2, entry.flags & UTF8_NAME, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint32(at + 6, entry.modified, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.compressed.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, entry.nameBytes.length, true);
    at += 26;
  };
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    at += 4;
    describe(entry);
    bytes.set(entry.nameBytes, at);
    at += entry.nameBytes.length;
    bytes.set(entry.compressed, at);
    at += entry.compressed.length;
  }
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    at += 6;
    describe(entry);
    view.setUint32(at + 10, offsets[i] ?? 0, true);
    at += 14;
    bytes.set(entry.nameBytes, at);
    at += entry.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
