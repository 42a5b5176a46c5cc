import type { Edit } from './splice';
import { scanXml, textOf, type Attributes } from './xml-scan';

/** An element with its place in the text of its part. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly start: number;
  readonly end: number;
  /** Where its content begins and ends; both are `end` when the tag closes itself. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Down to the depth asked for. */
  readonly children: readonly XmlElement[];
  /** Text directly inside, entities resolved. */
  readonly text: string;
}

/** The upper levels of a small part: enough to know where a splice belongs. */
export interface Outline {
  readonly text: string;
  /** Prefix of the root's namespace with its colon, or nothing. */
  readonly prefix: string;
  readonly root: XmlElement;
}

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/**
 * @param depth levels below the root to keep
 * @throws OpenProblem `broken-part`
 */
export function outline(part: string, bytes: Uint8Array, depth: number): Outline {
  const stack: Open[] = [];
  let level = 0;
  let root: Open | undefined;
  const prefix = scanXml(part, bytes, {
    open: (name, attributes, at) => {
      if (level++ > depth) return;
      const [start, end] = [at.start(), at.end()];
      const element: Open = {
        name,
        attributes,
        start,
        end,
        innerStart: end,
        innerEnd: end,
        children: [],
        text: '',
      };
      stack.at(-1)?.children.push(element);
      root ??= element;
      stack.push(element);
    },
    close: (_name, at) => {
      if (--level > depth) return;
      const element = stack.pop();
      if (!element) return;
      element.end = at.end();
      element.innerEnd = element.end === element.innerStart ? element.end : at.start();
    },
    text: (text) => {
      const element = stack.at(-1);
      if (element && level === stack.length) element.text += text;
    },
  });
  // The parser has refused a part without a root.
  return { text: textOf(bytes), prefix, root: root as XmlElement };
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/**
 * Where an element belongs among its siblings: behind all that stand before it in the schema's sequence.
 * Siblings that the sequence does not know (extensions of other programs) stay behind it.
 */
export function placeAmong(
  siblings: readonly { readonly name: string; readonly end: number }[],
  sequence: readonly string[],
  name: string,
  fallback: number,
): number {
  const rank = sequence.indexOf(name);
  let place = fallback;
  for (const sibling of siblings) {
    const other = sequence.indexOf(sibling.name);
    if (other >= 0 && other <= rank) place = sibling.end;
  }
  return place;
}

/** Puts text at the end of an element's content, also when its tag closes itself. */
export function appendTo(source: Outline, element: XmlElement, text: string): Edit {
  if (element.innerStart < element.end) return { start: element.innerEnd, end: element.innerEnd, text };
  const tag = source.text.slice(element.start, element.end).replace(/\s*\/>$/, '>');
  return { start: element.start, end: element.end, text: `${tag}${text}</${source.prefix}${element.name}>` };
}
