import type { CurriculumDocument } from '../curricula/types';
import { uesWithoutEcts } from '../curricula/totals';
import { headerTexts } from '../gradebook/header-text';
import { moduleIndex } from '../gradebook/modules';
import { rulebookOf, type Rulebook } from '../rules/rulebook';
import type { Competence, ModuleCode, Semester, Ue, UeName } from '../rules/types';
import { lineOf, rawCell, sizeOf, type CellRange } from './cells';
import { curriculumOf } from './curriculum';
import { refuse } from './problem';

/** The header codes of an argument, resolved against a curriculum: which cell of a student's line holds which mark. */
export interface Layout {
  readonly book: Rulebook;
  readonly curriculum: CurriculumDocument;
  /**
   * Per module of the curriculum, its positions in the line of codes: none where the codes lack it, several where the
   * sheet repeats the module below each UE.
   */
  readonly positions: readonly (readonly number[])[];
  /** How many codes there are, those that name no module included. */
  readonly length: number;
  /** Codes in a row: a row per student. Codes in a column: a column per student. */
  readonly direction: 'row' | 'column';
  /** Semesters with at least one module among the codes. */
  readonly semesters: ReadonlySet<Semester>;
  readonly uesWithoutEcts: readonly UeName[];
}

const readHeader = headerTexts();

/** Columns for coefficients, ranks or single assessments hold no module's mark. */
const HOLDS_MARK = new Set(['final', 'mark', 'perhaps-assessment']);

function layoutOf(codes: CellRange, argument: CellRange | null): Layout {
  const line = lineOf(codes) ?? refuse({ code: 'codes-not-a-line', ...sizeOf(codes) });
  const headers = line.map((cell, position) => {
    const text = String(rawCell(cell) ?? '');
    return { text, position, ...readHeader(text) };
  });
  const named = headers.flatMap(({ module }) => (module && HOLDS_MARK.has(module.role) ? [module.code] : []));
  if (named.length === 0) {
    const seen = headers.map(({ text }) => text.trim()).filter((text) => text !== '');
    refuse({ code: 'no-module-codes', seen: seen.slice(0, 3) });
  }
  const curriculum = curriculumOf(argument, named);
  const index = moduleIndex(curriculum);
  const positions = curriculum.modules.map((): number[] => []);
  for (const { text, key, module, position } of headers) {
    if (module && !HOLDS_MARK.has(module.role)) continue;
    const at = module ? index.byCode(module.code, null) : index.byName(key, null);
    if (at === null) {
      if (module) refuse({ code: 'unknown-module', header: text.trim(), curriculum: curriculum.id });
      continue;
    }
    positions[at]?.push(position);
  }
  return {
    book: rulebookOf(curriculum),
    curriculum,
    positions,
    length: line.length,
    direction: codes.length === 1 ? 'row' : 'column',
    semesters: new Set(
      curriculum.modules.flatMap(({ semester }, i) => (positions[i]?.length ? [semester] : [])),
    ),
    uesWithoutEcts: uesWithoutEcts(curriculum),
  };
}

/** A sheet full of formulas asks for the same few layouts thousands of times. */
const MOST_REMEMBERED = 16;
const remembered = new Map<string, Layout>();

/**
 * Resolves codes and curriculum, each distinct pair once.
 * @param codes one row or one column of module codes or names; other headers in it are passed over
 * @param curriculum omitted: recognised from the codes; one cell: the id of a built-in one; a range: a maquette
 */
export function layoutFor(codes: CellRange, curriculum: CellRange | null | undefined): Layout {
  const key = JSON.stringify([codes, curriculum ?? null]);
  const before = remembered.get(key);
  if (before) return before;
  const layout = layoutOf(codes, curriculum ?? null);
  const [oldest] = remembered.keys();
  if (remembered.size >= MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, layout);
  return layout;
}

/** Modules of these UEs that have no column although their semester has some: a mistyped header, usually. */
export function absentModules(
  { curriculum, positions, semesters }: Layout,
  ues: readonly Ue[],
): readonly ModuleCode[] {
  const wanted = new Set(ues.flatMap(({ weights }) => weights.map(({ module }) => module)));
  return curriculum.modules
    .filter(({ code, semester }, i) => !positions[i]?.length && semesters.has(semester) && wanted.has(code))
    .map(({ code }) => code);
}

/** Refuses when a module of the UE has no column, also where the codes hold nothing of its semester. */
export function requireAllColumns(layout: Layout, ue: Ue): void {
  requireColumns({ ...layout, semesters: new Set([ue.semester]) }, [ue]);
}

/** Refuses when a module that counts has no column, so that no average leaves it out without a word. */
export function requireColumns(layout: Layout, ues: readonly Ue[]): void {
  const modules = absentModules(layout, ues);
  if (modules.length > 0) refuse({ code: 'missing-modules', modules });
}

export const uesOfCompetence = ({ curriculum }: Layout, competence: Competence): readonly Ue[] =>
  curriculum.ues.filter((ue) => ue.competence === competence);
