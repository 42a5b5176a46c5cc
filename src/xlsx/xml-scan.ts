import { SaxesParser } from 'saxes';
import { brokenPart } from './open-error';

export type Attributes = Readonly<Record<string, string>>;

/** Where the tag at hand stands, in UTF-16 units from the start of the part's text. */
export interface TagPosition {
  start(): number;
  end(): number;
}

/**
 * Sees the elements of a part in turn. Names come without the root's own prefix, so `<x:row>` in `<x:worksheet>`
 * is `row`; elements of other namespaces keep theirs (`x14:cfRule`).
 */
interface XmlVisitor {
  open(name: string, attributes: Attributes, at: TagPosition): void;
  close(name: string, at: TagPosition): void;
  text?(text: string): void;
}

const PIECE = 0x40000;

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decoderOf(bytes: Uint8Array): InstanceType<typeof TextDecoder> {
  return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true });
}

/** A part as text, its byte order mark included, so that positions and untouched bytes stay true. */
export function textOf(bytes: Uint8Array): string {
  return decoderOf(bytes).decode(bytes);
}

/** Prefix of a qualified name, with its colon: `x:` of `x:row`, nothing of `row`. */
function prefixOf(qualified: string): string {
  return qualified.slice(0, qualified.indexOf(':') + 1);
}

/**
 * Reads a part once, piece by piece, so that a large sheet never stands in memory as one string.
 * @returns the prefix of the root element, with its colon, or nothing
 * @throws OpenProblem `broken-part` when the part is not well-formed XML in UTF-8 or UTF-16
 */
export function scanXml(part: string, bytes: Uint8Array, visitor: XmlVisitor): string {
  const parser = new SaxesParser({ xmlns: false });
  let piece = '';
  let pieceStart = 0;
  /** The last `<` before the piece at hand: a tag may begin there. */
  let earlier = 0;
  let prefix: string | undefined;
  const at: TagPosition = {
    start: () => {
      // A raw `<` stands in no attribute, so the nearest one before the end of a tag begins it.
      const inside = piece.lastIndexOf('<', parser.position - 1 - pieceStart);
      return inside < 0 ? earlier : pieceStart + inside;
    },
    end: () => parser.position,
  };
  const nameOf = (qualified: string): string => {
    if (!prefix) return qualified;
    return qualified.startsWith(prefix)
      ? qualified.slice(prefix.length)
      : prefixOf(qualified)
        ? qualified
        : `:${qualified}`;
  };
  parser.on('error', (error) => {
    throw brokenPart(part, error.message);
  });
  parser.on('opentag', (tag) => {
    prefix ??= prefixOf(tag.name);
    visitor.open(nameOf(tag.name), tag.attributes, at);
  });
  parser.on('closetag', (tag) => visitor.close(nameOf(tag.name), at));
  const onText = visitor.text?.bind(visitor);
  if (onText) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  const decoder = decoderOf(bytes);
  for (let from = 0; from < bytes.length; from += PIECE) {
    piece = decode(part, decoder, bytes.subarray(from, from + PIECE), from + PIECE < bytes.length);
    parser.write(piece);
    const last = piece.lastIndexOf('<');
    if (last >= 0) earlier = pieceStart + last;
    pieceStart += piece.length;
    piece = '';
  }
  parser.close();
  return prefix ?? '';
}

function decode(
  part: string,
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  stream: boolean,
): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw brokenPart(part, 'not UTF-8');
  }
}

/** Text in the encoding that a part has, so that its XML declaration stays true. */
export function encodeLike(bytes: Uint8Array, text: string): Uint8Array {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const encoded = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) encoded.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return new Uint8Array(encoded.buffer);
}
