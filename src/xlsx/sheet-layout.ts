import { mentionsOurName } from '../plan/our-names';
import type { Attributes, TagPosition } from './xml-scan';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A direct child of `<worksheet>`. */
interface SheetElement extends Span {
  readonly name: string;
  readonly attributes: Attributes;
}

/** A `<conditionalFormatting>` with its rules. */
interface FormattingElement extends Span {
  readonly rules: readonly (Span & { readonly ours: boolean })[];
}

/** Where the elements of a worksheet stand: what a splice needs to know, in UTF-16 units of the part's text. */
export interface SheetLayout {
  /** Prefix of the root's namespace with its colon, or nothing. */
  readonly prefix: string;
  readonly elements: readonly SheetElement[];
  readonly formattings: readonly FormattingElement[];
  /** Highest priority number of any rule that is not ours; 0 without rules. */
  readonly lastPriority: number;
  readonly used: UsedStyles;
}

/** The highest indexes of styles that something refers to, whether they are there or not; -1 where nothing does. */
export interface UsedStyles {
  /** In `cellXfs`, by rows and columns; that cells have theirs is seen when they are read. */
  readonly cells: number;
  /** In `dxfs`. */
  readonly differentials: number;
}

/** Collects a {@link SheetLayout} from the tags of a worksheet that are neither rows nor cells. */
export class SheetLayoutReader {
  prefix = '';
  /** True inside a formula of a conditional format. */
  wantsText = false;
  private depth = 0;
  private readonly elements: SheetElement[] = [];
  private readonly formattings: FormattingElement[] = [];
  private lastPriority = 0;
  private top: { name: string; attributes: Attributes; start: number } | undefined;
  private rules: (Span & { ours: boolean })[] = [];
  private rule: { start: number; ours: boolean; priority: number } | undefined;
  private formula = '';
  private readonly used = { cells: -1, differentials: -1 };

  /** The format of a row or of a column. */
  format(index: string | undefined): void {
    this.used.cells = Math.max(this.used.cells, Number(index ?? -1) || 0);
  }

  open(name: string, attributes: Attributes, at: TagPosition): void {
    const differential = Number(attributes['dxfId'] ?? -1) || 0;
    this.used.differentials = Math.max(this.used.differentials, differential);
    this.depth++;
    if (this.depth === 2) this.top = { name, attributes, start: at.start() };
    if (name === 'cfRule')
      this.rule = { start: at.start(), ours: false, priority: Number(attributes['priority']) || 0 };
    else if (name.endsWith(':cfRule')) this.countPriority(Number(attributes['priority']) || 0);
    else if (name === 'formula' && this.rule) {
      this.wantsText = true;
      this.formula = '';
    }
  }

  text(text: string): void {
    this.formula += text;
  }

  close(name: string, at: TagPosition): void {
    if (name === 'formula' && this.rule) {
      this.wantsText = false;
      if (mentionsOurName(this.formula)) this.rule.ours = true;
    } else if (name === 'cfRule' && this.rule) {
      const { start, ours, priority } = this.rule;
      this.rules.push({ start, end: at.end(), ours });
      if (!ours) this.countPriority(priority);
      this.rule = undefined;
    }
    if (this.depth === 2 && this.top) {
      const element = { ...this.top, end: at.end() };
      this.elements.push(element);
      if (name === 'conditionalFormatting') {
        this.formattings.push({ start: element.start, end: element.end, rules: this.rules });
      }
      this.rules = [];
    }
    this.depth--;
  }

  result(): SheetLayout {
    const { prefix, elements, formattings, lastPriority, used } = this;
    return { prefix, elements, formattings, lastPriority, used };
  }

  private countPriority(priority: number): void {
    this.lastPriority = Math.max(this.lastPriority, priority);
  }
}
