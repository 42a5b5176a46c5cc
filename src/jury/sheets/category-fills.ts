import { CATEGORIES, type Category } from '../../vocabulary/categories';
import type { YearCode } from '../../rules/types';

/**
 * Colours are pale enough for black text (contrast above 10:1), differ in lightness as well as in hue, so that they hold
 * without red-green vision and in a grey print, and never stand without their code.
 */
export const CATEGORY_FILLS: Readonly<Record<Category, string>> = {
  admitted: '#CFE6F8',
  passage: '#E4F2DC',
  decide: '#F9CFA5',
  awaiting: '#FFF6BF',
  left: '#D4D4D4',
};

/** The codes of each category, in the order of the legend. */
export const CATEGORY_CODES: Readonly<Record<Category, readonly YearCode[]>> = {
  admitted: ['ADM', 'ADJ', 'ADSUP'],
  passage: ['PASD', 'PAS1NCI'],
  decide: ['RED', 'NAR'],
  awaiting: ['ATT', 'ATJ'],
  left: ['DEM', 'ABAN', 'DEF', 'ABL', 'EXCLU'],
};

export function categoryOf(code: YearCode): Category {
  return CATEGORIES.find((category) => CATEGORY_CODES[category].includes(code)) ?? 'decide';
}
