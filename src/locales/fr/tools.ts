import type {
  AuditViewWords,
  FormulaWords,
  MaquetteWords,
  NewWorkbookViewWords,
  NextYearWords,
  ReasonTemplateWords,
  TourWords,
} from '../types/tools';
import { plural } from './words';

const SUBJECTS = {
  lectures: 'cours magistraux',
  tutorials: 'travaux dirigés',
  practicals: 'travaux pratiques',
  project: 'projet',
  contact: 'heures',
  coefficients: 'somme des coefficients',
  ueCoefficients: 'coefficients des UE',
  ects: 'ECTS',
} as const;

export const frMaquette: MaquetteWords = {
  sheet: 'Maquette',
  title: 'Maquette',
  note: 'Feuille à lire et à modifier à la main : modules en lignes, UE en colonnes, coefficients au croisement. Le volet Jury BUT dit ce qui manque.',
  facts: {
    title: 'Intitulé',
    level: 'Année (1, 2 ou 3)',
    id: 'Code de la maquette',
    institution: 'Établissement',
    domain: 'Domaine',
    specialisation: 'Mention',
    parcours: 'Parcours',
    apprenticeship: 'Alternance (oui, non)',
    rncp: 'RNCP',
    years: 'Année universitaire',
    nsf: 'NSF',
    formacodes: 'Formacode',
    policy: 'Règles propres',
  },
  yes: 'oui',
  no: 'non',
  sections: {
    matrix: 'Coefficients',
    hours: 'Heures d’un étudiant',
    competences: 'Compétences et apprentissages critiques',
    stated: 'Totaux annoncés',
  },
  heads: {
    module: 'Module',
    name: 'Intitulé',
    semester: 'Semestre',
    evaluation: 'Évaluation',
    option: 'Option',
    ue: 'UE',
    lectures: 'CM',
    tutorials: 'TD',
    practicals: 'TP',
    project: 'Projet',
    contact: 'Heures',
    number: 'Compétence',
    title: 'Énoncé',
    levelTitle: 'Niveau de l’année',
    component: 'Composante essentielle',
    outcome: 'Apprentissage critique',
    of: 'De',
    pole: 'Pôle',
    coefficients: 'Coefficients',
    ueCoefficients: 'Coefficients d’UE',
    ects: 'ECTS',
  },
  ueName: 'Nom de l’UE',
  ects: 'ECTS',
  ueCoefficient: 'Coefficient dans le RCUE',
  sum: 'Somme des coefficients',
  share: 'Part des ressources (40 à 60 %)',
  credits: (semester) => `ECTS de ${semester} (30)`,
  poles: { resources: 'Ressources', sae: 'SAÉ' },
  view: 'Maquette',
  hint: 'La maquette d’une année, sur une feuille que l’on modifie ici ou à la main. Complète, elle est celle du classeur.',
  inForce: 'Maquette appliquée',
  notThere: 'Aucune feuille Maquette dans ce classeur.',
  start: 'Commencer',
  from: 'À partir de',
  fromForce: 'la maquette appliquée',
  fromEmpty: 'une maquette vide',
  write: 'Écrire la feuille Maquette',
  replace: (sheet) => `La feuille ${sheet} est remplacée ; « Annuler » la remet.`,
  import: 'Importer une maquette',
  importHint:
    'Un fichier .xlsx, .csv ou .json, ou un tableau copié depuis Excel ou la fiche : UE et modules croisés, ou une ligne par module.',
  paste: 'Tableau collé',
  readPaste: 'Lire ce tableau',
  choose: 'Choisir un fichier…',
  nothingFound:
    'Aucune maquette trouvée : il faut des codes d’UE (UE31), des codes de modules (R301) et des coefficients.',
  found: (title, ues, modules) => `${title} : ${ues} UE, ${plural(modules, 'module')}`,
  problems: (count) => `${plural(count, 'point')} à compléter avant que cette maquette s’applique`,
  problem: {
    missing: () => 'il manque une valeur',
    'unknown-key': () => 'valeur qui n’a pas sa place ici',
    'wrong-type': ({ received }) => `${String(received).replaceAll('"', '')} ne convient pas ici`,
    'empty-text': () => 'il manque un texte ou un code',
    'empty-list': () => 'il faut au moins une UE et un module',
    'not-positive': () => 'un coefficient est plus grand que 0',
    'out-of-range': () => 'nombre hors limites',
    'duplicate-code': ({ duplicate }) => `${duplicate ?? ''} est là deux fois`,
    'unknown-module': ({ module }) => `${module ?? ''} n’est pas dans la liste des modules`,
    'unknown-competence': ({ competence }) => `la compétence ${competence ?? ''} n’est pas décrite`,
    'not-canonical': ({ written, canonical }) =>
      canonical === null
        ? `« ${written ?? ''} » n’est pas un code : écrivez R301, SAE301, STAGE4 ou UE31`
        : `« ${written ?? ''} » s’écrit ${canonical ?? ''}`,
    'code-contradiction': ({ module, ue, stated }) =>
      `${module ?? ue ?? ''} : le code dit ${stated ?? ''}, la ligne autre chose`,
    'semester-contradiction': ({ module, semester, ue }) =>
      `${module ?? ''} (${semester ?? ''}) compte dans ${ue ?? ''}, d’un autre semestre`,
    'semester-not-of-level': ({ semester, level }) => `${semester ?? ''} n’est pas de l’année ${level ?? ''}`,
    'option-alone': () => 'une option a au moins deux modules',
    'option-contradiction': ({ module }) => `${module ?? ''} est dans deux options`,
  },
  allRight: (checks) => `Complète et cohérente : ${plural(checks, 'contrôle')} sans écart.`,
  wrong: (count) => `${plural(count, 'contrôle')} en écart`,
  check: (what, of, computed, stated, missing) => {
    switch (what) {
      case 'poleShare':
        return `${of} : ${computed} %, hors de 40 à 60 % (4.3)`;
      case 'ectsOfSemester':
        return `${of} : ${computed} ECTS, et non ${stated ?? '30'}`;
      case 'ectsOfYear':
        return `Année : ${computed} ECTS, et non ${stated ?? '60'}`;
      case 'rcue':
        return `${of} : ${computed} UE, il en faut une par semestre (4.4)`;
      case 'weightedModules':
        return `Modules sans UE : ${missing}`;
      default:
        return `${of}, ${SUBJECTS[what]} : ${stated ?? ''} annoncé, ${computed} calculé`;
    }
  },
  differences: (title) => `Ce qui change par rapport à « ${title} »`,
  same: (title) => `Rien ne change par rapport à « ${title} ».`,
  more: (count) => `et ${plural(count, 'autre différence', 'autres différences')}`,
  difference: {
    coefficient: (of, before, after) => `${of} : coefficient ${before} → ${after}`,
    ects: (of, before, after) => `${of} : ${before} → ${after} ECTS`,
    hours: (of, before, after) => `${of} : ${before} → ${after} h`,
    added: (what) => `${what} : ajouté`,
    removed: (what) => `${what} : retiré`,
    texts: 'Textes, compétences ou apprentissages critiques modifiés',
  },
  edit: 'Modifier une UE',
  editHint:
    'Vide ou 0 : le module ne compte pas dans cette UE. Rien n’est écrit avant « Écrire la feuille Maquette ».',
  ue: 'UE',
  addModule: 'Ajouter un module ou une UE',
  moduleCode: 'Code (R301, SAE301, UE36)',
  moduleName: 'Intitulé',
  add: 'Ajouter',
  badCode: (code) => `« ${code} » n’est pas un code de cette année, ou il est déjà là.`,
  none: '–',
  save: 'Écrire la feuille Maquette',
  drop: 'Abandonner les modifications',
};

export const frFormula: FormulaWords = {
  view: 'Insérer une formule BUT',
  hint: 'Une fonction du complément, écrite en face de chaque étudiant dans une colonne vide à droite du tableau.',
  table: 'Tableau',
  choice: 'Résultat',
  choices: {
    UEAVERAGE: (ue) => `Moyenne de ${ue}`,
    UECODE: (ue) => `Code de ${ue}`,
    RCUEAVERAGE: (of) => `Moyenne du RCUE de la compétence ${of}`,
    RCUECODE: (of) => `Code du RCUE de la compétence ${of}`,
    ECTS: () => 'ECTS acquis',
    PROGRESSION: () => 'Proposition pour l’année',
    EXPLAIN: () => 'Motifs de la proposition',
  },
  heads: {
    UEAVERAGE: (ue) => `Moyenne ${ue}`,
    UECODE: (ue) => `Code ${ue}`,
    RCUEAVERAGE: (of) => `Moyenne RCUE${of}`,
    RCUECODE: (of) => `Code RCUE${of}`,
    ECTS: () => 'ECTS acquis',
    PROGRESSION: () => 'Proposition BUT',
    EXPLAIN: () => 'Motifs BUT',
  },
  column: 'Colonne',
  columnHint: 'Vide, et à droite des notes.',
  notAColumn: 'Une colonne est une ou deux lettres, par exemple AE.',
  left: 'Cette colonne n’est pas à droite des notes : choisissez-en une plus loin.',
  filled: (cell) => `La cellule ${cell} n’est pas vide : choisissez une autre colonne. Rien n’est écrit.`,
  arguments: 'Arguments, lus dans le tableau',
  argument: {
    of: 'Quoi',
    codes: 'Codes des modules',
    marks: 'Notes de la première ligne',
    curriculum: 'Maquette',
    status: 'Situation',
  },
  leftOut: 'omis',
  formula: 'Formule',
  first: (student) => `Valeur attendue pour ${student}`,
  nothing: 'à lire dans la cellule',
  noCurriculum:
    'Aucune plage du classeur ne porte la maquette appliquée : écrivez d’abord la feuille Maquette (« Maquette… »), que les formules citeront.',
  insert: (rows) => `Écrire ${plural(rows, 'formule')}`,
  noTable: 'Aucun tableau de notes avec une ligne par étudiant.',
};

export const frNextYear: NextYearWords = {
  view: 'Année suivante',
  hint: 'Un nouveau classeur de notes, à télécharger : listes tirées des décisions de ce jury, antécédents déjà remplis. Ce classeur-ci ne change pas.',
  noJury: 'Pas de jury préparé dans ce classeur : le nouveau classeur sera sans étudiants.',
  open: 'Ce jury n’est pas clos : ses décisions peuvent encore changer. La liste de ce qui reste à voir est sous « Clore le jury… ».',
  closed: 'Ce jury est clos.',
  toJury: 'Délibérer',
  curriculum: 'Maquette du nouveau classeur',
  empty: (level) => `maquette vide de BUT ${level}, à compléter`,
  withLists: 'Avec les étudiants de ce jury',
  year: 'Année jugée',
  lists: 'Listes',
  namesHidden: 'Les noms sont cachés : montrez-les (Accueil) pour que les listes les portent.',
  make: 'Créer le classeur',
  opened:
    'Le nouveau classeur est ouvert dans une autre fenêtre d’Excel (sur un Mac, derrière celle-ci) : enregistrez-le.',
};

export const frNewWorkbookView: NewWorkbookViewWords = {
  view: 'Nouvelles feuilles de notes',
  hint: 'Ajoute à ce classeur une feuille par semestre : coefficients des UE, place pour la liste des étudiants, notes contrôlées à la saisie, moyennes d’UE par nos fonctions. Elles restent à vous, avec ou sans ce volet.',
  curriculum: 'Maquette',
  other: 'Une autre maquette s’écrit ou s’importe d’abord sous « Maquette… ».',
  taken: (sheets) =>
    `Ce classeur a déjà ${sheets} : renommez d’abord, ou partez d’un classeur vide. Rien n’y sera remplacé.`,
  make: (sheets) => `Ajouter ${sheets}`,
};

export const frAuditView: AuditViewWords = {
  view: 'Vérifier les formules',
  hint: 'Chaque moyenne d’UE et de RCUE du classeur est recalculée à partir des cellules que sa formule utilise. Rien n’est corrigé sans vous.',
  start: 'Vérifier',
  again: 'Vérifier de nouveau',
  write: 'Écrire la feuille d’audit',
  changed: 'Des cellules ont changé depuis : vérifiez de nouveau.',
  cells: 'Cellules',
  formula: 'Formule :',
  proposed: 'Proposée :',
  changes: (people, crossing) =>
    `Change ${plural(people, 'moyenne')} aujourd’hui${crossing > 0 ? `, dont ${crossing} de part et d’autre du seuil` : ''}.`,
};

export const frReasonTemplates: ReasonTemplateWords = {
  label: 'Motif type',
  choose: 'choisir, puis compléter…',
  used: 'Déjà écrits dans ce jury',
  groups: [
    {
      title: 'En faveur de l’étudiant',
      reasons: [
        'Résultat très proche du seuil, travail régulier',
        'Nette progression au cours de l’année',
        'Compétence attestée en SAÉ ou en stage',
        'Assiduité et engagement reconnus par l’équipe pédagogique',
        'Difficultés personnelles connues du jury, pièces à l’appui',
      ],
    },
    {
      title: 'Autrement',
      reasons: [
        'Résultats insuffisants dans plusieurs compétences',
        'Absences injustifiées répétées',
        'Travail insuffisant malgré les avertissements',
        'Dossier incomplet, décision reportée',
      ],
    },
  ],
};

export const frTour: TourWords = {
  title: 'Visite de l’exemple',
  step: (at, of) => `Visite, ${at} sur ${of}.`,
  steps: {
    home: 'L’exemple est lu : étudiants, semestres, maquette. « Préparer le jury » écrit les feuilles du jury ; « Annuler » les retire.',
    students: 'Ici le jury délibère, étudiant par étudiant : la proposition, ses motifs, et la décision.',
    anomalies: 'Ce qui est douteux est ici, chaque point avec sa cellule. Rien n’est corrigé sans vous.',
    documents: 'Ce qui sort du jury, et les outils : maquette, formules, année suivante.',
  },
  next: 'Étape suivante',
  skip: 'Passer la visite',
  end: 'Terminer la visite',
};
