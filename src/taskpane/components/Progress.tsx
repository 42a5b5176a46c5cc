import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { usePane } from '../state/context';

const useStyles = makeStyles({
  progress: { padding: '4px 12px', fontSize: '12px', backgroundColor: tokens.colorNeutralBackground1 },
});

/** What is going on, whichever view is open. */
export function Progress() {
  const { state, locale } = usePane();
  const styles = useStyles();
  if (!state.work) return null;
  const text = locale.pane.working[state.work];
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={text} />
      {text}
    </div>
  );
}
