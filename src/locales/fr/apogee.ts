import type { ApogeeLabels } from '../types/apogee';
import { KINDS } from '../words';
import { frKeys } from './keys';

export const frApogee: ApogeeLabels = {
  ...frKeys.apogee,
  sheet: 'Apogée',
  missingSheet: 'Apogée - non trouvés',
  title: 'Export vers Apogée : correspondances',
  note: 'Ce que chaque objet et chaque code de l’établissement veut dire. Les cellules jaunes se modifient et sont gardées.',
  objects: '1. Objets du fichier',
  objectsHint:
    'Élément : UE41, RCUE1, S4, R401, Année, Diplôme, ou « ne pas remplir ». Un objet laissé vide n’est pas rempli.',
  objectColumns: ['Code', 'Type', 'Version', 'Session', 'Élément', 'État', 'Colonnes', 'Libellé dans Apogée'],
  toFill: 'à compléter',
  proposed: 'proposé',
  chosen: 'gardé',
  otherFile: 'autre fichier',
  codes: '3. Codes de résultat',
  codesHint:
    'Le code d’Apogée pour chacun des nôtres ; vide : rien n’est écrit. Un code que le fichier n’autorise pas pour ce type d’objet n’est jamais écrit.',
  ourCode: 'Notre code',
  kinds: { ...KINDS, semester: 'Semestre', year: 'Année', diploma: 'Diplôme', mark: 'Note' },
  format: '2. Notes',
  decimals: 'Décimales',
  separator: 'Séparateur décimal',
  juryPoints: 'Points de jury',
  formatHints: [
    'Arrondi au plus proche, la moitié vers le haut ; le barème est 20.',
    'Apogée attend une virgule.',
    'oui : la note sans les points, et les points dans la colonne J ; non : la note les contient.',
  ],
  lists: 'Codes autorisés par le fichier',
  listNames: { VDI: 'Diplôme (VDI)', VET: 'Étape (VET)', ELP: 'Élément (ELP)', marks: 'Note' },
  meaning: 'Signification dans Apogée',
  choose: { title: 'Réglage de l’export', message: 'Choisissez dans la liste.' },
  missing: {
    title: 'Apogée : ce qui n’a pas été écrit',
    none: 'Tout a été écrit : chaque étudiant et chaque code du fichier a sa place.',
    note: (count, file) =>
      `${count} ${count > 1 ? 'lignes' : 'ligne'} à regarder${file && ` ; fichier : ${file}`}. Tout le reste a été écrit.`,
    columns: [
      'Raison',
      'N° étudiant',
      'Nom',
      'Ligne du fichier',
      'Objet Apogée',
      'Colonne',
      'Ici',
      'Dans Apogée',
      'Que faire',
    ],
    kinds: {
      'not-in-workbook': 'Absent du classeur',
      'not-in-file': 'Absent du fichier Apogée',
      'no-number': 'Sans numéro d’étudiant',
      'twice-in-file': 'Deux fois dans le fichier',
      'twice-in-workbook': 'Deux fois dans le classeur',
      'odd-row': 'Ligne du fichier illisible',
      'refused-code': 'Code refusé par le fichier',
      'unmapped-code': 'Code sans correspondance',
      'other-value': 'Valeur déjà présente',
      'no-subject': 'Objet à compléter',
      'unknown-subject': 'Élément inconnu',
      'not-marked': 'Notes absentes du classeur',
      'diploma-unknown': 'Diplôme non calculable',
    },
    advice: (issue) => {
      switch (issue.kind) {
        case 'not-in-workbook':
          return 'Vérifiez son numéro dans les feuilles de notes, ou son inscription : sa ligne est restée comme elle était.';
        case 'not-in-file':
          return 'Vérifiez son numéro, ou son inscription dans Apogée : ses résultats ne sont pas dans le fichier.';
        case 'no-number':
          return 'Ajoutez son numéro d’étudiant dans les feuilles de notes : les noms ne sont pas comparés, à cause des homonymes.';
        case 'twice-in-file':
          return 'Le même numéro a plusieurs lignes ; aucune n’est remplie. Demandez un nouvel export.';
        case 'twice-in-workbook':
          return 'Deux étudiants du classeur ont ce numéro ; aucun n’est exporté. Corrigez les feuilles de notes.';
        case 'odd-row':
          return 'Le nombre de cellules ne correspond pas à l’en-tête ; la ligne est restée comme elle était. Demandez un nouvel export.';
        case 'refused-code':
          return `Codes autorisés ici : ${issue.allowed.join(', ') || 'aucun'}. Corrigez la feuille « Apogée », puis recommencez.`;
        case 'unmapped-code':
          return 'Donnez une correspondance à ce code sur la feuille « Apogée », ou corrigez la décision.';
        case 'other-value':
          return 'La valeur du fichier est restée. Pour la nôtre, demandez un export vide ou corrigez dans Apogée.';
        case 'no-subject':
          return 'Dites sur la feuille « Apogée » ce que cet objet contient (UE41, S4, Année…), ou « ne pas remplir ».';
        case 'unknown-subject':
          return 'Écrivez une UE, un RCUE, un semestre ou un module de la maquette, Année, Diplôme ou « ne pas remplir ».';
        case 'not-marked':
          return 'Le classeur n’a pas encore les notes nécessaires : rien n’est écrit pour cet objet.';
        case 'diploma-unknown':
          return 'Il faut les résultats des années précédentes ; sinon choisissez « ne pas remplir ».';
      }
    },
  },
  problem: ({ code, line, detail }) => {
    const where = line === null ? '' : `Ligne ${line} : `;
    switch (code) {
      case 'no-section':
        return `Ce n’est pas un fichier d’export d’Apogée : la section ${detail} manque. Choisissez le fichier .TXT que la scolarité a exporté, sans l’ouvrir dans Excel.`;
      case 'no-columns':
        return `La section ${detail} ne définit aucune colonne de résultats. Demandez un nouvel export.`;
      case 'no-header':
        return `${where}les noms de colonnes (apoL_a01_code …) manquent sous XX-APO_VALEURS-XX. Demandez un nouvel export.`;
      case 'no-students':
        return `Aucun étudiant dans la section ${detail}. Demandez un nouvel export, avec les étudiants.`;
      case 'column-twice':
        return `${where}la colonne ${detail} est définie deux fois. Demandez un nouvel export.`;
      case 'column-unreadable':
        return `${where}la colonne ${detail} n’a pas de type ou de code. Demandez un nouvel export.`;
      case 'column-unknown':
        return `${where}la colonne ${detail} n’est pas définie plus haut ; elle est laissée telle quelle.`;
      case 'code-lists':
        return `Listes de codes : ${detail} trouvées au lieu de 4 ; seuls les codes communs à toutes sont écrits.`;
      case 'code-count':
        return `${where}la liste annonce un autre nombre de codes qu’elle n’en contient (${detail}) ; ceux qu’elle contient sont pris.`;
      case 'shifted-rows':
        return `${detail} lignes ont le nom et le prénom dans une seule cellule : les valeurs sont placées d’après la date de naissance. Vérifiez la première ligne dans Apogée.`;
      case 'odd-row':
        return `${where}${detail} cellules, autrement que dans l’en-tête ; cette ligne n’est pas remplie.`;
    }
  },
  unencodable: (character, line) =>
    `Ligne ${line} : le caractère « ${character} » n’existe pas dans l’encodage du fichier (Windows-1252).`,
  unencodableAdvice: 'Remplacez-le sur la feuille « Apogée » ; rien n’a été écrit.',
  summary: (written, unchanged, found, total) =>
    `${written} ${written > 1 ? 'valeurs à écrire' : 'valeur à écrire'} pour ${found} ${found > 1 ? 'étudiants' : 'étudiant'} sur les ${total} du fichier` +
    (unchanged > 0 ? ` ; ${unchanged} ${unchanged > 1 ? 'déjà présentes' : 'déjà présente'}` : ''),
};
