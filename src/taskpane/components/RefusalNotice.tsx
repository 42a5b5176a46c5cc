import { Button } from '@fluentui/react-components';
import { usePane } from '../state/context';
import { Notice } from './Notice';

/** What Excel refused: what happened, what to do, and a way to try again. */
export function RefusalNotice() {
  const { state, store, locale, isHere } = usePane();
  const { refused } = state;
  if (!refused || !isHere) return null;
  const { pane } = locale;
  const { problem, retry } = refused;
  const { what, next } = pane.refused[problem.code];
  return (
    <Notice
      kind="error"
      onClose={store.dismissRefusal}
      actions={
        <Button size="small" onClick={retry} disabled={state.work !== null}>
          {pane.retry}
        </Button>
      }
    >
      <strong>{typeof what === 'string' ? what : what(problem.sheet)}</strong> {next}
      {state.takenBack && <div>{locale.session.notices.takenBack}</div>}
      {(problem.code === 'unexpected' || problem.code === 'other-workbook') && (
        <div>{locale.labelled(pane.detail, problem.detail)}</div>
      )}
    </Notice>
  );
}
