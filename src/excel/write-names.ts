/// <reference types="office-js" />
import type { NamePlan } from '../plan/types';
import type { Session } from './session';
import type { Survey } from './survey';

/** Sets names of the workbook, and deletes those of ours that no longer stand for anything. */
export function writeNames(
  { workbook }: Session,
  survey: Survey,
  wanted: readonly NamePlan[],
  isObsolete: (name: NamePlan) => boolean,
): void {
  const key = (name: string): string => name.toLowerCase();
  const present = new Map(survey.names.map((one) => [key(one.name), one]));
  const kept = new Set(wanted.map(({ name }) => key(name)));
  for (const one of survey.names) {
    if (!kept.has(key(one.name)) && isObsolete(one)) workbook.names.getItem(one.name).delete();
  }
  for (const { name, refersTo } of wanted) {
    const before = present.get(key(name));
    if (!before) workbook.names.add(name, `=${refersTo}`);
    else if (before.refersTo !== refersTo) workbook.names.getItem(name).formula = `=${refersTo}`;
  }
}
