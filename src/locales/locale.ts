import type { Day } from '../vocabulary/day';
import type { Category } from '../rules/codes';
import type { Language } from './languages';
import type { DoubtLabels } from './types/doubts';
import type { Reason } from '../rules/reasons';
import type { AnomalyLabels } from './types/anomalies';
import type { JuryLabels } from './types/jury';
import type { MinutesLabels } from './types/minutes';
import type { StatisticsLabels } from './types/statistics';
import type { ApogeeLabels } from './types/apogee';
import type { ChangeWords } from './types/changes';
import type { AnonymousLabels } from './types/anonymous';
import type { DeliberationLabels } from './types/deliberation';
import type { ExportsLabels } from './types/exports';
import type { FrozenLabels } from './types/frozen';
import type { HistoryLabels } from './types/history';
import type { DocumentLabels } from './types/documents';
import type { ModuleLabels } from './types/modules';
import type { PaneLabels } from './types/pane';
import type { AttendanceLabels } from './types/attendance';
import type { ReadingLabels } from './types/reading';
import type { SessionLabels } from './types/session';
import type { SettingsLabels } from './types/settings';
import type { WhatIfLabels } from './types/what-if';
import type { YearRepeats } from '../rules/repeats';
import type { LawPoint, RcueCode, UeCode, YearCode } from '../rules/types';

/** Every sentence and label that people read, in one language. */
export interface Locale {
  readonly language: Language;
  /** `9,87` or `9.87`; without decimals as many as the number has, as a threshold is written: `8`, `8,5`. */
  readonly number: (value: number, decimals?: number) => string;
  /** Given as year, month (1-12) and day. */
  readonly date: (date: Day) => string;
  /** A label and what stands behind it: `Suite : S5`. */
  readonly labelled: (label: string, text: string) => string;
  readonly reason: (reason: Reason) => string;
  /** `4.5` as people cite it. */
  readonly law: (point: LawPoint) => string;
  /** `S3 et S4 redoublés en 2024-2025` */
  readonly repeatedIn: (repeats: YearRepeats) => string;
  readonly ueCodes: Readonly<Record<UeCode, string>>;
  readonly rcueCodes: Readonly<Record<RcueCode, string>>;
  readonly yearCodes: Readonly<Record<YearCode, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  readonly sheets: Readonly<
    Record<'jury' | 'minutes' | 'statistics' | 'anomalies' | 'settings' | 'journal' | 'history', string>
  >;
  readonly jury: JuryLabels;
  readonly minutes: MinutesLabels;
  readonly statistics: StatisticsLabels;
  readonly anomalies: AnomalyLabels;
  readonly doubts: DoubtLabels;
  readonly attendance: AttendanceLabels;
  readonly reading: ReadingLabels;
  readonly settings: SettingsLabels;
  readonly deliberation: DeliberationLabels;
  readonly frozen: FrozenLabels;
  readonly session: SessionLabels;
  readonly apogee: ApogeeLabels;
  readonly exports: ExportsLabels;
  readonly history: HistoryLabels;
  readonly documents: DocumentLabels;
  readonly anonymous: AnonymousLabels;
  readonly changes: ChangeWords;
  readonly modules: ModuleLabels;
  readonly whatIf: WhatIfLabels;
  readonly pane: PaneLabels;
}

/** The part of it that speaks of the law and names the columns of the jury: the custom functions carry no more. */
export type LawLocale = Pick<
  Locale,
  | 'language'
  | 'number'
  | 'date'
  | 'reason'
  | 'law'
  | 'repeatedIn'
  | 'ueCodes'
  | 'rcueCodes'
  | 'yearCodes'
  | 'categories'
  | 'jury'
>;
