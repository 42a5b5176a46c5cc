import { CommandType, type ICommand } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import {
  ContextMenuGroup,
  ContextMenuPosition,
  IMenuManagerService,
  MenuItemType,
} from '@univerjs/preset-sheets-core';
import type { Grid } from './context';

const ASCENDING = 'workbench.command.sort-ascending';
const DESCENDING = 'workbench.command.sort-descending';

/**
 * "Sort" in the menus of column headers and cells: sorts by the column that is chosen.
 * @param sort the column is 0-based
 */
export function offerSorting(
  grid: Grid,
  sort: (sheet: string, row: number, column: number, descending: boolean) => void,
): void {
  const command = (id: string, descending: boolean): ICommand => ({
    id,
    type: CommandType.COMMAND,
    handler: () => {
      const chosen = grid.injector.get(SheetsSelectionsService).getCurrentLastSelection();
      if (!chosen) return false;
      const { startRow, startColumn } = chosen.range;
      const row = chosen.primary?.actualRow ?? startRow;
      const column = Math.max(0, chosen.primary?.actualColumn ?? startColumn);
      sort(grid.workbook.getActiveSheet().getSheetId(), row, column, descending);
      return true;
    },
  });
  grid.commands.registerCommand(command(ASCENDING, false));
  grid.commands.registerCommand(command(DESCENDING, true));
  const item = (id: string, title: string, order: number) => ({
    [id]: { order, menuItemFactory: () => ({ id, type: MenuItemType.BUTTON, title }) },
  });
  const group = {
    [ContextMenuGroup.OTHERS]: {
      ...item(ASCENDING, 'workbench.sortAscending', 90),
      ...item(DESCENDING, 'workbench.sortDescending', 91),
    },
  };
  grid.injector.get(IMenuManagerService).mergeMenu({
    [ContextMenuPosition.COL_HEADER]: group,
    [ContextMenuPosition.MAIN_AREA]: group,
  });
}
