import { zlibCodec } from '../../src/cli/zlib-codec';
import { juryJson, type JuryJson } from '../../src/jury/json';
import { prepareJury } from '../../src/jury/prepare';
import { DEFAULT_SETTINGS } from '../../src/jury/settings/settings';
import type { Choice, Question } from '../../src/gradebook/types';
import { fr } from '../../src/locales/fr';
import { openPackage, readWorkbook } from '../../src/xlsx/open-package';

/** What is asked of a file, as far as an answer needs it. */
export type Asked = Pick<Question, 'key' | 'kind' | 'subject' | 'choices' | 'likely'>;

/** Of every run: no workbook's result depends on the calendar. */
const DAY = { year: 2026, month: 6, day: 26 };

/** What comes of a file: the result, or why there is none; and what is asked. */
export type Outcome = (
  | { readonly ok: true; readonly printed: JuryJson }
  /** `cause`: the sentence that the command gives; null where no table of marks was found. */
  | { readonly ok: false; readonly cause: string | null; readonly detail: string }
) & { readonly asked: readonly Asked[] };

/**
 * @param answers by key, as *Paramètres* keeps them
 * @throws Error when it is no .xlsx file
 */
export function outcomeOf(bytes: Uint8Array, answers: Readonly<Record<string, Choice>> = {}): Outcome {
  const opened = openPackage(bytes, zlibCodec);
  if (!opened.ok) throw new Error(`not read: ${JSON.stringify(opened.error)}`);
  const settings = { ...DEFAULT_SETTINGS, answers };
  const prepared = prepareJury(readWorkbook(opened.package), { curriculum: null, settings, day: DAY });
  if (prepared.ok) {
    const open = prepared.report.questions.filter(({ answer }) => answer === null);
    const asked = open.map(({ question }) => question);
    return { ok: true, printed: juryJson(prepared.report, fr), asked };
  }
  const { refusal } = prepared.inForce;
  const cause = refusal && fr.doubts.refusal(refusal);
  const detail = `no table of marks: ${JSON.stringify(prepared.findings)}`;
  if (refusal?.code !== 'ambiguous') return { ok: false, cause, detail, asked: [] };
  const choices = refusal.sheets.map((sheet) => `sheet:${sheet}`);
  const one = { key: refusal.key, kind: 'curriculum-ambiguous', subject: '', choices } as const;
  return { ok: false, cause, detail, asked: [{ ...one, likely: choices[0] ?? '' }] };
}

/** What `npm run jury -- <workbook> --json` prints for a file, without a process of its own. @throws Error when it is refused */
export function printedFor(bytes: Uint8Array): JuryJson {
  const outcome = outcomeOf(bytes);
  if (!outcome.ok) throw new Error(outcome.cause ?? outcome.detail);
  return outcome.printed;
}
