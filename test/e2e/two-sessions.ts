import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';

/** A workbook in which a module has two columns of marks: which one counts must be asked. @returns its file */
export async function twoSessions(): Promise<string> {
  const [mmi] = BUILTIN_CURRICULA;
  const workbook = new Workbook();
  for (const semester of ['S3', 'S4'] as const) {
    const codes = mmi.modules.filter((module) => module.semester === semester).map(({ code }) => code);
    const sheet = workbook.addWorksheet(semester);
    sheet.addRow(['N° étudiant', 'Nom', 'Prénom', ...codes, `${codes[0] ?? ''} rattrapage`]);
    sheet.addRow(['22300001', 'Alouette', 'Zoé', ...codes.map(() => 9.9), 20]);
    sheet.addRow(['22300002', 'Bouleau', 'Max', ...codes.map(() => 15), null]);
    sheet.addRow(['22300003', 'Cerisier', 'Lou', ...codes.map(() => 12), null]);
  }
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'but-jury-questions-')), 'classeur.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}
