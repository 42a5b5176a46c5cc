import type { ModuleCode, UeName } from '../rules/types';
import { anyModule } from './any-module';
import { coefficientRows } from './coefficients';
import { lexicon } from './headers';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { readSheet } from './reshape/read-sheet';

/** A coefficient in the header of a table of marks, below the banner of its UE. Rows and columns are 0-based. */
interface StatedWeight {
  /** Position of the sheet in the workbook. */
  readonly grid: number;
  readonly row: number;
  readonly column: number;
  readonly ue: UeName;
  readonly module: ModuleCode;
  readonly coefficient: number;
}

/**
 * What the headers of the marks themselves say of UEs and coefficients: enough for a curriculum where the workbook has
 * no matrix and no known one fits. Of several rows of figures the first counts, one labelled as coefficients before all.
 */
export function statedWeights(workbook: WorkbookSnapshot): readonly StatedWeight[] {
  const index = anyModule();
  const words = lexicon(index);
  return workbook.sheets.flatMap((sheet, grid) =>
    readSheet(sheet, index, words).tables.flatMap((table) => weightsOf(grid, coefficientRows(table, words))),
  );
}

function weightsOf(grid: number, rows: ReturnType<typeof coefficientRows>): readonly StatedWeight[] {
  const first = rows.find(({ isLabelled }) => isLabelled) ?? rows[0];
  return (first?.stated ?? []).flatMap(({ row, heading, value, ue }) =>
    ue === null || heading.code === null || value <= 0
      ? []
      : [{ grid, row, column: heading.column, ue, module: heading.code, coefficient: value }],
  );
}
