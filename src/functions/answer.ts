/// <reference types="custom-functions-runtime" />
/// <reference types="office-js" />
import { FUNCTION_LOCALES } from '../locales/functions';
import { languageOf } from '../locales/languages';
import type { FunctionLocale } from '../locales/types/functions';
import type { ProblemDetail } from '../vocabulary/function-problems';
import { FunctionProblem } from './problem';

/** Problems with what is looked for, rather than with how it was asked: the cell shows #N/A. */
const NOT_AVAILABLE: ReadonlySet<ProblemDetail['code']> = new Set([
  'unknown-module',
  'unknown-ue',
  'unknown-competence',
  'unknown-curriculum',
  'curriculum-not-recognised',
  'missing-modules',
  'no-ects',
  'nothing-awaited',
  'other-marks-awaited',
  'out-of-reach',
]);

/** The words of the language of Excel, as it tells it. */
export function locale(): FunctionLocale {
  return FUNCTION_LOCALES[
    languageOf(typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage)
  ];
}

/**
 * The only way out of a function: its value, or an error that says what is wrong and what to do. Only #VALUE! and #N/A
 * carry a message in Excel, and an error that is thrown as it is would carry none.
 */
export function answer<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    const { ErrorCode } = CustomFunctions;
    if (!(error instanceof FunctionProblem)) {
      throw new CustomFunctions.Error(
        ErrorCode.invalidValue,
        error instanceof Error ? error.message : String(error),
      );
    }
    const { detail } = error;
    const code = NOT_AVAILABLE.has(detail.code) ? ErrorCode.notAvailable : ErrorCode.invalidValue;
    throw new CustomFunctions.Error(code, locale().problem(detail));
  }
}
