import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { draftFor } from '../../../jury/decisions/draft';
import { subjectKey } from '../../../jury/decisions/subject';
import { isDecided } from '../../../jury/deliberation/order';
import { retainedCode, type JuryReport, type JuryStudent } from '../../../jury/report';
import { nextText } from '../../../jury/sheets/jury-texts';
import { yearCodeOf } from '../../../rules/codes';
import type { ModuleCode } from '../../../rules/types';
import { CodeChip } from '../../components/CodeChip';
import { useFocusKept } from '../../components/focus-kept';
import { Outcome } from '../../components/Outcome';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { useAcceptNext } from '../deliberation/accept-next';
import { DecisionPanel } from '../deliberation/DecisionPanel';
import { JuryNotices } from '../deliberation/JuryNotices';
import { Averages } from './Averages';
import { EarlierYears } from './EarlierYears';
import { Identity } from './Identity';
import { Missing } from './Missing';
import { ToCheck } from './ToCheck';
import { tokens } from '../../components/tokens';

/** From here on the pane is wide enough for what is decided and what it rests on side by side. */
const WIDE = '@media (min-width: 720px)';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '12px' },
  /** Everything grows alike, for a room that reads from afar. */
  large: { zoom: '1.35' },
  columns: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    [WIDE]: { display: 'grid', gridTemplateColumns: '1fr 1fr', alignItems: 'start', columnGap: '24px' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  /** Always in the same place, whoever is shown and wherever one reads. */
  moves: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) 32px',
    gap: '6px',
    margin: '-12px -12px 0',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  step: { minWidth: 0, paddingLeft: '4px', paddingRight: '4px' },
});

interface StudentCardProps {
  readonly report: JuryReport;
  readonly student: JuryStudent;
  /** Among whom "previous" and "next" move. */
  readonly students: readonly JuryStudent[];
  readonly onLeave: () => void;
}

/** Everything of one student that a jury asks for. Page keys move on, Escape leads back to the list. */
export function StudentCard({ report, student, students, onLeave }: StudentCardProps) {
  const { state, store, locale, preferences, drafts } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { card, heading } = useReadFromTop(student.id);
  const position = students.findIndex(({ id }) => id === student.id);
  const previous = students[position - 1];
  const following = students[position + 1];

  const step = useAcceptNext(student, following, () => {
    card.current?.querySelector<HTMLInputElement>('input[name="who"]')?.focus();
  });

  const desk = state.reading?.ready?.desk;
  const isOpen = !desk?.closing && desk?.rows?.byId.has(student.id) === true;
  /** So many times points were given from the marks that miss: each opens the form anew. */
  const [given, setGiven] = useState({ id: '', times: 0 });
  const give = (module: ModuleCode, points: number): void => {
    const subject = subjectKey({ kind: 'module-points', module });
    drafts.set(student.id, { ...draftFor(student), subject, points: locale.number(points, 2) });
    setGiven({ id: student.id, times: given.times + 1 });
  };

  const keys = (event: KeyboardEvent): void => {
    const target = event.key === 'PageDown' ? following : event.key === 'PageUp' ? previous : undefined;
    if (event.key === 'Escape') onLeave();
    if (event.key === 'Enter' && event.target === heading.current && !event.repeat && !step.disabled) {
      event.preventDefault();
      step.run();
    }
    if (!target) return;
    event.preventDefault();
    void store.pick(target.id);
  };

  return (
    <article
      ref={card}
      className={mergeClasses(styles.card, preferences.large && styles.large)}
      onKeyDown={keys}
    >
      <Moves {...{ step, previous, following }} />
      <Outcome student={student.id} />
      <div>
        <h1 ref={heading} tabIndex={-1} className={page.title} aria-keyshortcuts="Enter PageDown PageUp">
          {student.lastName} {student.firstName}
        </h1>
        <Identity report={report} student={student} />
      </div>
      <Retained student={student} />
      <ToCheck report={report} student={student} />
      <JuryNotices />
      <Place {...{ student, students, onLeave }} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <DecisionPanel
            key={`${student.id} ${given.times}`}
            report={report}
            student={student}
            takesFocus={given.id === student.id}
          />
          <Reasons student={student} />
        </div>
        <div className={styles.column}>
          <Averages report={report} student={student} />
          <EarlierYears report={report} student={student} />
          <Missing report={report} student={student} onGive={isOpen ? give : null} />
        </div>
      </div>
    </article>
  );
}

/** The card and its heading, which has the focus: a student is read from the top, by eye and by ear. */
function useReadFromTop(id: string) {
  const { done } = usePane().state;
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Only when the person was in the pane: a click in the sheet must not take the focus out of Excel.
    if (document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, [id]);
  useFocusKept(heading);
  const seen = useRef({ id, done });
  useEffect(() => {
    // Whoever is new is read from the top; there too it is said what was recorded. A tab that is opened again stays as it was.
    if (seen.current.id === id && seen.current.done === done) return;
    seen.current = { id, done };
    card.current?.closest('main')?.scrollTo(0, 0);
  }, [id, done]);
  return { card, heading };
}

/** The decision that counts, whether it is the jury's, and where it leads. */
function Retained({ student }: { readonly student: JuryStudent }) {
  const { locale } = usePane();
  const page = usePageStyles();
  const { session, yearCodes, pane } = locale;
  const code = retainedCode(student);
  const known = yearCodeOf(code);
  return (
    <div className={page.row}>
      <CodeChip code={code} />
      <strong>{known ? yearCodes[known] : pane.card.noProposal}</strong>
      <span>({isDecided(student) ? session.decided : session.undecided})</span>
      <span>{nextText(student, locale)}</span>
    </div>
  );
}

interface MovesProps {
  readonly step: ReturnType<typeof useAcceptNext>;
  readonly previous: JuryStudent | undefined;
  readonly following: JuryStudent | undefined;
}

/** To the neighbours, and between them the step that accepts and goes on. */
function Moves({ step, previous, following }: MovesProps) {
  const { store, locale } = usePane();
  const styles = useStyles();
  const { card } = locale.pane;
  return (
    <div className={styles.moves}>
      <Button
        icon={<ChevronLeftRegular />}
        aria-label={card.previous}
        title={card.previous}
        disabled={!previous}
        onClick={() => previous && void store.pick(previous.id)}
      />
      <Button
        className={styles.step}
        appearance={step.isAcceptance ? 'primary' : 'secondary'}
        title={step.isAcceptance ? locale.session.panel.keyHint : undefined}
        disabled={step.disabled}
        onClick={step.run}
      >
        {step.label}
      </Button>
      <Button
        icon={<ChevronRightRegular />}
        aria-label={card.following}
        title={card.following}
        disabled={!following}
        onClick={() => following && void store.pick(following.id)}
      />
    </div>
  );
}

/** Back to the list, to the student's row; and where one is among the others. */
function Place({ student, students, onLeave }: Omit<StudentCardProps, 'report'>) {
  const { store, locale } = usePane();
  const page = usePageStyles();
  const { session } = locale;
  const { card } = locale.pane;
  const position = students.findIndex(({ id }) => id === student.id);
  const left = students.filter((one) => !isDecided(one)).length;
  return (
    <div className={page.row}>
      <Button size="small" icon={<ArrowLeftRegular />} onClick={onLeave}>
        {card.back}
      </Button>
      <Button size="small" onClick={() => void store.pick(student.id)}>
        {card.showRow}
      </Button>
      <span className={page.hint}>
        {position < 0 ? session.hiddenHere(left) : session.position(position + 1, students.length, left)}
      </span>
    </div>
  );
}

function Reasons({ student }: { readonly student: JuryStudent }) {
  const { locale } = usePane();
  const page = usePageStyles();
  return (
    <section className={page.section} aria-labelledby="reasons">
      <h2 id="reasons" className={page.subtitle}>
        {locale.pane.card.reasons}
      </h2>
      <ul className={page.bullets}>
        {student.reasons.map((reason) => {
          const text = locale.reason(reason);
          return (
            <li key={text}>
              {text} <span className={page.hint}>({locale.law(reason.rule)})</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
