import type { ConditionalRule } from '../plan/types';
import { formattingElements } from './conditional-formats';
import { cut } from './part-edits';
import type { SheetLayout } from './sheet-layout';
import type { Edit } from './splice';
import { placeAmong } from './xml-outline';

/** Children of `<worksheet>` as far as conditional formats, in their order (CT_Worksheet). */
const SEQUENCE = [
  ...[
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'sheetCalcPr',
    'sheetProtection',
  ],
  ...[
    'protectedRanges',
    'scenarios',
    'autoFilter',
    'sortState',
    'dataConsolidate',
    'customSheetViews',
    'mergeCells',
  ],
  ...['phoneticPr', 'conditionalFormatting'],
];

/**
 * The splices that give a department's sheet our rules and take those of an earlier run away.
 * Ours come behind all others in the file and in priority, so the department's own rules keep winning.
 */
export function colouringEdits(
  layout: SheetLayout,
  rules: readonly ConditionalRule[],
  differential: (style: ConditionalRule['style']) => number,
): Edit[] {
  const edits = layout.formattings.flatMap((formatting) => {
    const ours = formatting.rules.filter((rule) => rule.ours);
    if (ours.length < formatting.rules.length) return ours.map(cut);
    return ours.length > 0 ? [cut(formatting)] : [];
  });
  const text = formattingElements(layout.prefix, rules, layout.lastPriority + 1, differential);
  if (text === '') return edits;
  const place = placeAmong(layout.elements, SEQUENCE, 'conditionalFormatting', 0);
  return [...edits, { start: place, end: place, text }];
}
