import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Decision } from '../../../jury/decisions/decide';
import { isIncomplete, reasonWithoutYear } from '../../../jury/decisions/draft';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { yearCodeOf } from '../../../rules/codes';
import type { YearCode } from '../../../rules/types';
import { useFocusReturned } from '../../components/focus-kept';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Decided } from './Decided';
import { DecideForm } from './DecideForm';
import { Unapplied } from './Unapplied';
import { WhoField } from './WhoField';

interface DecisionPanelProps {
  readonly report: JuryReport;
  readonly student: JuryStudent;
  /** Whether a form that opens by itself was asked for just now. */
  readonly takesFocus: boolean;
}

/** What the jury has decided on a student, and what it can decide: as proposed, otherwise, or no longer. */
export function DecisionPanel({ report, student, takesFocus }: DecisionPanelProps) {
  const { state, store, locale, drafts } = usePane();
  const page = usePageStyles();
  /** The form, and the code that it begins with; what was typed for this student before opens it by itself. */
  const [form, setForm] = useState(() => (drafts.has(student.id) ? { code: '', takesFocus } : null));
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
    if (isIncomplete(student, decision)) setForm({ code: value, takesFocus: true });
    else decide(decision)();
  };
  const known = yearCodeOf(entry?.decision);
  const confirm = ready && known && (
    <Button size="small" disabled={busy || unsigned} onClick={decideYear(known, reason)}>
      {panel.confirmAgain(known)}
    </Button>
  );
  return (
    <section className={page.section} aria-labelledby="decision">
      <h2 id="decision" className={page.subtitle}>
        {panel.title}
      </h2>
      {entry && <Decided student={student} closed={!ready} onRemove={decide} />}
      {entry && <Unapplied report={report} student={student} />}
      {!desk?.rows && <p className={page.hint}>{panel.prepareFirst}</p>}
      {student.decidedOnOtherMarks && (
        <Notice kind="warning" actions={confirm}>
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
