export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Characters that XML 1.0 cannot hold; lone surrogates too, which UTF-8 cannot. */
// eslint-disable-next-line no-control-regex -- these are the very characters looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute; what XML cannot hold is dropped. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (c) => SPECIAL[c] ?? c);
}

/** Attribute values, where a bare line break would become a space. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * Text of a cell as ST_Xstring (ECMA-376 part 1, 22.9.2.19): characters that XML cannot hold are `_xHHHH_`,
 * and text that looks so already is protected.
 */
export function escapeCellText(text: string): string {
  const guarded = text
    .replace(/\r\n/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\r/g, '_x000D_')
    .replace(FORBIDDEN, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return escapeXml(guarded);
}

/** Reads `_xHHHH_` back; a carriage return before a line feed says nothing more than the line feed. */
export function cellText(stored: string): string {
  if (!stored.includes('_x')) return stored;
  return stored
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n/g, '\n');
}
