import { createHost } from '../../src/excel/create-host';
import { HostProblem, type Host } from '../../src/jury/host/port';
import type { MemoryWorkbook } from './memory-workbook';
import { openExcel, type OpenExcel } from './office-client';

let current: OpenExcel | null = null;

/** Opens a workbook in Excel with a fresh pane beside it; the workbook opened before is closed. */
export function paneOver(workbook: MemoryWorkbook, requirements?: string): { host: Host; excel: OpenExcel } {
  closeExcel();
  const excel = openExcel(workbook, requirements);
  current = excel;
  return { host: createHost(), excel };
}

/** @throws Error where the add-in has asked for a member that the workbench does not serve */
export function closeExcel(): void {
  const excel = current;
  current = null;
  excel?.close();
  const unknown = [...(excel?.session.interpreter.unknownMembers ?? [])];
  if (unknown.length > 0) throw new Error(`not served: ${unknown.join(', ')}`);
}

/** The problem that a promise is rejected with. */
export async function problem(promise: Promise<unknown>): Promise<HostProblem> {
  const caught: unknown = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (caught instanceof HostProblem) return caught;
  throw new Error(`no HostProblem but ${String(caught)}`);
}

/** Everything of a workbook that a person can see, comparable between two moments. */
export function stateOf(workbook: MemoryWorkbook): unknown {
  return {
    names: workbook
      .names()
      .map(({ name, formula }) => `${name} ${formula}`)
      .sort(),
    sheets: workbook.sheets().map((sheet) => {
      const values = sheet.shown();
      return {
        id: sheet.id,
        name: sheet.name,
        visibility: sheet.visibility,
        tabColor: sheet.tabColor,
        gridlines: sheet.showGridlines,
        freeze: sheet.freeze,
        values,
        formats: values.map((row, r) => row.map((_, c) => sheet.format(r, c))),
        widths: values[0]?.map((_, column) => sheet.columnWidth(column)),
        heights: values.map((_, row) => sheet.rowHeight(row)),
        merges: sheet.merges(),
        rules: sheet.conditionalFormats().map((rule) => ({ ...rule, id: '' })),
        validations: sheet.validations().map((validation) => ({ ...validation, id: '' })),
        filter: sheet.extras.filter,
        page: sheet.extras.page,
        charts: sheet.extras.charts.map((chart) => ({ ...chart, id: '', name: '' })),
      };
    }),
  };
}
