import type { OutcomeWords } from '../types/outcome';

export const frOutcome: OutcomeWords = {
  unseen: 'Excel n’a pas montré le volet : onglet Accueil, « Ouvrir le volet ».',
};
