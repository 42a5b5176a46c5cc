import { personKey } from './matching';
import { isCorrected, stampOf, type HistoryReading, type HistoryRow } from './read-history';
import { inOrder, resultKey, type HistoryRecord, type NamedPerson } from './record';

/** A correction that a person typed and that an import does not take away. */
export interface KeptCorrection {
  /** As typed. */
  readonly record: HistoryRecord;
  /** What the import says. */
  readonly imported: HistoryRecord;
}

/** What the sheet will hold. */
export interface MergedHistory {
  readonly rows: readonly Omit<HistoryRow, 'row'>[];
  readonly unread: HistoryReading['unread'];
  readonly added: number;
  /** Rows of an earlier import whose values differ now. */
  readonly replaced: number;
  readonly unchanged: number;
  readonly kept: readonly KeptCorrection[];
}

/**
 * Adds records to those there are. On the same student, year and UE the newer import counts, but what a person typed
 * stays and is told.
 * @param keyOfPerson the same for all rows of one person, however they name him or her
 */
export function mergeHistory(
  present: Pick<HistoryReading, 'rows' | 'unread'> | null,
  records: readonly HistoryRecord[],
  keyOfPerson: (person: NamedPerson) => string = personKey,
): MergedHistory {
  const keyOf = (record: HistoryRecord): string => `${keyOfPerson(record)} ${resultKey(record)}`;
  const rows = new Map<string, Omit<HistoryRow, 'row'>>();
  for (const { record, imported } of present?.rows ?? []) rows.set(keyOf(record), { record, imported });
  let [added, replaced, unchanged] = [0, 0, 0];
  const kept: KeptCorrection[] = [];
  for (const record of records) {
    const key = keyOf(record);
    const before = rows.get(key);
    const imported = stampOf(record);
    if (!before) added += 1;
    else if (isCorrected({ ...before, row: 0 }) && stampOf(before.record) !== imported) {
      kept.push({ record: before.record, imported: record });
      // From now on it is a correction of the newer import.
      rows.set(key, { record: before.record, imported });
      continue;
    } else if (before.imported === imported || stampOf(before.record) === imported) unchanged += 1;
    else replaced += 1;
    rows.set(key, { record, imported });
  }
  return {
    rows: sorted([...rows.values()]),
    unread: present?.unread ?? [],
    added,
    replaced,
    unchanged,
    kept,
  };
}

/** By name, then in the order of the years: the order of the import plays no part. */
function sorted(rows: Omit<HistoryRow, 'row'>[]): readonly Omit<HistoryRow, 'row'>[] {
  return rows.sort(({ record: a }, { record: b }) => {
    const [left, right] = [`${a.lastName} ${a.firstName}`, `${b.lastName} ${b.firstName}`];
    return left.localeCompare(right, 'fr') || personKey(a).localeCompare(personKey(b)) || inOrder(a, b);
  });
}
