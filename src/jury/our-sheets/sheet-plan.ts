import type { Canvas } from '../../plan/canvas';
import type { PrintSetup, SheetPlan } from '../../plan/types';
import type { OurRole } from './roles';

/** Colours of tabs: what the jury decides, figures and lists, what somebody must look at, and the rest. */
export const TABS = { navy: '#1F3864', blue: '#5B9BD5', orange: '#F2B27A', grey: '#7F7F7F' } as const;

/** What a planner says of its sheet; everything else is as on most sheets of ours. */
type Own = Pick<SheetPlan, 'name' | 'columnWidths'> &
  Partial<Omit<SheetPlan, 'role' | 'print'>> & {
    readonly role: OurRole;
    readonly print?: Partial<PrintSetup>;
  };

/** A sheet of ours from what was drawn: a plain tab, no grid lines, printed on A4 in landscape unless it says otherwise. */
export function sheetPlan(canvas: Canvas, own: Own): SheetPlan {
  const { values, formats, merges, rowHeights } = canvas;
  return {
    tabColor: TABS.grey,
    values,
    formats,
    merges,
    rowHeights,
    rules: [],
    validations: [],
    charts: [],
    showGridlines: false,
    ...own,
    print: { paper: 'A4', orientation: 'landscape', ...own.print },
  };
}
