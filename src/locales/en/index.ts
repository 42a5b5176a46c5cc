import type { Locale } from '../locale';
import { enAnomalies } from './anomalies';
import { enAnonymous } from './anonymous';
import { enApogee } from './apogee';
import { enChanges } from './changes';
import { enDeliberation } from './deliberation';
import { enDocuments } from './documents';
import { enDoubts } from './doubts';
import { enExports } from './exports';
import { enFrozen } from './frozen';
import { enHistory } from './history';
import { enLaw } from './law';
import { enModules } from './modules';
import { enMinutes } from './minutes';
import { enPane } from './pane';
import { enAttendance } from './attendance';
import { enReading } from './reading';
import { enSession } from './session';
import { enSettings } from './settings';
import { enStatistics } from './statistics';
import { enWhatIf } from './what-if';

export const en: Locale = {
  ...enLaw,
  labelled: (label, text) => `${label}: ${text}`,
  sheets: {
    jury: 'Jury',
    minutes: 'Minutes',
    statistics: 'Statistics',
    anomalies: 'Anomalies',
    settings: 'Settings',
    journal: 'Log',
    history: 'Earlier years',
  },
  minutes: enMinutes,
  statistics: enStatistics,
  anomalies: enAnomalies,
  doubts: enDoubts,
  attendance: enAttendance,
  reading: enReading,
  settings: enSettings,
  deliberation: enDeliberation,
  frozen: enFrozen,
  session: enSession,
  apogee: enApogee,
  exports: enExports,
  history: enHistory,
  documents: enDocuments,
  anonymous: enAnonymous,
  changes: enChanges,
  modules: enModules,
  whatIf: enWhatIf,
  pane: enPane,
};
