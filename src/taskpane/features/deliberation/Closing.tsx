import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { awaitsMarks, isDecided } from '../../../jury/deliberation/order';
import { nameOf } from '../../../jury/journal/differences';
import { differsFromProposal, lacksMotives } from '../../../jury/closing/unfinished';
import { retainedCode, type JuryReport } from '../../../jury/report';
import { useFocusReturned } from '../../components/focus-kept';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Unlinked } from '../home/Unlinked';
import { MinutesFields, useMinutesDraft } from './MinutesFields';
import { WhoField } from './WhoField';
import { TextArea } from '../../components/TextArea';
import { Label } from '../../components/Label';

/** "Clore le jury", after saying what is unfinished; and reopening it, which asks why. */
export function Closing({ report }: { readonly report: JuryReport }) {
  const { state, locale } = usePane();
  const page = usePageStyles();
  const desk = state.reading?.ready?.desk;
  if (!desk?.rows) return null;
  return (
    <section className={page.section} aria-labelledby="closing">
      <h2 id="closing" className={page.subtitle}>
        {locale.session.closing.title}
      </h2>
      {desk.closing ? <Reopen /> : <Close report={report} />}
    </section>
  );
}

function Close({ report }: { readonly report: JuryReport }) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const [asked, setAsked] = useState(false);
  const opener = useFocusReturned(asked);
  const minutes = useMinutesDraft(report);
  const { closing, form, cancel } = locale.session;
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
          {closing.close}
        </Button>
        <p className={page.hint}>{closing.closeHint}</p>
      </>
    );
  }
  const missing = state.who.trim() === '';
  // What was typed for the minutes goes into the minutes that are closed.
  const close = async (): Promise<void> => {
    if (minutes.changed && !(await minutes.save())) return;
    setAsked(false);
    await store.deliberation.close();
  };
  return (
    <>
      <Unlinked />
      <Notice
        kind="warning"
        takesFocus
        actions={
          <>
            <Button
              appearance="primary"
              size="small"
              disabled={missing || state.work !== null}
              onClick={() => void close()}
            >
              {closing.closeConfirm}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setAsked(false);
              }}
            >
              {cancel}
            </Button>
          </>
        }
      >
        {closing.closeHint}
        <Unfinished report={report} />
        <MinutesFields draft={minutes} />
        {missing && <p className={page.hint}>{form.missing(form.missingNames.who)}</p>}
      </Notice>
    </>
  );
}

/** Names before "and others". */
const NAMES_SHOWN = 8;

/** What a jury should know before it closes. */
function Unfinished({ report }: { readonly report: JuryReport }) {
  const { state, locale } = usePane();
  const page = usePageStyles();
  const { closing, notices } = locale.session;
  const desk = state.reading?.ready?.desk;
  const { students } = report;
  const count = (what: (student: JuryReport['students'][number]) => boolean): number =>
    students.filter(what).length;
  const uncertain = students.filter(({ doubts }) => doubts.length > 0).map(nameOf);
  const differing = students
    .filter(differsFromProposal)
    .map((student) =>
      closing.difference(nameOf(student), retainedCode(student), student.result.proposal ?? ''),
    );
  const incomplete = students.filter(lacksMotives).map(nameOf);
  const unfinished = [
    [count((student) => !isDecided(student)), closing.undecided],
    [count(awaitsMarks), closing.awaited],
    [count(({ decidedOnOtherMarks }) => decidedOnOtherMarks), closing.otherMarks],
    [
      count((student) => (student.entry?.decision ?? '') !== '' && !isDecided(student)),
      closing.unappliedCodes,
    ],
    [desk?.differences.length ?? 0, notices.unjournaled],
    [desk?.journal?.damage.length ?? 0, () => notices.damage],
  ] as const;
  return (
    <ul className={page.bullets}>
      {uncertain.length > 0 && <li>{closing.uncertain(uncertain, NAMES_SHOWN)}</li>}
      {differing.length > 0 && <li>{closing.differs(differing)}</li>}
      {incomplete.length > 0 && <li>{closing.incomplete(incomplete, NAMES_SHOWN)}</li>}
      {unfinished.map(([number, text], i) => number > 0 && <li key={i}>{text(number)}</li>)}
    </ul>
  );
}

function Reopen() {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const [reason, setReason] = useState('');
  const { closing } = locale.session;
  const missing = reason.trim() === '' || state.who.trim() === '';
  return (
    <>
      <WhoField />
      <Label htmlFor="reopen-reason" required>
        {closing.reopenReason}
      </Label>
      <TextArea
        id="reopen-reason"
        value={reason}
        onChange={(value) => {
          setReason(value);
        }}
      />
      <Button
        className={page.wide}
        disabled={missing || state.work !== null}
        aria-describedby="reopen-missing"
        onClick={() => void store.deliberation.reopen(reason.trim())}
      >
        {closing.reopen}
      </Button>
      {missing && (
        <p id="reopen-missing" className={page.hint}>
          {closing.reopenMissing}
        </p>
      )}
    </>
  );
}
