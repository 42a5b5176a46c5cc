import type { Language } from '../locales/locale';

/** What surrounds the pane: told by Excel where it knows, by the browser where it does not. */
export interface PaneEnvironment {
  /** From the display language of Excel; French where it is neither. */
  readonly language: Language;
  readonly theme: () => PaneTheme;
  /** @returns what stops listening */
  readonly onTheme: (listener: () => void) => () => void;
}

export const PANE_THEMES = ['light', 'dark'] as const;
export type PaneTheme = (typeof PANE_THEMES)[number];

/** @param tag such as `fr-FR` */
export function languageOf(tag: string): Language {
  return /^en\b/i.test(tag) ? 'en' : 'fr';
}

/**
 * What the browser says. Excel on the web tells no theme: there it is the preference of the system.
 * Forced colours (high contrast) need no theme of ours: the browser replaces the colours in either.
 */
export function browserEnvironment(displayLanguage: string): PaneEnvironment {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  return {
    language: languageOf(displayLanguage),
    theme: () => (dark.matches ? 'dark' : 'light'),
    onTheme: (listener) => {
      dark.addEventListener('change', listener);
      return () => {
        dark.removeEventListener('change', listener);
      };
    },
  };
}
