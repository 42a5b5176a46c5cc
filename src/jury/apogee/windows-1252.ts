/**
 * The encoding of Apogée's files. The table is our own: decoders of some versions of Node and of other programs give
 * `windows-1252` the control characters of Latin-1 instead, and no encoder is built in anywhere. Bytes that the encoding
 * leaves open keep their number, as the Encoding Standard says, so that every file comes back byte by byte.
 */

/** Characters of the bytes 0x80 to 0x9F. */
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const BYTES: ReadonlyMap<string, number> = new Map([...HIGH].map((character, i) => [character, 0x80 + i]));

export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (const byte of bytes) {
    parts.push(byte >= 0x80 && byte < 0xa0 ? HIGH.charAt(byte - 0x80) : String.fromCharCode(byte));
  }
  return parts.join('');
}

export type Encoded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** The first character that the encoding lacks, and its line, from 1. */
  | { readonly ok: false; readonly character: string; readonly line: number };

export function encodeWindows1252(text: string): Encoded {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : BYTES.get(text.charAt(i));
    if (byte === undefined) {
      const line = text.slice(0, i).split('\n').length;
      return { ok: false, character: String.fromCodePoint(text.codePointAt(i) ?? code), line };
    }
    bytes[i] = byte;
  }
  return { ok: true, bytes };
}
