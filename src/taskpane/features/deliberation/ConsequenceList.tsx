import { consequences } from '../../../jury/decisions/consequences';
import type { Decision } from '../../../jury/decisions/decide';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { changeText } from '../../../locales/change-text';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';

interface ConsequenceListProps {
  readonly report: JuryReport;
  readonly student: JuryStudent;
  readonly decision: Decision;
}

/** What a decision changes, before anybody confirms it. */
export function ConsequenceList({ report, student, decision }: ConsequenceListProps) {
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
