import { CLI_WORDS } from '../locales/cli';
import { languageOf, type Language } from '../locales/languages';
import type { CliWords } from '../locales/types/cli';

/** What a command says, in the language of the terminal. What it writes is in that of the workbook, whatever the terminal. */
export const words = (): CliWords => CLI_WORDS[language()];

/** The language of the terminal. */
export function language(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return languageOf(LC_ALL || LC_MESSAGES || LANG);
}

/** `notes.xlsx : introuvable`. */
export const about = (what: string, text: string | number): string => words().about(what, text);
