import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { VERSION } from '../../../version';
import { copyText } from '../../components/copy-text';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { TextArea } from '../../components/TextArea';

const useStyles = makeStyles({ text: { width: '100%' } });

/** For whoever helps from afar, without anything of anybody in it. Some versions of Excel give a pane no clipboard. */
export function CopyDiagnostic() {
  const { state, program, locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<'copied' | 'by-hand' | null>(null);
  const [text, setText] = useState('');
  const preparation = state.reading?.preparation;
  if (!preparation) return null;
  const { anonymous: words } = locale;
  const copy = async (): Promise<void> => {
    // With the views, which are here by now.
    const { diagnosticText } = await import(/* webpackChunkName: "views" */ '../../../jury/diagnostic');
    const written = diagnosticText(preparation, { version: VERSION, program });
    setText(written);
    setOutcome((await copyText(written)) ? 'copied' : 'by-hand');
  };
  return (
    <section className={page.section}>
      <div className={page.row}>
        <Button aria-describedby="diagnostic-hint" onClick={() => void copy()}>
          {words.copyDiagnostic}
        </Button>
      </div>
      <p id="diagnostic-hint" className={page.hint}>
        {words.diagnosticHint}
      </p>
      <div role="status">
        {outcome === 'copied' && <Notice kind="success">{words.diagnosticCopied}</Notice>}
      </div>
      {outcome === 'by-hand' && (
        <>
          <Notice kind="warning">{words.copyByHand}</Notice>
          <TextArea
            readOnly
            className={styles.text}
            aria-label={words.diagnosticText}
            value={text}
            rows={8}
            onFocus={(event) => {
              event.currentTarget.select();
            }}
          />
        </>
      )}
    </section>
  );
}
