import type { LeftReason } from '../vocabulary/closing';
import type { Language } from './languages';

/** Words of the hidden sheet that keeps the formulas of a closed jury, and of what was left alone. */
export interface FrozenLabels {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
  readonly columns: Readonly<Record<'sheet' | 'cells' | 'formula' | 'shown' | 'beside', string>>;
  /** Why a formula on a sheet of the department was left alone. */
  readonly left: Readonly<Record<LeftReason, string>>;
}

export const FROZEN_LABELS: Readonly<Record<Language, FrozenLabels>> = {
  fr: {
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
  },
  en: {
    sheet: 'Frozen formulas',
    title: 'Formulas frozen when the jury was closed',
    note: 'Reopening puts each formula back where its frozen value still stands. Do not change.',
    columns: {
      sheet: 'Sheet',
      cells: 'Cells',
      formula: 'Formula',
      shown: 'Frozen values',
      beside: 'Row',
    },
    left: {
      changed: 'changed meanwhile: left as it is',
      protected: 'protected sheet: left as it is',
      gone: 'sheet deleted or renamed: the formula stays on the hidden sheet',
      error: 'no value or an error: left as it is',
      unsupported: 'this version of Excel cannot freeze it safely: left as it is',
    },
  },
};
