import type { JuryReport } from '../report';
import type { Diagnosis } from './diagnose';
import { expectedOfUe, type Expected } from './expected';
import type { Influence } from './influences';
import type { Subject } from './subjects';

/** Beyond what numbers in the computer leave of an exact weight. */
const CLOSE = 1e-6;

/** What a RCUE follows from, the marks of a UE taken together where the formula does not read its average. */
interface ThroughMarks {
  readonly influences: readonly Influence[];
  /** Marks that do not count in the proportion of their coefficients. */
  readonly faults: readonly Diagnosis[];
  /** UEs that are read by their marks. */
  readonly ues: readonly string[];
}

/**
 * A RCUE may be computed from the average of one UE and the marks of the other: these marks stand for their UE, if they count
 * as they do in it. What an absence does is told of the UE itself.
 */
export function throughMarks(
  subject: Subject,
  influences: readonly Influence[],
  expected: Expected,
  report: JuryReport,
): ThroughMarks {
  const total = [...expected.all.values()].reduce((sum, one) => sum + one, 0);
  let rest = influences;
  const [faults, ues]: [Diagnosis[], string[]] = [[], []];
  for (const [code, coefficient] of expected.all) {
    const own = expectedOfUe(report, subject.student, code);
    if (!own || influences.some(({ leaf }) => leaf.of === code)) continue;
    const marks = rest.filter(
      ({ leaf }) => leaf.kind === 'module' && leaf.student === subject.student && own.all.has(leaf.of),
    );
    const [first] = marks.filter(({ weight }) => Math.abs(weight) > CLOSE);
    if (!first) continue;
    const due = coefficient / total;
    const sum = marks.reduce((all, { weight }) => all + weight, 0);
    const isWhole = own.zero + own.absent === 0;
    const fault = isWhole ? weighedWrong(marks, own) : null;
    if (fault) faults.push(fault);
    const weight = isWhole && !fault ? sum : due;
    const number = marks.reduce((all, one) => all + one.weight * one.number, 0) / (weight || 1);
    rest = [
      ...rest.filter((one) => !marks.includes(one)),
      { ...first, leaf: { ...first.leaf, kind: 'average', of: code }, weight, number },
    ];
    ues.push(code);
  }
  return { influences: rest, faults, ues };
}

/** What marks lack that should count in the proportion of their coefficients; null where they do. */
function weighedWrong(marks: readonly Influence[], { present }: Expected): Diagnosis | null {
  const weightOf = (code: string): number =>
    marks.reduce((all, { leaf, weight }) => all + (leaf.of === code ? weight : 0), 0);
  const missing = [...present.keys()].filter((code) => Math.abs(weightOf(code)) <= CLOSE);
  const off = outOfProportion(new Map([...present].filter(([code]) => !missing.includes(code))), weightOf);
  if (off.length > 0) return { cause: 'wrong-coefficient', about: [...off, ...missing] };
  return missing.length > 0 ? { cause: 'missing-column', about: missing } : null;
}

function outOfProportion(
  parts: ReadonlyMap<string, number>,
  weightOf: (code: string) => number,
): readonly string[] {
  const whole = [...parts.values()].reduce((sum, one) => sum + one, 0);
  const sum = [...parts.keys()].reduce((all, code) => all + weightOf(code), 0);
  return [...parts].flatMap(([code, coefficient]) =>
    Math.abs(weightOf(code) / sum - coefficient / whole) > CLOSE ? [code] : [],
  );
}
