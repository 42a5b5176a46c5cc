import type { Slices } from '../cells/slices';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { levelOf, partsOfUe, semesterOfModule } from '../curricula/codes';
import { SEMESTERS, type Semester, type UeName } from '../rules/types';
import { sheetsAside } from './assessed-marks';
import { assessedModules, type AssessedModule } from './assessments';
import { lexicon } from './headers';
import { moduleIndex, type NamedCurriculum } from './modules';
import type { Answers } from './questions';
import { averagesBeside } from './reshape/averages-alone';
import { readSheet } from './reshape/read-sheet';
import { resitTables } from './resit-sheets';
import { chooseTables } from './sheet-choice';
import type { RawTable } from './tables';
import type { Finding, SheetFinding } from './types';
import { unreadColumns } from './unread-columns';

/** The tables that count, and what is known of the sheets before anybody is looked for in them. */
export interface Recognised {
  readonly words: ReturnType<typeof lexicon>;
  /** By sheet; null for one that is read otherwise. */
  readonly read: readonly (ReturnType<typeof readSheet> | null)[];
  readonly tables: readonly RawTable[];
  readonly sheets: readonly SheetFinding[];
  /** Sheets and blocks of assessments, and the tables among them that stand beside the marks. */
  readonly ofTeachers: readonly AssessedModule[];
  readonly beside: ReadonlySet<RawTable>;
  readonly resits: ReadonlySet<RawTable>;
  readonly semesters: readonly Semester[];
  readonly averagesOnly: readonly UeName[];
  readonly findings: readonly Finding[];
}

/** Recognises the tables of all sheets and chooses those that count. */
export function* tablesOf(
  workbook: WorkbookSnapshot,
  curriculum: NamedCurriculum,
  { ignore, earlier }: { readonly ignore: ReadonlySet<string>; readonly earlier?: ReadonlySet<string> },
  answers: Answers,
): Slices<Recognised> {
  const index = moduleIndex(curriculum);
  const words = lexicon(index);
  const read: (ReturnType<typeof readSheet> | null)[] = [];
  for (const sheet of workbook.sheets) {
    read.push(ignore.has(sheet.name) ? null : readSheet(sheet, index, words));
    yield;
  }
  const found = read.flatMap((sheet) => sheet?.tables ?? []);
  const ofTeachers = found.flatMap((table) => assessedModules(table, curriculum, answers));
  const beside = sheetsAside(found, ofTeachers);
  const all = found.filter((table) => !beside.has(table));
  const { tables: chosenTables, findings: aside } = chooseTables(
    all.filter((table) => isOfThisYear(table, curriculum)),
    workbook,
    answers,
  );
  yield;
  const resits = resitTables(chosenTables);
  // A second session comes after the first, wherever its sheet stands.
  const withModules = [...chosenTables.filter((table) => !resits.has(table)), ...resits];
  const { tables: averages, findings: averagesAside } = chooseTables(
    averagesBeside(
      read.flatMap((sheet, position) => {
        const { name = '', visible } = workbook.sheets[position] ?? {};
        return (visible && !earlier?.has(name) && sheet?.averages) || [];
      }),
      semestersOf(withModules, [], curriculum),
      curriculum.level,
    ),
    workbook,
    answers,
    ({ ues }) => ues,
  );
  const averagesOnly = averages.flatMap(({ ues }) => ues);
  const { tables, findings: unread } = unreadColumns([...withModules, ...averages], curriculum, answers);
  const sheets = workbook.sheets.map(({ name }, position): SheetFinding => {
    const finding = read[position]?.finding;
    if (finding && averages.some(({ grid }) => grid.name === name)) return { ...finding, outcome: 'tables' };
    if (!finding) return { sheet: name, outcome: 'set-aside', modules: [], identity: [] };
    if (averagesAside.some(({ sheet }) => sheet === name)) return { ...finding, outcome: 'set-aside' };
    if (finding.outcome !== 'tables' || tables.some((table) => table.grid.name === name)) return finding;
    const isOfYear = found.some((table) => table.grid.name === name && isOfThisYear(table, curriculum));
    return { ...finding, outcome: isOfYear ? 'set-aside' : 'other-year' };
  });
  yield;
  const semesters = semestersOf(withModules, averagesOnly, curriculum);
  const findings = [...aside, ...averagesAside, ...unread];
  return { words, read, tables, sheets, ofTeachers, beside, resits, semesters, averagesOnly, findings };
}

/** A table of another year of the diploma is none of ours; one of this year may hold modules that nobody knows. */
function isOfThisYear(table: RawTable, { level }: NamedCurriculum): boolean {
  return table.modules.some(({ index, code }) => {
    const semester = code === null ? null : semesterOfModule(code);
    return index !== null || (semester !== null && levelOf(semester) === level);
  });
}

function semestersOf(
  tables: readonly RawTable[],
  averages: readonly UeName[],
  curriculum: NamedCurriculum,
): readonly Semester[] {
  const present = new Set(
    tables.flatMap(({ modules }) =>
      modules.flatMap(({ index }) => (index === null ? [] : (curriculum.modules[index]?.semester ?? []))),
    ),
  );
  for (const ue of averages) present.add(partsOfUe(ue).semester);
  return SEMESTERS.filter((semester) => present.has(semester));
}
