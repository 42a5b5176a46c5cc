import type { AnonymousLabels } from '../types/anonymous';
import { frKeys } from './keys';

export const frAnonymous: AnonymousLabels = {
  ...frKeys.anonymous,
  hideNames: 'Masquer les noms',
  hideNamesHint:
    'Pour projeter : pseudonymes dans le volet et sur nos feuilles, noms couverts sur vos feuilles de notes. Réversible ; pour transmettre un fichier, voir l’aide.',
  copyDiagnostic: 'Copier le diagnostic',
  diagnosticHint:
    'Pour demander de l’aide : versions, feuilles reconnues, effectifs, cellules douteuses. Aucun nom, aucune note.',
  diagnosticCopied: 'Diagnostic copié : collez-le dans votre message.',
  copyByHand: 'La copie est bloquée ici : sélectionnez le texte ci-dessous et copiez-le (Ctrl+C).',
  diagnosticText: 'Texte du diagnostic',
};
