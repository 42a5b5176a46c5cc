import { addressOf } from '../cells/a1';
import type { AnomalyKind, CellForm } from '../gradebook/types';
import { frLaw, list, number, plural } from './fr/law';
import { frPane } from './fr/pane';
import type { AnomalyEffect } from '../vocabulary/anomalies';
import type { Locale } from './locale';
import { frApogee } from './fr/apogee';
import { frDeliberation } from './fr/deliberation';
import { frFrozen } from './fr/frozen';
import { frSession } from './fr/session';
import { frExports } from './fr/exports';
import { frHistory } from './fr/history';
import { frDocuments } from './fr/documents';
import { frChanges } from './fr/changes';
import { frAnonymous } from './fr/anonymous';
import { frSettings } from './fr/settings';
import { frDoubts } from './fr/doubts';
import { frWhatIf } from './fr/what-if';

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
      return frDeliberation.notApplied[effect.problem].effect;
    case 'history':
      return frHistory.problems[effect.problem].effect;
    default:
      return frDoubts.effectText(effect);
  }
}

const ADVICES: Readonly<Record<AnomalyKind, string>> = {
  ...frDoubts.advices,
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
  ...frLaw,
  sheets: {
    jury: 'Jury',
    minutes: 'Procès-verbal',
    statistics: 'Statistiques',
    anomalies: 'Anomalies',
    settings: 'Paramètres',
    journal: 'Journal',
    history: 'Antécédents',
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
      ...frDoubts.kinds,
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
      if (effect.code === 'not-applied') return frDeliberation.notApplied[effect.problem].advice;
      if (effect.code === 'history') return frHistory.problems[effect.problem].advice;
      return ADVICES[kind];
    },
  },
  doubts: frDoubts,
  settings: frSettings,
  deliberation: frDeliberation,
  frozen: frFrozen,
  session: frSession,
  apogee: frApogee,
  exports: frExports,
  history: frHistory,
  documents: frDocuments,
  anonymous: frAnonymous,
  changes: frChanges,
  whatIf: frWhatIf,
  pane: frPane,
};
