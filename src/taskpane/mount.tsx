import { createRoot } from 'react-dom/client';
import type { Host } from '../jury/host/port';
import type { PaneEnvironment } from './state/environment';
import { loadLocale } from '../locales/load';
import { Pane } from './Pane';
import { readPreferences } from './state/preferences';
import { JuryStore } from './state/jury-store';

/** A pane that is drawn and follows the workbook. */
interface MountedPane {
  readonly store: JuryStore;
  /** Takes the pane away and stops following. */
  readonly close: () => Promise<void>;
}

/** Draws the pane into an element and begins to read the workbook. */
export async function mountPane(
  element: HTMLElement,
  host: Host,
  environment: PaneEnvironment,
): Promise<MountedPane> {
  const { autoRefresh } = readPreferences();
  const store = new JuryStore(host, { locale: await loadLocale(environment.language), autoRefresh });
  const root = createRoot(element);
  root.render(<Pane store={store} environment={environment} />);
  const started = store.start();
  return {
    store,
    close: async () => {
      root.unmount();
      const stop = await started;
      await stop();
    },
  };
}
