import { browserEnvironment } from '../../../src/taskpane/state/environment';
import { mountPane } from '../../../src/taskpane/mount';
import { FileHost } from '../file-host';
import type {} from './window';

window.openPane = async (base64, displayLanguage) => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  window.host = new FileHost(bytes);
  const element = document.createElement('div');
  document.body.append(element);
  const environment = browserEnvironment(displayLanguage);
  ({ close: window.closePane } = await mountPane(element, () => window.host, environment));
};
