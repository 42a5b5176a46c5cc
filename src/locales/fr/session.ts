import type { SessionLabels } from '../types/session';
import { absencesIn, s } from './words';

export const frSession: SessionLabels = {
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
  acceptAll: (count) =>
    count > 1 ? `Accepter les ${count} propositions de droit…` : 'Accepter la proposition de droit…',
  acceptAllHint: 'Admis et passages de droit (4.3, 4.4, 4.5) qui n’ont pas encore de décision.',
  acceptAllConfirm: (counts, hidden) =>
    `Seront décidés comme proposé : ${counts}${
      hidden > 0 ? `, dont ${hidden} masqué${s(hidden)} par le filtre de la feuille` : ''
    }. Ce qui est déjà décidé ne change pas.`,
  closeCalls: (count, points) =>
    `${count} d’entre eux ${count > 1 ? 'sont' : 'est'} à ${points} point ou moins d’une validation :`,
  closeCall: (name, what, missing) => `${name} : ${what}, il manque ${missing}`,
  leaveOut: (count) => (count > 1 ? `Confirmer sans ces ${count}` : 'Confirmer sans cet étudiant'),
  confirm: 'Confirmer',
  cancel: 'Renoncer',
  position: (index, count, left) => `${index} sur ${count} · ${left} à décider`,
  hiddenHere: (left) => `masqué par le filtre de la feuille · ${left} à décider`,
  decided: 'décidé',
  undecided: 'à décider',
  rankOf: (rank, of, average) => `rang ${rank} sur ${of} (moyenne des UE ${average})`,
  status: (meaning) => `statut : ${meaning}`,
  absences: (semester, count, unit) => `${absencesIn[unit]} ${semester} : ${count}`,
  bonus: (semester, value) => `bonus ${semester} : ${value}`,
  distance: (points, threshold) => `${points} / ${threshold}`,
  capitalised: (from) => `capitalisée (${from})`,
  points: (points) => `jury : ${points}`,
  panel: {
    title: 'Décision du jury',
    accept: (code) => `Accepter la proposition : ${code}`,
    acceptLast: (code) => `Accepter ${code}, le dernier`,
    acceptNext: (code) => `Accepter ${code} et suivant`,
    skip: 'Suivant',
    keyHint: 'Entrée, sur le nom de l’étudiant',
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
    noRight: (codes) =>
      codes.length > 0
        ? `Pas de passage de droit pour cet étudiant (4.5) : choisissez ${codes.join(' ou ')}, ou gardez la proposition.`
        : 'Un jury de semestre impair se prononce sur les UE : le semestre pair est de droit (4.5).',
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
    decided: (count, whom = '') =>
      count > 1
        ? `${count} décisions enregistrées au journal.`
        : `Décision enregistrée au journal. ${whom}`.trim(),
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
    takenBack:
      'La décision n’est pas enregistrée : la fiche montre de nouveau ce qui est écrit dans le classeur.',
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
    minutes: {
      title: 'Sur le procès-verbal',
      facts: { president: 'le président', members: 'les membres', date: 'la date', place: 'le lieu' },
      missing: (facts) =>
        `Il manque ${facts.join(', ')}. Complétez ici, ou clôturez quand même : ces lignes resteront à compléter à la main.`,
      complete: 'Vérifiez l’année, la date, le lieu et les membres avant de signer.',
      membersHint: 'Un membre par ligne : nom, qualité',
      save: 'Enregistrer pour ce jury et le prochain',
    },
    undecided: (count) =>
      `${count} étudiant${s(count)} sans décision du jury : la proposition vaudra décision.`,
    awaited: (count) => `${count} étudiant${s(count)} en attente de notes.`,
    otherMarks: (count) =>
      `${count} décision${s(count)} prise${s(count)} sur d’autres notes que celles d’aujourd’hui.`,
    uncertain: (names, shown) =>
      `${names.length} décision${s(names.length)} à vérifier, parce que la lecture laisse un doute : ${names
        .slice(0, shown)
        .join(
          ', ',
        )}${names.length > shown ? ` et ${names.length - shown} autre${s(names.length - shown)}` : ''}.`,
    unappliedCodes: (count) =>
      `${count} code${s(count)} saisi${s(count)} sur la feuille de jury et non appliqué${s(count)}, à corriger : la proposition compte.`,
    differs: (decisions) =>
      `${decisions.length} décision${s(decisions.length)} autre${s(decisions.length)} que la proposition : ${decisions.join(' ; ')}.`,
    difference: (name, code, proposal) => `${name} : ${code} (proposition ${proposal})`,
    incomplete: (names, shown) =>
      `${names.length} refus de redoubler sans motif, conseil d’orientation ou audition (4.5) : ${names
        .slice(0, shown)
        .join(
          ', ',
        )}${names.length > shown ? ` et ${names.length - shown} autre${s(names.length - shown)}` : ''}.`,
    reopen: 'Rouvrir le jury',
    reopenReason: 'Motif de la réouverture',
    reopenMissing: 'Indiquez le motif de la réouverture et votre nom.',
  },
};
