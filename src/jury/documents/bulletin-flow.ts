import { area } from '../../cells/a1';
import type { Canvas } from '../../plan/canvas';
import { fitted, linesOf } from '../../plan/text-lines';
import { STANDARD_SIZE } from '../sheets/jury-widths';
import type { CellStyle, PlannedValue } from '../../plan/types';

/** Words are narrower than the digits that columns are measured by. */
const WORDS = 1.05;
/** Points of a row above its letters: less where the letters are the smallest, so that more stands on a page. */
const leading = (size: number): number => (size < 9 ? 2 : 3);

/** A page that is filled from its top: each row has its height, and what is long gets smaller letters. */
export class PageFlow {
  /** Points taken. */
  height = 0;

  /**
   * @param row the first free row
   * @param width in characters
   */
  constructor(
    private readonly canvas: Canvas,
    public row: number,
    private readonly width: number,
    private readonly lastColumn: number,
  ) {}

  space(points: number): void {
    this.close(points);
  }

  /** Values side by side from the first column on, the style across the page. */
  line(values: readonly PlannedValue[], height: number, style: CellStyle = {}): void {
    this.canvas.putRow(this.row, 0, values);
    if (Object.keys(style).length > 0)
      this.canvas.format(area(this.row, 0, this.row, this.lastColumn), style);
    this.close(height);
  }

  /** A heading in bold letters, over as many lines as it takes. @param height of one line, in points */
  heading(text: string, height: number, style: CellStyle & { readonly size: number }): void {
    const lines = headingLines(text, this.width, style.size);
    if (lines > 1) this.canvas.merge(area(this.row, 0, this.row, this.lastColumn));
    this.line([text], height * lines, { ...style, ...(lines > 1 && { wrap: true }) });
  }

  /** A text as the lines that it takes, at most so many. @param more put behind what is cut */
  text(text: string, room: number, sizes: readonly number[], more: string): void {
    const { lines, size } = fittedTo(text, this.width, room, sizes, more);
    const first = this.row;
    for (const line of lines) this.line([line], heightOf(1, size));
    if (lines.length > 0) this.canvas.format(area(first, 0, this.row - 1, 0), { size });
  }

  private close(height: number): void {
    this.canvas.rowHeights.set(this.row, height);
    this.row += 1;
    this.height += height;
  }
}

/** Lines of a text in bold letters. @param width in characters of the standard size @param size in points */
export const headingLines = (text: string, width: number, size: number): number =>
  linesOf(text, (width * STANDARD_SIZE) / size).length;

/** @param width in characters of the standard size */
export const fittedTo = (
  text: string,
  width: number,
  lines: number,
  sizes: readonly number[],
  more: string,
): ReturnType<typeof fitted> => fitted(text, { digits: WORDS * width, lines }, sizes, more);

/** Points of a text over so many lines. */
export const heightOf = (lines: number, size: number): number => lines * (size + leading(size));
