import type { HistoryLabels } from '../types/history';
import { plural } from './words';

export const frHistory: HistoryLabels = {
  title: 'Antécédents : résultats des années antérieures',
  note: 'Moyenne, code et ECTS se corrigent ici ; une correction survit à un nouvel import. Code vide : déduit des moyennes (10, puis compensation). Crédits obtenus ailleurs (transfert, étranger, VAE) : dites-le dans Origine ; ce n’est pas un redoublement.',
  columns: {
    number: 'N° étudiant',
    lastName: 'Nom',
    firstName: 'Prénom',
    year: 'Année univ.',
    semester: 'Semestre',
    subject: 'UE',
    competence: 'Compétence',
    average: 'Moyenne',
    code: 'Code',
    ects: 'ECTS',
    origin: 'Origine',
    imported: 'Importé',
  },
  yearSubject: 'Année',
  refused: {
    title: 'Code inconnu',
    message: 'Choisissez un code de la liste, ou videz la cellule pour le déduire des moyennes.',
  },
  problems: {
    'no-person': {
      effect: 'ligne gardée, sans effet : ni numéro ni nom',
      advice: 'Saisissez le numéro ou le nom de l’étudiant.',
    },
    'bad-year': {
      effect: 'ligne gardée, sans effet : année universitaire illisible',
      advice: 'Écrivez par exemple « 2024-2025 ».',
    },
    'bad-subject': {
      effect: 'ligne gardée, sans effet : ni UE, ni RCUE, ni année',
      advice:
        'Écrivez par exemple « UE11 » ; pour un RCUE ou l’année, le niveau (« BUT 1 ») dans la colonne Semestre.',
    },
    'bad-average': {
      effect: 'ligne gardée, sans effet : moyenne illisible',
      advice: 'Saisissez une moyenne de 0 à 20, ou videz la cellule.',
    },
    'bad-code': {
      effect: 'ligne gardée, sans effet : code inconnu',
      advice: 'Choisissez un code de la liste, ou videz la cellule.',
    },
    'bad-ects': {
      effect: 'ligne gardée, sans effet : ECTS illisibles',
      advice: 'Saisissez un nombre, ou videz la cellule.',
    },
    twice: {
      effect: 'ligne gardée, sans effet : une autre ligne dit autre chose',
      advice: 'Gardez une seule ligne par étudiant, année universitaire et UE.',
    },
    'no-average': {
      effect:
        'UE acquise, moyenne inconnue : elle le reste ; son RCUE est à valider par le jury, s’il en dépend',
      advice: 'Saisissez la moyenne avec laquelle l’UE a été acquise.',
    },
    unknown: {
      effect: 'lignes gardées, sans effet : étudiant absent des notes',
      advice: 'Rien à faire s’il a quitté la formation ; sinon corrigez son numéro ou son nom.',
    },
    homonyms: {
      effect: 'lignes gardées, sans effet : plusieurs étudiants de ce nom',
      advice: 'Saisissez le numéro étudiant sur chaque ligne.',
    },
    'other-name': {
      effect: 'lignes gardées, sans effet : ce numéro est celui d’un autre étudiant',
      advice: 'Corrigez le numéro ou le nom.',
    },
    'ues-unknown': {
      effect: 'ligne gardée, sans effet : UE inconnues',
      advice: 'Saisissez le code de chaque UE.',
    },
    'later-year': {
      effect: 'ligne gardée, sans effet : année après celle du jury',
      advice: 'Corrigez l’année ici, ou celle du jury (Paramètres).',
    },
    'judged-twice': {
      effect: 'les notes de cette année donnent un autre résultat ; ce qui est acquis le reste',
      advice: 'Dites ce qui compte, ou corrigez la ligne ou son année.',
    },
    'repeat-denied': {
      effect: 'compté comme redoublé : déjà suivi selon Antécédents',
      advice: 'Corrigez cette cellule, ou l’année dans Antécédents.',
    },
    'year-done': {
      effect: 'année déjà validée, et des notes cette année',
      advice: 'Corrigez le numéro, l’année ou le code.',
    },
    ects: {
      effect: 'ECTS contraires au code : le code compte',
      advice: 'Corrigez les ECTS ou le code.',
    },
    'no-result': {
      effect: 'ligne gardée, sans effet : ni moyenne, ni code, ni ECTS',
      advice: 'Saisissez la moyenne, le code ou les ECTS acquis.',
    },
    'admitted-below': {
      effect: 'ADM avec une moyenne sous 10 : l’un et l’autre comptent',
      advice: 'Corrigez la moyenne, ou le code (CMP par compensation, ADJ par le jury).',
    },
    'nothing-waived': {
      effect: 'renonciation sans effet : aucune ligne d’une année d’avant pour cette UE',
      advice:
        'Pour une UE reprise cette année, écrivez « UE31 RENONCE » sur la feuille de jury, avec le courrier en motif (4.3).',
    },
    'no-such-ue': {
      effect: 'sans effet : absent de la maquette',
      advice: 'Corrigez le code, ou dites dans Origine d’où il vient.',
    },
  },
  card: {
    title: 'Années antérieures',
    nothing: 'Ce classeur n’en dit rien.',
    level: (level, years) => `BUT ${level} (${years})`,
    what: 'UE',
    average: 'Moy.',
    code: 'Code',
    capitalised: 'UE capitalisées',
    capitalisedUe: (ue, average, code, from) => `${ue} : ${average} (${code}, ${from})`,
    counts: {
      old: 'cette moyenne compte',
      new: 'la nouvelle moyenne, meilleure, compte',
      none: 'elle ne compte pas, l’étudiant est défaillant dans ce semestre',
    },
    from: (origins) => `Origine : ${origins}`,
    repeats: 'Redoublements',
    noRepeat: 'Aucun utilisé',
    repeatsLeft: (count, usedUp) =>
      `${count > 1 ? 'Restants' : 'Restant'} : ${count} sur 4${usedUp.length > 0 ? `, mais plus pour ${usedUp.join(' et ')}, déjà ${usedUp.length > 1 ? 'redoublés' : 'redoublé'}` : ''} (art. 4.5)`,
    granted: 'un redoublement exceptionnel accordé par la direction',
    derived: 'codes déduits des moyennes',
  },
  imports: {
    title: 'Importer',
    hint: 'Classeur de jury de l’an dernier, récapitulatif ou décisions de jury de ScoDoc (.xlsx). Le fichier est lu ici, jamais envoyé ; rien n’est écrit avant votre confirmation.',
    choose: 'Choisir un fichier .xlsx',
    reading: 'Lecture du fichier…',
    preview: 'Avant d’importer',
    kinds: {
      'jury-workbook': 'Classeur de jury d’une autre année',
      results: 'Résultats et décisions (ScoDoc ou autre)',
      marks: 'Récapitulatif de notes (ScoDoc ou autre)',
    },
    file: 'Fichier',
    kind: 'Reconnu',
    year: 'Année universitaire des résultats',
    yearHint: 'Par exemple 2024-2025.',
    yearBad: 'Indiquez l’année universitaire, par exemple 2024-2025.',
    yearIsThis: (year) =>
      `${year} est l’année de ce jury (feuille Procès-verbal) : les antécédents sont ceux d’une année passée.`,
    level: 'Niveau',
    levelOf: (level, semesters) => `BUT ${level}${semesters && ` (${semesters})`}`,
    students: 'Étudiants',
    foundOf: (found, all) => `${found} sur ${plural(all, 'retrouvé')} dans ce classeur`,
    notFound: (count) =>
      `${plural(count, 'étudiant du fichier n’est', 'étudiants du fichier ne sont')} pas importé${count > 1 ? 's' : ''}`,
    matchProblems: {
      unknown: 'absent de ce classeur',
      homonyms: 'homonymes : numéro étudiant nécessaire',
      'other-name': 'son numéro est celui d’un autre étudiant ici',
    },
    doubts: (count) => plural(count, 'cellule non comprise', 'cellules non comprises'),
    more: (count) => `et ${plural(count, 'autre')}`,
    problems: {
      'bad-average': 'moyenne illisible, laissée vide',
      'bad-code': 'code inconnu, laissé vide',
      'no-person': 'ligne sans numéro ni nom, non importée',
      twice: 'étudiant en double : la première ligne compte (aucune sans numéro)',
      'column-unknown': 'colonne non lue',
      'row-unread': 'ligne non comprise, non importée',
      'stale-decision':
        'décision saisie après la dernière préparation : appliquée ; préparez ce classeur de nouveau en cas de doute',
      'code-assumed': 'UE validées sans code : notées ADM, les autres AJ',
    },
    target: 'Destination',
    targets: { history: 'Antécédents (année passée)', marks: 'Notes de cette année' },
    targetHint: {
      history: (sheets) =>
        `S’ajoute à la feuille ${sheets}. Un import plus récent remplace ; vos corrections restent.`,
      marks: (sheets) => `Écrit la feuille de notes ${sheets}, et remplace celle d’un import précédent.`,
    },
    nobody: 'Aucun étudiant du fichier n’est dans ce classeur : rien à importer.',
    confirm: 'Importer',
    cancel: 'Abandonner',
    done: (sheets, added, replaced, unchanged) =>
      `Importé dans ${sheets} : ${plural(added, 'ligne nouvelle', 'lignes nouvelles')}, ${plural(replaced, 'remplacée')}, ${plural(unchanged, 'inchangée')}. Préparez le jury pour en tenir compte.`,
    marksDone: (sheets) => `Notes importées : ${sheets}. Vous pouvez préparer le jury.`,
    kept: (count) =>
      `${plural(count, 'correction saisie', 'corrections saisies')} à la main, gardée${count > 1 ? 's' : ''} :`,
    keptOne: (who, what, typed, imported) => `${who}, ${what} : ${typed} gardé, le fichier dit ${imported}`,
    refusals: {
      unprepared: () =>
        'Ce classeur n’a pas de feuille de jury : ouvrez-le, préparez le jury, enregistrez, puis importez-le.',
      'other-version': (sheets) =>
        `La feuille ${sheets} n’a pas les repères attendus (ligne 1, masquée) : ouvrez ce classeur, préparez le jury de nouveau, enregistrez.`,
      'nothing-recognised': (sheets) =>
        `Rien de reconnu. Cherché : une feuille de jury, ou des étudiants (numéro ou nom) avec des UE, une décision ou des modules. Feuilles du fichier : ${sheets}.`,
    },
    fileProblems: {
      'not-zip':
        'Ce n’est pas un classeur .xlsx, quel que soit son nom : ouvrez-le dans Excel et enregistrez-le en .xlsx.',
      encrypted:
        'Ce classeur est protégé par un mot de passe : enregistrez-le sans mot de passe à l’ouverture.',
      'legacy-xls': 'C’est un ancien classeur .xls : ouvrez-le dans Excel et enregistrez-le en .xlsx.',
      truncated: 'Ce fichier est incomplet : copiez-le ou téléchargez-le de nouveau.',
      'zip-bomb': 'Ce fichier se déplierait en une taille démesurée : il n’est pas ouvert.',
      'too-large':
        'Ce fichier est trop grand : effacez les lignes et colonnes mises en forme pour rien, ou séparez les promotions.',
      'not-workbook': 'Ce fichier ne contient pas de classeur .xlsx : enregistrez-le en .xlsx.',
      'broken-part':
        'Ce classeur est abîmé : ouvrez-le dans Excel, qui propose de le réparer, et enregistrez-le.',
    },
    notXlsx: (extension) =>
      `Fichier ${extension || 'sans extension'} : seuls les classeurs .xlsx sont lus. Ouvrez-le dans Excel et enregistrez-le en .xlsx.`,
    unreadable: 'Ce fichier ne peut pas être lu : est-il encore à sa place ?',
  },
};
