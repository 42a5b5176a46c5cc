import { languageOf, type Language } from '../../locales/languages';

/** What surrounds the pane: told by Excel where it knows, by the browser where it does not. */
export interface PaneEnvironment {
  /** From the display language of Excel; the first of ours where it is none of them. */
  readonly language: Language;
  /** Excel and its version, as it tells them; empty where it does not. */
  readonly program: string;
  readonly theme: () => PaneTheme;
  /** @returns what stops listening */
  readonly onTheme: (listener: () => void) => () => void;
}

type PaneTheme = 'light' | 'dark';

/**
 * The surroundings of a pane in a browser. Excel on the web tells no theme: there it is the preference of the system.
 * Forced colours (high contrast) need no theme of ours: the browser replaces the colours in either.
 * @param toldDark what Excel says of its theme; null where it says nothing
 */
export function browserEnvironment(
  displayLanguage: string,
  toldDark: () => boolean | null = () => null,
  program = '',
): PaneEnvironment {
  const preference = window.matchMedia('(prefers-color-scheme: dark)');
  return {
    language: languageOf(displayLanguage),
    program,
    theme: () => ((toldDark() ?? preference.matches) ? 'dark' : 'light'),
    onTheme: (listener) => {
      // Excel announces no change of its theme: it is looked at again when the person comes back to the pane.
      preference.addEventListener('change', listener);
      window.addEventListener('focus', listener);
      return () => {
        preference.removeEventListener('change', listener);
        window.removeEventListener('focus', listener);
      };
    },
  };
}
