import type { RawCell, WorkbookSnapshot } from '../../cells/snapshot';
import { textOf } from '../our-sheets/cells';
import { entryHash, type ChainedEntry } from './entry';
import { HEAD, JOURNAL_ROWS } from './layout';
import { type JournalDamage, JOURNAL_COLUMNS, type JournalColumn } from '../../vocabulary/journal';
import { ourSheet } from '../our-sheets/find';
import { keyedSheet } from '../our-sheets/keyed-rows';

export interface Journal {
  readonly sheet: string;
  /** In the order in which they were written, however the sheet is sorted. */
  readonly entries: readonly ChainedEntry[];
  readonly damage: readonly JournalDamage[];
  /** What people typed on rows of their own, cell by cell: kept when the sheet is written again. */
  readonly strangers: readonly (readonly string[])[];
  /** Number and hash of the entry written last, also when its row is gone. */
  readonly last: { readonly number: number; readonly hash: string };
  /** The cell that says so, as it was read: another one has been added to meanwhile. */
  readonly head: RawCell;
  /** First free row, 0-based. */
  readonly nextRow: number;
}

/** An entry with its row, 0-based. */
interface Placed {
  readonly entry: ChainedEntry;
  readonly row: number;
}

/** The journal of a workbook; null when there is none. */
export function readJournal(workbook: WorkbookSnapshot): Journal | null {
  const sheet = ourSheet(workbook, 'journal');
  if (!sheet) return null;
  const { keys, rows } = keyedSheet<JournalColumn>(sheet, JOURNAL_ROWS);
  const placed: Placed[] = [];
  const damage: JournalDamage[] = [];
  const strangers: (readonly string[])[] = [];
  let nextRow: number = JOURNAL_ROWS.first;
  for (const { row, cells, text } of rows) {
    if (!cells.some((cell) => textOf(cell) !== '')) continue;
    nextRow = row + 1;
    const number = Number(text('number'));
    if (!(number >= 1)) {
      damage.push({ kind: 'added', row });
      strangers.push(cells.map(textOf));
    } else {
      const { time, id, name, subject, from, to, reason, who, hash } = Object.fromEntries(
        JOURNAL_COLUMNS.map((column) => [column, text(column)]),
      ) as Record<JournalColumn, string>;
      placed.push({ row, entry: { time, id, name, subject, from, to, reason, who, hash, number } });
    }
  }
  const head = sheet.rows[HEAD.row]?.[HEAD.column] ?? null;
  placed.sort((a, b) => a.entry.number - b.entry.number);
  const last = lastOf(keys.find((key) => HEAD_TEXT.test(key)) ?? '', placed.at(-1)?.entry);
  damage.push(...broken(placed, last.number));
  return {
    sheet: sheet.name,
    entries: placed.map(({ entry }) => entry),
    damage,
    strangers,
    last,
    head,
    nextRow,
  };
}

const HEAD_TEXT = /^\d+:[\da-f]*$/;

/** The head of the chain, `7:ab12…`, stands behind the keys: without it, rows deleted at the end would not be missed. */
function lastOf(head: string, fallback: ChainedEntry | undefined): Journal['last'] {
  const [number, hash] = head.split(':');
  if (hash !== undefined && Number(number) >= (fallback?.number ?? 0))
    return { number: Number(number), hash };
  return { number: fallback?.number ?? 0, hash: fallback?.hash ?? '' };
}

function broken(entries: readonly Placed[], lastNumber: number): readonly JournalDamage[] {
  const damage: JournalDamage[] = [];
  let before = { number: 0, hash: '' };
  for (const { entry, row } of entries) {
    if (entry.number > before.number + 1) {
      damage.push({ kind: 'deleted', from: before.number + 1, to: entry.number - 1 });
    } else if (entry.hash !== entryHash(entry, entry.number, before.hash)) {
      damage.push({ kind: 'edited', row, number: entry.number });
    }
    before = entry;
  }
  if (lastNumber > before.number) damage.push({ kind: 'deleted', from: before.number + 1, to: lastNumber });
  return damage;
}
