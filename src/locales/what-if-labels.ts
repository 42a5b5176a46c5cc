import type { Rescue, SupposedOutcome } from '../vocabulary/what-if';
import type { MarkCode } from '../rules/types';
import type { Language } from './languages';

/** Words of the view "Simuler". Numbers come as text, with the decimal separator of the language. */
export interface WhatIfLabels {
  readonly title: string;
  readonly banner: string;
  readonly reset: string;
  readonly parts: Readonly<Record<'promotion' | 'student' | 'limits', string>>;
  readonly rescue: string;
  readonly rescueHint: (floor: string, pass: string) => string;
  readonly of: string;
  readonly ofWords: Readonly<Record<Rescue['of'], string>>;
  readonly by: string;
  readonly byWords: Readonly<Record<Rescue['by'], string>>;
  readonly rules: string;
  readonly floor: string;
  readonly rounding: string;
  readonly inForce: (value: string) => string;
  readonly effect: Readonly<Record<Exclude<MarkCode, 'DEF'>, string>>;
  readonly less: (label: string) => string;
  readonly more: (label: string) => string;
  /** Why a number is not used. */
  readonly notNumber: (text: string, from: string, to: string) => string;
  readonly notMark: (text: string) => string;
  readonly nothingAsked: string;
  /** `Si le jury repêche les RCUE à partir de 9,80`, without the end of the sentence. @param more other rules are supposed too */
  readonly ifRescued: (of: Rescue['of'], from: string, more: boolean) => string;
  readonly ifRules: string;
  readonly changed: (count: number) => string;
  readonly outcomes: Readonly<Record<SupposedOutcome, (count: number) => string>>;
  readonly transitions: string;
  readonly students: string;
  readonly showRow: string;
  readonly student: string;
  readonly chooseStudent: string;
  readonly noStudent: string;
  readonly module: string;
  readonly mark: string;
  readonly was: (mark: string) => string;
  readonly add: string;
  readonly remove: (module: string) => string;
  readonly result: string;
  readonly noChange: string;
  readonly ueAverage: (ue: string, from: string, to: string) => string;
  readonly noAverage: string;
  readonly within: string;
  readonly near: (count: number, within: string) => string;
  readonly noneNear: (within: string) => string;
  readonly missing: (of: string, missing: string, average: string, threshold: string) => string;
}

const many = (count: number, one: string, more: string): string => `${count} ${count > 1 ? more : one}`;

const fr: WhatIfLabels = {
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
  rounding: 'Arrondi des moyennes',
  inForce: (value) => `En vigueur (${value})`,
  effect: {
    ABI: 'Absence injustifiée (ABI)',
    ABJ: 'Absence justifiée (ABJ)',
    EXC: 'Dispense (EXC)',
    ATT: 'Cellule vide ou ATT',
  },
  less: (label) => `${label} : diminuer`,
  more: (label) => `${label} : augmenter`,
  notNumber: (text, from, to) =>
    `« ${text} » n’est pas un nombre de ${from} à ${to} : écrivez par exemple 9,80.`,
  notMark: (text) =>
    `« ${text} » n’est pas une note : écrivez un nombre de 0 à 20 (12,5), ou ABI, ABJ, EXC, ATT, DEF.`,
  nothingAsked: 'Choisissez une moyenne ou une règle : la liste de ceux qui changent s’affiche ici.',
  ifRescued: (of, from, more) =>
    `Si le jury repêche ${fr.ofWords[of]} à partir de ${from}${more ? ', avec ces règles' : ''}`,
  ifRules: 'Avec ces règles',
  changed: (count) =>
    count === 0 ? 'aucun étudiant ne change' : many(count, 'étudiant change', 'étudiants changent'),
  outcomes: {
    admitted: (count) => many(count, 'admis', 'admis'),
    passes: (count) => many(count, 'passe', 'passent'),
    loses: (count) => many(count, 'perd son passage', 'perdent leur passage'),
    year: (count) => many(count, 'change de code', 'changent de code'),
    parts: (count) => many(count, 'sans effet sur l’année', 'sans effet sur l’année'),
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
    `${many(count, 'moyenne manque un seuil', 'moyennes manquent un seuil')} de ${within} au plus.`,
  noneNear: (within) => `Aucune moyenne ne manque un seuil de ${within} ou moins.`,
  missing: (of, missing, average, threshold) => `${of} : ${average}, il manque ${missing} pour ${threshold}`,
};

const en: WhatIfLabels = {
  title: 'What if',
  banner: 'Simulation: nothing is written to the workbook, marks and decisions do not change.',
  reset: 'Reset',
  parts: { promotion: 'For everybody', student: 'For one student', limits: 'Near a threshold' },
  rescue: 'The jury lifts averages from',
  rescueHint: (floor, pass) =>
    `From this average up to ${pass} the jury validates. Empty: none. The floor of ${floor} does not move.`,
  of: 'Lift',
  ofWords: { rcues: 'RCUEs', ues: 'UEs', both: 'RCUEs and UEs' },
  by: 'How',
  byWords: { code: 'decision of the jury (ADJ)', points: 'points of the jury' },
  rules: 'Other rules',
  floor: 'Floor of every RCUE for the passage',
  rounding: 'Rounding of averages',
  inForce: (value) => `In force (${value})`,
  effect: {
    ABI: 'Unjustified absence (ABI)',
    ABJ: 'Justified absence (ABJ)',
    EXC: 'Exemption (EXC)',
    ATT: 'Empty cell or ATT',
  },
  less: (label) => `${label}: less`,
  more: (label) => `${label}: more`,
  notNumber: (text, from, to) => `"${text}" is no number from ${from} to ${to}: write for instance 9.80.`,
  notMark: (text) => `"${text}" is no mark: write a number from 0 to 20 (12.5), or ABI, ABJ, EXC, ATT, DEF.`,
  nothingAsked: 'Choose an average or a rule: who changes is listed here.',
  ifRescued: (of, from, more) =>
    `If the jury lifts ${en.ofWords[of]} from ${from}${more ? ', with these rules' : ''}`,
  ifRules: 'With these rules',
  changed: (count) => (count === 0 ? 'nobody changes' : many(count, 'student changes', 'students change')),
  outcomes: {
    admitted: (count) => many(count, 'admitted', 'admitted'),
    passes: (count) => many(count, 'passes', 'pass'),
    loses: (count) => many(count, 'loses the passage', 'lose the passage'),
    year: (count) => many(count, 'gets another code', 'get another code'),
    parts: (count) => many(count, 'without effect on the year', 'without effect on the year'),
  },
  transitions: 'Codes of the year',
  students: 'Who changes',
  showRow: 'Show the row',
  student: 'Student',
  chooseStudent: 'Choose…',
  noStudent: 'Choose a student from the list, or his row on the sheet.',
  module: 'Module',
  mark: 'Supposed mark',
  was: (mark) => `mark now: ${mark}`,
  add: 'Change another mark',
  remove: (module) => `Remove ${module}`,
  result: 'What changes',
  noChange: 'Nothing changes.',
  ueAverage: (ue, from, to) => `Average ${ue}: ${from} → ${to}`,
  noAverage: 'none',
  within: 'Within (points)',
  near: (count, within) =>
    `${many(count, 'average misses a threshold', 'averages miss a threshold')} by ${within} at most.`,
  noneNear: (within) => `No average misses a threshold by ${within} or less.`,
  missing: (of, missing, average, threshold) => `${of}: ${average}, ${missing} missing for ${threshold}`,
};

export const WHAT_IF_LABELS: Readonly<Record<Language, WhatIfLabels>> = { fr, en };
