import type { Diploma, DiplomaFacts } from '../../rules/diplomas';
import type { Competence, CountUnit, Level } from '../../rules/types';
import type { HearingNeed, MergeField, DocumentRole } from '../../vocabulary/documents';
import type { TextKey } from '../../vocabulary/settings';

/** Words of the documents, and of the list of them in the pane. */
export interface DocumentLabels {
  /** Names of the sheets. */
  readonly sheets: Readonly<Record<DocumentRole, string>>;
  /** One line each: what the document is for. */
  readonly purposes: Readonly<Record<DocumentRole, string>>;
  /** What holds while the sheet "Paramètres" says nothing else. */
  readonly texts: Readonly<Record<TextKey, string>>;
  readonly date: string;
  readonly hour: string;
  readonly place: string;
  readonly madeAt: (place: string, date: string) => string;
  readonly signature: string;
  readonly none: string;
  /** In place of the mark of a module that the student does not take. */
  readonly notTaken: string;
  readonly repeat: (semesters: string) => string;
  readonly reorientation: string;
  readonly awaiting: string;
  readonly refusedNext: (semester: string) => string;
  readonly juryA4: { readonly note: (day: string, students: number) => string };
  readonly attendance: {
    readonly title: string;
    readonly note: string;
    readonly index: string;
    readonly name: string;
    readonly role: string;
    readonly closing: string;
  };
  readonly display: {
    readonly title: string;
    readonly note: string;
    /** In place of the note while some are shown with their proposal. */
    readonly draft: (undecided: number, students: number) => string;
    readonly decision: string;
    readonly next: string;
    readonly missing: (count: number) => string;
  };
  readonly bulletin: {
    readonly title: string;
    readonly student: string;
    readonly number: string;
    readonly group: string;
    readonly results: string;
    readonly semester: string;
    readonly rank: string;
    readonly promotion: string;
    readonly rankNote: (students: number, ranks: boolean) => string;
    readonly capitalised: (ue: string, from: string, average: string, counts: string) => string;
    readonly ects: (earned: string, possible: string) => string;
    readonly repeats: (left: number) => string;
    readonly absences: (semester: string, count: string, unit: CountUnit) => string;
    readonly generalRank: (rank: number, of: number) => string;
    readonly decision: string;
    /** In place of it where the jury has decided nothing of the student yet. */
    readonly proposal: string;
    readonly undecided: string;
    readonly next: string;
    readonly reasons: string;
    readonly juryReason: string;
    readonly appeal: string;
    /** Head of the pages behind the first. */
    readonly details: (name: string, page: number, pages: number) => string;
    readonly learned: string;
    /** Reasons as a student reads them: what is, never what would have been needed. */
    readonly notValidated: (competence: Competence, average: number) => string;
    readonly belowFloor: (competence: Competence, average: number, floor: number) => string;
    readonly compensable: (ue: string, average: number) => string;
    /** Behind a text that is longer than its place. */
    readonly more: string;
  };
  readonly merge: {
    readonly title: string;
    readonly fields: Readonly<Record<MergeField, string>>;
    readonly average: (of: string) => string;
    readonly code: (of: string) => string;
    readonly ects: (of: string) => string;
    readonly rank: (of: string) => string;
  };
  readonly hearings: {
    readonly title: string;
    readonly note: string;
    readonly nobody: string;
    readonly needs: Readonly<Record<HearingNeed, string>>;
    readonly reason: string;
    readonly advice: string;
    readonly hearing: string;
    readonly present: string;
    readonly remarks: string;
    readonly yesNo: readonly [string, string];
    readonly refused: { readonly title: string; readonly message: string };
  };
  readonly dut: {
    readonly title: string;
    readonly law: string;
    readonly titleBut: string;
    readonly lawBut: string;
    readonly draft: (undecided: number, students: number) => string;
    readonly earned: (diploma: Diploma, count: number) => string;
    readonly unknown: (diploma: Diploma, count: number) => string;
    readonly unknownNote: string;
    /** Those whose year is validated while a UE of an earlier one is missing. */
    readonly missing: (diploma: Diploma, count: number) => string;
    readonly missingNote: string;
    readonly nobody: string;
    readonly firstYear: string;
    readonly halfYear: (level: Level) => string;
    readonly ectsYear: (semesters: string) => string;
    readonly ectsAll: string;
    /** Over the UEs of all its semesters. */
    readonly averageAll: string;
    readonly honours: (name: string) => string;
    /** Of an earned diploma: an average of a UE is not known. */
    readonly noAverage: string;
    readonly remark: string;
    readonly remarkOf: (facts: DiplomaFacts) => string;
  };
  readonly journal: {
    readonly title: string;
    readonly bulk: (count: number) => string;
    /** @param time `2026-07-09 14:05:12` @param who may be empty */
    readonly by: (time: string, who: string) => string;
  };
  readonly pane: {
    readonly title: string;
    readonly hint: string;
    readonly create: string;
    readonly choose: string;
    readonly notDecided: (count: number) => string;
    /** Asked where documents are to be made and no decision is taken. */
    readonly draft: string;
    readonly createDraft: string;
    readonly present: string;
  };
}
