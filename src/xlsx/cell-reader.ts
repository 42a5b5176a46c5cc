import { cellName, LAST_COLUMN, LAST_ROW, parseCell } from '../cells/a1';
import { LAST_READ } from '../cells/extent';
import type { NumberKind } from '../cells/number-formats';
import type { RawCell } from '../cells/snapshot';
import { cellValue } from './cell-value';
import { brokenPart } from './open-error';
import type { ReadBudget } from './read-budget';
import type { Attributes } from './xml-scan';

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Collects what the cells of a worksheet hold, from the tags of rows and cells. */
export class CellReader {
  readonly rows: (RawCell[] | undefined)[] = [];
  readonly hiddenRows = new Set<number>();
  /** The last cell that is too far away to be kept. */
  beyond: { readonly row: number; readonly column: number } | undefined;
  private row = -1;
  private column = -1;
  private type = '';
  private kind: NumberKind = 'number';
  private hasFormula = false;
  private value: string | undefined;
  private inline: string | undefined;
  /** What the text at hand belongs to. */
  private reading: 'value' | 'inline' | null = null;
  private phonetic = false;

  constructor(
    private readonly part: string,
    private readonly strings: readonly string[],
    private readonly kinds: readonly NumberKind[],
    private readonly budget: ReadBudget,
  ) {}

  /** @returns whether the tag is one of a row or cell */
  open(name: string, attributes: Attributes): boolean {
    switch (name) {
      case 'c':
        this.openCell(attributes);
        return true;
      case 'v':
        this.value = '';
        this.reading = 'value';
        return true;
      case 'f':
        this.hasFormula = true;
        return true;
      case 'is':
        this.inline = '';
        return true;
      case 't':
        this.reading = this.inline === undefined || this.phonetic ? null : 'inline';
        return true;
      case 'rPh':
        this.phonetic = true;
        return true;
      case 'r':
      case 'rPr':
        return true;
      case 'row':
        this.openRow(attributes);
        return true;
    }
    this.reading = null;
    return false;
  }

  /** @returns whether the tag is one of a row or cell */
  close(name: string): boolean {
    switch (name) {
      case 'c':
        this.closeCell();
        return true;
      case 'v':
      case 't':
        this.reading = null;
        return true;
      case 'rPh':
        this.phonetic = false;
        return true;
      case 'f':
      case 'is':
      case 'r':
      case 'rPr':
      case 'row':
        return true;
    }
    this.reading = null;
    return false;
  }

  text(text: string): void {
    if (this.reading === 'value') this.value += text;
    else if (this.reading === 'inline') this.inline += text;
  }

  private openRow(attributes: Attributes): void {
    const stated = attributes['r'];
    this.row = stated === undefined ? this.row + 1 : Number(stated) - 1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row > LAST_ROW)
      throw brokenPart(this.part, `row ${stated ?? this.row + 1}`);
    this.column = -1;
    if (isTrue(attributes['hidden'])) this.hiddenRows.add(this.row);
  }

  private openCell(attributes: Attributes): void {
    this.budget.spend(this.part, 1);
    const stated = attributes['r'];
    const place = stated === undefined ? { row: this.row, column: this.column + 1 } : parseCell(stated);
    if (!place || place.column > LAST_COLUMN) throw brokenPart(this.part, `cell ${stated ?? ''}`);
    this.row = place.row;
    this.column = place.column;
    this.type = attributes['t'] ?? 'n';
    this.kind = this.kindOf(attributes['s'] ?? '0');
    this.hasFormula = false;
    this.value = undefined;
    this.inline = undefined;
  }

  /** A format that is not there may be that of a date, and the first that is added would take its place. */
  private kindOf(format: string): NumberKind {
    const kind = this.kinds[Number(format)] ?? (Number(format) === 0 ? 'number' : undefined);
    if (!kind) throw brokenPart(this.part, `${cellName(this.row, this.column)} has format ${format}`);
    return kind;
  }

  private closeCell(): void {
    const { row, column, type, hasFormula, value, inline, kind } = this;
    const cell = cellValue({ type, hasFormula, value, inline, kind }, this.strings);
    if (cell === undefined)
      throw brokenPart(this.part, `${cellName(row, column)} holds ${value ?? 'nothing'}`);
    if (cell === null) return;
    if (row > LAST_READ.row || column > LAST_READ.column) {
      this.beyond = { row, column };
      return;
    }
    while (this.rows.length < row) this.rows.push(undefined);
    const cells = (this.rows[row] ??= []);
    if (column > cells.length) this.budget.spend(this.part, column - cells.length);
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
}
