/// <reference types="office-js" />
import { surroundings } from '../surroundings';
import { supports } from '../session';
import { within, type Check } from './trial';

/** The set of ExcelApi up to which nothing is guarded in a pane that is up to date. */
const API = '1.15';

export const START = {
  host: () => Promise.resolve(String(Office.context.diagnostics.host)),
  'api-set': () => Promise.resolve(supports(API) ? 'yes' : 'no'),
  'display-language': () =>
    Promise.resolve(/^[a-z]{2,3}(-|$)/.test(surroundings().displayLanguage) ? 'tag' : 'other'),
  theme: () => {
    const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
    const colour = theme?.bodyBackgroundColor;
    return Promise.resolve(
      colour === undefined ? 'none' : /^#?[0-9a-f]{6}$/i.test(colour) ? 'colour' : 'other',
    );
  },
  'pane-request': async () =>
    (await within(Office.addin.showAsTaskpane().then(() => 'answered'))) ?? 'no answer',
  dialogs: () =>
    Promise.resolve(Office.context.requirements.isSetSupported('DialogApi', '1.1') ? 'offered' : 'none'),
  clipboard: () => {
    const clipboard = navigator.clipboard as Partial<Clipboard> | undefined;
    return Promise.resolve(clipboard?.writeText ? 'offered' : 'none');
  },
  'create-workbook': () => Promise.resolve(typeof Excel.createWorkbook === 'function' ? 'offered' : 'none'),
} satisfies Record<string, Check>;
