import type {
  Competence,
  Curriculum,
  ModuleCode,
  Module,
  Pole,
  Semester,
  Ue,
  UeName,
  Weight,
} from '../rules/types';

/**
 * The curriculum (maquette) is one year of the diploma: what the law needs of it is `Curriculum` of the rules. The
 * document adds all that people read in it, as its JSON file holds it. A matrix is the table of coefficients, UEs x
 * modules, in the cells of a sheet: `matrix/` makes a document of it.
 */

/** Hours of one student. */
export interface Hours {
  /** Cours magistraux (CM). */
  readonly lectures: number;
  /** Travaux dirigés (TD). */
  readonly tutorials: number;
  /** Travaux pratiques (TP). */
  readonly practicals: number;
  /** Project and placement, outside the timetable: never part of `contact`. */
  readonly project: number;
}

export interface DocumentWeight extends Weight {
  readonly hours?: Hours;
}

export interface DocumentModule extends Module {
  readonly name: string;
  /** How it is assessed, as the curriculum says: `CC` is continuous assessment (4.1). */
  readonly evaluation?: string;
}

export interface DocumentUe extends Ue {
  readonly name: string;
  readonly weights: readonly DocumentWeight[];
}

/** A competence as the national programme defines it, and what the year of this curriculum asks of it. */
export interface CompetenceText {
  readonly number: Competence;
  /** `Comprendre` */
  readonly name: string;
  /** The competence in one sentence, the same for all years. */
  readonly title?: string;
  /** The formulation of the level that the year develops. */
  readonly levelTitle?: string;
  /** Composantes essentielles. */
  readonly components: readonly string[];
  /** Apprentissages critiques of the level. */
  readonly outcomes: readonly string[];
}

/**
 * What a curriculum adds up: hours by kind, `contact` (lectures + tutorials + practicals), the coefficients of modules,
 * the coefficients of UEs, ECTS.
 */
export const QUANTITIES = [
  'lectures',
  'tutorials',
  'practicals',
  'project',
  'contact',
  'coefficients',
  'ueCoefficients',
  'ects',
] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** What a total adds up over. */
export type TotalScope = UeName | Semester | ModuleCode | 'year';

/** Totals that the curriculum itself states; kept for checking, never used to compute. */
export interface StatedTotals extends Readonly<Partial<Record<Quantity, number>>> {
  readonly of: TotalScope;
  readonly pole?: Pole;
}

interface Nomenclature {
  readonly code: string;
  readonly label: string;
}

/** A curriculum with all that people read in it. */
export interface CurriculumDocument extends Curriculum {
  readonly title: string;
  readonly institution?: string;
  readonly domain?: string;
  /** Spécialité (mention). */
  readonly specialisation?: string;
  readonly parcours?: string;
  readonly apprenticeship?: boolean;
  /** Number of the record in the Répertoire national des certifications professionnelles. */
  readonly rncp?: string;
  /** Nomenclature des spécialités de formation. */
  readonly nsf: readonly Nomenclature[];
  readonly formacodes: readonly Nomenclature[];
  /** University years it was in force: `2022-2023`. */
  readonly years: readonly string[];
  readonly competences: readonly CompetenceText[];
  readonly modules: readonly DocumentModule[];
  readonly ues: readonly DocumentUe[];
  readonly stated: readonly StatedTotals[];
}

/**
 * What can be wrong with a curriculum document.
 * - `missing`, `unknown-key`, `wrong-type` (data: `expected`, `received`), `empty-text`, `empty-list`
 * - `not-positive`: a coefficient must be above 0; `out-of-range`: a negative number of hours, a mark above 20 …
 * - `duplicate-code`: a module, UE or competence is there twice, or a module twice in one UE
 * - `unknown-module`, `unknown-competence`: named in a UE and nowhere described
 * - `not-canonical`: data `canonical` is the form to write (`R303`), null where none is recognised
 * - `code-contradiction`: the code says another semester, competence or pole (data `stated`) than the entry
 * - `semester-contradiction`: a module of one semester weighs in a UE of another
 * - `semester-not-of-level`: level 2 is S3 and S4
 * - `option-alone`: a group of options with a single module
 * - `option-contradiction`: a module in two groups of options, or in one with another semester
 */
export const PROBLEM_CODES = [
  'missing',
  'unknown-key',
  'wrong-type',
  'empty-text',
  'empty-list',
  'not-positive',
  'out-of-range',
  'duplicate-code',
  'unknown-module',
  'unknown-competence',
  'not-canonical',
  'code-contradiction',
  'semester-contradiction',
  'semester-not-of-level',
  'option-alone',
  'option-contradiction',
] as const;
type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  /** Where in the document: `ues[0].weights[2].coefficient`; `''` is the document itself. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly data: Readonly<Record<string, string | number | null>>;
}
