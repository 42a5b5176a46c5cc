/// <reference types="office-js" />
import type { AddedCells, WorkbookPlan } from '../plan/types';
import { isMarksRole } from '../jury/our-sheets/roles';
import { loadMerges, type MergedAreas } from './read-workbook';
import { loadRules } from './rules';
import type { Session } from './session';
import type { SheetFacts, Survey } from './survey';

/** A sheet of ours that is there already, with what a new one takes the place of. */
export interface PresentSheet {
  readonly facts: SheetFacts;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly merged: MergedAreas | null;
  readonly filtered: Excel.Range;
  readonly filter: Excel.AutoFilter;
  readonly charts: Excel.ChartCollection;
  readonly rules: Excel.ConditionalFormatCollection;
}

/** A sheet of the department, with its rules. */
interface DepartmentSheet {
  readonly facts: SheetFacts;
  readonly sheet: Excel.Worksheet;
  readonly rules: Excel.ConditionalFormatCollection;
  /** Of the whole sheet; null where no rule of the plan colours it, or where they may be too many. */
  readonly formulas: Excel.Range | null;
  /** What stands in the cells that the plan adds. */
  readonly added: readonly { readonly block: AddedCells; readonly before: Excel.Range }[];
}

/** Where a block of cells goes. */
export function blockOf(sheet: Excel.Worksheet, { row, column, values }: AddedCells): Excel.Range {
  return sheet.getRangeByIndexes(
    row,
    column,
    values.length,
    Math.max(...values.map((cells) => cells.length)),
  );
}

/** What stands in the workbook and a plan concerns. */
export interface Present {
  readonly survey: Survey;
  /** By role. */
  readonly ours: ReadonlyMap<string, PresentSheet>;
  /** All others, also those that the plan does not colour: an earlier run may have. None when colours are left alone. */
  readonly department: readonly DepartmentSheet[];
}

/**
 * Loads everything that a plan concerns, in one round trip.
 * @param small sheets whose formulas may be asked for
 */
export async function loadPresent(
  session: Session,
  survey: Survey,
  plan: WorkbookPlan,
  small: ReadonlySet<string> = new Set(),
): Promise<Present> {
  const { worksheets } = session.workbook;
  const ours = new Map<string, PresentSheet>();
  for (const { role } of plan.sheets) {
    const facts = survey.sheets[survey.roles.get(role) ?? -1];
    if (facts) ours.set(role, loadSheet(worksheets.getItem(facts.id), facts));
  }
  // Sheets of the sample hold marks: they are coloured like the department's.
  const roleIndexes = new Set(
    [...survey.roles].flatMap(([role, index]) => (isMarksRole(role) && !ours.has(role) ? [] : [index])),
  );
  const department = (plan.colouring ? survey.sheets : [])
    .filter((facts) => !roleIndexes.has(survey.sheets.indexOf(facts)))
    .map((facts): DepartmentSheet => {
      const sheet = worksheets.getItem(facts.id);
      const cells = plan.colouring
        ?.filter((one) => one.sheet === facts.name)
        .flatMap((one) => one.cells ?? []);
      const added = (cells ?? []).map((block) => ({
        block,
        before: blockOf(sheet, block).load('values,formulas'),
      }));
      const isColoured = plan.colouring?.some((one) => one.sheet === facts.name && one.rules.length > 0);
      const formulas =
        isColoured && small.has(facts.name) ? sheet.getUsedRangeOrNullObject(true).load('formulas') : null;
      return { facts, sheet, rules: loadRules(sheet), formulas, added };
    });
  await session.sync();
  return { survey, ours, department };
}

function loadSheet(sheet: Excel.Worksheet, facts: SheetFacts): PresentSheet {
  const used = sheet.getUsedRange();
  return {
    facts,
    sheet,
    used: used.load('rowIndex,columnIndex,rowCount,columnCount,values,formulas'),
    rows: used.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    merged: loadMerges(used),
    filtered: sheet.autoFilter.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount'),
    filter: sheet.autoFilter.load('isDataFiltered'),
    charts: sheet.charts.load('items/id'),
    rules: loadRules(sheet),
  };
}
