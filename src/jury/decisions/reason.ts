import { REASON_FIELDS, type ReasonField } from '../../vocabulary/decisions';
import { labelKey } from '../../gradebook/words';
import { ALL_KEYS } from '../../locales/keys';
import type { Locale } from '../../locales/locale';
import type { Motive } from '../../rules/refusal';

/**
 * The jury's reason. It stands in one cell, a line per field, so that it can be read, typed and printed as it is:
 * `Assiduité insuffisante` / `Conseils d’orientation : …` / `Audition de l’étudiant : …`.
 */
export type JuryReason = Readonly<Record<ReasonField, string>> & { readonly text: string };

export const NO_REASON: JuryReason = { text: '', advice: '', hearing: '', grant: '' };

/**
 * Takes the text of the cell apart: a field begins with its label and a colon, in either language or in words that people use,
 * on a line of its own or behind a full stop or a semicolon.
 */
export function readReason(cell: string): JuryReason {
  const fields = { advice: '', hearing: '', grant: '' };
  const text: string[] = [];
  for (const part of cell.split('\n').flatMap(partsOf)) {
    const field = labelled(part);
    if (field === undefined || fields[field] !== '') text.push(part);
    else fields[field] = part.slice(part.indexOf(':') + 1).trim();
  }
  return { text: text.join('\n').trim(), ...fields };
}

/** A line, cut before each label that stands behind a full stop or a semicolon. */
function partsOf(line: string): readonly string[] {
  const parts: string[] = [];
  for (const piece of line.split(/(?<=[.;])\s+/)) {
    const last = parts.length - 1;
    if (parts.length === 0 || labelled(piece) !== undefined) parts.push(piece);
    else parts[last] = `${parts[last]} ${piece}`;
  }
  return parts.length > 1 ? parts.map((part) => part.replace(/\s*;$/, '')) : [line];
}

/** What people write before the colon, besides the labels of the form. */
const TYPED: Readonly<Record<ReasonField, RegExp>> = {
  advice: /^(?:CONSEILS? (?:D )?)?ORIENTATION$|^CONSEILS?$|^ADVICE$/,
  hearing: /^AUDITION(?: DE L ETUDIANTE?)?$|^(?:ETUDIANTE? )?ENTENDUE?$|^HEARING$/,
  grant:
    /^(?:ACCORD|AUTORISATION|DECISION) (?:DU DIRECTEUR|DE LA DIRECT(?:RICE|ION))(?: DE L IUT)?$|^FORCE MAJEURE$|^REDOUBLEMENT (?:EXCEPTIONNEL|SUPPLEMENTAIRE)$|^GRANT OF THE DIRECTOR$/,
};

function labelled(part: string): ReasonField | undefined {
  const colon = part.indexOf(':');
  if (colon < 0) return undefined;
  const wanted = labelKey(part.slice(0, colon));
  return REASON_FIELDS.find(
    (field) =>
      TYPED[field].test(wanted) ||
      ALL_KEYS.some(({ deliberation }) => labelKey(deliberation.reasonFields[field]) === wanted),
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
