import type { Theme } from '@fluentui/react-components';

/** The CSS variable that holds each value of the theme, as in Fluent's own table, which is 4 kB gzipped. */
export const tokens = new Proxy({}, { get: (_, name) => `var(--${String(name)})` }) as Readonly<
  Record<keyof Theme, string>
>;

/** Where every pixel counts: a narrow pane at 200 %. */
export const NARROW = '@media (max-width: 250px)';
