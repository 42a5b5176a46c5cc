const PREFIXES = /(?<![\p{L}\p{N}_.])_xl(?:fn\._xlws|fn|pm)\.(?=[\p{L}_])/gu;

/** A formula without what files write before later functions, and before names that LET and LAMBDA give; Excel does not show it. */
export const withoutPrefixes = (formula: string): string => formula.replace(PREFIXES, '');
