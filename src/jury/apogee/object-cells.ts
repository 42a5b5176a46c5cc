import { rounded } from '../../rules/rounding';
import type { Quantity } from '../../rules/exact';
import type { NoteFormat } from './config';
import type { OurResult } from './results';
import type { AllowedCode } from './types';
import type { ResultKind } from '../../vocabulary/apogee';

/** What goes into one column of an object. */
export interface Cell {
  readonly column: ResultKind;
  readonly text: string;
}

/** A code that is not written. */
type Refusal =
  | {
      readonly kind: 'refused-code';
      readonly column: ResultKind;
      readonly code: string;
      readonly wanted: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: 'unmapped-code'; readonly code: string };

interface Codes {
  readonly table: ReadonlyMap<string, string>;
  readonly allowed: readonly AllowedCode[];
}

interface CellRules {
  readonly format: NoteFormat;
  /** The object has a column for points of the jury. */
  readonly hasPoints: boolean;
  /** Null where the object takes no result code from us. */
  readonly results: Codes | null;
  readonly marks: Codes;
}

/** All notes are on this scale. */
const SCALE = '20';

/** What a result says in the columns of an object; a cell that stays empty is not among them. */
export function cellsFor(
  result: OurResult,
  { format, hasPoints, results, marks }: CellRules,
): { readonly cells: readonly Cell[]; readonly refusals: readonly Refusal[] } {
  const cells: Cell[] = [];
  const refusals: Refusal[] = [];
  const code = (ours: string | null, column: ResultKind, codes: Codes): void => {
    if (ours === null) return;
    const wanted = codes.table.get(ours)?.trim();
    if (wanted === undefined) refusals.push({ kind: 'unmapped-code', code: ours });
    else if (wanted !== '') {
      if (codes.allowed.some((one) => one.code === wanted)) cells.push({ column, text: wanted });
      else {
        const allowed = codes.allowed.map((one) => one.code);
        refusals.push({ kind: 'refused-code', column, code: ours, wanted, allowed });
      }
    }
  };
  if (result.average) cells.push(...noteCells(result.average, result.before, format, hasPoints));
  else code(result.mark, 'N', marks);
  if (results) code(result.code, 'R', results);
  return { cells, refusals };
}

/** The points are the difference of what is written, so that note and points add up to the result. */
function noteCells(
  average: Quantity,
  before: Quantity | null,
  { decimals, separator, juryPoints }: NoteFormat,
  hasPoints: boolean,
): readonly Cell[] {
  const written = (value: number): string => value.toFixed(decimals).replace('.', separator);
  const note = rounded(average, decimals);
  const plain = juryPoints && hasPoints && before ? rounded(before, decimals) : note;
  const points = note - plain;
  return [
    { column: 'N', text: written(plain) },
    { column: 'B', text: SCALE },
    ...(points > 0 ? [{ column: 'J' as const, text: written(points) }] : []),
  ];
}
