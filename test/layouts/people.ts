import { MMI, semestersOf, type Course } from '../../samples/course';
import { drawExactly, drawMarks } from '../../samples/draw';
import { INFO } from '../../samples/info-course';
import { drawNames } from '../../samples/names';
import { withMarks, type Held, type MarkCell, type Person } from '../../samples/person';
import type { Random } from '../../samples/random';
import { ABSENT, AS_TEXT, AWAITED, NO_MARKS } from './wordings';

/** A small class with everything odd in it, more often than in life. @param odd share of marks that are no plain number */
export function drawClass(random: Random, course: Course, odd = 0.03): readonly Person[] {
  const size = random.whole(4, 14);
  const first = 10 ** random.pick([7, 7, 10]) * 2 + random.whole(0, 900_000);
  const names = drawNames(random, size);
  return names.map((name, i) => {
    const person: Person = {
      id: String(first + 7 * i),
      ...name,
      civility: random.pick(['M.', 'Mme']),
      group: `TD ${'ABC'.charAt(Math.floor((3 * i) / size))}`,
      standing: random.chance(0.06) ? random.pick(['DEM', 'ABAN', 'DEF']) : null,
      marks:
        random.chance(0.12) && hasThresholds(course)
          ? atThreshold(random, course)
          : drawMarks(random, course, random.normal(11.2, 1.8)),
    };
    return withOddMarks(random, course, person, odd);
  });
}

/** Coefficients of any other year may let no marks hit a threshold. */
const hasThresholds = (course: Course): boolean => course === MMI || course === INFO;

/** One UE exactly at, or a hair below, a threshold. */
function atThreshold(random: Random, course: Course): Person['marks'] {
  const [odd = 'S1'] = semestersOf(course);
  const code = `UE${odd.slice(1)}${random.whole(3, 5)}`;
  const around = random.pick([8.4, 10.4, 11.5]);
  const targets = Object.fromEntries(course.ues.map((ue) => [ue.code, around]));
  return drawExactly(random, course, { ...targets, [code]: random.pick([10, 9.995, 9.99, 8]) }, [code]);
}

function withOddMarks(random: Random, course: Course, person: Person, share: number): Person {
  const odd: Record<string, MarkCell> = {};
  for (const { code } of course.modules) {
    const held = person.marks.get(code)?.held ?? null;
    if (random.chance(share)) odd[code] = oddMark(random, held);
  }
  return withMarks(person, odd);
}

function oddMark(random: Random, held: Held): MarkCell {
  const kind = random.pick(['text', 'text', 'absent', 'absent', 'awaited', 'wrong', 'over ten', 'edge']);
  switch (kind) {
    case 'absent': {
      const code = random.pick(['ABI', 'ABJ', 'EXC']);
      return { held: code, raw: random.pick(ABSENT[code]) };
    }
    case 'awaited':
      return { held: null, raw: random.pick(AWAITED) };
    case 'wrong':
      return { held: null, raw: random.pick(NO_MARKS) };
    case 'over ten': {
      const half = random.whole(6, 18) / 2;
      return { held: half * 2, raw: `${String(half).replace('.', ',')}/10` };
    }
    case 'edge': {
      const mark = random.pick([0, 20]);
      return { held: mark, raw: mark };
    }
    case 'text':
      return { held, raw: typeof held === 'number' ? random.pick(AS_TEXT)(String(held)) : held };
  }
}
