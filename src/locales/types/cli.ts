import type { CheckSubject } from '../../curricula/check';
import type { SheetOutcome } from '../../gradebook/types';
import type { Level, Pole } from '../../rules/types';
import type { FileProblem } from '../../vocabulary/imports';
import type { Locale } from '../locale';

/** Of a new workbook of marks. */
export interface NewWorkbookWords {
  readonly alone: string;
  readonly outNeeded: string;
  /** Results that decide about no list of the new workbook: their level, and its own. */
  readonly otherLevel: (level: Level, wanted: Level) => string;
  readonly lists: (level: Level, entering: number, repeating: number) => string;
  /** @param counts of students by the code of their year */
  readonly notListed: (counts: string) => string;
  readonly notDecided: (people: string) => string;
  readonly noCode: string;
  /** Of a file: students whose code of the year is a proposal. */
  readonly proposed: (students: number) => string;
  readonly title: (semester: string, curriculum: string) => string;
  readonly note: string;
  readonly coefficients: (ue: string, name: string) => string;
  readonly averages: string;
  readonly identity: readonly [
    number: string,
    lastName: string,
    firstName: string,
    group: string,
    status: string,
  ];
  readonly mark: { readonly title: string; readonly message: string };
  readonly status: { readonly title: string; readonly message: string; readonly list: readonly string[] };
}

/** On a folder of workbooks, and of the sheet that sums them up. */
export interface FolderWords {
  readonly notOfFolder: (options: string) => string;
  readonly outNeeded: string;
  readonly isFolder: string;
  readonly outIsFile: string;
  readonly outIsFolder: string;
  readonly jobsOfFolder: string;
  readonly jobsNumber: string;
  readonly none: string;
  readonly locked: string;
  readonly table: string;
  /** @param others workbooks of the same name */
  readonly namesakes: (others: string) => string;
  readonly overInput: (file: string) => string;
  readonly died: string;
  readonly progress: (finished: number, all: number, workbook: string) => string;
  readonly done: (students: number, anomalies: number) => string;
  readonly failed: string;
  /** @param file the name that Excel opens */
  readonly otherEnding: (file: string) => string;
  readonly summary: (done: number, all: number, students: number) => string;
  readonly sheet: string;
  readonly file: string;
  readonly title: string;
  readonly note: (done: number, all: number) => string;
  readonly heads: Readonly<
    Record<
      | 'workbook'
      | 'state'
      | 'curriculum'
      | 'students'
      | 'undecided'
      | 'uncertain'
      | 'questions'
      | 'anomalies'
      | 'remarks',
      string
    >
  >;
  readonly states: Readonly<Record<'done' | 'failed' | 'aside', string>>;
  readonly total: string;
}

/** What the batch commands say in a terminal. */
export interface CliWords extends Pick<Locale, 'number'> {
  /** All of `--help`; every language is shown, and the first names the command. */
  readonly help: string;
  /** `notes.xlsx : introuvable`. */
  readonly about: (what: string, text: string | number) => string;
  /** Between the parts of a sentence. */
  readonly semicolon: string;
  readonly unexpected: (detail: string) => string;
  readonly written: (file: string) => string;
  readonly documents: (count: number) => string;
  /** Where the university year of an earlier result is found. */
  readonly inFileName: string;
  /** Behind a year that nothing states. */
  readonly yearSupposed: string;
  readonly noWorkbook: string;
  readonly oneWorkbook: (others: string) => string;
  readonly xlsxName: string;
  readonly xlsmName: string;
  /** Behind why no curriculum was found. */
  readonly orByOption: string;
  /** In place of the word that the reader of files found it by. */
  readonly openDetails: Readonly<Record<string, string>>;
  readonly damagedParts: (names: readonly string[]) => string;
  readonly outIsWorkbook: string;
  readonly documentsNeedOut: string;
  readonly collectChoices: string;
  readonly modulesNeedOut: string;
  readonly noSuchModule: (known: string) => string;
  readonly nothingToCollect: string;
  readonly collected: (count: number) => string;
  readonly toCollect: (count: number) => string;
  readonly apogeeMissing: string;
  readonly apogeeOutMissing: string;
  readonly otherFile: (option: string) => string;
  /** Why the file system refused. */
  readonly refusals: Readonly<Partial<Record<string, string>>>;
  readonly openErrors: Readonly<Record<FileProblem, string>>;
  readonly outcomes: Readonly<Record<SheetOutcome, string>>;
  readonly seen: (what: string) => string;
  /** @param first, second two of its modules @param sheets what each sheet is taken for */
  readonly noTable: (curriculum: string, first: string, second: string, sheets: readonly string[]) => string;
  readonly refusedMaquette: (sheet: string, code: string, cell: string) => string;
  readonly withoutEcts: (ues: string) => string;
  /** @param setting, choice that take a column of codes, by the words of the workbook */
  readonly noRoom: (sheets: string, setting: string, choice: string) => string;
  readonly curriculum: string;
  readonly tables: string;
  readonly rows: (first: number, last: number) => string;
  readonly students: string;
  readonly anomalies: (count: number) => string;
  readonly notJson: (file: string) => string;
  readonly badCurriculum: (file: string) => string;
  readonly noMatrix: string;
  readonly unknownCurriculum: (known: string) => string;
  readonly others: (count: number) => string;
  readonly severalYears: (ids: string) => string;
  readonly folder: FolderWords;
  readonly newWorkbook: NewWorkbookWords;
  readonly check: {
    readonly usage: string;
    readonly unknown: (name: string, known: string) => string;
    readonly subjects: Readonly<Record<CheckSubject, string>>;
    readonly poles: Readonly<Record<Pole, string>>;
    readonly percent: (number: string) => string;
    readonly allRight: (count: number) => string;
    readonly year: string;
    readonly expected: (number: string) => string;
    readonly missing: (modules: string) => string;
    /** A group of options: each student takes one of its modules. */
    readonly option: (name: string, modules: string) => string;
    /** How the shares of the poles are taken in the third year, and why. */
    readonly yearThree: string;
    readonly totals: (ues: number, modules: number, hours: string, ects: string) => string;
  };
}
