import type { ConditionalRule } from '../plan/types';
import { rangeName } from '../cells/a1';
import { storedFormula } from './future-functions';
import { escapeXml } from './xml-text';

/**
 * `<conditionalFormatting>` elements, one per rule; the first rule has the highest priority.
 * @param priority number of the first rule, above all that shall win over it
 * @param differential index of a style among the workbook's differential formats
 */
export function formattingElements(
  prefix: string,
  rules: readonly ConditionalRule[],
  priority: number,
  differential: (style: ConditionalRule['style']) => number,
): string {
  return rules
    .filter(({ areas }) => areas.length > 0)
    .map(({ areas, formula, style, stopIfTrue }, i) => {
      const stop = stopIfTrue ? ' stopIfTrue="1"' : '';
      return (
        `<${prefix}conditionalFormatting sqref="${areas.map(rangeName).join(' ')}">` +
        `<${prefix}cfRule type="expression" dxfId="${differential(style)}" priority="${priority + i}"${stop}>` +
        `<${prefix}formula>${escapeXml(storedFormula(formula))}</${prefix}formula>` +
        `</${prefix}cfRule></${prefix}conditionalFormatting>`
      );
    })
    .join('');
}
