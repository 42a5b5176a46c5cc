import type { Locale } from '../../locales/locale';
import type { Done } from '../state/jury-state';

/** What was done, as a sentence. */
export function doneText(done: Done, { pane, session, frozen, modules, labelled }: Locale): string {
  switch (done.kind) {
    case 'undone':
      return pane.home.undone;
    case 'collected':
      return modules.collected(done.count);
    case 'decided':
      return session.done.decided(done.count, done.whom);
    case 'taken-back':
      return session.done.takenBack(done.count);
    case 'journaled':
      return session.done.journaled(done.count);
    case 'repaired':
    case 'closed':
    case 'reopened':
      return [
        done.kind === 'repaired' ? frozen.unlinked.repaired(done.count) : session.done[done.kind],
        ...done.left.map(({ sheet, cell, why }) => `${labelled(`${sheet}!${cell}`, frozen.left[why])}.`),
      ].join(' ');
    default:
      return pane.home.done[done.kind](done.sheets.join(', '));
  }
}
