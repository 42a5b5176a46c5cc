import type { RawCell } from '../../cells/snapshot';
import type { PlannedValue } from '../../plan/types';

/** A planned value as it will be read. */
export function rawOf(value: PlannedValue): RawCell {
  if (value === '') return null;
  return typeof value === 'object' && value !== null ? value.value : value;
}
