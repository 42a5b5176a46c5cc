import type { AnonymousLabels } from './anonymous';
import type { ApogeeLabels } from './apogee';
import type { AttendanceLabels } from './attendance';
import type { DeliberationLabels } from './deliberation';
import type { DocumentLabels } from './documents';
import type { DoubtLabels } from './doubts';
import type { ReadingLabels } from './reading';
import type { SettingsLabels } from './settings';

/** The few words that are read back from our sheets, whichever language they were written in. */
export interface KeyWords {
  readonly anonymous: Pick<AnonymousLabels, 'student'>;
  readonly apogee: Pick<ApogeeLabels, 'subjects' | 'separators' | 'yes' | 'no'>;
  readonly attendance: Pick<AttendanceLabels, 'title' | 'words'>;
  readonly deliberation: Pick<DeliberationLabels, 'reasonFields'>;
  readonly documents: Pick<DocumentLabels, 'texts'>;
  readonly doubts: Pick<DoubtLabels, 'choice'>;
  readonly reading: Pick<ReadingLabels, 'title' | 'words'>;
  readonly settings: Pick<SettingsLabels, 'names' | 'choices'>;
}
