import { attribute, children, numberOf } from './xml';

/** The palette of `indexed` colours, from 8 on; 64 and 65 are the system's text and background. */
const INDEXED =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

export type Colours = (element: Element | null) => string;

/** Reads colours against the theme of a workbook: `#RRGGBB`, or `''` for none and for automatic. */
export function colours(theme: Element | null): Colours {
  const scheme = theme?.getElementsByTagNameNS('*', 'clrScheme')[0] ?? null;
  const inFile = (scheme ? Array.from(scheme.children) : []).map((entry) => {
    const value = entry.firstElementChild;
    return (
      (value?.localName === 'srgbClr' ? attribute(value, 'val') : attribute(value, 'lastClr')) ?? '000000'
    );
  });
  // The file lists dark before light; cells count light before dark.
  const [dark1 = '000000', light1 = 'FFFFFF', dark2 = '44546A', light2 = 'E7E6E6', ...accents] = inFile;
  const palette = [light1, dark1, light2, dark2, ...accents];
  return (element) => {
    const rgb = attribute(element, 'rgb');
    if (rgb) return `#${rgb.slice(-6).toUpperCase()}`;
    const themed = numberOf(element, 'theme');
    if (themed !== undefined)
      return `#${tinted(palette[themed] ?? '000000', numberOf(element, 'tint') ?? 0)}`;
    const indexed = numberOf(element, 'indexed');
    if (indexed === undefined || indexed >= 64) return '';
    return `#${INDEXED[indexed >= 8 ? indexed - 8 : indexed] ?? '000000'}`;
  };
}

function tinted(colour: string, tint: number): string {
  return [0, 2, 4]
    .map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16);
      const shifted = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
      return Math.round(shifted).toString(16).padStart(2, '0');
    })
    .join('')
    .toUpperCase();
}

/** Sides of a border element that carry a line, with their colours. */
export function lines(
  border: Element | null,
  sides: readonly string[],
): { side: string; style: string; color: Element | null }[] {
  return sides.flatMap((side) => {
    const [element] = children(border, side);
    const style = attribute(element, 'style');
    return element && style && style !== 'none'
      ? [{ side, style, color: children(element, 'color')[0] ?? null }]
      : [];
  });
}
