import { moduleOf, type Course, type CourseUe } from './course';
import { fraction, minus, over, times, plus, toNumber, ZERO } from './fraction';
import { plainMark, type MarkCell } from './person';
import type { Random } from './random';

/** UE averages wanted, by UE code. */
export type Targets = Readonly<Record<string, number>>;

const round = (mark: number, step: number): number =>
  Math.min(20, Math.max(0, Number((Math.round(mark / step) * step).toFixed(2))));

/** Marks round one ability: what most students have. */
export function drawMarks(random: Random, course: Course, ability: number): ReadonlyMap<string, MarkCell> {
  const steps = [0.01, 0.25, 0.5, 0.5] as const;
  return new Map(
    course.modules.map(({ code }) => {
      const mark = round(
        random.normal(code.startsWith('R') ? ability : ability + 0.8, 2.1),
        random.pick(steps),
      );
      return [code, plainMark(mark)];
    }),
  );
}

/**
 * Marks that give these UEs exactly these averages: drawn round them, then one module per UE is set to what is left.
 * @param exact UEs that must be hit exactly; the others come out near their target
 * @throws Error when no marks were found
 */
export function drawExactly(
  random: Random,
  course: Course,
  targets: Targets,
  exact: readonly string[],
): ReadonlyMap<string, MarkCell> {
  for (let attempt = 0; attempt < 50_000; attempt += 1) {
    const marks = drawNear(random, course, targets);
    if (pinAll(random, course, targets, random.shuffled(exact), marks))
      return new Map([...marks].map(([code, mark]) => [code, plainMark(mark)]));
  }
  throw new Error(`no marks give ${JSON.stringify(targets)} exactly at ${exact.join(', ')}`);
}

function drawNear(random: Random, course: Course, targets: Targets): Map<string, number> {
  return new Map(
    course.modules.map(({ code }) => {
      const wanted = course.ues.flatMap((ue) => {
        const weight = ue.weights.find(({ module }) => module === code);
        return weight ? [{ target: targets[ue.code] ?? 12, weight: weight.coefficient / totalOf(ue) }] : [];
      });
      const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
      const mean =
        total === 0 ? 12 : wanted.reduce((sum, { target, weight }) => sum + target * weight, 0) / total;
      return [code, round(random.normal(mean, 0.6), random.pick([0.01, 0.25, 0.5]))];
    }),
  );
}

const totalOf = (ue: CourseUe): number => ue.weights.reduce((sum, { coefficient }) => sum + coefficient, 0);

/** Sets one mark per UE; false when some mark would not be believable, or would have more than four decimals. */
function pinAll(
  random: Random,
  course: Course,
  targets: Targets,
  order: readonly string[],
  marks: Map<string, number>,
): boolean {
  const frozen = new Set<string>();
  for (const code of order) {
    const ue = course.ues.find((candidate) => candidate.code === code);
    const free = ue?.weights.filter(({ module }) => !frozen.has(module)) ?? [];
    const [chosen] = random.shuffled(free);
    if (!ue || !chosen) return false;
    const mark = markFor(ue, targets[code] ?? 12, moduleOf(course, chosen.module).code, marks);
    if (mark < 2 || mark > 19 || mark !== Number(mark.toFixed(4))) return false;
    marks.set(chosen.module, mark);
    for (const { module } of ue.weights) frozen.add(module);
  }
  return true;
}

function markFor(ue: CourseUe, target: number, chosen: string, marks: ReadonlyMap<string, number>): number {
  let rest = ZERO;
  let total = ZERO;
  let own = ZERO;
  for (const { module, coefficient } of ue.weights) {
    total = plus(total, fraction(coefficient));
    if (module === chosen) own = fraction(coefficient);
    else rest = plus(rest, times(fraction(coefficient), fraction(marks.get(module) ?? 0)));
  }
  return toNumber(over(minus(times(fraction(target), total), rest), own));
}
