import type { AttendanceLabels } from '../types/attendance';
import { frAttendanceKeys } from './attendance-keys';

export const frAttendance: AttendanceLabels = {
  ...frAttendanceKeys,
  explanation:
    'Ce que vos colonnes d’absences, de malus et de bonus changent (4.2). Exemple : « Absences NJ : malus par absence ; taux 0,05 ; au-delà de 4 ; plafond 1 ; règlement art. 12 ». Vide : rien.',
  hint: 'Ce que changent les colonnes d’absences, de malus et de bonus de ce classeur, selon votre règlement intérieur (4.2).',
  rule: (columns) => `Règle pour « ${columns} »`,
  none: 'Aucune : ne change rien',
  steps: 'Paliers : note = points ; …',
  regulation: 'Texte du règlement, imprimé avec les motifs',
  example: (name, figure, ue, before, after) =>
    `Exemple : ${name} (${figure}), ${ue} de ${before} à ${after}.`,
  struckExample: (name, figure, of) => `Exemple : ${name} (${figure}), défaillant en ${of}.`,
  noExample: 'Personne dans ce classeur n’est concerné.',
  save: 'Enregistrer les règles',
  problems: {
    unreadable: {
      effect: 'cette règle d’assiduité ou de bonus n’est pas comprise : elle n’est pas appliquée',
      advice:
        'Écrivez la colonne, deux-points, la règle et ses chiffres, comme dans l’exemple des Paramètres.',
    },
    twice: {
      effect: 'deux règles portent sur cette colonne : aucune n’est appliquée',
      advice: 'Effacez l’une des deux règles dans les Paramètres.',
    },
    nobody: {
      effect: 'aucun étudiant n’a ce numéro : la ligne est sans effet',
      advice: 'Corrigez le numéro dans la liste des défaillants.',
    },
    'list-sheet': {
      effect: 'les étudiants dont elle porte le numéro comptent comme défaillants',
      advice: 'Répondez si cette feuille est bien la liste des défaillants du semestre ou de l’année.',
    },
    'no-column': {
      effect: 'aucune colonne de ce classeur ne porte cet en-tête : la règle est sans effet',
      advice: 'Reprenez dans les Paramètres l’en-tête tel qu’il est écrit au-dessus des notes.',
    },
  },
};
