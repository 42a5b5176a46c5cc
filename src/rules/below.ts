import { isAwaited } from './codes';
import { isAcquired } from './credits';
import type { Rulebook } from './rulebook';
import type { LowerUe, StudentFile } from './student';
import type { ByUe, Competence, UeCode, UeName } from './types';

/** The UEs of a competence at one level, as they were decided. */
interface JudgedCompetence {
  readonly competence: Competence;
  readonly ues: readonly Pick<LowerUe, 'code'>[];
}

/** A UE of the level below that this year changes. */
interface LowerChange {
  readonly ue: UeName;
  /** Null where nothing was known of it. */
  readonly before: UeCode | null;
  readonly after: UeCode;
  /**
   * By decision of the jury (4.5); because both UEs of the competence are acquired in this year (4.3); or in a semester of the
   * level below that is taken again beside it.
   */
  readonly by: 'jury' | 'above' | 'again';
}

/**
 * The UEs of the level below as this year leaves them: where every UE of a competence is acquired, those below that were
 * not are acquired from above, `ADSUP` (4.3, last sentence). What the jury decides on them counts before ("ou par décision
 * de jury", 4.5).
 */
export function levelBelowAfter(
  lowerLevel: readonly LowerUe[],
  rcues: readonly JudgedCompetence[],
  decided: ByUe<UeCode> = {},
): readonly LowerUe[] {
  const acquired = rcues.filter(({ ues }) => ues.every(({ code }) => isAcquired(code)));
  const repaired = new Set(acquired.map(({ competence }) => competence));
  return lowerLevel.map((lower) => {
    const own = decided[lower.ue];
    if (own) return { ...lower, code: own };
    return isAcquired(lower.code) || !repaired.has(lower.competence) ? lower : { ...lower, code: 'ADSUP' };
  });
}

/**
 * The level below once semesters of it that stand in the same workbook are judged: what was acquired stays (4.3), else what
 * they give counts.
 * @param known from the years before
 * @param judged with the marks of the workbook, and all that is known besides
 */
export function levelBelowWith(known: readonly LowerUe[], judged: readonly LowerUe[]): readonly LowerUe[] {
  const now = new Map(judged.map((lower) => [lower.ue, lower]));
  const added = judged.filter(({ ue }) => !known.some((lower) => lower.ue === ue));
  const merged = known.map((lower) => {
    const own = now.get(lower.ue);
    if (!own || isAcquired(lower.code) || isAwaited(own.code)) return lower;
    return own.code === lower.code ? lower : { ...own, before: lower.code };
  });
  return [...merged, ...added];
}

/** UEs of a level by competence, as the level below them looks at it. */
function byCompetence(level: readonly LowerUe[]): readonly JudgedCompetence[] {
  const competences = [...new Set(level.map(({ competence }) => competence))];
  return competences.map((competence) => ({
    competence,
    ues: level.filter((lower) => lower.competence === competence),
  }));
}

/** A UE is named by the numbers of its semester and of its competence (3); the level below has the two semesters before. */
const isOfLevelBelow = (ue: UeName, { curriculum }: Rulebook): boolean =>
  Math.ceil(Number(ue.charAt(2)) / 2) === curriculum.level - 1;

/** The level below once the jury has decided on UEs of which nothing is known: they stand behind the others. */
function withDecided(
  lowerLevel: readonly LowerUe[],
  decided: ByUe<UeCode>,
  book: Rulebook,
): readonly LowerUe[] {
  const more = Object.entries(decided).filter(
    ([ue]) => isOfLevelBelow(ue, book) && !lowerLevel.some((lower) => lower.ue === ue),
  );
  return [...lowerLevel, ...more.map(([ue, code]) => ({ ue, competence: Number(ue.slice(3)), code }))];
}

/** What of the level below is otherwise than it was. */
function changesBelow(
  before: readonly LowerUe[],
  after: readonly LowerUe[],
  decided: ByUe<UeCode>,
): readonly LowerChange[] {
  const known = new Map(before.map((lower) => [lower.ue, lower]));
  return after.flatMap(({ ue, code }): readonly LowerChange[] => {
    const lower = known.get(ue);
    const was = lower?.before ?? lower?.code ?? null;
    if (was === code) return [];
    const by = decided[ue] ? 'jury' : lower?.code === code ? 'again' : 'above';
    return [{ ue, before: was, after: code, by }];
  });
}

/** The levels below, as this year leaves them. */
export interface LevelsBelow {
  /** The UEs of the level below (4.3, 4.5); empty while nothing is known of them. */
  readonly lower: readonly LowerUe[];
  /** In the third year, the UEs of the first, which the second repairs (4.3). */
  readonly lowest: readonly LowerUe[];
  /** UEs of the level below that this year changes: a decision of this jury too. */
  readonly lowerChanges: readonly LowerChange[];
}

const NOTHING: readonly never[] = [];
const NOTHING_BELOW: LevelsBelow = { lower: NOTHING, lowest: NOTHING, lowerChanges: NOTHING };

/** What the RCUEs of this year, and the jury, make of the levels below. */
export function levelsBelow(
  { lowerLevel = NOTHING, lowestLevel = NOTHING, overrides }: StudentFile,
  rcues: readonly JudgedCompetence[],
  book: Rulebook,
): LevelsBelow {
  const decided = overrides?.ues;
  if (lowerLevel.length === 0 && lowestLevel.length === 0 && !decided) return NOTHING_BELOW;
  // A competence of which the curriculum has one semester alone is not acquired with it.
  const whole = book.lacking === null ? rcues : [];
  const lower = levelBelowAfter(withDecided(lowerLevel, decided ?? {}, book), whole, decided);
  return {
    lower,
    lowest: levelBelowAfter(lowestLevel, byCompetence(lower)),
    lowerChanges: changesBelow(lowerLevel, lower, decided ?? {}),
  };
}
