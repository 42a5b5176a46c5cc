import { dotted, moduleOf, type Course, type CourseUe } from '../../samples/course';
import type { Standing } from '../../samples/person';

/** What French departments write above their columns and in their cells. */

export const NUMBER_HEADS = [
  'N° étudiant', 'N° Etudiant', 'Numéro étudiant', 'NIP', 'code_nip', 'Code NIP', 'N° étud.', 'Num. étudiant',
  'Numéro d’étudiant', 'NUMERO ETUDIANT', 'N°\nétudiant', 'Code étudiant',
] as const; // prettier-ignore
export const LAST_HEADS = ['Nom', 'NOM', 'Nom de famille', 'Nom usuel', 'nom', 'Nom\nétudiant'] as const;
export const FIRST_HEADS = ['Prénom', 'PRENOM', 'Prenom', 'Prénom usuel', 'Prénoms', 'prénom'] as const;
export const FULL_HEADS = [
  'NOM Prénom',
  'Nom Prénom',
  'Nom et prénom',
  'Étudiant',
  'NOM - Prénom',
  'Noms et prénoms',
] as const;
export const GROUP_HEADS = ['Groupe', 'Gr.', 'TD', 'TP', 'Groupe TD', 'TD/TP', 'Gpe', 'groupe'] as const;
export const STANDING_HEADS = [
  'Situation',
  'Statut',
  'Etat',
  'État',
  'Situation\n(DEM, DEF…)',
  'STATUT',
] as const;

export const STANDING_WORDS: readonly [
  Readonly<Record<Standing, string>>,
  ...Readonly<Record<Standing, string>>[],
] = [
  { DEM: 'DEM', ABAN: 'ABAN', DEF: 'DEF' },
  { DEM: 'Démission', ABAN: 'Abandon', DEF: 'Défaillant' },
  { DEM: 'Démissionnaire', ABAN: 'ABANDON', DEF: 'Défaillante' },
  { DEM: 'démission', ABAN: 'abandon', DEF: 'def' },
];
export const NO_STANDING = [null, null, 'I', 'Inscrit'] as const;

export const ABSENT = {
  ABI: ['ABI', 'ABS', 'AI', 'abi', ' ABI '],
  ABJ: ['ABJ', 'AJ', 'abj'],
  EXC: ['EXC', 'DISP', 'NE', 'exc', 'NEUTRE'],
} as const;
export const AWAITED = [null, null, null, 'ATT', 'att'] as const;
export const NO_MARKS = [
  21,
  -1,
  145,
  'à voir',
  '?',
  '12,5,1',
  { error: '#N/A' },
  { error: '#DIV/0!' },
] as const;

/** Ways to write a number as text. */
export const AS_TEXT: readonly [(mark: string) => string, ...((mark: string) => string)[]] = [
  (mark) => mark.replace('.', ','),
  (mark) => mark,
  (mark) => ` ${mark.replace('.', ',')} `,
  (mark) => `${mark.replace('.', ',')}\u00a0`,
  (mark) => `\u202f${mark.replace('.', ',')}`,
  (mark) => `${mark.replace('.', ',')}/20`,
  (mark) => `${mark.replace('.', ',')} / 20`,
];

type ModuleHead = (course: Course, code: string) => string;
const named = (course: Course, code: string): string => moduleOf(course, code).name;
const isNumbered = (code: string): boolean => /\d/.test(code);
/** The portfolio and the placement have a name instead of a code. */
const numberedOnly =
  (head: ModuleHead): ModuleHead =>
  (course, code) =>
    isNumbered(code) ? head(course, code) : dotted(code);

export const MODULE_HEADS: readonly [ModuleHead, ...ModuleHead[]] = [
  (_, code) => (isNumbered(code) ? code : dotted(code)),
  (_, code) => dotted(code),
  (_, code) => dotted(code, 'S'),
  (_, code) => dotted(code, 'SAE').replace('.', ' '),
  numberedOnly((_, code) => dotted(code, 'sae ').replace('R', 'r ').replace('.', '-')),
  numberedOnly((course, code) => `${code} - ${named(course, code)}`),
  numberedOnly((course, code) => `${dotted(code)}\n${named(course, code)}`),
  numberedOnly((course, code) => `${dotted(code)} : ${named(course, code)}`),
  numberedOnly((course, code) => `${dotted(code, 'SAÉ\n')} ${named(course, code)}`),
  numberedOnly((course, code) => `${dotted(code)} (${named(course, code)})`),
  numberedOnly((_, code) => dotted(code, 'SAE ').replace('R', 'Ressource ')),
];

const short = (ue: CourseUe): string => `${ue.code.charAt(2)}.${ue.competence}`;

export const BANNERS: readonly [(ue: CourseUe) => string, ...((ue: CourseUe) => string)[]] = [
  ({ code }) => code,
  (ue) => `UE ${short(ue)}`,
  (ue) => `UE${short(ue)} - ${ue.name}`,
  (ue) => `${ue.code} ${ue.name}`,
  (ue) => `UE ${ue.code.slice(2)} : ${ue.name}`,
  (ue) => `Compétence ${ue.competence} : ${ue.name}`,
];

export const AVERAGE_HEADS: readonly [(ue: CourseUe) => string, ...((ue: CourseUe) => string)[]] = [
  ({ code }) => code,
  (ue) => `UE ${short(ue)}`,
  ({ code }) => `Moyenne ${code}`,
  (ue) => `Moy. UE ${short(ue)}`,
  ({ code }) => `Moy ${code}`,
  (ue) => `Moyenne\nUE ${ue.code.slice(2)}`,
];

export const SEMESTER_SHEETS: readonly [(semester: string) => string, ...((semester: string) => string)[]] = [
  (semester) => semester,
  (semester) => `Semestre ${semester.slice(1)}`,
  (semester) => `Notes ${semester}`,
  (semester) => `BUT ${semester} 2025-2026`,
  (semester) => `Feuil${semester.slice(1)}`,
];

export const COEFFICIENT_LABELS = ['Coef', 'Coeff.', 'Coefficient', 'Coefficients', 'COEF'] as const;
export const STATISTIC_LABELS = {
  Moyenne: ['Moyenne', 'Moyenne du groupe', 'MOYENNE', 'Moy.'],
  Min: ['Min', 'Minimum', 'Note min', 'mini'],
  Max: ['Max', 'Maximum', 'Note max', 'maxi'],
  'Écart-type': ['Écart-type', 'Ecart type', 'ECART-TYPE'],
} as const;
export const FOOTERS = [
  'Légende : ABI = absence injustifiée, ABJ = absence justifiée',
  'Édité le 12/01/2026',
  'Le responsable de la formation',
] as const;
