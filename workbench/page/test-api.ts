import { cellName } from '../../src/cells/a1';
import type { WorkbenchApi } from './api';
import { firstInSight } from './grid/go-to';
import { save } from './save/save';
import type { Workbench } from './workbench';

declare global {
  interface Window {
    workbench?: WorkbenchApi;
  }
}

export function offerApi(
  workbench: Workbench,
  open: (name: string, bytes: Uint8Array) => Promise<void>,
): void {
  window.workbench = {
    open: (bytes, name = 'Classeur.xlsx') =>
      open(name, bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)),
    save: () => save(workbench),
    read: (sheet, address) => workbench.read(sheet, address),
    readFormulas: (sheet, address) => workbench.readFormulas(sheet, address),
    write: (sheet, address, values, who) => workbench.write(sheet, address, values, who),
    filter: (sheet, column, values) => workbench.filter(sheet, column, values),
    clearFilter: (sheet) => workbench.clearFilter(sheet),
    sort: (sheet, column, choice) => workbench.sort(sheet, column, choice),
    insertRows: (sheet, address, who) => workbench.insertRows(sheet, address, who),
    fill: (sheet, address) => workbench.fill(sheet, address),
    select: (sheet, address) => workbench.select(sheet, address),
    shown: (sheet, address) => workbench.shown(sheet, address),
    firstInSight: () => {
      const { workbook } = workbench.document;
      const { row, column } = firstInSight(workbook.grid, workbook.activeSheet().id);
      return cellName(row, column);
    },
    formulaBar: () => workbench.document.formulaBar(),
    sheets: () => workbench.document.workbook.sheets().map((sheet) => sheet.name),
    unknownMembers: () => workbench.unknownMembers,
    requests: () => workbench.requests,
    functionCounts: () => ({ ...workbench.functionCounts }),
    handlers: () => workbench.handlers,
    protect: (sheet, on = true) => {
      workbench.sheet(sheet).extras.protected = on;
    },
    protectWorkbook: (on) => {
      workbench.document.workbook.protected = on;
    },
    setCellEditMode: (on) => {
      workbench.document.workbook.editing = on;
    },
    leaveUnanswered: (requests) => {
      workbench.document.workbook.unanswered = requests;
    },
    setOddities: (oddities) => workbench.setOddities(oddities),
    reloadPane: () => workbench.reloadPane(),
    locale: document.documentElement.lang === 'fr' ? 'fr-FR' : 'en-US',
  };
}
