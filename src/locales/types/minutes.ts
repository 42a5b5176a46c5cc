/** Words of the minutes. */
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
  /** The code is empty where there is no decision. */
  readonly studentsBy: (code: string, meaning: string, count: number) => string;
  /** Heading of those who have marks of a level below alone. */
  readonly apart: (level: number, count: number) => string;
  readonly reason: string;
  readonly closing: string;
  readonly presidentSignature: string;
  /** While the jury has not decided on everybody: the count of them, and of all. */
  readonly draft: (undecided: number, students: number) => string;
}
