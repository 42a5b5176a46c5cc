import type { OutcomeWords } from '../types/outcome';

export const enOutcome: OutcomeWords = {
  unseen: 'Excel has not shown the pane: Home tab, “Open the pane”.',
};
