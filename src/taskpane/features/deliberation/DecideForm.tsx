import { Button } from '@fluentui/react-components';
import {
  lazy,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
} from 'react';
import { draftFor, judgeDraft, type DecisionDraft, type JudgedDraft } from '../../../jury/decisions/draft';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { REASON_FIELDS } from '../../../vocabulary/decisions';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { ConsequenceList } from './ConsequenceList';
import { useFieldStyles } from './field-styles';
import type { ReasonTemplatesProps } from './ReasonTemplates';
import { SubjectFields } from './SubjectFields';
import { WhoField } from './WhoField';
import { TextArea } from '../../components/TextArea';
import { Input } from '../../components/Input';
import { Label } from '../../components/Label';

/** Comes with the tools; where it cannot be fetched the reason is typed without it. */
const ReasonTemplates = lazy<ComponentType<ReasonTemplatesProps>>(() =>
  import(/* webpackChunkName: "tools" */ './ReasonTemplates').then(
    (part) => ({ default: part.ReasonTemplates }),
    () => ({ default: () => null }),
  ),
);

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
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const { form, cancel } = locale.session;
  const { draft, change, forget } = useDraft(student, code);
  const element = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [asksWho] = useState(state.who.trim() === '');
  const giveUp = (): void => {
    forget();
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
  const judged = judgeDraft(draft, report, student, state.who, locale);
  const { decision, missing } = judged;
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
      <SubjectFields {...{ report, student, draft }} wrongPoints={judged.wrongPoints} onChange={change} />
      <ReasonFields report={report} draft={draft} judged={judged} onChange={change} />
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

/** What is typed for a student, as it was left. */
function useDraft(student: JuryStudent, code?: string) {
  const { drafts } = usePane();
  const [draft, setDraft] = useState<DecisionDraft>(() => drafts.get(student.id) ?? draftFor(student, code));
  return {
    draft,
    change: (part: Partial<DecisionDraft>): void => {
      const next = { ...draft, ...part };
      setDraft(next);
      drafts.set(student.id, next);
    },
    forget: (): void => void drafts.delete(student.id),
  };
}

interface ReasonFieldsProps {
  readonly report: JuryReport;
  readonly draft: DecisionDraft;
  readonly judged: JudgedDraft;
  readonly onChange: (part: Partial<DecisionDraft>) => void;
}

/** The reason, and what the law asks for besides. */
function ReasonFields({
  report,
  draft: { reason },
  judged: { asked, isRefusal, instead },
  onChange,
}: ReasonFieldsProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useFieldStyles();
  const id = useId();
  const { form } = locale.session;
  return (
    <>
      {instead && <Notice kind="error">{form.noRight(instead)}</Notice>}
      {isRefusal && <p className={page.hint}>{form.refusal}</p>}
      {asked.includes('grant') && <p className={page.hint}>{form.grant}</p>}
      <div className={styles.field}>
        <Label htmlFor={`${id}-reason`} required={asked.includes('text')}>
          {form.reason}
        </Label>
        <TextArea
          id={`${id}-reason`}
          value={reason.text}
          onChange={(value) => {
            onChange({ reason: { ...reason, text: value } });
          }}
        />
      </div>
      <Suspense fallback={null}>
        <ReasonTemplates
          report={report}
          text={reason.text}
          onChange={(text) => {
            onChange({ reason: { ...reason, text } });
          }}
        />
      </Suspense>
      {REASON_FIELDS.filter((field) => asked.includes(field)).map((field) => (
        <div key={field} className={styles.field}>
          <Label htmlFor={`${id}-${field}`} required>
            {form.fields[field]}
          </Label>
          <Input
            id={`${id}-${field}`}
            value={reason[field]}
            onChange={(value) => {
              onChange({ reason: { ...reason, [field]: value } });
            }}
          />
        </div>
      ))}
    </>
  );
}
