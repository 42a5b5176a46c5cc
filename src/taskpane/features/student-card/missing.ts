import { plain } from '../../../curricula/codes';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { isValidated } from '../../../rules/credits';
import { reaches } from '../../../rules/rounding';
import { neededMark, type Needed, type Target } from '../../../rules/needed';
import { NOT_TAKEN, type Competence, type Mark, type Mark20, type ModuleCode } from '../../../rules/types';

/** What awaited marks must be for a UE or a RCUE to reach the pass mark. */
export interface AwaitedMarks {
  readonly target: Target;
  readonly modules: readonly ModuleCode[];
  readonly needed: Needed;
}

/** One mark that alone would lift a RCUE to a threshold. */
interface Raise {
  readonly module: ModuleCode;
  /** Empty where the code says it. */
  readonly name: string;
  readonly from: Mark;
  readonly to: Mark20;
}

interface RcueRaises {
  readonly competence: Competence;
  readonly threshold: Mark20;
  /** Those that need the fewest points first. */
  readonly raises: readonly Raise[];
}

/** How many marks are named per RCUE: the nearest ones. */
const RAISES_SHOWN = 3;

/** For every UE with awaited marks in a semester that is marked: the average needed over them. */
export function awaitedMarks(
  { marked }: JuryReport,
  { book, year, result }: JuryStudent,
): readonly AwaitedMarks[] {
  if (year.status) return [];
  const { modules } = book.curriculum;
  return result.ues.flatMap(({ ue, awaited }) => {
    if (awaited.length === 0 || !marked.has(ue.semester)) return [];
    const codes = awaited.flatMap((position) => modules[position]?.code ?? []);
    const target = { ue: ue.code, threshold: book.curriculum.policy.passMark };
    return [{ target, modules: codes, needed: neededMark(book, year, codes, target) }];
  });
}

/** For every RCUE not validated of a year fully marked: the single marks that would validate it, or lift it to the floor. */
export function raises(
  { curriculum }: JuryReport,
  { book, year, result }: JuryStudent,
): readonly RcueRaises[] {
  if (year.status) return [];
  const { passMark, floorMark } = curriculum.policy;
  return result.rcues.flatMap(({ competence, code, average }) => {
    if (isValidated(code) || !average) return [];
    const belowFloor = result.passage.belowFloor.includes(competence);
    // One that has the average is refused by the jury: no mark would validate it.
    const thresholds = [...(belowFloor ? [floorMark] : []), passMark].filter(
      (threshold) => !reaches(average, threshold, curriculum.policy.rounding),
    );
    return thresholds.map((threshold) => ({
      competence,
      threshold,
      raises: raisesTo(threshold, competence, { book, curriculum }, year),
    }));
  });
}

function raisesTo(
  threshold: Mark20,
  competence: Competence,
  { book, curriculum }: Pick<JuryReport, 'book' | 'curriculum'>,
  year: JuryStudent['year'],
): readonly Raise[] {
  const codes = new Set(
    book.curriculum.ues.flatMap((ue) =>
      ue.competence === competence ? ue.weights.map(({ module }) => module) : [],
    ),
  );
  const found = curriculum.modules.flatMap(({ code, name }, position): Raise[] => {
    const from = year.marks[position];
    if (!codes.has(code) || from === undefined || from === NOT_TAKEN) return [];
    const needed = neededMark(book, year, [code], { competence, threshold });
    // A module without a code of its own, such as STAGE, is named by it.
    const own = plain(name) === code ? '' : name;
    return needed.kind === 'mark' ? [{ module: code, name: own, from, to: needed.mark }] : [];
  });
  const points = ({ from, to }: Raise): number => to - (typeof from === 'number' ? from : 0);
  return found.sort((a, b) => points(a) - points(b)).slice(0, RAISES_SHOWN);
}
