import type { ICommandInfo } from '@univerjs/core';
import {
  ReCalcSheetsFilterMutation,
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
} from '@univerjs/preset-sheets-filter';
import { SetRowHiddenMutation, SetRowVisibleMutation } from '@univerjs/sheets';
import { runsOf } from '../../../src/cells/runs';
import type { EngineEvent } from '../../host/engine';
import type { Grid } from './context';

const HIDING: readonly string[] = [
  ReCalcSheetsFilterMutation.id,
  RemoveSheetsFilterMutation.id,
  SetRowHiddenMutation.id,
  SetRowVisibleMutation.id,
  SetSheetsFilterCriteriaMutation.id,
  SetSheetsFilterRangeMutation.id,
];

/** Compares what is in sight before and after a command that filters, hides or shows rows. */
export class RowsInSight {
  private before = new Set<number>();

  constructor(private readonly grid: Grid) {}

  remember(command: Readonly<ICommandInfo>): void {
    if (HIDING.includes(command.id)) this.before = this.hidden(sheetOf(command));
  }

  /** What Excel tells after it: one event for each block of rows. */
  events(command: Readonly<ICommandInfo>): readonly EngineEvent[] {
    if (!HIDING.includes(command.id)) return [];
    const sheet = sheetOf(command);
    const after = this.hidden(sheet);
    const tell = (rows: readonly number[], hidden: boolean): EngineEvent[] =>
      runsOf(rows).map(([top, bottom]) => ({
        kind: 'rows-hidden',
        sheet,
        area: { top, bottom, left: 0, right: 0 },
        hidden,
      }));
    return [
      ...tell(
        [...after].filter((row) => !this.before.has(row)),
        true,
      ),
      ...tell(
        [...this.before].filter((row) => !after.has(row)),
        false,
      ),
    ];
  }

  private hidden(sheet: string): Set<number> {
    const model = this.grid.worksheet(sheet);
    const hidden = new Set<number>();
    for (let row = model.getRowCount() - 1; row >= 0; row--) {
      if (!model.getRowRawVisible(row) || model.getRowFiltered(row)) hidden.add(row);
    }
    return hidden;
  }
}

const sheetOf = ({ params }: Readonly<ICommandInfo>): string => (params as { subUnitId: string }).subUnitId;
