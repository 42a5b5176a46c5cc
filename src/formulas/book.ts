import { cellName } from '../cells/a1';
import type { WorkbookFormulas } from '../cells/formulas';
import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { evaluate } from './evaluate';
import { inCell, parsed, patternOf, type AstExpression } from './parse';
import { Unsupported, type OwnFunctions } from './surroundings';
import { failure, isFailure, single, type Scalar } from './values';

/** A cell of the workbook, 0-based. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** How a formula is computed. */
interface Run {
  /** Cells that are taken as they stand, although formulas compute them. */
  readonly isGiven: (place: Place) => boolean;
  /** Computes as if no function rounded. */
  readonly unrounded: boolean;
  /** Cells that hold something else this time, by `keyOf`. */
  readonly instead?: ReadonlyMap<string, Scalar>;
  /** Takes the cells that were read. */
  readonly seen?: Map<string, Place>;
  /** Takes how often each was read. */
  readonly counted?: Map<string, number>;
}

/** A formula that reads more cells than this is not computed. */
const MOST_READS = 200_000;
const DEEPEST = 60;

export const keyOf = ({ sheet, row, column }: Place): string => `${sheet}!${cellName(row, column)}`;

/** What a cell holds, as formulas take it. */
export function scalarOf(cell: RawCell | undefined): Scalar {
  if (cell === undefined || cell === null || typeof cell !== 'object') return cell ?? null;
  if ('error' in cell) return failure(cell.error);
  return 'value' in cell ? cell.value : null;
}

const isUncalculated = (cell: RawCell | undefined): boolean =>
  typeof cell === 'object' && cell !== null && 'uncalculated' in cell;

/** The formulas of a workbook, understood when they are asked for. */
export class FormulaBook {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  private readonly trees = new Map<string, AstExpression | null>();
  private readonly filled = new Map<string, string>();
  private readonly extents = new Map<string, { rows: number; columns: number }>();
  /** Of formulas that no program calculated yet. */
  private readonly calculated = new Map<string, RawCell>();

  constructor(
    workbook: WorkbookSnapshot,
    private readonly formulas: WorkbookFormulas,
    private readonly own: OwnFunctions = {},
  ) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  }

  /** As it reads in its own cell, without `=`; null where the cell has none. */
  formulaAt({ sheet, row, column }: Place): string | null {
    const stored = this.formulas.sheets.get(sheet)?.get(cellName(row, column));
    if (!stored) return null;
    const { formula, filledFrom } = stored;
    if (!filledFrom) return formula;
    const key = keyOf({ sheet, row, column });
    const known =
      this.filled.get(key) ?? inCell(patternOf(formula, filledFrom.row, filledFrom.column), row, column);
    this.filled.set(key, known);
    return known;
  }

  /** Null where there is no formula, or none that can be understood. */
  treeAt(place: Place): AstExpression | null {
    const key = keyOf(place);
    let tree = this.trees.get(key);
    if (tree === undefined) {
      const formula = this.formulaAt(place);
      tree = formula === null ? null : parsed(formula);
      this.trees.set(key, tree);
    }
    return tree;
  }

  /** What a cell holds; where its formula was never calculated, what it gives, if we can compute it. */
  rawAt(place: Place): RawCell {
    const raw = this.sheets.get(place.sheet)?.rows[place.row]?.[place.column] ?? null;
    if (!isUncalculated(raw)) return raw;
    const key = keyOf(place);
    const known = this.calculated.get(key);
    if (known !== undefined) return known;
    this.calculated.set(key, raw); // Stands where formulas go in a circle.
    const value = this.calculate(place) ?? raw;
    this.calculated.set(key, value);
    return value;
  }

  /** Whether a program wrote the formula of a cell and no result. */
  isUncalculatedAt({ sheet, row, column }: Place): boolean {
    return isUncalculated(this.sheets.get(sheet)?.rows[row]?.[column]);
  }

  /** Whether it is known of a formula neither what a program calculated, nor how we could. */
  isUnknownAt(place: Place): boolean {
    return isUncalculated(this.rawAt(place));
  }

  private calculate(place: Place): RawCell {
    const seen = new Map<string, Place>();
    try {
      const value = this.compute(place, { isGiven: () => false, unrounded: false, seen });
      // What follows from an unknown is unknown.
      if ([...seen.values()].some((part) => this.isUnknownAt(part))) return null;
      return isFailure(value) ? { error: value.error } : value;
    } catch (error) {
      if (error instanceof Unsupported) return null;
      throw error;
    }
  }

  /**
   * What the formula of a cell gives, computed from the cells that none computes, or that are given.
   * @throws Unsupported
   */
  compute(place: Place, run: Run): Scalar {
    const tree = this.treeAt(place);
    if (!tree) throw new Unsupported('syntax');
    const known = new Map<string, Scalar>();
    let reads = 0;
    const at = (where: Place, depth: number) => ({
      ...where,
      unrounded: run.unrounded,
      own: this.own,
      cell: (sheet: string, row: number, column: number) => read({ sheet, row, column }, depth + 1),
      extent: (sheet: string) => this.extentOf(sheet),
      named: (name: string) => this.named(name),
    });
    const read = (where: Place, depth: number): Scalar => {
      reads += 1;
      if (reads > MOST_READS) throw new Unsupported('size');
      const key = keyOf(where);
      run.seen?.set(key, where);
      run.counted?.set(key, (run.counted.get(key) ?? 0) + 1);
      const other = run.instead?.get(key);
      if (other !== undefined) return other;
      if (known.has(key)) return known.get(key) ?? null;
      const raw = scalarOf(this.rawAt(where));
      const inner = depth > DEEPEST || run.isGiven(where) ? null : this.treeAt(where);
      if (!inner) return raw;
      known.set(key, raw); // Stands where formulas go in a circle.
      const value = this.valueOf(inner, at(where, depth), raw);
      known.set(key, value);
      return value;
    };
    try {
      return single(evaluate(tree, at(place, 0)));
    } catch (error) {
      // A formula that is nested too deep for us.
      if (error instanceof RangeError) throw new Unsupported('depth');
      throw error;
    }
  }

  /** Of a cell on the way: what it shows, where we cannot compute it. */
  private valueOf(tree: AstExpression, at: Parameters<typeof evaluate>[1], shown: Scalar): Scalar {
    try {
      return single(evaluate(tree, at));
    } catch (error) {
      if (error instanceof Unsupported && error.what !== 'size') return shown;
      throw error;
    }
  }

  private extentOf(name: string): { rows: number; columns: number } | null {
    const sheet = this.sheets.get(name);
    if (!sheet) return null;
    const known = this.extents.get(name);
    if (known) return known;
    const columns = sheet.rows.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0);
    const extent = { rows: sheet.rows.length, columns };
    this.extents.set(name, extent);
    return extent;
  }

  private named(name: string): AstExpression | null {
    const refersTo = this.formulas.names.get(name.toUpperCase());
    return refersTo === undefined ? null : parsed(refersTo);
  }
}
