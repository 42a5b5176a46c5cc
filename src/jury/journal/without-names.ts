import { DOTS, isName, resolver } from '../pseudonyms';
import type { JuryReport } from '../report';
import type { Journal } from './read-journal';
import { nameOf } from './differences';

/**
 * The journal as it may be shown beside a report, which names students alike: entries written while names were shown hold
 * them, and those written while they were hidden hold pseudonyms.
 */
export function journalToShow(journal: Journal, { namesHidden, students, lost }: JuryReport): Journal {
  const people = new Map([...students, ...lost].map((person) => [person.id, person]));
  const idOf = resolver([...people.keys()]);
  const entries = journal.entries.map((entry) => {
    if (entry.id === '') return entry;
    const person = people.get(idOf(entry.id) ?? '');
    if (person) return { ...entry, id: person.id, name: nameOf(person) };
    if (!namesHidden) return entry;
    const { id, name } = entry;
    return { ...entry, id: isName(id) ? DOTS : id, name: isName(name) ? DOTS : name };
  });
  return { ...journal, entries };
}
