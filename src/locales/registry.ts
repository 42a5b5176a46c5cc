import { en } from './en';
import { fr } from './fr';
import type { Language } from './languages';
import type { Locale } from './locale';

/** All languages at once: what people typed on our sheets is read back in whichever it was written. */
export const LOCALES: Readonly<Record<Language, Locale>> = { fr, en };
