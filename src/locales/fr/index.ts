import type { Locale } from '../locale';
import { frAnomalies } from './anomalies';
import { frAnonymous } from './anonymous';
import { frApogee } from './apogee';
import { frChanges } from './changes';
import { frDeliberation } from './deliberation';
import { frDocuments } from './documents';
import { frDoubts } from './doubts';
import { frExports } from './exports';
import { frFrozen } from './frozen';
import { frHistory } from './history';
import { frLaw } from './law';
import { frModules } from './modules';
import { frMinutes } from './minutes';
import { frPane } from './pane';
import { frAttendance } from './attendance';
import { frReading } from './reading';
import { frSession } from './session';
import { frSettings } from './settings';
import { frStatistics } from './statistics';
import { frWhatIf } from './what-if';
import { typeset } from '../typeset';

export const fr: Locale = typeset<Locale>({
  ...frLaw,
  labelled: (label, text) => `${label} : ${text}`,
  sheets: {
    jury: 'Jury',
    minutes: 'Procès-verbal',
    statistics: 'Statistiques',
    anomalies: 'Anomalies',
    settings: 'Paramètres',
    journal: 'Journal',
    history: 'Antécédents',
  },
  minutes: frMinutes,
  statistics: frStatistics,
  anomalies: frAnomalies,
  doubts: frDoubts,
  attendance: frAttendance,
  reading: frReading,
  settings: frSettings,
  deliberation: frDeliberation,
  frozen: frFrozen,
  session: frSession,
  apogee: frApogee,
  exports: frExports,
  history: frHistory,
  documents: frDocuments,
  anonymous: frAnonymous,
  changes: frChanges,
  modules: frModules,
  whatIf: frWhatIf,
  pane: frPane,
});
