import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { byRight, isDecided } from '../../../jury/deliberation/order';
import { nameOf } from '../../../jury/journal/differences';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { YEAR_CODES } from '../../../rules/types';
import { nearMisses } from '../../../rules/watch';
import { useFocusReturned } from '../../components/focus-kept';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { WhoField } from './WhoField';
import { SwitchField } from '../../components/SwitchField';

const useStyles = makeStyles({
  switches: { display: 'flex', flexWrap: 'wrap' },
});

/** How far the jury has come, whose name stands in the journal, and the two ways to go on: one by one, or all by right. */
export function Session({ report, onStart }: { readonly report: JuryReport; readonly onStart: () => void }) {
  const { state, locale, preferences, setPreferences } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { session } = locale;
  const desk = state.reading?.ready?.desk;
  const total = report.students.length;
  const decided = report.students.filter(isDecided).length;
  const hidden = total - (desk?.queue.ids.length ?? total);
  const isOver = decided === total || !!desk?.closing;
  const start = isOver ? session.allDecided : decided === 0 ? session.start : session.resume;
  return (
    <section className={page.section} aria-label={session.title}>
      <span>{session.progress(decided, total)}</span>
      <progress value={decided} max={total} className={page.wide} aria-label={session.title} />
      {hidden > 0 && (
        <p className={page.hint}>
          {hidden === total ? session.everybodyHidden : session.hiddenByFilter(hidden)}
        </p>
      )}
      <Button appearance="primary" className={page.wide} disabled={hidden === total} onClick={onStart}>
        {start}
      </Button>
      {!desk?.closing && (
        <>
          <WhoField />
          <AcceptByRight report={report} />
        </>
      )}
      <div className={styles.switches}>
        <SwitchField
          checked={preferences.large}
          label={session.large}
          onChange={(checked) => {
            setPreferences({ ...preferences, large: checked });
          }}
        />
        <SwitchField
          checked={preferences.rank}
          label={session.rank}
          onChange={(checked) => {
            setPreferences({ ...preferences, rank: checked });
          }}
        />
      </div>
    </section>
  );
}

/** So little misses a validation that the jury may want to look at it; points. */
const CLOSE = 0.1;

/** Who of them misses the validation of a UE or RCUE by so little, with the smallest miss. */
function closeCalls(report: JuryReport, students: readonly JuryStudent[]) {
  return students.flatMap((student) => {
    const misses = nearMisses(student, report.curriculum.policy, CLOSE);
    const [near] = [...misses].sort((a, b) => a.missing - b.missing);
    return near ? [{ student, near }] : [];
  });
}

/** All proposals by right at once: said with their numbers before anything is written. */
function AcceptByRight({ report }: { readonly report: JuryReport }) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const [asked, setAsked] = useState(false);
  const opener = useFocusReturned(asked);
  const { session } = locale;
  const students = byRight(report);
  if (students.length === 0) return null;
  const counts = YEAR_CODES.flatMap((code) => {
    const count = students.filter(({ result }) => result.proposal === code).length;
    return count > 0 ? [`${count} ${code}`] : [];
  });
  const reached = state.reading?.ready?.desk.queue.ids;
  const hidden = students.filter(({ id }) => reached?.includes(id) === false).length;
  const close = closeCalls(report, students);
  const missing = state.who.trim() === '';
  const accept = (accepted: readonly JuryStudent[]) => (): void => {
    setAsked(false);
    void store.deliberation.acceptByRight(accepted.map(({ id }) => id));
  };
  if (!asked) {
    return (
      <>
        <Button
          ref={opener}
          className={page.wide}
          disabled={state.work !== null}
          onClick={() => {
            setAsked(true);
          }}
        >
          {session.acceptAll(students.length)}
        </Button>
        <p className={page.hint}>{session.acceptAllHint}</p>
      </>
    );
  }
  return (
    <Notice
      kind="info"
      takesFocus
      actions={
        <>
          <Button
            appearance="primary"
            size="small"
            disabled={missing || state.work !== null}
            onClick={accept(students)}
          >
            {session.confirm}
          </Button>
          {close.length > 0 && (
            <Button
              size="small"
              disabled={missing || state.work !== null}
              onClick={accept(students.filter((one) => !close.some(({ student }) => student === one)))}
            >
              {session.leaveOut(close.length)}
            </Button>
          )}
          <Button
            size="small"
            onClick={() => {
              setAsked(false);
            }}
          >
            {session.cancel}
          </Button>
        </>
      }
    >
      {session.acceptAllConfirm(counts.join(', '), hidden)}
      {close.length > 0 && <CloseCalls close={close} />}
      {missing && <p className={page.hint}>{session.form.missing(session.form.missingNames.who)}</p>}
    </Notice>
  );
}

function CloseCalls({ close }: { readonly close: ReturnType<typeof closeCalls> }) {
  const { locale } = usePane();
  const page = usePageStyles();
  const { session } = locale;
  return (
    <>
      <p className={page.hint}>{session.closeCalls(close.length, locale.number(CLOSE, 2))}</p>
      <ul className={page.bullets}>
        {close.map(({ student, near }) => (
          <li key={student.id}>
            {session.closeCall(
              nameOf(student),
              'ue' in near.of ? near.of.ue : locale.jury.rcue(near.of.competence),
              locale.number(near.missing, 2),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
