import type { FrozenLabels } from '../types/frozen';

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
  left: {
    changed: 'changed meanwhile: left as it is',
    protected: 'protected sheet: left as it is',
    gone: 'sheet deleted or renamed: the formula stays on the hidden sheet',
    error: 'no value or an error: left as it is',
    unsupported: 'this version of Excel cannot freeze it safely: left as it is',
  },
};
