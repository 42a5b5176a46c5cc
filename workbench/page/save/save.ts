import type { NamePlan, SheetColouring, WorkbookPlan } from '../../../src/plan/types';
import { openPackage, type WorkbookPackage } from '../../../src/xlsx/open-package';
import { mentionsOurName, nameOfRole, sheetOfReference } from '../../../src/plan/our-names';
import { cut, PartEdits } from '../../../src/xlsx/part-edits';
import { noStyles, StyleBook } from '../../../src/xlsx/style-book';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { outline } from '../../../src/xlsx/xml-outline';
import type { DefinedName } from '../../host/sheet-parts';
import type { UniverSheet } from '../grid/univer-sheet';
import { readWorkbook, type OpenedWorkbook } from '../ooxml/workbook';
import type { Workbench } from '../workbench';
import { cellEdits, changedCells } from './cell-edits';
import { toConditionalRule } from './planned';
import { withSheetStates } from './sheet-state';
import { toSheetPlan } from './sheet-plan';
import { workbookEdits } from './workbook-edits';

/** Role of a sheet that somebody made by hand: its mark in the file is taken away again. */
const BY_HAND = 'workbench_';
const ROLE_NAME = /^BUT_sheet_(.+)$/i;

function opened(bytes: Uint8Array): WorkbookPackage {
  const result = openPackage(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.package;
}

/** What is compared: the file as it was read, and the workbook as it is now. */
interface State {
  readonly before: OpenedWorkbook;
  readonly sheets: readonly UniverSheet[];
  readonly names: readonly DefinedName[];
  readonly namespace: string | null;
  /** Ids of the sheets whose part of the file stays, with the cells that changed. The others are written whole. */
  readonly kept: ReadonlySet<string>;
}

const isFromFile = (state: State, sheet: UniverSheet): boolean => state.kept.has(sheet.id);

/** A sheet of the add-in is printed otherwise than the file says: it was written again, with heights and all. */
function isWrittenAgain(before: OpenedWorkbook, names: readonly DefinedName[], sheet: UniverSheet): boolean {
  const was = before.sheets.find(({ id }) => id === sheet.id);
  return (
    markOf(names, sheet) !== undefined &&
    JSON.stringify(was?.extras.page) !== JSON.stringify(sheet.extras.page)
  );
}

/**
 * The workbook as an .xlsx file: the original with what has changed in the page. Everything else stays byte for byte.
 * Sheets that were made here and rules go through the writer of the product; then cells, names and sheets that went.
 * @throws Error where the original cannot be read again or a sheet cannot be written
 */
export async function save(workbench: Workbench): Promise<Uint8Array> {
  await workbench.quiet();
  const { original, workbook } = workbench.document;
  const before = readWorkbook(original, workbook.fileName);
  const sheets = workbook.sheets();
  const names = workbook.names();
  const kept = sheets.filter(
    (sheet) => before.data.sheets[sheet.id] && !isWrittenAgain(before, names, sheet),
  );
  const state: State = {
    before,
    sheets,
    names,
    namespace: workbench.namespace,
    kept: new Set(kept.map(({ id }) => id)),
  };
  const planned = writeWorkbook(opened(original), planOf(state));
  const patched = patch(workbench, state, opened(planned));
  return withSheetStates(
    patched,
    state.sheets,
    new Map(before.sheets.filter(({ id }) => state.kept.has(id)).map((sheet) => [sheet.id, sheet])),
  );
}

/** The role by which the add-in knows a sheet of its own. */
function markOf(names: readonly DefinedName[], sheet: UniverSheet): string | undefined {
  const mark = names.find(
    ({ name, formula, scope }) =>
      scope === null && ROLE_NAME.test(name) && sheetOfReference(formula) === sheet.name,
  );
  return mark && ROLE_NAME.exec(mark.name)?.[1];
}

const roleOf = (state: State, sheet: UniverSheet): string => markOf(state.names, sheet) ?? BY_HAND + sheet.id;

function planOf(state: State): WorkbookPlan {
  const known = new Map(state.before.names.map((name) => [name.name.toLowerCase(), name.formula]));
  const names = state.names.flatMap(({ name, scope, formula }): NamePlan[] => {
    if (scope !== null || ROLE_NAME.test(name) || known.get(name.toLowerCase()) === formula) return [];
    return [{ name, refersTo: formula.slice(1) }];
  });
  return {
    sheets: state.sheets
      .filter((sheet) => !isFromFile(state, sheet))
      .map((sheet) => toSheetPlan(sheet, roleOf(state, sheet), state.namespace)),
    colouring: state.sheets
      .filter((sheet) => isFromFile(state, sheet))
      .flatMap((sheet) => colouringOf(state, sheet)),
    names,
  };
}

/** Rules made in the page, and those of an earlier run that are still there: the writer replaces the latter. */
function colouringOf(state: State, sheet: UniverSheet): readonly SheetColouring[] {
  const fromFile = state.before.sheets.find(({ id }) => id === sheet.id)?.conditionalFormats ?? [];
  const inFile = new Set(fromFile.map(({ id }) => id));
  // A workbook shown by its values leaves its rules in the file.
  const rules = [...(state.before.valuesOnly ? fromFile : []), ...sheet.conditionalFormats()]
    .filter(({ id, formula }) => !inFile.has(id) || mentionsOurName(formula ?? ''))
    .map(toConditionalRule)
    .filter((rule) => rule !== null);
  return rules.length ? [{ sheet: state.before.data.sheets[sheet.id]?.name ?? sheet.name, rules }] : [];
}

function patch(workbench: Workbench, state: State, file: WorkbookPackage): Uint8Array {
  const { workbook, parts, contentTypes } = file;
  const edits = new PartEdits(parts, contentTypes);
  const styles = new StyleBook(file.styles?.source ?? noStyles(workbook.dialect));
  let formulasChanged = false;
  const renamed = new Map<string, string>();
  for (const sheet of state.sheets) {
    const before = state.before.data.sheets[sheet.id];
    const part = workbook.sheets.find(({ name }) => name === before?.name)?.part;
    if (!before?.cellData || part === undefined || !isFromFile(state, sheet)) continue;
    if (before.name !== undefined && before.name !== sheet.name) renamed.set(before.name, sheet.name);
    const { grid } = workbench.document.workbook;
    const changes = changedCells(grid, sheet, before.cellData, state.before.data.styles).map((change) =>
      file.styles ? change : { ...change, restyled: false },
    );
    if (!changes.length) continue;
    formulasChanged = true;
    const source = outline(part, parts.read(part), 4);
    edits.splice(part, cellEdits(source, changes, { sheet, styles, namespace: state.namespace }));
  }
  if (file.styles) edits.splice(file.styles.part, styles.edits());
  const here = new Set(state.sheets.map(({ id }) => id));
  const replaced = new Set(
    state.sheets.filter((sheet) => !isFromFile(state, sheet)).map((sheet) => sheet.name),
  );
  const deleted = new Set(
    Object.values(state.before.data.sheets).flatMap(({ id, name }) =>
      id !== undefined && name !== undefined && !here.has(id) && !replaced.has(name) ? [name] : [],
    ),
  );
  const names = new Set(
    state.names.filter(({ scope }) => scope === null).map(({ name }) => name.toLowerCase()),
  );
  edits.splice(
    workbook.part,
    workbookEdits(workbook, {
      deleted,
      renamed,
      isNameGone: (name) =>
        !name.startsWith('_xlnm.') &&
        (!names.has(name.toLowerCase()) || name.startsWith(nameOfRole(BY_HAND))),
    }),
  );
  const gone = workbook.sheets.filter(({ name }) => deleted.has(name)).map(({ part }) => part);
  for (const part of gone) edits.remove(part);
  const unneeded = workbook.relationships.all.filter(
    ({ kind, target }) =>
      gone.includes(target) || (kind === 'calcChain' && (formulasChanged || gone.length > 0)),
  );
  for (const { kind, target } of unneeded) if (kind === 'calcChain') edits.remove(target);
  edits.splice(
    workbook.relationships.part,
    unneeded.map(({ element }) => cut(element)),
  );
  return edits.finish();
}
