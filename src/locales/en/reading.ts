import type { ReadingLabels } from '../types/reading';
import { enKeys } from './keys';

export const enReading: ReadingLabels = {
  ...enKeys.reading,
  explanation:
    'A table shown by hand, followed at every reading. A column is given by its header in quotes, or by its letter. Clear the cell to go back to automatic recognition.',
};
