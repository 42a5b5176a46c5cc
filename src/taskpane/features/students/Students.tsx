import { useMemo, useState } from 'react';
import { NothingRecognised } from '../../components/NothingRecognised';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { StudentCard } from '../student-card/StudentCard';
import { filteredStudents } from './filter';
import { StudentFilters } from './StudentFilters';
import { StudentList } from './StudentList';

/** The list, or the card of the student picked from it; both follow the selection in the sheet. */
export function Students() {
  const { state, filter, locale } = usePane();
  const styles = usePageStyles();
  const [view, setView] = useState<'list' | 'card' | 'list-again'>('list');
  const preparation = state.reading?.preparation;
  const report = preparation?.ok ? preparation.report : null;
  const students = useMemo(() => (report ? filteredStudents(report, filter) : []), [report, filter]);
  if (!report) return <NothingRecognised />;
  const selected = report.students.find(({ id }) => id === state.selected);
  if (selected && view === 'card') {
    return (
      <StudentCard
        report={report}
        student={selected}
        students={students.includes(selected) ? students : report.students}
        onLeave={() => {
          setView('list-again');
        }}
      />
    );
  }
  return (
    <>
      <h1 className={styles.title}>{locale.pane.list.title}</h1>
      <StudentFilters report={report} count={students.length} />
      <StudentList
        report={report}
        students={students}
        takesFocus={view === 'list-again'}
        onOpen={() => {
          setView('card');
        }}
      />
    </>
  );
}
