import type { CliWords } from '../types/cli';
import { number, plural } from './words';

export const frCli: CliWords = {
  number,
  help: `npm run jury -- <classeur.xlsx> [options]
npm run jury -- <dossier> --out <dossier> [options]
npm run jury -- --new-workbook but2-mmi --out <notes.xlsx>

  Lit les notes du classeur, applique les règles du BUT (arrêté du 15 avril 2022) et prépare le jury.
  D'un dossier, tous les classeurs, dans les sous-dossiers aussi : un résultat pour chacun, sous le même nom, et
  Synthèse.xlsx, une ligne par classeur. Un classeur illisible n'arrête pas les autres.

  --json                     écrit le résultat en JSON sur la sortie, et rien d'autre
  --out <fichier.xlsx>       écrit le classeur avec la feuille de jury, le procès-verbal, les statistiques,
                             les anomalies et les lignes colorées ; tout le reste y est gardé
  --curriculum <id|fichier>  maquette : un nom connu (but2-mmi-scn2d-app) ou un fichier .json, .csv, .xlsx
                             (par défaut : celle que le classeur contient, ou reconnue à ses modules)
  --history <fichier.xlsx>   résultats d'une année antérieure : classeur de jury de l'an dernier, décisions ou
                             récapitulatif de ScoDoc ; à répéter pour plusieurs fichiers ; avec --out, la feuille
                             Antécédents est écrite aussi
  --honours "<table>"       mentions du BUT, propres au département : « 12 = Assez bien ; 14 = Bien »
  --rule "<colonne : règle>" ce que changent les absences, malus ou bonus d'une colonne (4.2), à répéter :
                             "Absences NJ : malus par absence ; taux 0,05 ; au-delà de 4 ; plafond 1 ; règlement art. 12"
  --defaulting <fichier>     numéros d'étudiants défaillants (4.2), un par ligne : .txt, .csv ou .xlsx ; « S3 » sur
                             la ligne : ce semestre seul
  --audit                    vérifie les formules du département : chaque moyenne recalculée, la cause de ce qui diffère
                             ou différera ; feuille « Audit des formules » avec --out, « audit » dans le JSON
  --documents                avec --out : écrit aussi la feuille de jury A4, l’émargement, l’affichage,
                             les bulletins, le publipostage, les auditions et la liste du DUT
  --module-sheets <R305,…|all>  avec --out : écrit aussi une feuille de notes par module, que l'enseignant remplit ;
                             une feuille qui existe déjà n'est pas touchée
  --collect list|write       moyennes des feuilles de modules que les feuilles de notes n'ont pas, ou ont autrement :
                             list les dit ; write (avec --out) les reporte aussi, et juge avec elles
  --anonymous                masque les noms
  --apogee <export.TXT>      fichier exporté d'Apogée, à remplir avec les moyennes et les codes du jury,
  --apogee-out <fichier.TXT> écrit sous ce nom ; les correspondances sont sur la feuille « Apogée » du classeur,
                             que --out écrit avec la liste de ce qui n'a pas été rempli
  --csv <fichier.csv>        écrit une ligne par étudiant, à ouvrir dans Excel
  --jobs <n>                 d'un dossier : classeurs traités à la fois (par défaut : selon les cœurs et la mémoire)
  --new-workbook <maquette>  avec --out : un classeur de notes neuf, à remplir, d'une maquette livrée ou d'un fichier ;
                             avec --history (le jury de l'année qui s'achève) : les listes, qui passe et qui redouble,
                             et leurs antécédents
  --help                     cette aide

  Code de sortie : 0 fait ; 2 mauvais usage ; 3 pas un .xlsx lisible, ou résultat
  impossible à écrire ; 4 aucun tableau de notes reconnu. D'un dossier : le plus grand de ceux des classeurs.
`,
  about: (what, text) => `${what} : ${text}`,
  semicolon: ' ; ',
  unexpected: (detail) => `erreur inattendue (${detail})`,
  written: (file) => `Écrit : ${file}`,
  documents: (count) => `Documents : ${plural(count, 'feuille')}`,
  inFileName: 'dans le nom du fichier',
  yearSupposed: 'année supposée : rien ne la dit',
  noWorkbook: 'indiquez le classeur à lire',
  oneWorkbook: (others) => `un seul classeur à la fois (en trop : ${others})`,
  xlsxName: 'il faut un nom en .xlsx',
  damagedParts: (names) =>
    `des parties abîmées ou absentes le restent dans le résultat (${names.join(', ')}) : ouvrez-le dans Excel, qui propose de le réparer`,
  xlsmName: 'le classeur peut contenir des macros : il faut un nom en .xlsm',
  outIsWorkbook: '--out doit être un autre fichier que le classeur lu, qui n’est jamais modifié',
  documentsNeedOut: '--documents écrit des feuilles : indiquez aussi --out <fichier.xlsx>',
  collectChoices: 'list ou write',
  modulesNeedOut:
    '--module-sheets et --collect write écrivent dans le classeur : indiquez aussi --out <fichier.xlsx>',
  noSuchModule: (known) => `n’est pas un module de la maquette (${known} …)`,
  nothingToCollect: 'feuilles de modules : rien à reporter',
  collected: (count) => `feuilles de modules : ${plural(count, 'note reportée', 'notes reportées')}`,
  toCollect: (count) => `feuilles de modules : ${plural(count, 'note')} à reporter (--collect write)`,
  apogeeMissing: 'indiquez aussi le fichier à remplir (--apogee)',
  apogeeOutMissing: 'indiquez aussi où l’écrire (--apogee-out)',
  otherFile: (option) =>
    `--${option} doit être un autre fichier que ceux qui sont lus ou écrits par ailleurs`,
  refusals: {
    ENOENT: 'introuvable',
    EISDIR: 'c’est un dossier',
    EACCES: 'accès refusé',
    EPERM: 'accès refusé',
    ENOSPC: 'disque plein',
    ENAMETOOLONG: 'chemin trop long',
    EBUSY: 'ouvert dans un autre programme',
    EROFS: 'en lecture seule',
    ENOTDIR: 'un dossier du chemin est un fichier',
    ELOOP: 'des liens tournent en rond',
    EFBIG: 'fichier trop grand',
    EDQUOT: 'quota atteint',
  },
  orByOption: 'En ligne de commande : --curriculum <fichier>.',
  openDetails: {
    ...{ empty: 'fichier vide', text: 'du texte', html: 'une page web', binary: 'un autre format' },
    ...{ zip: 'une archive', ods: 'classeur OpenDocument', xlsb: 'classeur .xlsb' },
    'no main part': 'aucun classeur dedans',
  },
  openErrors: {
    'not-zip':
      'ce n’est pas un classeur .xlsx, quel que soit son nom ; ouvrez-le dans Excel et enregistrez-le en .xlsx',
    encrypted: 'le classeur est protégé par un mot de passe ; enregistrez-le sans mot de passe à l’ouverture',
    'legacy-xls': 'c’est un ancien classeur .xls ; ouvrez-le dans Excel et enregistrez-le en .xlsx',
    truncated: 'le fichier est incomplet ; copiez-le ou téléchargez-le de nouveau',
    'zip-bomb': 'le fichier se déplierait en une taille démesurée ; il n’est pas ouvert',
    'too-large':
      'le classeur est trop grand : au plus 96 Mo de feuilles dépliées, 3 000 000 de cellules, 100 000 fusions ; effacez les lignes et colonnes mises en forme pour rien, ou traitez une promotion par classeur',
    'not-workbook': 'l’archive ne contient pas de classeur Excel ; enregistrez-le en .xlsx',
    'broken-part':
      'le classeur est abîmé ; ouvrez-le dans Excel, qui propose de le réparer, et enregistrez-le',
  },
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
  seen: (what) => ` (vu : ${what})`,
  noTable: (curriculum, first, second, sheets) =>
    `aucun tableau de notes reconnu. Cherché : une ligne d’en-têtes avec des modules de ${curriculum} ` +
    `(${first}, ${second} …), une colonne de numéro ou de nom, et des étudiants au-dessous. ` +
    `Trouvé : ${sheets.join(' ; ') || 'aucune feuille'}. ` +
    `Pour une autre formation : --curriculum <fichier .json, .csv ou .xlsx>, ou une feuille de maquette (UE x modules) dans le classeur. ` +
    `Sinon, montrez le tableau dans le volet, « Lecture ».`,
  refusedMaquette: (sheet, code, cell) => `maquette de la feuille ${sheet} non utilisée : ${code} en ${cell}`,
  noRoom: (sheets, setting, choice) =>
    `${sheets} : colonnes trop étroites pour les codes, lignes sans couleur ; pour une colonne de codes à droite, choisissez « ${choice} » sous « ${setting} », feuille Paramètres`,
  withoutEcts: (ues) => `ECTS inconnus pour ${ues} : comptés 0 ; indiquez une maquette qui les donne`,
  curriculum: 'Maquette',
  tables: 'Tableaux de notes :',
  rows: (first, last) => `lignes ${first} à ${last}`,
  students: 'Étudiants',
  anomalies: (count) => `Anomalies : ${count}${count > 0 ? ' (voir la feuille Anomalies)' : ''}`,
  notJson: (file) => `${file} n'est pas un document JSON.`,
  badCurriculum: (file) => `${file} n'est pas une maquette valide :`,
  noMatrix: 'aucune maquette reconnue (UE x modules, modules x UE, ou liste de modules par UE).',
  unknownCurriculum: (known) => `ni une maquette connue (${known}) ni un fichier .json, .csv ou .xlsx`,
  others: (count) => ` (et ${plural(count, 'autre')})`,
  severalYears: (ids) => `plusieurs années (${ids}) ; gardez dans le fichier celle qui est jugée`,
  newWorkbook: {
    alone: '--new-workbook ne va qu’avec --out et --history : il ne lit aucun classeur de notes',
    outNeeded: 'indiquez où écrire le nouveau classeur : --out <fichier.xlsx>',
    otherLevel: (level, wanted) =>
      `résultats de BUT ${level} : pour un classeur de BUT ${wanted}, donnez ceux de BUT ${wanted}${wanted > 1 ? ` ou de BUT ${wanted - 1}` : ''}`,
    lists: (level, entering, repeating) =>
      `Listes de BUT ${level} : ${entering} ${entering > 1 ? 'nouveaux' : 'nouveau'}, ${repeating} ${repeating > 1 ? 'redoublants' : 'redoublant'}, avec leurs antécédents`,
    notListed: (counts) => `Pas dans ces listes : ${counts}`,
    notDecided: (people) => `À décider, puis à ajouter à la main : ${people}`,
    noCode: 'sans décision',
    proposed: (students) =>
      `${plural(students, 'étudiant')} sans décision d’un jury qui n’est pas clos : la proposition en tient lieu`,
    title: (semester, curriculum) => `Notes de ${semester} : ${curriculum}`,
    note: 'Collez la liste des étudiants sous les en-têtes, puis saisissez les notes : 0 à 20, ABI, ABJ, EXC ou ATT. Les moyennes se calculent avec le complément Jury BUT.',
    coefficients: (ue, name) => `Coefficients ${ue} ${name}`,
    averages: 'Moyennes des UE',
    identity: ['N° étudiant', 'Nom', 'Prénom', 'Groupe', 'Statut'],
    mark: {
      title: 'Note',
      message: 'Une note de 0 à 20, ou ABI, ABJ, EXC, ATT, DEF ; vide tant qu’elle est attendue.',
    },
    status: {
      title: 'Statut',
      message: 'Vide pour un étudiant présent ; sinon choisissez.',
      list: ['Démission', 'Abandon', 'Défaillant', 'Exclu', 'Année blanche'],
    },
  },
  folder: {
    notOfFolder: (options) => `d'un dossier, pas de ${options}, qui ne vaut que pour un classeur`,
    outNeeded: 'd’un dossier, indiquez où vont les résultats : --out <dossier>, ou --json',
    isFolder: 'c’est un dossier : --out doit nommer un dossier aussi, ou indiquez un seul classeur',
    outIsFile: 'c’est un fichier ; d’un dossier, les résultats vont dans un dossier',
    outIsFolder: 'il faut un autre dossier que celui des classeurs lus, qui ne sont jamais modifiés',
    jobsOfFolder: '--jobs ne vaut que pour un dossier',
    jobsNumber: 'il faut un nombre de 1 à 99',
    none: 'aucun classeur dans ce dossier (.xlsx ou .xlsm)',
    locked:
      'laissé de côté : marque qu’Excel pose à côté d’un classeur ouvert ; enregistrez-le et fermez-le, puis relancez',
    table:
      'laissé de côté : pas un classeur ; s’il contient des notes, ouvrez-le dans Excel et enregistrez-le en .xlsx',
    namesakes: (others) => `même nom que ${others} : vérifiez que l’un n’est pas une vieille copie`,
    overInput: (file) =>
      `le résultat remplacerait ${file}, qui est lu : choisissez un autre dossier pour --out`,
    died: 'le traitement s’est arrêté (mémoire insuffisante, sans doute) ; essayez ce classeur seul',
    progress: (finished, all, workbook) => `${finished}/${all} ${workbook}`,
    done: (students, anomalies) => `${plural(students, 'étudiant')}, ${plural(anomalies, 'anomalie')}`,
    failed: 'non traité',
    otherEnding: (file) =>
      `classeur sans macros sous un nom en .xlsm, ou l’inverse : le résultat est ${file}`,
    summary: (done, all, students) =>
      `${plural(done, 'classeur traité', 'classeurs traités')} sur ${all}, ${plural(students, 'étudiant')}`,
    sheet: 'Synthèse',
    file: 'Synthèse',
    title: 'Synthèse des jurys',
    note: (done, all) =>
      `${plural(done, 'classeur traité', 'classeurs traités')} sur ${all}. Un clic sur un nom ouvre son résultat. Étudiants par code retenu.`,
    heads: {
      workbook: 'Classeur',
      state: 'État',
      curriculum: 'Maquette',
      students: 'Étudiants',
      undecided: 'Sans décision',
      uncertain: 'Décisions incertaines',
      questions: 'Questions ouvertes',
      anomalies: 'Anomalies',
      remarks: 'Remarques',
    },
    states: { done: 'Traité', failed: 'Non traité', aside: 'Non lu' },
    total: 'Total',
  },
  check: {
    usage: 'usage : check-curriculum [identifiant | fichier .json, .csv ou .xlsx]',
    unknown: (name, known) => `« ${name} » n'est ni une maquette connue (${known}) ni un fichier lisible.`,
    subjects: {
      lectures: 'CM',
      tutorials: 'TD',
      practicals: 'TP',
      project: 'Projet',
      contact: 'Total hors projet',
      coefficients: 'Coefficients',
      ueCoefficients: "Coef. d'UE",
      ects: 'ECTS',
      poleShare: 'Poids 40-60 % (4.3)',
      ectsOfSemester: 'ECTS du semestre (30)',
      ectsOfYear: "ECTS de l'année (60)",
      rcue: 'UE du RCUE, une par semestre (4.4)',
      weightedModules: 'modules qui pèsent dans une UE',
    },
    poles: { resources: 'ressources', sae: 'SAÉ' },
    percent: (number) => `${number} %`,
    allRight: (count) => (count > 1 ? `${count} contrôles, tous justes.` : `${count} contrôle, juste.`),
    year: 'année',
    expected: (number) => `, attendu ${number}`,
    missing: (modules) => ` ; sans poids : ${modules}`,
    option: (name, modules) => `Option « ${name} », une au choix : ${modules}`,
    yearThree:
      "En troisième année le poids des pôles est apprécié sur les deux UE de la compétence (4.3) : moyenne de leurs parts, chacune avec le coefficient de son UE, car c'est ce que le pôle pèse dans la moyenne du RCUE.",
    totals: (ues, modules, hours, ects) =>
      `${ues} UE, ${plural(modules, 'module')} : ${hours} h, ${ects} ECTS`,
  },
};
