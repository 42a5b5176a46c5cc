import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { retainedCode, type JuryReport, type JuryStudent } from '../../../jury/report';
import { CodeChip } from '../../components/CodeChip';
import { usePageStyles } from '../../components/page-styles';
import { rovingTarget } from '../../components/roving';
import { usePane } from '../../state/context';
import { stepOf } from './filter';
import { NARROW, tokens } from '../../components/tokens';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  // Rows out of sight cost no layout: a promotion of 1,200 scrolls like one of 12.
  item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 34px' },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '32px',
    padding: '4px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    // A name that has no room beside its code stands below it.
    [NARROW]: { flexWrap: 'wrap', gap: '2px 8px' },
    '&[aria-current="true"]': {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  detail: { display: 'block', fontSize: '12px', color: tokens.colorNeutralForeground2 },
});

interface StudentListProps {
  readonly report: JuryReport;
  readonly students: readonly JuryStudent[];
  /** Whether the focus comes back to the list, after the card of a student. */
  readonly takesFocus: boolean;
  readonly onOpen: () => void;
}

/** One stop of the Tab key; arrows move inside, Enter opens the card and shows the row in Excel. */
export function StudentList({ report, students, takesFocus, onOpen }: StudentListProps) {
  const { store, state, locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { list } = locale.pane;
  const { selected } = state;
  /** Where the arrows have led since that student was selected; another selection takes the place of it. */
  const [moved, setMoved] = useState({ selected, student: selected });
  const element = useRef<HTMLUListElement>(null);
  const positionOf = (student: string | null): number => students.findIndex(({ id }) => id === student);
  const reached = moved.selected === selected ? moved.student : selected;
  const stop = Math.max(positionOf(reached), 0);

  // The list moves when another row is selected in the sheet, not whenever it is drawn.
  useEffect(() => {
    if (selected === null) return;
    const row = element.current?.querySelector<HTMLElement>('[aria-current="true"]');
    row?.scrollIntoView({ block: 'nearest' });
    if (takesFocus) row?.focus();
  }, [selected, takesFocus]);

  const move = (event: KeyboardEvent): void => {
    const next = rovingTarget(event.key, stop, students.length, 'vertical');
    const target = next === null ? undefined : students[next];
    if (next === null || !target) return;
    event.preventDefault();
    setMoved({ selected, student: target.id });
    element.current?.children[next]?.querySelector('button')?.focus();
  };

  if (students.length === 0) return <p>{list.nobody}</p>;
  return (
    <>
      <p className={page.hint}>{list.hint}</p>
      <ul ref={element} className={styles.list} aria-label={list.title} onKeyDown={move}>
        {students.map((student, index) => (
          <li key={student.id} className={styles.item}>
            <button
              type="button"
              tabIndex={index === stop ? 0 : -1}
              aria-current={student.id === selected}
              className={styles.button}
              onClick={() => {
                void store.pick(student.id);
                onOpen();
              }}
            >
              <CodeChip code={retainedCode(student)} />
              <span className={styles.name}>
                {student.lastName} {student.firstName}
                {student.doubts.length > 0 && (
                  <span className={styles.detail}>⚠ {locale.doubts.toCheck}</span>
                )}
                <StepLine report={report} student={student} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function StepLine({ report, student }: { readonly report: JuryReport; readonly student: JuryStudent }) {
  const { locale, filter } = usePane();
  const styles = useStyles();
  const step = stepOf(report, student, filter.watch);
  if (!step) return null;
  const { competence, missing, threshold } = step;
  return (
    <span className={styles.detail}>
      {locale.pane.list.missing(competence, locale.number(missing, 2), locale.number(threshold))}
    </span>
  );
}
