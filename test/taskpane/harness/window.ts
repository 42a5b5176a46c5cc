import type { FileHost } from '../file-host';

declare global {
  interface Window {
    /** Shows the pane on a workbook file. */
    openPane: (base64: string, displayLanguage: string) => Promise<void>;
    host: FileHost;
    closePane: () => Promise<void>;
  }
}
