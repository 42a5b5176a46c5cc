import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { SheetPlan } from '../../plan/types';
import { rawOf } from '../our-sheets/raw-of';

/** The workbook as it will be read once a sheet of ours is written. */
export function withSheet(workbook: WorkbookSnapshot, plan: SheetPlan): WorkbookSnapshot {
  const sheet = {
    name: plan.name,
    visible: plan.hidden !== true,
    rows: plan.values.map((row) => row.map(rawOf)),
    merges: plan.merges,
    hiddenRows: new Set(plan.hiddenRows ?? []),
    hiddenColumns: new Set(plan.hiddenColumns ?? []),
  };
  const others = workbook.ours.filter(({ role }) => role !== plan.role);
  return { ...workbook, ours: [...others, { role: plan.role, sheet }] };
}
