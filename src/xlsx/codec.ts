import { deflateSync, Inflate, inflateSync } from 'fflate';

/** Packs and unpacks the bytes of zip entries. The shell chooses: fflate runs everywhere, Node's own is faster there. */
export interface Codec extends Unpacker {
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
}

/** What a file that is only read needs of it. */
export interface Unpacker {
  /**
   * The unpacked bytes, at most `limit` of them: an entry that hides more gets no more memory.
   * @throws Error when the bytes are damaged
   */
  readonly inflate: (compressed: Uint8Array, limit: number) => Uint8Array;
}

/** Half the time of the default level for a tenth more bytes, measured on a sheet of 10 MB. */
const LEVEL = 2;
/** Deflated bytes up to which an entry is unpacked in one go: whatever it hides, that ends within seconds. */
const ONE_GO = 1.5e6;
const STEP = 0x4000;

function inflate(compressed: Uint8Array, limit: number): Uint8Array {
  const out = new Uint8Array(limit);
  return compressed.length <= ONE_GO ? inflateSync(compressed, { out }) : inflatedInSteps(compressed, out);
}

export const fflateUnpacker: Unpacker = { inflate };
export const fflateCodec: Codec = {
  deflate: (bytes) => deflateSync(bytes, { level: LEVEL }),
  inflate,
};

/** Half as fast, but stops as soon as `out` is full. */
function inflatedInSteps(compressed: Uint8Array, out: Uint8Array): Uint8Array {
  let filled = 0;
  const stream = new Inflate((piece) => {
    out.set(piece.subarray(0, out.length - filled), filled);
    filled = Math.min(out.length, filled + piece.length);
  });
  for (let at = 0; at < compressed.length && filled < out.length; at += STEP) {
    stream.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
  }
  return out.subarray(0, filled);
}
