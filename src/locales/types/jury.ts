import type { Opening } from '../../rules/progression';
import type { Semester, UeName } from '../../rules/types';

/** Words of the jury sheet. */
export interface JuryLabels {
  readonly title: (diploma: string, semesters: readonly string[]) => string;
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
  /** Title of the changes of the level below. */
  readonly lowerLevel: string;
  readonly proposal: string;
  readonly next: string;
  readonly opening: Readonly<Record<Opening, (semester: Semester) => string>>;
  /** Titles of the reason in short, and of all of them. */
  readonly reason: string;
  readonly reasons: string;
  /** Title above what is for the screen only. */
  readonly details: string;
  readonly repeatsLeft: string;
  readonly decision: string;
  readonly decisionReason: string;
  readonly retained: string;
  /** UEs that are not acquired, or how many. */
  readonly missingInShort: (ues: readonly UeName[] | number) => string;
  /** How many RCUEs are validated, and how many are below the floor, in the fewest words. */
  readonly passageInShort: (validated: number, total: number, below: number, floor: string) => string;
  readonly jury: string;
  readonly key: (sheet: string) => string;
  readonly unknownCode: { readonly title: string; readonly message: string };
  readonly page: string;
}
