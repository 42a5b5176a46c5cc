import type { AddinSession } from '../../host/session';

/** What the add-in learns of its surroundings before it asks for anything. */
export interface AppContext {
  /** `fr-FR`, `en-US`. */
  readonly locale: string;
  readonly documentUrl: string;
  readonly theme: OfficeTheme;
}

/** Colours of Excel's own window as Excel for Windows gives them: one number each, `0xRRGGBB`. The web gives none. */
interface OfficeTheme {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

export const THEMES: Readonly<Record<'light' | 'dark', OfficeTheme>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xf3f2f1,
    controlForegroundColor: 0x444444,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x444444,
    controlForegroundColor: 0xffffff,
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

/** Puts a page of the add-in into the pane, in a frame of that name. */
export type LoadFrame = (name: string, src: string) => HTMLIFrameElement;

/** Ids of events, as office.js registers them. */
export const DISPATCH = {
  selectionChanged: 2,
  dialogMessageReceived: 10,
  richApiMessage: 33,
  appCommandInvoked: 39,
  settingsRefresh: 75,
  settingsSave: 76,
  richApiRequest: 93,
  commandCompleted: 94,
  messageParent: 144,
} as const;

/** The argument of the function behind a ribbon button, as Excel sends it. */
export const commandEvent = (controlId: string): string => JSON.stringify({ source: { id: controlId } });
