import type { Worksheet } from 'exceljs';
import { moduleOf, type Course } from '../../../samples/course';
import { markOf, withMarks, type MarkCell, type Person, type Raw } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import type { SampleTable } from '../../../samples/sample';
import type { Column, PlacedMark, TableSpec } from '../../../samples/table';

/** The headings of a column with one text, in the row that names the modules. */
export const headsIn =
  ({ headerRows, codeRow }: TableSpec) =>
  (text: string): readonly Raw[] =>
    Array.from({ length: headerRows }, (_, row) => (row === codeRow ? text : null));

/** The table with one column more. */
export function withColumn(
  spec: TableSpec,
  at: number,
  of: (heads: (text: string) => readonly Raw[]) => Column,
): TableSpec {
  const columns = [...spec.columns];
  columns.splice(at, 0, of(headsIn(spec)));
  return { ...spec, columns };
}

/** Where the columns that name the student end. */
export const firstMark = ({ columns }: TableSpec): number =>
  columns.findIndex(({ content }) => content.is !== 'person');

/** The table with other text above the first column of some modules. */
export function withHeads(spec: TableSpec, heads: ReadonlyMap<string, string>): TableSpec {
  const columns = spec.columns.map((column): Column => {
    const head = column.content.is === 'mark' ? heads.get(column.content.module) : undefined;
    if (head === undefined) return column;
    return { ...column, heads: column.heads.map((own, row) => (row === spec.codeRow ? head : own)) };
  });
  return { ...spec, columns };
}

/** A column behind, or before, each that holds marks of one of these modules. */
export function beside(
  spec: TableSpec,
  modules: readonly string[],
  of: (module: string, head: string, heads: (text: string) => readonly Raw[]) => readonly Column[],
): TableSpec {
  const columns = spec.columns.flatMap((column): readonly Column[] => {
    if (column.content.is !== 'mark' || !modules.includes(column.content.module)) return [column];
    return [column, ...of(column.content.module, String(column.heads[spec.codeRow]), headsIn(spec))];
  });
  return { ...spec, columns };
}

/** Modules with a code of their own, of one semester or of all. */
export const numberedModules = ({ modules }: Course, semester?: string): readonly string[] =>
  modules
    .filter((module) => /\d/.test(module.code) && (semester === undefined || module.semester === semester))
    .map(({ code }) => code);

/** Other marks in some modules. */
export const remark = (
  person: Person,
  modules: readonly string[],
  of: (mark: MarkCell, module: string) => MarkCell,
): Person =>
  withMarks(
    person,
    Object.fromEntries(modules.map((module) => [module, of(markOf(person, module), module)])),
  );

/** A mark of the workbook with every doubtful one replaced by a plain one. */
export function calm(person: Person, course: Course): Person {
  const plain = course.modules.flatMap(({ code }) => {
    const { held, raw } = markOf(person, code);
    return typeof held === 'number' && typeof raw === 'number'
      ? []
      : [[code, { held: 11.5, raw: 11.5 }] as const];
  });
  return withMarks(person, Object.fromEntries(plain));
}

/** Writes the mark and says where. */
export function putMark(
  sheet: Worksheet,
  row: number,
  column: number,
  person: Person,
  module: string,
): PlacedMark {
  const cell = sheet.getCell(row, column);
  const { raw } = markOf(person, module);
  if (raw !== null) cell.value = raw;
  return { person, module, cell: cell.address };
}

/** A table that was not written by the generator. */
export const placed = (
  sheet: Worksheet,
  semesters: readonly string[],
  people: readonly Person[],
  marks: readonly PlacedMark[],
): SampleTable => ({
  sheet: sheet.name,
  semesters,
  people,
  marks,
  averages: [],
  told: [],
  tellsStanding: false,
  headerRow: 1,
  firstRow: 2,
  lastRow: 2,
});

/** What stands in a plain sheet of marks. */
interface Plain {
  readonly people: readonly Person[];
  readonly modules: readonly string[];
  readonly head: (module: string) => string;
  readonly title?: string;
}

/** A sheet with number, surname, first name and marks: what copies look like. */
export function plainSheet(sheet: Worksheet, { people, modules, head, title }: Plain): readonly PlacedMark[] {
  if (title !== undefined) sheet.getCell(1, 1).value = title;
  ['N° étudiant', 'Nom', 'Prénom', ...modules.map(head)].forEach((text, i) => {
    sheet.getCell(3, i + 1).value = text;
  });
  return people.flatMap((person, i) => {
    [Number(person.id), person.last, person.first].forEach((value, j) => {
      sheet.getCell(4 + i, j + 1).value = value;
    });
    return modules.map((module, j) => putMark(sheet, 4 + i, 4 + j, person, module));
  });
}

export const codesOf = (course: Course, semester: string): readonly string[] =>
  course.modules.filter((module) => module.semester === semester).map(({ code }) => code);

export const nameOf = (course: Course, code: string): string => moduleOf(course, code).name;

/** Some of a list, at least one. */
export const some = <T>(random: Random, list: readonly T[], most: number): readonly T[] =>
  random.shuffled(list).slice(0, random.whole(1, most));

/** A header without the name on its second line; a code may itself be broken after `SAÉ`. */
export function codeOf(header: string): string {
  const [first = '', second = ''] = header.split('\n');
  return /\d/.test(first) ? first : `${first} ${second}`.trim();
}
