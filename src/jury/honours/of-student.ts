import { computed, type Quantity } from '../../rules/exact';
import { diplomaAverage, honourFor } from '../../rules/honours';
import type { DiplomaFacts } from '../../rules/diplomas';
import type { UeName } from '../../rules/types';
import type { JuryReport, JuryStudent } from '../report';
import { readHonours } from './table';

/** What the list of graduates says beside the diploma. */
interface Distinction {
  /** Over the UEs of all its semesters; null where one of them is not known. */
  readonly average: Quantity | null;
  /** By the department's own table, of the BUT alone; null for none. */
  readonly honours: string | null;
}

/** The average of an earned diploma, and the honours that the department gives for it. */
export function distinctionOf(
  student: JuryStudent,
  { diploma, earned }: Pick<DiplomaFacts, 'diploma' | 'earned'>,
  { curriculum, settings }: Pick<JuryReport, 'curriculum' | 'settings'>,
): Distinction {
  const { result } = student;
  const own = diploma === 'DUT' && curriculum.level === 3 ? [] : result.ues.map(({ average }) => average);
  const below = [...result.lowest, ...result.lower].map(({ ue }) => bestOf(ue, student));
  const average = earned ? diplomaAverage([...below, ...own]) : null;
  const { table } = readHonours(settings.honours);
  return { average, honours: diploma === 'BUT' ? honourFor(average, table, curriculum.policy) : null };
}

/** The best average that is known of a UE of a level below; null where none is. */
function bestOf(ue: UeName, { history, below }: JuryStudent): Quantity | null {
  const earlier = history.flatMap(({ subject, average }) =>
    subject.kind === 'ue' && subject.ue === ue && average !== null ? [computed(average)] : [],
  );
  const now = below.flatMap((one) => (one.ue === ue ? [one.average] : []));
  return [...earlier, ...now].sort((a, b) => b.value - a.value)[0] ?? null;
}
