import type { ICellData, ICommandInfo, IExecutionOptions, IRange, Nullable } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from '@univerjs/sheets';
import type { Area } from '../../../src/cells/snapshot';
import type { EngineEvent } from '../../host/engine';
import { toArea } from './ranges';
import { SORTING } from './sorting';

/** Cells that a write reaches, as one rectangle. */
function areaOf(cells: ISetRangeValuesMutationParams['cellValue']): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, columns] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries((columns ?? {}) as Record<number, Nullable<ICellData>>)) {
      if (cell && !('v' in cell) && !('f' in cell) && !('p' in cell)) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

interface OnSheet {
  readonly subUnitId: string;
  readonly range: IRange;
}

type Change = Extract<EngineEvent, { kind: 'changed' }>['change'];
const STRUCTURE: Readonly<Record<string, Change>> = {
  [InsertColMutation.id]: 'ColumnInserted',
  [InsertRowMutation.id]: 'RowInserted',
  [RemoveColMutation.id]: 'ColumnDeleted',
  [RemoveRowMutation.id]: 'RowDeleted',
};

/** What a command of the grid means to an add-in; null where it means nothing. */
export function eventOf(
  command: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
  state: {
    readonly byAddin: boolean;
    readonly remote: boolean;
    readonly previousSheet: string | null;
    readonly previousName: string;
  },
): EngineEvent | null {
  const { byAddin, remote } = state;
  const change = STRUCTURE[command.id];
  if (change) {
    const { subUnitId, range } = command.params as OnSheet;
    return { kind: 'changed', sheet: subUnitId, area: toArea(range), change, byAddin, remote };
  }
  switch (command.id) {
    case SetRangeValuesMutation.id: {
      const params = command.params as ISetRangeValuesMutationParams;
      if (options?.onlyLocal || params.trigger === SetStyleCommand.id) return null;
      const area = areaOf(params.cellValue);
      if (area && params.trigger === SORTING)
        return { kind: 'sorted', sheet: params.subUnitId, area, remote };
      return (
        area && { kind: 'changed', sheet: params.subUnitId, area, change: 'RangeEdited', byAddin, remote }
      );
    }
    case SetSelectionsOperation.id: {
      const { subUnitId, selections } = command.params as ISetSelectionsOperationParams;
      const last = selections.at(-1);
      return last ? { kind: 'selection', sheet: subUnitId, area: toArea(last.range) } : null;
    }
    case SetWorksheetActiveOperation.id: {
      const { subUnitId } = command.params as { subUnitId: string };
      return subUnitId === state.previousSheet
        ? null
        : { kind: 'activated', sheet: subUnitId, previous: state.previousSheet };
    }
    case InsertSheetMutation.id:
      return { kind: 'added', sheet: (command.params as { sheet: { id: string } }).sheet.id, byAddin };
    case RemoveSheetMutation.id:
      return { kind: 'deleted', sheet: (command.params as { subUnitId: string }).subUnitId, byAddin };
    case SetWorksheetNameMutation.id: {
      const { subUnitId, name } = command.params as { subUnitId: string; name: string };
      return { kind: 'renamed', sheet: subUnitId, before: state.previousName, after: name };
    }
    default:
      return null;
  }
}
