import type { Edit } from './splice';
import { appendTo, childOf, placeAmong, type Outline } from './xml-outline';

/** Children of `<styleSheet>` in their order (CT_Stylesheet). */
const SEQUENCE = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles'],
  ...['colors', 'extLst'],
];

/** Excel has so many formats and no more (its specifications and limits); a number above refers to nothing. */
const MOST = 65_490;

/** One list of a style sheet (`<fonts>`, `<dxfs>` …): entries are found again by their text, or appended. */
export class StyleList {
  private readonly entries = new Map<string, number>();
  private readonly added: string[] = [];
  private size = 0;

  /**
   * @param seeds entries that the list must begin with when the workbook has none
   * @param used the highest index that the workbook refers to: where the list is shorter, plain entries keep what we add from
   *   taking the place of one that is missing
   */
  constructor(
    private readonly source: Outline,
    private readonly name: string,
    seeds: readonly string[],
    used: { readonly last: number; readonly plain: string } = { last: -1, plain: '' },
  ) {
    const element = childOf(source.root, name);
    for (const { start, end } of element?.children ?? []) this.remember(source.text.slice(start, end));
    if (this.size === 0) for (const seed of seeds) this.append(seed);
    while (this.size <= Math.min(used.last, MOST)) this.append(used.plain);
  }

  /** Index of an entry, which is appended when no equal one exists. */
  indexOf(entry: string): number {
    return this.entries.get(entry) ?? this.append(entry);
  }

  /** What makes the list hold the new entries. */
  edits(): Edit[] {
    if (this.added.length === 0) return [];
    const { source, name } = this;
    const { prefix, root, text } = source;
    const content = this.added.join('');
    const element = childOf(root, name);
    if (!element) {
      const place = placeAmong(root.children, SEQUENCE, name, root.innerStart);
      const list = `<${prefix}${name} count="${this.size}">${content}</${prefix}${name}>`;
      return [{ start: place, end: place, text: list }];
    }
    if (element.innerStart === element.end) {
      const list = appendTo(source, element, content);
      return [{ ...list, text: this.counted(list.text) }];
    }
    const tag = text.slice(element.start, element.innerStart);
    return [
      { start: element.start, end: element.innerStart, text: this.counted(tag) },
      { start: element.innerEnd, end: element.innerEnd, text: content },
    ];
  }

  /** The list with the count in its first tag, where it has one, set right. */
  private counted(list: string): string {
    return list.replace(/^([^>]*?\scount\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${this.size}"`);
  }

  private append(entry: string): number {
    this.added.push(entry);
    return this.remember(entry);
  }

  private remember(entry: string): number {
    const index = this.size++;
    if (!this.entries.has(entry)) this.entries.set(entry, index);
    return index;
  }
}
