/** The pane behind its frame, as one script: the store that reads and writes the workbook, and the views that draw it. */
export { JuryStore } from './state/jury-store';
export { Views } from './Views';
