import type { DecisionProblem } from '../jury/decisions/of-student';
import type { ReasonField } from '../jury/decisions/reason';
import type { Language } from './locale';

/** Words of the deliberation: on the jury sheet, in the journal and in the pane. */
export interface DeliberationLabels {
  /** Lines of the jury's reason: read in either language. */
  readonly reasonFields: Readonly<Record<ReasonField, string>>;
  /** Title of the column of decisions on UEs and RCUEs. */
  readonly decisions: string;
  readonly decidedOn: string;
  readonly marks: string;
  /** What happens to a decision that cannot be applied, and what to do. */
  readonly notApplied: Readonly<
    Record<DecisionProblem, { readonly effect: string; readonly advice: string }>
  >;
}

const fr: DeliberationLabels = {
  reasonFields: {
    advice: 'Conseils d’orientation',
    hearing: 'Audition de l’étudiant',
    grant: 'Redoublement exceptionnel accordé par la direction',
  },
  decisions: 'UE, RCUE, points',
  decidedOn: 'Notes lors de la décision',
  marks: 'Notes lors de la préparation',
  notApplied: {
    unreadable: {
      effect: 'gardé, non appliqué',
      advice: 'Écrivez par exemple « UE31 ADJ ; RCUE2 ADJ ; UE33 +0,2 ; R303 +0,5 ».',
    },
    'unknown-subject': {
      effect: 'gardé, non appliqué : ni UE, ni RCUE, ni module de la maquette',
      advice: 'Corrigez le nom de l’UE, du RCUE ou du module.',
    },
    'unknown-code': {
      effect: 'gardé, non appliqué : code inconnu ici',
      advice:
        'UE : ADM, CMP, ADJ, ADJR, ADSUP, AJ… ; RCUE : ADM, CMP, ADJ, ADSUP, AJ. Un module ne reçoit que des points.',
    },
    'bad-points': {
      effect: 'gardé, non appliqué : points hors de 0 à 20',
      advice: 'Écrivez des points à ajouter, par exemple « +0,2 ».',
    },
    twice: {
      effect: 'gardé, non appliqué : déjà décidé dans la même cellule',
      advice: 'Supprimez l’une des deux décisions.',
    },
    'unknown-year-code': {
      effect: 'gardé et affiché, non appliqué',
      advice: 'Choisissez un code de la liste, ou videz la cellule pour garder la proposition.',
    },
    'student-gone': {
      effect: 'ligne gardée en bas de la feuille, non appliquée',
      advice: 'L’étudiant n’est plus dans les notes : remettez sa ligne, ou videz sa décision.',
    },
  },
};

const en: DeliberationLabels = {
  reasonFields: {
    advice: 'Advice on orientation',
    hearing: 'Hearing of the student',
    grant: 'Exceptional repeat granted by the director',
  },
  decisions: 'UE, RCUE, points',
  decidedOn: 'Marks when decided',
  marks: 'Marks when prepared',
  notApplied: {
    unreadable: {
      effect: 'kept, not applied',
      advice: 'Write for instance "UE31 ADJ ; RCUE2 ADJ ; UE33 +0.2 ; R303 +0.5".',
    },
    'unknown-subject': {
      effect: 'kept, not applied: no UE, RCUE or module of the curriculum',
      advice: 'Correct the name of the UE, the RCUE or the module.',
    },
    'unknown-code': {
      effect: 'kept, not applied: no code here',
      advice:
        'UE: ADM, CMP, ADJ, ADJR, ADSUP, AJ…; RCUE: ADM, CMP, ADJ, ADSUP, AJ. A module takes points only.',
    },
    'bad-points': {
      effect: 'kept, not applied: points outside 0 to 20',
      advice: 'Write points to be added, for instance "+0.2".',
    },
    twice: {
      effect: 'kept, not applied: decided already in the same cell',
      advice: 'Delete one of the two decisions.',
    },
    'unknown-year-code': {
      effect: 'kept and shown, not applied',
      advice: 'Choose a code of the list, or empty the cell to keep the proposal.',
    },
    'student-gone': {
      effect: 'row kept at the end of the sheet, not applied',
      advice: 'The student is no longer among the marks: put the row back, or empty the decision.',
    },
  },
};

export const DELIBERATION_LABELS: Readonly<Record<Language, DeliberationLabels>> = { fr, en };
