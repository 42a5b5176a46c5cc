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

  open(name: string, attributes: Attributes, at: TagPosition): void {
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
    const { prefix, elements, formattings, lastPriority } = this;
    return { prefix, elements, formattings, lastPriority };
  }

  private countPriority(priority: number): void {
    this.lastPriority = Math.max(this.lastPriority, priority);
  }
}
