import { a1 } from '../cells/a1';
import { gridOf, type Grid } from '../cells/grid';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { STATUSES, type Semester, type Status } from '../rules/types';
import type { Lexicon } from './headers';
import { keyClassOf, type IdentityKind } from './identity';
import { cellText } from './mark';
import { numberKey, numberText } from './names';
import { choiceOf, question, type Answers } from './questions';
import { identityRow } from './reshape/shape';
import { readRemark, readStatus } from './status';
import type { Anomaly, Choice, SheetFinding, Student } from './types';

/** A state beside a student on a sheet without marks: a class list, with the column that says who left. */
interface Listed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly status: Status;
  readonly numbers: ReadonlySet<string>;
  readonly nameKey: string;
}

/**
 * Who left, as a class list in sight says and no sheet of marks: asked of each, and likely, for a list may be an old one.
 * @returns the students with what was answered, or is likely
 */
export function listedStandings(
  { sheets }: WorkbookSnapshot,
  {
    sheets: findings,
    words,
    semesters,
  }: {
    readonly sheets: readonly SheetFinding[];
    readonly words: Lexicon;
    readonly semesters: readonly Semester[];
  },
  students: readonly Student[],
  answers: Answers,
): { readonly students: readonly Student[]; readonly anomalies: readonly Anomaly[] } {
  const isList = (outcome: SheetFinding['outcome'] | undefined): boolean => outcome === 'no-module-header';
  const listed = sheets.flatMap((sheet, position) =>
    sheet.visible && isList(findings[position]?.outcome) ? listedIn(gridOf(sheet), words) : [],
  );
  if (listed.length === 0) return { students, anomalies: [] };
  const found = [...students];
  const anomalies: Anomaly[] = [];
  for (const one of listed) {
    const position = positionOf(one, students, words);
    const student = position === null ? undefined : found[position];
    if (position === null || !student || student.status) continue;
    const { sheet, row, column, text, status } = one;
    const others = STATUSES.filter((other) => other !== status).map(choice);
    const asked = question('unclear-status', text, [choice(status), 'none', ...others]);
    const place = { sheet, cell: a1({ row, column }), value: text };
    const doubt = { students: [position], modules: 'all' } as const;
    anomalies.push({ ...place, kind: 'unclear-status', effect: { code: 'ignored' }, doubt, question: asked });
    const value = STATUSES.find((other) => choiceOf(asked, answers) === choice(other));
    if (value) found[position] = { ...student, status: { value, at: { sheet, row, column }, semesters } };
  }
  return { students: found, anomalies };
}

const choice = (status: Status): Choice => `status:${status}`;

function listedIn(grid: Grid, words: Lexicon): readonly Listed[] {
  const header = identityRow(grid, words);
  if (!header) return [];
  const columns = [...header.kinds];
  const textsOf = (row: number, kind: IdentityKind): string =>
    columns.flatMap(([column, own]) => (own === kind ? [cellText(grid.at(row, column))] : [])).join(' ');
  const listed: Listed[] = [];
  for (let row = header.row + 1; row < grid.height; row++) {
    for (const [column, kind] of columns) {
      const cell = grid.at(row, column);
      const standing = kind === 'status' ? readStatus(cell) : kind === 'remark' ? readRemark(cell) : null;
      if (standing?.says !== 'status') continue;
      const numbers = columns.flatMap(([at, own]) => {
        const text = keyClassOf(own) === 'number' && own !== 'ordinal' ? numberText(grid.at(row, at)) : null;
        return text === null ? [] : [numberKey(text)];
      });
      const name = textsOf(row, 'fullName') || `${textsOf(row, 'lastName')} ${textsOf(row, 'firstName')}`;
      const [sheet, text, nameKey] = [grid.name, cellText(cell), words.nameKey(name)];
      listed.push({ sheet, row, column, text, status: standing.status, numbers: new Set(numbers), nameKey });
    }
  }
  return listed;
}

/** Whose number stands there, else the only one of that name; null for nobody. */
function positionOf(
  { numbers, nameKey }: Listed,
  students: readonly Student[],
  words: Lexicon,
): number | null {
  const byNumber = students.findIndex((student) =>
    student.numbers.some((number) => numbers.has(numberKey(number))),
  );
  if (byNumber >= 0) return byNumber;
  const named = students.flatMap(({ lastName, firstName }, position) =>
    nameKey !== '' && words.nameKey(`${lastName} ${firstName}`) === nameKey ? [position] : [],
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}
