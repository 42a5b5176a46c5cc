import type { Theme } from '@fluentui/react-components';

/** The colours of a dark pane, fetched when they are first asked for. */
export const loadDarkTheme = async (): Promise<Theme> =>
  (await import(/* webpackChunkName: "dark" */ './dark-theme')).webDarkTheme;
