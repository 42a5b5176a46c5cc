import type { DiplomaFacts } from './diplomas';
import type { Needed } from './needed';
import type { GivenPoints } from './points';
import type { YearRepeats } from './repeats';
import type { Gap } from './rounding';
import type { CapitalisedCounts } from './ue';
import type {
  Adjustment,
  Competence,
  Ects,
  LawPoint,
  Mark20,
  ModuleCode,
  Semester,
  Status,
  UeCode,
  UeName,
  YearCode,
} from './types';

export interface UeGap extends Gap {
  readonly ue: UeName;
  /** What this UE would need for its RCUE to be validated, the other UE staying as it is (4.4). */
  readonly needed: Needed;
}

/** Why a student gets the decision: the point of the law, what happened, and the figures. Sentences are made elsewhere. */
export type Reason =
  | {
      readonly rule: LawPoint;
      readonly kind: 'status';
      readonly status: Status;
      /** Semesters of which every UE carries the status (4.2); none where only what is not acquired does. */
      readonly semesters: readonly Semester[];
    }
  /** UEs that a student who left keeps. */
  | { readonly rule: LawPoint; readonly kind: 'kept'; readonly ues: readonly UeName[]; readonly ects: Ects }
  | {
      readonly rule: LawPoint;
      readonly kind: 'jury-year';
      readonly code: YearCode;
      readonly proposal: YearCode | null;
    }
  | {
      readonly rule: LawPoint;
      readonly kind: 'to-even-semester';
      readonly next: Semester;
      /** What the jury of the odd semester decided for the year; null for nothing. */
      readonly despite: YearCode | null;
    }
  | {
      readonly rule: LawPoint;
      readonly kind: 'awaited';
      readonly ue: UeName;
      readonly modules: readonly ModuleCode[];
    }
  /** The curriculum has no UE of it, so that no RCUE can be judged. */
  | { readonly rule: LawPoint; readonly kind: 'semester-lacking'; readonly semester: Semester }
  | { readonly rule: LawPoint; readonly kind: 'all-validated'; readonly total: number }
  | {
      readonly rule: LawPoint;
      readonly kind: 'passage';
      readonly validated: number;
      readonly total: number;
      readonly moreThanHalf: boolean;
      readonly belowFloor: readonly Competence[];
      /** The floor of the policy: 8 in the law. */
      readonly floor: Mark20;
    }
  | {
      readonly rule: LawPoint;
      readonly kind: 'below-floor';
      readonly competence: Competence;
      readonly gap: Gap | null;
      readonly floor: Mark20;
    }
  | {
      readonly rule: LawPoint;
      readonly kind: 'rcue-not-validated';
      readonly competence: Competence;
      readonly gap: Gap;
      readonly ues: readonly UeGap[];
    }
  /** A RCUE that has the average and is not validated, because the jury refuses UEs of it. */
  | {
      readonly rule: LawPoint;
      readonly kind: 'rcue-refused';
      readonly competence: Competence;
      readonly average: Mark20;
      readonly ues: readonly { readonly ue: UeName; readonly average: Mark20 | null }[];
    }
  /** RCUEs below the floor that the jury has validated: it has to open the passage for the year itself. */
  | {
      readonly rule: LawPoint;
      readonly kind: 'held-below-floor';
      readonly competences: readonly Competence[];
      readonly floor: Mark20;
      /** It has. */
      readonly opened: boolean;
    }
  | {
      readonly rule: LawPoint;
      readonly kind: 'compensated';
      readonly competence: Competence;
      readonly average: Mark20;
      readonly ues: readonly UeName[];
    }
  | {
      readonly rule: LawPoint;
      readonly kind: 'may-be-compensated';
      readonly ue: UeName;
      readonly gap: Gap;
      readonly partner: UeName;
      readonly needed: Needed;
    }
  | { readonly rule: LawPoint; readonly kind: 'defaulting'; readonly ue: UeName }
  /** Attendance that makes a student defaulting by the institution's regulation (4.2). */
  | {
      readonly rule: LawPoint;
      readonly kind: 'struck';
      readonly of: Semester;
      readonly adjustment: Adjustment;
      readonly figure: number;
    }
  /** What attendance or an option changed, the same for all of these UEs, or in the mark of one module (4.2). */
  | {
      readonly rule: LawPoint;
      readonly kind: 'adjusted';
      readonly of: Semester | UeName | ModuleCode;
      readonly adjustment: Adjustment;
      /** The sum of what was counted. */
      readonly figure: number;
      readonly changes: readonly { readonly ue: UeName; readonly points: number }[];
    }
  | { readonly rule: LawPoint; readonly kind: 'acquired-above'; readonly competence: Competence }
  | {
      readonly rule: LawPoint;
      readonly kind: 'capitalised';
      readonly ue: UeName;
      readonly from: string;
      readonly semester: Semester;
      /** Null where nobody knows it. */
      readonly average: Mark20 | null;
      readonly counts: CapitalisedCounts;
    }
  /** A capitalised UE to which the student has given up his right in writing: the new average counts (4.3). */
  | {
      readonly rule: LawPoint;
      readonly kind: 'waived';
      readonly ue: UeName;
      readonly from: string;
      readonly before: Mark20 | null;
      /** Null where the student is defaulting in it. */
      readonly average: Mark20 | null;
    }
  | {
      readonly rule: LawPoint;
      readonly kind: 'carried';
      readonly ue: UeName;
      readonly semester: Semester;
      readonly from: string;
      readonly average: Mark20;
    }
  /** A RCUE that cannot be averaged, because these UEs were acquired with an average that nobody knows. */
  | {
      readonly rule: LawPoint;
      readonly kind: 'unknown-average';
      readonly competence: Competence;
      readonly ues: readonly UeName[];
    }
  | {
      readonly rule: LawPoint;
      readonly kind: 'by-jury';
      readonly ue?: UeName;
      readonly competence?: Competence;
      readonly code: string;
    }
  | {
      readonly rule: LawPoint;
      readonly kind: 'points';
      readonly ue?: UeName;
      readonly competence?: Competence;
      readonly given: readonly GivenPoints[];
      readonly before: Mark20;
      readonly after: Mark20;
    }
  /** UEs of the level below that are acquired from above. */
  | { readonly rule: LawPoint; readonly kind: 'lower-above'; readonly ues: readonly UeName[] }
  | {
      readonly rule: LawPoint;
      /** Decided by the jury; acquired, or not, in a semester of that level that is taken again beside this year. */
      readonly kind: 'lower-jury' | 'lower-again';
      readonly ue: UeName;
      readonly before: UeCode | null;
      readonly code: UeCode;
    }
  /** The BUT at the end of the third year: earned, or what of it is missing or not known. */
  | ({ readonly rule: LawPoint; readonly kind: 'diploma' } & DiplomaFacts)
  | {
      readonly rule: LawPoint;
      readonly kind: 'first-year-assumed';
      /** Some UEs of it are known. */
      readonly others?: true;
    }
  | { readonly rule: LawPoint; readonly kind: 'first-year-missing'; readonly ues: readonly UeName[] }
  | {
      readonly rule: LawPoint;
      readonly kind: 'may-repeat';
      readonly semesters: readonly Semester[];
      readonly left: number;
      readonly allowed: number;
      readonly used: readonly YearRepeats[];
    }
  | { readonly rule: LawPoint; readonly kind: 'no-repeat-left'; readonly used: readonly YearRepeats[] };
