import type { Meaning } from '../../gradebook/by-hand/hints';
import type { ReadingLabels } from '../types/reading';
import { frKeys } from './keys';
import { plural } from './words';

const COLUMNS: Readonly<Record<Exclude<Meaning['is'], 'module' | 'average'>, string>> = {
  number: 'Numéro',
  fullName: 'Nom et prénom',
  lastName: 'Nom',
  firstName: 'Prénom',
  group: 'Groupe',
  status: 'Situation',
  ignored: 'À ignorer',
};

export const frReading: ReadingLabels = {
  ...frKeys.reading,
  explanation:
    'Tableau montré à la main, suivi à chaque lecture. Une colonne se note par son en-tête entre guillemets, ou par sa lettre. Videz la cellule pour reprendre la reconnaissance automatique.',
  open: 'Vérifier ou corriger la lecture',
  back: 'Retour à l’accueil',
  intro: 'Ce que le volet a compris de chaque feuille. Corrigez en montrant la cellule dans Excel.',
  point: {
    title: 'Montrer une cellule',
    selected: (place, text) => `Sélection : ${place}${text === '' ? '' : ` « ${text} »`}`,
    nothingSelected: 'Sélectionnez une cellule dans Excel.',
    isWhat: 'C’est',
    kinds: {
      headers: 'la ligne des en-têtes',
      number: 'le numéro d’étudiant',
      fullName: 'le nom et le prénom, dans une colonne',
      lastName: 'le nom',
      firstName: 'le prénom',
      module: 'la note d’un module',
      average: 'la moyenne d’une UE',
      group: 'le groupe',
      status: 'la situation (démission …)',
      ignored: 'une colonne à ignorer',
      firstRow: 'la première ligne d’étudiant',
      lastRow: 'la dernière ligne d’étudiant',
      semester: 'un tableau d’un seul semestre',
    },
    select: {
      headers: 'Sélectionnez une cellule de la ligne des en-têtes.',
      number: 'Sélectionnez l’en-tête de la colonne.',
      fullName: 'Sélectionnez l’en-tête de la colonne.',
      lastName: 'Sélectionnez l’en-tête de la colonne.',
      firstName: 'Sélectionnez l’en-tête de la colonne.',
      module:
        'Sélectionnez l’en-tête de la colonne, ou ceux de plusieurs modules qui se suivent dans l’ordre de la maquette.',
      average:
        'Sélectionnez l’en-tête de la colonne, ou ceux de plusieurs UE qui se suivent dans l’ordre de la maquette.',
      group: 'Sélectionnez l’en-tête de la colonne.',
      status: 'Sélectionnez l’en-tête de la colonne.',
      ignored: 'Sélectionnez l’en-tête de la colonne, ou de plusieurs.',
      firstRow: 'Sélectionnez une cellule de cette ligne, ou toutes les lignes des étudiants.',
      lastRow: 'Sélectionnez une cellule de cette ligne, ou toutes les lignes des étudiants.',
      semester: 'Sélectionnez une cellule du tableau.',
    },
    module: 'Module',
    ue: 'UE',
    semester: 'Semestre',
    take: 'Prendre la sélection',
    several: (modules) => `De gauche à droite : ${modules.join(', ')}.`,
    outside: 'Cette feuille n’est pas une feuille de notes du classeur.',
  },
  table: {
    headers: 'En-têtes',
    row: (row) => `ligne ${row}`,
    students: 'Étudiants',
    rows: (count, first, last) => `${count > 0 ? `${count}, ` : ''}lignes ${first} à ${last}`,
    semester: 'Semestre',
    modules: (count) => plural(count, 'colonne de module', 'colonnes de modules'),
    meaning: (meaning) => {
      if (meaning.is === 'module') return meaning.module;
      return meaning.is === 'average' ? `Moyenne ${meaning.ue}` : COLUMNS[meaning.is];
    },
    header: (text) => (text === '' ? 'sans en-tête' : `« ${text} »`),
    byHand: 'montré à la main',
    aside: 'Laissé de côté',
    otherShape: 'Lue sous une autre forme qu’une ligne par étudiant.',
    lacks: {
      person: 'Montrez encore la colonne du nom ou du numéro.',
      marks: 'Montrez encore les colonnes des modules.',
      students: 'Aucun étudiant trouvé : montrez la première et la dernière ligne.',
    },
  },
  leaveOut: 'Laisser cette feuille de côté',
  readAgain: 'Relire cette feuille',
  others: 'Gardé pour d’autres feuilles',
  takeBack: 'Reprendre la reconnaissance automatique',
};
