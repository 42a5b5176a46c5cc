import { Workbook } from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

/** The start of the school year of the samples: dates in a file must not depend on the day it is made. */
const FIXED = new Date(2025, 8, 1, 8, 0, 0);

export function newWorkbook(): Workbook {
  const workbook = new Workbook();
  workbook.creator = 'Secrétariat du département';
  workbook.lastModifiedBy = 'Secrétariat du département';
  workbook.created = new Date(Date.UTC(2025, 8, 1));
  workbook.modified = new Date(Date.UTC(2025, 8, 1));
  return workbook;
}

/** The .xlsx file, byte for byte the same at every run: the dates that the zip holds are fixed. */
export async function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  return zipSync(unzipSync(written), { level: 9, mtime: FIXED });
}
