import { chooseSheetNames, type SheetNames, type WantedSheet } from '../plan/sheet-names';
import type { WorkbookSnapshot } from '../cells/snapshot';
import type { WorkbookPlan } from '../plan/types';
import { applyPlan, revertChange, type Change } from './apply-plan';
import { findCellless, forgetCellless } from './cellless';
import { listenToCalculation, listenToEdits, listenToSelection, listenToView } from './events';
import { setListSeparator } from './areas';
import { inExcel } from './gate';
import { goToCell } from './go-to';
import { Debt } from './half-written';
import { HostProblem, type Host } from '../jury/host/port';
import { remembered, without, withoutRewritten } from './remembered';
import { readLargeWorkbook, readWorkbook } from './read-workbook';
import { cellHolds } from './read-back';
import { setCareful } from './layout-care';
import { PATIENCE, type Session } from './session';
import { smallSheets } from './repaint';
import { surveyWorkbook } from './survey';
import { writeCells } from './write-cells';

/** Fetched when a jury is closed or reopened. */
const codeOfFreezing = () => import(/* webpackChunkName: "file" */ './freeze-formulas');

/** The workbook that is open in Excel. One per page: it remembers what it wrote. */
export function createHost(): Host {
  setListSeparator(null);
  forgetCellless();
  setCareful(false);
  let written: WorkbookPlan | null = null;
  let undoable: Change | null = null;
  let coloured: readonly string[] = [];
  let small: ReadonlySet<string> = new Set();
  let hasRead = false;
  const debt = new Debt();
  const { write, isWriting } = oneByOne(debt);

  return {
    read: async () => {
      const workbook = await readAnyway(hasRead);
      hasRead = true;
      small = smallSheets(workbook);
      return workbook;
    },
    sheetNames: (wanted) => inExcel((session) => namesFor(session, wanted)),
    apply: (plan, options) =>
      write(async () => {
        const { applied, change, computed } = await applyPlan(plan, written, small);
        coloured = computed ?? coloured;
        written = remembered(written, plan);
        undoable = options?.undoable === false ? null : change;
        return applied;
      }),
    writeCells: (edits, show) =>
      write(async () => {
        undoable = null;
        return inExcel((session) => writeCells(session, edits, coloured, show));
      }),
    formulas: async () =>
      inExcel((await import(/* webpackChunkName: "file" */ './read-formulas')).readFormulas),
    liveFormulas: async () => inExcel((await codeOfFreezing()).liveFormulas),
    freezeFormulas: async (list) => {
      const { freezeFormulas } = await codeOfFreezing();
      return write(() => inExcel((session) => freezeFormulas(session, list)));
    },
    thawFormulas: async (list) => {
      const { thawFormulas } = await codeOfFreezing();
      return write(() => inExcel((session) => thawFormulas(session, list)));
    },
    repairFormulas: async () => {
      const { repairFormulas } = await import(/* webpackChunkName: "file" */ './repair-formulas');
      return write(() => inExcel(repairFormulas));
    },
    openWorkbook: async (bytes) => {
      const { openWorkbook } = await import(/* webpackChunkName: "file" */ './open-workbook');
      await openWorkbook(bytes);
    },
    putBack: async () => {
      if (!debt.isOwed) return false;
      await write(() => Promise.resolve());
      return true;
    },
    undo: () =>
      write(async () => {
        if (!undoable) throw new HostProblem('nothing-to-undo', null, '');
        await revertChange(undoable, written);
        written = remembered(without(written, undoable.created), undoable.former);
        undoable = null;
      }),
    canUndo: () => undoable !== null,
    holds: (place, value) => inExcel((session) => cellHolds(session, place, value)),
    goTo: (sheet, cell) => inExcel((session) => goToCell(session, sheet, cell)),
    onEdit: (listener) =>
      listenToEdits((edit) => {
        written = withoutRewritten(written, edit);
        listener(edit);
      }, isWriting),
    onView: (listener) => listenToView(listener, isWriting),
    onSelection: (listener) => listenToSelection(listener, isWriting),
    onCalculation: (listener) => listenToCalculation(listener, isWriting),
    tryExcel: (follow) =>
      write(async () => (await import(/* webpackChunkName: "trial" */ './trial/run')).tryExcel(follow)),
  };
}

/** The names of sheets of ours, beside those of others. */
async function namesFor(session: Session, wanted: readonly WantedSheet[]): Promise<SheetNames> {
  const { sheets, roles } = await surveyWorkbook(session);
  const names = sheets.map(({ name }) => name);
  return chooseSheetNames(names, roles, wanted);
}

/** Writes come one after the other, what an earlier one has left first, and are not taken for edits by people. */
function oneByOne(debt: Debt) {
  let writing = 0;
  let last: Promise<unknown> = Promise.resolve();
  const write = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(async () => {
      writing += 1;
      try {
        await debt.pay();
        return await work();
      } catch (problem) {
        debt.note(problem);
        throw problem;
      } finally {
        writing -= 1;
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  return { write, isWriting: (): boolean => writing > 0 };
}

/** Reads the workbook: another way where it is too large or has sheets without cells, and again where the first request of a pane is left without an answer. */
async function readAnyway(hasRead: boolean): Promise<WorkbookSnapshot> {
  try {
    return await inExcel((session) => {
      if (!hasRead) session.patience = PATIENCE.first;
      return readWorkbook(session);
    });
  } catch (problem) {
    const code = problem instanceof HostProblem ? problem.code : null;
    if (code === 'too-large') return inExcel(readLargeWorkbook);
    if (code === 'chart-sheet') {
      await inExcel(findCellless);
      return inExcel(readWorkbook);
    }
    if (code === 'silent' && !hasRead) return inExcel(readWorkbook);
    throw problem;
  }
}
