/// <reference lib="dom" />
import { provideUseCases } from './ribbon';
import { surroundings } from '../excel/surroundings';
import { browserEnvironment } from './state/environment';
import { mountPane } from './mount';

const loadExcel = () => import(/* webpackChunkName: "jury" */ '../excel/create-host');

/** Draws the pane in Excel, once Office is ready: when it is first seen, or when a button of the ribbon needs it. */
export async function startPane(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const { displayLanguage, program } = surroundings();
  const environment = browserEnvironment(displayLanguage, () => surroundings().dark, program);
  const loadHost = async () => (await loadExcel()).createHost();
  const { store } = await mountPane(root, loadHost, environment);
  provideUseCases({
    prepareJury: store.prepare,
    recolour: store.recolour,
    nextAnomaly: store.nextAnomaly,
    store,
  });
}
