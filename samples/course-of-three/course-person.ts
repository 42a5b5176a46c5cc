/** A promotion of one invented course, from S1 to S6: each student is there for a reason of points 4.1 to 4.6. */

export const SEMESTERS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'] as const;
export type Semester = (typeof SEMESTERS)[number];
/** Averages of the competences, in their order; 12 in one that is not said. */
export type Averages = readonly number[];

/** What the jury decides of its own on one student, beside what the rules propose. */
export interface JuryDecision {
  readonly year?: string;
  /** By competence. */
  readonly rcues?: Readonly<Record<number, string>>;
  /** Of this level and of the one below. */
  readonly ues?: Readonly<Record<string, string>>;
  readonly waived?: readonly string[];
  readonly reason: string;
}

/** A UE of a year before the promotion began, or obtained elsewhere. */
export interface EarlierUe {
  readonly ue: string;
  /** Null where only the acquisition is known. */
  readonly average: number | null;
  /** The average is so many parts of it: 32 over 3. */
  readonly over?: number;
  readonly code: string;
  /** University year; the one before the promotion began where it is not said. */
  readonly year?: string;
  /** Where it was obtained, for people; by a jury of the department where it is not said. */
  readonly origin?: string;
}

export interface CoursePerson {
  readonly id: string;
  readonly last: string;
  readonly first: string;
  /** Why he is there. */
  readonly why: string;
  /** Until he leaves. */
  readonly marks: Readonly<Partial<Record<Semester, Averages>>>;
  /** Marks of modules that differ from the average of their UE, or a word in their place. */
  readonly modules: Readonly<Record<string, number | string>>;
  /** The option of S3 that he takes: its module. */
  readonly option: 'R305' | 'R306';
  /** Unjustified absences. */
  readonly absences: Readonly<Partial<Record<Semester, number>>>;
  /** Absences from practical work. */
  readonly practicals: Readonly<Partial<Record<Semester, number>>>;
  /** Bonus points, by the UE or the module that they concern. */
  readonly bonus: Readonly<Record<string, number>>;
  readonly standing: Readonly<Partial<Record<Semester, string>>>;
  /** Semesters of which the sheet says that he takes them again. */
  readonly again: readonly Semester[];
  /** Averages of S2, which he takes again beside S3 and S4. */
  readonly owes?: Averages;
  readonly decisions: Readonly<Partial<Record<Semester, JuryDecision>>>;
  readonly before: readonly EarlierUe[];
}
