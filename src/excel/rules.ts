/// <reference types="office-js" />
import { parseRange } from '../cells/a1';
import type { Area } from '../cells/snapshot';
import { mentionsOurName } from '../plan/our-names';
import type { ConditionalRule } from '../plan/types';
import { addresses } from './areas';

/** Native conditional formats: created anew each time and never edited, which Excel does not do reliably. */

const LOOK = [
  'fill/color',
  ...['bold', 'color', 'italic', 'strikethrough', 'underline'].map((part) => `font/${part}`),
  'numberFormat',
];
const LOADED = [
  ...['id', 'stopIfTrue', 'customOrNullObject/rule/formula'].map((path) => `items/${path}`),
  ...LOOK.map((part) => `items/customOrNullObject/format/${part}`),
];

/** All rules of a sheet, in the order of their priority once they are loaded. */
export function loadRules(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().conditionalFormats.load(LOADED.join(','));
}

/** The custom rules that mention a name of ours; the department's never do. */
export function ourRules({ items }: Excel.ConditionalFormatCollection): Excel.ConditionalFormat[] {
  return items.filter(
    ({ customOrNullObject: custom }) => !custom.isNullObject && mentionsOurName(custom.rule.formula),
  );
}

/** Takes our rules off a sheet of the department. */
export function dropOurRules(rules: Excel.ConditionalFormatCollection): void {
  const ours = ourRules(rules);
  if (ours.length > 0 && ours.length === rules.items.length) rules.clearAll();
  else for (const rule of ours) rule.delete();
}

/** Asks for the cells of a rule. */
export const loadAreas = (rule: Excel.ConditionalFormat): Excel.RangeAreas =>
  rule.getRanges().load('address');

/** A loaded rule as a plan says it, so that it can be made again. */
export function ruleOf(rule: Excel.ConditionalFormat, areas: readonly Area[]): ConditionalRule {
  const { rule: condition, format } = rule.customOrNullObject;
  const { bold, italic, strikethrough, underline, color } = format.font;
  const code: unknown = format.numberFormat;
  return {
    areas,
    formula: condition.formula.replace(/^=/, ''),
    style: {
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(strikethrough && { strikethrough }),
      ...(underline && underline !== 'None' && { underline: true }),
      ...(color && { color }),
      ...(format.fill.color && { fill: format.fill.color }),
      ...(typeof code === 'string' && code !== '' && { numberFormat: code }),
    },
    ...(rule.stopIfTrue && { stopIfTrue: true }),
  };
}

/** @param address of several areas, each with or without its sheet: `'S 3'!A1:B2,'S 3'!D4` */
export function areasOfAddress(address: string): Area[] {
  return address
    .split(/[,;](?=(?:[^']*'[^']*')*[^']*$)/)
    .map((part) =>
      parseRange(
        part
          .slice(part.lastIndexOf('!') + 1)
          .trim()
          .replaceAll('$', ''),
      ),
    )
    .filter((area) => area !== null);
}

/**
 * Adds rules in their order of priority, behind those that stay on the sheet: the department's own keep winning.
 * @param others number of rules that stay
 */
export function addRules(sheet: Excel.Worksheet, rules: readonly ConditionalRule[], others: number): void {
  const used = rules.flatMap((rule) =>
    addresses(rule.areas, rule.areas[0]).map((address) => ({ rule, address })),
  );
  if (others > 0) {
    used.forEach(({ rule, address }, i) => {
      const added = addRule(sheet, rule, address);
      // The last thing said to it: Excel wants a rule fetched anew once its priority has changed.
      added.priority = others + i;
    });
    return;
  }
  // A new rule goes before all others.
  for (const { rule, address } of [...used].reverse()) addRule(sheet, rule, address);
}

function addRule(
  sheet: Excel.Worksheet,
  { areas, formula, style, stopIfTrue }: ConditionalRule,
  address: string,
): Excel.ConditionalFormat {
  const cells = areas.length === 1 ? sheet.getRange(address) : sheet.getRanges(address);
  const added = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { rule, format } = added.custom;
  rule.formula = `=${formula}`;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.strikethrough !== undefined) format.font.strikethrough = style.strikethrough;
  if (style.underline !== undefined) format.font.underline = style.underline ? 'Single' : 'None';
  if (style.numberFormat !== undefined) format.numberFormat = style.numberFormat;
  if (style.border !== undefined) {
    for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
      const line = format.borders.getItem(side);
      line.style = 'Continuous';
      line.color = style.border;
    }
  }
  if (stopIfTrue) added.stopIfTrue = true;
  return added;
}
