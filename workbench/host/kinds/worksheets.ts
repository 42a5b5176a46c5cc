import type { SheetEngine, WorkbookEngine } from '../engine';
import { existing } from '../errors';
import { object, type Kind } from '../kind';
import { assertStructureFree } from './guard';
import { checkSheetName, eventMethods } from './worksheet';

/** By id, or by name whatever its case. */
const find = (workbook: WorkbookEngine, key: string): SheetEngine | undefined =>
  workbook.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());

const visible = (workbook: WorkbookEngine, visibleOnly: boolean): readonly SheetEngine[] =>
  workbook.sheets().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');

export const worksheets: Kind<WorkbookEngine> = {
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets().map((sheet) => object('Worksheet', sheet)),
  item: (workbook, key) => {
    return object('Worksheet', existing(find(workbook, key.text(0))));
  },
  call: {
    ...eventMethods('activated', 'ActivatedEvent'),
    ...eventMethods('added', 'AddedEvent'),
    ...eventMethods('calculated', 'CalculatedEvent'),
    ...eventMethods('changed', 'DataChangedEvent'),
    ...eventMethods('deactivated', 'DeactivatedEvent'),
    ...eventMethods('deleted', 'DeletedEvent'),
    ...eventMethods('rowsHidden', 'RowHiddenChangedEvent'),
    ...eventMethods('selection', 'SelectionChangedEvent'),
    ...eventMethods('sorted', 'RowSortedEvent'),
    Add: (workbook, args, host) => {
      assertStructureFree(workbook);
      const name = args.has(0) ? args.text(0) : freeName(workbook);
      return object(
        'Worksheet',
        workbook.byAddin(() => workbook.addSheet(checkSheetName(name, host))),
      );
    },
    GetActiveWorksheet: (workbook) => object('Worksheet', workbook.activeSheet()),
    GetCount: (workbook, args) => visible(workbook, args.flag(0)).length,
    GetFirst: (workbook, args) => {
      const [sheet] = visible(workbook, args.flag(0));
      return sheet ? object('Worksheet', sheet) : null;
    },
    GetItemOrNullObject: (workbook, args) => {
      const sheet = find(workbook, args.text(0));
      return sheet ? object('Worksheet', sheet) : null;
    },
    GetLast: (workbook, args) => {
      const sheet = visible(workbook, args.flag(0)).at(-1);
      return sheet ? object('Worksheet', sheet) : null;
    },
  },
};

function freeName(workbook: WorkbookEngine): string {
  for (let number = workbook.sheets().length + 1; ; number++) {
    if (!find(workbook, `Feuil${number}`)) return `Feuil${number}`;
  }
}
