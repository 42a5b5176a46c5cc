/// <reference types="office-js" />
import { cellName, parseRange } from '../cells/a1';
import { namesOfTable, type StoredFormula, type WorkbookFormulas } from '../cells/formulas';
import { loadSheets } from './freeze-formulas';
import type { Session } from './session';
import { surveyWorkbook } from './survey';

/** The formulas of the department's sheets, and the names of the workbook and of its tables. */
export async function readFormulas(session: Session): Promise<WorkbookFormulas> {
  const { names } = await surveyWorkbook(session);
  const sheets = await loadSheets(session);
  return {
    sheets: new Map(sheets.map(({ facts, used }) => [facts.name, formulasIn(used)])),
    names: new Map([
      ...names.map(({ name, refersTo }) => [name.toUpperCase(), refersTo] as const),
      ...(await tablesIn(session)),
    ]),
  };
}

/** The names of the tables. */
async function tablesIn(session: Session): Promise<readonly (readonly [string, string])[]> {
  const tables = session.workbook.tables.load('items/name,items/showHeaders,items/showTotals');
  await session.sync();
  const withHeaders = tables.items.filter(({ showHeaders }) => showHeaders);
  if (withHeaders.length === 0) return [];
  const ranges = withHeaders.map((table) => table.getRange().load('address'));
  await session.sync();
  return withHeaders.flatMap(({ name, showTotals }, i) => {
    const address = ranges[i]?.address ?? '';
    const sheet = address.slice(0, address.lastIndexOf('!') + 1);
    const area = parseRange(address.slice(sheet.length));
    if (!area) return [];
    return namesOfTable(name, sheet, { ...area, bottom: area.bottom - (showTotals ? 1 : 0) });
  });
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
