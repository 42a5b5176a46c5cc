import type { Style } from 'exceljs';

export const FONT = { name: 'Calibri', family: 2, size: 11 } as const;

/** How departments dress their tables: enough of it for a reader of the file to have something to keep. */
export const HEADER: Partial<Style> = {
  font: { ...FONT, bold: true, size: 9 },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6F1' } },
  border: { bottom: { style: 'thin' }, left: { style: 'hair' }, right: { style: 'hair' } },
};

const MARK: Partial<Style> = { numFmt: '0.00', alignment: { horizontal: 'center' } };
const AVERAGE: Partial<Style> = {
  numFmt: '0.00;[Red]-0.00',
  alignment: { horizontal: 'center' },
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } },
};

export const markStyle = (average: boolean): Partial<Style> => ({ ...(average ? AVERAGE : MARK) });
