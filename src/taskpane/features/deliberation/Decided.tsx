import { Button } from '@fluentui/react-components';
import type { Decision } from '../../../jury/decisions/decide';
import { decidedOf, withoutDecision } from '../../../jury/decisions/draft';
import { subjectKey } from '../../../jury/decisions/subject';
import type { JuryStudent } from '../../../jury/report';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';

interface DecidedProps {
  readonly student: JuryStudent;
  readonly closed: boolean;
  readonly onRemove: (decision: Decision, note: string) => () => void;
}

/** Each decision with a button that takes it back, and the reason once. */
export function Decided({ student, closed, onRemove }: DecidedProps) {
  const { state, locale } = usePane();
  const page = usePageStyles();
  const { panel } = locale.session;
  const reason = student.entry?.reason ?? '';
  const { subject: words } = locale.deliberation.journal;
  return (
    <>
      <ul className={page.list} aria-label={panel.taken}>
        {decidedOf(student).map(({ subject, value }) => {
          const name = words(subjectKey(subject));
          return (
            <li key={name} className={page.row}>
              <span>
                {locale.labelled(name, '')}
                <strong>{value}</strong>
              </span>
              {!closed && (
                <Button
                  size="small"
                  disabled={state.work !== null || state.who.trim() === ''}
                  onClick={onRemove(withoutDecision(student, subject, locale), panel.removed)}
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
          {locale.labelled(locale.pane.card.juryReason, reason)}
        </p>
      )}
    </>
  );
}
