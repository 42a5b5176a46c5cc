import type { CellStyle } from './types';

/** One look for every sheet of ours. */
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
/** With the space that French puts before the sign, and that never breaks. */
export const PERCENT: CellStyle = { numberFormat: '0.0"\u00a0"%', horizontal: 'center' };
