import type { WorkbookSnapshot } from '../cells/snapshot';
import type { Answers } from '../gradebook/questions';
import type { Gradebook } from '../gradebook/types';
import type { Day } from '../vocabulary/day';
import { yearInHand } from './academic-year';
import type { CurriculumInForce } from './curriculum-in-force';
import { uesBelow } from './history/earlier-years';
import { historyOf } from './history/of-workbook';
import { besideMarks, levelsUnder, statedBelow, withStated } from './history/stated-below';
import { historyIn, typedHistories } from './imports/typed-history';
import type { JurySettings } from './settings/settings';
import type { yearBelow } from './year-below';

interface Present {
  readonly workbook: WorkbookSnapshot;
  readonly settings: JurySettings;
  readonly answers: Answers;
  readonly inForce: CurriculumInForce;
  readonly gradebook: Gradebook;
  /** Its university year is the one that is judged where nothing says another. */
  readonly today: Day | null;
}

export type Past = ReturnType<typeof pastOf>;

/**
 * What the workbook says of earlier years, and of the levels below.
 * @param below the year below, judged by a maquette of its own that the workbook holds
 */
export function pastOf(
  { workbook, settings, answers, inForce, gradebook, today }: Present,
  below: ReturnType<typeof yearBelow>,
) {
  const { curriculum, maquetteSheets } = inForce;
  const { level, policy } = curriculum;
  const sheets = gradebook.tables.map(({ sheet }) => sheet);
  const thisYear = yearInHand(workbook, settings, sheets, today);
  const beside = { curriculum, maquetteSheets, gradebook, answers, thisYear };
  // What has a maquette of its own judges the levels below it too.
  const stated = below ? [] : levelsUnder(level).map((under) => statedBelow(workbook, under, beside));
  const columns = levelsUnder(level).map((under) => besideMarks(gradebook.students, under, beside));
  const readBelow = new Set([...(below?.sheets ?? []), ...stated.flatMap(({ sheets: read }) => [...read])]);
  const marks = gradebook.sheets.flatMap(({ sheet, outcome }) =>
    outcome === 'no-module-header' || outcome === 'empty' ? [] : [sheet],
  );
  const typed = typedHistories(workbook, { level, thisYear }, new Set([...readBelow, ...marks]));
  const reading = historyIn(workbook, typed);
  const history = historyOf(reading, gradebook.students, level, thisYear);
  const earlierOf = new Map(
    gradebook.students.map(({ id }) => [
      id,
      [...stated.map(({ byId }) => byId), ...columns].reduce(
        (results, byId) => withStated(results, byId.get(id)),
        history.byId.get(id) ?? [],
      ),
    ]),
  );
  const earlierOfAll = [...earlierOf.values()];
  const inHand = {
    level,
    policy,
    year: thisYear,
    below: uesBelow(earlierOfAll, level),
    ...(level === 3 && { lowest: uesBelow(earlierOfAll, 2) }),
  };
  return { thisYear, typed, reading, history, below, stated, earlierOf, readBelow, inHand };
}
