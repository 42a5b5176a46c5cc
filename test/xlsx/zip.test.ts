import { zipSync } from 'fflate';
import { zlibCodec } from '../../src/cli/zlib-codec';
import { fflateCodec } from '../../src/xlsx/codec';
import { readZip, unpack } from '../../src/xlsx/zip-read';
import { packEntry, writeZip } from '../../src/xlsx/zip-write';

/** Bytes that hardly shrink, the same in every run. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 0x7fffffff) & 0xff);
}

const CENTRAL = 0x02014b50;

/** Changes each entry of the directory, given where it stands. */
function withDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  for (let at = view.getUint32(end + 16, true); view.getUint32(at, true) === CENTRAL;) {
    change(view, at);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

describe.each([
  ['fflate', fflateCodec],
  ['Node’s zlib', zlibCodec],
])('a zip packed by %s', (_, codec) => {
  it('comes out as it went in, in its order', () => {
    const parts = { 'b.xml': noise(10), 'a/é.xml': noise(70_000), empty: new Uint8Array() };
    const entries = readZip(
      writeZip(Object.entries(parts).map(([name, bytes]) => packEntry(name, bytes, codec))),
    );
    expect(
      entries.map((entry) => [entry.name, Buffer.from(unpack(entry, codec)).equals(noise(entry.size))]),
    ).toEqual([
      ['b.xml', true],
      ['a/é.xml', true],
      ['empty', true],
    ]);
  });

  it('may hold large entries, unpacked step by step', () => {
    const bytes = noise(4e6);
    const [entry] = readZip(zipSync({ large: bytes }, { level: 1 }));
    expect(entry && Buffer.from(unpack(entry, codec)).equals(bytes)).toBe(true);
  });

  it('is refused when a large entry lies about its size', () => {
    const bytes = withDirectory(zipSync({ large: noise(4e6) }, { level: 1 }), (view, at) => {
      view.setUint32(at + 24, 3e6, true);
    });
    const [entry] = readZip(bytes);
    expect(() => entry && unpack(entry, codec)).toThrow('zip-bomb: large: larger than declared');
  });

  it('is refused when an entry is shorter than it says, packed in an unknown way, or encrypted', () => {
    const changed = (offset: number, value: number): Uint8Array =>
      withDirectory(zipSync({ a: noise(100) }), (view, at) => {
        view.setUint16(at + offset, value, true);
      });
    const unpacked = (bytes: Uint8Array) => () => readZip(bytes).map((entry) => unpack(entry, codec));
    expect(unpacked(changed(24, 101))).toThrow('broken-part: a: shorter than declared');
    expect(unpacked(changed(10, 12))).toThrow('broken-part: a: compression method 12');
    expect(unpacked(changed(8, 1))).toThrow('encrypted: a');
  });

  it('is read when its directory is that of a large archive (zip64)', () => {
    const small = zipSync({ a: noise(100), b: noise(200) });
    const end = small.length - 22;
    const wide = new Uint8Array(small.length + 76);
    wide.set(small.subarray(0, end));
    wide.set(small.subarray(end), end + 76);
    const view = new DataView(wide.buffer);
    view.setUint32(end, 0x06064b50, true);
    view.setBigUint64(end + 32, 2n, true);
    view.setBigUint64(end + 48, BigInt(view.getUint32(end + 76 + 16, true)), true);
    view.setUint32(end + 56, 0x07064b50, true);
    view.setBigUint64(end + 64, BigInt(end), true);
    view.setUint16(end + 76 + 10, 0xffff, true);
    view.setUint32(end + 76 + 16, 0xffffffff, true);
    expect(readZip(wide).map(({ name, size }) => [name, size])).toEqual([
      ['a', 100],
      ['b', 200],
    ]);
    view.setUint32(end, 0, true);
    expect(() => readZip(wide)).toThrow('truncated');
  });
});
