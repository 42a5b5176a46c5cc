import { useId, useMemo } from 'react';
import type { DecisionDraft } from '../../../jury/decisions/draft';
import { subjectKey, type Subject } from '../../../jury/decisions/subject';
import {
  codesFor,
  isPoints,
  moduleName,
  subjectOfKey,
  subjectsByUe,
  subjectsOf,
} from '../../../jury/decisions/subjects';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { useFieldStyles } from './field-styles';
import { Select } from '../../components/Select';
import { Input } from '../../components/Input';
import { Label } from '../../components/Label';

interface SubjectFieldsProps {
  readonly report: JuryReport;
  readonly student: JuryStudent;
  readonly draft: DecisionDraft;
  readonly wrongPoints: boolean;
  readonly onChange: (part: Partial<DecisionDraft>) => void;
}

/** What is decided on, and its code or the points that it gets. */
export function SubjectFields({ report, student, draft, wrongPoints, onChange }: SubjectFieldsProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useFieldStyles();
  const id = useId();
  const { form } = locale.session;
  const subject = subjectOfKey(report, draft.subject);
  return (
    <>
      <div className={styles.field}>
        <Label htmlFor={`${id}-subject`}>{form.subject}</Label>
        <SubjectSelect
          id={`${id}-subject`}
          report={report}
          student={student}
          value={draft.subject}
          onChange={(key) => {
            onChange({ subject: key, code: '', points: '' });
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
            onChange={(value) => {
              onChange({ points: value });
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
            onChange={(value) => {
              onChange({ code: value });
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
    </>
  );
}

function SubjectSelect({
  id,
  report,
  student,
  value,
  onChange,
}: {
  readonly id: string;
  readonly report: JuryReport;
  readonly student: JuryStudent;
  readonly value: string;
  readonly onChange: (key: string) => void;
}) {
  const { locale } = usePane();
  const styles = useFieldStyles();
  const { form } = locale.session;
  const { rcues, points } = useMemo(() => subjectsOf(report), [report]);
  const byUe = useMemo(() => subjectsByUe(report, student), [report, student]);
  const placed = new Set(byUe.flatMap(({ subjects }) => subjects.map(subjectKey)));
  const others = points.filter((subject) => !placed.has(subjectKey(subject)));
  const rcuePoints = others.filter(({ kind }) => kind === 'rcue-points');
  const rest = others.filter(({ kind }) => kind !== 'rcue-points');
  const options = (subjects: readonly Subject[]) =>
    subjects.map((subject) => {
      const key = subjectKey(subject);
      const name = subject.kind === 'module-points' ? moduleName(report, subject.module) : '';
      return (
        <option key={key} value={key}>
          {locale.deliberation.journal.subject(key)}
          {name === '' ? '' : `, ${name}`}
        </option>
      );
    });
  return (
    <Select
      id={id}
      className={styles.input}
      value={value}
      onChange={(key) => {
        onChange(key);
      }}
    >
      <option value="year">{form.year}</option>
      {rcues.length > 0 && <optgroup label={form.rcues}>{options([...rcues, ...rcuePoints])}</optgroup>}
      {byUe.map(({ ue, name, subjects }) => (
        <optgroup key={ue} label={name === '' ? ue : `${ue} ${name}`}>
          {options(subjects)}
        </optgroup>
      ))}
      {rest.length > 0 && <optgroup label={form.pointsTo}>{options(rest)}</optgroup>}
    </Select>
  );
}
