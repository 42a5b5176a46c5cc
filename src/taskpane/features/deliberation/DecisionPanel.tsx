import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { askedFields, missingFields } from '../../../jury/decisions/asked';
import type { Decision } from '../../../jury/decisions/decide';
import { readReason } from '../../../jury/decisions/reason';
import { partsOf, subjectKey, type Subject } from '../../../jury/decisions/subject';
import { partValue } from '../../../jury/decisions/text';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { YEAR_CODES, type YearCode } from '../../../rules/types';
import { useFocusReturned } from '../../components/focus-kept';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { reasonWithoutYear } from './decision-form';
import { DecideForm } from './DecideForm';
import { WhoField } from './WhoField';

/** What the jury has decided on a student, and what it can decide: as proposed, otherwise, or no longer. */
export function DecisionPanel({
  report,
  student,
}: {
  readonly report: JuryReport;
  readonly student: JuryStudent;
}) {
  const { state, store, locale, drafts } = usePane();
  const page = usePageStyles();
  /** The form, and the code that it begins with; what was typed for this student before opens it by itself. */
  const [form, setForm] = useState(() => (drafts.has(student.id) ? { code: '', takesFocus: false } : null));
  const [asksWho] = useState(state.who.trim() === '');
  const opener = useFocusReturned(form !== null);
  const { panel } = locale.session;
  const desk = state.reading?.ready?.desk;
  const { entry, result } = student;
  const { proposal } = result;
  const reason = entry?.reason ?? '';
  const decide = (decision: Decision, note?: string) => (): void =>
    void store.deliberation.decide(student.id, decision, note);
  const busy = state.work !== null;
  const unsigned = state.who.trim() === '';
  const ready = !desk?.closing && desk?.rows?.byId.has(student.id);
  const decideYear = (value: YearCode, noted: string) => (): void => {
    const decision: Decision = { subject: { kind: 'year' }, value, reason: noted };
    // What the law asks for besides is typed first; nothing would be written without it.
    if (missingFields(askedFields(student, decision), readReason(noted)).length === 0) decide(decision)();
    else setForm({ code: value, takesFocus: true });
  };
  const known = YEAR_CODES.find((code) => code === entry?.decision);
  return (
    <section className={page.section} aria-labelledby="decision">
      <h2 id="decision" className={page.subtitle}>
        {panel.title}
      </h2>
      {entry && <Taken student={student} closed={!ready} onRemove={decide} />}
      {!desk?.rows && <p className={page.hint}>{panel.prepareFirst}</p>}
      {student.decidedOnOtherMarks && (
        <Notice
          kind="warning"
          actions={
            ready &&
            known && (
              <Button size="small" disabled={busy || unsigned} onClick={decideYear(known, reason)}>
                {panel.confirmAgain(known)}
              </Button>
            )
          }
        >
          {panel.otherMarks}
        </Notice>
      )}
      {ready && !form && (
        <div className={page.row}>
          {proposal !== null && entry?.decision !== proposal && (
            <Button
              appearance="primary"
              disabled={busy || unsigned}
              onClick={decideYear(proposal, reasonWithoutYear(student, proposal, locale))}
            >
              {panel.accept(proposal)}
            </Button>
          )}
          <Button
            ref={opener}
            onClick={() => {
              setForm({ code: '', takesFocus: true });
            }}
          >
            {drafts.has(student.id) ? panel.goOn : panel.otherwise}
          </Button>
        </div>
      )}
      {ready && !form && asksWho && <WhoField />}
      {ready && form && (
        <DecideForm
          report={report}
          student={student}
          code={form.code}
          takesFocus={form.takesFocus}
          onClose={() => {
            setForm(null);
          }}
        />
      )}
    </section>
  );
}

/** Each decision with a button that takes it back, and the reason once. */
function Taken({
  student,
  closed,
  onRemove,
}: {
  readonly student: JuryStudent;
  readonly closed: boolean;
  readonly onRemove: (decision: Decision, note: string) => () => void;
}) {
  const { state, locale } = usePane();
  const page = usePageStyles();
  const { panel } = locale.session;
  const { entry, year } = student;
  const reason = entry?.reason ?? '';
  const { subject: words } = locale.deliberation.journal;
  const reasonWithout = ({ kind }: Subject): string => {
    if (kind === 'year') return reasonWithoutYear(student, null, locale);
    return taken.length > 1 ? reason : '';
  };
  const taken: readonly { readonly subject: Subject; readonly value: string }[] = [
    ...(entry && entry.decision !== ''
      ? [{ subject: { kind: 'year' } as const, value: entry.decision }]
      : []),
    ...partsOf({ ...year.overrides }).map((part) => ({ subject: part, value: partValue(part) })),
  ];
  return (
    <>
      <ul className={page.list} aria-label={panel.taken}>
        {taken.map(({ subject, value }) => {
          const name = words(subjectKey(subject));
          return (
            <li key={name} className={page.row}>
              <span>
                {name} : <strong>{value}</strong>
              </span>
              {!closed && (
                <Button
                  size="small"
                  disabled={state.work !== null || state.who.trim() === ''}
                  onClick={onRemove({ subject, value: null, reason: reasonWithout(subject) }, panel.removed)}
                >
                  {panel.remove(name)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {reason !== '' && (
        <p className={page.hint} style={{ whiteSpace: 'pre-line' }}>
          {locale.pane.card.juryReason} : {reason}
        </p>
      )}
    </>
  );
}
