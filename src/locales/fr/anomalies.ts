import type { Motive } from '../../rules/refusal';
import { frKeys } from './keys';
import { NOT_TAKEN } from '../../rules/types';
import { addressOf } from '../../cells/cell-name';
import type { AnomalyKind, CellForm } from '../../gradebook/types';
import type { AnomalyEffect } from '../../vocabulary/anomalies';
import type { AnomalyLabels } from '../types/anomalies';
import { frDeliberation } from './deliberation';
import { frDoubts } from './doubts';
import { frAttendance } from './attendance';
import { frHistory } from './history';
import { list } from '../words';
import { number, plural } from './words';
import type { AssessmentSlip } from '../../gradebook/assessed';

/** How somebody else computed the average of a module. */
const SLIPS: Readonly<Record<AssessmentSlip, string>> = {
  'no-coefficients': 'sans les coefficients',
  'no-scales': 'sans les barèmes',
  'excused-as-zero': 'avec ABJ ou EXC comptés 0',
  'absence-left-out': 'sans compter 0 pour ABI',
  'no-second-session': 'sans la seconde session',
  'all-counted': 'avec toutes les notes, et non les meilleures',
};

const FORMS: Readonly<Record<CellForm, string>> = {
  empty: 'cellule vide',
  number: 'nombre hors de 0 à 20',
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
    case 'marks-used':
      return plural(effect.cells, 'note lue comme nombre', 'notes lues comme nombres');
    case 'awaited': {
      const text =
        effect.cells === undefined
          ? 'note attendue'
          : plural(effect.cells, 'note attendue', 'notes attendues');
      return effect.form === 'empty' ? text : `${text} (${FORMS[effect.form]})`;
    }
    case 'empty-counted': {
      const as = { zero: 'compte 0', neutralised: 'neutralisée', defaulting: 'défaillant' }[effect.as];
      return effect.cells === undefined ? as : `${plural(effect.cells, 'note')} : ${as}`;
    }
    case 'other-cell-used':
      return `${effect.mark === NOT_TAKEN ? 'non suivi' : String(effect.mark).replace('.', ',')} de ${addressOf(effect.at)}`;
    case 'other-column-used':
      return `${plural(effect.cells, 'note autre', 'notes autres')} que celles de la colonne de ${addressOf(effect.at)}, qui comptent`;
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
      return `coefficient ${list(effect.expected.map((coefficient) => number(coefficient)))}${effect.ue ? ` en ${effect.ue}` : ''}`;
    case 'our-average':
      return `moyenne ${number(effect.average, 4)}`;
    case 'rounded':
      return `moyennes connues à ${plural(effect.decimals, 'décimale')} ; la décision dépend des suivantes`;
    case 'pole-shares': {
      const shares = effect.shares.map(
        ({ of, share }) => `${of} ${number(Number((share * 100).toFixed(4)))} %`,
      );
      return `pôle ressources hors de 40 à 60 % (4.3) : ${shares.join(', ')}`;
    }
    case 'over-scale':
      return `note attendue : le barème est ${number(effect.scale)}`;
    case 'assessments': {
      const given = typeof effect.average === 'number' ? number(effect.average, 2) : effect.average;
      const slip = effect.slip ? ` ; ce qui est lu est la moyenne ${SLIPS[effect.slip]}` : '';
      return `les épreuves (${effect.of}) donnent ${given}${slip}`;
    }
    case 'judged-apart':
      return effect.students === 1
        ? `notes de BUT ${effect.level} seulement : jugé en BUT ${effect.level} (à la fin du procès-verbal), hors de cette feuille de jury`
        : `${effect.students} étudiants ont des notes de BUT ${effect.level} seulement : jugés en BUT ${effect.level} (JSON), hors de cette feuille de jury`;
    case 'no-curriculum':
      return `${effect.students === undefined ? '' : `${plural(effect.students, 'étudiant')} avec elles seules : `}notes de BUT ${effect.level} non jugées : aucune maquette de BUT ${effect.level}`;
    case 'our-total':
      return `somme ${number(effect.total)}`;
    case 'no-honours':
      return 'table des mentions non comprise : aucune mention';
    case 'unmotivated':
      return `comptée ; ${effect.missing.length > 1 ? 'manquent' : 'manque'} : ${list(effect.missing.map(motiveName))} (${effect.rule})`;
    case 'not-applied':
      return frDeliberation.notApplied[effect.problem].effect;
    case 'history':
      return frHistory.problems[effect.problem].effect;
    case 'ruling':
      return frAttendance.problems[effect.problem].effect;
    default:
      return frDoubts.effectText(effect);
  }
}

const motiveName = (motive: Motive): string =>
  motive === 'text' ? 'motivation' : frKeys.deliberation.reasonFields[motive].toLowerCase();

const ADVICES: Readonly<Record<AnomalyKind, string>> = {
  ...frDoubts.advices,
  'duplicate-student': 'Supprimez la ligne en trop ou corrigez le numéro.',
  'unmatched-student': 'Ajoutez l’étudiant à l’autre feuille, ou corrigez son numéro ou son nom.',
  'cell-error': 'Corrigez la formule ou saisissez la valeur.',
  'out-of-range': 'Saisissez une note de 0 à 20.',
  'unknown-code': 'Saisissez une note, ou ABI, ABJ, EXC, ATT, DEF.',
  'average-mismatch': 'Vérifiez la formule ou la moyenne saisie ; la nôtre suit la maquette.',
  'coefficient-mismatch': 'Vérifiez le coefficient de la feuille ; celui de la maquette est utilisé.',
  'missing-coefficient': 'Saisissez le coefficient de l’épreuve ; sa note est attendue d’ici là.',
  'missing-module': 'Ajoutez la colonne du module, ou indiquez une autre maquette.',
  'unknown-module': 'Vérifiez le code ; cette colonne n’est pas utilisée.',
  missing: 'Saisissez la note, ou ABI, ABJ, EXC.',
  'text-number': 'Rien d’obligatoire : le nombre est utilisé. Convertissez le texte en nombre.',
};

export const frAnomalies: AnomalyLabels = {
  title: 'Anomalies',
  none: 'Aucune anomalie : toutes les cellules ont été comprises.',
  note: (count) =>
    `${plural(count, 'cellule')} à vérifier. Un clic sur la cellule y mène ; corrigez, puis préparez le jury de nouveau.`,
  sheet: 'Feuille',
  cell: 'Cellule',
  student: 'Étudiant',
  value: 'Lu',
  kind: 'Nature',
  effect: 'Pris pour',
  advice: 'Que faire',
  empty: '(vide)',
  effectText,
  natures: {
    ...frDoubts.kinds,
    'duplicate-student': 'Étudiant en double',
    'unmatched-student': 'Étudiant absent d’une feuille',
    'cell-error': 'Erreur de formule',
    'out-of-range': 'Note hors de 0 à 20',
    'unknown-code': 'Texte non reconnu',
    'average-mismatch': 'Moyenne différente',
    'coefficient-mismatch': 'Coefficient différent',
    'missing-coefficient': 'Épreuve sans coefficient',
    'missing-module': 'Module sans colonne',
    'unknown-module': 'Module hors maquette',
    missing: 'Note manquante',
    'missing-average': 'Moyenne manquante',
    unmotivated: 'Motif à compléter',
    'not-applied': 'Décision non appliquée',
    'pole-shares': 'Part des pôles',
    'our-total': 'Somme différente',
    'over-scale': 'Note au-delà du barème',
    'no-curriculum': 'Notes sans maquette',
    'judged-apart': 'Étudiants d’une autre année',
    'text-number': 'Nombre saisi en texte',
  },
  adviceOf: (kind, effect) => {
    if (effect.code === 'not-applied') return frDeliberation.notApplied[effect.problem].advice;
    if (effect.code === 'no-honours')
      return 'Écrivez une moyenne et un nom par mention, chaque moyenne une fois : « 12 = Assez bien ; 14 = Bien ».';
    if (effect.code === 'unmotivated')
      return effect.rule === '4.6'
        ? 'Dites dans « Motif du jury » pourquoi la décision s’écarte de la proposition.'
        : 'Complétez le motif de la décision : motivation, conseils d’orientation, audition ; ou accord du directeur.';
    if (effect.code === 'history') return frHistory.problems[effect.problem].advice;
    if (effect.code === 'judged-apart')
      return effect.students === 1
        ? 'Rien à faire s’il n’est pas de cette année ; sinon ajoutez-le à ses feuilles, ou corrigez son numéro ou son nom.'
        : `Pour leur jury, un classeur avec les feuilles de BUT ${effect.level} seules.`;
    if (effect.code === 'no-curriculum') {
      const [first, second] = [1, 2].map((i) => `UE${2 * effect.level - 1}${i}`);
      return `Ajoutez la maquette de BUT ${effect.level} au classeur, ou à ses feuilles les moyennes des UE (colonnes ${first}, ${second} …).`;
    }
    if (effect.code === 'ruling') return frAttendance.problems[effect.problem].advice;
    if (effect.code === 'pole-shares')
      return 'Vérifiez les coefficients de la maquette : chaque pôle doit peser de 40 à 60 % (4.3).';
    if (kind === 'unused-adjustment' && effect.code === 'ignored')
      return 'Écrivez un nombre, 0 ou plus pour des absences ; ou videz la cellule.';
    if (kind === 'unused-adjustment' && effect.code === 'unread')
      return 'Rien ne dit de quel semestre sont ces nombres : répondez, ou dites-le dans l’en-tête (« Absences S4 »).';
    if (effect.code === 'averages-stand')
      return 'Donnez les notes des modules, ou confirmez que ces moyennes en tiennent déjà compte.';
    if (effect.code === 'counted') return 'Dites si ces nombres se répètent, ou s’ajoutent.';
    if (effect.code === 'over-scale') return 'Corrigez la note, ou le barème de l’épreuve.';
    if (effect.code === 'assessments')
      return 'Corrigez la moyenne saisie ou les notes des épreuves ; « Notes par module » la reporte.';
    if (effect.code === 'rounded')
      return 'Donnez plus de décimales aux moyennes, ou les notes des modules ; sinon vérifiez la décision.';
    if (effect.code === 'awaited' && effect.form === 'uncalculated')
      return 'Ouvrez le classeur dans Excel et enregistrez-le : la formule n’y est pas encore calculée.';
    return ADVICES[kind];
  },
};
