import type { Rulebook } from '../../src/rules/rulebook';
import type { StudentYear } from '../../src/rules/student';
import {
  MARK_CODES,
  RCUE_CODES,
  STATUSES,
  UE_CODES,
  UNREAD,
  YEAR_CODES,
  type Mark,
  type Policy,
  type UeCode,
} from '../../src/rules/types';

/** Taken out of the global object once: in the test runner every look-up there is slow. */
const { floor, imul, max, min, round } = Math;

/** Random numbers that are the same in every run, so that a failure can be looked at again. */
export class Dice {
  constructor(private state: number) {}

  /** In [0, 1). mulberry32, public domain. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  /** Whether something of this probability happens. */
  falls(probability: number): boolean {
    return this.next() < probability;
  }
  whole(low: number, high: number): number {
    return low + floor(this.next() * (high - low + 1));
  }
  oneOf<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)] as T;
  }
}

/** Averages at which something is decided under this policy, and their neighbours. */
function edgesOf({ passMark, floorMark, rounding }: Policy): readonly number[] {
  const half = { '1-decimal': 0.05, '2-decimals': 0.005, '3-decimals': 0.0005, exact: 0 }[rounding];
  return [passMark, floorMark].flatMap((threshold) =>
    [threshold, threshold - half].flatMap((bound) => [
      bound,
      bound,
      six(bound + 0.0001),
      six(bound - 0.0001),
    ]),
  );
}

/** An average that no decimal holds. */
function thirdOrSeventh(dice: Dice): number {
  const parts = dice.oneOf([3, 7]);
  return dice.whole(700 * parts, 1500 * parts) / (100 * parts);
}

/** A mark between 0 and 20 with six decimals. */
const six = (x: number): number => round(min(20, max(0, x)) * 1e6) / 1e6;

/** A student-year in which averages at and next to 8 and 10 are as common as ordinary ones. */
export function randomStudent(dice: Dice, book: Rulebook): StudentYear {
  const { curriculum } = book;
  const semesters = [book.odd, book.even];
  const edges = edgesOf(curriculum.policy);
  const marks = randomMarks(dice, book, edges);
  if (dice.falls(0.15)) sprinkleCodes(dice, marks);
  const ues = curriculum.ues.map(({ code }) => code);
  const competences = [...new Set(curriculum.ues.map(({ competence }) => competence))];
  const below = competences.flatMap((competence) =>
    [1, 2].map((semester) => `UE${semester + 2 * Math.max(0, curriculum.level - 2)}${competence}`),
  );
  const pick = <T>(from: readonly T[]): T[] => from.filter(() => dice.falls(0.25));
  const pointsFor = (keys: readonly (string | number)[]): Record<string, number> =>
    Object.fromEntries(keys.map((key) => [key, dice.whole(0, 60) / 100]));
  const capitalised = (): NonNullable<StudentYear['capitalised']> =>
    Object.fromEntries(
      pick(ues).map((ue) => {
        const code: UeCode = dice.oneOf(['ADM', 'CMP', 'ADJ', 'ADJR', 'ADSUP']);
        const average = dice.falls(0.15) ? null : earlierAverage();
        return [ue, { average, code, from: '2024-2025' }];
      }),
    );
  const earlierAverage = (): number =>
    dice.falls(0.3)
      ? thirdOrSeventh(dice)
      : six(dice.falls(0.5) ? dice.oneOf(edges) : dice.whole(700, 1500) / 100);
  return {
    marks,
    ...(dice.falls(0.05) && {
      status: dice.oneOf(STATUSES),
      ...(dice.falls(0.7) && { defaultingIn: pick(semesters) }),
    }),
    ...(dice.falls(0.3) && {
      extras: Object.fromEntries(
        [...semesters, ...pick(ues), ...pick(curriculum.modules.map(({ code }) => code))].map((of) => [
          of,
          {
            absences: Array.from({ length: dice.whole(1, 3) }, () => dice.whole(0, 20)),
            bonus: Array.from({ length: dice.whole(1, 2) }, () => dice.whole(-10, 40) / 2),
          },
        ]),
      ),
    }),
    ...(dice.falls(0.1) && { capitalised: capitalised() }),
    ...(dice.falls(0.05) && {
      carried: Object.fromEntries(
        pick(ues).map((ue) => [ue, { average: earlierAverage(), from: '2024-2025' }]),
      ),
    }),
    ...(dice.falls(0.2) && {
      repeats: {
        semesters: Array.from({ length: dice.whole(0, 5) }, () =>
          dice.oneOf(['S1', 'S2', 'S3', 'S4'] as const),
        ),
        ...(dice.falls(0.3) && { directorGrant: true }),
      },
    }),
    ...(dice.falls(0.4) && {
      lowerLevel: competences.flatMap((competence) =>
        [1, 2].map((semester) => ({
          ue: `UE${semester}${competence}`,
          competence,
          code: dice.falls(0.9) ? ('ADM' as const) : dice.oneOf(UE_CODES),
        })),
      ),
    }),
    ...(curriculum.level === 3 &&
      dice.falls(0.6) && {
        lowestLevel: competences.map((competence) => ({
          ue: `UE1${competence}`,
          competence,
          code: dice.falls(0.9) ? ('CMP' as const) : dice.oneOf(UE_CODES),
        })),
      }),
    ...(dice.falls(0.1) && { acquiredAbove: new Set(pick(competences)) }),
    ...(dice.falls(0.15) && {
      overrides: {
        ...(dice.falls(0.5) && {
          ues: Object.fromEntries(
            [...pick(ues), ...(dice.falls(0.3) ? pick(below) : [])].map((ue) => [ue, dice.oneOf(UE_CODES)]),
          ),
        }),
        ...(dice.falls(0.5) && {
          rcues: Object.fromEntries(pick(competences).map((number) => [number, dice.oneOf(RCUE_CODES)])),
        }),
        ...(dice.falls(0.3) && { year: dice.oneOf(YEAR_CODES) }),
        ...(dice.falls(0.3) && { waived: pick(ues) }),
        ...(dice.falls(0.5) && {
          points: {
            modules: pointsFor(pick(curriculum.modules.map(({ code }) => code))),
            ues: pointsFor(pick(ues)),
            rcues: pointsFor(pick(competences)),
          },
        }),
      },
    }),
  };
}

function randomMarks(dice: Dice, book: Rulebook, edges: readonly number[]): Mark[] {
  const { modules } = book.curriculum;
  const ability = 6 + dice.next() * 9;
  const ordinary = modules.map(() => round(100 * six(ability + 8 * (dice.next() - 0.5))) / 100);
  const gap = dice.whole(-300, 300) / 100;
  switch (dice.whole(0, 5)) {
    case 0:
      return modules.map(() => six(dice.oneOf(edges)));
    case 1:
      return aroundEdge(book, dice.oneOf(edges), gap);
    case 2:
      return tilted(dice, book, aroundEdge(book, dice.oneOf(edges), dice.falls(0.5) ? gap : 0));
    case 3:
      return aimed(dice, book, ordinary, edges);
    default:
      return ordinary;
  }
}

/** Every RCUE average is exactly the edge, with its first UE as far above as the second below. */
function aroundEdge({ curriculum, odd }: Rulebook, edge: number, gap: number): number[] {
  return curriculum.modules.map(({ semester }) => six(semester === odd ? edge + gap : edge - gap));
}

/** In some UEs, two marks moved against each other so that the average of the UE stays what it is. */
function tilted(dice: Dice, book: Rulebook, marks: number[]): number[] {
  const { modules, coefficients } = dice.oneOf(book.ues);
  const [one, two] = [dice.whole(0, modules.length - 1), dice.whole(0, modules.length - 1)];
  const [a, b] = [modules[one] ?? 0, modules[two] ?? 0];
  const by = dice.whole(1, 40) / 1000;
  marks[a] = six((marks[a] ?? 0) + by * (coefficients[two] ?? 0));
  marks[b] = six((marks[b] ?? 0) - by * (coefficients[one] ?? 0));
  return marks;
}

/** In each UE one mark is chosen so that the average is an edge, as near as six decimals allow. */
function aimed(dice: Dice, book: Rulebook, marks: number[], edges: readonly number[]): number[] {
  for (const { modules, coefficients } of book.ues) {
    const edge = dice.oneOf(edges);
    const last = dice.whole(0, modules.length - 1);
    const at = modules[last] ?? 0;
    const missing = modules.reduce((sum, m, i) => sum + (coefficients[i] ?? 0) * (edge - (marks[m] ?? 0)), 0);
    marks[at] = six((marks[at] ?? 0) + missing / (coefficients[last] ?? 1));
  }
  return marks;
}

function sprinkleCodes(dice: Dice, marks: Mark[]): void {
  const often = dice.falls(0.2) ? 0.5 : 0.05;
  const codes = [...MARK_CODES, UNREAD] as const;
  const only = dice.falls(0.7) ? dice.oneOf(codes) : null;
  marks.forEach((_, i) => {
    if (dice.falls(often)) marks[i] = only ?? dice.oneOf(codes);
  });
}
