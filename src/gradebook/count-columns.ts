import { textAt } from '../cells/grid';
import { moduleCodeOf, moduleNamedIn, semesterOfModule } from '../curricula/codes';
import type { CountUnit, ModuleCode, Semester } from '../rules/types';
import { ueIn } from './context';
import { freeColumns, type FreeColumn } from './free-columns';
import { semesterIn } from './header-text';
import type { NamedCurriculum } from './modules';
import { choiceOf, question, type Answers } from './questions';
import { semesterBeside, semestersOf } from './table-semesters';
import type { RawTable } from './tables';
import type { Choice, CountColumn, CountKind, Question } from './types';
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
  return labelKey(bare) === ''
    ? text.trim()
    : bare.replace(/^[\s:–-]+|(?:[\s:–+&/-]|\s(?:et|à|and|to))+$/giu, '');
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
export function countColumns(
  table: RawTable,
  curriculum: NamedCurriculum,
  answers: Answers,
): readonly CountColumn[] {
  const columns = freeColumns(table).filter(({ holds }) => holds === 'adjustment');
  return columns.flatMap((one): CountColumn[] => {
    const of = scopeOf(table, curriculum, one, columns);
    if (of === null) return [];
    const text = withoutScope(one.text);
    const found = { kind: kindOf(labelKey(text)), source: labelKey(text), of, text, column: one.column };
    return [of === '' ? withSemester(found, semestersOf(table, curriculum), answers) : found];
  });
}

/** One of which nothing tells the semester is asked about, and counts once somebody has answered. */
export function withSemester(
  one: CountColumn,
  semesters: readonly Semester[],
  answers: Answers,
): CountColumn {
  const asked = question('unused-adjustment', `${one.text} (${semesters.join(', ')})`, [
    'ignore',
    ...semesters.map((semester): Choice => `of:${semester}`),
  ]);
  return { ...one, asked, of: semesterAnswered(asked, answers) };
}

const semesterAnswered = (asked: Question, answers: Answers): Semester | '' =>
  semesterIn(choiceOf(asked, answers).replace('of:', '')) ?? '';

/** One on a sheet without marks: what its header names, else the semester of the sheet; `''` where nothing tells it. */
export function countColumn(
  header: string,
  column: number,
  semester: Semester | null,
  curriculum: NamedCurriculum,
): CountColumn {
  const text = withoutScope(header);
  const of = namedIn(header, semester, curriculum);
  return { kind: kindOf(labelKey(text)), source: labelKey(text), of, text, column };
}

/** What a text names: a module or UE of the curriculum, else a semester, else the given one; `''` without any. */
export function namedIn(
  text: string,
  semester: Semester | null,
  { modules, ues }: NamedCurriculum,
): CountColumn['of'] {
  const module = moduleIn(text)?.code;
  if (isOfSeveral(text)) return '';
  const own = saidSemester(text) ?? (module === undefined ? null : semesterOfModule(module)) ?? semester;
  const ue = ueIn(text, own);
  return (
    modules.find(({ code }) => code === module)?.code ??
    ues.find(({ code }) => code === ue)?.code ??
    own ??
    ''
  );
}

/**
 * The module or UE that the header names, else the semester; below one header repeated beside modules, the module on its left.
 * `''` where it may be of either semester.
 */
function scopeOf(
  table: RawTable,
  curriculum: NamedCurriculum,
  one: FreeColumn,
  all: readonly FreeColumn[],
): CountColumn['of'] | null {
  const { text, column } = one;
  const named = moduleIn(text)?.code;
  if (named !== undefined && curriculum.modules.some(({ code }) => code === named)) return named;
  const semesterOf = (at: number): Semester | null =>
    table.context.semesterAt(at) ?? semesterBeside(table, curriculum, at);
  if (isOfSeveral(text)) return '';
  const semester = semesterOf(column);
  const ue = ueIn(text, semester);
  if (ue !== null && curriculum.ues.some(({ code }) => code === ue)) return ue;
  const said = saidSemester(text);
  const own = said ?? (isOfEither(table, curriculum, one, all) ? '' : semester);
  const leftOf = (at: number): RawTable['modules'][number] | undefined =>
    table.modules.filter((module) => module.column < at).sort((a, b) => b.column - a.column)[0];
  const left = leftOf(column);
  const beside = all.filter(
    (other) => labelKey(other.text) === labelKey(text) && semesterOf(other.column) === semester,
  );
  const areApart = new Set(beside.map((other) => leftOf(other.column))).size === beside.length;
  if (beside.length === 1 || !areApart) return own;
  return curriculum.modules[left?.index ?? -1]?.code ?? own;
}

/**
 * Behind the modules of two semesters, or before them, stands what is of the one or of the other, or of the year; unless a
 * banner above it says which, or each semester has such a column.
 */
function isOfEither(
  table: RawTable,
  curriculum: NamedCurriculum,
  { text, column }: FreeColumn,
  all: readonly FreeColumn[],
): boolean {
  if (semestersOf(table, curriculum).length < 2) return false;
  const columns = table.modules.map((module) => module.column);
  const isOutside = (at: number): boolean => at > Math.max(...columns) || at < Math.min(...columns);
  const { grid, headerRows } = table;
  const isSaidAbove = headerRows.some((row) => {
    const above = textAt(grid, row, column);
    return semesterIn(above) !== null || ueIn(above, null) !== null;
  });
  const others = all.filter((one) => countSource(one.text) === countSource(text) && one.column !== column);
  const isOther = others.some((one) => saidSemester(one.text) !== null || !isOutside(one.column));
  return isOutside(column) && !isSaidAbove && !isOther;
}

const OF_YEAR = /(?:^| )(?:ANNEE|ANNUELL?E?S?|YEAR|YEARLY)(?: |$)/;

/** `Absences S3 et S4`, `Total des absences de l’année`: nothing tells what of it is of which semester. */
function isOfSeveral(text: string): boolean {
  const key = labelKey(text);
  const named = [...key.matchAll(/(?:^| )S(?:EM(?:EST(?:RE|ER))?)? ?([1-6])(?= |$)/g)].map(
    ([, digit]) => digit,
  );
  return new Set(named).size > 1 || OF_YEAR.test(key);
}

function saidSemester(text: string): Semester | null {
  const digit = /(?:^| )S(?:EM(?:EST(?:RE|ER))?)? ?([1-6])(?: |$)/.exec(labelKey(text))?.[1];
  return digit ? (`S${digit}` as Semester) : null;
}
