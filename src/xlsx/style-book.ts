import type { CellStyle, ConditionalRule } from '../plan/types';
import type { Dialect } from './dialect';
import type { UsedStyles } from './sheet-layout';
import { XML_DECLARATION } from './xml-text';
import { splice, type Edit } from './splice';
import {
  alignmentElement,
  borderElement,
  differentialFill,
  fillElement,
  fontElement,
  numberFormatElement,
} from './style-elements';
import { StyleList } from './style-list';
import { childOf, outline, type Outline, type XmlElement } from './xml-outline';

/** Codes that have a number of their own (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const FIRST_FREE_FORMAT = 164;

/** The styles that a workbook without any begins with: the style called Normal; the lists come as they are needed. */
export function noStyles(dialect: Dialect): Outline {
  const text =
    `${XML_DECLARATION}<styleSheet xmlns="${dialect.main}"><cellStyleXfs count="1">` +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
  return outline('styles.xml', new TextEncoder().encode(text), 3);
}

/** The formats of a workbook: gives the index of a style, and the splices that add what was not there. */
export class StyleBook {
  private readonly prefix: string;
  private readonly formats: StyleList;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly named: StyleList;
  private readonly cells: StyleList;
  private readonly differentials: StyleList;
  private readonly formatIds: Map<string, number>;
  /** No number up to it is given to a format of ours: cells may have it although nothing says what it is. */
  private readonly lastFormat: number;
  private readonly baseFont: ReadonlyMap<string, string>;
  /** Attributes of the format of an unformatted cell. */
  private readonly base: Readonly<Record<string, string>>;
  private readonly hasNamedStyles: boolean;

  /** @param used what sheets refer to */
  constructor(
    private readonly source: Outline,
    used: UsedStyles = { cells: -1, differentials: -1 },
  ) {
    const { root, prefix: p } = source;
    this.prefix = p;
    const side = ['left', 'right', 'top', 'bottom'].map((name) => `<${p}${name}/>`).join('');
    const fill = (pattern: string): string =>
      `<${p}fill><${p}patternFill patternType="${pattern}"/></${p}fill>`;
    this.formats = new StyleList(source, 'numFmts', []);
    const list = (name: string, seeds: readonly [string, ...string[]], last: number): StyleList =>
      new StyleList(source, name, seeds, { last, plain: seeds[0] });
    const format = `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
    this.fonts = list('fonts', [fontElement(p, {}, defaultFont(p))], lastUsed(root, 'fontId'));
    this.fills = list('fills', [fill('none'), fill('gray125')], lastUsed(root, 'fillId'));
    this.borders = list('borders', [`<${p}border>${side}</${p}border>`], lastUsed(root, 'borderId'));
    this.cells = list('cellXfs', [format], used.cells);
    // Without any, nothing begins with one.
    this.named = new StyleList(source, 'cellStyleXfs', [], { last: lastUsed(root, 'xfId'), plain: format });
    const last = Math.max(used.differentials, lastUsed(root, 'dxfId'));
    this.differentials = new StyleList(source, 'dxfs', [], { last, plain: `<${p}dxf/>` });
    this.lastFormat = Math.max(FIRST_FREE_FORMAT - 1, lastUsed(root, 'numFmtId'));
    this.formatIds = new Map(
      (childOf(root, 'numFmts')?.children ?? []).map(({ attributes }) => [
        attributes['formatCode'] ?? '',
        Number(attributes['numFmtId']),
      ]),
    );
    this.hasNamedStyles = childOf(root, 'cellStyleXfs') !== undefined || lastUsed(root, 'xfId') >= 0;
    this.base = childOf(root, 'cellXfs')?.children[0]?.attributes ?? {};
    this.baseFont = this.childrenOf(childOf(root, 'fonts')?.children[Number(this.base['fontId'] ?? 0)]);
  }

  /** Index in `cellXfs`, for the `s` of a cell. */
  cellFormat(style: CellStyle): number {
    if (Object.keys(style).length === 0) return 0;
    const { prefix: p, base } = this;
    const changesFont = ['bold', 'italic', 'strikethrough', 'underline', 'size', 'color'].some(
      (key) => key in style,
    );
    const font = changesFont
      ? this.fonts.indexOf(fontElement(p, style, this.baseFont))
      : Number(base['fontId'] ?? 0);
    const fill = style.fill ? this.fills.indexOf(fillElement(p, style.fill)) : Number(base['fillId'] ?? 0);
    const border = style.border
      ? this.borders.indexOf(borderElement(p, style.border))
      : Number(base['borderId'] ?? 0);
    const format = style.numberFormat ? this.formatId(style.numberFormat) : Number(base['numFmtId'] ?? 0);
    const alignment = alignmentElement(p, style);
    const protection =
      style.unlocked === undefined ? '' : `<${p}protection locked="${style.unlocked ? 0 : 1}"/>`;
    const content = alignment + protection;
    const attributes = [
      `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"`,
      this.hasNamedStyles && `xfId="${base['xfId'] ?? '0'}"`,
      style.numberFormat && 'applyNumberFormat="1"',
      changesFont && 'applyFont="1"',
      style.fill && 'applyFill="1"',
      style.border && 'applyBorder="1"',
      alignment && 'applyAlignment="1"',
      protection && 'applyProtection="1"',
    ].filter(Boolean);
    const tag = `<${p}xf ${attributes.join(' ')}`;
    return this.cells.indexOf(content ? `${tag}>${content}</${p}xf>` : `${tag}/>`);
  }

  /** Index in `dxfs`, for the `dxfId` of a conditional format. */
  differential(style: ConditionalRule['style']): number {
    const p = this.prefix;
    const font = fontElement(p, style, new Map());
    const code = style.numberFormat;
    const content = [
      font === `<${p}font></${p}font>` ? '' : font,
      code === undefined ? '' : numberFormatElement(p, this.formatId(code), code),
      style.fill ? differentialFill(p, style.fill) : '',
      style.border ? borderElement(p, style.border) : '',
    ];
    return this.differentials.indexOf(`<${p}dxf>${content.join('')}</${p}dxf>`);
  }

  /** The whole style sheet with what was added. */
  text(): string {
    return splice(this.source.text, this.edits());
  }

  edits(): Edit[] {
    const { formats, fonts, fills, borders, named, cells, differentials } = this;
    return [formats, fonts, fills, borders, named, cells, differentials].flatMap((list) => list.edits());
  }

  private formatId(code: string): number {
    const known = BUILT_IN[code] ?? this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(this.lastFormat, ...this.formatIds.values()) + 1;
    this.formatIds.set(code, id);
    this.formats.indexOf(numberFormatElement(this.prefix, id, code));
    return id;
  }

  private childrenOf(font: XmlElement | undefined): ReadonlyMap<string, string> {
    if (!font) return defaultFont(this.prefix);
    return new Map(
      font.children.map((child) => [child.name, this.source.text.slice(child.start, child.end)]),
    );
  }
}

/** The highest number that an attribute has anywhere in the styles; -1 where it has none. */
function lastUsed({ attributes, children }: XmlElement, name: string): number {
  const own = Number(attributes[name] ?? -1) || 0;
  return children.reduce((last, child) => Math.max(last, lastUsed(child, name)), own);
}

/** Children of the font of a workbook that has none: Excel's own for many years. */
function defaultFont(prefix: string): ReadonlyMap<string, string> {
  return new Map([
    ['sz', `<${prefix}sz val="11"/>`],
    ['name', `<${prefix}name val="Calibri"/>`],
    ['family', `<${prefix}family val="2"/>`],
  ]);
}
