import { DEFAULT_SETTINGS } from '../../../jury/settings/settings';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { SwitchField } from '../../components/SwitchField';

/** Names hidden or shown, on all sheets and in the pane, in one go. */
export function NamesSwitch() {
  const { state, store, locale } = usePane();
  const styles = usePageStyles();
  const { names } = state.reading?.preparation.settings ?? DEFAULT_SETTINGS;
  return (
    <div className={styles.section}>
      <SwitchField
        checked={names === 'hidden'}
        disabled={state.work !== null}
        label={locale.anonymous.hideNames}
        aria-describedby="hide-names-hint"
        onChange={(checked) => void store.settings.hideNames(checked)}
      />
      <p id="hide-names-hint" className={styles.hint}>
        {locale.anonymous.hideNamesHint}
      </p>
    </div>
  );
}
