import type { ICellData, IStyleData, IWorksheetData, Nullable } from '@univerjs/core';
import { cellName, parseCell, rangeName } from '../../../src/cells/a1';
import { storedFormula } from '../../../src/xlsx/future-functions';
import { splice, type Edit } from '../../../src/xlsx/splice';
import type { StyleBook } from '../../../src/xlsx/style-book';
import { appendTo, childOf, type Outline, type XmlElement } from '../../../src/xlsx/xml-outline';
import { escapeCellText, escapeXml } from '../../../src/xlsx/xml-text';
import { writeFormula } from '../formula-names';
import type { Grid } from '../grid/context';
import type { UniverSheet } from '../grid/univer-sheet';
import { toCellStyle } from './planned';

/** Cells as the grid keeps them, by row and column. */
type CellData = IWorksheetData['cellData'];

interface Change {
  readonly row: number;
  readonly column: number;
  /** The cell has another format than in the file. */
  readonly restyled: boolean;
}

interface CellWriter {
  readonly sheet: UniverSheet;
  readonly styles: StyleBook;
  readonly namespace: string | null;
}

const same = (a: unknown, b: unknown): boolean => {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));
  return (a ?? '') === (b ?? '');
};

const isUnchanged = (before: Nullable<ICellData>, now: Nullable<ICellData>): boolean =>
  same(before?.v, now?.v) && same(before?.f, now?.f) && same(before?.si, now?.si) && !now?.p;

/** Cells whose content or format is no longer that of the file. */
export function changedCells(
  grid: Grid,
  sheet: UniverSheet,
  before: CellData,
  styles: Readonly<Record<string, Nullable<IStyleData>>>,
): Change[] {
  const matrix = grid.worksheet(sheet.id).getCellMatrix();
  const changes = new Map<string, Change>();
  const shared = new Set<string>();
  const compare = (row: number, column: number): void => {
    const was = before[row]?.[column];
    const now = matrix.getValue(row, column);
    const restyled = styleKey(was) !== styleKey(now) && !looksTheSame(was, now);
    if (!restyled && isUnchanged(was, now)) return;
    changes.set(`${row},${column}`, { row, column, restyled });
    if (was?.si && !same(was.si, now?.si)) shared.add(was.si);
  };
  const looksTheSame = (was: Nullable<ICellData>, now: Nullable<ICellData>): boolean => {
    // A formula takes over the number format of what it refers to: that is the grid's doing and nobody's wish.
    const without = now?.f || now?.si ? 'n' : '';
    return (
      plainStyle(typeof was?.s === 'string' ? styles[was.s] : was?.s, without) ===
        plainStyle(grid.workbook.getStyles().getStyleByCell(now), without) &&
      isUnlocked(was) === isUnlocked(now)
    );
  };
  matrix.forValue((row, column) => compare(row, column));
  eachCell(before, (row, column, was) => {
    if (!matrix.getValue(row, column) && (was.v !== undefined || was.f || was.si)) compare(row, column);
  });
  // A formula that several cells share is written out in all of them once one of them leaves.
  if (shared.size) {
    eachCell(before, (row, column, was) => {
      if (was.si && shared.has(was.si) && !changes.has(`${row},${column}`)) {
        changes.set(`${row},${column}`, { row, column, restyled: false });
      }
    });
  }
  return [...changes.values()];
}

function eachCell(cells: CellData, visit: (row: number, column: number, cell: ICellData) => void): void {
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries((columns ?? {}) as Record<number, ICellData>)) {
      visit(Number(row), Number(column), cell);
    }
  }
}

const isUnlocked = (cell: Nullable<ICellData>): boolean => cell?.custom?.['unlocked'] === true;

const styleKey = (cell: Nullable<ICellData>): string =>
  `${typeof cell?.s === 'string' ? cell.s : JSON.stringify(cell?.s ?? null)}${isUnlocked(cell)}`;

const plainStyle = (style: Nullable<IStyleData>, without: string): string =>
  JSON.stringify(
    Object.entries(style ?? {})
      .filter(([key, value]) => value !== null && value !== undefined && key !== without)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The splices that bring the cells of a worksheet part up to date; every other cell stays as it is. */
export function cellEdits(source: Outline, changes: readonly Change[], writer: CellWriter): Edit[] {
  const data = childOf(source.root, 'sheetData');
  if (!data || !changes.length) return [];
  const byRow = new Map<number, Change[]>();
  for (const change of changes) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  const rows = data.children.filter(({ name }) => name === 'row');
  const edits: Edit[] = [];
  for (const [row, ofRow] of [...byRow].sort(([a], [b]) => a - b)) {
    ofRow.sort((a, b) => a.column - b.column);
    const element = rows.find(({ attributes }) => Number(attributes['r']) === row + 1);
    if (element) edits.push(rowEdit(source, element, ofRow, writer));
    else {
      const next = rows.find(({ attributes }) => Number(attributes['r']) > row + 1);
      const cells = ofRow.map((change) => cellText(source.prefix, change, undefined, writer)).join('');
      const text = `<${source.prefix}row r="${row + 1}">${cells}</${source.prefix}row>`;
      edits.push(next ? { start: next.start, end: next.start, text } : appendTo(source, data, text));
    }
  }
  return joined(edits);
}

/** Rows added at the end of an empty `<sheetData/>` replace the same tag: they become one edit. */
function joined(edits: readonly Edit[]): Edit[] {
  const whole = edits.filter(
    (edit, index) => edits.findIndex((one) => one.start === edit.start && one.end === edit.end) === index,
  );
  return whole.map((edit) => {
    const twins = edits.filter((one) => one.start === edit.start && one.end === edit.end);
    if (twins.length === 1 || edit.start === edit.end)
      return { ...edit, text: twins.map(({ text }) => text).join('') };
    const inner = twins.map(({ text }) => /^<[^>]*>(.*)<\/[^>]*>$/s.exec(text)?.[1] ?? '').join('');
    return {
      ...edit,
      text: edit.text.replace(
        /^(<[^>]*>).*(<\/[^>]*>)$/s,
        (_, open: string, close: string) => open + inner + close,
      ),
    };
  });
}

function rowEdit(source: Outline, row: XmlElement, changes: readonly Change[], writer: CellWriter): Edit {
  const inner: Edit[] = [];
  const cells = row.children.map((element) => ({ element, column: columnOf(element) }));
  for (const change of changes) {
    const present = cells.find(({ column }) => column === change.column);
    const text = cellText(source.prefix, change, present?.element, writer);
    if (present) inner.push({ start: present.element.start, end: present.element.end, text });
    else {
      const next = cells.find(({ column }) => column > change.column);
      const place = next?.element.start ?? (row.innerStart < row.end ? row.innerEnd : row.end);
      inner.push({ start: place, end: place, text });
    }
  }
  if (row.innerStart < row.end) {
    const text = source.text.slice(row.start, row.end);
    const moved = inner.map((edit) => ({
      ...edit,
      start: edit.start - row.start,
      end: edit.end - row.start,
    }));
    // `spans` is a hint that may no longer be true.
    return {
      start: row.start,
      end: row.end,
      text: splice(text, moved).replace(/^(<[^>]*?)\sspans="[^"]*"/, '$1'),
    };
  }
  return appendTo(source, row, inner.map(({ text }) => text).join(''));
}

const columnOf = (cell: XmlElement): number => parseCell(cell.attributes['r'] ?? '')?.column ?? 0;

function cellText(
  prefix: string,
  change: Change,
  before: XmlElement | undefined,
  writer: CellWriter,
): string {
  const { row, column } = change;
  const { sheet, styles, namespace } = writer;
  const index = change.restyled
    ? styles.cellFormat(toCellStyle(sheet.format(row, column)))
    : Number(before?.attributes['s'] ?? 0);
  const { value, formula, isError } = sheet.content(row, column);
  const tag = `<${prefix}c r="${cellName(row, column)}"${index ? ` s="${index}"` : ''}`;
  const spill = formula ? sheet.spill(row, column) : null;
  const array = spill ? ` t="array" ref="${rangeName(spill)}"` : '';
  const f = formula
    ? `<${prefix}f${array}>${escapeXml(storedFormula(writeFormula(formula, namespace)))}</${prefix}f>`
    : '';
  if (value === '') return f ? `${tag}>${f}</${prefix}c>` : index ? `${tag}/>` : '';
  if (typeof value === 'number') return `${tag}>${f}<${prefix}v>${value}</${prefix}v></${prefix}c>`;
  if (typeof value === 'boolean')
    return `${tag} t="b">${f}<${prefix}v>${value ? 1 : 0}</${prefix}v></${prefix}c>`;
  if (isError) return `${tag} t="e">${f}<${prefix}v>${escapeXml(value)}</${prefix}v></${prefix}c>`;
  if (f) return `${tag} t="str">${f}<${prefix}v>${escapeCellText(value)}</${prefix}v></${prefix}c>`;
  const text = `<${prefix}t xml:space="preserve">${escapeCellText(value)}</${prefix}t>`;
  return `${tag} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
}
