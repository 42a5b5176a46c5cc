import type { DecisionProblem, ReasonField } from '../vocabulary/decisions';
import type { JournalColumn, JournalDamage } from '../vocabulary/journal';
import type { Language } from './languages';

/** Words of the deliberation: on the jury sheet, in the journal and in the pane. */
export interface DeliberationLabels {
  /** Lines of the jury's reason: read in either language. */
  readonly reasonFields: Readonly<Record<ReasonField, string>>;
  /** Title of the column of decisions on UEs and RCUEs. */
  readonly decisions: string;
  readonly decidedOn: string;
  readonly marks: string;
  /** What happens to a decision that cannot be applied, and what to do. */
  /** A subject in words: `RCUE 2`, `Points R303`, `Clôture`. @param key see `JournalEntry.subject` */
  readonly journal: {
    readonly title: string;
    readonly note: string;
    readonly columns: Readonly<Record<JournalColumn, string>>;
    readonly subject: (key: string) => string;
    /** Reason of an entry that puts the journal right with the sheet. */
    readonly typedByHand: string;
    readonly byRight: string;
    readonly takenBack: string;
    readonly damage: (damage: JournalDamage) => string;
  };
  /** The sentence above the jury sheet of a closed jury. @param time `2026-07-09 14:05:12` */
  readonly closed: (time: string, who: string, fingerprint: string) => string;
  /** Why nothing is written any more, and what to do. */
  readonly isClosed: (time: string) => string;
  readonly notApplied: Readonly<
    Record<DecisionProblem, { readonly effect: string; readonly advice: string }>
  >;
}

/** `2026-07-09 14:05:12` as `09/07/2026 à 14:05`; any other text as it is. */
function dayAndTime(time: string, at: string): string {
  const [, year, month, day, hour] = /^(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d)/.exec(time) ?? [];
  return hour === undefined ? time : `${day}/${month}/${year} ${at} ${hour}`;
}

/** `rcue:2` is `RCUE 2`, `points:UE31` is `Points UE31`; other subjects have a word of their own. */
function subjectIn(words: Readonly<Record<string, string>>): (key: string) => string {
  return (key) => {
    const [kind = '', of] = key.split(':');
    if (of === undefined) return words[kind] ?? kind;
    if (kind === 'ue') return of;
    return kind === 'rcue' ? `RCUE ${of}` : `${words[kind] ?? kind} ${of}`;
  };
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
  journal: {
    title: 'Journal du jury',
    note: 'Chaque décision, dans l’ordre. Ce journal ne se modifie pas : une ligne changée ou supprimée est signalée.',
    columns: {
      time: 'Date et heure',
      id: 'N° étudiant',
      name: 'Nom',
      label: 'Objet',
      from: 'Avant',
      to: 'Après',
      reason: 'Motif',
      who: 'Par',
      subject: 'Clé',
      number: 'N°',
      hash: 'Empreinte',
    },
    subject: subjectIn({ year: 'Année', points: 'Points', close: 'Clôture', reopen: 'Réouverture' }),
    typedByHand: 'Saisi à la main sur la feuille du jury',
    byRight: 'Validation en bloc des propositions de droit',
    takenBack: 'Annulation de la décision qui précède',
    damage: (damage) => {
      if (damage.kind === 'edited')
        return `Ligne ${damage.row + 1} (n° ${damage.number}) modifiée après coup`;
      if (damage.kind === 'added') return `Ligne ${damage.row + 1} ajoutée à la main`;
      return damage.from === damage.to
        ? `Ligne n° ${damage.from} supprimée`
        : `Lignes n° ${damage.from} à ${damage.to} supprimées`;
    },
  },
  closed: (time, who, fingerprint) =>
    `Jury clos le ${dayAndTime(time, 'à')}${who && ` par ${who}`} ; empreinte des notes : ${fingerprint}.`,
  isClosed: (time) => `Jury clos le ${dayAndTime(time, 'à')} : rouvrir d’abord.`,
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
  journal: {
    title: 'Log of the jury',
    note: 'Every decision, in order. This log is not to be changed: a row that was edited or deleted is shown.',
    columns: {
      time: 'Date and time',
      id: 'Student no.',
      name: 'Name',
      label: 'Subject',
      from: 'Before',
      to: 'After',
      reason: 'Reason',
      who: 'By',
      subject: 'Key',
      number: 'No.',
      hash: 'Fingerprint',
    },
    subject: subjectIn({ year: 'Year', points: 'Points', close: 'Closing', reopen: 'Reopening' }),
    typedByHand: 'Typed by hand on the jury sheet',
    byRight: 'All proposals by right accepted at once',
    takenBack: 'The decision before was taken back',
    damage: (damage) => {
      if (damage.kind === 'edited') return `Row ${damage.row + 1} (no. ${damage.number}) was edited`;
      if (damage.kind === 'added') return `Row ${damage.row + 1} was typed by hand`;
      return damage.from === damage.to
        ? `Row no. ${damage.from} was deleted`
        : `Rows no. ${damage.from} to ${damage.to} were deleted`;
    },
  },
  closed: (time, who, fingerprint) =>
    `Jury closed on ${dayAndTime(time, 'at')}${who && ` by ${who}`}; fingerprint of the marks: ${fingerprint}.`,
  isClosed: (time) => `Jury closed on ${dayAndTime(time, 'at')}: reopen it first.`,
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
