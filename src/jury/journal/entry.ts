import { shortHash } from '../fingerprint';

/** When something was done (`2026-07-09 14:05:12`, local time), and the name that was typed for whoever did it. */
export interface Stamp {
  readonly time: string;
  readonly who: string;
}

/** One row of the journal: what a decision was, what it became, why and by whom. */
export interface JournalEntry extends Stamp {
  /** Student number; empty when the row is about the whole jury. */
  readonly id: string;
  readonly name: string;
  /** `year`, `ue:UE31`, `rcue:2`, `points:R303`, `close`, `reopen`: see `subjectKey`. */
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** An entry with its place in the chain. */
export interface ChainedEntry extends JournalEntry {
  /** From 1. */
  readonly number: number;
  /** Of the entry and of all before it. */
  readonly hash: string;
}

/** The hash that an entry has behind another one: it changes when either does. */
export function entryHash(entry: JournalEntry, number: number, previous: string): string {
  const { time, id, name, subject, from, to, reason, who } = entry;
  return shortHash(JSON.stringify([previous, number, time, id, name, subject, from, to, reason, who]));
}

/** New entries behind those there are. */
export function chained(
  entries: readonly JournalEntry[],
  last: { readonly number: number; readonly hash: string } = { number: 0, hash: '' },
): readonly ChainedEntry[] {
  let { number, hash } = last;
  return entries.map((entry) => {
    number += 1;
    hash = entryHash(entry, number, hash);
    return { ...entry, number, hash };
  });
}
