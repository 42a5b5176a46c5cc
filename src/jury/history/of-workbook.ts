import type { Level, UeName } from '../../rules/types';
import type { ReportAnomaly } from '../report';
import { isAcquired } from '../../rules/credits';
import { finalCode } from './final-code';
import { matchPeople, personKey, type KnownStudent } from './matching';
import type { HistoryDoubt, HistoryReading } from './read-history';
import { inOrder, levelOfSubject, type EarlierResult, type NamedPerson } from './record';

/** What a sheet of earlier results says of the students of a workbook. */
interface StudentsHistory {
  /** In the order of the years; by student id. */
  readonly byId: ReadonlyMap<string, readonly EarlierResult[]>;
  readonly anomalies: readonly ReportAnomaly[];
  /** UEs of this level that were acquired with an average that nobody knows. */
  readonly lacking: readonly { readonly id: string; readonly ue: UeName; readonly anomaly: ReportAnomaly }[];
}

const NOTHING: StudentsHistory = { byId: new Map(), anomalies: [], lacking: [] };

/**
 * @param reading of the sheet of earlier results; null where there is none
 * @param level that of this year: an acquired UE of it is capitalised, and its average is asked for
 */
export function historyOf(
  reading: HistoryReading | null,
  students: readonly KnownStudent[],
  level: Level,
): StudentsHistory {
  if (!reading) return NOTHING;
  const matches = matchPeople(
    reading.rows.map(({ record }) => record),
    students,
  );
  const byId = new Map<string, { result: EarlierResult; row: number }[]>();
  const strangers = new Map<string, HistoryDoubt>();
  const seen = new Map<string, number>();
  const doubts: HistoryDoubt[] = [...reading.doubts];
  for (const { record, row } of reading.rows) {
    const match = matches.get(personKey(record));
    if (!match?.found) {
      const problem = match?.problem ?? 'unknown';
      if (!strangers.has(personKey(record)))
        strangers.set(personKey(record), { row, column: 'number', value: labelOf(record), problem });
      continue;
    }
    const { number, lastName, firstName, ...result } = record;
    const own = byId.get(match.id) ?? [];
    const twice = `${match.id} ${JSON.stringify([result.year, result.subject])}`;
    if (seen.has(twice)) {
      doubts.push({
        row,
        column: 'subject',
        value: labelOf({ number, lastName, firstName }),
        problem: 'twice',
      });
      continue;
    }
    seen.set(twice, row);
    own.push({ result, row });
    byId.set(match.id, own);
  }
  const results = new Map(
    [...byId].map(([id, rows]) => [id, rows.map(({ result }) => result).sort(inOrder)] as const),
  );
  const lacking = [...byId].flatMap(([id, rows]) =>
    rows.flatMap(({ result, row }) => {
      const { subject, code } = result;
      if (subject.kind !== 'ue' || !lacksAverage(result, results.get(id) ?? [], level)) return [];
      const doubt = { row, column: 'average', value: code, problem: 'no-average' } as const;
      return [{ id, ue: subject.ue, anomaly: anomalyOf(reading, doubt) }];
    }),
  );
  return { byId: results, anomalies: anomaliesOf(reading, [...doubts, ...strangers.values()]), lacking };
}

/** An acquired UE of this level counts in its RCUE with its average, which nobody can guess. */
function lacksAverage(result: EarlierResult, all: readonly EarlierResult[], level: Level): boolean {
  const { subject, year, average } = result;
  return (
    subject.kind === 'ue' &&
    average === null &&
    levelOfSubject(subject) === level &&
    isAcquired(finalCode(subject.ue, year, all))
  );
}

function anomaliesOf(reading: HistoryReading, doubts: readonly HistoryDoubt[]): readonly ReportAnomaly[] {
  return [...doubts].sort((a, b) => a.row - b.row).map((doubt) => anomalyOf(reading, doubt));
}

const anomalyOf = (
  { sheet, cellOf }: HistoryReading,
  { row, column, value, problem }: HistoryDoubt,
): ReportAnomaly => ({
  sheet,
  cell: cellOf(row, column),
  kind: kindOf(problem),
  value,
  effect: { code: 'history', problem },
});

function kindOf(problem: HistoryDoubt['problem']): ReportAnomaly['kind'] {
  switch (problem) {
    case 'unknown':
    case 'other-name':
    case 'no-person':
      return 'unmatched-student';
    case 'homonyms':
    case 'twice':
      return 'duplicate-student';
    case 'bad-average':
      return 'out-of-range';
    case 'no-average':
      return 'missing';
    default:
      return 'unknown-code';
  }
}

const labelOf = ({ number, lastName, firstName }: NamedPerson): string =>
  number || `${lastName} ${firstName}`.trim();
