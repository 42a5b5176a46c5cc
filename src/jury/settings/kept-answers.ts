import { a1 } from '../../cells/a1';
import type { WorkbookSnapshot } from '../../cells/snapshot';
import { countSource } from '../../gradebook/count-columns';
import { questionKey } from '../../gradebook/questions';
import type { AnswerProblem, DoubtKind } from '../../gradebook/types';
import { readRuling } from '../attendance/line';
import { ourSheet } from '../our-sheets/find';
import type { AskedQuestion, ReportAnomaly } from '../report';
import { COLUMNS, isRowOf } from './read-settings';
import type { JurySettings } from './settings';

/** The answers that count: a line about a column takes the place of the answer about it. */
export function answersInForce({
  rulings,
  answers,
}: Pick<JurySettings, 'rulings' | 'answers'>): JurySettings['answers'] {
  const named = new Set(
    rulings
      .map(readRuling)
      .flatMap((ruling) => ('unreadable' in ruling ? [] : ruling.columns))
      .map((column) => questionKey('unused-adjustment', countSource(column))),
  );
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !named.has(key)));
}

/** About a column or a sheet; people come and go, and a maquette that is answered for is asked about no more. */
const LASTING: ReadonlySet<DoubtKind> = new Set([
  'scale',
  'unread-column',
  'unused-adjustment',
  'option',
  'second-session',
  'older-copy',
  'other-year',
  'unread-sheet',
]);
const isLasting = (key: string): boolean => (LASTING as ReadonlySet<string>).has(key.replace(/:.*/, ''));

/** Kept answers that nothing in the workbook asks for any more, and questions with answers that contradict each other: told once each. */
export function answersNotFollowed(
  {
    workbook,
    settings,
    contradicted,
  }: {
    readonly workbook: WorkbookSnapshot;
    readonly settings: JurySettings;
    readonly contradicted: readonly string[];
  },
  questions: readonly AskedQuestion[],
): readonly ReportAnomaly[] {
  const asked = new Set(questions.map(({ question }) => question.key));
  const gone = Object.keys(answersInForce(settings)).filter((key) => isLasting(key) && !asked.has(key));
  return [
    ...contradicted.map((key) => notFollowed(workbook, [key], 'contradicted')),
    ...(gone.length > 0 ? [notFollowed(workbook, gone, 'not-asked')] : []),
  ];
}

function notFollowed(
  workbook: WorkbookSnapshot,
  keys: readonly string[],
  problem: AnswerProblem,
): ReportAnomaly {
  const sheet = ourSheet(workbook, 'settings');
  const rows = (sheet?.rows ?? []).flatMap((cells, row) =>
    keys.some((key) => isRowOf(cells ?? [], key)) ? [row] : [],
  );
  const cells = rows.map((row) => a1({ row, column: COLUMNS.value }));
  const [first = 'A1'] = cells;
  return {
    sheet: sheet?.name ?? workbook.sheets[0]?.name ?? '',
    cell: cells.length > 1 ? `${first}:${cells.at(-1)}` : first,
    kind: 'answer-not-followed',
    value: keys.map((key) => key.replace(/^[^:]*:/, '')).join(', '),
    effect: { code: 'answer-not-followed', problem },
  };
}
