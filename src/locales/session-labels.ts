import type { ReasonField } from '../vocabulary/decisions';
import type { Language } from './languages';

/** Words of a sitting of the jury in the pane: deliberating, deciding, closing. */
export interface SessionLabels {
  readonly title: string;
  readonly progress: (decided: number, total: number) => string;
  readonly hiddenByFilter: (count: number) => string;
  readonly everybodyHidden: string;
  readonly who: string;
  readonly whoHint: string;
  readonly start: string;
  readonly resume: string;
  readonly allDecided: string;
  readonly large: string;
  readonly rank: string;
  readonly acceptAll: (count: number) => string;
  readonly acceptAllHint: string;
  /** @param hidden how many of them the filter of the jury sheet hides */
  readonly acceptAllConfirm: (counts: string, hidden: number) => string;
  readonly confirm: string;
  readonly cancel: string;
  readonly position: (index: number, count: number, left: number) => string;
  /** Instead of a position, where the filter of the sheet hides the student. */
  readonly hiddenHere: (left: number) => string;
  readonly decided: string;
  readonly undecided: string;
  readonly rankOf: (rank: number, of: number, average: string) => string;
  readonly status: (meaning: string) => string;
  readonly absences: (semester: string, count: string) => string;
  readonly bonus: (semester: string, value: string) => string;
  /** `−0,34 sur 10`. */
  readonly distance: (points: string, threshold: string) => string;
  readonly capitalised: (from: string) => string;
  readonly points: (points: string) => string;
  readonly panel: {
    readonly title: string;
    readonly accept: (code: string) => string;
    readonly confirmAgain: (code: string) => string;
    readonly otherwise: string;
    /** Opens the form again where something was typed and not recorded. */
    readonly goOn: string;
    readonly taken: string;
    readonly remove: (subject: string) => string;
    readonly removed: string;
    readonly otherMarks: string;
    readonly prepareFirst: string;
  };
  readonly form: {
    readonly title: string;
    readonly subject: string;
    readonly year: string;
    readonly ues: string;
    readonly rcues: string;
    readonly pointsTo: string;
    readonly code: string;
    readonly choose: string;
    readonly pointsLabel: string;
    readonly pointsHint: string;
    readonly pointsWrong: string;
    readonly reason: string;
    readonly fields: Readonly<Record<ReasonField, string>>;
    readonly refusal: string;
    readonly grant: string;
    readonly consequences: string;
    readonly noConsequence: string;
    readonly record: string;
    readonly missing: (fields: string) => string;
    readonly missingNames: Readonly<Record<'text' | ReasonField | 'who' | 'value', string>>;
  };
  readonly takeBack: (count: number) => string;
  readonly done: {
    readonly decided: (count: number) => string;
    readonly takenBack: (count: number) => string;
    readonly journaled: (count: number) => string;
    readonly closed: string;
    readonly reopened: string;
  };
  readonly notices: {
    readonly notPrepared: string;
    readonly conflict: (name: string) => string;
    readonly changed: (count: number) => string;
    readonly what: Readonly<Record<'marks' | 'new' | 'gone', string>>;
    readonly damage: string;
    readonly showJournal: string;
    readonly unjournaled: (count: number) => string;
    readonly difference: (name: string, subject: string, journal: string, sheet: string) => string;
    readonly nothing: string;
    readonly journalTyped: string;
    readonly lost: (count: number) => string;
    readonly more: (count: number) => string;
    readonly minutesOutdated: string;
    readonly updateMinutes: string;
  };
  readonly closing: {
    readonly title: string;
    readonly close: string;
    readonly closeHint: string;
    readonly closeConfirm: string;
    readonly undecided: (count: number) => string;
    readonly awaited: (count: number) => string;
    readonly otherMarks: (count: number) => string;
    readonly unknownCodes: (count: number) => string;
    readonly reopen: string;
    readonly reopenReason: string;
    readonly reopenMissing: string;
  };
}

const s = (count: number): string => (count > 1 ? 's' : '');

const fr: SessionLabels = {
  title: 'Délibération',
  progress: (decided, total) => `${decided} décision${s(decided)} prise${s(decided)} sur ${total}`,
  hiddenByFilter: (count) =>
    `${count} étudiant${s(count)} masqué${s(count)} par le filtre de la feuille du jury.`,
  everybodyHidden: 'Le filtre de la feuille du jury masque tout le monde : effacez-le pour délibérer.',
  who: 'Décisions notées par',
  whoHint: 'Ce nom figure au journal du jury, et nulle part ailleurs.',
  start: 'Commencer la délibération',
  resume: 'Continuer la délibération',
  allDecided: 'Revoir les décisions',
  large: 'Grands caractères (projection)',
  rank: 'Rang dans la promotion',
  acceptAll: (count) => `Accepter les ${count} propositions de droit…`,
  acceptAllHint: 'Admis et passages de droit (4.3, 4.4, 4.5) qui n’ont pas encore de décision.',
  acceptAllConfirm: (counts, hidden) =>
    `Seront décidés comme proposé : ${counts}${
      hidden > 0 ? `, dont ${hidden} masqué${s(hidden)} par le filtre de la feuille` : ''
    }. Ce qui est déjà décidé ne change pas.`,
  confirm: 'Confirmer',
  cancel: 'Renoncer',
  position: (index, count, left) => `${index} sur ${count} · ${left} à décider`,
  hiddenHere: (left) => `masqué par le filtre de la feuille · ${left} à décider`,
  decided: 'décidé',
  undecided: 'à décider',
  rankOf: (rank, of, average) => `rang ${rank} sur ${of} (moyenne des UE ${average})`,
  status: (meaning) => `statut : ${meaning}`,
  absences: (semester, count) => `absences ${semester} : ${count}`,
  bonus: (semester, value) => `bonus ${semester} : ${value}`,
  distance: (points, threshold) => `${points} / ${threshold}`,
  capitalised: (from) => `capitalisée (${from})`,
  points: (points) => `jury : ${points}`,
  panel: {
    title: 'Décision du jury',
    accept: (code) => `Accepter la proposition : ${code}`,
    confirmAgain: (code) => `Confirmer ${code} sur ces notes`,
    otherwise: 'Décider autrement…',
    goOn: 'Reprendre la saisie…',
    taken: 'Décisions prises',
    remove: (subject) => `Retirer : ${subject}`,
    removed: 'Décision retirée',
    otherMarks: 'Décidé sur d’autres notes que celles d’aujourd’hui : à confirmer ou à revoir.',
    prepareFirst: 'Préparez le jury pour décider ici.',
  },
  form: {
    title: 'Décider autrement',
    subject: 'Sur quoi',
    year: 'L’année',
    ues: 'Une UE',
    rcues: 'Un RCUE',
    pointsTo: 'Points de jury',
    code: 'Décision',
    choose: 'choisir…',
    pointsLabel: 'Points ajoutés',
    pointsHint:
      'S’ajoutent à la note ou à la moyenne, au plus 20 au total ; la cellule de la note ne change pas.',
    pointsWrong: 'Écrivez un nombre de points entre 0 et 20, par exemple 0,2.',
    reason: 'Motif',
    fields: {
      advice: 'Conseils d’orientation (4.5)',
      hearing: 'Audition de l’étudiant (4.5) : date, ou « ne l’a pas demandée »',
      grant: 'Force majeure retenue par la direction (4.5)',
    },
    refusal:
      'Refus d’autoriser à redoubler : il est motivé, assorti de conseils d’orientation, et pris après avoir entendu l’étudiant à sa demande (4.5).',
    grant:
      'Plus de redoublement de droit : seule la direction peut en accorder un de plus, en cas de force majeure justifiée (4.5).',
    consequences: 'Ce que cela change',
    noConsequence: 'Rien d’autre ne change.',
    record: 'Enregistrer la décision',
    missing: (fields) => `Il manque encore : ${fields}.`,
    missingNames: {
      text: 'le motif',
      advice: 'les conseils d’orientation',
      hearing: 'l’audition',
      grant: 'la justification de la direction',
      who: 'le nom de qui note',
      value: 'la décision',
    },
  },
  takeBack: (count) => (count > 1 ? `Annuler les ${count} décisions` : 'Annuler la décision'),
  done: {
    decided: (count) =>
      count > 1 ? `${count} décisions enregistrées au journal.` : 'Décision enregistrée au journal.',
    takenBack: (count) =>
      count > 1 ? `${count} décisions annulées, le journal le dit.` : 'Décision annulée, le journal le dit.',
    journaled: (count) => `${count} décision${s(count)} inscrite${s(count)} au journal.`,
    closed: 'Jury clos : feuilles figées en valeurs et protégées.',
    reopened: 'Jury rouvert : les feuilles sont de nouveau modifiables.',
  },
  notices: {
    notPrepared: 'La feuille du jury manque, ou cet étudiant n’y est pas : préparez d’abord le jury.',
    conflict: (name) =>
      `Quelqu’un d’autre vient de décider pour ${name}. Sa décision est affichée ; la vôtre n’a pas été écrite : recommencez si vous la maintenez.`,
    changed: (count) =>
      `Des notes ont changé depuis la clôture : ${count} étudiant${s(count)} concerné${s(count)}. Rouvrez le jury pour en tenir compte.`,
    what: { marks: 'notes changées', new: 'ajouté depuis', gone: 'retiré des notes' },
    damage: 'Le journal a été modifié à la main :',
    showJournal: 'Voir le journal',
    unjournaled: (count) =>
      count > 1
        ? `${count} décisions de la feuille ne sont pas celles du journal :`
        : 'Une décision de la feuille n’est pas celle du journal :',
    difference: (name, subject, journal, sheet) =>
      `${name}, ${subject} : ${sheet} sur la feuille, ${journal} au journal`,
    nothing: 'rien',
    journalTyped: 'Inscrire au journal',
    lost: (count) =>
      `${count} décision${s(count)} sur des étudiants qui ne sont plus dans les notes (gardée${s(count)} en bas de la feuille) :`,
    more: (count) => `et ${count} autre${s(count)}`,
    minutesOutdated:
      'Le procès-verbal et les statistiques ne reprennent pas encore toutes les décisions : mettez-les à jour avant d’imprimer (la clôture le fait aussi).',
    updateMinutes: 'Mettre à jour',
  },
  closing: {
    title: 'Fin de séance',
    close: 'Clore le jury…',
    closeHint:
      'Fige les feuilles en valeurs et les protège, sans mot de passe. On peut rouvrir, et le journal le dit.',
    closeConfirm: 'Clore le jury',
    undecided: (count) =>
      `${count} étudiant${s(count)} sans décision du jury : la proposition vaudra décision.`,
    awaited: (count) => `${count} étudiant${s(count)} en attente de notes.`,
    otherMarks: (count) =>
      `${count} décision${s(count)} prise${s(count)} sur d’autres notes que celles d’aujourd’hui.`,
    unknownCodes: (count) =>
      `${count} décision${s(count)} au code inconnu, à corriger sur la feuille du jury.`,
    reopen: 'Rouvrir le jury',
    reopenReason: 'Motif de la réouverture',
    reopenMissing: 'Indiquez le motif de la réouverture et votre nom.',
  },
};

const en: SessionLabels = {
  title: 'Deliberation',
  progress: (decided, total) => `${decided} of ${total} decided`,
  hiddenByFilter: (count) => `${count} student${s(count)} hidden by the filter of the jury sheet.`,
  everybodyHidden: 'The filter of the jury sheet hides everybody: clear it to deliberate.',
  who: 'Decisions noted by',
  whoHint: 'This name stands in the log of the jury, and nowhere else.',
  start: 'Start deliberating',
  resume: 'Go on deliberating',
  allDecided: 'Look at the decisions again',
  large: 'Large letters (projector)',
  rank: 'Rank in the promotion',
  acceptAll: (count) => `Accept the ${count} proposals by right…`,
  acceptAllHint: 'Admitted and passing by right (4.3, 4.4, 4.5), without a decision so far.',
  acceptAllConfirm: (counts, hidden) =>
    `To be decided as proposed: ${counts}${
      hidden > 0 ? `, ${hidden} of them hidden by the filter of the sheet` : ''
    }. What was decided stays.`,
  confirm: 'Confirm',
  cancel: 'Cancel',
  position: (index, count, left) => `${index} of ${count} · ${left} to decide`,
  hiddenHere: (left) => `hidden by the filter of the sheet · ${left} to decide`,
  decided: 'decided',
  undecided: 'to decide',
  rankOf: (rank, of, average) => `rank ${rank} of ${of} (mean of the UEs ${average})`,
  status: (meaning) => `standing: ${meaning}`,
  absences: (semester, count) => `absences ${semester}: ${count}`,
  bonus: (semester, value) => `bonus ${semester}: ${value}`,
  distance: (points, threshold) => `${points} / ${threshold}`,
  capitalised: (from) => `capitalised (${from})`,
  points: (points) => `jury: ${points}`,
  panel: {
    title: 'Decision of the jury',
    accept: (code) => `Accept the proposal: ${code}`,
    confirmAgain: (code) => `Confirm ${code} on these marks`,
    otherwise: 'Decide otherwise…',
    goOn: 'Go on with what was typed…',
    taken: 'Decisions taken',
    remove: (subject) => `Take back: ${subject}`,
    removed: 'Decision taken back',
    otherMarks: 'Decided on other marks than those of today: to be confirmed or looked at again.',
    prepareFirst: 'Prepare the jury to decide here.',
  },
  form: {
    title: 'Decide otherwise',
    subject: 'On what',
    year: 'The year',
    ues: 'A UE',
    rcues: 'A RCUE',
    pointsTo: 'Points of the jury',
    code: 'Decision',
    choose: 'choose…',
    pointsLabel: 'Points added',
    pointsHint: 'Added to the mark or the average, 20 in all at most; the cell of the mark does not change.',
    pointsWrong: 'Write a number of points between 0 and 20, for instance 0.2.',
    reason: 'Reason',
    fields: {
      advice: 'Advice on orientation (4.5)',
      hearing: 'Hearing of the student (4.5): date, or "did not ask for it"',
      grant: 'Force majeure accepted by the director (4.5)',
    },
    refusal:
      'Refusal of a repeat: it is reasoned, comes with advice on orientation, and is taken after hearing the student at his request (4.5).',
    grant:
      'No repeat left by right: only the director can grant one more, for a proven case of force majeure (4.5).',
    consequences: 'What it changes',
    noConsequence: 'Nothing else changes.',
    record: 'Record the decision',
    missing: (fields) => `Still missing: ${fields}.`,
    missingNames: {
      text: 'the reason',
      advice: 'the advice on orientation',
      hearing: 'the hearing',
      grant: 'the justification of the director',
      who: 'the name of who notes it',
      value: 'the decision',
    },
  },
  takeBack: (count) => (count > 1 ? `Take back the ${count} decisions` : 'Take the decision back'),
  done: {
    decided: (count) =>
      count > 1 ? `${count} decisions recorded in the log.` : 'Decision recorded in the log.',
    takenBack: (count) =>
      count > 1 ? `${count} decisions taken back; the log says so.` : 'Decision taken back; the log says so.',
    journaled: (count) => `${count} decision${s(count)} put in the log.`,
    closed: 'Jury closed: sheets turned into values and protected.',
    reopened: 'Jury reopened: the sheets can be changed again.',
  },
  notices: {
    notPrepared: 'There is no jury sheet, or this student is not on it: prepare the jury first.',
    conflict: (name) =>
      `Somebody else has just decided on ${name}. Their decision is shown; yours was not written: do it again if you uphold it.`,
    changed: (count) =>
      `Marks have changed since the jury was closed: ${count} student${s(count)} concerned. Reopen the jury to take them into account.`,
    what: { marks: 'marks changed', new: 'added since', gone: 'gone from the marks' },
    damage: 'The log was changed by hand:',
    showJournal: 'Show the log',
    unjournaled: (count) =>
      count > 1
        ? `${count} decisions on the sheet differ from the log:`
        : 'One decision on the sheet differs from the log:',
    difference: (name, subject, journal, sheet) =>
      `${name}, ${subject}: ${sheet} on the sheet, ${journal} in the log`,
    nothing: 'nothing',
    journalTyped: 'Put in the log',
    lost: (count) =>
      `${count} decision${s(count)} on students who are no longer among the marks (kept at the end of the sheet):`,
    more: (count) => `and ${count} more`,
    minutesOutdated:
      'The minutes and the statistics do not hold all decisions yet: update them before printing (closing does so too).',
    updateMinutes: 'Update',
  },
  closing: {
    title: 'End of the sitting',
    close: 'Close the jury…',
    closeHint:
      'Turns the sheets into values and protects them, without a password. It can be reopened, and the log says so.',
    closeConfirm: 'Close the jury',
    undecided: (count) => `${count} student${s(count)} without a decision: the proposal will count as one.`,
    awaited: (count) => `${count} student${s(count)} awaiting marks.`,
    otherMarks: (count) => `${count} decision${s(count)} taken on other marks than those of today.`,
    unknownCodes: (count) =>
      `${count} decision${s(count)} with an unknown code, to be corrected on the jury sheet.`,
    reopen: 'Reopen the jury',
    reopenReason: 'Reason for reopening',
    reopenMissing: 'Give the reason for reopening and your name.',
  },
};

export const SESSION_LABELS: Readonly<Record<Language, SessionLabels>> = { fr, en };
