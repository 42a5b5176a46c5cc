import { levelOf, semesterOfModule } from '../curricula/codes';
import type { ModuleCode, Semester } from '../rules/types';
import { a1 } from '../cells/a1';
import type { NamedCurriculum } from './modules';
import { question } from './questions';
import type { RawTable } from './tables';
import type { Finding } from './types';
import { subjectOfMany } from './unread-columns';

/**
 * Headers with the form of a module code that the curriculum lacks; their columns are left aside. They may be what modules
 * without a column are called here, or all that there is of a semester.
 */
export function unknownModules(
  { modules, grid, people }: RawTable,
  { level, modules: known }: NamedCurriculum,
  tables: readonly RawTable[],
): readonly Finding[] {
  const there = new Set(tables.flatMap((table) => table.modules.map(({ index }) => index)));
  const codes = modules.flatMap(({ index, code }) => (index === null && code !== null ? [code] : []));
  const asked = question('unread-column', subjectOfMany(codes), ['ignore']);
  return modules.flatMap(({ index, code, row, column }) => {
    const semester = code === null ? null : semesterOfModule(code);
    // Columns of another year beside ours are no mistake.
    if (index !== null || code === null || (semester !== null && levelOf(semester) !== level)) return [];
    const own = known.flatMap((module, at) => (!semester || module.semester === semester ? [at] : []));
    const lacking = own.filter((at) => !there.has(at));
    const rows = people.flatMap((one) => (grid.at(one.row, column) === null ? [] : [one.row]));
    const doubt = { whom: { sheet: grid.name, rows }, modules: own.length > 0 ? lacking : 'all' } as const;
    return [
      {
        sheet: grid.name,
        cell: a1({ row, column }),
        kind: 'unknown-module',
        value: code,
        effect: { code: 'ignored' },
        ...(doubt.modules.length > 0 && { doubt, question: asked }),
      } as const,
    ];
  });
}

/**
 * Modules of the semesters present for which no table has a column, placed at the first header of the semester.
 * @param notOffered options that nobody takes: they need none
 */
export function missingModules(
  tables: readonly RawTable[],
  semesters: readonly Semester[],
  curriculum: NamedCurriculum,
  notOffered: readonly ModuleCode[],
): readonly Finding[] {
  const there = new Set(tables.flatMap(({ modules }) => modules.map(({ index }) => index)));
  return curriculum.modules.flatMap(({ code, semester }, index) => {
    if (!semesters.includes(semester) || there.has(index) || notOffered.includes(code)) return [];
    const table = tables.find(({ modules }) =>
      modules.some((heading) => curriculum.modules[heading.index ?? -1]?.semester === semester),
    );
    if (!table) return [];
    const cell = a1({ row: table.headerRow, column: table.left });
    const effect = { code: 'module-awaited', module: code, semester } as const;
    return [{ sheet: table.grid.name, cell, kind: 'missing-module', value: code, effect } as const];
  });
}
