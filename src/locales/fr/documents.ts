import type { DocumentLabels } from '../types/documents';
import { dayAndTime } from '../journal-words';
import { capital } from '../words';
import { absencesIn, hourInWords, number, plural } from './words';
import { frKeys } from './keys';

/** Words of the documents, in French. */
export const frDocuments: DocumentLabels = {
  ...frKeys.documents,
  sheets: {
    juryA4: 'Jury A4',
    attendance: 'Émargement',
    display: 'Affichage',
    bulletins: 'Bulletins',
    mailmerge: 'Publipostage',
    hearings: 'Auditions',
    dut: 'Diplômes',
  },
  purposes: {
    juryA4: 'La feuille de jury sur A4 : moyennes, codes et décisions, sans les motifs.',
    attendance: 'Membres du jury, avec une place pour signer.',
    display: 'Résultats à afficher, par numéro d’étudiant, sans aucun nom.',
    bulletins:
      'Une feuille A4 recto verso par étudiant : moyennes, décision, motifs et recours ; au verso, notes des modules et apprentissages.',
    mailmerge: 'Une ligne par étudiant, pour le publipostage dans Word.',
    hearings: 'Étudiants à entendre avant un refus de redoublement (4.5).',
    dut: 'Étudiants qui obtiennent le DUT (120 ECTS, 4.6) ou le BUT (180 ECTS, 4.3).',
  },
  date: 'Date',
  hour: 'Heure',
  place: 'Lieu',
  madeAt: (place, date) => `Fait à ${place || '……………………………'}, le ${date || '……………………'}`,
  signature: 'Signature',
  none: '–',
  notTaken: 'non suivi',
  repeat: (semesters) => `Redoublement (${semesters})`,
  reorientation: 'Réorientation',
  awaiting: 'En attente',
  refusedNext: (semester) => `Pas de passage en ${semester}`,
  juryA4: {
    note: (day, students) =>
      `Imprimé le ${day} : ${plural(students, 'étudiant')}. Sous chaque moyenne, son code.`,
  },
  attendance: {
    title: 'Feuille d’émargement du jury',
    note: 'Les membres et le lieu viennent du procès-verbal ; ce que vous ajoutez ici est gardé.',
    index: 'N°',
    name: 'Nom et prénom',
    role: 'Qualité',
    closing: 'Arrêté du 15 avril 2022, annexe 1, 4.6 : le jury est souverain.',
  },
  display: {
    title: 'Résultats du jury',
    note: 'Affichage par numéro d’étudiant. Seul fait foi le procès-verbal signé.',
    draft: (undecided, students) =>
      `Projet, à ne pas afficher : ${plural(undecided, 'étudiant')} sur ${students} sans décision du jury. Délibérez, puis recréez cette feuille.`,
    decision: 'Décision',
    next: 'Suite',
    missing: (count) =>
      count > 1
        ? `${count} étudiants ne figurent pas sur cette liste : leur numéro manque dans les feuilles de notes, et aucun nom n’est affiché. Ajoutez leur numéro, puis recréez cette feuille.`
        : '1 étudiant ne figure pas sur cette liste : son numéro manque dans les feuilles de notes, et aucun nom n’est affiché. Ajoutez son numéro, puis recréez cette feuille.',
  },
  bulletin: {
    title: 'Bulletin de résultats',
    student: 'Étudiant',
    number: 'N° étudiant',
    group: 'Groupe',
    results: 'Résultats par compétence',
    semester: 'Semestre',
    rank: 'Rang',
    promotion: 'Dans la promotion',
    rankNote: (students, ranks) =>
      `${ranks ? 'Rang et promotion' : 'Promotion'} : parmi les ${plural(students, 'étudiant')} de l’année ; moyennes complètes seulement, sans les étudiants partis.`,
    capitalised: (ue, from, average, counts) => `${ue} capitalisée (${from}, ${average}) : ${counts}`,
    ects: (earned, possible) => `ECTS acquis dans l’année : ${earned} sur ${possible}`,
    repeats: (left) =>
      left > 1 ? `Redoublements encore possibles : ${left}` : `Redoublement encore possible : ${left}`,
    absences: (semester, count, unit) => `${capital(absencesIn[unit])} ${semester} : ${count}`,
    generalRank: (rank, of) => `Rang général : ${rank} sur ${of}`,
    decision: 'Décision du jury',
    proposal: 'Proposition, le jury n’a pas décidé',
    undecided: 'Pas de décision d’année : le passage au semestre pair de la même année est de droit (4.5)',
    next: 'Suite',
    reasons: 'Motifs (points de l’arrêté du 15 avril 2022, annexe 1)',
    juryReason: 'Motivation du jury',
    appeal: 'Voies et délais de recours',
    details: (name, page, pages) => `${name} – notes et apprentissages (page ${page} sur ${pages})`,
    learned: 'Apprentissages critiques du niveau',
    notValidated: (competence, average) => `RCUE ${competence} : ${number(average, 2)}, non validé`,
    belowFloor: (competence, average, floor) =>
      `RCUE ${competence} : ${number(average, 2)}, sous ${number(floor)}`,
    compensable: (ue, average) => `${ue} : ${number(average, 2)}, non acquise ; peut encore être compensée`,
    more: ' […] (suite sur la feuille du jury)',
  },
  merge: {
    title: 'Publipostage : résultats par étudiant',
    fields: {
      number: 'Numero',
      lastName: 'Nom',
      firstName: 'Prenom',
      group: 'Groupe',
      ects: 'ECTS',
      ectsPossible: 'ECTS_total',
      validated: 'RCUE_valides',
      rcueCount: 'RCUE_total',
      proposal: 'Proposition',
      decision: 'Decision',
      decisionText: 'Decision_texte',
      next: 'Suite',
      repeatsLeft: 'Redoublements_restants',
      reasons: 'Motifs',
      juryReason: 'Motif_jury',
      advice: 'Conseils',
      hearing: 'Audition',
      grant: 'Redoublement_accorde',
      overrides: 'Decisions_UE_RCUE',
      average: 'Moyenne',
      rank: 'Rang',
      rankOf: 'Rang_sur',
      diploma: 'Diplome',
      academicYear: 'Annee_universitaire',
      juryDate: 'Date_jury',
    },
    average: (of) => `${of}_moyenne`,
    code: (of) => `${of}_code`,
    ects: (of) => `${of}_ECTS`,
    rank: (of) => `${of}_rang`,
  },
  hearings: {
    title: 'Étudiants à entendre',
    note: 'Refuser un redoublement encore possible demande une décision motivée, assortie de conseils d’orientation, après avoir entendu l’étudiant à sa demande (arrêté du 15 avril 2022, annexe 1, 4.5). Date, heure, présence et remarques se saisissent ici et sont gardées.',
    nobody: 'Aucun étudiant n’est concerné.',
    needs: {
      refusal: 'Redoublement refusé alors qu’il reste possible : l’étudiant doit pouvoir être entendu (4.5)',
      repeat: 'Redoublement proposé : à entendre seulement si le jury envisage de le refuser (4.5)',
      exhausted:
        'Plus de redoublement possible : décision motivée et conseils d’orientation, audition facultative (4.5)',
      kept: 'N’est plus concerné, gardé pour ce qui a été saisi',
    },
    reason: 'Motif noté',
    advice: 'Conseils d’orientation',
    hearing: 'Audition notée',
    present: 'Présent',
    remarks: 'Remarques',
    yesNo: ['oui', 'non'],
    refused: { title: 'Oui ou non', message: 'Choisissez oui ou non, ou videz la cellule.' },
  },
  dut: {
    title: 'Diplôme universitaire de technologie : liste des étudiants',
    law: 'L’acquisition de toutes les UE des semestres 1 à 4, soit 120 crédits ECTS, donne droit au DUT de la spécialité (arrêté du 15 avril 2022, annexe 1, 4.6).',
    titleBut: 'Licence professionnelle « bachelor universitaire de technologie » : liste des diplômés',
    lawBut:
      'L’acquisition de toutes les UE des six semestres, soit 180 crédits ECTS, donne la licence professionnelle « BUT » (arrêté du 15 avril 2022, annexe 1, 4.3) ; le DUT, à 120 crédits, aussi lorsqu’une UE est acquise par le niveau supérieur (4.6).',
    draft: (undecided, students) =>
      `Projet, à ne pas signer : ${plural(undecided, 'étudiant')} sur ${students} sans décision du jury. Délibérez, puis recréez cette feuille.`,
    earned: (diploma, count) => `${diploma} acquis : ${plural(count, 'étudiant')}`,
    unknown: (diploma, count) =>
      `${diploma} sous réserve, années antérieures inconnues : ${plural(count, 'étudiant')}`,
    unknownNote:
      'Aucune UE connue ne manque, mais ce classeur ne dit rien d’années antérieures : vérifiez-les, ou saisissez-les dans Antécédents, avant de délivrer le diplôme.',
    missing: (diploma, count) => `${diploma} non acquis, année validée : ${plural(count, 'étudiant')}`,
    missingNote: 'L’année est validée, mais il manque des UE d’une année antérieure : voir la remarque.',
    nobody: 'Aucun étudiant.',
    firstYear: 'Le DUT se constate à la fin du semestre 4 : cette liste est sans objet en première année.',
    halfYear: (level) =>
      level === 3
        ? 'Le BUT se constate à la fin du semestre 6, dont les notes manquent ici : cette liste est encore sans objet.'
        : 'Le DUT se constate à la fin du semestre 4, dont les notes manquent ici : cette liste est encore sans objet.',
    ectsYear: (semesters) => `ECTS ${semesters}`,
    ectsAll: 'ECTS diplôme',
    averageAll: 'Moyenne du diplôme',
    honours: (name) => `mention ${name}`,
    noAverage: 'moyenne non connue',
    remark: 'Remarque',
    remarkOf: ({ diploma, missing, unknown }) => {
      if (missing.length > 0) return `Manque : ${missing.join(', ')}`;
      if (unknown.length > 0)
        return unknown.map((level) => `S${2 * level - 1} et S${2 * level} à vérifier`).join(', ');
      return diploma === 'DUT' ? 'UE S1 à S4 acquises' : 'UE S1 à S6 acquises';
    },
  },
  journal: {
    title: 'Annexe : décisions prises en séance',
    bulk: (count) => `${plural(count, 'étudiant')}, en bloc`,
    by: (time, who) => `Le ${hourInWords(dayAndTime(time, 'à'))}${who && `, ${who}`}`,
  },
  pane: {
    title: 'Documents du jury',
    hint: 'Chaque document est une feuille prête à imprimer. Le procès-verbal et les statistiques se créent avec «\u00a0Préparer le jury\u00a0».',
    create: 'Créer les documents',
    choose: 'Cochez au moins un document.',
    notDecided: (count) =>
      count > 1
        ? `${count} étudiants en attente ou sans décision\u00a0: leurs documents le disent.`
        : '1 étudiant en attente ou sans décision\u00a0: ses documents le disent.',
    draft:
      'Aucune décision n’est prise\u00a0: ces documents montreront les propositions, et le procès-verbal reste un projet, à ne pas signer.',
    createDraft: 'Créer des projets',
    present: 'déjà créé',
  },
};
