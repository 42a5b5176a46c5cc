import {
  CustomCommandExecutionError,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type Nullable,
} from '@univerjs/core';
import { SetCellEditVisibleOperation } from '@univerjs/preset-sheets-core';
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
} from '@univerjs/preset-sheets-filter';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetStyleCommand,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SheetsSelectionsService,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import type { SheetExtras } from '../../host/sheet-parts';
import type { Grid } from './context';

/** A change that a protected sheet refuses, with the cell where it was tried, if it was one. */
export interface Refusal {
  readonly sheet: string;
  readonly cell: { readonly row: number; readonly column: number } | null;
}

interface ProtectedSheet {
  readonly extras: SheetExtras;
  format(row: number, column: number): { readonly locked: boolean };
}

/** The option of a protection that lets a person make a change; null where none does. */
const OPTIONS: Readonly<Record<string, string | null>> = {
  [InsertRowMutation.id]: 'allowInsertRows',
  [RemoveRowMutation.id]: 'allowDeleteRows',
  [InsertColMutation.id]: 'allowInsertColumns',
  [RemoveColMutation.id]: 'allowDeleteColumns',
  [SetWorksheetColWidthMutation.id]: 'allowFormatColumns',
  [SetColHiddenMutation.id]: 'allowFormatColumns',
  [SetColVisibleMutation.id]: 'allowFormatColumns',
  [SetWorksheetRowHeightMutation.id]: 'allowFormatRows',
  [SetRowHiddenMutation.id]: 'allowFormatRows',
  [SetRowVisibleMutation.id]: 'allowFormatRows',
  [SetSheetsFilterCriteriaMutation.id]: 'allowAutoFilter',
  [SetSheetsFilterRangeMutation.id]: null,
  [RemoveSheetsFilterMutation.id]: null,
  [AddWorksheetMergeMutation.id]: null,
  [RemoveWorksheetMergeMutation.id]: null,
  [MoveRangeMutation.id]: null,
};

type Cell = Refusal['cell'];

/** The first locked cell whose content a write changes. */
function lockedCell(
  sheet: ProtectedSheet,
  { cellValue }: ISetRangeValuesMutationParams,
  trigger?: string,
): Cell {
  if (trigger === SetStyleCommand.id) return null;
  for (const [row, columns] of Object.entries(cellValue ?? {})) {
    for (const [column, cell] of Object.entries((columns ?? {}) as Record<number, Nullable<ICellData>>)) {
      const place = { row: Number(row), column: Number(column) };
      if (cell && !('v' in cell) && !('f' in cell) && !('p' in cell)) continue;
      if (sheet.format(place.row, place.column).locked) return place;
    }
  }
  return null;
}

/**
 * Refuses what a person does to a protected sheet and Excel would refuse: typing in locked cells, and changes that no option of
 * the protection allows. What the add-in asks for is refused in `host/kinds/guard.ts`.
 */
export function enforceProtection(
  grid: Grid,
  sheetById: (id: string) => ProtectedSheet,
  onRefused: (refusal: Refusal) => void,
): void {
  const refuse = (sheet: string, cell: Cell): never => {
    onRefused({ sheet, cell });
    throw new CustomCommandExecutionError('protected sheet');
  };
  const allows = (sheet: ProtectedSheet, option: string | null): boolean =>
    option !== null && sheet.extras.protectionOptions[option] === true;

  const beforeEditing = (id: string): void => {
    const sheet = sheetById(id);
    const primary = grid.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    if (!sheet.extras.protected || !primary) return;
    const cell = { row: primary.actualRow, column: primary.actualColumn };
    if (sheet.format(cell.row, cell.column).locked) refuse(id, cell);
  };

  grid.commands.beforeCommandExecuted(
    (command: Readonly<ICommandInfo>, options?: Readonly<IExecutionOptions>) => {
      if (grid.isByProgram || options?.onlyLocal) return;
      if (command.id === SetCellEditVisibleOperation.id) {
        if ((command.params as { visible: boolean }).visible)
          beforeEditing(grid.workbook.getActiveSheet().getSheetId());
        return;
      }
      const { subUnitId, trigger } = (command.params ?? {}) as { subUnitId?: string; trigger?: string };
      const isWrite = command.id === SetRangeValuesMutation.id;
      if (subUnitId === undefined || !(isWrite || command.id in OPTIONS)) return;
      const sheet = sheetById(subUnitId);
      if (!sheet.extras.protected) return;
      if (!isWrite) {
        if (!allows(sheet, OPTIONS[command.id] ?? null)) refuse(subUnitId, null);
        return;
      }
      if (trigger === SetStyleCommand.id && !allows(sheet, 'allowFormatCells')) refuse(subUnitId, null);
      const cell = lockedCell(sheet, command.params as ISetRangeValuesMutationParams, trigger);
      if (cell) refuse(subUnitId, cell);
    },
  );
}
