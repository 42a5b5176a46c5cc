import type { ExportsLabels } from '../types/exports';

export const frExports: ExportsLabels = {
  title: 'Exports',
  apogee: 'Apogée',
  apogeeHint:
    'Remplit le fichier .TXT exporté d’Apogée avec les moyennes et les codes du jury. Le fichier reste sur ce poste.',
  chooseFile: 'Choisir le fichier exporté d’Apogée (.TXT)',
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
    `Rien dans vos téléchargements ? Ouvrez le classeur dans Excel sur le web, ou lancez ${command}.`,
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
