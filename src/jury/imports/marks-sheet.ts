import { area } from '../../cells/a1';
import type { CellError, RawCell, SheetSnapshot } from '../../cells/snapshot';
import { HEADER, TEXT } from '../../plan/styles';
import type { AreaFormat, PlannedValue, SheetPlan } from '../../plan/types';
import { importRole } from '../our-sheets/roles';
import { sheetPlan } from '../our-sheets/sheet-plan';
import type { MarksFound } from './reading';

/** A sheet of marks as the file has it: values only, at the same addresses. */
export function planMarks({ sheet, semesters }: MarksFound, name: string): SheetPlan {
  const values = Array.from(sheet.rows, (cells) => (cells ?? []).map(plannedOf));
  const width = Math.max(1, ...values.map((row) => row.length));
  const height = Math.max(1, values.length);
  const formats = [...textFormats(sheet, width, height), ...headerFormats(sheet, width)];
  const drawn = { values, formats, merges: sheet.merges, rowHeights: new Map() };
  return sheetPlan(drawn, {
    role: importRole(semesters),
    name,
    columnWidths: widthsOf(values, width),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    showGridlines: true,
  });
}

function plannedOf(cell: RawCell): PlannedValue {
  if (cell === null || typeof cell !== 'object') return cell === '' ? null : cell;
  if ('value' in cell) return cell.value;
  return isError(cell) ? cell.error : null;
}

const isError = (cell: object): cell is CellError => 'error' in cell;

/** Texts stay texts, whatever they begin with; dates and percentages look like what they are. */
function textFormats(sheet: SheetSnapshot, width: number, height: number): readonly AreaFormat[] {
  const formats: AreaFormat[] = [];
  for (let column = 0; column < width; column++) {
    let start = 0;
    let before: string | null = null;
    for (let row = 0; row <= height; row++) {
      const format = row === height ? null : numberFormatOf(sheet.rows[row]?.[column] ?? null);
      if (format === before) continue;
      if (before !== null)
        formats.push({ area: area(start, column, row - 1, column), style: { numberFormat: before } });
      [start, before] = [row, format];
    }
  }
  return formats;
}

function numberFormatOf(cell: RawCell): string | null {
  if (typeof cell === 'string') return TEXT.numberFormat ?? null;
  if (cell === null || typeof cell !== 'object') return null;
  if ('error' in cell) return TEXT.numberFormat ?? null;
  if (!('value' in cell)) return null;
  return cell.format === 'date' ? 'dd/mm/yyyy' : '0.0%';
}

/** The first row with a module or a name in most of its cells looks like a header. */
function headerFormats(sheet: SheetSnapshot, width: number): readonly AreaFormat[] {
  const row = Array.from(sheet.rows).findIndex(
    (cells) => (cells ?? []).filter((cell) => typeof cell === 'string').length >= Math.min(4, width),
  );
  return row < 0 ? [] : [{ area: area(row, 0, row, width - 1), style: { ...HEADER, ...TEXT } }];
}

function widthsOf(values: readonly (readonly PlannedValue[])[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, column) => {
    const lengths = values.slice(1).map((row) => String(row[column] ?? '').length);
    return Math.min(24, Math.max(7, ...lengths) + 2);
  });
}
