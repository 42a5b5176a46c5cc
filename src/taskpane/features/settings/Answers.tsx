import { Button } from '@fluentui/react-components';
import type { JuryReport } from '../../../jury/report';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';

/** What was answered to questions of the reading; each can be taken back. */
export function Answers({ answers }: { readonly answers: Readonly<Record<string, string>> }) {
  const { store, state, locale } = usePane();
  const page = usePageStyles();
  const { doubts } = locale;
  const kept = Object.entries(answers);
  if (kept.length === 0) return null;
  const { preparation } = state.reading ?? {};
  const questions: JuryReport['questions'] = preparation?.ok ? preparation.report.questions : [];
  return (
    <section className={page.section} aria-labelledby="answers">
      <h2 id="answers" className={page.subtitle}>
        {doubts.answers}
      </h2>
      <ul className={page.list}>
        {kept.map(([key, answer]) => {
          const asked = questions.find(({ question }) => question.key === key);
          return (
            <li key={key} className={page.row}>
              <span>
                {asked
                  ? doubts.question(asked.question.kind, asked.question.subject)
                  : key.replace(/^[^:]*:/, '')}
                {' → '}
                {doubts.choice(answer)}
              </span>
              {!asked && <span className={page.hint}>{doubts.notAsked}</span>}
              <Button
                size="small"
                disabled={state.work !== null}
                onClick={() => void store.settings.answer(key, null)}
              >
                {doubts.takeBack}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
