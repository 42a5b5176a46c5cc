import type { Language } from './languages';
import type { Locale } from './locale';

const LOADERS: Readonly<Record<Language, () => Promise<Locale>>> = {
  fr: async () => (await import(/* webpackChunkName: "words-fr" */ './fr')).fr,
  en: async () => (await import(/* webpackChunkName: "words-en" */ './en')).en,
};

/** The words of one language, fetched when they are first asked for. */
export const loadLocale = (language: Language): Promise<Locale> => LOADERS[language]();
