import type { CellStyle } from '../plan/types';
import { escapeAttribute } from './xml-text';

/** Children of a `<font>` in the order that Excel writes. */
const FONT_ORDER = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name'],
  ...['family', 'charset', 'scheme'],
];

type StyleChange = Pick<
  CellStyle,
  'bold' | 'italic' | 'strikethrough' | 'underline' | 'size' | 'color' | 'fill' | 'border'
>;

/** `#RRGGBB` as the opaque ARGB of the file. */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

/**
 * A `<font>` with the changes of a style.
 * @param base children of the font that is changed, by name, as they stand in the file
 */
export function fontElement(prefix: string, style: StyleChange, base: ReadonlyMap<string, string>): string {
  const children = new Map(base);
  const flag = (name: string, on: boolean | undefined): void => {
    if (on === true) children.set(name, `<${prefix}${name}/>`);
    if (on === false) children.delete(name);
  };
  flag('b', style.bold);
  flag('i', style.italic);
  flag('strike', style.strikethrough);
  flag('u', style.underline);
  if (style.size !== undefined) children.set('sz', `<${prefix}sz val="${style.size}"/>`);
  if (style.color !== undefined) children.set('color', `<${prefix}color rgb="${argb(style.color)}"/>`);
  const inOrder = FONT_ORDER.flatMap((name) => children.get(name) ?? []);
  return `<${prefix}font>${inOrder.join('')}</${prefix}font>`;
}

/** A solid fill of a cell. */
export function fillElement(prefix: string, color: string): string {
  return (
    `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(color)}"/>` +
    `<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`
  );
}

/** The fill of a conditional format, where the background is what shows. */
export function differentialFill(prefix: string, color: string): string {
  return (
    `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(color)}"/>` +
    `<${prefix}bgColor rgb="${argb(color)}"/></${prefix}patternFill></${prefix}fill>`
  );
}

/** Thin lines on all four sides. */
export function borderElement(prefix: string, color: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${prefix}${side} style="thin"><${prefix}color rgb="${argb(color)}"/></${prefix}${side}>`,
  );
  return `<${prefix}border>${sides.join('')}</${prefix}border>`;
}

/** `<alignment>`, or nothing when the style says nothing of it. */
export function alignmentElement(prefix: string, style: CellStyle): string {
  const attributes = [
    style.horizontal && `horizontal="${style.horizontal}"`,
    style.vertical && `vertical="${style.vertical}"`,
    style.rotation && `textRotation="${style.rotation}"`,
    style.wrap && 'wrapText="1"',
  ].filter(Boolean);
  return attributes.length > 0 ? `<${prefix}alignment ${attributes.join(' ')}/>` : '';
}

export function numberFormatElement(prefix: string, id: number, code: string): string {
  return `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`;
}
