import { YEAR_MEANINGS, type Category } from '../../rules/codes';
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
  left: '#C4C4C4',
};

/** The codes of a category, in the order of the legend. */
export const codesOf = (category: Category): readonly YearCode[] =>
  (Object.keys(YEAR_MEANINGS) as YearCode[]).filter((code) => YEAR_MEANINGS[code].category === category);
