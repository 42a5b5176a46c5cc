import type { ModuleCode, Pole, UeName } from '../../rules/types';
import type { Hours, TotalScope, Quantity } from '../types';
import type { Place } from './cells';

/** What a layout reader found, before it is one curriculum. Codes are canonical; `STAGE` may still be in two semesters. */
export interface Draft {
  readonly ues: readonly DraftUe[];
  readonly weights: readonly DraftWeight[];
  readonly totals: readonly DraftTotal[];
  readonly problems: readonly MatrixProblem[];
}

/** One mention of a UE: a UE may be mentioned more than once. */
export interface DraftUe {
  readonly place: Place;
  readonly code: UeName;
  /** What stands beside the code, as written: `Réaliser`, `Développer des applications`. */
  readonly names: readonly string[];
  readonly ects: number | null;
}

export interface DraftWeight {
  readonly place: Place;
  readonly ue: UeName;
  readonly module: ModuleCode;
  readonly name: string;
  readonly coefficient: number;
  readonly hours?: Hours;
  readonly evaluation?: string;
  /** The group of options that the module belongs to, as written. */
  readonly option?: string;
}

/** What a total can mean: the first reading that adds up counts, else the first. */
export interface TotalReading {
  readonly of: TotalScope;
  readonly pole?: Pole;
  readonly quantity: Quantity;
}
export interface DraftTotal {
  readonly place: Place;
  readonly stated: number;
  /** The sheet calls it a total or a sum; else it only stands where one would. */
  readonly isNamed?: boolean;
  readonly readings: readonly TotalReading[];
}

/**
 * Why a matrix cannot be used.
 * - `not-a-number`, `negative`: in a cell for a coefficient, hours or ECTS (data `value`)
 * - `duplicate-weight`: the same module twice in one UE with different coefficients
 * - `duplicate-ue`: a UE on two sheets with different modules
 * - `semester-contradiction`: a module of one semester weighs in a UE of another
 * - `ects-contradiction`: two different ECTS for one UE
 * - `ue-missing`: a coefficient with no UE above or beside it
 * - `module-missing`: a coefficient with no module above or beside it
 * - `ue-without-coefficients`: a UE in the table with no module
 * - `option-contradiction`: a module in two groups of options (data `module`, `option`, `other`)
 * - `sum-differs`: a sum of coefficients that those read do not give: one of them is missing, or was not understood
 *   (data `of`, `stated`, `computed`)
 * - `incomplete`: on a sheet "Maquette" of ours, anything else that keeps it from being a curriculum
 */
export const MATRIX_PROBLEM_CODES = [
  'not-a-number',
  'negative',
  'duplicate-weight',
  'duplicate-ue',
  'semester-contradiction',
  'ects-contradiction',
  'ue-missing',
  'module-missing',
  'ue-without-coefficients',
  'option-contradiction',
  'sum-differs',
  'incomplete',
] as const;
export interface MatrixProblem {
  readonly code: (typeof MATRIX_PROBLEM_CODES)[number];
  readonly place: Place;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Fewer than this is no matrix, but codes in some other table. */
const LEAST_UES = 2;
const LEAST_WEIGHTS = 3;

export function isMatrix(weights: readonly DraftWeight[]): boolean {
  return weights.length >= LEAST_WEIGHTS && new Set(weights.map(({ ue }) => ue)).size >= LEAST_UES;
}
