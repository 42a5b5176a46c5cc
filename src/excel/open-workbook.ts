/// <reference types="office-js" />
import { inExcel } from './gate';

/** So many arguments a call takes. */
const PIECE = 30_000;

/**
 * Opens a file as a workbook of its own, in a window of its own: on a Mac behind the one in front (office-js issue 6943). Refused where a
 * policy of Windows has Excel look whether files are what they are called (3568).
 * @throws HostProblem
 */
export function openWorkbook(bytes: Uint8Array): Promise<void> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * PIECE, (i + 1) * PIECE)),
  );
  return inExcel((session) => session.answered(Excel.createWorkbook(btoa(pieces.join('')))));
}
