import { NothingRecognised } from '../../components/NothingRecognised';
import { Outcome } from '../../components/Outcome';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Welcome } from '../first-run/Welcome';
import { JuryNotices, MinutesNotice } from '../deliberation/JuryNotices';
import { Decisions } from './Decisions';
import { Doubts } from './Doubts';
import { NamesSwitch } from './NamesSwitch';
import { NoRoom } from './NoRoom';
import { PrepareButton } from './PrepareButton';
import { Questions } from './Questions';
import { Recognised } from './Recognised';
import { Unlinked } from './Unlinked';
import { RefreshSwitch } from './RefreshSwitch';

/** The workbook at a glance, and the one button that matters. */
export function Home() {
  const { state, locale } = usePane();
  const styles = usePageStyles();
  const { pane } = locale;
  const preparation = state.reading?.preparation;
  return (
    <>
      <h1 className={styles.title}>{pane.home.title}</h1>
      {preparation?.ok && <Welcome />}
      {preparation?.ok && <PrepareButton report={preparation.report} />}
      <Outcome />
      <Unlinked />
      <JuryNotices />
      <MinutesNotice />
      {preparation && !preparation.ok && (
        <>
          <Welcome />
          <NothingRecognised />
        </>
      )}
      {preparation?.ok && (
        <>
          <Questions questions={preparation.report.questions} />
          <Doubts preparation={preparation} />
          <NoRoom report={preparation.report} />
          <Decisions report={preparation.report} />
          <Recognised preparation={preparation} />
          <NamesSwitch />
          <RefreshSwitch />
        </>
      )}
    </>
  );
}
