import { decodeWindows1252, encodeWindows1252, type Encoded } from './windows-1252';

/** How a file was encoded, so that it goes back as it came: Apogée writes Windows-1252; some institutions convert to UTF-8. */
export type ApogeeEncoding = 'windows-1252' | 'utf-8';

interface DecodedFile {
  readonly text: string;
  readonly encoding: ApogeeEncoding;
}

/** Text with accents that is valid UTF-8 is UTF-8: by chance that happens to no French text in Windows-1252. */
export function decodeApogee(bytes: Uint8Array): DecodedFile {
  if (bytes.some((byte) => byte >= 0x80)) {
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      return { text, encoding: 'utf-8' };
    } catch {
      // Not UTF-8.
    }
  }
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
}

export function encodeApogee({ text, encoding }: DecodedFile): Encoded {
  if (encoding === 'utf-8') return { ok: true, bytes: new TextEncoder().encode(text) };
  return encodeWindows1252(text);
}
