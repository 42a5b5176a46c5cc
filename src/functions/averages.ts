import { ueOutcome } from '../rules/averages';
import { positionOfUe, type RulebookUe } from '../rules/rulebook';
import type { Ue } from '../rules/types';
import { competenceNamed, ueNamed } from './arguments';
import { transposed, type CellRange } from './cells';
import { decisionOf } from './decisions';
import {
  absentModules,
  layoutFor,
  requireAllColumns,
  requireColumns,
  uesOfCompetence,
  type Layout,
} from './layout';
import { doubtful, shownAverage, type Shown } from './shown';
import { requireReadable, markLines, oneLine, unreadableIn, type MarkLine } from './students';

const rulebookUe = ({ book }: Layout, ue: Ue): RulebookUe =>
  book.ues[positionOfUe(book.curriculum, ue.code)] as RulebookUe;

function averageIn(layout: Layout, ue: Ue, { marks }: MarkLine): Shown {
  const { average, defaulting } = ueOutcome(
    rulebookUe(layout, ue),
    marks,
    layout.book.curriculum.policy.effects,
  );
  return defaulting ? '' : shownAverage(average);
}

/** The average of one UE of one student (4.3); provisional while a mark is awaited; `''` where no mark counts. */
export function averageOfUe(ue: unknown, codes: CellRange, marks: CellRange, curriculum?: CellRange): Shown {
  const layout = layoutFor(codes, curriculum);
  const wanted = ueNamed(layout, ue);
  requireAllColumns(layout, wanted);
  const line = oneLine(layout, marks);
  requireReadable(line, [wanted]);
  return averageIn(layout, wanted, line);
}

/** The average of the RCUE of one competence (4.4); `''` while a mark of it is awaited. */
export function averageOfRcue(
  competence: unknown,
  codes: CellRange,
  marks: CellRange,
  curriculum?: CellRange,
): Shown {
  const layout = layoutFor(codes, curriculum);
  const wanted = competenceNamed(layout, competence);
  const ues = uesOfCompetence(layout, wanted);
  requireColumns(layout, ues);
  const line = oneLine(layout, marks);
  requireReadable(line, ues);
  const rcue = decisionOf(layout, line, null).rcues.find((one) => one.competence === wanted);
  return shownAverage(rcue?.average ?? null);
}

/**
 * The averages of all UEs of a promotion, a line per student in the direction of the codes.
 * @param header the UE codes before the first student; `false` leaves them out
 */
export function averagesOfUes(
  codes: CellRange,
  marks: CellRange,
  curriculum?: CellRange,
  header?: unknown,
): Shown[][] {
  const layout = layoutFor(codes, curriculum);
  const ues = layout.curriculum.ues.filter((ue) => layout.semesters.has(ue.semester));
  const absent = ues.map((ue) => absentModules(layout, [ue]));
  const lines = markLines(layout, marks).map((line) =>
    ues.map((ue, i): Shown => {
      if (line.blank) return '';
      const doubts = [...(absent[i] ?? []), ...unreadableIn(line, [ue]).map(({ module }) => module)];
      return doubts.length > 0 ? doubtful(doubts) : averageIn(layout, ue, line);
    }),
  );
  const rows: Shown[][] = header === false || header === 0 ? lines : [ues.map(({ code }) => code), ...lines];
  return layout.direction === 'row' ? rows : transposed(rows);
}
