import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '../xlsx/codec';

/** Node's zlib: several times faster than a portable one, for bytes that any program reads. */
export const zlibCodec: Codec = {
  deflate: (bytes) => deflateRawSync(bytes, { level: 1 }),
  inflate: (compressed, limit) => {
    try {
      return inflateRawSync(compressed, { maxOutputLength: limit });
    } catch (error) {
      // It hides more than it declares: full to the limit is all the caller needs to know.
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return new Uint8Array(limit);
      throw error;
    }
  },
};
