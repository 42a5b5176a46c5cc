import type { FrozenLabels } from '../types/frozen';
import { plural } from './words';

export const enFrozen: FrozenLabels = {
  sheet: 'Frozen formulas',
  title: 'Formulas frozen when the jury was closed',
  note: 'Reopening puts each formula back where its frozen value still stands. Do not change.',
  columns: {
    sheet: 'Sheet',
    cells: 'Cells',
    formula: 'Formula',
    shown: 'Frozen values',
    beside: 'Row',
  },
  unlinked: {
    notice: (count) =>
      `${plural(count, 'cell of marks shows', 'cells of marks show')} #NAME?: Excel does not know the function. BUT functions of a file that was opened without the add-in are repaired here; only these formulas are written again.`,
    repair: 'Repair the formulas',
    repaired: (count) =>
      count === 0
        ? 'No BUT formula to repair.'
        : `${plural(count, 'formula repaired', 'formulas repaired')}.`,
  },
  left: {
    changed: 'changed meanwhile: left as it is',
    protected: 'protected sheet: left as it is',
    gone: 'sheet deleted or renamed: the formula stays on the hidden sheet',
    error: 'no value or an error: left as it is',
    unlinked: 'function unknown to Excel (#NAME?): “Repair the formulas”, then reopen and close',
    unsupported: 'this version of Excel cannot freeze it safely: left as it is',
  },
};
