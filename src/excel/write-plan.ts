/// <reference types="office-js" />
import { quotedSheet } from '../gradebook/ranges';
import { nameOfRole } from '../jury/plan/our-names';
import { chooseSheetNames } from '../jury/plan/sheet-names';
import type { NamePlan, SheetPlan, WorkbookPlan } from '../jury/plan/types';
import { HostProblem } from './host';
import type { Present, PresentSheet } from './present';
import { checkCells, checkRules, type Check } from './read-back';
import { addRules, dropOurRules, ourRules } from './rules';
import type { Session } from './session';
import type { Survey } from './survey';
import { addCharts, dropForeignSeries, type AddedChart } from './write-charts';
import { writeFormats } from './write-formats';
import { writeLayout } from './write-layout';
import { writeNames } from './write-names';
import { writePrint } from './write-print';
import { writeValidations } from './write-validations';
import { writeValues } from './write-values';

/** A sheet of the plan with the tab it goes to. */
interface Target {
  readonly plan: SheetPlan;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

export interface Removal {
  /** Names of ours that no longer stand for anything. */
  readonly isObsolete: (name: NamePlan, written: readonly string[]) => boolean;
  /** Sheets to delete; nothing but what we created. */
  readonly sheets: readonly Excel.Worksheet[];
}

/**
 * Whether protection lets a plan be written; asked before anything is changed, and never taken off.
 * @throws HostProblem `protected-workbook`, `protected-sheet`, `sheet-gone`
 */
export function assertWritable({ survey, ours, department }: Present, plan: WorkbookPlan): void {
  for (const { facts } of ours.values()) {
    if (facts.isProtected) throw new HostProblem('protected-sheet', facts.name, '');
  }
  if (survey.isProtected && plan.sheets.some(({ role }) => !ours.has(role))) {
    throw new HostProblem('protected-workbook', null, '');
  }
  for (const { sheet, rules } of plan.colouring) {
    const found = department.find(({ facts }) => facts.name === sheet);
    if (!found) throw new HostProblem('sheet-gone', sheet, '');
    if (rules.length > 0 && !found.facts.allowsFormats) throw new HostProblem('protected-sheet', sheet, '');
  }
  for (const { facts, rules } of department) {
    if (!facts.allowsFormats && ourRules(rules).length > 0) {
      throw new HostProblem('protected-sheet', facts.name, '');
    }
  }
}

/**
 * Formulas of a plan name its sheets: they must still have, or be able to get, the names that were told beforehand.
 * @throws HostProblem `sheet-gone`
 */
export function assertNames(survey: Survey, plan: WorkbookPlan): void {
  const names = tabNames(survey, plan);
  const other = plan.sheets.find(({ role, name }) => names.get(role) !== name);
  if (other) throw new HostProblem('sheet-gone', other.name, '');
}

function tabNames({ sheets, roles }: Survey, plan: WorkbookPlan): ReadonlyMap<string, string> {
  return chooseSheetNames(
    sheets.map(({ name }) => name),
    roles,
    plan.sheets,
  );
}

/**
 * Writes a plan in one round trip, plus one where there are charts, and more only where a message would be too large.
 * @returns names of the sheets written
 * @throws HostProblem `read-back`
 */
export async function writePlan(
  session: Session,
  present: Present,
  plan: WorkbookPlan,
  removal: Removal,
): Promise<readonly string[]> {
  const { survey, department } = present;
  session.hush();
  for (const { rules } of department) dropOurRules(rules);
  const targets = place(session, present, plan);
  for (const { sheet, plan: one } of targets) await writeValues(session, sheet, one.values);

  const written = targets.map(({ name }) => name);
  const roles = targets.map(({ plan: { role }, name }): NamePlan => ({
    name: nameOfRole(role),
    refersTo: `${quotedSheet(name)}!$A$1`,
  }));
  writeNames(session, survey, [...roles, ...plan.names], (name) => removal.isObsolete(name, written));
  for (const sheet of removal.sheets) sheet.delete();

  const checks: Check[] = [];
  const charts: AddedChart[] = [];
  for (const target of targets) charts.push(...dress(target));
  for (const { facts, sheet, rules } of department) {
    const ours = plan.colouring.filter((one) => one.sheet === facts.name).flatMap((one) => one.rules);
    const before = ourRules(rules).length;
    if (ours.length === 0 && before === 0) continue;
    const others = rules.items.length - before;
    addRules(sheet, ours, others);
    checks.push(checkRules(sheet, facts.name, others + usedRules({ rules: ours })));
  }
  // Last, so that Excel computes once.
  for (const { sheet, name, plan: one } of targets) {
    checks.push(checkCells(sheet, name, one), checkRules(sheet, name, usedRules(one)));
  }
  await session.sync();
  for (const check of checks) check();
  if (charts.length > 0) {
    dropForeignSeries(charts);
    await session.sync();
  }
  return written;
}

/** Each sheet its tab: the one it has, wiped, or a new one behind all others. */
function place({ workbook }: Session, { survey, ours }: Present, plan: WorkbookPlan): Target[] {
  const names = tabNames(survey, plan);
  return plan.sheets.map((one): Target => {
    const name = names.get(one.role) ?? one.name;
    const present = ours.get(one.role);
    if (!present) {
      const sheet = workbook.worksheets.add(name);
      if (one.hidden) sheet.visibility = 'Hidden';
      return { plan: one, name, sheet };
    }
    wipe(present);
    // Only when undoing: the user has renamed it since, and the formulas to be put back know the former name.
    if (name !== one.name) present.sheet.name = one.name;
    return { plan: one, name: one.name, sheet: present.sheet };
  });
}

/** The sheet itself stays, so that formulas of the department that point to it go on doing so. */
function wipe({ sheet, used, charts, filtered }: PresentSheet): void {
  const cells = sheet.getRange();
  if (!filtered.isNullObject) sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  for (const chart of charts.items) chart.delete();
  used.rowHidden = false;
  used.columnHidden = false;
  used.unmerge();
  cells.conditionalFormats.clearAll();
  cells.dataValidation.clear();
  cells.clear();
  // Back to the usual height: rows beyond those of the new plan would keep the old one.
  used.format.autofitRows();
  sheet.horizontalPageBreaks.removePageBreaks();
}

/** Everything but the values. */
function dress({ sheet, plan }: Target): AddedChart[] {
  writeFormats(sheet, plan.formats);
  writeLayout(sheet, plan);
  addRules(sheet, plan.rules, 0);
  writeValidations(sheet, plan.validations);
  writePrint(sheet, plan.print);
  return addCharts(sheet, plan);
}

const usedRules = ({ rules }: Pick<SheetPlan, 'rules'>): number =>
  rules.filter(({ areas }) => areas.length > 0).length;
