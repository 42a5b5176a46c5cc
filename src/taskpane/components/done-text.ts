import type { Locale } from '../../locales/locale';
import type { Done } from '../state/jury-state';

/** What was done, as a sentence. */
export function doneText(done: Done, { pane }: Locale): string {
  return done.kind === 'undone' ? pane.home.undone : pane.home.done[done.kind](done.sheets.join(', '));
}
