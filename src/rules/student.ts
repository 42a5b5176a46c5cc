import type { ExtrasByScope } from './adjustments';
import type { CarriedUe } from './averages';
import type { JuryPoints } from './points';
import type { Repeats } from './repeats';
import type {
  Adjustment,
  ByUe,
  Competence,
  Level,
  Mark,
  Mark20,
  RcueCode,
  Semester,
  Status,
  UeCode,
  UeName,
  YearCode,
} from './types';
import type { CapitalisedUe } from './ue';

/** A UE of the level below, as it was decided. */
export interface LowerUe {
  readonly ue: UeName;
  readonly competence: Competence;
  readonly code: UeCode;
  /** As the years before left it, where a semester that is taken again beside this year has changed it. */
  readonly before?: UeCode;
}

/** What the jury has decided otherwise than the rules propose (4.6). Marks never change. */
export interface Overrides {
  /** Of this year, and of the level below (4.5). */
  readonly ues?: ByUe<UeCode>;
  /** Keyed by the number of the competence. */
  readonly rcues?: Readonly<Record<Competence, RcueCode>>;
  readonly year?: YearCode;
  readonly points?: JuryPoints;
  /** Capitalised UEs that the student takes again and to which he has given up his right in writing (4.3). */
  readonly waived?: readonly UeName[];
}

/** A semester in which a student is defaulting by a regulation, and the figure that makes him so (4.2). */
export interface Struck {
  readonly semester: Semester;
  readonly adjustment: Adjustment;
  readonly figure: number;
}

/** All that is known of one student in one year. */
export interface StudentYear {
  /** One per module of the curriculum, in its order. */
  readonly marks: readonly Mark[];
  /** Averages of UEs whose modules are known to nobody: 4.4 and 4.5 need no more. Marks, where there are any, count before. */
  readonly statedAverages?: ByUe<Mark20>;
  readonly status?: Status | null;
  /** With the status `DEF`: the semesters in which the student is defaulting (4.2); both where it is not said. */
  readonly defaultingIn?: readonly Semester[];
  /** Set where attendance makes the student defaulting (4.2), and nobody says so: see `withAttendance`. */
  readonly struckBy?: readonly Struck[];
  /** What is counted of attendance and options, by what it concerns: see `Adjustment`. */
  readonly extras?: ExtrasByScope;
  readonly capitalised?: ByUe<CapitalisedUe>;
  /** UEs of semesters that the student does not take again this year: whatever the marks say, these averages count. */
  readonly carried?: ByUe<CarriedUe>;
  readonly repeats?: Repeats;
  /** UEs of the level below; undefined when nothing is known of them: they are taken as acquired. */
  readonly lowerLevel?: readonly LowerUe[];
  /** In the third year, UEs of the first; undefined when nothing is known of them. */
  readonly lowestLevel?: readonly LowerUe[];
  /** Levels of which only UEs that juries of levels above have decided on are known (4.5): nothing is known of the others. */
  readonly partlyKnown?: readonly Level[];
  /** Competences of which the UEs of the level above are all acquired (4.3). */
  readonly acquiredAbove?: ReadonlySet<Competence>;
  readonly overrides?: Overrides;
}

/** All but the marks: what deciding needs once the averages are known. */
export type StudentFile = Omit<StudentYear, 'marks' | 'statedAverages' | 'extras' | 'carried'>;
