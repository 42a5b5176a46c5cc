import type { FrozenLabels } from '../types/frozen';

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
  left: {
    changed: 'modifiée entre-temps : laissée telle quelle',
    protected: 'feuille protégée : laissée telle quelle',
    gone: 'feuille supprimée ou renommée : formule gardée dans la feuille masquée',
    error: 'sans valeur ou en erreur : laissée telle quelle',
    unsupported: 'cette version d’Excel ne permet pas de la figer sans risque : laissée telle quelle',
  },
};
