import { createRoot } from 'react-dom/client';
import type { Host } from '../excel/host';
import type { PaneEnvironment } from './environment';
import { Pane } from './Pane';
import { readPreferences } from './preferences';
import { JuryStore } from './state/jury-store';

/** Draws the pane into an element and follows the workbook. @returns what takes the pane away again */
export function mountPane(
  element: HTMLElement,
  host: Host,
  environment: PaneEnvironment,
): () => Promise<void> {
  const { autoRefresh } = readPreferences();
  const store = new JuryStore(host, { language: environment.language, autoRefresh });
  const root = createRoot(element);
  root.render(<Pane store={store} environment={environment} />);
  const started = store.start();
  return async () => {
    root.unmount();
    await (
      await started
    )();
  };
}
