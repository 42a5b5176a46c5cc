/** What the server tells the page when it starts. */
export interface PageConfig {
  /** Name of the workbook to open at first, served at `/workbook`; null for an empty one. */
  readonly workbook: string | null;
  /** Where the add-in's built files are served, with a slash at the end. */
  readonly addin: string;
  /** `win32` on one http origin, `web` between two https origins. */
  readonly bridge: 'win32' | 'web';
}

/** How the address of the page asks for it. */
export interface PageOptions {
  readonly french: boolean;
  readonly dark: boolean;
}

export function optionsOf(search: string): PageOptions {
  const asked = new URLSearchParams(search);
  return { french: asked.get('lang') !== 'en', dark: asked.get('theme') === 'dark' };
}
