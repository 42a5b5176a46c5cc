/// <reference types="office-js" />
import type { HostProblemCode } from '../vocabulary/host-problems';
import { HostProblem } from '../jury/host/port';
import { Session, supports } from './session';

/** What is used unguarded: areas of ranges, page layout, events of all sheets. */
const NEEDED = '1.9';

/** Codes of `OfficeExtension.Error` by what they mean for the person. */
const CODES: Readonly<Record<string, HostProblemCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected-sheet',
  ItemNotFound: 'sheet-gone',
  InvalidReference: 'sheet-gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  // What Excel says while another workbook, or a dialog, has the focus.
  GeneralException: 'other-workbook',
  InactiveWorkbook: 'other-workbook',
  InvalidSelection: 'other-workbook',
  InvalidOperation: 'busy',
  UnsupportedSheet: 'chart-sheet',
  FilteredRangeConflict: 'filtered',
  BadPassword: 'wrong-password',
  UndoNotSupported: 'unsupported',
  ConnectionFailure: 'disconnected',
  HttpFailure: 'disconnected',
  RequestAborted: 'disconnected',
  ServiceNotAvailable: 'disconnected',
  Timeout: 'disconnected',
  Unauthenticated: 'disconnected',
  ApiNotAvailable: 'unsupported',
  ApiNotFound: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
};

/**
 * The only way to Excel. A cell being edited by hand is waited for where Excel can wait.
 * @param previous the context that an event handler was added in: it is removed in the same
 * @throws HostProblem, and nothing else
 */
export async function inExcel<T>(
  work: (session: Session) => Promise<T>,
  previous?: OfficeExtension.ClientRequestContext,
): Promise<T> {
  let session: Session | undefined;
  try {
    if (typeof Excel === 'undefined' || !supports(NEEDED)) {
      throw new HostProblem('unsupported', null, `ExcelApi ${NEEDED}`);
    }
    const options = { delayForCellEdit: true, ...(previous && { previousObjects: previous }) };
    return await Excel.run(options as Excel.RunOptions, (context) => work((session = new Session(context))));
  } catch (error) {
    throw problemOf(error, session?.readOnly ?? false);
  }
}

/** @param readOnly the workbook is known to be open for reading only: then that is why access was denied */
export function problemOf(error: unknown, readOnly: boolean): HostProblem {
  if (error instanceof HostProblem) return error;
  const { code, message, debugInfo } = fieldsOf(error);
  const detail = [code, message, debugInfo?.errorLocation].filter(Boolean).join(' · ');
  if (code === 'AccessDenied' && readOnly) return new HostProblem('read-only', null, detail);
  return new HostProblem(CODES[code ?? ''] ?? 'unexpected', null, detail);
}

interface OfficeFields {
  readonly code?: string;
  readonly message?: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** Read by shape: what office.js throws need not be of this page's `Error`. */
function fieldsOf(error: unknown): OfficeFields {
  return typeof error === 'object' && error !== null ? error : { message: String(error) };
}
