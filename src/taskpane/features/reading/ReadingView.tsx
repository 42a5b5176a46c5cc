import { NothingRecognised } from '../../components/NothingRecognised';
import { Outcome } from '../../components/Outcome';
import { ToView } from '../../components/ToView';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Welcome } from '../first-run/Welcome';
import { Tables } from './Tables';

/** The tables as they were understood, to be corrected by showing cells. */
export function ReadingView() {
  const { state, locale } = usePane();
  const page = usePageStyles();
  const { preparation } = state.reading ?? {};
  const { reading } = locale;
  return (
    <>
      <h1 className={page.title}>{reading.title}</h1>
      <div className={page.row}>
        <ToView view="home">{reading.back}</ToView>
      </div>
      <Outcome />
      {preparation && !preparation.ok && <NothingRecognised isBrief />}
      <Tables />
      {preparation && !preparation.ok && <Welcome />}
    </>
  );
}
