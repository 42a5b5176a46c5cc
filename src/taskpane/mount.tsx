import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Host } from '../jury/host/port';
import type { PaneEnvironment } from './state/environment';
import { loadLocale } from '../locales/load';
import { loadDarkTheme } from './load-dark-theme';
import { Pane, type Opened } from './Pane';
import { readPreferences } from './state/preferences';
import type { JuryStore } from './state/jury-store';

/** All that the frame does not need: on its way with it, and run once it is drawn. */
const loadJury = () => import(/* webpackChunkName: "jury", webpackPreload: true */ './jury');

/** A pane that is drawn and follows the workbook. */
interface MountedPane {
  readonly store: JuryStore;
  /** Takes the pane away and stops following. */
  readonly close: () => Promise<void>;
}

/**
 * Draws the pane into an element, its frame first, and begins to read the workbook.
 * @param loadHost called once the frame is drawn
 * @throws where code cannot be fetched: the element is empty then
 */
export async function mountPane(
  element: HTMLElement,
  loadHost: () => Host | Promise<Host>,
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
  // At once: the rest would be run before a frame that is drawn when there is time.
  flushSync(() => {
    draw(null);
  });
  const [{ JuryStore, Views }, host] = await Promise.all([loadJury(), loadHost()]).catch(
    (problem: unknown) => {
      // A frame that nothing will ever fill says nothing.
      root.unmount();
      throw problem;
    },
  );
  const { autoRefresh } = readPreferences();
  const store = new JuryStore(host, { locale, autoRefresh });
  draw({ store, Views });
  const started = store.start();
  window.addEventListener('focus', store.entered);
  return {
    store,
    close: async () => {
      root.unmount();
      window.removeEventListener('focus', store.entered);
      const stop = await started;
      await stop();
    },
  };
}
