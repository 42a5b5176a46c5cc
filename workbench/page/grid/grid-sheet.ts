import { ObjectMatrix, type ICellData, type Worksheet } from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { Area } from '../../../src/cells/snapshot';
import type { Grid } from './context';

/** A sheet as the grid has it, and the changes of it that formats, sizes and contents have in common. */
export class GridSheet {
  constructor(
    readonly grid: Grid,
    readonly id: string,
  ) {}

  get model(): Worksheet {
    return this.grid.worksheet(this.id);
  }

  get unitId(): string {
    return this.grid.workbook.getUnitId();
  }

  mutate(
    mutation: { readonly id: string },
    params: object = {},
    options?: { readonly fromCollab: true },
  ): void {
    this.grid.mutate(mutation.id, { unitId: this.unitId, subUnitId: this.id, ...params }, options);
  }

  /** A command does more than a mutation: formulas follow the cells that it moves. */
  async command({ id }: { readonly id: string }, params: object): Promise<void> {
    this.grid.isByProgram = true;
    try {
      await this.grid.commands.executeCommand(id, { unitId: this.unitId, subUnitId: this.id, ...params });
    } finally {
      this.grid.isByProgram = false;
    }
  }

  /** The grid has as many rows and columns as it was told; Excel has as many as anybody needs. */
  makeRoom(rowCount: number, columnCount: number): void {
    if (rowCount > this.model.getRowCount()) {
      this.mutate(SetWorksheetRowCountMutation, { rowCount: rowCount + 20 });
    }
    if (columnCount > this.model.getColumnCount()) {
      this.mutate(SetWorksheetColumnCountMutation, { columnCount: columnCount + 5 });
    }
  }

  /** The part of an area that the grid has rows and columns for. */
  onGrid(area: Area): Area {
    const bottom = Math.min(area.bottom, this.model.getRowCount() - 1);
    return { ...area, bottom, right: Math.min(area.right, this.model.getColumnCount() - 1) };
  }

  fill(area: Area, cell: (row: number, column: number) => ICellData, trigger?: string): void {
    this.makeRoom(area.bottom + 1, area.right + 1);
    const matrix = new ObjectMatrix<ICellData>();
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++)
        matrix.setValue(row, column, cell(row, column));
    }
    const cellValue = matrix.getMatrix();
    this.mutate(SetRangeValuesMutation, { cellValue, ...(trigger ? { trigger } : {}) });
  }
}
