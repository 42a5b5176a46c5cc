import { a1, area, rangeName, type CellRef } from '../cells/a1';
import { approximate, type Fraction } from '../rules/exact';
import type { Mark, MarkCode, ReadMark } from '../rules/types';
import type { AssessedModule } from './assessments';
import type { ColumnMarks } from './column-marks';
import { knownPeople, type KnownPeople, type Match } from './known-people';
import { cellText, readMark } from './mark';
import { nameOf } from './matching';
import type { StudentMarks } from './marks';
import type { Person } from './people';
import type { RawTable } from './tables';
import type { AssessedSheet } from './assessed';
import type { Finding } from './types';

/** What the assessments give, as a mark cell would hold it. */
const asMark = (average: Fraction | MarkCode | null): ReadMark =>
  average === null ? 'ATT' : typeof average === 'string' ? average : approximate(average);

/** The modules of teachers' sheets that stand in another table too: those sheets are compared with it and do not count. */
export function sheetsAside(
  tables: readonly RawTable[],
  assessed: readonly AssessedModule[],
): ReadonlySet<RawTable> {
  const sheets = assessed.filter(({ isSheet }) => isSheet);
  const isSheet = (table: RawTable): boolean => sheets.some((one) => one.table === table);
  const elsewhere = new Set(
    tables.flatMap((table) => (isSheet(table) ? [] : table.modules.map(({ index }) => index))),
  );
  return new Set(sheets.flatMap(({ table, index }) => (elsewhere.has(index) ? [table] : [])));
}

/** How a teacher's sheet that counts itself is read: the average that stands on it, else what the assessments give. */
export function assessedMarks({ average, people }: AssessedModule): ColumnMarks {
  const nothing = new Map<number, never>();
  return {
    bestOf: () => undefined,
    second: nothing,
    parts: nothing,
    notTaken: () => undefined,
    computed: { average, marks: new Map(people.map((one) => [one.person.row, asMark(one.average)])) },
    findings: [],
  };
}

/** The assessments with the students they are of, and where a mark that stands in a cell is another than they give. */
export function comparedMarks(
  assessed: readonly AssessedModule[],
  matches: readonly Match[],
  marks: readonly StudentMarks[],
  counted: readonly RawTable[],
): { readonly assessed: readonly AssessedSheet[]; readonly findings: readonly Finding[] } {
  const known = knownPeople();
  for (const match of matches) for (const { person } of match.rows) known.remember(match, person);
  const findings: Finding[] = [];
  const sheets = assessed.map((one): AssessedSheet => {
    const { table, index, columns } = one;
    const { grid } = table;
    findings.push(...one.findings);
    const rows = one.people.flatMap(({ person, ...own }) => {
      const student = matches.findIndex((match) => match === knownAs(known, person));
      if (student < 0) findings.push(unknownPerson(one, person));
      return student < 0
        ? []
        : [{ row: person.row, student, marks: own.marks.map(asMark), average: asMark(own.average) }];
    });
    const stands = (row: number, student: number): readonly (CellRef & { mark: Mark; value: string })[] => {
      const origin = marks[student]?.origins[index];
      const typed = one.average === null ? null : grid.at(row, one.average);
      const own = {
        sheet: grid.name,
        row,
        column: one.average ?? 0,
        mark: readMark(typed).mark,
        value: cellText(typed),
      };
      const isElsewhere = origin && origin.sheet !== grid.name;
      const other = marks[student]?.marks[index] ?? 'ATT';
      return isElsewhere ? [own, { ...origin, mark: other, value: String(other) }] : [own];
    };
    const standing = rows.map(({ row, student }) => stands(row, student));
    const within = toleranceOf(standing.flat().map(({ mark }) => mark));
    const people = new Map(one.people.map((own) => [own.person.row, own]));
    rows.forEach(({ row, average }, i) => {
      for (const { mark, value, ...at } of standing[i] ?? []) {
        if (agrees(mark, average, within)) continue;
        const [first, last] = [columns[0]?.column ?? 0, columns.at(-1)?.column ?? 0];
        const of = `${grid.name}!${rangeName(area(row, first, row, last))}`;
        const differs = typeof mark === 'number' && typeof average === 'number';
        const slip = differs ? people.get(row)?.slip(mark, within) : null;
        findings.push({
          sheet: at.sheet,
          cell: a1(at),
          kind: 'average-mismatch',
          value,
          effect: { code: 'assessments', average, of, ...(slip && { slip }) },
          doubt: {
            whom: { sheet: at.sheet, rows: [at.row] },
            modules: [index],
            ...(differs && { within: Math.abs(mark - average) }),
          },
        });
      }
    });
    return {
      sheet: grid.name,
      index,
      teacher: one.teacher,
      counts: counted.includes(table),
      isSheet: one.isSheet,
      columns,
      average: one.average,
      within,
      rows,
    };
  });
  return { assessed: sheets, findings };
}

/** Whom a row of a teacher's sheet is about: by the number, else by a name that nobody else has. */
function knownAs(known: KnownPeople, person: Person): Match | undefined {
  const own = known.byNumberAndName(person);
  const [only, ...others] = own ? [own] : known.byName(person);
  return others.length === 0 ? only : undefined;
}

const unknownPerson = ({ table, columns }: AssessedModule, person: Person): Finding => ({
  sheet: table.grid.name,
  cell: a1({ row: person.row, column: person.column }),
  kind: 'unmatched-student',
  value: person.numbers[0]?.text ?? nameOf(person),
  effect: { code: 'unread', numbers: columns.length },
});

/** Marks that nobody has written with more decimals are rounded to so many; a point is more than rounding. */
function toleranceOf(marks: readonly Mark[]): number {
  const fine = marks.some(
    (mark) => typeof mark === 'number' && !Number.isInteger(Number((mark * 10).toFixed(6))),
  );
  return fine ? 0.005 : 0.05;
}

/** Whether a mark that stands in a cell is what the assessments give; one that is awaited on either side contradicts nothing. */
export function agrees(mark: Mark, average: ReadMark, within: number): boolean {
  if (mark === 'ATT' || average === 'ATT') return true;
  return typeof mark === 'number' && typeof average === 'number'
    ? Math.abs(mark - average) < within + 1e-9
    : mark === average;
}
