import { textAt, type Grid } from '../cells/grid';
import { moduleNamedIn } from '../curricula/codes';
import type { ModuleHeading } from './module-columns';
import { labelKey } from './words';

/** Where headers stand. */
export interface HeaderArea {
  readonly grid: Grid;
  /** From the top. */
  readonly headerRows: readonly number[];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What stands above a column, from the cell that names the module down: `R3.01 session 2`. */
export function headerOf({ grid, headerRows }: HeaderArea, { row, column }: ModuleHeading): string {
  const texts = headerRows.filter((at) => at >= row).map((at) => oneLine(textAt(grid, at, column)));
  return [...new Set(texts)].filter((text) => text !== '').join(' ');
}

/** What a header says besides the module's code, how it counts and which UE it stands in; `(2)` may be a number of several. */
export function restOf(area: HeaderArea, heading: ModuleHeading): string {
  const text = headerOf(area, heading);
  const around = heading.code === null ? text : (moduleNamedIn(text)?.around ?? text);
  return labelKey(
    around.replace(
      /\((?!\d\))(?=[^)]{0,160}(?:\d|%|brut|r[eé]el|real|valeur|value))[^)]*\)|\/ ?\d+|coef\S* ?[\d.,]+|UE ?\d(?:\.?\d)?/gi,
      ' ',
    ),
  );
}
