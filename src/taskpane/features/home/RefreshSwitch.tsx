import { Button } from '@fluentui/react-components';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { SwitchField } from '../../components/SwitchField';

/** Whether the pane follows what is typed; and reading again by hand. */
export function RefreshSwitch() {
  const { state, store, locale, preferences, setPreferences } = usePane();
  const styles = usePageStyles();
  const { home } = locale.pane;
  return (
    <div className={styles.section}>
      <div className={styles.row}>
        <SwitchField
          checked={preferences.autoRefresh}
          label={home.autoRefresh}
          aria-describedby="auto-refresh-hint"
          onChange={(checked) => {
            setPreferences({ ...preferences, autoRefresh: checked });
          }}
        />
        <Button size="small" disabled={state.work !== null} onClick={() => void store.refresh()}>
          {home.refresh}
        </Button>
      </div>
      <p id="auto-refresh-hint" className={styles.hint}>
        {home.autoRefreshHint}
      </p>
    </div>
  );
}
