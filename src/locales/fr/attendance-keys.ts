import type { KeyWords } from '../types/keys';

/** The words of a rule on attendance or an option: they are read back. */
export const frAttendanceKeys: KeyWords['attendance'] = {
  title: 'Assiduité et bonus',
  words: {
    forms: {
      share: 'part des points',
      steps: 'paliers',
      times: 'UE multipliée',
      points: 'points ajoutés',
      'points-off': 'points retirés',
      malus: 'malus par absence',
      'malus-half-day': 'malus par demi-journée',
      'malus-times': 'UE réduite par absence',
      defaulting: 'défaillant',
    },
    practices: {
      'five-percent': '5 % des points au-dessus de 10',
      'five-percent-capped': '5 % des points au-dessus de 10, au plus 0,5',
      'four-percent': '4 % des points au-dessus de 10',
      'three-percent': '3 % des points au-dessus de 10, au plus 0,5',
      'ten-percent': '10 % des points au-dessus de 10, au plus 1',
      'per-ue': '5 % des points au-dessus de 10, au plus 0,35 par UE',
      steps: 'paliers : 10 donne 0,1, 12 donne 0,2, 16 donne 0,3',
      'times-points': 'UE x (1 + 0,005 x points)',
      'times-above': 'UE x (1 + points au-dessus de 10 / 500)',
      points: 'points tels quels, au plus 0,5',
      malus: '0,05 de moins par absence, au plus 1',
      'malus-half-day': '0,1 de moins par demi-journée, au plus 1',
      'malus-times': 'UE réduite de 1 % par absence, au plus 1',
      'points-off': 'points retirés tels quels',
      defaulting: 'défaillant au-delà de 20 absences',
    },
    figures: {
      rate: 'taux',
      above: 'au-delà de',
      cap: 'plafond',
      strikes: 'défaillant au-delà de',
      regulation: 'règlement',
      perSemester: 'par semestre',
      perModule: 'par module ou UE',
    },
  },
};
