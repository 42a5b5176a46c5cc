import { isMisspelling, namesAgree } from './names';
import type { Person } from './people';

/** A student, and the rows that are about him or her: at most one per table. */
export interface Match {
  readonly rows: [PersonRow, ...PersonRow[]];
}

/** @see Match */
interface PersonRow {
  /** Its position among the tables. */
  readonly table: number;
  readonly person: Person;
}

/** The students found so far, by what their rows say. */
export interface KnownPeople {
  readonly remember: (match: Match, person: Person) => void;
  /** Whose number the row has, and whose name does not contradict it. */
  readonly byNumberAndName: (person: Person) => Match | undefined;
  /** Whose number the row has, whatever the name. */
  readonly byNumber: (person: Person) => readonly Match[];
  /** Who has exactly the row's name. */
  readonly byName: (person: Person) => readonly Match[];
}

/** More people of one name or number than this are no people; looking at all of them each time would take for ever. */
const MOST_HOMONYMS = 20;

export function knownPeople(): KnownPeople {
  const numbers = new Map<string, Set<Match>>();
  const names = new Map<string, Set<Match>>();
  const byNumber = (person: Person): readonly Match[] => [
    ...new Set(person.numbers.flatMap(({ key }) => firstOf(numbers.get(key)))),
  ];
  const byName = (person: Person): readonly Match[] =>
    person.nameKey === '' ? [] : firstOf(names.get(person.nameKey));
  return {
    remember(match, person) {
      for (const { key } of person.numbers) note(numbers, key, match);
      if (person.nameKey !== '') note(names, person.nameKey, match);
    },
    byNumberAndName(person) {
      const same = byNumber(person).filter((match) => isNamed(match, person));
      const exact = same.find((match) => match.rows.some((row) => row.person.nameKey === person.nameKey));
      // Somebody else has exactly this name: number and name say two things.
      return exact ?? (byName(person).length === 0 ? same[0] : undefined);
    },
    byNumber,
    byName,
  };
}

function firstOf(matches: ReadonlySet<Match> | undefined): readonly Match[] {
  if (!matches) return [];
  const first: Match[] = [];
  for (const match of matches) {
    if (first.length === MOST_HOMONYMS) break;
    first.push(match);
  }
  return first;
}

function note(known: Map<string, Set<Match>>, key: string, match: Match): void {
  const before = known.get(key);
  if (before) before.add(match);
  else known.set(key, new Set([match]));
}

const isNamed = (match: Match, { nameKey }: Person): boolean =>
  match.rows.some(
    ({ person }) => namesAgree(person.nameKey, nameKey) || isMisspelling(person.nameKey, nameKey),
  );

/** Whether a person of this name can be that student: not with another number of the same sort. */
export function mayBe(match: Match, person: Person): boolean {
  return !match.rows.some((row) =>
    row.person.numbers.some((theirs) => person.numbers.some((ours) => contradict(ours, theirs))),
  );
}

/** Headers call one number by several names (NIP, N° étudiant): two that look alike and differ are two students'. */
function contradict(a: Person['numbers'][number], b: Person['numbers'][number]): boolean {
  if (a.key === b.key) return false;
  return a.kind === b.kind || (/^\d+$/.test(a.key) && /^\d+$/.test(b.key) && a.key.length === b.key.length);
}
