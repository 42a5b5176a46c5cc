/// <reference types="office-js" />
import { providedUseCases, type RibbonUseCases } from '../taskpane/ribbon';

/** The functions that manifest.xml names in its buttons. */
export const COMMANDS = [
  'prepareJury',
  'recolour',
  'nextAnomaly',
] as const satisfies readonly (keyof RibbonUseCases)[];

/**
 * Tells Excel which code answers which button. Each shows the pane, where progress and errors are seen, and does there
 * what the pane's own button does; Excel is told at the end, whatever happens, so that the ribbon is never left waiting.
 * @param loadPane starts the pane if it has not been shown yet
 */
export function associateCommands(loadPane: () => Promise<unknown>): void {
  for (const command of COMMANDS) {
    Office.actions.associate(command, async (event: Office.AddinCommands.Event) => {
      try {
        await paneShown();
        await loadPane();
        const useCases = await providedUseCases();
        await useCases[command]();
      } finally {
        event.completed();
      }
    });
  }
}

/** Milliseconds. */
const SHOWN_WITHIN = 3_000;

/** The pane asked for; Excel may refuse, ignore it, or never answer, and the job is done all the same. */
async function paneShown(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, SHOWN_WITHIN);
  });
  await Promise.race([Office.addin.showAsTaskpane().catch(() => undefined), limit]);
  clearTimeout(timer);
}
