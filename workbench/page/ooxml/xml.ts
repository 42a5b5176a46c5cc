/** Reading of XML without regard to namespace prefixes, which programs choose freely. */

export function children(element: Element | null, name: string): Element[] {
  return element ? Array.from(element.children).filter((child) => child.localName === name) : [];
}

export function child(element: Element | null | undefined, name: string): Element | null {
  for (let one = element?.firstElementChild ?? null; one; one = one.nextElementSibling) {
    if (one.localName === name) return one;
  }
  return null;
}

export const attribute = (element: Element | null | undefined, name: string): string | null =>
  element?.getAttribute(name) ?? null;

/** A number, or `undefined` where the attribute is missing or no number. */
export function numberOf(element: Element | null | undefined, name: string): number | undefined {
  const text = attribute(element, name);
  return text === null || text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** An on/off attribute (`1`, `true`, `on`). */
export function isOn(element: Element | null | undefined, name: string, fallback = false): boolean {
  const text = attribute(element, name);
  return text === null ? fallback : text === '1' || text === 'true' || text === 'on';
}
