import type { Course } from './course';
import { drawExactly, drawMarks, type Targets } from './draw';
import { drawNames } from './names';
import { plainMark, withMarks, type MarkCell, type Person, type Standing } from './person';
import type { Random } from './random';

/** A student who is there for a reason. */
export interface Case {
  /** UE averages to come near to. */
  readonly targets?: Targets;
  /** UEs that must hit their target exactly. */
  readonly exact?: readonly string[];
  /** Marks replaced after that. */
  readonly marks?: Readonly<Record<string, MarkCell>>;
  readonly standing?: Standing;
  /** Modules without a mark. */
  readonly without?: readonly string[];
}

interface CohortSpec {
  readonly course: Course;
  readonly size: number;
  readonly firstNumber: number;
  readonly groups: readonly [string, ...string[]];
  readonly cases: readonly Case[];
  /** Mean and deviation of the students' abilities: they set the share of those admitted. */
  readonly ability: readonly [number, number];
}

/** Students in alphabetical order, the cases scattered among them. */
export function drawCohort(random: Random, spec: CohortSpec): readonly Person[] {
  const { course, size, cases } = spec;
  const places = random.shuffled([...Array(size).keys()]);
  const caseAt = new Map(cases.map((one, i) => [places[i], one]));
  const collator = new Intl.Collator('fr');
  const names = [...drawNames(random, size)].sort(
    (a, b) => collator.compare(a.last, b.last) || collator.compare(a.first, b.first),
  );
  const numbers = random.shuffled([...Array(2 * size).keys()].map((i) => spec.firstNumber + i));
  return names.map((name, i) => {
    const person: Person = {
      id: String(numbers[i]),
      ...name,
      civility: random.pick(['M.', 'Mme']),
      group: spec.groups[Math.floor((i * spec.groups.length) / size)] ?? spec.groups[0],
      standing: null,
      marks: new Map(),
    };
    const ability = Math.max(9.6, random.normal(...spec.ability));
    return applyCase(random, course, person, caseAt.get(i) ?? {}, ability);
  });
}

function applyCase(random: Random, course: Course, person: Person, one: Case, ability: number): Person {
  const drawn = one.targets
    ? drawExactly(random, course, one.targets, one.exact ?? [])
    : drawMarks(random, course, ability);
  const absent = Object.fromEntries((one.without ?? []).map((code) => [code, plainMark(null)]));
  const marked = withMarks({ ...person, marks: drawn }, { ...one.marks, ...absent });
  return { ...marked, standing: one.standing ?? null };
}
