/** What the languages have in common. */

/** Abbreviations that no language translates. */
export const KINDS = { ue: 'UE', rcue: 'RCUE' } as const;

export const list = (items: readonly (string | number)[]): string => items.join(', ');

/** As a line begins. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The first few of a list. */
export const some = (items: readonly (string | number)[]): string =>
  list(items.slice(0, 8)) + (items.length > 8 ? ' …' : '');
