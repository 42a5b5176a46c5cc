/// <reference types="office-js" />
import { chooseSheetNames } from '../../plan/sheet-names';
import { EXCEL_ASSUMPTIONS, type TriedId, type TriedLine } from '../../vocabulary/excel-assumptions';
import type { ExcelTrial } from '../../jury/host/port';
import { inExcel } from '../gate';
import { HostProblem } from '../../jury/host/port';
import { PATIENCE, supports, type Session } from '../session';
import { surroundings } from '../surroundings';
import { CELLS } from './cells';
import { EVENTS } from './events';
import { FUNCTIONS } from './functions';
import { RULES } from './rules';
import { SHEETS } from './sheets';
import { START } from './start';
import { codeOf, type Check } from './trial';

const CHECKS: Readonly<Record<TriedId, Check>> = {
  ...START,
  ...CELLS,
  ...SHEETS,
  ...RULES,
  ...EVENTS,
  ...FUNCTIONS,
};

/** Name of the sheet that is there meanwhile. It wants quotes in an address, which is one of the things tried. */
const NAME = 'Diagnostic Excel';

/** What a check may have left on the sheet. */
const CELLS_USED = 'A1:L40';

/**
 * Tries every assumption that code can try, on a sheet of its own that it takes away again; where somebody was, and what was
 * selected, stays. A check that fails is a line of its own and keeps none behind it from being tried.
 * @param follow told how many have been tried, out of how many
 * @throws HostProblem where no sheet can be added
 */
export async function tryExcel(follow: (done: number, of: number) => void): Promise<ExcelTrial> {
  const before = await inExcel(whereWeAre);
  const lines: TriedLine[] = [];
  const left = await leaving(before, async () => {
    await inExcel((session) => freshSheet(session, before.name));
    const tried = EXCEL_ASSUMPTIONS.filter((one) => one.seen !== null);
    for (const { id, seen: expected } of tried) {
      follow(lines.length, tried.length);
      lines.push({ id, expected: expected ?? [], seen: await seen(id as TriedId, before.name) });
    }
  });
  return { program: surroundings().program, sets: sets(), lines, left };
}

/** Puts back what was before the work, whatever becomes of it. @returns the name of a sheet that could not be taken away */
async function leaving(before: Before, work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
  } catch (problem) {
    await cleared(before);
    throw problem;
  }
  return cleared(before);
}

/** An empty sheet of the trial: a new one where there is none, or where the last check has left it protected. */
async function freshSheet(session: Session, name: string): Promise<Excel.Worksheet> {
  const { worksheets } = session.workbook;
  const sheet = worksheets.getItemOrNullObject(name).load('visibility,protection/protected');
  await session.sync();
  if (!sheet.isNullObject && !sheet.protection.protected) {
    sheet.visibility = 'Visible';
    const cells = sheet.getRange(CELLS_USED);
    cells.clear();
    cells.conditionalFormats.clearAll();
    cells.dataValidation.clear();
    return sheet;
  }
  if (!sheet.isNullObject) sheet.delete();
  const added = worksheets.add(name);
  await session.sync();
  return added;
}

interface Before {
  readonly name: string;
  readonly active: string;
  /** Null where no cells are selected, as when a chart is. */
  readonly selection: string | null;
  readonly calculation: string;
}

async function whereWeAre(session: Session): Promise<Before> {
  const { worksheets, application } = session.workbook;
  worksheets.load('items/name');
  const active = worksheets.getActiveWorksheet().load('id');
  application.load('calculationMode');
  await session.sync();
  const calculation: Excel.CalculationMode = application.calculationMode as Excel.CalculationMode;
  // Results are looked at, which manual mode would keep back.
  if (calculation === 'Manual') application.calculationMode = 'Automatic' as Excel.CalculationMode;
  const present = worksheets.items.map(({ name }) => name);
  const names = chooseSheetNames(present, new Map(), [{ role: NAME, name: NAME }]);
  return {
    name: names.get(NAME) ?? NAME,
    active: active.id,
    selection: await selection(session),
    calculation,
  };
}

async function selection(session: Session): Promise<string | null> {
  const selected = session.workbook.getSelectedRange().load('address');
  try {
    await session.sync();
    return selected.address.slice(selected.address.lastIndexOf('!') + 1);
  } catch {
    return null;
  }
}

/** What one check saw, or the code of what Excel threw. */
async function seen(id: TriedId, name: string): Promise<string> {
  try {
    return await inExcel(async (session) => {
      session.patience = PATIENCE.first;
      const sheet = await freshSheet(session, name);
      try {
        return await CHECKS[id]({ session, sheet });
      } catch (error) {
        throw error instanceof HostProblem ? error : new HostProblem('unexpected', null, codeOf(error));
      }
    });
  } catch (problem) {
    if (!(problem instanceof HostProblem)) return String(problem);
    return problem.code === 'unexpected' ? problem.detail : problem.code;
  }
}

/**
 * Takes the sheet away and goes back to where somebody was; tried twice, since the last check may have left Excel busy.
 * @returns the name of a sheet that could not be taken away
 */
async function cleared(before: Before): Promise<string | null> {
  for (const isLast of [false, true]) {
    try {
      await inExcel((session) => putBack(session, before));
      return null;
    } catch {
      if (isLast) return before.name;
    }
  }
  return before.name;
}

async function putBack(session: Session, before: Before): Promise<void> {
  const { worksheets, application } = session.workbook;
  const sheet = worksheets.getItemOrNullObject(before.name);
  const active = worksheets.getActiveWorksheet().load('id');
  application.load('calculationMode');
  await session.sync();
  if (!sheet.isNullObject) {
    // A sheet that is out of sight may not be deleted.
    sheet.visibility = 'Visible';
    sheet.delete();
  }
  if (active.id !== before.active) worksheets.getItem(before.active).activate();
  if (application.calculationMode !== before.calculation)
    application.calculationMode = before.calculation as Excel.CalculationMode;
  await session.sync();
  if (before.selection !== null && (await selection(session)) !== before.selection) {
    worksheets.getItem(before.active).getRange(before.selection).select();
    await session.sync();
  }
}

/** The newest of each set of APIs that this Excel says it has. */
function sets(): string {
  const { requirements } = Office.context;
  const newest = (set: string, last: number): string => {
    for (let version = last; version > 0; version--)
      if (requirements.isSetSupported(set, `1.${version}`)) return `${set} 1.${version}`;
    return `${set} –`;
  };
  const excel = supports('1.9') ? newest('ExcelApi', 30) : 'ExcelApi < 1.9';
  return [excel, newest('CustomFunctionsRuntime', 9), newest('SharedRuntime', 9)].join(', ');
}
