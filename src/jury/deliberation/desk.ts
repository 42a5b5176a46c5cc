import type { WorkbookSnapshot } from '../../cells/snapshot';
import { changedStudents, closingOf, type ChangedStudent, type Closing } from '../closing/closing';
import { juryRows, type JuryRows } from '../entries';
import { readJournal, type Journal } from '../journal/read-journal';
import { journalDifferences, type JournalDifference } from '../journal/differences';
import type { JuryReport } from '../report';
import { deliberationQueue, type Queue } from './order';

/** What lies before the jury besides the report: its sheet, its journal, and what does not fit together. */
export interface Desk {
  /** Null before the jury is prepared. */
  readonly rows: JuryRows | null;
  readonly journal: Journal | null;
  readonly closing: Closing | null;
  /** Whom the changes of marks since closing concern; nobody while the jury is open. */
  readonly changedSinceClosing: readonly ChangedStudent[];
  /** Decisions on the sheet that the journal does not know, or knows otherwise. */
  readonly differences: readonly JournalDifference[];
  readonly queue: Queue;
}

/** @param former the queue there was: see {@link deliberationQueue} */
export function deskOf(workbook: WorkbookSnapshot, report: JuryReport, former: Queue | null): Desk {
  const rows = juryRows(workbook, report.students);
  const journal = readJournal(workbook);
  const closing = closingOf(journal);
  return {
    rows,
    journal,
    closing,
    changedSinceClosing: closing && rows ? changedStudents(report, rows) : [],
    differences: rows ? journalDifferences(report, journal) : [],
    queue: deliberationQueue(report, rows, former),
  };
}
