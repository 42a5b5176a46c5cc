import type { Needed } from '../rules/needed';
import type { Gap, Reason } from '../rules/reasons';
import { addressOf } from '../gradebook/address';
import type { AnomalyKind, CellForm } from '../gradebook/types';
import { frPane } from './fr-pane';
import type { AnomalyEffect, Locale } from './locale';
import { APOGEE_LABELS } from './apogee-labels';
import { DELIBERATION_LABELS } from './deliberation-labels';
import { FROZEN_LABELS } from './frozen-labels';
import { SESSION_LABELS } from './session-labels';
import { EXPORTS_LABELS } from './exports-labels';
import { HISTORY_LABELS } from './history-labels';
import { DOCUMENT_LABELS } from './documents-labels';
import { ANONYMOUS_LABELS } from './anonymous-labels';
import { SETTINGS_LABELS } from './settings-labels';
import { WHAT_IF_LABELS } from './what-if-labels';

const number = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',');
const short = (value: number): string => number(value, 2);
const list = (items: readonly (string | number)[]): string => items.join(', ');
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count > 1 ? many : one}`;
const gap = ({ average, missing }: Gap): string => `${short(average)}, il manque ${short(missing)}`;

function needed(result: Needed, ue: string): string {
  if (result.kind === 'mark') return `il faudrait ${short(result.mark)} à ${ue}`;
  return `même 20 à ${ue} ne suffirait pas`;
}

function reason(reason: Reason): string {
  switch (reason.kind) {
    case 'status':
      return `${yearCodes[reason.status]} : toutes les UE et l'année portent ${reason.status}`;
    case 'jury-year':
      return `Décision du jury : ${reason.code} (proposition : ${reason.proposal ?? 'aucune'})`;
    case 'to-even-semester':
      return `Passage en ${reason.next} de droit (même année)`;
    case 'awaited':
      return reason.modules.length > 0
        ? `${reason.ue} : notes attendues (${list(reason.modules)})`
        : `${reason.ue} : aucune note ne compte, pas de moyenne`;
    case 'all-validated':
      return `${reason.total} RCUE validés sur ${reason.total}`;
    case 'passage': {
      const count = `${reason.validated} RCUE ${reason.validated > 1 ? 'validés' : 'validé'} sur ${reason.total}`;
      const half = reason.moreThanHalf ? '' : ' (il en faut plus de la moitié)';
      const below = reason.belowFloor;
      return `${count}${half}, ${below.length === 0 ? 'aucun' : plural(below.length, 'RCUE', 'RCUE')} sous 8`;
    }
    case 'below-floor':
      return reason.gap
        ? `RCUE ${reason.competence} : ${gap(reason.gap)} pour atteindre 8`
        : `RCUE ${reason.competence} : pas de moyenne`;
    case 'rcue-not-validated': {
      const ues = reason.ues.map((ue) => `${needed(ue.needed, ue.ue)} (${short(ue.average)})`);
      return [`RCUE ${reason.competence} : ${gap(reason.gap)} pour valider`, ...ues].join(' ; ');
    }
    case 'compensated':
      return `${list(reason.ues)} acquise par compensation : RCUE ${reason.competence} à ${short(reason.average)}`;
    case 'may-be-compensated':
      return `${reason.ue} : ${gap(reason.gap)} ; peut encore être compensée, ${needed(reason.needed, reason.partner)}`;
    case 'defaulting':
      return `${reason.ue} : défaillant`;
    case 'acquired-above':
      return `RCUE ${reason.competence} validé par le niveau supérieur de la compétence`;
    case 'capitalised': {
      const which = reason.counts ? 'cette moyenne compte' : 'la nouvelle moyenne, meilleure, compte';
      return `${reason.ue} capitalisée (${reason.from}, ${short(reason.average)}) : ${which}`;
    }
    case 'by-jury':
      return `${reason.ue ?? `RCUE ${reason.competence ?? ''}`} : ${reason.code} par décision du jury`;
    case 'points': {
      const of = reason.ue ?? `RCUE ${reason.competence ?? ''}`;
      const given = list(
        reason.given.map(({ module, points }) => `${module ? `${module} ` : ''}+${short(points)}`),
      );
      return `${of} : de ${short(reason.before)} à ${short(reason.after)} par points du jury (${given})`;
    }
    case 'first-year-assumed':
      return "UE des semestres 1 et 2 supposées acquises : ce classeur n'en dit rien";
    case 'first-year-missing':
      return `UE de première année non acquises : ${list(reason.ues)}`;
    case 'may-repeat':
      return `Redoublement possible (${list(reason.semesters)}), il en reste ${reason.left}`;
    case 'no-repeat-left':
      return "Plus de redoublement possible : décision motivée, avec conseils d'orientation";
  }
}

const FORMS: Readonly<Record<CellForm, string>> = {
  empty: 'cellule vide',
  number: 'nombre',
  text: 'texte',
  date: 'date : Excel a sans doute transformé une note',
  percentage: 'pourcentage',
  boolean: 'vrai ou faux',
  error: 'erreur',
  uncalculated: 'formule non calculée',
};

function effectText(effect: AnomalyEffect): string {
  switch (effect.code) {
    case 'mark-used':
      return `note ${String(effect.mark).replace('.', ',')}`;
    case 'awaited':
      return effect.form === 'empty' ? 'note attendue' : `note attendue (${FORMS[effect.form]})`;
    case 'other-cell-used':
      return `${String(effect.mark).replace('.', ',')} de ${addressOf(effect.at)}`;
    case 'ignored':
      return 'non utilisé';
    case 'module-awaited':
      return `${effect.module} : notes attendues pour tous`;
    case 'first-row-used':
      return `ligne de ${addressOf(effect.at)} retenue`;
    case 'kept-apart':
      return `gardé à part : ${effect.id}`;
    case 'absent-from':
      return `absent de ${list(effect.sheets)} : notes attendues`;
    case 'curriculum-used':
      return `coefficient ${list(effect.expected.map((coefficient) => String(coefficient).replace('.', ',')))}${effect.ue ? ` en ${effect.ue}` : ''}`;
    case 'our-average':
      return `moyenne ${number(effect.average, 4)}`;
    case 'our-total':
      return `somme ${String(effect.total).replace('.', ',')}`;
    case 'not-applied':
      return DELIBERATION_LABELS.fr.notApplied[effect.problem].effect;
    case 'history':
      return HISTORY_LABELS.fr.problems[effect.problem].effect;
  }
}

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

const ADVICES: Readonly<Record<AnomalyKind, string>> = {
  'duplicate-student': 'Supprimez la ligne en trop ou corrigez le numéro.',
  'unmatched-student': 'Ajoutez l’étudiant à l’autre feuille, ou corrigez son numéro ou son nom.',
  'cell-error': 'Corrigez la formule ou saisissez la note.',
  'out-of-range': 'Saisissez une note de 0 à 20.',
  'unknown-code': 'Saisissez une note, ou ABI, ABJ, EXC, ATT, DEF.',
  'average-mismatch': 'Vérifiez la formule ou la moyenne saisie ; la nôtre suit la maquette.',
  'coefficient-mismatch': 'Vérifiez le coefficient de la feuille ; celui de la maquette est utilisé.',
  'missing-module': 'Ajoutez la colonne du module, ou indiquez une autre maquette.',
  'unknown-module': 'Vérifiez le code ; cette colonne n’est pas utilisée.',
  missing: 'Saisissez la note, ou ABI, ABJ, EXC.',
  'text-number': 'Rien d’obligatoire : le nombre est utilisé. Convertissez le texte en nombre.',
};

export const fr: Locale = {
  language: 'fr',
  number,
  date: ({ year, month, day }) => `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`,
  reason,
  law: (point) => `art. ${point}`,
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
  sheets: {
    jury: 'Jury',
    minutes: 'Procès-verbal',
    statistics: 'Statistiques',
    anomalies: 'Anomalies',
    settings: 'Paramètres',
    journal: 'Journal',
    history: 'Antécédents',
  },
  jury: {
    title: (diploma) => `Jury : ${diploma}`,
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
    proposal: 'Proposition',
    next: 'Suite',
    nextByRight: (semester) => `${semester} de droit`,
    nextNotByRight: (semester) => `${semester} : pas de droit`,
    reasons: 'Motifs (points de l’arrêté)',
    repeatsLeft: 'Redoubl. restants',
    decision: 'Décision du jury',
    decisionReason: 'Motif du jury',
    retained: 'Décision retenue',
    jury: 'Jury',
    key: (sheet) => `Clé ${sheet}`,
    unknownCode: {
      title: 'Code inconnu',
      message: 'Choisissez un code de la liste, ou videz la cellule pour garder la proposition.',
    },
    page: 'Page &P / &N',
  },
  minutes: {
    title: 'Procès-verbal de délibération du jury',
    institution: 'Établissement',
    diploma: 'Diplôme',
    yearLabel: 'Année ou semestre',
    year: (level, semesters) => `BUT ${level}, ${semesters}`,
    academicYear: 'Année universitaire',
    date: 'Date du jury',
    place: 'Lieu',
    fill: 'à compléter',
    members: 'Membres du jury',
    memberName: 'Nom et prénom',
    memberRole: 'Qualité',
    signature: 'Signature',
    president: "Président(e) du jury (directeur ou directrice de l'IUT)",
    law: 'Le jury délibère souverainement à partir de l’ensemble des résultats (arrêté du 15 avril 2022, annexe 1, 4.6). Acquisition des UE : 4.3 ; compensation : 4.4 ; progression et redoublement : 4.5.',
    summary: 'Décisions',
    code: 'Code',
    meaning: 'Décision',
    count: 'Nombre',
    share: 'Part',
    total: 'Total',
    undecided: 'Sans décision (semestre impair : passage de droit)',
    studentsBy: (code, meaning, count) => `${code} : ${meaning} (${plural(count, 'étudiant')})`,
    reason: 'Motif',
    closing: 'Fait et délibéré, le jury ayant entendu l’ensemble des propositions.',
    presidentSignature: 'Signature du président ou de la présidente du jury',
  },
  statistics: {
    title: 'Statistiques du jury',
    note: (counted, total) =>
      `Moyennes complètes seulement, sans les étudiants partis : ${counted} sur ${plural(total, 'étudiant')}.`,
    ues: 'UE',
    rcues: 'RCUE',
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
    chartDecisions: 'Décisions',
    from: 'de',
  },
  anomalies: {
    title: 'Anomalies',
    none: 'Aucune anomalie : toutes les cellules ont été comprises.',
    note: (count) =>
      `${plural(count, 'cellule')} à vérifier. Un clic sur la cellule y mène ; corrigez, puis préparez le jury de nouveau.`,
    sheet: 'Feuille',
    cell: 'Cellule',
    value: 'Lu',
    kind: 'Nature',
    effect: 'Pris pour',
    advice: 'Que faire',
    empty: '(vide)',
    effectText,
    kinds: {
      'duplicate-student': 'Étudiant en double',
      'unmatched-student': 'Étudiant absent d’une feuille',
      'cell-error': 'Erreur de formule',
      'out-of-range': 'Note hors de 0 à 20',
      'unknown-code': 'Texte non reconnu',
      'average-mismatch': 'Moyenne différente',
      'coefficient-mismatch': 'Coefficient différent',
      'missing-module': 'Module sans colonne',
      'unknown-module': 'Module hors maquette',
      missing: 'Note manquante',
      'text-number': 'Nombre saisi en texte',
    },
    adviceOf: (kind, effect) => {
      if (effect.code === 'not-applied') return DELIBERATION_LABELS.fr.notApplied[effect.problem].advice;
      if (effect.code === 'history') return HISTORY_LABELS.fr.problems[effect.problem].advice;
      return ADVICES[kind];
    },
  },
  settings: SETTINGS_LABELS.fr,
  deliberation: DELIBERATION_LABELS.fr,
  frozen: FROZEN_LABELS.fr,
  session: SESSION_LABELS.fr,
  apogee: APOGEE_LABELS.fr,
  exports: EXPORTS_LABELS.fr,
  history: HISTORY_LABELS.fr,
  documents: DOCUMENT_LABELS.fr,
  anonymous: ANONYMOUS_LABELS.fr,
  whatIf: WHAT_IF_LABELS.fr,
  pane: frPane,
};
