import { useShell } from '../state/context';
import { doneText } from './done-text';
import { useHidden } from './hidden';

/** Tells a screen reader what the others see: what is going on, and what came of it. */
export function Announcer() {
  const { state, locale } = useShell();
  const hidden = useHidden();
  const { work, done } = state;
  const text = work ? locale.pane.working[work] : done ? doneText(done, locale) : '';
  return (
    <div role="status" aria-live="polite" className={hidden}>
      {text}
    </div>
  );
}
