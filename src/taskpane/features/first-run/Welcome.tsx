import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { sheetsToBeFilled } from '../../../jury/to-be-filled';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';

/** The first thing that a new user reads: what it is good for, in one screen, and an example to try. */
export function Welcome() {
  const { store, state, setTab, locale, preferences, setPreferences } = usePane();
  const styles = usePageStyles();
  const { welcome, tools } = locale.pane;
  const { preparation } = state.reading ?? {};
  const hasMarks = !preparation || preparation.ok || sheetsToBeFilled(preparation).length > 0;
  const isPrepared = (state.reading?.outdated ?? null) !== null;
  useEffect(() => {
    // Who has prepared a jury knows what it is good for.
    if (isPrepared && !preferences.welcomed) setPreferences({ ...preferences, welcomed: true });
  });
  if (preferences.welcomed && hasMarks) return null;
  return (
    <section className={styles.section} aria-label={welcome.title}>
      {!preferences.welcomed && (
        <>
          <h2 className={styles.subtitle}>{welcome.title}</h2>
          <ul className={styles.bullets}>
            {welcome.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <p className={styles.hint}>{welcome.privacy}</p>
          <div className={styles.row}>
            <Button
              size="small"
              onClick={() => {
                setPreferences({ ...preferences, welcomed: true });
              }}
            >
              {welcome.skip}
            </Button>
          </div>
        </>
      )}
      {!hasMarks && (
        <>
          <div className={styles.row}>
            <Button
              appearance="primary"
              disabled={state.work !== null}
              onClick={() => {
                setTab('home');
                void store.addMarks();
              }}
            >
              {welcome.trySample}
            </Button>
            <Button
              onClick={() => {
                setTab('new-workbook');
              }}
            >
              {tools.open['new-workbook']}
            </Button>
          </div>
          <p className={styles.hint}>{welcome.sampleHint}</p>
        </>
      )}
    </section>
  );
}
