/**
 * Why a file cannot be read as a workbook:
 * - `not-zip` it is something else (`detail`: `empty`, `html`, `text`, `binary`), whatever its name says;
 * - `encrypted` it asks for a password;
 * - `legacy-xls` the Excel format before 2007;
 * - `truncated` the file ends too early;
 * - `zip-bomb` it would unpack to an absurd size;
 * - `too-large` it has more bytes, cells or merged areas than are read (`read-budget.ts`);
 * - `not-workbook` a zip, but of another program (`detail`: `xlsb`, `ods`, or the content type found);
 * - `broken-part` a part of the workbook is missing, damaged or not well-formed.
 */
export const OPEN_ERRORS = [
  'not-zip',
  'encrypted',
  'legacy-xls',
  'truncated',
  'zip-bomb',
  'too-large',
  'not-workbook',
  'broken-part',
] as const;
type OpenErrorCode = (typeof OPEN_ERRORS)[number];

export interface OpenError {
  readonly code: OpenErrorCode;
  /** Name of the part inside the package, without leading slash: `xl/worksheets/sheet1.xml`. */
  readonly part?: string;
  /** What was found there, for the person who looks into the file. */
  readonly detail?: string;
}

/** Carries an {@link OpenError} up to `openPackage`, which alone turns it into a value. */
export class OpenProblem extends Error {
  constructor(readonly reason: OpenError) {
    super([reason.code, reason.part, reason.detail].filter(Boolean).join(': '));
  }
}

export function brokenPart(part: string, detail: string): OpenProblem {
  return new OpenProblem({ code: 'broken-part', part, detail });
}
