import { useMemo, useState } from 'react';
import { NothingRecognised } from '../../components/NothingRecognised';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { StudentCard } from '../student-card/StudentCard';
import { filteredStudents } from './filter';
import { StudentFilters } from './StudentFilters';
import { StudentList } from './StudentList';

/** The list, or the card of one student when he is picked; both follow the selection in the sheet. */
export function Students() {
  const { state, filter, locale } = usePane();
  const styles = usePageStyles();
  const preparation = state.reading?.preparation;
  const report = preparation?.ok ? preparation.report : null;
  const students = useMemo(() => (report ? filteredStudents(report, filter) : []), [report, filter]);
  const [last, setLast] = useState<string | null>(state.selected);
  if (!report) return <NothingRecognised />;
  const selected = report.students.find(({ id }) => id === state.selected);
  if (selected) {
    const inList = students.includes(selected) ? students : report.students;
    return <StudentCard report={report} student={selected} students={inList} onLeave={setLast} />;
  }
  return (
    <>
      <h1 className={styles.title}>{locale.pane.list.title}</h1>
      <StudentFilters report={report} count={students.length} />
      <StudentList report={report} students={students} start={last} />
    </>
  );
}
