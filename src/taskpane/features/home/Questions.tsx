import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AskedQuestion } from '../../../jury/report';
import { ChoiceField } from '../../components/ChoiceField';
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

/** More answers than these are no row of buttons: the likely one stays one click, the others are a list. */
const MOST_BUTTONS = 4;

function QuestionNotice({ asked }: { readonly asked: AskedQuestion }) {
  const { store, state, locale } = usePane();
  const { doubts } = locale;
  const { sheet, cell, question } = asked;
  const isLong = question.choices.length > MOST_BUTTONS;
  return (
    <Notice
      kind="warning"
      actions={
        <>
          {question.choices
            .filter((choice) => !isLong || choice === question.likely)
            .map((choice) => (
              <Button
                key={choice}
                size="small"
                appearance={choice === question.likely ? 'primary' : 'secondary'}
                disabled={state.work !== null}
                onClick={() => void store.settings.answer(question.key, choice)}
              >
                {doubts.choice(choice)}
              </Button>
            ))}
          {isLong && <OtherAnswers question={question} />}
        </>
      }
    >
      {doubts.question(question.kind, question.subject)}{' '}
      <CellLink onClick={() => void store.goTo(sheet, cell)}>
        {sheet}!{cell}
      </CellLink>
    </Notice>
  );
}

function OtherAnswers({ question }: Pick<AskedQuestion, 'question'>) {
  const { store, state, locale } = usePane();
  const { doubts } = locale;
  const others = question.choices.filter((choice) => choice !== question.likely);
  const [chosen, setChosen] = useState('');
  return (
    <>
      <ChoiceField
        label={doubts.otherAnswer}
        value={chosen}
        choices={[
          ['', doubts.chooseAnswer],
          ...others.map((choice) => [choice, doubts.choice(choice)] as const),
        ]}
        onChange={setChosen}
      />
      <Button
        size="small"
        disabled={chosen === '' || state.work !== null}
        onClick={() => void store.settings.answer(question.key, chosen)}
      >
        {doubts.answer}
      </Button>
    </>
  );
}
