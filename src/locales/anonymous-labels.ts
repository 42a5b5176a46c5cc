import type { Language } from './languages';

/** Words of the anonymous mode and of the diagnostic. */
export interface AnonymousLabels {
  /** Stands for a name. @param code hexadecimal, from the student's id */
  readonly student: (code: string) => string;
  readonly hideNames: string;
  readonly hideNamesHint: string;
  readonly copyDiagnostic: string;
  readonly diagnosticHint: string;
  readonly diagnosticCopied: string;
  /** Where the browser gives no clipboard. */
  readonly copyByHand: string;
  readonly diagnosticText: string;
}

const fr: AnonymousLabels = {
  student: (code) => `Étudiant ${code}`,
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

const en: AnonymousLabels = {
  student: (code) => `Student ${code}`,
  hideNames: 'Hide names',
  hideNamesHint:
    'For a projector: pseudonyms in the pane and on our sheets, names covered on your sheets of marks. Reversible; before passing a file on, see the help.',
  copyDiagnostic: 'Copy the diagnostic',
  diagnosticHint:
    'For asking help: versions, sheets recognised, counts, doubtful cells. No names and no marks.',
  diagnosticCopied: 'Diagnostic copied: paste it into your message.',
  copyByHand: 'Copying is blocked here: select the text below and copy it (Ctrl+C).',
  diagnosticText: 'Text of the diagnostic',
};

export const ANONYMOUS_LABELS: Readonly<Record<Language, AnonymousLabels>> = { fr, en };
