import { a1 } from '../cells/a1';
import type { Adjustment } from '../rules/types';
import { modulesCounted, rules } from './adjustment-columns';
import type { NamedCurriculum } from './modules';
import { choiceOf, question, type Answers } from './questions';
import type { Anomaly, Student } from './types';

type Count = Student['counts'][number];

/** So many students of whom both columns say the same, and not 0, show that one repeats the other. */
const ENOUGH_ALIKE = 3;

/**
 * The same header, for the same semester, UE or module, on several sheets or in several tables: a department writes its
 * column wherever it looks at it, or each sheet has figures of its own. Where all are alike they count once, else it is
 * asked whether they add up; so it is of several rows of one list, which do more likely.
 */
export function withoutRepeatedCounts(
  students: readonly Student[],
  curriculum: NamedCurriculum,
  answers: Answers,
): { readonly students: readonly Student[]; readonly anomalies: readonly Anomaly[] } {
  const { adjustments } = curriculum.policy;
  const repeated = new Map<string, { readonly student: number; readonly counts: readonly Count[] }[]>();
  students.forEach(({ counts }, student) => {
    for (const [key, own] of sameCounts(counts, adjustments))
      repeated.set(key, [...(repeated.get(key) ?? []), { student, counts: own }]);
  });
  if (repeated.size === 0) return { students, anomalies: [] };
  const once = new Set<string>();
  const anomalies = [...repeated].flatMap(([key, found]): readonly Anomaly[] => {
    const isAlike = found.every(
      ({ counts }) => new Set(counts.map(({ value }) => value)).size === 1 && !areInOneColumn(counts),
    );
    const asked = question('unused-adjustment', key, isAlike ? ['once', 'sum'] : ['sum', 'once']);
    const how = choiceOf(asked, answers) === 'once' ? 'once' : 'sum';
    if (how === 'once') once.add(key);
    const counting = found.filter(({ counts }) => counts.some(({ value }) => value !== 0));
    const at = counting[0]?.counts.at(-1)?.at;
    if (!at || (isAlike && counting.length >= ENOUGH_ALIKE)) return [];
    const of = counting[0]?.counts[0]?.of ?? '';
    return [
      {
        sheet: at.sheet,
        cell: a1(at),
        kind: 'unused-adjustment',
        value: key,
        effect: { code: 'counted', how },
        doubt: { students: counting.map(({ student }) => student), modules: modulesCounted(of, curriculum) },
        question: asked,
      },
    ];
  });
  const isFirst = (count: Count, at: number, all: readonly Count[]): boolean =>
    !once.has(keyOf(count)) || all.findIndex((other) => keyOf(other) === keyOf(count)) === at;
  return { students: students.map((one) => ({ ...one, counts: one.counts.filter(isFirst) })), anomalies };
}

/** Rows of one list. */
function areInOneColumn(counts: readonly Count[]): boolean {
  const columns = counts.map(({ at }) => `${at.sheet} ${at.column}`);
  return new Set(columns).size < columns.length;
}

/** What stands in the header with what it concerns: `ABSENCES NJ S3`. */
const keyOf = ({ source, of }: Count): string => `${source} ${of}`;

/** The figures of a student that stand under the same header in several tables, as far as a rule reads them. */
function sameCounts(
  counts: readonly Count[],
  adjustments: readonly Adjustment[],
): ReadonlyMap<string, readonly Count[]> {
  const byKey = new Map<string, Count[]>();
  for (const count of counts)
    if (adjustments.some((rule) => rules(rule, count)))
      byKey.set(keyOf(count), [...(byKey.get(keyOf(count)) ?? []), count]);
  return new Map([...byKey].filter(([, own]) => own.length > 1));
}
