import type { LeftReason } from '../../vocabulary/closing';

/** Words of the hidden sheet that keeps the formulas of a closed jury, and of what was left alone. */
export interface FrozenLabels {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
  readonly columns: Readonly<Record<'sheet' | 'cells' | 'formula' | 'shown' | 'beside', string>>;
  /** Cells that show `#NAME?`, which may be functions of ours that Excel has not linked to the add-in. */
  readonly unlinked: {
    readonly notice: (count: number) => string;
    readonly repair: string;
    readonly repaired: (count: number) => string;
  };
  /** Why a formula on a sheet of the department was left alone. */
  readonly left: Readonly<Record<LeftReason, string>>;
}
