import { moduleCodeOf, moduleNamedIn } from '../curricula/codes';
import type { CountUnit, ModuleCode, Semester, UeName } from '../rules/types';
import { ueIn } from './context';
import { freeColumns, type FreeColumn } from './free-columns';
import type { NamedCurriculum } from './modules';
import { semesterBeside } from './table-semesters';
import type { RawTable } from './tables';
import type { CountColumn, CountKind } from './types';
import { labelKey } from './words';

/** Points on averages, rather than a count of absences. */
const POINTS =
  /(?:^| )(?:BONUS|BONIF\w*|MALUS|PENALITES?|PENALTY|PENALTIES|SPORT|CULTURE|ENGAGEMENT|POINTS?|PTS)(?: |$)/;
const TAKEN_OFF = /(?:^| )(?:MALUS|PENALITES?|PENALTY|PENALTIES)(?: |$)/;
const UNJUSTIFIED = /INJ|UNJUST|NON JUST|(?:^| )(?:NJ|ABI)(?: |$)/;
const JUSTIFIED = /(?:^| )(?:J|JUST|JUSTIFIEES?|JUSTIFIED|ABJ)(?: |$)/;

function kindOf(key: string): CountKind {
  if (POINTS.test(key)) return TAKEN_OFF.test(key) && !/BONUS/.test(key) ? 'malus' : 'bonus';
  if (UNJUSTIFIED.test(key)) return 'unjustified';
  return JUSTIFIED.test(key) ? 'justified' : 'absences';
}

/** Whether a source is of absences that are justified. */
export const isJustified = (source: string): boolean => kindOf(source) === 'justified';

/** What a header says besides the source: a UE, a semester. */
const CONCERNS = /[\s(]{0,9}\b(?:UE[\s._-]*\d(?:[\s._-]*\d)?|S(?:em(?:estre|\.)?)?\s?[1-6])\b\)?/giu;

/** A code with its name behind other words: `Nb abs R3.08 : Écriture multimédia`. */
const CODE_INSIDE = /^(.*\p{L}.*?)[\s:(–-]+((?:R|SA[EÉ]|S)[\s._-]?[1-6][\s._-]?\d\d(?!\d).*)$/iu;

/** The module that a header names, and the words around it. */
function moduleIn(text: string): { readonly code: ModuleCode; readonly around: string } | null {
  const named = moduleNamedIn(text);
  if (named) return { code: named.found.code, around: named.around };
  const [, around = '', behind = ''] = CODE_INSIDE.exec(text) ?? [];
  const code = moduleCodeOf(behind)?.code;
  return code === undefined ? null : { code, around };
}

/** The header without the module, UE or semester that it concerns. */
function withoutScope(text: string): string {
  const around = moduleIn(text)?.around ?? text;
  const bare = around.replace(CONCERNS, ' ').replace(/\s+/g, ' ').trim();
  return labelKey(bare) === '' ? text.trim() : bare.replace(/^[\s:–-]+|[\s:–-]+$/g, '');
}

/** The name under which a rule finds a column again: its header without what it concerns. */
export const countSource = (text: string): string => labelKey(withoutScope(text));

/** Words of a header that say what it counts, the more precise first. */
const UNITS: readonly (readonly [CountUnit, RegExp])[] = [
  [
    'half-day',
    /(?:^| )(?:DEMI(?:ES)? (?:JOURNEES?|JOURS?|J)|1 2 (?:JOURNEES?|JOURS?|J)|HALF DAYS?|DJ)(?: |$)/,
  ],
  ['hour', /(?:^| )(?:HEURES?|HRS?|H|HOURS?)(?: |$)/],
  ['day', /(?:^| )(?:JOURNEES?|JOURS?|DAYS?)(?: |$)/],
];

/** The unit that a header says it counts; null where it says none. @param source see `countSource` */
export const unitOf = (source: string): CountUnit | null =>
  UNITS.find(([, words]) => words.test(source))?.[0] ?? null;

/** Columns of absences, bonus and malus, with what each concerns. */
export function countColumns(table: RawTable, curriculum: NamedCurriculum): readonly CountColumn[] {
  const columns = freeColumns(table).filter(({ holds }) => holds === 'adjustment');
  return columns.flatMap((one): CountColumn[] => {
    const of = scopeOf(table, curriculum, one, columns);
    if (of === null) return [];
    const text = withoutScope(one.text);
    return [{ kind: kindOf(labelKey(text)), source: labelKey(text), of, text, column: one.column }];
  });
}

/** One on a sheet without marks: what its header names, else the semester of the sheet; `''` where nothing tells it. */
export function countColumn(
  header: string,
  column: number,
  semester: Semester | null,
  { modules, ues }: NamedCurriculum,
): CountColumn {
  const text = withoutScope(header);
  const own = saidSemester(header) ?? semester;
  const module = moduleIn(header)?.code;
  const ue = ueIn(header, own);
  const of =
    (modules.some(({ code }) => code === module) ? module : undefined) ??
    (ues.some(({ code }) => code === ue) ? ue : null) ??
    own ??
    '';
  return { kind: kindOf(labelKey(text)), source: labelKey(text), of, text, column };
}

/** The module or UE that the header names, else the semester; below one header repeated, the module on its left. */
function scopeOf(
  table: RawTable,
  curriculum: NamedCurriculum,
  { text, column }: FreeColumn,
  all: readonly FreeColumn[],
): Semester | UeName | ModuleCode | null {
  const named = moduleIn(text)?.code;
  if (named !== undefined && curriculum.modules.some(({ code }) => code === named)) return named;
  const semesterOf = (at: number): Semester | null =>
    table.context.semesterAt(at) ?? semesterBeside(table, curriculum, at);
  const semester = semesterOf(column);
  const ue = ueIn(text, semester);
  if (ue !== null && curriculum.ues.some(({ code }) => code === ue)) return ue;
  const own = saidSemester(text) ?? semester;
  const beside = all.filter(
    (one) => labelKey(one.text) === labelKey(text) && semesterOf(one.column) === semester,
  );
  if (beside.length === 1) return own;
  const left = table.modules
    .filter((module) => module.column < column)
    .sort((a, b) => b.column - a.column)[0];
  return curriculum.modules[left?.index ?? -1]?.code ?? own;
}

function saidSemester(text: string): Semester | null {
  const digit = /(?:^| )S(?:EM(?:EST(?:RE|ER))?)? ?([1-6])(?: |$)/.exec(labelKey(text))?.[1];
  return digit ? (`S${digit}` as Semester) : null;
}
