import type { PaneLabels } from '../types/pane';
import { plural } from './words';

const named = (sheet: string | null): string => (sheet === null ? '' : ` « ${sheet} »`);

const refused: PaneLabels['refused'] = {
  'cell-edit': {
    what: 'Une cellule est en cours de saisie : Excel ne laisse rien lire ni écrire.',
    next: 'Validez la cellule (Entrée) ou abandonnez la saisie (Échap), puis réessayez.',
  },
  'protected-sheet': {
    what: (sheet) => `La feuille${named(sheet)} est protégée : rien n’y a été changé.`,
    next: 'Ôtez la protection (onglet Révision, Ôter la protection de la feuille), puis réessayez.',
  },
  'protected-workbook': {
    what: 'La structure du classeur est protégée : aucune feuille ne peut être ajoutée.',
    next: 'Ôtez la protection (onglet Révision, Protéger le classeur), puis réessayez.',
  },
  'sheet-gone': {
    what: (sheet) => `La feuille${named(sheet)} a été supprimée ou renommée entre-temps.`,
    next: 'Réessayez : le classeur sera relu.',
  },
  'hidden-sheet': {
    what: (sheet) => `La feuille${named(sheet)} est masquée : elle ne peut pas être montrée.`,
    next: 'Affichez-la (clic droit sur un onglet, Afficher), puis réessayez.',
  },
  'read-only': {
    what: 'Le classeur est ouvert en lecture seule.',
    next: 'Activez la modification, ou enregistrez une copie, puis réessayez.',
  },
  'too-large': {
    what: (sheet) =>
      sheet === null
        ? 'Excel refuse autant de données en une fois.'
        : `La feuille${named(sheet)} a trop de cellules pour être lue.`,
    next: 'Supprimez les lignes vides mises en forme sous les notes, ou traitez une promotion par classeur.',
  },
  'other-workbook': {
    what: 'Un autre classeur est au premier plan, ou Excel attend une réponse.',
    next: 'Fermez les boîtes de dialogue, activez le classeur de notes et recommencez.',
  },
  busy: {
    what: 'Excel est occupé : aperçu, calcul ou boîte de dialogue en cours.',
    next: 'Revenez à l’affichage normal, attendez, puis réessayez.',
  },
  'chart-sheet': {
    what: (sheet) =>
      `La feuille${named(sheet)} est une feuille graphique ou macro : elle n’a pas de cellules.`,
    next: 'Activez une feuille de notes, puis réessayez.',
  },
  filtered: {
    what: (sheet) => `Un filtre de la feuille${named(sheet)} cache des lignes où il faut écrire.`,
    next: 'Effacez le filtre (onglet Données, Effacer), puis réessayez.',
  },
  'wrong-password': {
    what: (sheet) => `La feuille${named(sheet)} est protégée par un mot de passe : rien n’y a été changé.`,
    next: 'Ôtez la protection avec ce mot de passe (onglet Révision), puis réessayez.',
  },
  silent: {
    what: 'Excel ne répond pas.',
    next: 'Validez la cellule en cours de saisie (Entrée), fermez les boîtes de dialogue, puis réessayez. Sinon, fermez ce volet et rouvrez-le.',
  },
  disconnected: {
    what: 'La liaison avec Excel est coupée.',
    next: 'Vérifiez le réseau ou rouvrez le classeur, puis réessayez.',
  },
  unsupported: {
    what: 'Cette version d’Excel ne permet pas cette opération.',
    next: 'Mettez Excel à jour (Fichier, Compte), ou utilisez Excel sur le web.',
  },
  'read-back': {
    what: (sheet) => `Ce qui se trouve sur la feuille${named(sheet)} n’est pas ce qui a été écrit.`,
    next: 'Attendez que les autres aient fini, puis réessayez.',
  },
  'changed-meanwhile': {
    what: (sheet) =>
      `La feuille${named(sheet)} a été modifiée entre-temps : quelqu’un a trié les lignes ou saisi autre chose. Rien n’a été écrit.`,
    next: 'Le classeur est relu : vérifiez ce qui est affiché, puis décidez de nouveau.',
  },
  'half-written': {
    what: (sheet) =>
      `L’écriture s’est arrêtée${sheet === null ? '' : ` à la feuille${named(sheet)}`}, et l’état d’avant n’a pas pu être rétabli en entier. Vos notes ne sont pas modifiées.`,
    next: 'Revenez au classeur : il sera rétabli. Sinon, préparez de nouveau.',
  },
  'nothing-to-undo': {
    what: 'Il n’y a plus rien à annuler.',
    next: 'Seule la dernière préparation peut être annulée.',
  },
  unexpected: {
    what: 'Excel a refusé pour une raison inattendue. Vos notes ne sont pas modifiées.',
    next: 'Réessayez ; sinon, transmettez le détail ci-dessous.',
  },
};

export const frPane: PaneLabels = {
  name: 'Jury BUT',
  tabs: {
    home: 'Accueil',
    students: 'Délibérer',
    'what-if': 'Simuler',
    documents: 'Documents',
    anomalies: 'Anomalies',
    statistics: 'Stats',
    settings: 'Réglages',
  },
  close: 'Fermer',
  help: 'Aide de cette page',
  guide: 'aide/',
  retry: 'Réessayer',
  refused,
  detail: 'Détail',
  working: {
    exporting: 'Remplissage du fichier Apogée…',
    reading: 'Lecture du classeur…',
    preparing: 'Préparation du jury…',
    undoing: 'Annulation…',
    repairing: 'Réparation des formules…',
    saving: 'Enregistrement des réglages…',
    sampling: 'Écriture des feuilles…',
    colouring: 'Coloration des lignes…',
    deciding: 'Enregistrement de la décision…',
    closing: 'Clôture du jury…',
    importing: 'Import du fichier…',
    documents: 'Création des documents…',
    trying: 'Essai d’Excel…',
  },
  students: (count) => plural(count, 'étudiant'),
  home: {
    title: 'Ce classeur',
    prepare: 'Préparer le jury',
    prepareHint:
      'Écrit les feuilles Jury, Procès-verbal, Statistiques et Anomalies, et colore les lignes. Les notes ne changent pas.',
    undo: 'Annuler',
    undoLoses:
      'Des décisions, des motifs ou le procès-verbal ont été saisis depuis : annuler les effacerait aussi.',
    undoAnyway: 'Annuler quand même',
    keepTyped: 'Garder',
    refresh: 'Relire le classeur',
    autoRefresh: 'Relire après chaque saisie',
    autoRefreshHint: 'Le volet suit vos corrections ; les feuilles du jury ne changent qu’avec le bouton.',
    recognised: 'Reconnu',
    sheets: 'Feuilles de notes',
    semesters: 'Semestres',
    studentCount: 'Étudiants',
    curriculum: 'Maquette',
    rows: (first, last) => `lignes ${first} à ${last}`,
    from: {
      chosen: 'choisie dans les réglages',
      workbook: 'lue dans le classeur',
      recognised: 'reconnue d’après les codes des modules',
      headers: 'lue dans les en-têtes des notes',
      default: 'par défaut : aucune autre ne convient',
    },
    decisions: 'Propositions',
    showStudents: (count, code, meaning) => `${code}, ${meaning} : ${plural(count, 'étudiant')}`,
    undecided: 'Sans décision',
    doubts: (count) => `${plural(count, 'cellule')} à vérifier`,
    noDoubt: 'Toutes les cellules ont été comprises.',
    showDoubts: 'Voir les anomalies',
    refusedMaquette: (sheet, cell) =>
      `La maquette de la feuille ${sheet} n’est pas utilisable : voyez la cellule ${cell}.`,
    noRoom: (sheets) =>
      `${sheets} : colonnes trop étroites pour écrire le code de la décision sans couper un nom, donc lignes non colorées. Une colonne de codes peut être ajoutée à droite du tableau.`,
    addCodes: 'Ajouter la colonne de codes',
    backTo: (sheet) => `Revenir à ${sheet}`,
    withoutEcts: (ues) => `ECTS inconnus pour ${ues} : comptés 0. Indiquez une maquette qui les donne.`,
    outdated: (count) =>
      `Des notes ou des décisions ont changé depuis la préparation : ${plural(count, 'étudiant')} à mettre à jour. Préparez le jury de nouveau.`,
    changed: 'Des cellules ont changé depuis la lecture.',
    done: {
      exported: (sheets) => `Fichier Apogée rempli. Feuilles écrites : ${sheets}.`,
      imported: (sheets) => `Fichier importé. Feuilles écrites : ${sheets}.`,
      prepared: (sheets) => `Jury préparé. Feuilles écrites : ${sheets}.`,
      settings: (sheets) => `Réglages enregistrés. Feuilles écrites : ${sheets}.`,
      shown: (sheets) => `Pris en compte et gardé. Feuilles écrites : ${sheets}.`,
      sample: (sheets) => `Exemple écrit : feuilles ${sheets}. Vous pouvez préparer le jury.`,
      'marks-sheets': (sheets) => `Feuilles de notes écrites : ${sheets}.`,
      documents: (sheets) => `Documents créés : ${sheets}.`,
      inserted: (sheets) => `Formules écrites : ${sheets}.`,
      recoloured: (sheets) => `Lignes recolorées : ${sheets}.`,
    },
    undone: 'Annulé : le classeur est comme avant.',
    show: (sheet) => `Voir la feuille ${sheet}`,
    onlyOdd: (semester) =>
      `Seul ${semester} porte des notes : le passage en semestre pair est de droit (4.5), il n’y a pas encore de décision d’année.`,
  },
  nothing: {
    title: 'Aucun tableau de notes reconnu',
    lookedFor: (first, second, curriculum) =>
      `Cherché : une ligne d’en-têtes avec des modules (${first}, ${second} …) de ${curriculum}, une colonne de numéro ou de nom, et des étudiants au-dessous.`,
    found: 'Trouvé, feuille par feuille :',
    empty: 'Ce classeur est vide : ouvrez celui de vos notes, ou commencez ici.',
    awaiting: (sheets) =>
      `${sheets} : pas encore d’étudiants. Collez leur liste sous les en-têtes, saisissez les notes, puis relisez.`,
    noSheet: 'aucune feuille',
    outcomes: {
      tables: 'tableau de notes',
      'set-aside': 'maquette',
      'left-out': 'laissée de côté à la main',
      empty: 'vide',
      'no-module-header': 'aucune ligne de codes de modules',
      'no-identity': 'pas de colonne de numéro ou de nom',
      'no-student': 'aucun étudiant sous les en-têtes',
      'other-year': 'modules d’une autre année que la maquette',
      'no-marks': 'pas de notes sous les modules',
    },
    seen: (what) => `vu : ${what}`,
    next: 'Ouvrez le classeur des notes, ou ajoutez les en-têtes qui manquent, puis relisez.',
    otherDepartment: (curriculum) =>
      `Cherché d’après la maquette « ${curriculum} ». Pour un autre département : ajoutez une feuille avec votre maquette (modules en lignes, UE en colonnes), puis relisez. Un tableau se montre aussi à la main : « Lecture ».`,
    show: 'Si les notes sont dans ce classeur, montrez-les ci-dessous : la colonne du nom, puis celles des modules.',
  },
  welcome: {
    title: 'Préparez vos jurys de BUT ici',
    points: [
      'Ouvrez votre classeur de notes tel qu’il est : les feuilles et les colonnes sont reconnues.',
      'Un bouton écrit la feuille du jury, le procès-verbal et les statistiques, chaque décision avec son motif.',
      'Rien de vos notes n’est modifié, et « Annuler » enlève tout.',
    ],
    privacy: 'Les notes restent dans ce classeur : rien n’est envoyé.',
    trySample: 'Essayer avec un exemple',
    sampleHint: 'Ajoute deux feuilles, S3 et S4, avec des étudiants inventés.',
    skip: 'Masquer cette présentation',
  },
  tools: {
    title: 'Outils',
    open: {
      maquette: 'Maquette…',
      formula: 'Insérer une formule BUT…',
      'new-workbook': 'Nouvelles feuilles de notes…',
      'next-year': 'Année suivante…',
      audit: 'Vérifier les formules…',
    },
    notFetched:
      'Cette page n’a pas pu être chargée : vérifiez la connexion, puis fermez et rouvrez le volet.',
  },
  sample: {
    title: (semester) => `Notes de ${semester} (exemple inventé)`,
    note: 'Personnes et notes inventées. Supprimez cette feuille quand vous n’en avez plus besoin.',
    status: 'Statut',
  },
  list: {
    title: 'Étudiants',
    search: 'Rechercher un étudiant',
    decision: 'Décision',
    all: 'Toutes',
    none: 'Sans décision',
    watch: 'À regarder',
    everybody: 'Tous les étudiants',
    atRisk: 'À risque',
    oneStep: 'À un pas du passage',
    nearRcue: 'À un pas d’un RCUE',
    found: (count, total) =>
      count === total ? plural(total, 'étudiant') : `${count} sur ${plural(total, 'étudiant')}`,
    nobody: 'Aucun étudiant ne correspond.',
    clear: 'Effacer les filtres',
    missing: (competence, points, threshold) =>
      `il manque ${points} au RCUE ${competence} pour atteindre ${threshold}`,
    legend: {
      atRisk: (floor, pass) =>
        `À risque : redoublement ou réorientation proposés ; avant décision, une UE sous ${floor} ou la moitié des UE sous ${pass}.`,
      nearRcue: (points) =>
        `Il manque ${points} point au plus à un RCUE non validé, que l’étudiant passe ou non (4.3).`,
      oneStep: 'À un pas : un seul RCUE à relever ouvrirait le passage de droit (4.5).',
    },
    hint: 'La liste suit la cellule choisie dans la feuille.',
  },
  card: {
    back: 'Retour à la liste',
    showRow: 'Montrer la ligne',
    noProposal: 'Pas encore de décision',
    juryReason: 'Motif du jury',
    ects: 'ECTS',
    averages: 'Moyennes',
    averagesHint: (floor, pass) => `Traits : ${floor} (seuil du RCUE) et ${pass} (acquis).`,
    competence: 'UE, RCUE',
    average: 'Moyenne',
    scale: 'De 0 à 20',
    code: 'Code',
    provisional: 'provisoire',
    reasons: 'Motifs',
    missing: 'Ce qu’il manque',
    nothingMissing: 'Rien : tous les RCUE de l’année sont validés ou ne dépendent plus d’une note.',
    awaited: (target, threshold, modules, mark) =>
      `${target} : il faut ${mark}${modules.length > 1 ? ' en moyenne' : ''} à ${modules.join(', ')} pour atteindre ${threshold}`,
    awaitedReached: (target, threshold, modules) =>
      `${target} : ${threshold} atteint quelle que soit la note de ${modules.join(', ')}`,
    awaitedImpossible: (target, threshold, modules) =>
      `${target} : ${threshold} hors de portée, même avec 20 à ${modules.join(', ')}`,
    raise: (competence, threshold) => `RCUE ${competence} à ${threshold} : une seule note suffirait`,
    raiseMark: (module, name, from, to) => `${module}${name === '' ? '' : ` ${name}`} : ${from} → ${to}`,
    give: (points, module) => `Donner ${points} en ${module}…`,
    raiseNone: 'Aucune note seule ne suffit.',
    raiseHint: 'Pour information : les notes ne sont pas modifiées.',
    previous: 'Étudiant précédent',
    following: 'Étudiant suivant',
  },
  anomalies: {
    title: 'Anomalies',
    next: 'Anomalie suivante',
    position: (index, count) => `${index} sur ${count}`,
    read: 'Lu',
  },
  statistics: {
    title: 'Statistiques',
    success: 'Réussite',
    shareOf: (count, total, share) => `${count} sur ${total} (${share} %)`,
    bars: 'Réussite par UE et RCUE',
    histogram: (label) => `Répartition des moyennes de ${label}`,
    bin: (from, to, count) => `de ${from} à ${to} : ${plural(count, 'étudiant')}`,
    choose: 'UE ou RCUE',
    none: 'Pas encore de moyenne complète : il n’y a rien à compter.',
    table: 'Chiffres',
  },
  settings: {
    title: 'Réglages',
    hint: (sheet) =>
      `Gardés dans la feuille « ${sheet} » du classeur, que vous pouvez aussi modifier à la main.`,
    save: 'Enregistrer',
    saveAndPrepare: 'Enregistrer et préparer',
    prepareHint: 'Le jury déjà préparé sera refait avec ces réglages.',
    unchanged: 'Aucun changement à enregistrer.',
    show: 'Voir la feuille',
    tryExcel: 'Diagnostic Excel',
    tryExcelHint:
      'Vérifie en une minute que cet Excel fait comme prévu, sur une feuille ajoutée puis retirée. Aucune note n’est lue.',
  },
};
