import type { DeliberationLabels } from '../types/deliberation';
import { dayAndTime, subjectIn } from '../journal-words';
import { frKeys } from './keys';

export const frDeliberation: DeliberationLabels = {
  ...frKeys.deliberation,
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
    subject: subjectIn({
      year: 'Année',
      waiver: 'Renonciation à',
      points: 'Points',
      close: 'Clôture',
      reopen: 'Réouverture',
    }),
    typedByHand: 'Saisi à la main sur la feuille du jury',
    byRight: 'Validation en bloc des propositions de droit',
    takenBack: 'Annulation de la décision qui précède',
    yearFollows: 'suit la proposition, qui a changé',
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
  isClosed: (time) => `Jury clos le ${dayAndTime(time, 'à')}. Pour y changer quelque chose, rouvrir d’abord.`,
  waiver: 'Renonce par écrit à l’UE capitalisée : la nouvelle moyenne compte',
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
    'no-right': {
      effect: 'gardé, non appliqué : pas de passage de droit (4.5), la proposition compte',
      advice: 'Choisissez PAS1NCI (passage par décision du jury) ou ADJ, ou videz la cellule.',
    },
    'nothing-waived': {
      effect: 'gardé, non appliqué : pas d’UE capitalisée et reprise à laquelle renoncer (4.3)',
      advice: 'Vérifiez les antécédents, ou supprimez « RENONCE ».',
    },
    'no-writing': {
      effect: 'gardé, non appliqué : on ne renonce à une UE capitalisée que par écrit (4.3)',
      advice: 'Notez dans le motif l’écrit de l’étudiant (date, lettre ou courriel).',
    },
    'student-gone': {
      effect: 'ligne gardée en bas de la feuille, non appliquée',
      advice: 'L’étudiant n’est plus dans les notes : remettez sa ligne, ou videz sa décision.',
    },
  },
};
