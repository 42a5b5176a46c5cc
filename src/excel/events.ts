/// <reference types="office-js" />
import { inExcel } from './gate';
import type { CellEdit, CellEvent, Stop, ViewChange } from '../jury/host/port';
import { supports } from './session';
import { rememberedName } from './sheet-ids';

/**
 * Edits by people. Our own writes are skipped: Excel says whose they are (ExcelApi 1.14), and older ones are known by the
 * moment they arrive.
 * @param isWriting whether we are writing at this moment
 */
export async function listenToEdits(
  listener: (edit: CellEdit) => void,
  isWriting: () => boolean,
): Promise<Stop> {
  const handler = await inExcel(async (session) => {
    const added = session.workbook.worksheets.onChanged.add(async (event) => {
      if (isWriting() || event.triggerSource === 'ThisLocalAddin') return;
      const { worksheetId, address, source } = event;
      const sheet = await sheetName(worksheetId);
      if (sheet !== null) listener({ sheet, address, remote: source === 'Remote' });
    });
    await session.sync();
    return added;
  });
  return () => remove(handler);
}

interface ViewEvent {
  readonly worksheetId: string;
  readonly source: string;
}

/**
 * Rows hidden or shown, which is how Excel tells a filter (ExcelApi 1.11), and rows sorted (1.10).
 * @param isWriting whether we are writing at this moment
 */
export async function listenToView(
  listener: (change: ViewChange) => void,
  isWriting: () => boolean,
): Promise<Stop> {
  const tell =
    (what: ViewChange['what']) =>
    async ({ worksheetId, source }: ViewEvent): Promise<void> => {
      if (isWriting()) return;
      const sheet = await sheetName(worksheetId);
      if (sheet !== null) listener({ sheet, what, remote: source === 'Remote' });
    };
  const stops = await inExcel(async (session) => {
    const { worksheets } = session.workbook;
    const added: Stop[] = [];
    if (supports('1.10')) added.push(stopOf(worksheets.onRowSorted.add(tell('sorted'))));
    if (supports('1.11')) added.push(stopOf(worksheets.onRowHiddenChanged.add(tell('rows-hidden'))));
    if (added.length > 0) await session.sync();
    return added;
  });
  return async () => {
    for (const stop of stops) await stop();
  };
}

const stopOf =
  <T>(handler: OfficeExtension.EventHandlerResult<T>): Stop =>
  () =>
    remove(handler);

/** Selections; while we write none is told, and one by {@link goTo} is told like one by hand. */
export async function listenToSelection(
  listener: (selection: CellEvent) => void,
  isWriting: () => boolean,
): Promise<Stop> {
  const handler = await inExcel(async (session) => {
    const added = session.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      if (isWriting()) return;
      const sheet = await sheetName(worksheetId);
      if (sheet !== null) listener({ sheet, address });
    });
    await session.sync();
    return added;
  });
  return () => remove(handler);
}

/** Calculations, while we do not write. */
export async function listenToCalculation(listener: () => void, isWriting: () => boolean): Promise<Stop> {
  const handler = await inExcel(async (session) => {
    const added = session.workbook.worksheets.onCalculated.add(() => {
      if (!isWriting()) listener();
      return Promise.resolve();
    });
    await session.sync();
    return added;
  });
  return () => remove(handler);
}

/**
 * The event's sheet by the name under which it was last read, which what was read goes by; one that is new is asked for. Null when it is gone, or when Excel cannot be asked now (a cell is being edited):
 * an event that nobody can place is of no use to anybody, and the next one comes.
 */
async function sheetName(id: string): Promise<string | null> {
  const known = rememberedName(id);
  if (known !== undefined) return known;
  try {
    return await inExcel(async (session) => {
      const sheet = session.workbook.worksheets.getItemOrNullObject(id).load('name');
      await session.sync();
      return sheet.isNullObject ? null : sheet.name;
    });
  } catch {
    return null;
  }
}

function remove<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  return inExcel(async (session) => {
    handler.remove();
    await session.sync();
  }, handler.context);
}
