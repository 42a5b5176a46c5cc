import { NothingRecognised } from '../../components/NothingRecognised';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';

/** What would change if a mark, a rule or a threshold were another; nothing of it is written. */
export function WhatIf() {
  const { state, locale } = usePane();
  const styles = usePageStyles();
  const preparation = state.reading?.preparation;
  if (!preparation?.ok) return <NothingRecognised />;
  return <h1 className={styles.title}>{locale.pane.tabs['what-if']}</h1>;
}
