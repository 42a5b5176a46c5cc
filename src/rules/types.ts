/**
 * The vocabulary of the BUT, as numbers and codes. Everything else in the project speaks in these terms.
 *
 * Law: arrêté du 15 avril 2022, annexe 1, points 4.1 to 4.6; cited as `'4.4'` and so on.
 */

/** A mark on the scale 0-20. The number stands for the decimal a person reads (`12.35`), never for its binary neighbour. */
export type Mark20 = number;
/** Weight of a module in one UE, > 0; a decimal such as `0.5`. */
export type Coefficient = number;
/** European credits. */
export type Ects = number;

/** Points of the arrêté that an explanation may cite. */
export type LawPoint = '4.1' | '4.2' | '4.3' | '4.4' | '4.5' | '4.6';

export const SEMESTERS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'] as const;
export type Semester = (typeof SEMESTERS)[number];

/** Year of the diploma: 1 = S1+S2, 2 = S3+S4, 3 = S5+S6. */
export type Level = 1 | 2 | 3;

/** `resources` = ressources; `sae` = situations d'apprentissage et d'évaluation, stage and portfolio included (4.3). */
export const POLES = ['resources', 'sae'] as const;
export type Pole = (typeof POLES)[number];

/**
 * What a mark cell can hold besides a mark: `ABI` unjustified absence, `ABJ` justified absence, `EXC` exempted,
 * `ATT` still awaited (an empty cell too), `DEF` defaulting.
 */
export const MARK_CODES = ['ABI', 'ABJ', 'EXC', 'ATT', 'DEF'] as const;
export type MarkCode = (typeof MARK_CODES)[number];
/** Something stands in the cell that is no mark: awaited under every policy, for only an empty cell is empty. */
export const UNREAD = 'UNREAD';
/** The student does not take the module, an option: neutral for him alone, whatever a department makes of absences. */
export const NOT_TAKEN = 'NOT_TAKEN';
/** What can be read of a module for one student. */
export type ReadMark = Mark20 | MarkCode | typeof NOT_TAKEN;
export type Mark = ReadMark | typeof UNREAD;

/** A student's standing, from a status column: resigned, gave up, defaulting, excluded, blank year. */
export const STATUSES = ['DEM', 'ABAN', 'DEF', 'EXCLU', 'ABL'] as const;
export type Status = (typeof STATUSES)[number];

export const UE_CODES = [
  'ADM',
  'CMP',
  'ADJ',
  'ADJR',
  'ADSUP',
  'AJ',
  'ATT',
  'DEF',
  'DEM',
  'ABAN',
  'ATJ',
  'ABL',
  'EXCLU',
] as const;
export type UeCode = (typeof UE_CODES)[number];

export const RCUE_CODES = ['ADM', 'CMP', 'ADJ', 'ADSUP', 'AJ', 'ATT'] as const;
export type RcueCode = (typeof RCUE_CODES)[number];

export const YEAR_CODES = [
  'ADM',
  'PASD',
  'ADJ',
  'PAS1NCI',
  'ADSUP',
  'RED',
  'NAR',
  'ATT',
  'ATJ',
  'DEF',
  'DEM',
  'ABAN',
  'ABL',
  'EXCLU',
] as const;
export type YearCode = (typeof YEAR_CODES)[number];

/** Module code in canonical form: `R303`, `SAE301`, `STAGE`; unique within a curriculum. */
export type ModuleCode = string;
/** `UE31` = semester 3, competence 1: a UE "est nommée par le numéro du semestre et celui de la compétence" (3). */
export type UeName = string;
/** Number of a competence within its diploma, from 1. */
export type Competence = number;

export interface Module {
  readonly code: ModuleCode;
  readonly semester: Semester;
  readonly pole: Pole;
}

/** The share of one module in one UE. */
export interface Weight {
  readonly module: ModuleCode;
  readonly coefficient: Coefficient;
}

/** Modules of which a student takes one; the others are neutral for him. */
export interface OptionGroup {
  /** As the department calls it: `LV2`. */
  readonly name: string;
  /** Two or more, of one semester. */
  readonly modules: readonly ModuleCode[];
}

export interface Ue {
  readonly code: UeName;
  readonly semester: Semester;
  readonly competence: Competence;
  readonly ects: Ects;
  /** Weight of the UE in its RCUE; 1 for every UE of the fiche. */
  readonly coefficient: Coefficient;
  readonly weights: readonly Weight[];
}

/**
 * What the law needs to know of one diploma year. `src/curricula` adds names, hours and learning outcomes.
 * A RCUE is the set of UEs of one competence: normally two, sometimes one (rule 10).
 */
export interface Curriculum {
  readonly id: string;
  readonly level: Level;
  readonly modules: readonly Module[];
  readonly ues: readonly Ue[];
  /** A module is in one of them at most. */
  readonly options?: readonly OptionGroup[];
  readonly policy: Policy;
}

/** Named rounding policies for comparing an average with a threshold, half up; `'exact'` rounds nothing. */
export const ROUNDINGS = ['1-decimal', '2-decimals', '3-decimals', 'exact'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** What an absence code or an empty cell does: counts 0, is neutralised (its coefficient drops out), or is awaited. */
export const MARK_EFFECTS = ['zero', 'neutralised', 'awaited', 'defaulting'] as const;
export type MarkEffect = (typeof MARK_EFFECTS)[number];

/** Codes whose effect a department decides; a defaulting student stays so. */
export const DECIDED_MARKS = ['ATT', 'ABI', 'ABJ', 'EXC'] as const satisfies readonly MarkCode[];
export type DecidedMark = (typeof DECIDED_MARKS)[number];

/** What a department decides for itself within the law. */
export interface Policy {
  readonly rounding: Rounding;
  readonly effects: Readonly<Record<MarkCode, MarkEffect>>;
  /** An average that acquires a UE and validates a RCUE: 10 (4.3, 4.4). */
  readonly passMark: Mark20;
  /** The average every RCUE needs for the passage by right: 8 (4.5). */
  readonly floorMark: Mark20;
  /** Attendance malus, sport and culture bonus (4.2); none by default. */
  readonly adjustments: readonly Adjustment[];
}

/** What a department counts of attendance. */
export const COUNT_UNITS = ['absence', 'half-day', 'day', 'hour'] as const;
export type CountUnit = (typeof COUNT_UNITS)[number];

/**
 * What the institution lets attendance or an option change (4.2), computed from the figures that a department counts under
 * one name. Averages are kept within 0-20.
 * - `additive`: average + rate x (what exceeds `above`), at most `cap` in absolute value.
 * - `steps`: average + the points of the highest step that is reached.
 * - `multiplicative`: average x (1 + rate x (what exceeds `above`)), the change at most `cap` in absolute value.
 * - `points`: average + the figures themselves, or less their size where `off`; at most `cap` in absolute value.
 * - `defaulting`: no average changes; above so many, the student is defaulting.
 */
export type Adjustment = {
  /** The name under which a department counts what this is computed from: see `Extras`. */
  readonly source: string;
  /** The same as people write it. */
  readonly name?: string;
  /** `above` and steps hold for each of several figures, and the points add up; else they hold for the sum of the figures. */
  readonly each?: boolean;
  /** Figures of single modules and UEs add up over their semester. */
  readonly wholeSemester?: boolean;
  /** What is counted, for people; points or marks where it is not said. */
  readonly unit?: CountUnit;
  /** What the institution's own regulation says of it, for people. */
  readonly regulation?: string;
} & (
  | {
      readonly shape: 'additive' | 'multiplicative';
      readonly rate: number;
      readonly above: number;
      readonly cap?: number;
    }
  | {
      readonly shape: 'steps';
      readonly steps: readonly { readonly from: number; readonly points: number }[];
    }
  | { readonly shape: 'points'; readonly off: boolean; readonly cap?: number }
  | { readonly shape: 'defaulting'; readonly above: number }
);

/** A value per UE, keyed by UE code. */
export type ByUe<T> = Readonly<Record<UeName, T>>;
