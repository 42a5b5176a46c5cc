import { CLI_WORDS } from '../locales/cli';
import { languageOf } from '../locales/languages';
import type { CliWords } from '../locales/types/cli';

/** What a command says, in the language of the terminal. What it writes is in that of the workbook, whatever the terminal. */
export function words(): CliWords {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return CLI_WORDS[languageOf(LC_ALL || LC_MESSAGES || LANG)];
}

/** `notes.xlsx : introuvable`. */
export const about = (what: string, text: string | number): string => words().about(what, text);
