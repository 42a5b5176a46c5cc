import { labelKey } from './words';

/** Words of people for what no longer counts, or not yet: copies, drafts, earlier years. */

const COPY =
  /(?:^| )(?:COPIE|COPY|SAUVEGARDE|SAVE|BACKUP|ARCHIVES?|ANCIEN(?:NE)?S?|OLD|SIMULATIONS?|SIMU|BROUILLON|DRAFT|PROVISOIRES?|TEST|ESSAI|AVANT|CAS (?:A DISCUTER|LIMITES?|PARTICULIERS?|DIFFICILES?)|A DISCUTER|(?:BONUS|POINTS) (?:DE |DU )?JURY|OBSOLETE|PERIME|NE PAS \w+)(?: |$)|(?:^| )V0?[01](?: |$)/;
/** `2024-2025`, `2024/25`; in a sheet's name also `24-25`. */
const UNIVERSITY_YEAR = /(?:^|\D)(20\d\d) ?[-–/_] ?(?:20)?(\d\d)(?!\d)/;
const SHORT_YEAR = /(?:^|[^\d-])(2\d) ?[-–/_] ?(2\d)(?![\d-])/;
/** `promo 2024`, `S3 2024`: of what year is not sure. */
const ONE_YEAR = /(?:promo(?:tion)?|ann[ée]e|cohorte)?[ _]?(?<![\d-])(20[12]\d)(?![\d-])/i;
/** Words of last year. */
const PAST =
  /(?:^|[^\p{L}])(?:ann[ée]e derni[eè]re|derni[eè]re ann[ée]e|an dernier|ann[ée]e pr[ée]c[ée]dente|ann[ée]e pass[ée]e|n ?- ?1|last year)(?![\p{L}\d])/iu;

export const isCopy = (name: string): boolean => COPY.test(labelKey(name));
/** As Excel names a sheet that was duplicated: `S3 (2)`. */
export const isDuplicate = (name: string): boolean => /\(\d\)$/.test(name);
export const isPast = (text: string): boolean => PAST.test(text);

/** The first calendar year of the university year that a name, or else one of some titles, gives; null without one. */
export function yearOf(name: string, titles: readonly string[] = []): number | null {
  for (const text of [name, ...titles]) {
    const [, first, second] = UNIVERSITY_YEAR.exec(text) ?? [];
    if (first !== undefined && (Number(first) + 1) % 100 === Number(second)) return Number(first);
  }
  const [, first, second] = SHORT_YEAR.exec(name) ?? [];
  if (first !== undefined && Number(first) + 1 === Number(second)) return 2000 + Number(first);
  const alone = ONE_YEAR.exec(name)?.[1];
  return alone === undefined ? null : Number(alone);
}

/** Whether a name says without doubt of what year the sheet is. */
export const hasSureYear = (name: string): boolean =>
  isPast(name) || UNIVERSITY_YEAR.test(name) || SHORT_YEAR.test(name);

/** A name without its year, as `labelKey` gives it; null where it has none. */
export function bareNameOf(name: string): string | null {
  const bare = name
    .replace(PAST, ' ')
    .replace(UNIVERSITY_YEAR, ' ')
    .replace(SHORT_YEAR, ' ')
    .replace(ONE_YEAR, ' ');
  return bare === name ? null : labelKey(bare);
}

/** Whether two names say that the first is of an earlier year. */
export function isEarlier(name: string, other: string): boolean {
  if (isPast(name) !== isPast(other)) return isPast(name);
  const [year, later] = [yearOf(name), yearOf(other)];
  return year !== null && later !== null && year < later;
}

/** Whether their names say that one sheet no longer counts beside another: a copy, or of an earlier year. */
export const isOutdated = (name: string, other: string): boolean =>
  isCopy(name) === isCopy(other) ? isEarlier(name, other) : isCopy(name);
