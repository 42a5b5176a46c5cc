import type { ModuleCode, Semester } from '../rules/types';
import { moduleCodeOf, poleOfModule, semesterOfModule } from './codes';
import { readCsv } from './csv';
import { inOrder } from './matrix/assemble';
import { textOf, type Rows } from './matrix/cells';
import type { MatrixProblem } from './matrix/draft';
import { readMatrices } from './matrix/read-matrices';
import { parseCurriculum } from './parse';
import { isOwnSheet, readOwnSheet } from './sheet/read-sheet';
import type { CurriculumDocument, DocumentModule, Problem } from './types';

/** What stands in the way of reading a curriculum; `row` and `column` are 0-based, and null in a JSON text. */
export interface ReadProblem {
  /** Position of the sheet, null where there are none. */
  readonly grid: number | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly problem: MatrixProblem | Problem;
}

/** Curricula, one a year, or why there is none. */
export interface FoundCurricula {
  readonly curricula: readonly CurriculumDocument[];
  readonly problems: readonly ReadProblem[];
}

/**
 * The curricula of some sheets: those that the product wrote, else matrices and lists.
 * @param id of those that bear none
 */
export function readSheets(grids: readonly Rows[], id: string): FoundCurricula {
  const own = grids.flatMap((rows, grid) => (isOwnSheet(rows) ? [{ grid, read: readOwnSheet(rows) }] : []));
  if (own.length > 0)
    return {
      curricula: own.flatMap(({ read }) => (read.ok ? [read.curriculum] : [])),
      problems: own.flatMap(({ grid, read }) =>
        read.ok
          ? []
          : read.problems.map((problem) => ({ grid, row: problem.row, column: problem.column, problem })),
      ),
    };
  const results = readMatrices(grids, { id });
  return {
    curricula: results.flatMap((one) =>
      one.kind === 'matrix' ? [withIdleModules(one.curriculum, grids)] : [],
    ),
    problems: results.flatMap((one) =>
      one.kind === 'matrix' ? [] : one.problems.map((problem) => ({ ...problem.place, problem })),
    ),
  };
}

/** With the modules of its semesters that have no coefficient yet: whoever types them sees that they count in no UE. */
function withIdleModules(curriculum: CurriculumDocument, grids: readonly Rows[]): CurriculumDocument {
  const semesters = new Set<Semester | null>(curriculum.ues.map(({ semester }) => semester));
  const known = new Set(curriculum.modules.map(({ code }) => code));
  const idle = new Map<ModuleCode, DocumentModule>();
  for (const row of grids.flat())
    row?.forEach((cell, column) => {
      const found = moduleCodeOf(textOf(cell));
      const semester = found && semesterOfModule(found.code);
      if (!semester || !semesters.has(semester) || known.has(found.code) || idle.has(found.code)) return;
      const beside = row[column + 1];
      const name =
        found.name || (typeof beside === 'string' && moduleCodeOf(beside) === null ? beside.trim() : '');
      const pole = poleOfModule(found.code);
      idle.set(found.code, { code: found.code, name: name || found.code, semester, pole });
    });
  const modules = inOrder([...curriculum.modules, ...idle.values()]);
  return idle.size === 0 ? curriculum : { ...curriculum, modules };
}

/** The curriculum in a text: our own JSON, CSV, or cells that were copied from a sheet or from the fiche of a programme. */
export function readText(text: string, id: string): FoundCurricula {
  if (/^\s*\{/.test(text)) {
    const parsed = parseCurriculum(jsonOf(text));
    if (parsed.ok) return { curricula: [parsed.curriculum], problems: [] };
    const nowhere = { grid: null, row: null, column: null };
    return { curricula: [], problems: parsed.problems.map((problem) => ({ ...nowhere, problem })) };
  }
  // Copied cells come with tabs, whatever signs are in them.
  return readSheets([readCsv(text, text.includes('\t') ? '\t' : undefined)], id);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
