import type { SheetNames, WantedSheet } from '../../plan/sheet-names';
import type { SheetPlan, WorkbookPlan } from '../../plan/types';

/**
 * What a use case writes. Formulas refer to sheets by their names, so that these come first: a shell asks the workbook for
 * the names of the sheets that are wanted, has the plan made with them, and applies it.
 */
export interface Writing<Plan extends WorkbookPlan = WorkbookPlan> {
  readonly wanted: readonly WantedSheet[];
  readonly plan: (names: SheetNames) => Plan;
}

/** Written in one go, in this order, so that one undo takes back all. At most one of them colours rows. */
export function together(...writings: readonly Writing[]): Writing {
  return {
    wanted: writings.flatMap(({ wanted }) => wanted),
    plan: (names) => {
      const plans = writings.map(({ plan }) => plan(names));
      const colouring = plans.find((plan) => plan.colouring)?.colouring;
      return {
        sheets: plans.flatMap(({ sheets }) => sheets),
        ...(colouring && { colouring }),
        names: plans.flatMap((plan) => plan.names),
      };
    },
  };
}

/** Sheets that have their names already. */
export const asTheyAre = (sheets: readonly SheetPlan[]): Writing => ({
  wanted: [],
  plan: () => ({ sheets, names: [] }),
});

/** One sheet. */
export const oneSheet = (wanted: WantedSheet, planned: (name: string) => SheetPlan): Writing => ({
  wanted: [wanted],
  plan: (names) => ({ sheets: [planned(names.get(wanted.role) ?? wanted.name)], names: [] }),
});

/** The names that a language gives to sheets, as what is wanted. */
export const wantedSheets = <Role extends string>(
  roles: readonly Role[],
  labels: Readonly<Record<Role, string>>,
): readonly WantedSheet[] => roles.map((role) => ({ role, name: labels[role] }));

/** The names that a workbook gives in the place of those of the language. */
export const namesOf = <Role extends string>(
  labels: Readonly<Record<Role, string>>,
  names: SheetNames,
): Readonly<Record<Role, string>> => ({ ...labels, ...Object.fromEntries(names) });
