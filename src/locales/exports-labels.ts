import type { Language } from './languages';

/** Words of the exports in the pane and in the batch command. */
export interface ExportsLabels {
  readonly title: string;
  readonly apogee: string;
  readonly apogeeHint: string;
  readonly chooseFile: string;
  readonly objects: string;
  readonly objectsHint: (sheet: string) => string;
  readonly toFill: string;
  readonly preview: string;
  readonly issues: (count: number) => string;
  readonly noIssue: string;
  readonly issuesHint: (sheet: string) => string;
  readonly save: string;
  readonly saveHint: string;
  /** Put behind the name of a filled file. */
  readonly filled: string;
  readonly download: (name: string) => string;
  readonly notSaved: (command: string) => string;
  readonly table: string;
  readonly tableHint: string;
  readonly csv: string;
  readonly json: string;
  readonly copyCsv: string;
  readonly copyJson: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly hideNames: string;
  readonly unreadable: string;
  readonly modules: string;
}

const fr: ExportsLabels = {
  title: 'Exports',
  apogee: 'Apogée',
  apogeeHint:
    'Remplit le fichier .TXT exporté d’Apogée avec les moyennes et les codes du jury. Le fichier reste sur ce poste.',
  chooseFile: 'Fichier exporté d’Apogée (.TXT)',
  objects: 'Que contient chaque objet ?',
  objectsHint: (sheet) =>
    `Modifiable ici ou sur la feuille « ${sheet} », avec les codes et le format des notes.`,
  toFill: '— à compléter —',
  preview: 'Avant d’enregistrer',
  issues: (count) => `${count} ${count > 1 ? 'points' : 'point'} à regarder`,
  noIssue: 'Rien à signaler : tous les étudiants et tous les codes ont leur place.',
  issuesHint: (sheet) => `La liste entière sera sur la feuille « ${sheet} ».`,
  save: 'Enregistrer le fichier',
  saveHint: 'Écrit aussi les feuilles « Apogée » et « Apogée - non trouvés », ce qui s’annule.',
  filled: 'rempli',
  download: (name) => `Télécharger ${name}`,
  notSaved: (command) =>
    `Rien dans vos téléchargements ? Certaines versions d’Excel les bloquent : ouvrez le classeur dans Excel sur le web, ou lancez ${command}.`,
  table: 'CSV et JSON',
  tableHint: 'CSV : une ligne par étudiant, à ouvrir dans Excel. JSON : pour un autre programme.',
  csv: 'Fichier CSV',
  json: 'Fichier JSON',
  copyCsv: 'Copier le CSV',
  copyJson: 'Copier le JSON',
  copied: 'Copié : collez-le où vous voulez (Ctrl+V).',
  copyByHand: 'La copie automatique est bloquée : sélectionnez tout ce texte (Ctrl+A) et copiez-le (Ctrl+C).',
  hideNames: 'Masquer les noms',
  unreadable:
    'Ce fichier ne peut pas être lu. Vérifiez qu’il n’est pas ouvert ailleurs, puis choisissez-le de nouveau.',
  modules: 'Modules',
};

const en: ExportsLabels = {
  title: 'Exports',
  apogee: 'Apogée',
  apogeeHint:
    'Fills the .TXT file exported from Apogée with the averages and codes of the jury. The file stays on this computer.',
  chooseFile: 'File exported from Apogée (.TXT)',
  objects: 'What does each object hold?',
  objectsHint: (sheet) =>
    `Change it here or on the sheet "${sheet}", together with codes and the format of marks.`,
  toFill: '— to fill in —',
  preview: 'Before saving',
  issues: (count) => `${count} ${count > 1 ? 'points' : 'point'} to look at`,
  noIssue: 'Nothing to report: all students and all codes have found their place.',
  issuesHint: (sheet) => `The whole list will be on the sheet "${sheet}".`,
  save: 'Save the file',
  saveHint: 'Writes the sheets "Apogée" and "Apogée - not found" too, which can be undone.',
  filled: 'filled',
  download: (name) => `Download ${name}`,
  notSaved: (command) =>
    `Nothing among your downloads? Some versions of Excel block them: open the workbook in Excel on the web, or run ${command}.`,
  table: 'CSV and JSON',
  tableHint: 'CSV: one row per student, opens in Excel. JSON: for another program.',
  csv: 'CSV file',
  json: 'JSON file',
  copyCsv: 'Copy the CSV',
  copyJson: 'Copy the JSON',
  copied: 'Copied: paste it where you like (Ctrl+V).',
  copyByHand: 'Copying is blocked here: select all of this text (Ctrl+A) and copy it (Ctrl+C).',
  hideNames: 'Hide names',
  unreadable: 'This file cannot be read. Check that it is not open elsewhere, then choose it again.',
  modules: 'Modules',
};

export const EXPORTS_LABELS: Readonly<Record<Language, ExportsLabels>> = { fr, en };
