import { juryJson, type JuryJson } from '../../src/jury/json';
import { prepareJury } from '../../src/jury/prepare';
import { fr } from '../../src/locales/fr';
import { openPackage, readWorkbook } from '../../src/xlsx/open-package';

/** What comes of a file: the result, or why there is none. */
export type Outcome =
  | { readonly ok: true; readonly printed: JuryJson }
  /** `cause`: the sentence that the command gives; null where no table of marks was found. */
  | { readonly ok: false; readonly cause: string | null; readonly detail: string };

/** @throws Error when it is no .xlsx file */
export function outcomeOf(bytes: Uint8Array): Outcome {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(`not read: ${JSON.stringify(opened.error)}`);
  const prepared = prepareJury(readWorkbook(opened.package), { curriculum: null });
  if (prepared.ok) return { ok: true, printed: juryJson(prepared.report, fr) };
  const { refusal } = prepared.inForce;
  const cause = refusal && fr.doubts.refusal(refusal);
  return { ok: false, cause, detail: `no table of marks: ${JSON.stringify(prepared.findings)}` };
}

/** What `npm run jury -- <workbook> --json` prints for a file, without a process of its own. @throws Error when it is refused */
export function printedFor(bytes: Uint8Array): JuryJson {
  const outcome = outcomeOf(bytes);
  if (!outcome.ok) throw new Error(outcome.cause ?? outcome.detail);
  return outcome.printed;
}
