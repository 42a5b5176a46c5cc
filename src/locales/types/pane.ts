import type { SheetOutcome } from '../../gradebook/types';
import type { HostProblemCode } from '../../vocabulary/host-problems';
import type { CurriculumOrigin } from '../../vocabulary/curriculum';
import type { Semester } from '../../rules/types';

/** What happened, why, and what to do next. */
interface Refusal {
  /** @param sheet where it happened, when that is known */
  readonly what: string | ((sheet: string | null) => string);
  readonly next: string;
}

/** Sentences and labels of the task pane. Names of controls are stable: people learn them, and scripts find them. */
export interface PaneLabels {
  readonly name: string;
  readonly tabs: Readonly<
    Record<'home' | 'students' | 'what-if' | 'documents' | 'anomalies' | 'statistics' | 'settings', string>
  >;
  readonly close: string;
  /** A link to the guide, and its folder in this language. */
  readonly help: string;
  readonly guide: string;
  readonly retry: string;
  readonly refused: Readonly<Record<HostProblemCode, Refusal>>;
  readonly detail: string;
  readonly working: Readonly<
    Record<
      | 'reading'
      | 'preparing'
      | 'undoing'
      | 'repairing'
      | 'saving'
      | 'sampling'
      | 'colouring'
      | 'deciding'
      | 'closing'
      | 'exporting'
      | 'importing'
      | 'documents'
      | 'trying',
      string
    >
  >;
  readonly students: (count: number) => string;
  readonly home: {
    readonly title: string;
    readonly prepare: string;
    readonly prepareHint: string;
    readonly undo: string;
    readonly undoLoses: string;
    readonly undoAnyway: string;
    readonly keepTyped: string;
    readonly refresh: string;
    readonly autoRefresh: string;
    readonly autoRefreshHint: string;
    readonly recognised: string;
    readonly sheets: string;
    readonly semesters: string;
    readonly studentCount: string;
    readonly curriculum: string;
    readonly rows: (first: number, last: number) => string;
    readonly from: Readonly<Record<CurriculumOrigin, string>>;
    readonly decisions: string;
    readonly showStudents: (count: number, code: string, meaning: string) => string;
    readonly undecided: string;
    readonly doubts: (count: number) => string;
    readonly noDoubt: string;
    readonly showDoubts: string;
    readonly refusedMaquette: (sheet: string, cell: string) => string;
    readonly withoutEcts: (ues: string) => string;
    /** @param sheets whose columns leave a code no room */
    readonly noRoom: (sheets: string) => string;
    readonly addCodes: string;
    readonly backTo: (sheet: string) => string;
    readonly outdated: (count: number) => string;
    readonly changed: string;
    readonly done: Readonly<
      Record<
        | 'prepared'
        | 'settings'
        | 'shown'
        | 'sample'
        | 'marks-sheets'
        | 'recoloured'
        | 'exported'
        | 'imported'
        | 'documents'
        | 'inserted',
        (sheets: string) => string
      >
    >;
    readonly undone: string;
    readonly show: (sheet: string) => string;
    readonly onlyOdd: (semester: Semester) => string;
  };
  readonly nothing: {
    readonly title: string;
    readonly lookedFor: (first: string, second: string, curriculum: string) => string;
    readonly found: string;
    /** Where no sheet holds anything. */
    readonly empty: string;
    /** @param sheets of ours, for marks, without students so far */
    readonly awaiting: (sheets: string) => string;
    readonly noSheet: string;
    readonly outcomes: Readonly<Record<SheetOutcome, string>>;
    readonly seen: (what: string) => string;
    readonly next: string;
    /** Where the tables can be shown right below. */
    readonly show: string;
    /** What to do in a department of another speciality. */
    readonly otherDepartment: (curriculum: string) => string;
  };
  readonly welcome: {
    readonly title: string;
    readonly points: readonly string[];
    readonly privacy: string;
    readonly trySample: string;
    readonly sampleHint: string;
    readonly skip: string;
  };
  readonly tools: {
    readonly title: string;
    readonly open: Readonly<Record<'maquette' | 'formula' | 'new-workbook' | 'next-year' | 'audit', string>>;
    /** Where the code of one cannot be fetched. */
    readonly notFetched: string;
  };
  readonly sample: {
    readonly title: (semester: Semester) => string;
    readonly note: string;
    readonly status: string;
  };
  readonly list: {
    readonly title: string;
    readonly search: string;
    readonly decision: string;
    readonly all: string;
    readonly none: string;
    readonly watch: string;
    readonly everybody: string;
    readonly atRisk: string;
    readonly oneStep: string;
    readonly nearRcue: string;
    readonly found: (count: number, total: number) => string;
    readonly nobody: string;
    readonly clear: string;
    readonly missing: (competence: number, points: string, threshold: string) => string;
    readonly legend: {
      readonly atRisk: (floor: string, pass: string) => string;
      readonly oneStep: string;
      readonly nearRcue: (points: string) => string;
    };
    readonly hint: string;
  };
  readonly card: {
    readonly back: string;
    readonly showRow: string;
    readonly noProposal: string;
    readonly juryReason: string;
    readonly ects: string;
    readonly averages: string;
    readonly averagesHint: (floor: string, pass: string) => string;
    readonly competence: string;
    readonly average: string;
    readonly scale: string;
    readonly code: string;
    readonly provisional: string;
    readonly reasons: string;
    readonly missing: string;
    readonly nothingMissing: string;
    readonly awaited: (target: string, threshold: string, modules: readonly string[], mark: string) => string;
    readonly awaitedReached: (target: string, threshold: string, modules: readonly string[]) => string;
    readonly awaitedImpossible: (target: string, threshold: string, modules: readonly string[]) => string;
    readonly raise: (competence: number, threshold: string) => string;
    readonly raiseMark: (module: string, name: string, from: string, to: string) => string;
    readonly raiseNone: string;
    readonly give: (points: string, module: string) => string;
    readonly raiseHint: string;
    readonly previous: string;
    readonly following: string;
  };
  readonly anomalies: {
    readonly title: string;
    readonly next: string;
    readonly position: (index: number, count: number) => string;
    readonly read: string;
  };
  readonly statistics: {
    readonly title: string;
    readonly success: string;
    readonly shareOf: (count: number, total: number, share: string) => string;
    readonly bars: string;
    readonly histogram: (label: string) => string;
    readonly bin: (from: number, to: number, count: number) => string;
    readonly choose: string;
    readonly none: string;
    readonly table: string;
  };
  readonly settings: {
    readonly title: string;
    readonly hint: (sheet: string) => string;
    readonly save: string;
    readonly saveAndPrepare: string;
    readonly prepareHint: string;
    readonly unchanged: string;
    readonly show: string;
    readonly tryExcel: string;
    readonly tryExcelHint: string;
  };
}
