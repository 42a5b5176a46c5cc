import { semesterOfModule } from '../curricula/codes';
import type { ModuleCode, Semester } from '../rules/types';
import type { Block } from './blocks';
import { textAt, type Grid } from '../cells/grid';
import type { Hit } from './headers';
import { weightIn, roleOfText, scaleIn, type ModuleRole } from './header-text';
import type { ModuleIndex } from './modules';

/** A column below a module's header, as the header describes it. */
export interface ModuleHeading {
  readonly column: number;
  /** The cell that names the module. */
  readonly row: number;
  /** The module in the curriculum; null where it is not in it. */
  readonly index: number | null;
  /** As the header gives it; null where only a name does. */
  readonly code: ModuleCode | null;
  readonly role: ModuleRole;
  readonly coefficient: number | null;
  /** What the marks are out of, where the header says so. */
  readonly scale: number | null;
}

/** The row of the module codes; where there are none, of the names. */
export function headerRowOf(block: Block): number {
  const weight = ({ hits }: Block['segments'][number]): number =>
    hits.filter((hit) => hit.header.module).length * 1000 + hits.length;
  return block.segments.reduce((best, segment) => (weight(segment) > weight(best) ? segment : best)).row;
}

/** Header texts below a module's own, down to the first student. */
function wordsBelow(grid: Grid, hit: Hit, column: number, last: number): readonly string[] {
  const texts = [];
  for (let row = hit.row + 1; row <= last; row++) {
    const text = textAt(grid, row, column);
    if (text !== '' && text !== textAt(grid, hit.row, hit.column)) texts.push(text);
  }
  return texts;
}

/** Whether a column holds one of several marks that make the module's. */
export const isAssessment = ({ role }: Pick<ModuleHeading, 'role'>): boolean =>
  role === 'assessment' || role === 'perhaps-assessment';

/** Columns that belong to a module's header: those it is merged over, or the following ones whose own header is only a word such as `DS1`. */
function columnsUnder(grid: Grid, hit: Hit, last: number): readonly number[] {
  const columns = Array.from({ length: hit.width }, (_, index) => hit.column + index);
  if (hit.width > 1) return columns;
  const hasRole = (column: number): boolean =>
    wordsBelow(grid, hit, column, last).some((text) => roleOfText(text) !== null);
  if (!hasRole(hit.column)) return columns;
  for (let next = hit.column + 1; textAt(grid, hit.row, next) === '' && hasRole(next); next++)
    columns.push(next);
  return columns;
}

/**
 * Every column that the headers give to a module, marks or not.
 * @param lastHeaderRow the row before the first student
 * @param semesterAt the semester that the sheet, a title or a banner gives to a column
 */
export function moduleHeadings(
  grid: Grid,
  block: Block,
  lastHeaderRow: number,
  index: ModuleIndex,
  semesterAt: (column: number) => Semester | null,
): readonly ModuleHeading[] {
  const headerRow = headerRowOf(block);
  const inside = (hit: Hit): boolean => hit.column >= block.left && hit.column <= block.right;
  const hits = block.segments.flatMap((segment) => segment.hits).filter(inside);
  // Codes before names, the row of codes before other rows: the first that speaks of a column is right.
  const order = (hit: Hit): number => (hit.header.module ? 0 : 2) + (hit.row === headerRow ? 0 : 1);
  const headings = new Map<number, ModuleHeading>();
  for (const hit of [...hits].sort((a, b) => order(a) - order(b))) {
    const { module, key } = hit.header;
    const semester = semesterAt(hit.column);
    const found = module ? index.byCode(module.code, semester) : index.byName(key, semester);
    if (!module && found === null) continue;
    const columns = columnsUnder(grid, hit, lastHeaderRow);
    for (const column of columns) {
      if (headings.has(column)) continue;
      const texts = wordsBelow(grid, hit, column, lastHeaderRow);
      const below = texts.map(roleOfText).find((role) => role !== null);
      const own = module?.role ?? 'mark';
      // `R3.02 Projet` over several columns that say what they hold is the module’s name.
      const isName = own === 'perhaps-assessment' && columns.length > 1 && below !== undefined;
      const role = own === 'mark' || isName ? (below ?? 'mark') : own;
      const inModule = isAssessment({ role }) ? texts.map(weightIn).find((one) => one !== null) : null;
      headings.set(column, {
        column,
        row: hit.row,
        index: found,
        code: module?.code ?? null,
        role,
        coefficient: module?.coefficient ?? inModule ?? null,
        scale: module?.scale ?? texts.map(scaleIn).find((scale) => scale !== null) ?? null,
      });
    }
  }
  return [...headings.values()].sort((a, b) => a.column - b.column);
}

const identityOfModule = (heading: ModuleHeading): string => heading.code ?? `#${heading.index}`;

/**
 * Of the columns of each module those that hold its mark: the ones that say so (`Moy R303`), else the plain ones, else
 * an assessment that is alone, or the first of several; on a sheet of second sessions alone, these.
 */
export function markColumns(headings: readonly ModuleHeading[]): readonly ModuleHeading[] {
  const groups = new Map<string, ModuleHeading[]>();
  for (const heading of headings) {
    const key = identityOfModule(heading);
    const group = groups.get(key);
    if (group) group.push(heading);
    else groups.set(key, [heading]);
  }
  const marks = [...groups.values()]
    .flatMap((group) => {
      const of = (role: ModuleRole): ModuleHeading[] => group.filter((heading) => heading.role === role);
      const finals = of('final');
      if (finals.length > 0) return finals;
      const plain = of('mark');
      if (plain.length > 0) return plain;
      const inPercent = of('percentage');
      if (inPercent.length > 0) return inPercent;
      const alone = of('perhaps-assessment');
      const parts = of('assessment');
      if (alone.length === 1 && parts.length === 0) return alone;
      // A mark in parts stands at the first of them.
      return alone.length + parts.length > 1
        ? group.filter((one) => [...alone, ...parts].includes(one)).slice(0, 1)
        : [];
    })
    .sort((a, b) => a.column - b.column);
  return marks.length > 0 ? marks : headings.filter(({ role }) => role === 'second-session');
}

/** The only semester that the codes of a block's modules name, or else its modules' names; null without one. */
export function semesterOfModules(block: Block, index: ModuleIndex): Semester | null {
  const headers = block.segments.flatMap(({ hits }) => hits.map((hit) => hit.header));
  const ofCodes = headers.map(({ module }) => (module ? semesterOfModule(module.code) : null));
  const ofNames = headers.map(({ key }) => index.semesterOfName(key));
  for (const semesters of [ofCodes, ofNames]) {
    const [one, ...others] = new Set(semesters.filter((semester) => semester !== null));
    if (one !== undefined) return others.length === 0 ? one : null;
  }
  return null;
}
