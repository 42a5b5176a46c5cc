import { modulesOf, semestersOf, type Course } from '../../samples/course';
import { anomalyKind, type ExpectedAnomaly } from '../../samples/expectations';
import { ueAverage } from '../../samples/oracle';
import { toNumber } from '../../samples/fraction';
import { markOf, plainMark, withMarks, type Person } from '../../samples/person';
import type { Random } from '../../samples/random';
import type { Column, TableSpec } from '../../samples/table';
import type { Taste } from './taste';

/** What goes wrong in workbooks kept by hand; at most one per workbook. */
export const MISHAPS = [
  'none',
  'wrong average',
  'unknown module',
  'dropped module',
  'student twice',
  'student in one sheet only',
  'wrong coefficient',
  'same names',
] as const;
export type Mishap = (typeof MISHAPS)[number];

/** Anywhere on this sheet, or on any. */
const somewhere = (kind: string, sheet = '*'): ExpectedAnomaly => ({ kind, cells: [{ sheet, cell: '*' }] });

/** What a mishap does to the people, and what is then told whatever the tables look like. */
export interface Hit {
  readonly people: readonly Person[];
  /** No table has a column of it. */
  readonly dropped: string | null;
  /** Has no row in the tables of the even semester. */
  readonly gone: Person | null;
  readonly told: readonly ExpectedAnomaly[];
}

export function hitPeople(random: Random, taste: Taste, mishap: Mishap, people: readonly Person[]): Hit {
  const { course } = taste;
  const unhurt: Hit = { people, dropped: null, gone: null, told: [] };
  const [one, other] = random.shuffled(people.filter(({ standing }) => standing === null));
  if (mishap === 'dropped module') {
    const [code = null] = random.shuffled(droppable(course, taste.semesters));
    if (code === null) return unhurt;
    const without = people.map((person) => withMarks(person, { [code]: plainMark(null) }));
    return { people: without, dropped: code, gone: null, told: [somewhere('missing-module')] };
  }
  if (mishap === 'student in one sheet only' && one && taste.semesters.length === 2 && isPerSemester(taste)) {
    const [, even = ''] = semestersOf(course);
    const none = Object.fromEntries(modulesOf(course, even).map(({ code }) => [code, plainMark(null)]));
    const gone = withMarks(one, none);
    const told = [somewhere('unmatched-student')];
    return { people: people.map((person) => (person === one ? gone : person)), dropped: null, gone, told };
  }
  if (mishap === 'same names' && one && other && hasNumbers(taste)) {
    const twin = { ...other, last: one.last, first: one.first };
    return { ...unhurt, people: people.map((person) => (person === other ? twin : person)) };
  }
  return unhurt;
}

export const hasNumbers = ({ identities }: Taste): boolean =>
  identities[0].some((field) => field.startsWith('number'));

const isPerSemester = ({ shape }: Taste): boolean =>
  shape === 'sheet per semester' || shape === 'side by side' || shape === 'one below the other';

/** Modules with a code of their own: without them the year stays recognisable. */
const droppable = (course: Course, semesters: readonly string[]): readonly string[] =>
  course.modules
    .filter(({ code, semester }) => semesters.includes(semester) && /\d/.test(code))
    .map(({ code }) => code);

interface HitTable {
  readonly spec: TableSpec;
  readonly told: readonly ExpectedAnomaly[];
}

/** What a mishap does to one table; null where it cannot happen there. */
export function hitTable(
  random: Random,
  taste: Taste,
  mishap: Mishap,
  sheet: string,
  spec: TableSpec,
): HitTable | null {
  switch (mishap) {
    case 'wrong average':
      return withWrongAverage(random, spec);
    case 'unknown module':
      return withUnknownModule(sheet, spec);
    case 'student twice':
      // without a number they may be two people of one name
      return hasNumbers(taste) ? withStudentTwice(sheet, spec) : null;
    case 'wrong coefficient':
      return withWrongCoefficient(taste, sheet, spec);
    default:
      return null;
  }
}

function withWrongAverage(random: Random, spec: TableSpec): HitTable | null {
  for (const { content } of random.shuffled(spec.columns)) {
    if (content.is !== 'average') continue;
    for (const line of spec.lines) {
      if (line.is !== 'student' || line.person.standing !== null) continue;
      const { average, missing } = ueAverage(content.ue, line.person);
      if (average === null || missing.length > 0) continue;
      const wrong = Math.round(toNumber(average)) + 1.25;
      return { spec: { ...spec, typed: { [`${line.person.id} ${content.ue.code}`]: wrong } }, told: [] };
    }
  }
  return null;
}

function withUnknownModule(sheet: string, spec: TableSpec): HitTable | null {
  const known = spec.columns.flatMap(({ content }) => (content.is === 'mark' ? [content.module] : []));
  const [like] = known.filter((code) => /^R\d/.test(code));
  if (like === undefined) return null;
  const heads =
    spec.columns[0]?.heads.map((_, i) => (i === spec.codeRow ? `R${like.charAt(1)}.98` : null)) ?? [];
  const column: Column = { heads, content: { is: 'person', of: (_, index) => 8 + (index % 9) } };
  return {
    spec: { ...spec, columns: [...spec.columns, column] },
    told: [somewhere('unknown-module', sheet)],
  };
}

/** Only somebody of whom nothing else is told: whether the second row is read at all is left open. */
function withStudentTwice(sheet: string, spec: TableSpec): HitTable | null {
  const at = spec.lines.findIndex((line, i) => {
    const next = spec.lines[i + 1];
    return line.is === 'student' && next?.is === 'student' && isPlain(line.person);
  });
  const again = spec.lines[at];
  if (!again) return null;
  const lines = [...spec.lines.slice(0, at + 1), again, ...spec.lines.slice(at + 1)];
  return { spec: { ...spec, lines }, told: [somewhere('duplicate-student', sheet)] };
}

const isPlain = (person: Person): boolean =>
  person.standing === null &&
  [...person.marks.keys()].every((module) => {
    const mark = markOf(person, module);
    return anomalyKind(mark) === null && typeof mark.held === 'number';
  });

function withWrongCoefficient(taste: Taste, sheet: string, spec: TableSpec): HitTable | null {
  const row = taste.rows.indexOf('coefficients');
  const at = spec.columns.findIndex(
    ({ content, heads }) => content.is === 'mark' && typeof heads[row] === 'number',
  );
  if (row < 0 || at < 0) return null;
  const columns = spec.columns.map((column, i) =>
    i === at
      ? {
          ...column,
          heads: column.heads.map((head, j) => (j === row && typeof head === 'number' ? head + 3 : head)),
        }
      : column,
  );
  return { spec: { ...spec, columns }, told: [somewhere('coefficient-mismatch', sheet)] };
}
