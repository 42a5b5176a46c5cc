import { plain } from '../codes';
import { round6 } from '../totals';

/** Cells of a sheet or a CSV file, from A1. Empty is null, undefined or `''`; rows and their ends may be missing. */
export type Rows = readonly (readonly unknown[] | undefined)[];

/** A cell of one of the grids that were read together; all 0-based. */
export interface Place {
  readonly grid: number;
  readonly row: number;
  readonly column: number;
}

/** The text of a cell as it was written; `''` for anything that is no text. */
export const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : '');

/** The text of a cell without accents, in upper case. */
export const plainOf = (cell: unknown): string => (typeof cell === 'string' ? plain(cell) : '');

const NOTHING = /^[-–—/.]?$/;
const NUMBER = /^-?\d+(?:[.,]\d+)?%?$/;

/**
 * The number in a cell; null where the cell says "none" (empty, a dash); `'unreadable'` for anything else.
 * `0,5` as text is a number here: a coefficient has no other reading. `40 %` is 40, typed or shown so by the sheet.
 */
export function amountOf(cell: unknown): number | null | 'unreadable' {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : 'unreadable';
  if (typeof cell === 'string') {
    const text = cell.replace(/[\s\u00a0\u202f]/g, '');
    if (NOTHING.test(text)) return null;
    return NUMBER.test(text) ? Number(text.replace(',', '.').replace('%', '')) : 'unreadable';
  }
  if (typeof cell === 'object' && 'format' in cell && 'value' in cell && cell.format === 'percent')
    return round6(Number(cell.value) * 100);
  return 'unreadable';
}

/** Like `amountOf`, for a number of hours: `8 h` is 8. */
export const hoursOf = (cell: unknown): number | null | 'unreadable' =>
  amountOf(typeof cell === 'string' ? cell.replace(/h(eures?)?\s*$/i, '') : cell);

/** What a cell that could not be read holds, for a message. */
export function shown(cell: unknown): string {
  if (typeof cell !== 'object' || cell === null) return String(cell);
  return 'error' in cell ? String(cell.error) : JSON.stringify(cell);
}

/** Headers that stand over no module of a maquette, whatever numbers are below. */
const NO_MODULE =
  /^(N[°O]?$|NUM|RANG|NB\b|NOMBRE|NIVEAU|ANNEE|SEMESTRE|S[1-6]$|CODE|LIBELLE|INTITULE|NOMS?\b|TITRE|DESIGNATION|TYPE|NATURE|SEUIL|MOY|MIN|MAX|BONUS|MALUS|EFFECTIF|VERIF|CHECK|ECART|POLES?\b|RESSOURCES?$|SAES?$|MODULES?$|U\.? ?E\b|BC|BLOC|COMPETENCE|RCUE|PART\b|TAUX|COEF|POIDS|PONDERATION|(SOUS[- ]?)?TOTA|SOMME|DUREE|SEMAINES?|JOURS?|EVAL|MCC|REMARQUE|OBSERVATION|COMMENTAIRE|LEGENDE|SOURCE|PARCOURS|RESPONSABLE|ENSEIGNANT|VOLUME|HEURES?|ECTS|CREDITS?|CM$|TD$|TP$|PROJETS?( \(?H.*)?$|PT$|BAREME|SUR 20|%)/;
const LONGEST_TEXT = 80;

/** A module that bears no code is known by the text that stands in its place (`Alternance`, `P4.01`); `3.01`, also as a number, is `R3.01`; null for other text. */
export function ownTextOf(cell: unknown): string | null {
  const text = (typeof cell === 'number' ? cell.toFixed(2) : textOf(cell)).replace(/\s+/g, ' ');
  const bare = /^([1-6])[.,](\d\d)$/.exec(text);
  if (bare) return `R${bare[1]}${bare[2]}`;
  const isModule =
    /\p{L}{2}|\p{L}[\s._-]*\d/u.test(text) && text.length <= LONGEST_TEXT && !NO_MODULE.test(plain(text));
  return isModule ? text : null;
}

/** What is beside the names of a table: everything else that has numbers is a module, whatever it is called. */
const NO_NAME =
  /^(?:ECTS|CREDITS?|(?:SOUS[- ]?)?TOTA|SOMME|COEF|POIDS|PONDERATION|HEURES?\b|VOLUMES?\b|CM$|TD$|TP$|PT$|NB\b|NOMBRE D|SEUIL|MOY\b|MOYENNES?\b|MIN(?:I|IMUM)?$|MAX(?:I|IMUM)?$|EFFECTIF|VERIF|ECART|TAUX|DUREE|BAREME|BONUS|MALUS|RANG|SEMESTRE|S[1-6]$|ANNEE|NIVEAU$|U\.? ?E\b|BCC?\b|BLOC|POLES?\b|RESSOURCES?$|SAES?$|MODULES?$|MATIERES?$|%)/;

/** The name of a module in a table, or a column, of names. */
export function nameOf(cell: unknown): string | null {
  const text = textOf(cell).replace(/\s+/g, ' ');
  const isName = /\p{L}{2}/u.test(text) && text.length <= LONGEST_TEXT && !NO_NAME.test(plain(text));
  return ownTextOf(cell) ?? (isName ? text : null);
}

/** Rows become columns. */
export function transpose(rows: Rows): Rows {
  const width = rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row?.[column]));
}
