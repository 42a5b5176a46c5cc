import type { AnomalyEffect } from '../vocabulary/anomalies';
import type { Day } from '../vocabulary/day';
import type { Category } from '../rules/codes';
import type { Language } from './languages';
import type { DoubtLabels } from './types/doubts';
import type { AnomalyKind } from '../gradebook/types';
import type { Reason } from '../rules/reasons';
import type { ApogeeLabels } from './types/apogee';
import type { ChangeWords } from './types/changes';
import type { AnonymousLabels } from './types/anonymous';
import type { DeliberationLabels } from './types/deliberation';
import type { ExportsLabels } from './types/exports';
import type { FrozenLabels } from './types/frozen';
import type { HistoryLabels } from './types/history';
import type { DocumentLabels } from './types/documents';
import type { PaneLabels } from './types/pane';
import type { SessionLabels } from './types/session';
import type { SettingsLabels } from './types/settings';
import type { WhatIfLabels } from './types/what-if';
import type { LawPoint, RcueCode, Semester, UeCode, YearCode } from '../rules/types';

/** Every sentence and label that people read, in one language. */
export interface Locale {
  readonly language: Language;
  /** `9,87` or `9.87`; without decimals as many as the number has, as a threshold is written: `8`, `8,5`. */
  readonly number: (value: number, decimals?: number) => string;
  /** Given as year, month (1-12) and day. */
  readonly date: (date: Day) => string;
  readonly reason: (reason: Reason) => string;
  /** `4.5` as people cite it. */
  readonly law: (point: LawPoint) => string;
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
  | 'ueCodes'
  | 'rcueCodes'
  | 'yearCodes'
  | 'categories'
  | 'jury'
>;

export interface JuryLabels {
  readonly title: (diploma: string) => string;
  readonly subtitle: (day: string, sheets: string, students: number) => string;
  readonly legend: string;
  readonly belowFloor: (floor: string) => string;
  readonly belowPass: (pass: string) => string;
  readonly compensated: string;
  readonly number: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly group: string;
  readonly identity: string;
  readonly average: string;
  readonly code: string;
  readonly rcue: (competence: number) => string;
  readonly result: string;
  readonly ects: string;
  readonly validated: string;
  readonly proposal: string;
  readonly next: string;
  readonly nextByRight: (semester: Semester) => string;
  readonly nextNotByRight: (semester: Semester) => string;
  readonly reasons: string;
  readonly repeatsLeft: string;
  readonly decision: string;
  readonly decisionReason: string;
  readonly retained: string;
  readonly jury: string;
  readonly key: (sheet: string) => string;
  readonly unknownCode: { readonly title: string; readonly message: string };
  readonly page: string;
}

export interface MinutesLabels {
  readonly title: string;
  readonly institution: string;
  readonly diploma: string;
  readonly year: (level: number, semesters: string) => string;
  readonly yearLabel: string;
  readonly academicYear: string;
  readonly date: string;
  readonly place: string;
  readonly fill: string;
  readonly members: string;
  readonly memberName: string;
  readonly memberRole: string;
  readonly signature: string;
  readonly president: string;
  readonly law: string;
  readonly summary: string;
  readonly code: string;
  readonly meaning: string;
  readonly count: string;
  readonly share: string;
  readonly total: string;
  readonly undecided: string;
  readonly studentsBy: (code: string, meaning: string, count: number) => string;
  readonly reason: string;
  readonly closing: string;
  readonly presidentSignature: string;
}

export interface StatisticsLabels {
  readonly title: string;
  readonly note: (counted: number, total: number) => string;
  readonly ues: string;
  readonly rcues: string;
  readonly count: string;
  readonly mean: string;
  readonly median: string;
  readonly min: string;
  readonly max: string;
  readonly deviation: string;
  readonly passShare: (pass: string) => string;
  readonly floorShare: (floor: string) => string;
  readonly between: (floor: string, pass: string) => string;
  readonly distribution: string;
  readonly decisions: string;
  readonly rates: string;
  readonly admittedRate: string;
  readonly passageRate: string;
  readonly students: string;
  readonly chartUes: string;
  readonly chartDecisions: string;
  readonly from: string;
}

export interface AnomalyLabels {
  readonly title: string;
  readonly none: string;
  readonly note: (count: number) => string;
  readonly sheet: string;
  readonly cell: string;
  readonly value: string;
  readonly kind: string;
  readonly effect: string;
  readonly advice: string;
  readonly empty: string;
  readonly kinds: Readonly<Record<AnomalyKind, string>>;
  readonly effectText: (effect: AnomalyEffect) => string;
  /** What to do: that of the decision where one was not applied, else that of the kind. */
  readonly adviceOf: (kind: AnomalyKind, effect: AnomalyEffect) => string;
}
