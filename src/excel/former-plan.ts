/// <reference types="office-js" />
import { isOurName, roleOfName } from '../plan/our-names';
import type { AddedCells, ConditionalRule, SheetPlan, WorkbookPlan } from '../plan/types';
import { formerSheet, formerValue } from './former-sheet';
import type { Present } from './present';
import { areasOfAddress, loadAreas, ourRules, ruleOf } from './rules';
import type { Session } from './session';

/** What stands where a plan is going to write, as a plan that puts it back. */
export async function formerPlan(
  session: Session,
  present: Present,
  next: WorkbookPlan,
  known: WorkbookPlan | null,
): Promise<WorkbookPlan> {
  const { survey, department, ours } = present;
  const sheets = next.sheets.flatMap((plan) => {
    const sheet = ours.get(plan.role);
    return sheet ? [{ plan, sheet, known: known?.sheets.find(({ role }) => role === plan.role) }] : [];
  });
  const reader = new RuleReader();
  const ruled = sheets.map((one) => reader.read(one.sheet.rules.items.filter(isCustom), one.known?.rules));
  const coloured = department.map(({ facts, rules }) =>
    reader.read(ourRules(rules), known?.colouring?.find(({ sheet }) => sheet === facts.name)?.rules),
  );
  await reader.finish(session);
  return {
    sheets: sheets.map((one, i): SheetPlan =>
      formerSheet(one.sheet, one.known, one.plan, ruled[i]?.() ?? []),
    ),
    ...(next.colouring && {
      colouring: department.flatMap(({ facts, added }, i) => {
        const rules = coloured[i]?.() ?? [];
        const cells = added.map(({ block, before }): AddedCells => ({
          ...block,
          values: before.formulas.map((line, r) =>
            line.map((formula: unknown, c) => formerValue(formula, before.values[r]?.[c])),
          ),
        }));
        if (rules.length === 0 && cells.length === 0) return [];
        return [{ sheet: facts.name, rules, ...(cells.length > 0 && { cells }) }];
      }),
    }),
    // The names that make a sheet ours go with the sheet.
    names: survey.names.filter(({ name }) => isOurName(name) && roleOfName(name) === null),
  };
}

const isCustom = ({ customOrNullObject }: Excel.ConditionalFormat): boolean =>
  !customOrNullObject.isNullObject;

/** Reads rules back. The cells of those that we wrote in this session are known; for others Excel is asked once more. */
class RuleReader {
  private asked = false;

  read(
    rules: readonly Excel.ConditionalFormat[],
    known: readonly ConditionalRule[] | undefined,
  ): () => readonly ConditionalRule[] {
    const formulas = rules.map(({ customOrNullObject }) => customOrNullObject.rule.formula.replace(/^=/, ''));
    if (known && formulas.join('\n') === known.map(({ formula }) => formula).join('\n')) return () => known;
    const areas = rules.map(loadAreas);
    this.asked ||= areas.length > 0;
    return () => rules.map((rule, i) => ruleOf(rule, areasOfAddress(areas[i]?.address ?? '')));
  }

  async finish(session: Session): Promise<void> {
    if (this.asked) await session.sync();
  }
}
