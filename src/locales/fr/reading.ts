import type { ReadingLabels } from '../types/reading';
import { frKeys } from './keys';

export const frReading: ReadingLabels = {
  ...frKeys.reading,
  explanation:
    'Tableau montré à la main, suivi à chaque lecture. Une colonne se note par son en-tête entre guillemets, ou par sa lettre. Videz la cellule pour reprendre la reconnaissance automatique.',
};
