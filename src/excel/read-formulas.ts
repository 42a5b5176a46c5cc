/// <reference types="office-js" />
import { cellName } from '../cells/a1';
import type { StoredFormula, WorkbookFormulas } from '../cells/formulas';
import { loadSheets } from './freeze-formulas';
import type { Session } from './session';
import { surveyWorkbook } from './survey';

/** The formulas of the department's sheets, and the names of the workbook. */
export async function readFormulas(session: Session): Promise<WorkbookFormulas> {
  const { names } = await surveyWorkbook(session);
  const sheets = await loadSheets(session);
  return {
    sheets: new Map(sheets.map(({ facts, used }) => [facts.name, formulasIn(used)])),
    names: new Map(names.map(({ name, refersTo }) => [name.toUpperCase(), refersTo])),
  };
}

function formulasIn({ formulas, rowIndex, columnIndex }: Excel.Range): ReadonlyMap<string, StoredFormula> {
  const found = new Map<string, StoredFormula>();
  (formulas as readonly (readonly unknown[])[]).forEach((row, i) => {
    row.forEach((cell, j) => {
      if (typeof cell === 'string' && cell.startsWith('=') && cell.length > 1)
        found.set(cellName(rowIndex + i, columnIndex + j), { formula: cell.slice(1) });
    });
  });
  return found;
}
