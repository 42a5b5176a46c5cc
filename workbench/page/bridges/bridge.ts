import type { AddinSession } from '../../host/session';

/** What the add-in learns of its surroundings before it asks for anything. */
export interface AppContext {
  /** `fr-FR`, `en-US`. */
  readonly locale: string;
  readonly documentUrl: string;
  readonly theme: OfficeTheme;
}

/** Colours as `Office.context.officeTheme` has them. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

export const THEMES: Readonly<Record<'light' | 'dark', OfficeTheme>> = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#262626',
    controlBackgroundColor: '#F3F2F1',
    controlForegroundColor: '#444444',
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: '#262626',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#444444',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
  },
};

/** The page of the add-in in its frame, over one of the two protocols of office.js. */
export interface Bridge {
  /** Loads the page anew: a new session begins. */
  load(url: string): void;
  readonly session: AddinSession;
  /** Runs a function that a ribbon button names. */
  runCommand(controlId: string, functionName: string): void;
}

/** Ids of events, as office.js registers them. */
export const DISPATCH = {
  selectionChanged: 2,
  richApiMessage: 33,
  appCommandInvoked: 39,
  settingsRefresh: 75,
  settingsSave: 76,
  richApiRequest: 93,
  commandCompleted: 94,
} as const;

/** The argument of the function behind a ribbon button, as Excel sends it. */
export const commandEvent = (controlId: string): string => JSON.stringify({ source: { id: controlId } });
