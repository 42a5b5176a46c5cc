import { CellValueType, type ICellData } from '@univerjs/core';
import { parseCell } from '../../../src/cells/a1';
import { parseA1 } from '../../host/a1';
import { callsAddin, readFormula } from '../formula-names';
import { textCell } from '../grid/cells';
import type { Styles } from './styles';
import { attribute, child, isOn, numberOf } from './xml';

export interface ReadHow {
  readonly valuesOnly: boolean;
  readonly unlinked: boolean;
}

interface SheetCells {
  readonly cells: Record<number, Record<number, ICellData>>;
  readonly rows: Record<number, { h?: number; ia?: 0 | 1; hd?: 0 | 1 }>;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly formulas: number;
}

function value(cell: Element, texts: readonly string[]): Pick<ICellData, 'v' | 't'> {
  const type = attribute(cell, 't') ?? 'n';
  if (type === 'inlineStr') return textCell(child(cell, 'is')?.textContent ?? '');
  const v = child(cell, 'v')?.textContent ?? null;
  // A formula that gives an empty text: no empty cell.
  if (type === 'str' && !v) return { v: '', t: CellValueType.STRING };
  if (v === null || v === '') return {};
  if (type === 's') return textCell(texts[Number(v)] ?? '');
  if (type === 'b') return { v: Number(v), t: CellValueType.BOOLEAN };
  if (type === 'str') return textCell(v);
  // Kept as text: the grid tells an error from a text by its spelling.
  if (type === 'e') return { v, t: CellValueType.STRING };
  return { v: Number(v), t: CellValueType.NUMBER };
}

/**
 * The cells of a worksheet part. Cached values inside the area of an array formula are left out: the grid spills them
 * again, and would take them for obstacles.
 * @param how `valuesOnly`: formulas are kept beside their values and not computed; `unlinked`: functions of add-ins are
 *   spelled as in the file
 */
export function readCells(
  sheetData: Element | null,
  texts: readonly string[],
  styles: Styles,
  sheetId: string,
  how: ReadHow,
): SheetCells {
  const cells: SheetCells['cells'] = {};
  const rows: SheetCells['rows'] = {};
  const spills: { readonly range: string; readonly row: number; readonly column: number }[] = [];
  let [lastRow, lastColumn, formulas, nextRow] = [0, 0, 0, 0];
  for (let row = sheetData?.firstElementChild ?? null; row; row = row.nextElementSibling) {
    const r = (numberOf(row, 'r') ?? nextRow + 1) - 1;
    nextRow = r + 1;
    lastRow = Math.max(lastRow, r);
    const height = numberOf(row, 'ht');
    const hidden = isOn(row, 'hidden');
    if (height !== undefined || hidden) {
      rows[r] = {
        ...(height === undefined ? {} : { h: Math.round((height * 4) / 3), ia: 0 }),
        ...(hidden ? { hd: 1 } : {}),
      };
    }
    const line: Record<number, ICellData> = {};
    let nextColumn = 0;
    for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling) {
      const c = parseCell(attribute(cell, 'r') ?? '')?.column ?? nextColumn;
      nextColumn = c + 1;
      lastColumn = Math.max(lastColumn, c);
      const data: ICellData = value(cell, texts);
      const style = numberOf(cell, 's') ?? 0;
      const id = styles.idOf(style);
      if (id) data.s = id;
      if (styles.isUnlocked(style)) data.custom = { unlocked: true };
      const formula = child(cell, 'f');
      if (formula) {
        formulas += 1;
        addFormula(data, formula, sheetId, how);
        const range = attribute(formula, 'ref');
        if (attribute(formula, 't') === 'array' && range && !how.valuesOnly)
          spills.push({ range, row: r, column: c });
      }
      line[c] = data;
    }
    cells[r] = line;
  }
  for (const spill of spills) clearSpill(cells, spill);
  return { cells, rows, lastRow, lastColumn, formulas };
}

function addFormula(data: ICellData, formula: Element, sheetId: string, how: ReadHow): void {
  const text = formula.textContent ?? '';
  const source = text && readFormula(text, how.unlinked);
  const shared = attribute(formula, 't') === 'shared' ? attribute(formula, 'si') : null;
  if (how.valuesOnly) {
    if (source) data.custom = { ...data.custom, formula: source };
    return;
  }
  if (source) data.f = source;
  // Computed where nobody knew the function; Excel does not compute it again by itself.
  if (how.unlinked && callsAddin(text)) Object.assign(data, { v: '#NAME?', t: CellValueType.STRING });
  if (shared !== null) data.si = `shared${sheetId}.${shared}`;
}

function clearSpill(
  cells: SheetCells['cells'],
  { range, row, column }: { readonly range: string; readonly row: number; readonly column: number },
): void {
  const { area } = parseA1(range);
  for (let r = area.top; r <= area.bottom; r++) {
    for (let c = area.left; c <= area.right; c++) {
      const cell = cells[r]?.[c];
      if (!cell || (r === row && c === column)) continue;
      delete cell.v;
      delete cell.t;
    }
  }
}
