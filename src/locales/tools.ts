import { enMaquette } from './en/tools';
import { frMaquette } from './fr/tools';
import type { Language } from './languages';
import type { MaquetteWords } from './types/tools';
import { typeset } from './typeset';

/** Words of the tools, apart from the others: the pane fetches them with the tool that is opened. */
export const MAQUETTE_WORDS: Readonly<Record<Language, MaquetteWords>> = {
  fr: typeset(frMaquette),
  en: enMaquette,
};
