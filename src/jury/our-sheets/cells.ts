import type { RawCell } from '../../cells/snapshot';
import type { PlannedValue } from '../../plan/types';

/** The text of a cell of ours, trimmed; empty where there is none. */
export const textOf = (cell: RawCell | undefined): string => String(plannedOf(cell) ?? '').trim();

/** What a cell of ours holds, as a plan writes it. */
export function plannedOf(cell: RawCell | undefined): PlannedValue {
  if (cell === undefined || cell === null || typeof cell !== 'object') return cell ?? null;
  return 'value' in cell ? cell.value : null;
}
