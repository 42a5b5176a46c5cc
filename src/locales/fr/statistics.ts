import type { StatisticsLabels } from '../types/statistics';
import { plural } from './words';

export const frStatistics: StatisticsLabels = {
  title: 'Statistiques du jury',
  note: (counted, total) =>
    `Moyennes complètes seulement, sans les étudiants partis : ${counted} sur ${plural(total, 'étudiant')}.`,
  ues: 'UE',
  rcues: 'RCUE',
  groups: 'Groupe',
  groupsOver: 'Groupe : moyenne des UE de chaque étudiant',
  modules: 'Module',
  count: 'Effectif',
  mean: 'Moyenne',
  median: 'Médiane',
  min: 'Min.',
  max: 'Max.',
  deviation: 'Écart type',
  passShare: (pass) => `Part ≥ ${pass}`,
  floorShare: (floor) => `Part < ${floor}`,
  between: (floor, pass) => `De ${floor} à ${pass}`,
  distribution: 'Répartition des moyennes (nombre d’étudiants)',
  decisions: 'Décisions',
  rates: 'Taux de réussite',
  admittedRate: 'Admis (année validée)',
  passageRate: 'Passage en année supérieure (admis, de droit ou par le jury)',
  students: 'Étudiants',
  chartUes: 'Répartition des moyennes par UE',
};
