import {
  ConditionalFormattingService,
  ConditionalFormattingViewModel,
} from '@univerjs/sheets-conditional-formatting';
import type { Grid } from './grid/context';
import { hex } from './grid/styles';
import type { UniverSheet } from './grid/univer-sheet';

const STEP_MS = 40;
const LIMIT_MS = 8_000;
const NO_FILL = '#FFFFFF';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, STEP_MS));

/**
 * The colour that a person sees behind a cell, conditional formats included: `#RRGGBB`, white for none. Rules with
 * formulas are computed by the grid in its own time, so this waits for them.
 */
export async function shownFill(
  grid: Grid,
  sheet: UniverSheet,
  row: number,
  column: number,
): Promise<string> {
  sheet.rules.flush();
  const unit = grid.workbook.getUnitId();
  const view = grid.injector.get(ConditionalFormattingViewModel);
  const isReady = (): boolean =>
    (view.getCellCfs(unit, sheet.id, row, column) ?? []).every(({ result }) => result !== undefined);
  for (let waited = 0; !isReady() && waited < LIMIT_MS; waited += STEP_MS) await pause();
  const composed = grid.injector.get(ConditionalFormattingService).composeStyle(unit, sheet.id, row, column);
  return hex(composed?.style?.bg?.rgb) || sheet.format(row, column).fill || NO_FILL;
}
