import { ObjectMatrix, type ICellData, type IStyleData } from '@univerjs/core';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { Area } from '../../../src/cells/snapshot';
import type { CellFormat } from '../../host/cell';
import type { GridSheet } from './grid-sheet';
import { mergedStyle, toFormat, toStyle } from './styles';

/** Formats of the cells of one sheet. They come in thousands of small steps: while nothing is drawn they are put together. */
export class SheetFormats {
  private later: ObjectMatrix<ICellData> | null = null;

  constructor(private readonly sheet: GridSheet) {}

  format(row: number, column: number): CellFormat {
    const cell = this.sheet.model.getCellMatrix().getValue(row, column);
    const style = this.sheet.grid.workbook.getStyles().getStyleByCell(cell);
    const later = this.later?.getValue(row, column);
    const custom: ICellData['custom'] = { ...cell?.custom, ...later?.custom };
    return toFormat(later ? mergedStyle(style, later.s as IStyleData) : style, custom?.['unlocked'] !== true);
  }

  apply(area: Area, change: Partial<CellFormat>): void {
    const { locked, ...visible } = change;
    const s = toStyle(visible);
    const custom = locked === undefined ? {} : { custom: { unlocked: !locked } };
    if (!this.sheet.grid.held) {
      this.sheet.fill(area, () => ({ s: { ...s }, ...custom }), SetStyleCommand.id);
      return;
    }
    this.sheet.makeRoom(area.bottom + 1, area.right + 1);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) this.applyLater(row, column, s, custom);
    }
  }

  private applyLater(
    row: number,
    column: number,
    style: IStyleData,
    custom: Pick<ICellData, 'custom'>,
  ): void {
    this.later ??= new ObjectMatrix<ICellData>();
    const before = this.later.getValue(row, column);
    this.later.setValue(row, column, {
      ...before,
      ...custom,
      s: mergedStyle(before?.s as IStyleData | undefined, style),
    });
  }

  /** Gives the grid the formats that were put together. */
  flush(): void {
    const cellValue = this.later?.getMatrix();
    this.later = null;
    if (cellValue) this.sheet.mutate(SetRangeValuesMutation, { cellValue, trigger: SetStyleCommand.id });
  }
}
