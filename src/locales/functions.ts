import { enFunctions } from './en/functions';
import { frFunctions } from './fr/functions';
import type { Language } from './languages';
import type { FunctionLocale } from './types/functions';

/** What the custom functions say in each language. */
export const FUNCTION_LOCALES: Readonly<Record<Language, FunctionLocale>> = {
  fr: frFunctions,
  en: enFunctions,
};
