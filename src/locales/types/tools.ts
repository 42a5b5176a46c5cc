import type { Problem } from '../../curricula/types';
import type { CheckSubject } from '../../curricula/check';
import type { FactKey } from '../../curricula/sheet/layout';
import type { Inserted } from '../../vocabulary/inserted';
import type { Level, Pole, Semester } from '../../rules/types';

/** Words of the sheet "Maquette". */
export interface MaquetteSheetWords {
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
  readonly facts: Readonly<Record<FactKey, string>>;
  readonly yes: string;
  readonly no: string;
  readonly sections: Readonly<Record<'matrix' | 'hours' | 'competences' | 'stated', string>>;
  readonly heads: Readonly<
    Record<
      | 'module'
      | 'name'
      | 'semester'
      | 'evaluation'
      | 'option'
      | 'ue'
      | 'lectures'
      | 'tutorials'
      | 'practicals'
      | 'project'
      | 'contact'
      | 'number'
      | 'title'
      | 'levelTitle'
      | 'component'
      | 'outcome'
      | 'of'
      | 'pole'
      | 'coefficients'
      | 'ueCoefficients'
      | 'ects',
      string
    >
  >;
  readonly ueName: string;
  readonly ects: string;
  readonly ueCoefficient: string;
  readonly sum: string;
  readonly share: string;
  readonly credits: (semester: Semester) => string;
  readonly poles: Readonly<Record<Pole, string>>;
}

/** The view "Maquette". */
export interface MaquetteWords extends MaquetteSheetWords {
  readonly view: string;
  readonly hint: string;
  readonly inForce: string;
  readonly notThere: string;
  readonly start: string;
  readonly from: string;
  readonly fromForce: string;
  readonly fromEmpty: string;
  readonly write: string;
  readonly replace: (sheet: string) => string;
  readonly import: string;
  readonly importHint: string;
  readonly paste: string;
  readonly readPaste: string;
  readonly choose: string;
  readonly nothingFound: string;
  readonly found: (title: string, ues: number, modules: number) => string;
  readonly problems: (count: number) => string;
  readonly problem: Readonly<Record<Problem['code'], (data: Problem['data']) => string>>;
  readonly allRight: (checks: number) => string;
  readonly wrong: (count: number) => string;
  readonly check: (
    what: CheckSubject,
    of: string,
    computed: string,
    stated: string | null,
    missing: string,
  ) => string;
  readonly differences: (title: string) => string;
  readonly same: (title: string) => string;
  readonly more: (count: number) => string;
  readonly difference: Readonly<
    Record<'coefficient' | 'ects' | 'hours', (of: string, before: string, after: string) => string>
  > &
    Readonly<Record<'added' | 'removed', (what: string) => string>> &
    Readonly<Record<'texts', string>>;
  readonly edit: string;
  readonly editHint: string;
  readonly ue: string;
  readonly addModule: string;
  readonly moduleCode: string;
  readonly moduleName: string;
  readonly add: string;
  readonly badCode: (code: string) => string;
  readonly none: string;
  readonly save: string;
  readonly drop: string;
}

/** The view "Insérer une formule BUT". */
export interface FormulaWords {
  readonly view: string;
  readonly hint: string;
  readonly table: string;
  readonly choice: string;
  /** @param of a UE, a number of a competence, or nothing */
  readonly choices: Readonly<Record<Inserted, (of: string) => string>>;
  /** Header of the column. */
  readonly heads: Readonly<Record<Inserted, (of: string) => string>>;
  readonly column: string;
  readonly columnHint: string;
  readonly notAColumn: string;
  readonly left: string;
  readonly filled: (cell: string) => string;
  readonly arguments: string;
  readonly argument: Readonly<Record<'of' | 'codes' | 'marks' | 'curriculum' | 'status', string>>;
  readonly leftOut: string;
  readonly formula: string;
  readonly first: (student: string) => string;
  readonly nothing: string;
  readonly noCurriculum: string;
  readonly insert: (rows: number) => string;
  readonly noTable: string;
}

/** The view "Année suivante". */
export interface NextYearWords {
  readonly view: string;
  readonly hint: string;
  readonly noJury: string;
  readonly open: string;
  readonly closed: string;
  readonly toJury: string;
  readonly curriculum: string;
  readonly empty: (level: Level) => string;
  readonly withLists: string;
  readonly year: string;
  readonly lists: string;
  readonly namesHidden: string;
  readonly make: string;
  /** It stands in a window of its own. */
  readonly opened: string;
}

/** The view "Nouvelles feuilles de notes". */
export interface NewWorkbookViewWords {
  readonly view: string;
  readonly hint: string;
  readonly curriculum: string;
  /** A curriculum that is not among the choices. */
  readonly other: string;
  /** @param sheets that are there already */
  readonly taken: (sheets: string) => string;
  /** @param sheets that it will write */
  readonly make: (sheets: string) => string;
}

/** The view "Vérifier les formules"; its causes are those of the sheet. */
export interface AuditViewWords {
  readonly view: string;
  readonly hint: string;
  readonly start: string;
  readonly again: string;
  readonly write: string;
  readonly changed: string;
  readonly cells: string;
  readonly formula: string;
  readonly proposed: string;
  readonly changes: (people: number, crossing: number) => string;
}

/** Reasons that juries give often, beside those of this one. */
export interface ReasonTemplateWords {
  readonly label: string;
  readonly choose: string;
  /** Reasons written for other students of this jury. */
  readonly used: string;
  readonly groups: readonly { readonly title: string; readonly reasons: readonly string[] }[];
}

/** The tour of the sample. */
export interface TourWords {
  readonly title: string;
  readonly step: (at: number, of: number) => string;
  readonly steps: Readonly<Record<'home' | 'students' | 'anomalies' | 'documents', string>>;
  readonly next: string;
  readonly skip: string;
  readonly end: string;
}
