import * as v from 'valibot';
import type {
  Competence,
  Curriculum,
  ModuleCode,
  Module,
  Pole,
  Semester,
  Ue,
  UeCodeName,
  Weight,
} from '../rules/types';
import { inconsistencies } from './consistency';
import { curriculumSchema } from './schema';
import type { Quantity } from './totals';

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
  /** How it is assessed, as the maquette says: `CC` is continuous assessment (4.1). */
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

/** What a total adds up over. */
export type TotalScope = UeCodeName | Semester | ModuleCode | 'year';

/** Totals that the maquette itself states; kept for checking, never used to compute. */
export interface StatedTotals extends Readonly<Partial<Record<Quantity, number>>> {
  readonly of: TotalScope;
  readonly pole?: Pole;
}

export interface Nomenclature {
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

/** UEs whose maquette states no ECTS: they carry 0, which no real UE does. */
export function uesWithoutEcts(curriculum: Curriculum): readonly UeCodeName[] {
  return curriculum.ues.filter((ue) => ue.ects === 0).map((ue) => ue.code);
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
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  /** Where in the document: `ues[0].weights[2].coefficient`; `''` is the document itself. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly data: Readonly<Record<string, string | number | null>>;
}

export type Parsed =
  | { readonly ok: true; readonly curriculum: CurriculumDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A curriculum document from JSON already read. Policy, lists and the like may be absent: the law's and the commonest
 * choices (`DEFAULT_POLICY`) stand in. Totals that do not add up are no error here: `checkCurriculum` reports them.
 */
export function parseCurriculum(json: unknown): Parsed {
  const result = v.safeParse(curriculumSchema, json);
  if (!result.success) return { ok: false, problems: result.issues.map(problemOf) };
  const problems = inconsistencies(result.output);
  return problems.length === 0 ? { ok: true, curriculum: result.output } : { ok: false, problems };
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).reduce(
    (before, { key }) => before + (typeof key === 'number' ? `[${key}]` : (before && '.') + String(key)),
    '',
  );
  const data = { expected: issue.expected, received: issue.received };
  const code = PROBLEM_CODES.find((known) => known === issue.message);
  if (code) return { path, code, data };
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { path, code: 'unknown-key', data };
  return { path, code: issue.received === 'undefined' ? 'missing' : 'wrong-type', data };
}
