import { enKeys } from './en/keys';
import { frKeys } from './fr/keys';
import type { Language } from './languages';
import type { KeyWords } from './types/keys';

/** What is read back from our sheets, in each language: all of them are always at hand. */
export const KEYS: Readonly<Record<Language, KeyWords>> = { fr: frKeys, en: enKeys };
export const ALL_KEYS: readonly KeyWords[] = Object.values(KEYS);
