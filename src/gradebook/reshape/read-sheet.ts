import type { SheetSnapshot } from '../../cells/snapshot';
import type { Lexicon } from '../headers';
import type { ModuleIndex } from '../modules';
import type { ShownSheet } from '../by-hand/hints';
import { tablesOf, type SheetTables } from '../tables';
import { averagesTable, type AveragesTable } from './averages';
import { bulletins } from './bulletins';
import { delimited } from './delimited';
import { longAverages, longList } from './long';
import { moduleSheet, teachersSheet } from './module-sheet';
import type { Origin, Shape } from './shape';
import { withWholeCodes } from './short-codes';
import { splitRows } from './split-rows';
import { stacked } from './stacked';
import { transposed } from './transposed';

/** The tables of a sheet, read as it stands or brought to rows of students first. */
interface SheetReading extends SheetTables {
  /** Where the cells of its tables really stand; null where they stand in their places. */
  readonly origin: Origin | null;
  /** Only where there is no other table. */
  readonly averages: AveragesTable | null;
}

/** The shapes of sheets that have no table as they stand, tried in this order. */
const SHAPES: readonly ((sheet: SheetSnapshot, words: Lexicon) => Shape | null)[] = [
  bulletins,
  moduleSheet,
  longList,
  transposed,
];

/** The tables of marks in a sheet of any shape, and what was found where there is none. */
export function readSheet(written: ShownSheet, index: ModuleIndex, words: Lexicon): SheetReading {
  const sheet = withWholeCodes(written, words);
  const ofTeacher = sheet.shown ? null : teachersSheet(sheet, words);
  const assessed = ofTeacher && readShape(ofTeacher, index, words);
  if (assessed) return assessed;
  const joined = sheet.shown ? null : splitRows(sheet, words);
  const whole = joined && readShape(joined, index, words);
  if (whole) return whole;
  const asItStands = { ...tablesOf(sheet, index, words), origin: null, averages: null };
  // Who shows a table means the rows as they stand.
  if (typeof sheet.shown === 'object' && asItStands.tables.length > 0) return asItStands;
  const [only, ...others] = asItStands.tables;
  if (only) {
    // The first mark of a list may look like a header over the others.
    const modules = new Set(only.modules.map(({ index: known, code, column }) => known ?? code ?? column));
    const one = modules.size === 1 ? longList(sheet, words) : null;
    const shape = one ?? (others.length === 0 ? stacked(sheet, only, words) : null);
    return (shape && readShape(shape, index, words)) ?? asItStands;
  }
  if (sheet.shown) return { ...asItStands, averages: averagesTable(sheet, words) };
  const split = delimited(sheet);
  if (split) return readSplit(split, index, words) ?? asItStands;
  for (const shapeOf of SHAPES) {
    const shape = shapeOf(sheet, words);
    const reading = shape && readShape(shape, index, words);
    if (reading) return reading;
  }
  const averages = averagesTable(sheet, words);
  if (averages) return { ...asItStands, averages };
  for (const shapeOf of [transposed, longAverages]) {
    const turned = shapeOf(sheet, words);
    const across = turned && averagesTable(turned.sheet, words);
    if (across) return { ...asItStands, origin: turned.origin, averages: across };
  }
  return asItStands;
}

/** Null where even so no table is found. */
function readShape({ sheet, origin }: Shape, index: ModuleIndex, words: Lexicon): SheetReading | null {
  const found = tablesOf(sheet, index, words);
  return found.tables.length === 0 ? null : { ...found, origin, averages: null };
}

/** The lines of a CSV file can hold any of the other shapes. */
function readSplit({ sheet, origin }: Shape, index: ModuleIndex, words: Lexicon): SheetReading | null {
  const reading = readSheet(sheet, index, words);
  if (reading.tables.length === 0) return null;
  const inner = reading.origin ?? ((row, column) => ({ row, column }));
  return {
    ...reading,
    origin: (row, column) => {
      const place = inner(row, column);
      return origin?.(place.row, place.column) ?? place;
    },
  };
}
