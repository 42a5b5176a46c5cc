import { CATEGORIES, type Category } from '../locales/locale';
import type { YearCode } from '../rules/types';
import type { CellStyle } from './types';

/**
 * One look for every sheet of ours. Colours are pale enough for black text (contrast above 10:1), differ in lightness as
 * well as in hue, so that they hold without red-green vision and in a grey print, and never stand without their code.
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

/** How averages are told apart: by weight, slant and underline as well as by colour. */
export const BELOW_FLOOR: CellStyle = { bold: true, color: '#FFFFFF', fill: '#A61C1C' };
export const BELOW_PASS: CellStyle = { bold: true, color: '#8A2A00', fill: '#FDE3D2' };
export const COMPENSATED: CellStyle = { italic: true, underline: true, color: '#0B3D91', fill: '#DDE7FB' };

export const TITLE: CellStyle = { bold: true, size: 14, color: '#1F3864' };
export const SUBTITLE: CellStyle = { italic: true, color: '#404040' };
export const SECTION: CellStyle = { bold: true, size: 12, color: '#1F3864' };
export const HEADER: CellStyle = {
  bold: true,
  fill: '#1F3864',
  color: '#FFFFFF',
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: '#8EA0BF',
};
export const BODY: CellStyle = { border: '#BFBFBF', vertical: 'center' };
export const CENTERED: CellStyle = { horizontal: 'center' };
export const AVERAGE: CellStyle = { numberFormat: '0.00', horizontal: 'center' };
export const WRAPPED: CellStyle = { wrap: true, vertical: 'center' };
/** Cells that people fill in. */
export const INPUT: CellStyle = { fill: '#FFFFE8', border: '#7F7F7F', unlocked: true };
export const TEXT: CellStyle = { numberFormat: '@' };
export const PERCENT: CellStyle = { numberFormat: '0.0%', horizontal: 'center' };
