import { a1 } from '../cells/a1';
import { numberIn } from '../cells/decimals';
import { gridOf, textAt, type Grid } from '../cells/grid';
import type { SheetSnapshot } from '../cells/snapshot';
import { SEMESTERS, type Semester } from '../rules/types';
import { askedOf, isNothing, modulesCounted, rules } from './adjustment-columns';
import { countColumn, namedIn, withSemester } from './count-columns';
import { isAdjustment } from './free-columns';
import { semesterIn } from './header-text';
import type { Lexicon } from './headers';
import { cellText } from './mark';
import type { NamedCurriculum } from './modules';
import { isAnswered, question, type Answers } from './questions';
import { identityRow, type IdentityRow } from './reshape/shape';
import { rowsApart, type RowApart } from './rows-apart';
import type { Anomaly, CountColumn, Student } from './types';
import { labelKey } from './words';

/** A column of absences, malus or bonus on a sheet without marks, with the figures of students who have some. */
interface ColumnApart {
  readonly sheet: string;
  readonly headerRow: number;
  readonly column: CountColumn;
  readonly figures: readonly (RowApart & {
    /** Null where it is no number, and of a row that bears another number than its student: nothing of it counts. */
    readonly value: number | null;
    /** What the row says that it concerns, else the column; `''` where nothing tells it. */
    readonly of: CountColumn['of'];
    readonly text: string;
  })[];
}

/** What sheets of attendance or options say beside the marks. */
export interface CountsApart {
  readonly students: readonly Student[];
  readonly columns: readonly CountColumn[];
  readonly anomalies: readonly Anomaly[];
}

/**
 * Reads columns of absences, malus and bonus on sheets that have students and no marks: a department often keeps them so. Each
 * concerns what its header says, else what a column `Semestre`, `UE` or `Module` says of each row, else the semester of the
 * sheet's name or titles, else the only one that has marks; one of which nobody can tell that is asked about.
 * @param sheets in sight, without a table of marks
 * @param of the semesters of the workbook, and those of which averages of UEs are stated and no mark is known
 */
export function countsApart(
  sheets: readonly SheetSnapshot[],
  students: readonly Student[],
  of: { readonly semesters: readonly Semester[]; readonly stated: ReadonlySet<Semester> },
  curriculum: NamedCurriculum,
  words: Lexicon,
  answers: Answers,
): CountsApart {
  const found = sheets.flatMap((sheet) =>
    columnsIn(gridOf(sheet), students, of.semesters, curriculum, words, answers),
  );
  if (found.length === 0) return { students, columns: [], anomalies: [] };
  const added = students.map((): Student['counts'][number][] => []);
  for (const { sheet, column, figures } of found)
    for (const { student, row, value, of } of figures)
      if (value !== null && of !== '') {
        const { kind, source } = column;
        added[student]?.push({ kind, source, of, value, at: { sheet, row, column: column.column } });
      }
  return {
    students: students.map((one, i) => ({ ...one, counts: [...one.counts, ...(added[i] ?? [])] })),
    columns: found.map(({ column }) => column),
    anomalies: found.flatMap((one) => [
      ...toldOf(one, curriculum, answers),
      ...besideAverages(one, of.stated, curriculum),
    ]),
  };
}

function columnsIn(
  grid: Grid,
  students: readonly Student[],
  semesters: readonly Semester[],
  curriculum: NamedCurriculum,
  words: Lexicon,
  answers: Answers,
): readonly ColumnApart[] {
  const header = identityRow(grid, words);
  if (!header) return [];
  const titles = Array.from({ length: header.row }, (_, row) => textAt(grid, row, 0));
  const said = [grid.name, ...titles].map(semesterIn).find((semester) => semester !== null) ?? null;
  const own = said ?? (semesters.length === 1 ? (semesters[0] ?? null) : null);
  const rows = rowsApart(grid, header, students, words);
  const inRows = scopesOfRows(grid, header, rows, curriculum);
  const found: ColumnApart[] = [];
  for (let column = 0; column < grid.rowLength(header.row); column++) {
    const text = textAt(grid, header.row, column).replace(/\s+/g, ' ').trim();
    if (header.kinds.has(column) || grid.isHidden(column) || !isAdjustment(text)) continue;
    const said = countColumn(text, column, null, curriculum);
    const byRow = said.of === '' ? inRows : null;
    const whole = countColumn(text, column, own, curriculum);
    const counted = whole.of === '' && !byRow ? withSemester(whole, semesters, answers) : whole;
    if (!byRow && !isOfThisYear(counted.of, curriculum)) continue;
    const figures = rows.flatMap((own) => {
      const cell = grid.at(own.row, column);
      const of = byRow ? byRow.get(own.row) : counted.of;
      const value = own.isContradicted ? null : numberIn(cell);
      return isNothing(cell) || of === undefined ? [] : [{ ...own, value, of, text: cellText(cell) }];
    });
    if (figures.some(({ value }) => value !== 0))
      found.push({ sheet: grid.name, headerRow: header.row, column: counted, figures });
  }
  return found;
}

/** Headers of what each row of a list concerns, the more precise first. */
const SCOPES = [
  /^(?:CODE )?(?:MODULE|MATIERE|RESSOURCE|ENSEIGNEMENT|SUBJECT)S?$/,
  /^UES?$/,
  /^SEM(?:ESTRE|ESTER)?S?$/,
];

/**
 * What each row of a list concerns: one row a student and semester, UE or module. Rows of another year are none of ours, and
 * left out; where that is all of them, a year of their own seems to be counted, and nobody can tell.
 * @returns null without such a column
 */
function scopesOfRows(
  grid: Grid,
  { row: header, kinds }: IdentityRow,
  rows: readonly RowApart[],
  curriculum: NamedCurriculum,
): ReadonlyMap<number, CountColumn['of']> | null {
  const heads = Array.from({ length: grid.rowLength(header) }, (_, column) =>
    labelKey(textAt(grid, header, column)),
  );
  const columns = SCOPES.map((words) =>
    heads.findIndex((key, column) => !kinds.has(column) && words.test(key)),
  );
  const semesterColumn = columns.at(-1) ?? -1;
  if (columns.every((column) => column < 0)) return null;
  const textIn = (row: number, column: number): string =>
    column < 0 ? '' : cellText(grid.shown(row, column)).trim();
  const scopes = rows.map(({ row }) => {
    const semester = textIn(row, semesterColumn);
    const own = semesterIn(semester) ?? semesterIn(`S${semester}`);
    const named = columns.map((column) => textIn(row, column)).filter((text) => text !== '');
    const of = named.map((text) => namedIn(text, own, curriculum)).find((one) => one !== '') ?? '';
    return [row, of] as const;
  });
  const ours = scopes.filter(([, of]) => isOfThisYear(of, curriculum));
  return new Map(ours.some(([, of]) => of !== '') ? ours : scopes.map(([row]) => [row, '']));
}

/** A semester of another year is none of ours; nobody can tell of which one a column without any is. */
const isOfThisYear = (of: CountColumn['of'], { modules }: NamedCurriculum): boolean =>
  !SEMESTERS.some((semester) => semester === of) || modules.some(({ semester }) => semester === of);

/** What a rule would change of averages that are stated without their marks: they hold it, or not, which nobody can tell. */
function besideAverages(
  { sheet, headerRow, column, figures }: ColumnApart,
  stated: ReadonlySet<Semester>,
  { policy, modules, ues }: NamedCurriculum,
): readonly Anomaly[] {
  const isRuled = policy.adjustments.some((rule) => rule.shape !== 'defaulting' && rules(rule, column));
  const semesterOf = (of: CountColumn['of']): Semester | undefined =>
    SEMESTERS.find((semester) => semester === of) ??
    [...modules, ...ues].find(({ code }) => code === of)?.semester;
  const counting = figures.filter(({ value, of }) => {
    const semester = semesterOf(of);
    return value !== null && value !== 0 && semester !== undefined && stated.has(semester);
  });
  if (!isRuled || counting.length === 0) return [];
  return [
    {
      sheet,
      cell: a1({ row: headerRow, column: column.column }),
      kind: 'unused-adjustment',
      value: column.text,
      effect: { code: 'averages-stand' },
      doubt: { students: counting.map(({ student }) => student), modules: 'all' },
      question: question('unused-adjustment', `${column.text} ${[...stated].join(' ')} UE`, ['ignore']),
    },
  ];
}

/** The question about a column that no rule reads, a column of no semester, and cells that hold no number. */
function toldOf(
  { sheet, headerRow, column: one, figures }: ColumnApart,
  curriculum: NamedCurriculum,
  answers: Answers,
): readonly Anomaly[] {
  const isRuled = curriculum.policy.adjustments.some((rule) => rules(rule, one));
  const asked = askedOf(one);
  const isPoints = one.kind === 'bonus' || one.kind === 'malus';
  const whose = (at: readonly ColumnApart['figures'][number][]): readonly number[] =>
    at.map(({ student }) => student);
  const counting = figures.filter(({ value }) => value !== null && value !== 0);
  const head = {
    sheet,
    cell: a1({ row: headerRow, column: one.column }),
    kind: 'unused-adjustment',
    value: one.text,
  } as const;
  const anomalies: Anomaly[] = [];
  if (!isRuled || isAnswered(asked, answers)) {
    const scopes = counting.map(({ of }) => of);
    const modules = scopes.includes('')
      ? ('all' as const)
      : [...new Set(scopes.flatMap((of) => modulesCounted(of, curriculum)))].sort((a, b) => a - b);
    const within = Math.max(...counting.map(({ value }) => Math.abs(value ?? 0)));
    const doubt = { students: whose(counting), modules, within };
    const isOpen = isPoints && counting.length > 0;
    anomalies.push({ ...head, effect: { code: 'no-rule' }, question: asked, ...(isOpen && { doubt }) });
  }
  const ofNone = one.asked ? counting : counting.filter(({ of }) => of === '');
  const [first] = ofNone;
  if (isRuled && first)
    anomalies.push({
      ...head,
      ...(one.asked ? { question: one.asked } : { cell: a1({ row: first.row, column: one.column }) }),
      effect: { code: 'unread', numbers: ofNone.length },
      doubt: { students: whose(ofNone), modules: 'all' },
    });
  if (!isRuled && !(isPoints && !isAnswered(asked, answers))) return anomalies;
  const unread = figures.filter(({ value }) => value === null || (value < 0 && !isPoints));
  return anomalies.concat(
    unread.map(({ student, row, text, isContradicted }) => ({
      sheet,
      cell: a1({ row, column: one.column }),
      kind: isContradicted ? 'contradicting-number' : 'unused-adjustment',
      value: text,
      effect: { code: 'ignored' },
      doubt: { students: [student], modules: 'all' },
    })),
  );
}
