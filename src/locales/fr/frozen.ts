import type { FrozenLabels } from '../types/frozen';
import { plural } from './words';

export const frFrozen: FrozenLabels = {
  sheet: 'Formules figées',
  title: 'Formules figées à la clôture du jury',
  note: 'La réouverture remet chaque formule où sa valeur figée se trouve encore. Ne pas modifier.',
  columns: {
    sheet: 'Feuille',
    cells: 'Cellules',
    formula: 'Formule',
    shown: 'Valeurs figées',
    beside: 'Ligne',
  },
  unlinked: {
    notice: (count) =>
      `${plural(count, 'cellule de notes affiche', 'cellules de notes affichent')} #NOM? : Excel n’y connaît pas la fonction. Les fonctions BUT d’un fichier ouvert sans le complément se réparent ici ; seules ces formules sont réécrites.`,
    repair: 'Réparer les formules',
    repaired: (count) =>
      count === 0
        ? 'Aucune formule BUT à réparer.'
        : `${plural(count, 'formule réparée', 'formules réparées')}.`,
  },
  left: {
    changed: 'modifiée entre-temps : laissée telle quelle',
    protected: 'feuille protégée : laissée telle quelle',
    gone: 'feuille supprimée ou renommée : formule gardée dans la feuille masquée',
    error: 'sans valeur ou en erreur : laissée telle quelle',
    unlinked: 'fonction inconnue d’Excel (#NOM?) : « Réparer les formules », puis rouvrir et clore',
    unsupported: 'cette version d’Excel ne permet pas de la figer sans risque : laissée telle quelle',
  },
};
