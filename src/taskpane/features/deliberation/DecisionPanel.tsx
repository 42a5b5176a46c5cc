import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Decision } from '../../../jury/decisions/decide';
import { partsOf, subjectKey, type Subject } from '../../../jury/decisions/subject';
import { partValue } from '../../../jury/decisions/text';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { YEAR_CODES } from '../../../rules/types';
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
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const [open, setOpen] = useState(false);
  const [asksWho] = useState(state.who.trim() === '');
  const { panel } = locale.session;
  const desk = state.reading?.ready?.desk;
  const { entry, result } = student;
  const { proposal } = result;
  const reason = entry?.reason ?? '';
  const decide = (decision: Decision, note?: string) => (): void =>
    void store.deliberation.decide(student.id, decision, note);
  const busy = state.work !== null;
  const ready = !desk?.closing && desk?.rows?.byId.has(student.id);
  const year = { kind: 'year' } as const;
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
              <Button
                size="small"
                disabled={busy || state.who.trim() === ''}
                onClick={decide({ subject: year, value: known, reason })}
              >
                {panel.confirmAgain(known)}
              </Button>
            )
          }
        >
          {panel.otherMarks}
        </Notice>
      )}
      {ready && !open && (
        <div className={page.row}>
          {proposal !== null && entry?.decision !== proposal && (
            <Button
              appearance="primary"
              disabled={busy || state.who.trim() === ''}
              onClick={decide({
                subject: year,
                value: proposal,
                reason: reasonWithoutYear(student, proposal, locale),
              })}
            >
              {panel.accept(proposal)}
            </Button>
          )}
          <Button
            onClick={() => {
              setOpen(true);
            }}
          >
            {panel.otherwise}
          </Button>
        </div>
      )}
      {ready && !open && asksWho && <WhoField />}
      {ready && open && (
        <DecideForm
          report={report}
          student={student}
          onClose={() => {
            setOpen(false);
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
