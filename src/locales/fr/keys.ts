import type { PracticeName } from '../../rules/practices';
import type { KeyWords } from '../types/keys';
import { frAttendanceKeys } from './attendance-keys';

/** The words of each choice, by what stands before its colon. */
const CHOICES: Readonly<Record<string, (of: string) => string>> = {
  ignore: () => 'ignorer',
  use: () => 'elle compte',
  points: () => 'le total des points',
  mean: () => 'la moyenne des notes',
  part: (of) => `seulement ${of.replace(/-/g, ' ')}`,
  best: (of) => (of ? `les meilleures notes : ${of}` : 'la meilleure note'),
  last: () => 'la dernière note',
  first: () => 'la première note',
  capped: () => 'la meilleure, au plus 10 en session 2',
  same: () => 'la même personne',
  apart: () => 'deux personnes',
  none: () => 'rien : jugé sur ses notes',
  option: () => 'option : neutre pour qui ne l’a pas suivi',
  awaited: () => 'note attendue',
  zero: () => 'compte 0',
  acquired: () => 'ce qui y est acquis le reste',
  marks: () => 'les notes seules comptent',
  module: (of) => `module ${of}`,
  scale: (of) => `sur ${of}`,
  sheet: (of) => `feuille ${of}`,
  curriculum: (of) => `maquette ${of}`,
  once: () => 'comptée une fois',
  sum: () => 'les nombres s’ajoutent',
  of: (semester) => `comptent en ${semester}`,
  rule: (of) => frAttendanceKeys.words.practices[of as PracticeName],
  status: (of) => `situation ${of}`,
};

export const frKeys: KeyWords = {
  anonymous: { student: (code) => `Étudiant ${code}` },
  apogee: {
    subjects: { year: 'Année', diploma: 'Diplôme', none: 'ne pas remplir' },
    separators: { ',': 'virgule', '.': 'point' },
    yes: 'oui',
    no: 'non',
  },
  attendance: frAttendanceKeys,
  deliberation: {
    reasonFields: {
      advice: 'Conseils d’orientation',
      hearing: 'Audition de l’étudiant',
      grant: 'Redoublement exceptionnel accordé par la direction',
    },
  },
  documents: {
    texts: {
      academicYear: '',
      juryDate: '',
      juryPlace: '',
      president: '',
      members: '',
      appeal:
        'Cette décision peut être contestée dans les deux mois suivant sa notification : par un recours gracieux adressé au président ou à la présidente du jury, ou par un recours contentieux devant le tribunal administratif. Un recours gracieux formé dans ce délai proroge celui du recours contentieux. Le jury étant souverain, sa décision ne peut être remise en cause que pour une erreur matérielle ou une irrégularité.',
      signatory: '',
      honours: '',
      defaulting: '',
      signatoryTitle: 'Le président ou la présidente du jury',
    },
  },
  doubts: {
    choice: (choice) => {
      const [what = '', ...rest] = choice.split(':');
      const of = rest.join(':');
      const say = CHOICES[what];
      return say ? say(of) : choice;
    },
  },
  reading: {
    title: 'Lecture',
    words: {
      sheet: 'feuille',
      leftOut: 'laissée de côté',
      headers: 'en-têtes',
      rows: 'lignes',
      semester: 'semestre',
      number: 'numéro',
      lastName: 'nom',
      firstName: 'prénom',
      fullName: 'nom et prénom',
      group: 'groupe',
      status: 'situation',
      ignored: 'ignorer',
    },
  },
  settings: {
    names: {
      curriculum: 'Maquette',
      rounding: 'Arrondi des moyennes',
      ATT: 'Cellule vide ou ATT',
      ABI: 'Absence injustifiée (ABI)',
      ABJ: 'Absence justifiée (ABJ)',
      EXC: 'Dispense (EXC)',
      colours: 'Couleurs sur les feuilles de notes',
      ranks: 'Rang sur les bulletins',
      language: 'Langue',
      academicYear: 'Année universitaire du jury',
      juryDate: 'Date du jury',
      juryPlace: 'Lieu du jury',
      president: 'Président ou présidente du jury',
      members: 'Autres membres du jury',
      appeal: 'Voies et délais de recours',
      signatory: 'Signataire : nom',
      honours: 'Mentions du BUT',
      defaulting: 'Défaillants : numéros',
      signatoryTitle: 'Signataire : qualité',
      names: 'Noms des étudiants',
    },
    choices: {
      auto: 'Automatique',
      recognised: 'Reconnue dans le classeur',
      curriculum: 'Selon la maquette',
      '1-decimal': '1 décimale',
      '2-decimals': '2 décimales',
      '3-decimals': '3 décimales',
      exact: 'Sans arrondi',
      zero: 'Compte 0',
      neutralised: 'Neutralisée (coefficient retiré)',
      awaited: 'Note attendue',
      yes: 'Oui',
      column: 'Avec une colonne de codes si la place manque',
      no: 'Non',
      fr: 'Français',
      en: 'English',
      shown: 'Affichés',
      hidden: 'Masqués',
    },
  },
};
