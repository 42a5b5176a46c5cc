import { NothingRecognised } from '../../components/NothingRecognised';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { JuryNotices, MinutesNotice } from '../deliberation/JuryNotices';
import { DocumentList } from './DocumentList';
import { Exports } from './Exports';
import { Imports } from './Imports';
import { ToolList } from './ToolList';

/** What leaves the jury (documents, exports) and what comes into it from elsewhere. */
export function Documents() {
  const { state, locale } = usePane();
  const styles = usePageStyles();
  const preparation = state.reading?.preparation;
  return (
    <>
      <h1 className={styles.title}>{locale.pane.tabs.documents}</h1>
      {preparation?.ok ? (
        <>
          <JuryNotices />
          <MinutesNotice />
          <DocumentList report={preparation.report} />
          <Exports report={preparation.report} anonymous={preparation.settings.names === 'hidden'} />
        </>
      ) : (
        <NothingRecognised />
      )}
      <Imports />
      <ToolList />
    </>
  );
}
