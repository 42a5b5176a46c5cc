import { parseRange } from '../cells/a1';
import type { RawCell, WorkbookSnapshot } from '../cells/snapshot';
import type { CellEvent } from './host/port';
import { ourSheet } from './our-sheets/find';
import { keyedSheet } from './our-sheets/keyed-rows';
import { JURY_ROWS } from './sheets/jury-rows';
import type { Place } from './host/place';

/** A cell of a sheet of ours that has a list to pick from, with what was read of it. */
interface PickCell extends Place {
  readonly value: RawCell;
}

/** The cell with a list that a selection begins at: a decision of the jury, or a setting; null elsewhere. */
export function pickCell(workbook: WorkbookSnapshot, { sheet, address }: CellEvent): PickCell | null {
  const place = parseRange(address.replaceAll('$', ''));
  if (!place) return null;
  const { top: row, left: column } = place;
  const jury = ourSheet(workbook, 'jury');
  const settings = ourSheet(workbook, 'settings');
  const isDecision =
    jury?.name === sheet && row >= JURY_ROWS.first && keyedSheet(jury, JURY_ROWS).at('decision') === column;
  const found = isDecision ? jury : settings?.name === sheet ? settings : null;
  if (!found) return null;
  const cell = address.replaceAll('$', '').split(':')[0] ?? address;
  return { sheet, cell, value: found.rows[row]?.[column] ?? null };
}
