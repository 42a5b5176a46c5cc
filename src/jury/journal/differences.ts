import { subjectKey } from '../decisions/subject';
import { partValue, readDecisions } from '../decisions/text';
import { typedYearCode } from '../entries';
import { resolver } from '../pseudonyms';
import type { JuryEntry, JuryReport } from '../report';
import type { JournalEntry, Stamp } from './entry';
import type { Journal } from './read-journal';

/** A decision that stands on the jury sheet otherwise than the journal says: typed by hand, or the journal was changed. */
export interface JournalDifference {
  readonly id: string;
  readonly name: string;
  /** See `subjectKey`. */
  readonly subject: string;
  /** What the journal says last; empty when it says nothing. */
  readonly journal: string;
  /** What stands on the sheet; empty when nothing does. */
  readonly sheet: string;
}

/** What an entry decides, by the key of its subject; a text that is no code decides nothing, and is an anomaly. */
export function decidedValues(
  entry: JuryEntry | null,
  book: JuryReport['book'],
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  if (!entry) return values;
  const year = typedYearCode(entry.decision);
  if (year) values.set('year', year);
  for (const part of readDecisions(entry.decisions, book).parts)
    values.set(subjectKey(part), partValue(part));
  return values;
}

/** Where the jury sheet and the journal differ; nothing is written, so that a person can look first. */
export function journalDifferences(
  report: JuryReport,
  journal: Journal | null,
): readonly JournalDifference[] {
  const people = [...report.students, ...report.lost];
  const idOf = resolver(people.map((person) => person.id));
  const said = new Map<string, Map<string, string>>();
  for (const { id: written, subject, to } of journal?.entries ?? []) {
    if (written === '') continue;
    const id = idOf(written) ?? written;
    const own = said.get(id) ?? new Map<string, string>();
    said.set(id, own.set(subject, to));
  }
  const found = people.flatMap((person) => {
    const sheet = decidedValues(person.entry, report.book);
    const own = said.get(person.id) ?? new Map<string, string>();
    const subjects = [...new Set([...sheet.keys(), ...own.keys()])];
    return subjects.flatMap((subject): JournalDifference[] => {
      const [written, stands] = [own.get(subject) ?? '', sheet.get(subject) ?? ''];
      return written === stands
        ? []
        : [{ id: person.id, name: nameOf(person), subject, journal: written, sheet: stands }];
    });
  });
  return found;
}

/** The entries that put the journal right with the sheet. */
export function entriesFor(
  found: readonly JournalDifference[],
  stamp: Stamp,
  reason: string,
): readonly JournalEntry[] {
  return found.map(({ id, name, subject, journal, sheet }) => ({
    ...stamp,
    id,
    name,
    subject,
    from: journal,
    to: sheet,
    reason,
  }));
}

/** Last and first name, as the journal writes them. */
export const nameOf = ({
  lastName,
  firstName,
}: {
  readonly lastName: string;
  readonly firstName: string;
}): string => `${lastName} ${firstName}`.trim();
