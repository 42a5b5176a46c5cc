import {
  type ICellData,
  type IMutationInfo,
  type IObjectMatrixPrimitiveType,
  ObjectMatrix,
} from '@univerjs/core';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from '@univerjs/sheets';
import {
  type ISheetDiscreteRangeLocation,
  ISheetClipboardService,
  PREDEFINED_HOOK_NAME_PASTE,
} from '@univerjs/sheets-ui';
import type { Grid } from './context';
import { pastedInFrench } from './editing';

/** After the grid's own hooks, whose American reading this one replaces. */
const LAST = 100;

/** These ways of pasting bring no values. */
const WITHOUT_VALUES: ReadonlySet<string> = new Set([
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_FORMAT,
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_COL_WIDTH,
]);

interface Steps {
  readonly undos: IMutationInfo[];
  readonly redos: IMutationInfo[];
}

/**
 * Text copied elsewhere (a mail, a web page, another program) becomes what it would become if it were typed in a French
 * Excel: `9,5` a number, `9.5` a text, `=SOMME(A1;B1)` a formula. What is copied within the workbook stays as it is.
 */
export function pasteInFrench(grid: Grid): void {
  const written = (
    { unitId, subUnitId, range }: ISheetDiscreteRangeLocation,
    texts: readonly (readonly [row: number, column: number, text: string])[],
  ): Steps => {
    const cells = new ObjectMatrix<ICellData>();
    for (const [row, column, text] of texts) {
      const at = [range.rows[row], range.cols[column]] as const;
      if (at[0] === undefined || at[1] === undefined || text === '') continue;
      const cell = pastedInFrench(grid, text, grid.worksheet(subUnitId).getCellRaw(at[0], at[1]));
      if (cell) cells.setValue(at[0], at[1], cell);
    }
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = cells.getMatrix();
    const params = { unitId, subUnitId, cellValue };
    return {
      redos: [{ id: SetRangeValuesMutation.id, params }],
      undos: [
        {
          id: SetRangeValuesMutation.id,
          params: grid.injector.invoke(SetRangeValuesUndoMutationFactory, params),
        },
      ],
    };
  };
  grid.injector.get(ISheetClipboardService).addClipboardHook({
    id: 'paste-in-french',
    priority: LAST,
    onPasteCells: (from, to, data, { pasteType }) => {
      const texts: [number, number, string][] = [];
      if (!from && !WITHOUT_VALUES.has(pasteType))
        data.forValue((row, column, { v, p }) => {
          if (typeof v === 'string' && !p) texts.push([row, column, v]);
        });
      return written(to, texts);
    },
    // Several lines in one cell are no number.
    onPastePlainText: (to, text) => written(to, /[\r\n]/.test(text) ? [] : [[0, 0, text]]),
  });
}
