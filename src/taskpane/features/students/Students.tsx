import { useEffect, useMemo, useRef } from 'react';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { useFocusKept } from '../../components/focus-kept';
import { NothingRecognised } from '../../components/NothingRecognised';
import { Outcome } from '../../components/Outcome';
import { usePageStyles } from '../../components/page-styles';
import { NO_FILTER, usePane, type StudentFilter } from '../../state/context';
import { Closing } from '../deliberation/Closing';
import { JuryNotices } from '../deliberation/JuryNotices';
import { Session } from '../deliberation/Session';
import { StudentCard } from '../student-card/StudentCard';
import { filteredStudents, ORDERED } from './filter';
import { StudentFilters } from './StudentFilters';
import { StudentList } from './StudentList';

/** The sitting with its list of students, or the card of the one picked from it; both follow the selection in the sheet. */
export function Students() {
  const { state, store, filter, locale, sitting: view, setSitting: setView } = usePane();
  const styles = usePageStyles();
  const ready = state.reading?.ready;
  const ids = ready?.desk.queue.ids;
  const students = useMemo(
    () => (ready ? inQueue(ready.report, filter, ids ?? []) : []),
    [ready, ids, filter],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusKept(heading);
  const { done } = state;
  useEffect(() => {
    // What came of something is said at the beginning.
    if (done) heading.current?.scrollIntoView({ block: 'nearest' });
  }, [done]);
  if (!ready) return <NothingRecognised />;
  const { report } = ready;
  const selected = report.students.find(({ id }) => id === state.selected);
  if (selected && view === 'card') {
    // Whom the filter of the pane leaves out, or that of the sheet, is followed by the queue as it is.
    const among = students.includes(selected) ? students : inQueue(report, NO_FILTER, ids ?? []);
    return (
      <StudentCard
        report={report}
        student={selected}
        students={among}
        onLeave={() => {
          setView('list-again');
        }}
      />
    );
  }
  const open = (): void => {
    heading.current?.closest('main')?.scrollTo(0, 0);
    setView('card');
  };
  const start = (): void => {
    const [first] = store.deliberation.startQueue();
    if (first === undefined) return;
    void store.pick(first);
    open();
  };
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {locale.session.title}
      </h1>
      <Outcome />
      <JuryNotices />
      <Session report={report} onStart={start} />
      <Closing report={report} />
      <StudentFilters report={report} count={students.length} />
      <StudentList report={report} students={students} takesFocus={view === 'list-again'} onOpen={open} />
    </>
  );
}

/**
 * Whom the filter of the pane leaves, in the order in which the jury takes them. Those whom the filter of the sheet hides
 * are found only when they are looked for by name.
 */
function inQueue(report: JuryReport, filter: StudentFilter, ids: readonly string[]): readonly JuryStudent[] {
  const places = new Map(ids.map((id, i) => [id, i]));
  const found = filteredStudents(report, filter).filter(({ id }) => filter.text !== '' || places.has(id));
  if (ORDERED.has(filter.watch)) return found;
  const placeOf = ({ id }: JuryStudent): number => places.get(id) ?? ids.length;
  return [...found].sort((a, b) => placeOf(a) - placeOf(b));
}
