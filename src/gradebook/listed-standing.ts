import { a1, type CellRef } from '../cells/a1';
import { gridOf, type Grid } from '../cells/grid';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { STATUSES, type Semester, type Status } from '../rules/types';
import type { Lexicon } from './headers';
import { cellText } from './mark';
import { choiceOf, question, type Answers } from './questions';
import { identityRow } from './reshape/shape';
import { rowsApart, type RowApart } from './rows-apart';
import { choice, chosen } from './standing';
import { readRemark, readStatus } from './status';
import type { Anomaly, SheetFinding, Student } from './types';

/** A state beside a student on a sheet without marks: a class list, with the column that says who left. */
interface Listed extends Omit<RowApart, 'row'> {
  readonly at: CellRef;
  readonly text: string;
  readonly status: Status;
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
    sheet.visible && isList(findings[position]?.outcome) ? listedIn(gridOf(sheet), students, words) : [],
  );
  if (listed.length === 0) return { students, anomalies: [] };
  const found = [...students];
  const anomalies: Anomaly[] = [];
  for (const { at, student: position, isContradicted, text, status } of listed) {
    const student = found[position];
    if (!student || student.status) continue;
    const others = STATUSES.filter((other) => other !== status).map(choice);
    const [likely, other] = isContradicted
      ? (['none', choice(status)] as const)
      : ([choice(status), 'none'] as const);
    const asked = question('unclear-status', text, [likely, other, ...others]);
    const place = { sheet: at.sheet, cell: a1(at), value: text };
    const doubt = { students: [position], modules: 'all' } as const;
    anomalies.push({ ...place, kind: 'unclear-status', effect: { code: 'ignored' }, doubt, question: asked });
    const value = chosen(choiceOf(asked, answers));
    if (value) found[position] = { ...student, status: { value, at, semesters } };
  }
  return { students: found, anomalies };
}

function listedIn(grid: Grid, students: readonly Student[], words: Lexicon): readonly Listed[] {
  const header = identityRow(grid, words);
  if (!header) return [];
  return rowsApart(grid, header, students, words).flatMap(({ row, student, isContradicted }) =>
    [...header.kinds].flatMap(([column, kind]): readonly Listed[] => {
      const cell = grid.at(row, column);
      const standing = kind === 'status' ? readStatus(cell) : kind === 'remark' ? readRemark(cell) : null;
      if (standing?.says !== 'status') return [];
      const at = { sheet: grid.name, row, column };
      return [{ at, student, isContradicted, text: cellText(cell), status: standing.status }];
    }),
  );
}
