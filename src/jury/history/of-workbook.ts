import type { Doubt } from '../../gradebook/types';
import type { Level, UeName } from '../../rules/types';
import type { ReportAnomaly } from '../report';
import { yearCodeOf, YEAR_MEANINGS } from '../../rules/codes';
import { isAcquired } from '../../rules/credits';
import { finalCode } from './final-code';
import { matchPeople, personKey, type KnownStudent } from './matching';
import { type HistoryDoubt, type HistoryReading, type HistoryRow } from './read-history';
import { inOrder, levelOfSubject, type EarlierResult, type HistoryRecord, type NamedPerson } from './record';

/** What a sheet of earlier results says of the students of a workbook. */
interface StudentsHistory {
  /** In the order of the years; by student id. */
  readonly byId: ReadonlyMap<string, readonly EarlierResult[]>;
  /** Where each of them stands. */
  readonly rowOf: ReadonlyMap<EarlierResult, HistoryRow>;
  readonly place: Pick<HistoryReading, 'sheet' | 'cellOf'>;
  readonly anomalies: readonly ReportAnomaly[];
  /** UEs of this level that were acquired with an average that nobody knows. */
  readonly lacking: readonly { readonly id: string; readonly ue: UeName; readonly anomaly: ReportAnomaly }[];
}

const NOTHING: StudentsHistory = {
  byId: new Map(),
  rowOf: new Map(),
  place: { sheet: '', cellOf: () => '' },
  anomalies: [],
  lacking: [],
};

/**
 * A row that is left aside leaves the decisions on those whom it may concern open.
 * @param reading of the sheet of earlier results; null where there is none
 * @param level that of this year: an acquired UE of it is capitalised, and its average is asked for
 * @param thisYear the university year that is judged: a later one is none that can count; null where it is not known
 */
export function historyOf(
  reading: HistoryReading | null,
  students: readonly KnownStudent[],
  level: Level,
  thisYear: string | null,
): StudentsHistory {
  if (!reading) return NOTHING;
  const records = reading.rows.map(({ record }) => record);
  const matches = matchPeople(records, students);
  const byId = new Map<string, EarlierResult[]>();
  const rowOf = new Map<EarlierResult, HistoryRow>();
  const strangers = new Map<string, HistoryDoubt>();
  const doubts: HistoryDoubt[] = [...reading.doubts];
  for (const one of reading.rows) {
    const { record, row } = one;
    const { number, lastName, firstName, ...result } = record;
    const person = { number, lastName, firstName };
    const match = matches.get(personKey(record));
    if (!match?.found) {
      const problem = match?.problem ?? 'unknown';
      if (problem === 'unknown' && hasLeft(personKey(record), records)) continue;
      if (!strangers.has(personKey(record)))
        strangers.set(personKey(record), { row, column: 'number', value: labelOf(record), problem, person });
      continue;
    }
    if (thisYear !== null && result.year > thisYear) {
      doubts.push({ row, column: 'year', value: result.year, problem: 'later-year', person });
      continue;
    }
    rowOf.set(result, one);
    byId.set(match.id, [...(byId.get(match.id) ?? []), result]);
  }
  for (const [id, results] of byId) {
    for (const { row, record } of yearsAlone(results, level).flatMap((one) => rowOf.get(one) ?? [])) {
      const person = students.find((student) => student.id === id);
      const whose = person && {
        number: person.hasNumber ? id : '',
        lastName: person.lastName,
        firstName: person.firstName,
      };
      doubts.push({
        row,
        column: 'code',
        value: record.code,
        problem: 'ues-unknown',
        ...(whose && { person: whose }),
      });
    }
  }
  const positions = new Map(students.map(({ id }, position) => [id, position]));
  const told = [...doubts, ...strangers.values()].sort((a, b) => a.row - b.row);
  // Apart from the rows that count, so that one that does not never changes whose they are.
  const concerned = matchPeople(
    told.flatMap(({ person }) => person ?? []),
    students,
  );
  const whom = (person: NamedPerson): readonly string[] => {
    const match = concerned.get(personKey(person));
    return match?.found ? [match.id] : (match?.ids ?? []);
  };
  return {
    byId: new Map([...byId].map(([id, results]) => [id, results.sort(inOrder)])),
    rowOf,
    place: reading,
    anomalies: told.map((doubt) => {
      const ids = doubt.person ? whom(doubt.person) : [];
      return anomalyOf(reading, doubt, openFor(ids.flatMap((id) => positions.get(id) ?? [])));
    }),
    lacking: [...byId].flatMap(([id, results]) => lackingOf(id, results, level, rowOf, reading)),
  };
}

/** Of the levels below of which no UE is known: the last year, where its code does not say that all were acquired (4.5). */
const yearsAlone = (results: readonly EarlierResult[], level: Level): readonly EarlierResult[] =>
  ([1, 2] as const).flatMap((of) => {
    const own = of < level ? results.filter(({ subject }) => levelOfSubject(subject) === of) : [];
    const last = own.every(({ subject }) => subject.kind === 'year')
      ? [...own].sort(inOrder).at(-1)
      : undefined;
    const code = yearCodeOf(last?.code);
    return last && (code === null || YEAR_MEANINGS[code].category !== 'admitted') ? [last] : [];
  });

/** Nobody is missing who left for good, as the last of his years says. */
function hasLeft(person: string, records: readonly HistoryRecord[]): boolean {
  const years = records
    .filter((one) => one.subject.kind === 'year' && personKey(one) === person)
    .sort(inOrder);
  const last = yearCodeOf(years.at(-1)?.code);
  return last !== null && YEAR_MEANINGS[last].isLast;
}

function lackingOf(
  id: string,
  results: readonly EarlierResult[],
  level: Level,
  rowOf: StudentsHistory['rowOf'],
  reading: HistoryReading,
): StudentsHistory['lacking'] {
  return results.flatMap((result) => {
    const { subject, code } = result;
    const row = rowOf.get(result)?.row;
    if (subject.kind !== 'ue' || row === undefined || !lacksAverage(result, results, level)) return [];
    const doubt = { row, column: 'average', value: code, problem: 'no-average' } as const;
    return [{ id, ue: subject.ue, anomaly: anomalyOf(reading, doubt) }];
  });
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

/** The decisions on these students may be others; nothing where there are none. */
export const openFor = (students: readonly number[]): { readonly doubt?: Doubt } =>
  students.length > 0 ? { doubt: { students, modules: 'all' } } : {};

export const anomalyOf = (
  { sheet, cellOf }: Pick<HistoryReading, 'sheet' | 'cellOf'>,
  { row, column, value, problem }: HistoryDoubt,
  more: Pick<ReportAnomaly, 'doubt' | 'question'> = {},
): ReportAnomaly => ({
  sheet,
  cell: cellOf(row, column),
  kind: kindOf(problem),
  value,
  effect: { code: 'history', problem },
  ...more,
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
      return problem.startsWith('bad-') ? 'unknown-code' : 'contradicting-history';
  }
}

const labelOf = ({ number, lastName, firstName }: NamedPerson): string =>
  number || `${lastName} ${firstName}`.trim();
