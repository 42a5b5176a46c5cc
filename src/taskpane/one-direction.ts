/*
 * Stands in the build for `rtl-css-js/core`, by which Fluent writes each style a second time for languages from right to left:
 * the pane speaks none.
 */

export const convert = <T>(styles: T): T => styles;

export const convertProperty = <T>(key: string, value: T) => ({ key, value });
