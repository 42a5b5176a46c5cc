import type { MinutesLabels } from '../types/minutes';
import { plural } from './words';

export const frMinutes: MinutesLabels = {
  title: 'Procès-verbal de délibération du jury',
  draft: (undecided, students) =>
    `Projet, à ne pas signer : ${plural(undecided, 'étudiant')} sur ${students} sans décision du jury, montré${undecided > 1 ? 's' : ''} ici avec la proposition. Délibérez, puis préparez le jury de nouveau.`,
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
  president: 'Président(e) du jury (directeur ou directrice de l’IUT)',
  law: 'Le jury délibère souverainement à partir de l’ensemble des résultats (arrêté du 15 avril 2022, annexe 1, 4.6). Acquisition des UE : 4.3 ; compensation : 4.4 ; progression et redoublement : 4.5.',
  summary: 'Décisions',
  code: 'Code',
  meaning: 'Décision',
  count: 'Nombre',
  share: 'Part',
  total: 'Total',
  undecided: 'Sans décision (semestre impair : passage de droit)',
  studentsBy: (code, meaning, count) =>
    `${code === '' ? '' : `${code} : `}${meaning} (${plural(count, 'étudiant')})`,
  apart: (level, count) =>
    `Jugés à part, notes de BUT ${level} seulement (${plural(count, 'étudiant')}) : propositions, hors du présent jury`,
  reason: 'Motif',
  closing: 'Fait et délibéré, le jury ayant entendu l’ensemble des propositions.',
  presidentSignature: 'Signature du président ou de la présidente du jury',
};
