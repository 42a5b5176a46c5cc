import type { Unpacker } from './codec';
import { crc32 } from './crc32';
import { brokenPart, OpenProblem } from './open-error';

/**
 * The directory of a zip. Entries stay compressed until someone needs them: what a run does not touch is copied
 * as it is. fflate, which packs and unpacks the bytes, cannot hand out an entry still packed.
 */
export interface ZipEntry {
  /** As stored, but with `/` for `\` and no leading slash. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** General purpose bits; only the one for UTF-8 names matters once the entry is read. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS time and date, low half time. */
  readonly modified: number;
  readonly crc: number;
  readonly compressed: Uint8Array;
  /** Unpacked size in bytes, as declared. */
  readonly size: number;
}

/** Unpacked bytes of a whole package: about six times the largest workbook that Excel users still call large. */
const MAX_TOTAL = 400e6;
/** A large part that shrinks by more than this is no spreadsheet: real sheets reach about 30. */
const MAX_RATIO = 300;
const RATIO_FROM = 20e6;

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MARK_32 = 0xffffffff;

interface Directory {
  readonly count: number;
  readonly offset: number;
}

function findEnd(view: DataView): Directory {
  // The end record is 22 bytes and a comment of at most 65,535.
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== MARK_32) return { count, offset };
    return findEnd64(view, at) ?? { count, offset };
  }
  throw new OpenProblem({ code: 'truncated' });
}

function findEnd64(view: DataView, end: number): Directory | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) {
    throw new OpenProblem({ code: 'truncated' });
  }
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

/** Sizes and offset that do not fit 32 bits stand in the extra field 1, in this order, only those that are marked. */
function widen(view: DataView, from: number, to: number, values: readonly number[]): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== MARK_32 || next + 8 > to) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return [...values];
}

/**
 * The entries of a zip, in the order of its directory.
 * @throws OpenProblem `truncated`, `encrypted`, `zip-bomb` (by declared sizes), `broken-part`
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) throw new OpenProblem({ code: 'truncated' });
  const end = findEnd(view);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = end.offset;
  for (let i = 0; i < end.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw new OpenProblem({ code: 'truncated' });
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw new OpenProblem({ code: 'truncated' });
    const nameBytes = bytes.slice(at + 46, nameEnd);
    const name = new TextDecoder().decode(nameBytes).replaceAll('\\', '/').replace(/^\/+/, '');
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) throw new OpenProblem({ code: 'encrypted', part: name });
    const [packed = 0, size = 0, offset = 0] = widen(view, nameEnd, extraEnd, [
      view.getUint32(at + 20, true),
      view.getUint32(at + 24, true),
      view.getUint32(at + 42, true),
    ]);
    total += size;
    if (total > MAX_TOTAL || (size > RATIO_FROM && size > MAX_RATIO * packed)) {
      throw new OpenProblem({ code: 'zip-bomb', part: name, detail: `${size} bytes` });
    }
    if (names.has(name.toLowerCase())) throw brokenPart(name, 'stored twice');
    names.add(name.toLowerCase());
    entries.push({
      name,
      nameBytes,
      flags,
      method: view.getUint16(at + 10, true),
      modified: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      compressed: dataAt(bytes, view, offset, packed, name),
      size,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function dataAt(bytes: Uint8Array, view: DataView, offset: number, packed: number, part: string): Uint8Array {
  if (offset + 30 > bytes.length) throw new OpenProblem({ code: 'truncated', part });
  if (view.getUint32(offset, true) !== LOCAL) throw brokenPart(part, 'no entry where the directory says');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new OpenProblem({ code: 'truncated', part });
  return bytes.subarray(start, start + packed);
}

/**
 * The bytes of an entry, checked against its declared size and checksum.
 * @throws OpenProblem `zip-bomb`, `broken-part`
 */
export function unpack(entry: ZipEntry, codec: Unpacker): Uint8Array {
  const bytes = entry.method === 0 ? entry.compressed : inflated(entry, codec);
  if (bytes.length < entry.size) throw brokenPart(entry.name, 'shorter than declared');
  if (bytes.length > entry.size) {
    throw new OpenProblem({ code: 'zip-bomb', part: entry.name, detail: 'larger than declared' });
  }
  if (crc32(bytes) !== entry.crc) throw brokenPart(entry.name, 'checksum differs');
  return bytes;
}

function inflated(entry: ZipEntry, codec: Unpacker): Uint8Array {
  if (entry.method !== 8) throw brokenPart(entry.name, `compression method ${entry.method}`);
  try {
    // One place more than declared shows that an entry lies, and no entry gets more memory than that.
    return codec.inflate(entry.compressed, entry.size + 1);
  } catch (error) {
    throw brokenPart(entry.name, (error as Error).message);
  }
}
