import type { Area } from '../../../src/cells/snapshot';
import { intersect } from '../areas';
import type { SheetEngine, WorkbookEngine } from '../engine';
import { accessDenied } from '../errors';

/**
 * What a protected sheet refuses: changing the content of locked cells.
 * @throws RichApiError `AccessDenied`
 */
export function assertCellsWritable(sheet: SheetEngine, area: Area): void {
  if (!sheet.extras.protected) return;
  const used = sheet.usedArea(false);
  const part = used ? intersect(area, used) : null;
  if (!part) throw accessDenied();
  if (
    part.bottom - part.top !== area.bottom - area.top ||
    part.right - part.left !== area.right - area.left
  ) {
    throw accessDenied();
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.format(row, column).locked) throw accessDenied();
    }
  }
}

/**
 * What a protected sheet refuses unless one of its options allows it.
 * @param option for instance `allowFormatCells`; absent where no option allows the change
 * @throws RichApiError `AccessDenied`
 */
export function assertSheetAllows(sheet: SheetEngine, option?: string): void {
  if (!sheet.extras.protected) return;
  if (option === undefined || sheet.extras.protectionOptions[option] !== true) throw accessDenied();
}

/** A protected workbook keeps its sheets: none added, deleted, renamed, moved or hidden. */
export function assertStructureFree(workbook: WorkbookEngine): void {
  if (workbook.protected) throw accessDenied();
}
