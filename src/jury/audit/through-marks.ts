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
    const off = isWhole ? outOfProportion(marks, own) : [];
    if (off.length > 0) faults.push({ cause: 'wrong-coefficient', about: off });
    const weight = isWhole && off.length === 0 ? sum : due;
    const number = marks.reduce((all, one) => all + one.weight * one.number, 0) / (weight || 1);
    rest = [
      ...rest.filter((one) => !marks.includes(one)),
      { ...first, leaf: { ...first.leaf, kind: 'average', of: code }, weight, number },
    ];
    ues.push(code);
  }
  return { influences: rest, faults, ues };
}

function outOfProportion(marks: readonly Influence[], { present }: Expected): readonly string[] {
  const whole = [...present.values()].reduce((sum, one) => sum + one, 0);
  const sum = marks.reduce((all, { weight }) => all + weight, 0);
  return [...present].flatMap(([code, coefficient]) => {
    const weight = marks.reduce((all, one) => all + (one.leaf.of === code ? one.weight : 0), 0);
    return Math.abs(weight / sum - coefficient / whole) > CLOSE ? [code] : [];
  });
}
