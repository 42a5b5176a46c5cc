/// <reference types="office-js" />

/** What Excel says of itself that a pane follows. */
interface Surroundings {
  /** A language tag such as `fr-FR`. */
  readonly displayLanguage: string;
  /** Null where Excel tells no theme: on the web (office-js #6134). */
  readonly dark: boolean | null;
  /** The program and its version, for a diagnostic: `Excel PC 16.0.17928.20114`; empty where it is not told. */
  readonly program: string;
}

/** Asked again whenever it matters: Excel tells the language and the theme, and no event of their change. */
export function surroundings(): Surroundings {
  const { displayLanguage, officeTheme } = Office.context;
  // Excel on the web leaves the theme out, whatever the types say.
  const theme = officeTheme as Office.OfficeTheme | undefined;
  const diagnostics = Office.context.diagnostics as Office.ContextInformation | undefined;
  const program = diagnostics ? [diagnostics.host, diagnostics.platform, diagnostics.version].join(' ') : '';
  return { displayLanguage, dark: theme ? isDark(theme) : null, program };
}

function isDark({ isDarkTheme, bodyBackgroundColor }: Partial<Office.OfficeTheme>): boolean {
  if (isDarkTheme !== undefined) return isDarkTheme;
  const [red = 255, green = 255, blue = 255] =
    (/[0-9a-f]{6}/i.exec(bodyBackgroundColor ?? '')?.[0] ?? '')
      .match(/../g)
      ?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
