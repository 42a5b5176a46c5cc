import { juryJson, type JuryJson } from '../../src/jury/json';
import { prepareJury } from '../../src/jury/prepare';
import { fr } from '../../src/locales/fr';
import { openPackage, readWorkbook } from '../../src/xlsx/open-package';

/** What `npm run jury -- <workbook> --json` prints for a file, without a process of its own. @throws Error when it is refused */
export function printedFor(bytes: Uint8Array): JuryJson {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(`not read: ${JSON.stringify(opened.error)}`);
  const prepared = prepareJury(readWorkbook(opened.package), { curriculum: null });
  if (!prepared.ok) throw new Error(`no table of marks: ${JSON.stringify(prepared.findings)}`);
  return juryJson(prepared.report, fr);
}
