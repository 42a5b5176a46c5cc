import { countSource } from '../../gradebook/count-columns';
import { SOURCES } from '../../gradebook/adjustment-columns';
import { totalOf } from '../../rules/adjustments';
import { outcomeOf } from '../../rules/outcome';
import { rulebookOf } from '../../rules/rulebook';
import type { StudentYear } from '../../rules/student';
import type { Adjustment, Mark20, UeName } from '../../rules/types';
import type { Preparation } from '../prepare';
import { extrasOf } from './extras';
import type { Ruling } from './line';

/** What a rule alone does to one student. */
interface RulingExample {
  /** Position in the report. */
  readonly student: number;
  readonly figure: number;
  readonly ue: UeName;
  readonly before: Mark20;
  readonly after: Mark20;
}

/** The student of whom most is counted, with the first UE whose average the rule changes; null where it changes nobody's. */
export function exampleOf(preparation: Preparation, ruling: Ruling): RulingExample | null {
  if (!preparation.ok) return null;
  const { report, gradebook } = preparation;
  const source = ruling.columns.map(countSource).join(SOURCES);
  const adjustment: Adjustment = { ...ruling.practice, source };
  const policy = { ...report.curriculum.policy, adjustments: [adjustment] };
  const book = rulebookOf({ ...report.curriculum, policy });
  const counted = gradebook.students.flatMap((student, position) => {
    const extras = extrasOf(student, book.curriculum);
    const figures = Object.values(extras ?? {}).map((scope) => totalOf(scope[source] ?? []));
    return extras ? [{ position, extras, figure: Math.max(...figures.map(Math.abs)) }] : [];
  });
  for (const { position, extras, figure } of counted.sort((a, b) => b.figure - a.figure)) {
    const marks = report.students[position]?.year.marks ?? [];
    for (const ue of book.ues) {
      const averageOf = (student: StudentYear): Mark20 | undefined =>
        outcomeOf(book, ue, student).average?.value;
      const [before, after] = [averageOf({ marks }), averageOf({ marks, extras })];
      if (before !== undefined && after !== undefined && before !== after)
        return { student: position, figure, ue: ue.ue.code, before, after };
    }
  }
  return null;
}
