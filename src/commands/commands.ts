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
        await Office.addin.showAsTaskpane();
        await loadPane();
        const useCases = await providedUseCases();
        await useCases[command]();
      } finally {
        event.completed();
      }
    });
  }
}
