/// <reference lib="dom" />
/// <reference types="office-js" />
import { associateFunctions } from '../functions/associate';
import { associateCommands } from './commands';

/*
 * What runs in the page that functions, ribbon and pane share, from the opening of the workbook to its end. Functions and
 * ribbon are answered at once; the pane's own code is loaded when the pane is seen, or when a button needs it.
 */

let pane: Promise<unknown> | undefined;
const loadPane = (): Promise<unknown> =>
  (pane ??= import(/* webpackChunkName: "pane" */ '../taskpane/index'));

/** The page may have been started for a function, with the pane out of sight. */
function whenVisible(show: () => void): void {
  if (document.visibilityState === 'visible') return show();
  document.addEventListener('visibilitychange', () => whenVisible(show), { once: true });
}

associateFunctions();
void Office.onReady(() => {
  associateCommands(loadPane);
  whenVisible(() => void loadPane());
});
