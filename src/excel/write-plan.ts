/// <reference types="office-js" />
import { quotedSheet } from '../cells/a1';
import { nameOfRole } from '../plan/our-names';
import { chooseSheetNames } from '../plan/sheet-names';
import type { AreaFormat, NamePlan, SheetPlan, WorkbookPlan } from '../plan/types';
import { HostProblem } from '../jury/host/port';
import { cellInput } from './cell-input';
import { blockOf, type Present, type PresentSheet } from './present';
import { checkCells, checkRules, type Check } from './read-back';
import { computeSheets, mayBeComputed } from './repaint';
import { isCareful, writeWithCare } from './layout-care';
import { addRules, dropOurRules, ourRules } from './rules';
import { hasColouring, hasDressOf } from './same-dress';
import type { Session } from './session';
import type { Survey } from './survey';
import { addCharts, dropForeignSeries, type AddedChart } from './write-charts';
import { writeFormats } from './write-formats';
import { writeFreeze, writeLayout } from './write-layout';
import { writeNames } from './write-names';
import { fitByScale, loadFit, PRINT_PARTS } from './write-print';
import { writeValidations } from './write-validations';
import { writeValues } from './write-values';

/** A sheet of the plan with the tab it goes to. */
interface Target {
  readonly plan: SheetPlan;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  /** What stands there, where its looks are those of the plan already; null where everything is written. */
  readonly kept: Excel.Range | null;
}

/** What a plan finds in its way. */
interface Before {
  /** Names of ours that no longer stand for anything. */
  readonly isObsolete: (name: NamePlan, written: readonly string[]) => boolean;
  /** Sheets to delete; nothing but what we created. */
  readonly sheets: readonly Excel.Worksheet[];
  /** The plan that this page wrote last. */
  readonly known: WorkbookPlan | null;
}

/**
 * Whether protection lets a plan be written; asked before anything is changed, and never taken off but by a plan that says
 * so.
 * @throws HostProblem `protected-workbook`, `protected-sheet`, `sheet-gone`
 */
export function assertWritable({ survey, ours, department }: Present, plan: WorkbookPlan): void {
  for (const [role, { facts }] of ours) {
    // Only what closing the jury protected comes off again, when it is reopened.
    const opens = plan.sheets.some((sheet) => sheet.role === role && sheet.protected === false);
    if (facts.isProtected && !opens) throw new HostProblem('protected-sheet', facts.name, '');
  }
  if (survey.isProtected && plan.sheets.some(({ role }) => !ours.has(role))) {
    throw new HostProblem('protected-workbook', null, '');
  }
  for (const { sheet, rules, cells } of plan.colouring ?? []) {
    const found = department.find(({ facts }) => facts.name === sheet);
    if (!found) throw new HostProblem('sheet-gone', sheet, '');
    if (cells && found.facts.isProtected) throw new HostProblem('protected-sheet', sheet, '');
    if (rules.length > 0 && !found.facts.allowsFormats) throw new HostProblem('protected-sheet', sheet, '');
  }
  for (const { facts, rules } of plan.colouring ? department : []) {
    if (!facts.allowsFormats && ourRules(rules).length > 0) {
      throw new HostProblem('protected-sheet', facts.name, '');
    }
  }
}

/**
 * Takes the protection off that closing put on, where the plan says so; before anything else is written, so that a
 * password of somebody else stops everything.
 * @throws HostProblem `protected-sheet`
 */
export async function unprotect(session: Session, { ours }: Present, plan: WorkbookPlan): Promise<void> {
  const sheets = plan.sheets.flatMap(({ role, protected: stays }) => {
    const present = ours.get(role);
    return stays === false && present?.facts.isProtected ? [present.sheet] : [];
  });
  if (sheets.length === 0) return;
  for (const sheet of sheets) sheet.protection.unprotect();
  await session.sync();
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
 * @returns names of the sheets written, and of coloured ones that may be computed with each decision
 * @throws HostProblem `read-back`
 */
export async function writePlan(
  session: Session,
  present: Present,
  plan: WorkbookPlan,
  before: Before,
): Promise<{ readonly sheets: readonly string[]; readonly computed: readonly string[] }> {
  const { survey, department } = present;
  session.hush();
  const recoloured = department.flatMap((one) => {
    const ours = (plan.colouring ?? [])
      .filter(({ sheet }) => sheet === one.facts.name)
      .flatMap(({ rules }) => rules);
    return hasColouring(ours, one.facts.name, before.known, one.rules) ? [] : [{ ...one, ours }];
  });
  for (const { rules } of recoloured) dropOurRules(rules);
  for (const { sheet, cells = [] } of plan.colouring ?? []) {
    const found = department.find(({ facts }) => facts.name === sheet);
    if (!found) continue;
    for (const block of cells) {
      blockOf(found.sheet, block).formulas = block.values.map((line) => line.map(cellInput));
    }
  }
  const targets = place(session, present, plan, before.known);
  for (const { sheet, plan: one, kept } of targets) {
    const changed = await writeValues(session, sheet, one.values, kept);
    if (kept && changed) writeFormats(sheet, one.formats.flatMap(numberFormatOnly));
  }

  const written = targets.map(({ name }) => name);
  const roles = targets.map(({ plan: { role }, name }): NamePlan => ({
    name: nameOfRole(role),
    refersTo: `${quotedSheet(name)}!$A$1`,
  }));
  writeNames(session, survey, [...roles, ...plan.names], (name) => before.isObsolete(name, written));
  for (const sheet of before.sheets) sheet.delete();

  const checks: Check[] = [];
  const charts: AddedChart[] = [];
  for (const target of targets) {
    if (!target.kept) charts.push(...dress(target));
    await session.makeRoom(0);
  }
  for (const { facts, sheet, rules, ours } of recoloured) {
    const others = rules.items.length - ourRules(rules).length;
    addRules(sheet, ours, others);
    checks.push(checkRules(sheet, facts.name, others + usedRules({ rules: ours })));
  }
  // Last, so that Excel computes once.
  for (const { sheet, name, plan: one } of targets) {
    checks.push(checkCells(sheet, name, one), checkRules(sheet, name, usedRules(one)));
    await session.makeRoom(0);
  }
  const plain = department.filter(({ formulas }) => mayBeComputed(formulas)).map(({ facts }) => facts.name);
  const repainted = recoloured.filter(({ facts }) => plain.includes(facts.name));
  computeSheets(
    session,
    repainted.map(({ facts }) => facts.name),
  );
  session.compute();
  const dressed = targets.filter(({ kept }) => !kept);
  const fits = isCareful() ? [] : dressed.map((one) => ({ one, layout: loadFit(one.sheet, one.plan) }));
  const isAtOnce = charts.length === 0 && !isCareful();
  if (isAtOnce) protect(targets);
  await session.sync();
  for (const check of checks) check();
  if (isCareful()) for (const one of dressed) await writeWithCare(session, one.sheet, one.plan);
  const isRefitted = fits.filter(({ one, layout }) => fitByScale(layout, one.plan)).length > 0;
  if (!isAtOnce) {
    dropForeignSeries(charts);
    // A protected sheet would keep the series that Excel added by itself.
    protect(targets);
  }
  if (!isAtOnce || isRefitted) await session.sync();
  return { sheets: written, computed: plain };
}

/** Each sheet its tab: the one it has, wiped unless its looks stay, or a new one behind all others. */
function place(
  { workbook }: Session,
  { survey, ours }: Present,
  plan: WorkbookPlan,
  known: WorkbookPlan | null,
): Target[] {
  const names = tabNames(survey, plan);
  return plan.sheets.map((one): Target => {
    const name = names.get(one.role) ?? one.name;
    const present = ours.get(one.role);
    if (!present) {
      const sheet = workbook.worksheets.add(name);
      if (one.hidden) sheet.visibility = 'Hidden';
      return { plan: one, name, sheet, kept: null };
    }
    const kept = hasDressOf(one, known, present) ? present.used : null;
    if (!kept) wipe(present);
    // Only when undoing: the user has renamed it since, and the formulas to be put back know the former name.
    if (name !== one.name) present.sheet.name = one.name;
    return { plan: one, name: one.name, sheet: present.sheet, kept };
  });
}

/** The sheet itself stays, so that formulas of the department that point to it go on doing so. */
function wipe({ sheet, used, charts, filtered }: PresentSheet): void {
  const cells = sheet.getRange();
  if (!filtered.isNullObject) sheet.autoFilter.remove();
  if (!isCareful()) sheet.freezePanes.unfreeze();
  for (const chart of charts.items) chart.delete();
  used.rowHidden = false;
  used.columnHidden = false;
  used.unmerge();
  cells.conditionalFormats.clearAll();
  cells.dataValidation.clear();
  cells.clear();
  // Back to the usual height: rows beyond those of the new plan would keep the old one.
  used.format.autofitRows();
  if (!isCareful()) sheet.horizontalPageBreaks.removePageBreaks();
}

/** Everything but the values. */
function dress({ sheet, plan }: Target): AddedChart[] {
  writeFormats(sheet, plan.formats);
  writeLayout(sheet, plan);
  addRules(sheet, plan.rules, 0);
  writeValidations(sheet, plan.validations);
  if (!isCareful()) {
    writeFreeze(sheet, plan);
    for (const part of PRINT_PARTS) part(sheet, plan.print);
  }
  return addCharts(sheet, plan);
}

function protect(targets: readonly Target[]): void {
  for (const { sheet, plan } of targets) {
    if (plan.protected) sheet.protection.protect({ allowAutoFilter: true, allowSort: true });
  }
}

const numberFormatOnly = ({ area, style: { numberFormat } }: AreaFormat): AreaFormat[] =>
  numberFormat === undefined ? [] : [{ area, style: { numberFormat } }];

const usedRules = ({ rules }: Pick<SheetPlan, 'rules'>): number =>
  rules.filter(({ areas }) => areas.length > 0).length;
