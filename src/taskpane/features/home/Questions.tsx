import { Button } from '@fluentui/react-components';
import type { AskedQuestion } from '../../../jury/report';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { CellLink } from '../../components/CellLink';

/** Many doubtful columns are no wall of questions: so many are asked at a time. */
const AT_ONCE = 5;

/** What the reading could not decide by itself: one click where one answer is likely. */
export function Questions({ questions }: { readonly questions: readonly AskedQuestion[] }) {
  const { locale } = usePane();
  const page = usePageStyles();
  const { doubts } = locale;
  const open = questions.filter(({ answer }) => answer === null);
  if (open.length === 0) return null;
  return (
    <section className={page.section} aria-labelledby="questions">
      <h2 id="questions" className={page.subtitle}>
        {doubts.questionsTitle} ({open.length})
      </h2>
      {open.slice(0, AT_ONCE).map((asked) => (
        <QuestionNotice key={asked.question.key} asked={asked} />
      ))}
      {open.length > AT_ONCE && <p className={page.hint}>{doubts.open(open.length)}</p>}
    </section>
  );
}

function QuestionNotice({ asked }: { readonly asked: AskedQuestion }) {
  const { store, state, locale } = usePane();
  const { doubts } = locale;
  const { sheet, cell, question } = asked;
  return (
    <Notice
      kind="warning"
      actions={question.choices.map((choice) => (
        <Button
          key={choice}
          size="small"
          appearance={choice === question.likely ? 'primary' : 'secondary'}
          disabled={state.work !== null}
          onClick={() => void store.answer(question.key, choice)}
        >
          {doubts.choice(choice)}
        </Button>
      ))}
    >
      {doubts.question(question.kind, question.subject)}{' '}
      <CellLink onClick={() => void store.goTo(sheet, cell)}>
        {sheet}!{cell}
      </CellLink>
    </Notice>
  );
}
