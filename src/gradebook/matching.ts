import { a1, type CellRef } from '../cells/a1';
import { knownPeople, mayBe, type KnownPeople, type Match } from './known-people';
import { readMark } from './mark';
import { nameKey, tidy } from './names';
import type { Person } from './people';
import { choiceOf, NO_ANSWERS, question, type Answers } from './questions';
import type { RawTable } from './tables';
import { NUMBER_KINDS } from './identity';
import type { Finding } from './types';

/** The row's cell that names the student. */
export const cellOf = (table: RawTable, person: Person): CellRef => ({
  sheet: table.grid.name,
  row: person.row,
  column: person.column,
});

/**
 * Finds the students of all tables, in the order in which they are first named. Rows are of one student when number and
 * name say so, or one of them where the other is not there. Where they contradict each other, or where namesakes cannot
 * be told apart, it is asked; the name counts for more, since a number is mistyped more easily than it is another's name.
 */
export function matchStudents(
  tables: readonly RawTable[],
  answers: Answers = NO_ANSWERS,
): { readonly matches: readonly Match[]; readonly anomalies: readonly Finding[] } {
  const matches: Match[] = [];
  const anomalies: Finding[] = [];
  const known = knownPeople();
  tables.forEach((table, number) => {
    const here = new Map<Match, Person>();
    const scene: Scene = {
      table,
      tables,
      here,
      known,
      // A name must not take a student whose number stands further down.
      claimed: new Set(table.people.map(known.byNumberAndName)),
      named: countNames(table.people),
    };
    for (const person of table.people) {
      const verdict = verdictOn(person, scene);
      if (verdict.finding) anomalies.push(verdict.finding);
      const asked = verdict.finding?.question;
      const choice = asked && choiceOf(asked, answers);
      const same = choice === 'apart' ? undefined : verdict.match;
      if (same && here.has(same)) {
        // Of two rows in one table the later one counts.
        if (choice === 'last') same.rows.splice(-1, 1, { table: number, person });
        continue;
      }
      const row = { table: number, person };
      const match = same ?? { rows: [row] };
      if (!same) matches.push(match);
      else
        same.rows.push(
          isNumberForeign(same, person, known) ? { ...row, person: { ...person, numbers: [] } } : row,
        );
      known.remember(match, person);
      here.set(match, person);
    }
  });
  return { matches, anomalies };
}

/** A number that contradicts the student's own, or is somebody else's, is none of his. */
const isNumberForeign = (match: Match, person: Person, known: KnownPeople): boolean =>
  !mayBe(match, person) || known.byNumber(person).some((other) => other !== match);

/** What is known while the rows of a table are gone through. */
interface Scene {
  readonly table: RawTable;
  readonly tables: readonly RawTable[];
  /** The students who have a row in this table already. */
  readonly here: ReadonlyMap<Match, Person>;
  readonly known: KnownPeople;
  readonly claimed: ReadonlySet<Match | undefined>;
  /** How many rows of the table have a name. */
  readonly named: ReadonlyMap<string, number>;
}

/** Whom a row is about, if anybody who is known; with a question, whom it may be about. */
interface Verdict {
  readonly match?: Match | undefined;
  readonly finding?: Finding;
}

function verdictOn(person: Person, scene: Scene): Verdict {
  const { here, known, claimed } = scene;
  const own = known.byNumberAndName(person);
  const before = own && here.get(own);
  if (own && before) return duplicate(person, own, before, scene);
  if (own) return { match: own };
  const homonyms = known.byName(person);
  const free = homonyms.filter((match) => !here.has(match) && !claimed.has(match));
  const possible = free.filter((match) => mayBe(match, person));
  const others = known.byNumber(person);
  const [only] = free;
  if (only && homonyms.length === 1) {
    if (possible.length === 1 && others.length === 0) return { match: only };
    const isAlone = scene.named.get(person.nameKey) === 1;
    if (others.length > 0) return asked('contradicting-number', person, only, true, scene);
    return stranger(person, only, isAlone, scene);
  }
  if (possible.length > 0) return namesake(person, possible, homonyms, scene);
  const [other] = others;
  if (other) return otherName(person, other, scene);
  const twin = homonyms.find((match) => mayBe(match, person));
  if (twin) return asked('homonym', person, twin, false, scene, ` (${scene.table.grid.name})`);
  return only ? stranger(person, only, false, scene) : {};
}

/** Somebody's name beside another number: asked, but of two groups of one semester, where it is another person. */
const stranger = (person: Person, match: Match, isLikely: boolean, scene: Scene): Verdict =>
  sharesModules(match, scene) ? {} : asked('contradicting-number', person, match, isLikely, scene);

/** Namesakes without numbers: by their groups; else in the order of the lists, which is asked. */
function namesake(
  person: Person,
  possible: readonly Match[],
  homonyms: readonly Match[],
  scene: Scene,
): Verdict {
  const group = groupOf(scene.table, person);
  const ofGroup = possible.filter(({ rows }) =>
    rows.some((row) => group !== '' && groupOf(scene.tables[row.table] ?? scene.table, row.person) === group),
  );
  const [match, ...more] = ofGroup;
  if (match && more.length === 0) return { match };
  const isPaired = scene.named.get(person.nameKey) === homonyms.length;
  const [first] = possible;
  return first ? asked('homonym', person, first, isPaired, scene) : {};
}

/** The number of somebody with another name: who has only changed the surname keeps the first name. */
function otherName(person: Person, other: Match, scene: Scene): Verdict {
  const isLong = person.numbers.some(({ key }) => key.length >= 5);
  const hasFirstName = other.rows.some(
    (row) => row.person.firstName !== '' && nameKey(row.person.firstName) === nameKey(person.firstName),
  );
  const isFree = !scene.here.has(other) && !scene.claimed.has(other);
  return asked('contradicting-number', person, other, isLong && hasFirstName && isFree, scene);
}

/** The same student twice in one table: the marks of the first row count; where the other differs, it is asked which do. */
function duplicate(person: Person, match: Match, before: Person, { table }: Scene): Verdict {
  const { grid } = table;
  const modules = table.modules.flatMap(({ index, column }) => {
    const [one, two] = [readMark(grid.at(before.row, column)), readMark(grid.at(person.row, column))];
    return index !== null && two.mark !== 'ATT' && one.mark !== two.mark ? [index] : [];
  });
  const whom = { sheet: grid.name, rows: [before.row] };
  const effect = { code: 'first-row-used', at: cellOf(table, before) } as const;
  const finding: Finding = { ...placed(table, person), kind: 'duplicate-student', effect };
  if (modules.length === 0) return { match, finding };
  return {
    match,
    finding: {
      ...finding,
      doubt: { whom, modules },
      question: question('second-session', `${calledOf(person)} (${grid.name})`, ['first', 'last']),
    },
  };
}

/**
 * Whether a row is about somebody who is known; until somebody answers, what is likely holds.
 * @param isLikely whether it likely is
 * @param where for two rows of one table, which is another question than whose rows of two tables belong together
 */
function asked(
  kind: 'homonym' | 'contradicting-number',
  person: Person,
  match: Match,
  isLikely: boolean,
  { table, tables, here }: Scene,
  where = '',
): Verdict {
  const [first] = match.rows;
  const at = cellOf(tables[first.table] ?? table, first.person);
  const before = here.get(match);
  const rows = before ? [before.row, person.row] : [person.row];
  return {
    match,
    finding: {
      ...placed(table, person),
      kind,
      effect: isLikely ? { code: 'joined', at } : { code: 'kept-apart', id: nameOf(person) },
      doubt: { whom: { sheet: table.grid.name, rows }, modules: 'all' },
      question: question(
        kind,
        `${calledOf(person)}${where}`,
        isLikely ? ['same', 'apart'] : ['apart', 'same'],
      ),
    },
  };
}

/** Name and number, as far as the row has them. */
const calledOf = (person: Person): string => `${nameOf(person)} ${person.numbers[0]?.text ?? ''}`.trim();

function placed(table: RawTable, person: Person): Pick<Finding, 'sheet' | 'cell' | 'value'> {
  const at = cellOf(table, person);
  return { sheet: at.sheet, cell: a1(at), value: person.numbers[0]?.text ?? nameOf(person) };
}

/** People of two groups, in two tables of the same modules, are no two halves of one. */
function sharesModules(match: Match, { table, tables }: Scene): boolean {
  const own = new Set(table.modules.map(({ index }) => index));
  return match.rows.some((row) =>
    tables[row.table]?.modules.some(({ index }) => index !== null && own.has(index)),
  );
}

function groupOf({ grid, identity }: RawTable, person: Person): string {
  const cell = identity.group === null ? null : grid.shown(person.row, identity.group);
  return typeof cell === 'string' || typeof cell === 'number' ? tidy(String(cell)) : (person.group ?? '');
}

function countNames(people: readonly Person[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { nameKey: key } of people) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The name as the jury calls it: `<surname> <first name>`. */
export const nameOf = (person: Pick<Person, 'lastName' | 'firstName'>): string =>
  `${person.lastName} ${person.firstName}`.trim();

/** The number that stands for a student: of the best kind that any table gives, as the first table writes it. */
export function numberOf(match: Match): string | null {
  for (const kind of NUMBER_KINDS) {
    for (const { person } of match.rows) {
      const found = person.numbers.find((number) => number.kind === kind);
      if (found) return found.text;
    }
  }
  return null;
}

/** All numbers of a student, those that only count rows left out. */
export function numbersOf(match: Match): readonly string[] {
  const numbers = match.rows.flatMap(({ person }) => person.numbers.filter(({ kind }) => kind !== 'ordinal'));
  return [...new Set(numbers.map(({ text }) => text))];
}
