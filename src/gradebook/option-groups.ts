import { a1, type CellRef } from '../cells/a1';
import { optionsTaken, withOptions, type OptionChoice } from '../rules/options';
import { UNREAD, type Mark, type ModuleCode } from '../rules/types';
import { cellText } from './mark';
import type { StudentMarks } from './marks';
import { placeOf } from './module-heads';
import type { NamedCurriculum } from './modules';
import { isNotTaken } from './not-taken';
import type { RawTable } from './tables';
import type { Finding } from './types';

/** What the groups of options of a curriculum make of the marks. */
interface ChosenOptions {
  /** Parallel to the students given. */
  readonly marks: readonly StudentMarks[];
  /** Of each student: no option of a group, or several. */
  readonly unsettled: readonly (readonly Finding[])[];
  /** Options that nobody takes, where others of their group are taken: they have no column, or one without marks. */
  readonly notOffered: readonly ModuleCode[];
  readonly findings: readonly Finding[];
}

/** Makes neutral what each student does not take of the curriculum's groups of options, and tells where that is not clear. */
export function chosenOptions(
  students: readonly StudentMarks[],
  tables: readonly RawTable[],
  curriculum: NamedCurriculum,
): ChosenOptions {
  const { options = [] } = curriculum;
  if (options.length === 0) return { marks: students, unsettled: [], notOffered: [], findings: [] };
  const cellAt = cellsOf(tables);
  const choices = students.map((student) => optionsTaken(curriculum, asWritten(student, cellAt)));
  const offered = options.map((_, group) => new Set(choices.flatMap((all) => all[group]?.taken ?? [])));
  const isOpen = ({ group, taken }: OptionChoice): boolean =>
    taken.length > 1 || (taken.length === 0 && (offered[group]?.size ?? 0) > 0);
  const open = choices.map((all) => all.filter(isOpen));
  const codeOf = (index: number): ModuleCode => curriculum.modules[index]?.code ?? '';
  const marks = students.map((student, i): StudentMarks => {
    const own = choices[i] ?? [];
    const told = new Set(own.flatMap((one) => (isOpen(one) || one.taken.length > 0 ? one.modules : [])));
    const taken = new Set(own.flatMap((one) => one.taken));
    return {
      ...student,
      marks: withOptions(student.marks, own),
      // What is not taken misses nothing, and what nobody knows is told once.
      empty: student.empty.filter((index) => !told.has(index) || taken.has(index)),
      anomalies: student.anomalies,
    };
  });
  const unsettled = open.map((all, i) =>
    all.flatMap((choice) => unsettledAt(choice, students[i], options[choice.group]?.name ?? '', codeOf)),
  );
  const nobody = options.flatMap(({ name, modules }, group) => {
    const taken = [...(offered[group] ?? [])].map(codeOf);
    return taken.length === 0
      ? []
      : modules.flatMap((module) => (taken.includes(module) ? [] : [{ name, module }]));
  });
  return {
    marks,
    unsettled,
    notOffered: nobody.map(({ module }) => module),
    findings: nobody.flatMap(({ name, module }) => nobodyAt(module, name, tables, curriculum)),
  };
}

type CellText = (at: CellRef) => string;

function cellsOf(tables: readonly RawTable[]): CellText {
  const grids = new Map(tables.map(({ grid }) => [grid.name, grid]));
  return ({ sheet, row, column }) => {
    const cell = grids.get(sheet)?.at(row, column) ?? null;
    return isNotTaken(cell) ? '' : cellText(cell).trim();
  };
}

/** The marks, with what is awaited although its cell holds something: whoever has `ATT` in a module takes it. */
function asWritten({ marks, origins }: StudentMarks, textAt: CellText): readonly Mark[] {
  return marks.map((mark, index) => {
    const at = origins[index];
    return mark === 'ATT' && at && textAt(at) !== '' ? UNREAD : mark;
  });
}

function unsettledAt(
  { modules, taken }: OptionChoice,
  student: StudentMarks | undefined,
  group: string,
  codeOf: (index: number) => ModuleCode,
): readonly Finding[] {
  const [first] = (taken.length > 0 ? taken : modules).flatMap((index) => student?.origins[index] ?? []);
  if (!first) return [];
  const concerned = taken.length > 0 ? taken : modules;
  const code = taken.length > 0 ? 'option-several' : 'option-none';
  return [
    {
      sheet: first.sheet,
      cell: a1(first),
      kind: 'option',
      value: group,
      effect: { code, group, modules: concerned.map(codeOf) },
      doubt: { whom: { sheet: first.sheet, rows: [first.row] }, modules: concerned },
    },
  ];
}

/** Told at the option's header, or at the first one of the table where it has none. */
function nobodyAt(
  module: ModuleCode,
  group: string,
  tables: readonly RawTable[],
  { modules }: NamedCurriculum,
): readonly Finding[] {
  const { semester } = modules.find(({ code }) => code === module) ?? {};
  const codeOf = (index: number | null): ModuleCode | undefined => modules[index ?? -1]?.code;
  const own = tables.flatMap((table) =>
    table.modules.flatMap((heading) => (codeOf(heading.index) === module ? [placeOf(table, heading)] : [])),
  );
  const beside = tables.flatMap((table) =>
    table.modules.flatMap(({ index }) =>
      modules[index ?? -1]?.semester === semester
        ? [{ sheet: table.grid.name, cell: a1({ row: table.headerRow, column: table.left }) }]
        : [],
    ),
  );
  const [place] = [...own, ...beside];
  const effect = { code: 'option-nobody', group, module } as const;
  return place ? [{ ...place, kind: 'option', value: module, effect }] : [];
}
