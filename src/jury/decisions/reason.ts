import { REASON_FIELDS, type ReasonField } from '../../vocabulary/decisions';
import { plain } from '../../curricula/codes';
import { ALL_KEYS } from '../../locales/keys';
import type { Locale } from '../../locales/locale';
import type { Motive } from '../../rules/refusal';

/**
 * The jury's reason. It stands in one cell, a line per field, so that it can be read, typed and printed as it is:
 * `Assiduité insuffisante` / `Conseils d’orientation : …` / `Audition de l’étudiant : …`.
 */
export type JuryReason = Readonly<Record<ReasonField, string>> & { readonly text: string };

export const NO_REASON: JuryReason = { text: '', advice: '', hearing: '', grant: '' };

/** Takes the text of the cell apart, in whichever language its lines were written. */
export function readReason(cell: string): JuryReason {
  const fields = { advice: '', hearing: '', grant: '' };
  const text: string[] = [];
  for (const line of cell.split('\n')) {
    const colon = line.indexOf(':');
    const field = colon < 0 ? undefined : fieldOf(line.slice(0, colon));
    if (field === undefined || fields[field] !== '') text.push(line);
    else fields[field] = line.slice(colon + 1).trim();
  }
  return { text: text.join('\n').trim(), ...fields };
}

function fieldOf(label: string): ReasonField | undefined {
  const wanted = plain(label);
  return REASON_FIELDS.find((field) =>
    ALL_KEYS.some(({ deliberation }) => plain(deliberation.reasonFields[field]) === wanted),
  );
}

/** The reason as one cell holds it; {@link readReason} reads it as the same. */
export function reasonCell(reason: JuryReason, { deliberation }: Pick<Locale, 'deliberation'>): string {
  const lines = REASON_FIELDS.filter((field) => reason[field].trim() !== '').map(
    (field) => `${deliberation.reasonFields[field]} : ${oneLine(reason[field])}`,
  );
  return [reason.text.trim(), ...lines].filter((line) => line !== '').join('\n');
}

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');

/** The fields that are asked for and still empty. */
export function missingFields(asked: readonly Motive[], reason: JuryReason): readonly Motive[] {
  return asked.filter((field) => reason[field].trim() === '');
}
