import { CLI_WORDS } from '../locales/cli';
import { languageOf } from '../locales/languages';
import type { CliWords } from '../locales/types/cli';
import type { JurySettings } from '../jury/settings/settings';

/**
 * What a command says in the terminal: in the language that the workbook asks for, else in that of the terminal. What is
 * written does not depend on the terminal.
 */
export function words(language: JurySettings['language'] = 'auto'): CliWords {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return CLI_WORDS[language === 'auto' ? languageOf(LC_ALL || LC_MESSAGES || LANG) : language];
}

/** `notes.xlsx : introuvable`. */
export const about = (what: string, text: string | number): string => words().about(what, text);
