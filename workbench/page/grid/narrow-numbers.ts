import { CellValueType, numfmt, type ICellData } from '@univerjs/core';
import { Font } from '@univerjs/preset-sheets-core';
import { roundedHalfUp } from './display';

/**
 * Numbers, dates and booleans in columns too narrow for them: fewer decimals, then a power of ten, then `####`, never a part.
 */

interface Drawing {
  readonly startX: number;
  readonly endX: number;
  readonly fontCache: {
    readonly cellData: ICellData;
    readonly fontString: string;
    readonly style?: {
      readonly pd?: { readonly l?: number; readonly r?: number };
      readonly n?: { pattern?: string };
    };
  };
  readonly spreadsheetSkeleton: {
    readonly worksheet: { getCellRaw(row: number, column: number): ICellData | null };
  };
}
type Draw = (ctx: Ruler, row: number, column: number, drawing: Drawing, ...more: unknown[]) => void;
interface Ruler {
  font: string;
  measureText(text: string): { readonly width: number };
}

/** How the grid draws the text of a cell. */
const pen = Font.prototype as unknown as { _renderText: Draw };
const draw = pen._renderText;

/** Pixels that the grid leaves free at each side of a text; one may be used by the last digit. */
const PADDING = 2;
const TOLERANCE = 1;

/** Excel gives no more decimals than this to a number without a format. */
const DECIMALS = 10;

/** What of a number without a format fits, longest first. */
function* shorter(value: number, locale: string): Generator<string> {
  const [, decimals = ''] = String(value).split('.');
  for (let places = Math.min(decimals.length, DECIMALS); places >= 0; places--)
    yield numfmt.format('General', roundedHalfUp(value, places), { locale });
  for (let places = 5; places >= 0; places--)
    yield numfmt.format(`0${places > 0 ? `.${'0'.repeat(places)}` : ''}E+00`, value, { locale });
}

function firstThat(fits: (text: string) => boolean, texts: Iterable<string>): string | undefined {
  for (const text of texts) if (fits(text)) return text;
  return undefined;
}

/** All grids of this page draw numbers so from then on. */
export function fitNumbers(french: boolean): void {
  const locale = french ? 'fr' : 'en';
  pen._renderText = function (this: unknown, ctx, row, column, drawing, ...more) {
    const { fontCache, startX, endX, spreadsheetSkeleton } = drawing;
    const { cellData, fontString, style } = fontCache;
    const raw = spreadsheetSkeleton.worksheet.getCellRaw(row, column);
    const text = String(cellData.v ?? '');
    if (typeof raw?.v !== 'number' || raw.p || text === '')
      return draw.call(this, ctx, row, column, drawing, ...more);
    const room = endX - startX - (style?.pd?.l ?? PADDING) - (style?.pd?.r ?? PADDING) + TOLERANCE;
    ctx.font = fontString;
    const fits = (one: string): boolean => ctx.measureText(one).width <= room;
    if (fits(text)) return draw.call(this, ctx, row, column, drawing, ...more);
    const pattern = style?.n?.pattern ?? 'General';
    const isPlain = pattern === 'General' && cellData.t === CellValueType.NUMBER;
    const hashes = '#'.repeat(Math.max(1, Math.floor(room / ctx.measureText('#').width)));
    const v = (isPlain ? firstThat(fits, shorter(raw.v, locale)) : undefined) ?? hashes;
    const fitted = { ...drawing, fontCache: { ...fontCache, cellData: { ...cellData, v } } };
    return draw.call(this, ctx, row, column, fitted, ...more);
  };
}
