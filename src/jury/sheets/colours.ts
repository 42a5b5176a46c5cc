import type { Area } from '../../cells/snapshot';
import { literal } from '../../plan/canvas';
import type { CellStyle, ConditionalRule } from '../../plan/types';
import type { Locale } from '../../locales/locale';
import { CATEGORIES } from '../../rules/codes';
import type { Rounding } from '../../rules/types';
import type { JuryReport } from '../report';
import { CATEGORY_FILLS, codesOf } from './category-fills';

/**
 * Colours as native conditional formats: they follow when a decision or a mark changes, and move with the rows when the
 * sheet is sorted. Excel allows no array constants in them, hence the codes in one text between bars.
 */

/** How averages are told apart: by weight, slant and underline as well as by colour. */
export const BELOW_FLOOR: CellStyle = { bold: true, color: '#FFFFFF', fill: '#A61C1C' };
export const BELOW_PASS: CellStyle = { bold: true, color: '#8A2A00', fill: '#FDE3D2' };
export const COMPENSATED: CellStyle = { italic: true, underline: true, color: '#0B3D91', fill: '#DDE7FB' };

/** A decision that a doubtful reading could change: white in the colour of its row, and with a question mark. */
export const TO_CHECK: CellStyle = { bold: true, fill: '#FFFFFF' };
export const QUESTIONED = { ...TO_CHECK, numberFormat: ';;;@" ?"' } as const;

/** A rule for students of whom something is to be checked. @param said formula of a text of the first row that begins with it then */
export function toCheckRule(
  cells: Area,
  said: string,
  style: ConditionalRule['style'],
  { doubts }: Locale,
): ConditionalRule {
  const opening = doubts.toCheckAt([]).trimEnd();
  return { areas: [cells], formula: `LEFT(${said},${opening.length})=${literal(opening)}`, style };
}

/** Rules that paint rows by their decision. @param code formula of the code of the first row */
export function decisionRules(areas: readonly Area[], code: string): readonly ConditionalRule[] {
  return CATEGORIES.map((category) => ({
    areas,
    formula: `ISNUMBER(SEARCH("|"&${code}&"|",${literal(`|${codesOf(category).join('|')}|`)}))`,
    style: { fill: CATEGORY_FILLS[category] },
  }));
}

const DECIMALS: Readonly<Record<Rounding, number | null>> = {
  '1-decimal': 1,
  '2-decimals': 2,
  '3-decimals': 3,
  exact: null,
};

/** What a rule needs to know of an average; formulas relative to the first cell of the rule. */
interface AverageFormulas {
  readonly value: string;
  /** Whether there is an average of a student at all. */
  readonly present: string;
  readonly compensated: string;
}

/**
 * Rules that tell averages apart: compensated (so acquired, however low), below the floor, below 10; compared rounded, as
 * the rules of law compare.
 */
export function averageRules(
  cells: Area,
  { value, present, compensated }: AverageFormulas,
  { curriculum }: JuryReport,
): readonly ConditionalRule[] {
  const { passMark, floorMark, rounding } = curriculum.policy;
  const decimals = DECIMALS[rounding];
  const shown = decimals === null ? value : `ROUND(${value},${decimals})`;
  const below = (threshold: number): string => `IF(${present},${shown}<${threshold},FALSE)`;
  return [
    { areas: [cells], formula: compensated, style: COMPENSATED, stopIfTrue: true },
    { areas: [cells], formula: below(floorMark), style: BELOW_FLOOR, stopIfTrue: true },
    { areas: [cells], formula: below(passMark), style: BELOW_PASS, stopIfTrue: true },
  ];
}

/** Shows a text as dots and a number not at all; the cell keeps its content. */
export const COVERED = { numberFormat: ';;;"•••"' } as const;
