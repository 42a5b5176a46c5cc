import type { OpenError } from './open-error';

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Streams of a compound file that holds an encrypted .xlsx ([MS-OFFCRYPTO] 2.3). */
const ENCRYPTED_STREAMS = ['EncryptedPackage', 'EncryptionInfo'];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Names in a compound file are UTF-16LE. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** Says what a file is that does not begin like a zip; null when it does. */
export function foreignFile(bytes: Uint8Array): OpenError | null {
  if (bytes.length === 0) return { code: 'not-zip', detail: 'empty' };
  if (startsWith(bytes, OLE_SIGNATURE)) {
    return { code: ENCRYPTED_STREAMS.some((name) => holdsName(bytes, name)) ? 'encrypted' : 'legacy-xls' };
  }
  // A BIFF stream of Excel 2 to 4, which had no container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00) {
    return { code: 'legacy-xls' };
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return null;
  if (startsWith(bytes, [0x50, 0x4b]) && bytes.length < 4) return { code: 'truncated' };
  const head = bytes.subarray(0, 1024);
  if (head.includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe)
    return { code: 'not-zip', detail: 'binary' };
  const markup = /<html|<!doctype html|<table/i.test(new TextDecoder('latin1').decode(head));
  return { code: 'not-zip', detail: markup ? 'html' : 'text' };
}
