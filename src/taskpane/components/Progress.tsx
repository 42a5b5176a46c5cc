import { makeStyles } from '@fluentui/react-components';
import { useShell } from '../state/context';
import { tokens } from './tokens';

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', height: '6px' },
  progress: { padding: '4px 12px', fontSize: '12px', backgroundColor: tokens.colorNeutralBackground1 },
});

/** What is going on, whichever view is open. */
export function Progress() {
  const { state, locale } = useShell();
  const styles = useStyles();
  if (!state.work) return null;
  const text = locale.pane.working[state.work];
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} aria-label={text} />
      {text}
    </div>
  );
}
