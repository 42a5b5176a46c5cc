import type { ModuleCode } from '../../rules/types';
import { planModuleSheet } from '../modules/module-sheet';
import { moduleRole } from '../our-sheets/roles';
import type { Sitting } from './sitting';
import type { Writing } from './writing';

/**
 * Sheets for the marks of modules, for teachers to fill in. One that is there already stays as it is, with all that was
 * typed on it.
 */
export function createModuleSheets(
  { workbook, report, locale }: Pick<Sitting, 'workbook' | 'report' | 'locale'>,
  codes: readonly ModuleCode[],
): Writing {
  const present = new Set(workbook.ours.map(({ role }) => role));
  const modules = report.curriculum.modules.filter(
    ({ code }) => codes.includes(code) && !present.has(moduleRole(code)),
  );
  const nameOf = (code: ModuleCode): string => locale.modules.sheet(code);
  return {
    wanted: modules.map(({ code }) => ({ role: moduleRole(code), name: nameOf(code) })),
    plan: (names) => ({
      sheets: modules.map((module) =>
        planModuleSheet(module, report, locale, names.get(moduleRole(module.code)) ?? nameOf(module.code)),
      ),
      names: [],
    }),
  };
}
