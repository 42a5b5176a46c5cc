import { enOutcome } from './en/outcome';
import { frOutcome } from './fr/outcome';
import type { Language } from './languages';
import type { OutcomeWords } from './types/outcome';
import { typeset } from './typeset';

/** Words of the dialog that says what came of a button, apart from the others: they are fetched with it. */
export const OUTCOME_WORDS: Readonly<Record<Language, OutcomeWords>> = {
  fr: typeset(frOutcome),
  en: enOutcome,
};
