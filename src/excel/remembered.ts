import type { CellEdit } from '../jury/host/port';
import type { WorkbookPlan } from '../plan/types';

/**
 * What this page knows of the sheets that it wrote, whichever plan each was in: their looks need not be written again as
 * long as they are still there.
 */
export function remembered(known: WorkbookPlan | null, plan: WorkbookPlan): WorkbookPlan {
  const others = known?.sheets.filter(({ role }) => !plan.sheets.some((sheet) => sheet.role === role)) ?? [];
  const colouring = plan.colouring ?? known?.colouring;
  return { sheets: [...others, ...plan.sheets], names: plan.names, ...(colouring && { colouring }) };
}

/** The same without sheets that are gone. @param roles theirs */
export function without(known: WorkbookPlan | null, roles: readonly string[]): WorkbookPlan | null {
  return known && { ...known, sheets: known.sheets.filter(({ role }) => !roles.includes(role)) };
}

/**
 * The same after an edit: a sheet of ours that somebody else writes by the block, from another pane say, may have other looks
 * now, which are written anew next time. A decision is one cell, and says nothing of them.
 */
export function withoutRewritten(
  known: WorkbookPlan | null,
  { sheet, address, remote }: CellEdit,
): WorkbookPlan | null {
  if (!remote || !address.includes(':')) return known;
  return without(known, known?.sheets.flatMap(({ role, name }) => (name === sheet ? [role] : [])) ?? []);
}
