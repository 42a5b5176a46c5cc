/// <reference types="custom-functions-runtime" />
import {
  ects,
  explain,
  jury,
  needed,
  progression,
  rcueAverage,
  rcueCode,
  ueAverage,
  ueAverages,
  ueCode,
  weightedMean,
} from './functions';

/** By the id that the metadata gives Excel. */
export const FUNCTIONS = {
  UEAVERAGE: ueAverage,
  UEAVERAGES: ueAverages,
  RCUEAVERAGE: rcueAverage,
  UECODE: ueCode,
  RCUECODE: rcueCode,
  ECTS: ects,
  PROGRESSION: progression,
  JURY: jury,
  EXPLAIN: explain,
  NEEDED: needed,
  WEIGHTEDMEAN: weightedMean,
} as const;

/** Tells the custom functions runtime which code answers which function. */
export function associateFunctions(): void {
  for (const [id, code] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, code);
}
