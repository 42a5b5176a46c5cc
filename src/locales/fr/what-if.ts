import type { WhatIfLabels } from '../types/what-if';
import { plural } from './words';

export const frWhatIf: WhatIfLabels = {
  title: 'Simuler',
  banner: 'Simulation : rien n’est écrit dans le classeur, les notes et les décisions ne changent pas.',
  reset: 'Réinitialiser',
  parts: { promotion: 'Pour la promotion', student: 'Pour un étudiant', limits: 'À la limite' },
  rescue: 'Le jury repêche à partir de',
  rescueHint: (floor, pass) =>
    `De cette moyenne à ${pass}, le jury valide. Vide : aucun repêchage. Le seuil de ${floor} ne bouge pas.`,
  of: 'Repêcher',
  ofWords: { rcues: 'les RCUE', ues: 'les UE', both: 'les RCUE et les UE' },
  by: 'Comment',
  byWords: { code: 'décision du jury (ADJ)', points: 'points du jury' },
  rules: 'Autres règles',
  floor: 'Seuil de chaque RCUE pour le passage',
  inForce: (value) => `En vigueur (${value})`,
  less: (label) => `${label} : diminuer`,
  more: (label) => `${label} : augmenter`,
  notNumber: (text, from, to) =>
    `« ${text} » n’est pas un nombre de ${from} à ${to} : écrivez par exemple 9,80.`,
  notMark: (text) =>
    `« ${text} » n’est pas une note : écrivez un nombre de 0 à 20 (12,5), ou ABI, ABJ, EXC, ATT, DEF.`,
  nothingAsked: 'Choisissez une moyenne ou une règle : la liste de ceux qui changent s’affiche ici.',
  ifRescued: (of, from, more) =>
    `Si le jury repêche ${frWhatIf.ofWords[of]} à partir de ${from}${more ? ', avec ces règles' : ''}`,
  ifRules: 'Avec ces règles',
  changed: (count) =>
    count === 0 ? 'aucun étudiant ne change' : plural(count, 'étudiant change', 'étudiants changent'),
  outcomes: {
    admitted: (count) => plural(count, 'admis', 'admis'),
    passes: (count) => plural(count, 'passe', 'passent'),
    loses: (count) => plural(count, 'perd son passage', 'perdent leur passage'),
    year: (count) => plural(count, 'change de code', 'changent de code'),
    parts: (count) => plural(count, 'sans effet sur l’année', 'sans effet sur l’année'),
  },
  transitions: 'Codes de l’année',
  students: 'Qui change',
  showRow: 'Montrer la ligne',
  student: 'Étudiant',
  chooseStudent: 'Choisir…',
  noStudent: 'Choisissez un étudiant dans la liste, ou sa ligne dans la feuille.',
  module: 'Module',
  mark: 'Note supposée',
  was: (mark) => `note actuelle : ${mark}`,
  add: 'Changer une autre note',
  remove: (module) => `Retirer ${module}`,
  result: 'Ce qui change',
  noChange: 'Rien ne change.',
  ueAverage: (ue, from, to) => `Moyenne ${ue} : ${from} → ${to}`,
  noAverage: 'aucune',
  within: 'À moins de (points)',
  near: (count, within) =>
    `${plural(count, 'moyenne manque un seuil', 'moyennes manquent un seuil')} de ${within} au plus.`,
  noneNear: (within) => `Aucune moyenne ne manque un seuil de ${within} ou moins.`,
  missing: (of, missing, average, threshold) => `${of} : ${average}, il manque ${missing} pour ${threshold}`,
};
