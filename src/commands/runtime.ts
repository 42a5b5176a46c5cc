/// <reference lib="dom" />
/// <reference types="office-js" />
import { associateFunctions } from '../functions/on-demand';
import { associateCommands } from './commands';

/** Of the functions in `src/functions/functions.ts`; the build puts them here. */
declare const FUNCTION_IDS: readonly string[];

/*
 * What runs in the page that functions, ribbon and pane share, from the opening of the workbook to its end. What answers
 * functions is loaded with the first cell that asks; the pane's own code when the pane is seen, or when a button needs it.
 */

const codeOfFunctions = () => import(/* webpackChunkName: "functions" */ '../functions/by-id');
const codeOfPane = () => import(/* webpackChunkName: "pane" */ '../taskpane/index');
/** What stands in the page until the pane is drawn, and again where it cannot be. */
const root = document.getElementById('root');
const sentences = Array.from(root?.childNodes ?? []);
let pane: Promise<void> | undefined;
const loadPane = (): Promise<void> => (pane ??= startedPane());

/** The next who asks tries again. @throws where the pane's scripts cannot be fetched, after saying so */
async function startedPane(): Promise<void> {
  try {
    const { startPane } = await codeOfPane();
    await startPane();
  } catch (problem) {
    pane = undefined;
    root?.replaceChildren(...sentences);
    say('lost');
    throw problem;
  }
}

/** Signs of somebody before the pane, whatever the browser in Excel says of its visibility. */
const SIGNS = ['focus', 'pointermove', 'pointerdown', 'resize'] as const;

/** The page may have been started for a function, with the pane out of sight. */
function whenVisible(show: () => void): void {
  if (document.visibilityState === 'visible') return show();
  const waiting = new AbortController();
  const seen = (): void => {
    if (waiting.signal.aborted) return;
    waiting.abort();
    show();
  };
  const changed = (): void => {
    if (document.visibilityState === 'visible') seen();
  };
  document.addEventListener('visibilitychange', changed, { signal: waiting.signal });
  for (const sign of SIGNS) window.addEventListener(sign, seen, { signal: waiting.signal });
}

/** Shows one of the sentences that stand in the page until the pane is drawn. */
function say(sentence: 'outside' | 'blocked' | 'lost'): void {
  for (const id of ['loading', 'outside', 'blocked', 'lost'])
    document.getElementById(id)?.toggleAttribute('hidden', id !== sentence);
}

if (typeof Office === 'undefined') {
  say('blocked');
} else {
  associateFunctions(FUNCTION_IDS, async () => (await codeOfFunctions()).FUNCTIONS);
  // The pane's script is on its way while Office gets ready.
  if (document.visibilityState === 'visible') void codeOfPane();
  void Office.onReady(({ host }) => {
    // `null` in a page of the browser's own.
    if ((host as Office.HostType | null) === null) return say('outside');
    associateCommands(loadPane);
    whenVisible(() => void loadPane());
  });
}
