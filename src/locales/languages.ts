/**
 * The languages, each a folder of words; the first holds where none is chosen and the program speaks another. The one
 * registration of a language: what else it needs does not compile until it is there (docs/how-to/add-a-language.md).
 */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** @param tag as programs tell their language: `fr-FR`, `en_GB.UTF-8`, or nothing */
export function languageOf(tag: string | undefined): Language {
  const name = tag?.toLowerCase().split(/[^a-z]/)[0];
  return LANGUAGES.find((language) => language === name) ?? LANGUAGES[0];
}
