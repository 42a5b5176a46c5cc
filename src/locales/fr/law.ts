import type { Needed } from '../../rules/needed';
import type { Gap } from '../../rules/reasons';
import type { YearRepeats } from '../../rules/repeats';
import type { Adjustment, CountUnit } from '../../rules/types';
import type { LawLocale, Locale } from '../locale';
import { saidBy, ueOrRcue, type ReasonOf, type ReasonSentences } from '../reason-sentences';
import { list } from '../words';
import { number, plural } from './words';

/** What the law and the jury sheet say: all that the custom functions need, and no more. */

const short = (value: number): string => number(value, 2);
const gap = ({ average, missing }: Gap): string => `${short(average)}, il manque ${short(missing)}`;

/** `S3 et S4 redoublés en 2024-2025 ; ` */
const used = (years: readonly YearRepeats[]): string =>
  years.map((year) => `${repeatedIn(year)} ; `).join('');

function repeatedIn({ year, semesters }: YearRepeats): string {
  const word = semesters.length > 1 ? 'redoublés' : 'redoublé';
  return `${semesters.join(' et ')} ${word}${year === null ? '' : ` en ${year}`}`;
}

function needed(result: Needed, ue: string): string {
  if (result.kind === 'mark') return `il faudrait ${short(result.mark)} à ${ue}`;
  return `même 20 à ${ue} ne suffirait pas`;
}

/** The ending of what is said of several things. */
const several = (of: readonly unknown[]): string => (of.length > 1 ? 's' : '');

/** What attendance is counted in. */
const units: Readonly<Record<CountUnit, string>> = {
  absence: 'absence',
  'half-day': 'demi-journée',
  day: 'journée',
  hour: 'heure',
};

/** `règlement intérieur (art. 12) : 12 absences` */
function regulated({ regulation, unit, source, name = source }: Adjustment, figure: number): string {
  const by = `règlement intérieur${regulation ? ` (${regulation})` : ''}`;
  const one = unit && units[unit];
  return `${by} : ${one ? `${number(figure)} ${one}${figure > 1 ? 's' : ''}` : `${name} ${number(figure)}`}`;
}

/** `-0,6 à chaque UE de S3`, or UE by UE where they differ. */
function changed({ of, changes }: ReasonOf<'adjusted'>): string {
  const signed = (points: number): string => `${points < 0 ? '-' : '+'}${number(Math.abs(points))}`;
  const [first] = changes;
  if (!first || changes.some(({ points }) => points !== first.points))
    return changes.map(({ ue, points }) => `${ue} ${signed(points)}`).join(', ');
  if (of === first.ue) return `${of} ${signed(first.points)}`;
  const whole = /^S[1-6]$/.test(of) ? `à ${list(changes.map(({ ue }) => ue))}` : `à la note de ${of}`;
  return `${signed(first.points)} ${whole}`;
}

/** `R303 +0,5, +1` */
const given = (points: ReasonOf<'points'>): string =>
  list(points.given.map(({ module, points }) => `${module ? `${module} ` : ''}+${short(points)}`));

const levelBelow = ({ ue, before, code }: ReasonOf<'lower-jury' | 'lower-again'>, how: string): string =>
  `${ue} (niveau inférieur) : ${code} ${how}${before ? ` (avant : ${before})` : ''}`;

const yearCodes: Locale['yearCodes'] = {
  ADM: 'Admis',
  PASD: 'Passage de droit',
  ADJ: 'Admis par le jury',
  PAS1NCI: 'Passage par décision du jury',
  ADSUP: 'Admis par le niveau supérieur',
  RED: 'Ajourné, peut redoubler',
  NAR: 'Non admis, ne peut redoubler',
  ATT: 'En attente de notes',
  ATJ: 'En attente pour une autre raison',
  DEF: 'Défaillant',
  DEM: 'Démission',
  ABAN: 'Abandon',
  ABL: 'Année blanche',
  EXCLU: 'Exclu',
};

const sentences: ReasonSentences = {
  status: ({ status, semesters }) =>
    semesters.length > 0
      ? `${yearCodes[status]} : l’année, les UE de ${list(semesters)} et toute UE non acquise portent ${status}`
      : `${yearCodes[status]} : l’année et toute UE non acquise portent ${status}`,
  kept: ({ ues, ects }) => `${list(ues)} : acquise${several(ues)} définitivement (${ects} ECTS)`,
  'jury-year': ({ code, proposal }) => `Décision du jury : ${code} (proposition : ${proposal ?? 'aucune'})`,
  'to-even-semester': ({ next, despite }) =>
    despite === null
      ? `Passage en ${next} de droit (même année)`
      : `Passage en ${next} de droit (même année), malgré ${despite} : un jury de semestre impair se prononce sur les UE`,
  'semester-lacking': ({ semester }) => `RCUE en attente : la maquette n’a aucune UE de ${semester}`,
  awaited: ({ ue, modules }) =>
    modules.length > 0
      ? `${ue} : notes attendues (${list(modules)})`
      : `${ue} : aucune note ne compte, pas de moyenne`,
  'all-validated': ({ total }) => `${total} RCUE validés sur ${total}`,
  passage: ({ validated, total, moreThanHalf, belowFloor: below, floor }) => {
    const count = `${validated} RCUE ${validated > 1 ? 'validés' : 'validé'} sur ${total}`;
    const half = moreThanHalf ? '' : ' (il en faut plus de la moitié)';
    return `${count}${half}, ${below.length === 0 ? 'aucun' : plural(below.length, 'RCUE', 'RCUE')} sous ${number(floor)}`;
  },
  'below-floor': (reason) =>
    reason.gap
      ? `RCUE ${reason.competence} : ${gap(reason.gap)} pour atteindre ${number(reason.floor)}`
      : `RCUE ${reason.competence} : pas de moyenne`,
  'rcue-not-validated': (reason) => {
    const ues = reason.ues.map((ue) => `${needed(ue.needed, ue.ue)} (${short(ue.average)})`);
    return [`RCUE ${reason.competence} : ${gap(reason.gap)} pour valider`, ...ues].join(' ; ');
  },
  'rcue-refused': (reason) => {
    const ues = reason.ues.map(({ ue, average }) => (average === null ? ue : `${ue} (${short(average)})`));
    return `RCUE ${reason.competence} : ${short(reason.average)}, non validé : ${list(ues)} refusée${several(ues)} par le jury`;
  },
  'held-below-floor': ({ competences, floor, opened }) =>
    `RCUE ${list(competences)} sous ${number(floor)}, validé${several(competences)} par le jury${opened ? ', qui ouvre le passage' : ' : le passage n’est ouvert que s’il le décide pour l’année'}`,
  compensated: ({ ues, competence, average }) =>
    `${list(ues)} acquise${several(ues)} par compensation : RCUE ${competence} à ${short(average)}`,
  'may-be-compensated': (reason) =>
    `${reason.ue} : ${gap(reason.gap)} ; peut encore être compensée, ${needed(reason.needed, reason.partner)}`,
  struck: ({ adjustment, figure, of }) => {
    const above = 'above' in adjustment ? adjustment.above : 0;
    return `${regulated(adjustment, figure)}, plus de ${number(above)} : défaillant en ${of}`;
  },
  adjusted: (reason) => `${regulated(reason.adjustment, reason.figure)}, ${changed(reason)}`,
  defaulting: ({ ue }) => `${ue} : défaillant`,
  'acquired-above': ({ competence }) => `RCUE ${competence} validé par le niveau supérieur de la compétence`,
  capitalised: ({ ue, from, semester, average, counts }) => {
    if (average === null && counts === 'old') return `${ue} capitalisée (${from}), sans moyenne connue`;
    const which = {
      old: 'cette moyenne compte',
      new: `la nouvelle moyenne${average === null ? '' : ', meilleure,'} compte`,
      none: `elle ne compte pas, l’étudiant est défaillant en ${semester}`,
    };
    const known = average === null ? `${from}, sans moyenne connue` : `${from}, ${short(average)}`;
    return `${ue} capitalisée (${known}) : ${which[counts]}`;
  },
  waived: ({ ue, from, before, average }) => {
    const old = before === null ? '' : `, ${short(before)}`;
    const now = average === null ? '' : ` : la nouvelle moyenne, ${short(average)}, compte`;
    return `${ue} capitalisée (${from}${old}), l’étudiant y a renoncé par écrit${now}`;
  },
  carried: ({ ue, average, from, semester }) =>
    `${ue} : ${short(average)} en ${from} ; ${semester} n’est pas repris, cette moyenne compte dans le RCUE`,
  'unknown-average': ({ competence, ues }) =>
    `RCUE ${competence} : moyenne inconnue (${list(ues)}), validation par le jury`,
  'by-jury': (reason) => `${ueOrRcue(reason)} : ${reason.code} par décision du jury`,
  points: (reason) =>
    `${ueOrRcue(reason)} : de ${short(reason.before)} à ${short(reason.after)} par points du jury (${given(reason)})`,
  'lower-above': ({ ues }) =>
    `${list(ues)} : ADSUP, la validation du niveau emporte celle du niveau inférieur`,
  'lower-jury': (reason) => levelBelow(reason, 'par décision du jury'),
  'lower-again': (reason) => levelBelow(reason, 'au semestre repris cette année'),
  diploma: ({ diploma, missing, unknown }) => {
    if (missing.length > 0) return `${diploma} non obtenu : ${list(missing)} non acquise${several(missing)}`;
    return unknown.length > 0
      ? `${diploma} à vérifier : rien n’est connu de${unknown.length > 1 ? 's années' : ' l’année'} ${unknown.join(' et ')}`
      : `${diploma} obtenu : toutes les UE des six semestres sont acquises`;
  },
  'first-year-assumed': ({ others }) =>
    `${others ? 'Autres UE' : 'UE'} des semestres 1 et 2 supposées acquises : leurs résultats ne sont pas connus`,
  'first-year-missing': ({ ues }) => `${list(ues)} de première année non acquise${several(ues)}`,
  'may-repeat': ({ semesters, left, allowed, used: years }) =>
    `Redoublement possible (${semesters.join(' et ')}) ; ${used(years)}${left > 1 ? 'restent' : 'reste'} ${left} sur ${allowed}`,
  'no-repeat-left': ({ used: years }) =>
    `Plus de redoublement possible : ${used(years)}décision motivée, avec conseils d’orientation`,
};

export const frLaw: LawLocale = {
  language: 'fr',
  number,
  date: ({ year, month, day }) => `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`,
  reason: saidBy(sentences),
  law: (point) => `art.\u00a0${point}`,
  repeatedIn,
  ueCodes: {
    ADM: 'Acquise',
    CMP: 'Acquise par compensation',
    ADJ: 'Acquise par le jury',
    ADJR: 'Acquise, RCUE validé par le jury',
    ADSUP: 'Acquise par le niveau supérieur',
    AJ: 'Non acquise',
    ATT: 'Notes attendues',
    DEF: 'Défaillant',
    DEM: 'Démission',
    ABAN: 'Abandon',
    ATJ: 'En attente',
    ABL: 'Année blanche',
    EXCLU: 'Exclu',
  },
  rcueCodes: {
    ADM: 'Validé',
    CMP: 'Validé par compensation',
    ADJ: 'Validé par le jury',
    ADSUP: 'Validé par le niveau supérieur',
    AJ: 'Non validé',
    ATT: 'Notes attendues',
  },
  yearCodes,
  categories: {
    admitted: 'Admis',
    passage: 'Passage',
    decide: 'À décider',
    awaiting: 'En attente',
    left: 'Parti',
  },
  jury: {
    title: (diploma, semesters) => `Jury : ${diploma}, ${semesters.join(' et ')}`,
    subtitle: (day, sheets, students) =>
      `Préparé le ${day} à partir de ${sheets} : ${plural(students, 'étudiant')}. Arrêté du 15 avril 2022, annexe 1, points 4.1 à 4.6.`,
    legend: 'Légende',
    belowFloor: (floor) => `moyenne sous ${floor}`,
    belowPass: (pass) => `moyenne sous ${pass}`,
    compensated: 'CMP : compensée',
    number: 'N° étudiant',
    lastName: 'Nom',
    firstName: 'Prénom',
    group: 'Groupe',
    identity: 'Étudiant',
    average: 'Moy.',
    code: 'Code',
    rcue: (competence) => `RCUE ${competence}`,
    result: 'Résultat',
    ects: 'ECTS',
    validated: 'RCUE validés',
    lowerLevel: 'Niveau inférieur',
    proposal: 'Proposition',
    next: 'Suite',
    opening: {
      right: (semester) => `${semester} de droit`,
      jury: (semester) => `${semester} par décision du jury`,
      none: (semester) => `Passage en ${semester} non acquis de droit`,
      refused: (semester) => `${semester} : non, par décision du jury`,
    },
    reason: 'Motif',
    reasons: 'Motifs (points de l’arrêté)',
    details: 'Détails',
    repeatsLeft: 'Redoubl. restants',
    decision: 'Décision du jury',
    decisionReason: 'Motif du jury',
    retained: 'Décision retenue',
    missingInShort: (ues) =>
      typeof ues === 'number'
        ? plural(ues, 'UE non acquise', 'UE non acquises')
        : `${list(ues)} non acquise${several(ues)}`,
    passageInShort: (validated, total, below, floor) =>
      `${validated}/${total} RCUE, ${below === 0 ? 'aucun' : below} sous ${floor}`,
    jury: 'Jury',
    key: (sheet) => `Clé ${sheet}`,
    unknownCode: {
      title: 'Code inconnu',
      message: 'Choisissez un code de la liste, ou videz la cellule pour garder la proposition.',
    },
    page: 'Page &P / &N',
  },
};
