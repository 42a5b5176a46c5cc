import { Button, Input, Label, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { consequences } from '../../../jury/decisions/consequences';
import { REASON_FIELDS } from '../../../vocabulary/decisions';
import { subjectKey, type Subject } from '../../../jury/decisions/subject';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { changeText } from '../../../locales/change-text';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import type { DecisionDraft } from '../../state/decision-draft';
import { codesFor, draftFor, isPoints, judgeDraft, subjectOf, subjectsOf } from './decision-form';
import { WhoField } from './WhoField';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

interface DecideFormProps {
  readonly report: JuryReport;
  readonly student: JuryStudent;
  /** The year's code that is chosen at first. */
  readonly code?: string;
  /** Whether somebody asked for the form just now, and goes on typing in it. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/**
 * A decision of the jury on the year, a UE, a RCUE, or points; what it changes is said before it is confirmed. What is typed
 * is kept until it is recorded or given up: Escape, another student or another tab lose nothing.
 */
export function DecideForm({ report, student, code, takesFocus, onClose }: DecideFormProps) {
  const { state, store, locale, drafts } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const id = useId();
  const { form, cancel } = locale.session;
  const [draft, setDraft] = useState<DecisionDraft>(() => drafts.get(student.id) ?? draftFor(student, code));
  const element = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [asksWho] = useState(state.who.trim() === '');
  const change = (part: Partial<DecisionDraft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    drafts.set(student.id, next);
  };
  const giveUp = (): void => {
    drafts.delete(student.id);
    onClose();
  };
  useEffect(() => {
    if (takesFocus) element.current?.querySelector('select')?.focus();
  }, [takesFocus]);
  const keys = (event: KeyboardEvent): void => {
    // The card moves on with the page keys and is left with Escape; in a field they mean the field.
    if (!['Escape', 'PageUp', 'PageDown'].includes(event.key)) return;
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
  const subject = subjectOf(report, draft.subject);
  const { decision, asked, missing, isRefusal, wrongPoints } = judgeDraft(
    draft,
    report,
    student,
    state.who,
    locale,
  );
  const record = (): void => {
    setTried(true);
    if (!decision || missing.length > 0) return;
    // What was typed stays where it could not be written.
    void store.deliberation.decide(student.id, decision).then(() => {
      const { conflict, refused, blocked } = store.get();
      if (conflict === null && refused === null && blocked === null) giveUp();
    });
  };
  return (
    <form
      ref={element}
      onKeyDown={keys}
      className={page.section}
      aria-label={form.title}
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <div className={styles.field}>
        <Label htmlFor={`${id}-subject`}>{form.subject}</Label>
        <SubjectSelect
          id={`${id}-subject`}
          report={report}
          value={draft.subject}
          onChange={(key) => {
            change({ subject: key, code: '', points: '' });
          }}
        />
      </div>
      {isPoints(subject) ? (
        <div className={styles.field}>
          <Label htmlFor={`${id}-points`} required>
            {form.pointsLabel}
          </Label>
          <Input
            id={`${id}-points`}
            inputMode="decimal"
            value={draft.points}
            aria-invalid={wrongPoints}
            aria-describedby={`${id}-points-hint`}
            onChange={(_, { value }) => {
              change({ points: value });
            }}
          />
          <p id={`${id}-points-hint`} className={page.hint}>
            {wrongPoints ? form.pointsWrong : form.pointsHint}
          </p>
        </div>
      ) : (
        <div className={styles.field}>
          <Label htmlFor={`${id}-code`} required>
            {form.code}
          </Label>
          <Select
            id={`${id}-code`}
            className={styles.input}
            value={draft.code}
            onChange={(_, { value }) => {
              change({ code: value });
            }}
          >
            <option value="">{form.choose}</option>
            {codesFor(subject, locale).map(({ code, meaning }) => (
              <option key={code} value={code}>
                {code} – {meaning}
              </option>
            ))}
          </Select>
        </div>
      )}
      {isRefusal && <p className={page.hint}>{form.refusal}</p>}
      {asked.includes('grant') && <p className={page.hint}>{form.grant}</p>}
      <div className={styles.field}>
        <Label htmlFor={`${id}-reason`} required={asked.includes('text')}>
          {form.reason}
        </Label>
        <Textarea
          id={`${id}-reason`}
          value={draft.reason.text}
          resize="vertical"
          onChange={(_, { value }) => {
            change({ reason: { ...draft.reason, text: value } });
          }}
        />
      </div>
      {REASON_FIELDS.filter((field) => asked.includes(field)).map((field) => (
        <div key={field} className={styles.field}>
          <Label htmlFor={`${id}-${field}`} required>
            {form.fields[field]}
          </Label>
          <Input
            id={`${id}-${field}`}
            value={draft.reason[field]}
            onChange={(_, { value }) => {
              change({ reason: { ...draft.reason, [field]: value } });
            }}
          />
        </div>
      ))}
      {decision && <ConsequenceList report={report} student={student} decision={decision} />}
      {asksWho && <WhoField />}
      {tried && missing.length > 0 && (
        <Notice kind="error">
          {form.missing(missing.map((what) => form.missingNames[what]).join(', '))}
        </Notice>
      )}
      <div className={page.row}>
        <Button type="submit" appearance="primary" disabled={state.work !== null}>
          {form.record}
        </Button>
        <Button type="button" onClick={giveUp}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

function SubjectSelect({
  id,
  report,
  value,
  onChange,
}: {
  readonly id: string;
  readonly report: JuryReport;
  readonly value: string;
  readonly onChange: (key: string) => void;
}) {
  const { locale } = usePane();
  const styles = useStyles();
  const { form } = locale.session;
  const { ues, rcues, points } = useMemo(() => subjectsOf(report), [report]);
  const options = (subjects: readonly Subject[]) =>
    subjects.map(subjectKey).map((key) => (
      <option key={key} value={key}>
        {locale.deliberation.journal.subject(key)}
      </option>
    ));
  return (
    <Select
      id={id}
      className={styles.input}
      value={value}
      onChange={(_, { value: key }) => {
        onChange(key);
      }}
    >
      <option value="year">{form.year}</option>
      {rcues.length > 0 && <optgroup label={form.rcues}>{options(rcues)}</optgroup>}
      <optgroup label={form.ues}>{options(ues)}</optgroup>
      <optgroup label={form.pointsTo}>{options(points)}</optgroup>
    </Select>
  );
}

function ConsequenceList({
  report,
  student,
  decision,
}: {
  readonly report: JuryReport;
  readonly student: JuryStudent;
  readonly decision: Parameters<typeof consequences>[2];
}) {
  const { locale } = usePane();
  const page = usePageStyles();
  const { form } = locale.session;
  const changes = consequences(report, student.id, decision)?.changes ?? [];
  return (
    <div role="status" aria-label={form.consequences}>
      <strong>{form.consequences}</strong>
      {changes.length === 0 ? (
        <p className={page.hint}>{form.noConsequence}</p>
      ) : (
        <ul className={page.bullets}>
          {changes.map((change) => {
            const text = changeText(change, locale);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      )}
    </div>
  );
}
