/// <reference lib="dom" />
/// <reference types="office-js" />
import { providedUseCases, type RibbonButton } from '../taskpane/ribbon';

/** The functions that manifest.xml names in its buttons. */
export const COMMANDS = ['prepareJury', 'recolour', 'nextAnomaly'] as const satisfies readonly RibbonButton[];

/**
 * Tells Excel which code answers which button. Each shows the pane, where progress and errors are seen, and does there
 * what the pane's own button does; Excel is told at the end, whatever happens, so that the ribbon is never left waiting.
 * Where the pane is not seen, a dialog says what came of it.
 * @param loadPane starts the pane if it has not been shown yet
 */
export function associateCommands(loadPane: () => Promise<unknown>): void {
  for (const command of COMMANDS) {
    Office.actions.associate(command, async (event: Office.AddinCommands.Event) => {
      const request = askForPane();
      try {
        await request.inTime;
        await loadPane();
        const useCases = await providedUseCases();
        await useCases[command]();
      } finally {
        event.completed();
        if (!request.isSeen()) await sayWithoutPane(command);
      }
    });
  }
}

/** Milliseconds. */
const PATIENCE = 3_000;

interface PaneRequest {
  /** Once Excel has answered, or not within the time it has. */
  readonly inTime: Promise<void>;
  /** Whether Excel has answered by now, and somebody sees the page. */
  readonly isSeen: () => boolean;
}

/** The pane asked for; Excel may refuse, ignore it, or never answer, and the job is done all the same. */
function askForPane(): PaneRequest {
  let isAnswered = false;
  const ask = async (): Promise<void> => {
    await Office.addin.showAsTaskpane();
    isAnswered = true;
  };
  return {
    inTime: within(ask()),
    // A page in a frame that is hidden is told to be visible, but not laid out.
    isSeen: () =>
      isAnswered && document.visibilityState === 'visible' && document.body.getClientRects().length > 0,
  };
}

/** Settles with what is waited for, or when it takes too long; what is refused is not waited for any more. */
async function within(what: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([what.catch(() => undefined), limit]);
  clearTimeout(timer);
}

/** The code that says it comes when it is needed; where it cannot be fetched, nor could the page of the dialog. */
async function sayWithoutPane(command: RibbonButton): Promise<void> {
  try {
    const { showOutcomeOf } = await import(/* webpackChunkName: "outcome" */ './dialog');
    await showOutcomeOf(command, within);
  } catch {
    // What was written stands in the sheets.
  }
}
