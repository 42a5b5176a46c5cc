/// <reference lib="dom" />
import { provideUseCases } from './ribbon';
import { createHost } from '../excel/create-host';
import { surroundings } from '../excel/surroundings';
import { browserEnvironment } from './state/environment';
import { mountPane } from './mount';

/** The pane in Excel. Loaded when the pane is first seen, or when a button of the ribbon needs it. */
const root = document.getElementById('root');
if (root) {
  const { displayLanguage, program } = surroundings();
  const environment = browserEnvironment(displayLanguage, () => surroundings().dark, program);
  const { store } = await mountPane(root, createHost(), environment);
  provideUseCases({
    prepareJury: store.prepare,
    recolour: store.recolour,
    nextAnomaly: store.nextAnomaly,
  });
}
