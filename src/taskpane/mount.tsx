import { createRoot } from 'react-dom/client';
import type { Host } from '../jury/host/port';
import type { PaneEnvironment } from './state/environment';
import { loadLocale } from '../locales/load';
import { loadDarkTheme } from './load-dark-theme';
import { Pane, type Opened } from './Pane';
import { readPreferences } from './state/preferences';
import type { JuryStore } from './state/jury-store';

/** All that the frame does not need, asked for with it. */
const jury = import(/* webpackChunkName: "jury", webpackPreload: true */ './jury');

/** A pane that is drawn and follows the workbook. */
interface MountedPane {
  readonly store: JuryStore;
  /** Takes the pane away and stops following. */
  readonly close: () => Promise<void>;
}

/**
 * Draws the pane into an element, its frame first, and begins to read the workbook.
 * @param host its code may still be on its way
 */
export async function mountPane(
  element: HTMLElement,
  host: Host | Promise<Host>,
  environment: PaneEnvironment,
): Promise<MountedPane> {
  const [locale, darkTheme] = await Promise.all([
    loadLocale(environment.language),
    environment.theme() === 'dark' ? loadDarkTheme() : null,
  ]);
  const root = createRoot(element);
  const draw = (opened: Opened | null): void => {
    root.render(<Pane {...{ environment, locale, darkTheme, opened }} />);
  };
  draw(null);
  const { JuryStore, Views } = await jury;
  const { autoRefresh } = readPreferences();
  const store = new JuryStore(await host, { locale, autoRefresh });
  draw({ store, Views });
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
