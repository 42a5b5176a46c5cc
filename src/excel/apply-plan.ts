/// <reference types="office-js" />
import { isOurName, nameOfRole, sheetOfReference } from '../plan/our-names';
import type { WorkbookPlan } from '../plan/types';
import { formerPlan } from './former-plan';
import { inExcel, problemOf } from './gate';
import { HalfWritten } from './half-written';
import { HostProblem, type Applied } from '../jury/host/port';
import { learnsCare } from './layout-care';
import { loadPresent } from './present';
import type { Session } from './session';
import { surveyWorkbook, type Survey } from './survey';
import { assertNames, assertWritable, unprotect, writePlan } from './write-plan';

/** What a plan took the place of: enough to put it back. */
export interface Change {
  readonly former: WorkbookPlan;
  /** Roles of the sheets that did not exist. */
  readonly created: readonly string[];
  /** Ids of all sheets there were. */
  readonly sheets: ReadonlySet<string>;
  /** Names and sheet names that the plan set. */
  readonly plan: WorkbookPlan;
}

interface Written {
  readonly applied: Applied;
  readonly change: Change;
  /** Coloured sheets that are computed again with each decision; null where the plan has no colours. */
  readonly computed: readonly string[] | null;
}

/**
 * Writes a plan. When it fails half-way, what was there is put back.
 * @param known the plan written last in this session: what stands there need not all be asked for
 * @param small sheets whose formulas may be asked for
 * @throws HostProblem
 */
export async function applyPlan(
  plan: WorkbookPlan,
  known: WorkbookPlan | null,
  small: ReadonlySet<string>,
): Promise<Written> {
  let change: Change | null = null;
  try {
    return await inExcel(async (session) => {
      const survey = await surveyWorkbook(session);
      const present = await loadPresent(session, survey, plan, small);
      assertNames(survey, plan);
      assertWritable(present, plan);
      const former = await formerPlan(session, present, plan, known);
      await unprotect(session, present, plan);
      change = changeOf(survey, plan, former);
      const { sheets, computed } = await writePlan(session, present, plan, {
        isObsolete: (name, written) =>
          isOurName(name.name) && written.includes(sheetOfReference(name.refersTo) ?? ''),
        sheets: [],
        known,
      });
      return {
        applied: { syncs: session.syncs, sheets },
        change,
        computed: plan.colouring ? computed : null,
      };
    });
  } catch (problem) {
    const again = problem instanceof HostProblem && learnsCare(problem);
    if (change) await putBack(change, problem);
    if (again) return applyPlan(plan, known, small);
    throw problem;
  }
}

function changeOf(survey: Survey, plan: WorkbookPlan, former: WorkbookPlan): Change {
  return {
    former,
    created: plan.sheets.map(({ role }) => role).filter((role) => !survey.roles.has(role)),
    sheets: new Set(survey.sheets.map(({ id }) => id)),
    plan,
  };
}

async function putBack(change: Change, cause: unknown): Promise<void> {
  // How far the writing came is not known: nothing is taken for written.
  const again = (): Promise<void> => revertChange(change, null);
  try {
    await again();
  } catch (problem) {
    throw new HalfWritten(problemOf(cause, false), problemOf(problem, false), again);
  }
}

/**
 * Puts back what a plan took the place of: sheets that it created are deleted, the others get their former content,
 * department's sheets their former rules, names what they stood for.
 * @param known the plan that this page wrote last
 * @throws HostProblem
 */
export async function revertChange(change: Change, known: WorkbookPlan | null): Promise<void> {
  try {
    await revert(change, known);
  } catch (problem) {
    if (!(problem instanceof HostProblem && learnsCare(problem))) throw problem;
    await revert(change, null);
  }
}

function revert(change: Change, known: WorkbookPlan | null): Promise<void> {
  return inExcel(async (session) => {
    const survey = await surveyWorkbook(session);
    const present = await loadPresent(session, survey, change.former);
    const former = stillThere(survey, change.former);
    assertWritable(present, former);
    await unprotect(session, present, former);
    const set = [...change.plan.names.map(({ name }) => name), ...change.created.map(nameOfRole)];
    const ours = new Set(set.map((name) => name.toLowerCase()));
    await writePlan(session, present, former, {
      isObsolete: ({ name }) => ours.has(name.toLowerCase()),
      sheets: createdSheets(session, survey, change),
      known,
    });
  });
}

/** Without colours for sheets that the user has deleted or renamed since, and names whose cells were gone already. */
function stillThere({ sheets }: Survey, plan: WorkbookPlan): WorkbookPlan {
  return {
    ...plan,
    ...(plan.colouring && {
      colouring: plan.colouring.filter(({ sheet }) => sheets.some(({ name }) => name === sheet)),
    }),
    names: plan.names.filter(({ refersTo }) => !refersTo.includes('#REF!')),
  };
}

/** By role; and by name where the writing stopped before the role was given. */
function createdSheets(session: Session, survey: Survey, change: Change): Excel.Worksheet[] {
  const { created, plan, sheets } = change;
  const ids = new Set(
    created.flatMap((role) => {
      const byRole = survey.sheets[survey.roles.get(role) ?? -1];
      const name = plan.sheets.find((one) => one.role === role)?.name;
      const byName = survey.sheets.find((one) => one.name === name && !sheets.has(one.id));
      return byRole?.id ?? byName?.id ?? [];
    }),
  );
  return [...ids].map((id) => session.workbook.worksheets.getItem(id));
}
