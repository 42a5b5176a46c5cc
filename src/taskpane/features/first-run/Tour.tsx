import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { TOUR_WORDS } from '../../../locales/tools';
import { Notice } from '../../components/Notice';
import { usePane } from '../../state/context';

/** Where each step is seen. */
const STEPS = ['home', 'students', 'anomalies', 'documents'] as const;

/** The sample in four steps, once; it can be skipped at each. */
export function Tour() {
  const { setTab, locale, preferences, setPreferences } = usePane();
  const words = TOUR_WORDS[locale.language];
  const [at, setAt] = useState(0);
  const end = (): void => {
    setPreferences({ ...preferences, toured: true });
  };
  const step = STEPS[at] ?? 'home';
  const next = STEPS[at + 1];
  return (
    <section aria-label={words.title}>
      <Notice
        kind="info"
        actions={
          <>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                if (!next) return end();
                setAt(at + 1);
                setTab(next);
              }}
            >
              {next ? words.next : words.end}
            </Button>
            {next && (
              <Button size="small" onClick={end}>
                {words.skip}
              </Button>
            )}
          </>
        }
      >
        <strong>{words.step(at + 1, STEPS.length)}</strong> {words.steps[step]}
      </Notice>
    </section>
  );
}
