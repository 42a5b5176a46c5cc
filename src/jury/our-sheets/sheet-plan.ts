import type { PrintSetup, SheetPlan } from '../../plan/types';
import type { OurRole } from './roles';

/** Colours of tabs: what the jury decides, figures and lists, what somebody must look at, and the rest. */
export const TAB_COLORS = { navy: '#1F3864', blue: '#5B9BD5', orange: '#F2B27A', grey: '#7F7F7F' } as const;

/** What a canvas holds, or what stands on the sheet of another workbook. */
type Drawn = Pick<SheetPlan, 'values' | 'formats' | 'merges' | 'rowHeights'>;

/** What a planner says of its sheet; all else is as on most sheets of ours. */
type Own = Pick<SheetPlan, 'name' | 'columnWidths'> &
  Partial<Omit<SheetPlan, keyof Drawn | 'role' | 'tabColor' | 'print'>> & {
    readonly role: OurRole;
    /** Null: none. */
    readonly tabColor?: string | null;
    readonly print?: Partial<PrintSetup>;
  };

/** A sheet of ours from what was drawn: a grey tab, no grid lines, printed on A4 in landscape unless it says otherwise. */
export function sheetPlan(
  { values, formats, merges, rowHeights }: Drawn,
  { tabColor = TAB_COLORS.grey, print, ...own }: Own,
): SheetPlan {
  return {
    ...{ values, formats, merges, rowHeights },
    ...(tabColor !== null && { tabColor }),
    rules: [],
    validations: [],
    charts: [],
    showGridlines: false,
    ...own,
    print: { paper: 'A4', orientation: 'landscape', ...print },
  };
}
