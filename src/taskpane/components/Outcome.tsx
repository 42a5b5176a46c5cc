import { Button } from '@fluentui/react-components';
import { TOP_CELL } from '../../jury/our-sheets/roles';
import { doneText } from './done-text';
import { Notice } from './Notice';
import { usePane } from '../state/context';
import type { Done, JuryState } from '../state/jury-state';

interface OutcomeProps {
  /** The student whose card is shown: what was done to the others is said, and taken back, elsewhere. */
  readonly student?: string;
}

/** What was last written, with "Annuler"; and whether it has grown old since. */
export function Outcome({ student }: OutcomeProps) {
  const { state, store, locale, preferences, isHere } = usePane();
  const { home } = locale.pane;
  const { reading, work, undoLoses, changed } = state;
  const done = isHere && (student === undefined || concerns(student, state)) ? state.done : null;
  // A closed jury is not prepared again: what has changed since is said with the closing.
  const outdated = reading?.ready?.desk.closing ? 0 : (reading?.outdated ?? 0);
  const busy = work !== null;
  return (
    <>
      {done && <WhatWasDone done={done} />}
      {undoLoses && (
        <Notice
          kind="warning"
          actions={
            <>
              <Button size="small" disabled={busy} onClick={() => void store.undoAnyway()}>
                {home.undoAnyway}
              </Button>
              <Button size="small" disabled={busy} onClick={store.keepTyped}>
                {home.keepTyped}
              </Button>
            </>
          }
        >
          {home.undoLoses}
        </Notice>
      )}
      {changed && !busy && !preferences.autoRefresh && (
        <Notice
          kind="info"
          actions={
            <Button size="small" onClick={() => void store.refresh()}>
              {home.refresh}
            </Button>
          }
        >
          {home.changed}
        </Notice>
      )}
      {outdated > 0 && <Notice kind="warning">{home.outdated(outdated)}</Notice>}
    </>
  );
}

/** Where to look at it, and the ways to take it back. */
function WhatWasDone({ done }: { readonly done: Done }) {
  const { state, store, locale } = usePane();
  const { home } = locale.pane;
  const { work, canUndo, lastDecision } = state;
  const sheets = 'sheets' in done ? done.sheets : [];
  // Each document is looked at for itself; of the sheets of a jury the first leads to the others.
  const shown = done.kind === 'documents' ? sheets : sheets.slice(0, 1);
  const from = 'from' in done ? done.from : undefined;
  const busy = work !== null;
  return (
    <Notice
      kind="success"
      onClose={store.dismissDone}
      actions={
        <>
          {shown.map((sheet) => (
            <Button key={sheet} size="small" disabled={busy} onClick={() => void store.goTo(sheet, TOP_CELL)}>
              {home.show(sheet)}
            </Button>
          ))}
          {from && (
            <Button size="small" disabled={busy} onClick={() => void store.goTo(from.sheet, from.cell)}>
              {home.backTo(from.sheet)}
            </Button>
          )}
          {done.kind === 'decided' && lastDecision && (
            <Button size="small" disabled={busy} onClick={() => void store.deliberation.takeBack()}>
              {locale.session.takeBack(lastDecision.length)}
            </Button>
          )}
          {canUndo && (
            <Button size="small" disabled={busy} onClick={() => void store.undo()}>
              {home.undo}
            </Button>
          )}
        </>
      }
    >
      {doneText(done, locale)}
    </Notice>
  );
}

function concerns(student: string, { done, lastDecision }: JuryState): boolean {
  if (done?.kind === 'prepared') return false;
  if (done && 'next' in done && done.next === student) return true;
  if (done?.kind !== 'decided' || !lastDecision) return true;
  return lastDecision.length === 1 && lastDecision[0]?.id === student;
}
