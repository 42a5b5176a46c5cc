import type { HistoryColumn, HistoryProblem, MatchProblem } from '../vocabulary/history';
import type {
  FileProblem,
  ImportKind,
  ImportProblem,
  ImportRefusal,
  ImportTarget,
} from '../vocabulary/imports';
import type { Language } from './languages';

/** Words of what earlier years say: on the sheet "Antécédents", on the student's card, and when a file is imported. */
export interface HistoryLabels {
  readonly title: string;
  readonly note: string;
  readonly columns: Readonly<Record<HistoryColumn, string>>;
  /** What a row of the year's decision is about; read in either language. */
  readonly yearSubject: string;
  readonly refused: { readonly title: string; readonly message: string };
  /** What happens to a row that cannot count, and what to do. */
  readonly problems: Readonly<Record<HistoryProblem, { readonly effect: string; readonly advice: string }>>;
  readonly card: {
    readonly title: string;
    readonly nothing: string;
    readonly level: (level: number, years: string) => string;
    readonly what: string;
    readonly average: string;
    readonly code: string;
    readonly capitalised: string;
    readonly capitalisedUe: (ue: string, average: string, code: string, from: string) => string;
    readonly oldCounts: string;
    readonly newCounts: string;
    readonly from: (origins: string) => string;
    readonly repeats: string;
    readonly repeatsUsed: (semesters: string) => string;
    readonly noRepeat: string;
    readonly repeatsLeft: (count: number) => string;
    readonly granted: string;
    readonly derived: string;
  };
  readonly imports: ImportLabels;
}

export interface ImportLabels {
  readonly title: string;
  readonly hint: string;
  readonly choose: string;
  readonly reading: string;
  readonly preview: string;
  readonly kinds: Readonly<Record<ImportKind, string>>;
  readonly file: string;
  readonly kind: string;
  readonly year: string;
  readonly yearHint: string;
  readonly yearBad: string;
  /** Where the batch command finds the university year. */
  readonly inFileName: string;
  readonly yearIsThis: (year: string) => string;
  readonly level: string;
  readonly levelOf: (level: number, semesters: string) => string;
  readonly students: string;
  readonly foundOf: (found: number, all: number) => string;
  readonly notFound: (count: number) => string;
  readonly matchProblems: Readonly<Record<MatchProblem, string>>;
  readonly doubts: (count: number) => string;
  readonly more: (count: number) => string;
  readonly problems: Readonly<Record<ImportProblem, string>>;
  readonly target: string;
  readonly targets: Readonly<Record<ImportTarget, string>>;
  readonly targetHint: Readonly<Record<ImportTarget, (sheets: string) => string>>;
  readonly nobody: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly done: (sheets: string, added: number, replaced: number, unchanged: number) => string;
  readonly marksDone: (sheets: string) => string;
  readonly kept: (count: number) => string;
  readonly keptOne: (who: string, what: string, typed: string, imported: string) => string;
  readonly refusals: Readonly<Record<ImportRefusal, (sheets: string) => string>>;
  readonly fileProblems: Readonly<Record<FileProblem, string>>;
  readonly notXlsx: (extension: string) => string;
  readonly unreadable: string;
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count > 1 ? many : one}`;

const fr: HistoryLabels = {
  title: 'Antécédents : résultats des années antérieures',
  note: 'Moyenne, code et ECTS se corrigent ici ; une correction survit à un nouvel import. Code vide : déduit des moyennes (10, puis compensation).',
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
      effect: 'ligne gardée, sans effet : déjà dit par une autre ligne',
      advice: 'Gardez une seule ligne par étudiant, année universitaire et UE.',
    },
    'no-average': {
      effect: 'UE acquise, mais sans moyenne : non capitalisée',
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
    oldCounts: 'cette moyenne compte',
    newCounts: 'la nouvelle moyenne, meilleure, compte',
    from: (origins) => `Origine : ${origins}`,
    repeats: 'Redoublements',
    repeatsUsed: (semesters) => `Utilisés : ${semesters}`,
    noRepeat: 'Aucun utilisé',
    repeatsLeft: (count) => `Restants : ${count} sur 4 (art. 4.5)`,
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
    inFileName: 'dans le nom du fichier',
    yearIsThis: (year) =>
      `${year} est l’année de ce jury (feuille Procès-verbal) : les antécédents sont ceux d’une année passée.`,
    level: 'Niveau',
    levelOf: (level, semesters) => `BUT ${level}${semesters && ` (${semesters})`}`,
    students: 'Étudiants',
    foundOf: (found, all) => `${found} sur ${all} retrouvés dans ce classeur`,
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
        `La feuille ${sheets} n’a pas les repères attendus (ligne 1, masquée) : elle vient d’une autre version ou a été recopiée. Ouvrez ce classeur, préparez le jury de nouveau, enregistrez.`,
      'nothing-recognised': (sheets) =>
        `Rien de reconnu. Cherché : une feuille de jury, ou un tableau d’étudiants (numéro ou nom) avec des UE (« UE1.1 »), une décision ou des modules. Feuilles du fichier : ${sheets}.`,
    },
    fileProblems: {
      'not-zip':
        'Ce n’est pas un classeur .xlsx, quel que soit son nom : ouvrez-le dans Excel et enregistrez-le en .xlsx.',
      encrypted:
        'Ce classeur est protégé par un mot de passe : enregistrez-le sans mot de passe à l’ouverture.',
      'legacy-xls': 'C’est un ancien classeur .xls : ouvrez-le dans Excel et enregistrez-le en .xlsx.',
      truncated: 'Ce fichier est incomplet : copiez-le ou téléchargez-le de nouveau.',
      'zip-bomb': 'Ce fichier se déplierait en une taille démesurée : il n’est pas ouvert.',
      'not-workbook': 'Ce fichier ne contient pas de classeur .xlsx : enregistrez-le en .xlsx.',
      'broken-part':
        'Ce classeur est abîmé : ouvrez-le dans Excel, qui propose de le réparer, et enregistrez-le.',
    },
    notXlsx: (extension) =>
      `Fichier ${extension || 'sans extension'} : seuls les classeurs .xlsx sont lus. Ouvrez-le dans Excel et enregistrez-le en .xlsx.`,
    unreadable: 'Ce fichier ne peut pas être lu : est-il encore à sa place ?',
  },
};

const en: HistoryLabels = {
  title: 'Results of earlier years',
  note: 'Average, code and ECTS can be corrected here; a correction survives another import. No code: it follows from the averages (10, then compensation).',
  columns: {
    number: 'Student no.',
    lastName: 'Last name',
    firstName: 'First name',
    year: 'Univ. year',
    semester: 'Semester',
    subject: 'UE',
    competence: 'Competence',
    average: 'Average',
    code: 'Code',
    ects: 'ECTS',
    origin: 'Origin',
    imported: 'Imported',
  },
  yearSubject: 'Year',
  refused: {
    title: 'Unknown code',
    message: 'Choose a code of the list, or empty the cell so that it follows from the averages.',
  },
  problems: {
    'no-person': {
      effect: 'row kept, without effect: neither number nor name',
      advice: 'Type the student’s number or name.',
    },
    'bad-year': {
      effect: 'row kept, without effect: no university year',
      advice: 'Write for instance "2024-2025".',
    },
    'bad-subject': {
      effect: 'row kept, without effect: neither UE, RCUE nor year',
      advice:
        'Write for instance "UE11"; for a RCUE or the year, the level ("BUT 1") in the column Semester.',
    },
    'bad-average': {
      effect: 'row kept, without effect: no average',
      advice: 'Type an average of 0 to 20, or empty the cell.',
    },
    'bad-code': {
      effect: 'row kept, without effect: unknown code',
      advice: 'Choose a code of the list, or empty the cell.',
    },
    'bad-ects': {
      effect: 'row kept, without effect: no credits',
      advice: 'Type a number, or empty the cell.',
    },
    twice: {
      effect: 'row kept, without effect: another row says it already',
      advice: 'Keep one row per student, university year and UE.',
    },
    'no-average': {
      effect: 'UE acquired, but without an average: not capitalised',
      advice: 'Type the average with which the UE was acquired.',
    },
    unknown: {
      effect: 'rows kept, without effect: no such student among the marks',
      advice: 'Nothing to do if the student has left; else correct the number or the name.',
    },
    homonyms: {
      effect: 'rows kept, without effect: several students of that name',
      advice: 'Type the student number on every row.',
    },
    'other-name': {
      effect: 'rows kept, without effect: that number is another student’s',
      advice: 'Correct the number or the name.',
    },
  },
  card: {
    title: 'Earlier years',
    nothing: 'This workbook says nothing of them.',
    level: (level, years) => `BUT ${level} (${years})`,
    what: 'UE',
    average: 'Avg.',
    code: 'Code',
    capitalised: 'Capitalised UEs',
    capitalisedUe: (ue, average, code, from) => `${ue}: ${average} (${code}, ${from})`,
    oldCounts: 'this average counts',
    newCounts: 'the new average is better and counts',
    from: (origins) => `Origin: ${origins}`,
    repeats: 'Repeats',
    repeatsUsed: (semesters) => `Used: ${semesters}`,
    noRepeat: 'None used',
    repeatsLeft: (count) => `Left: ${count} of 4 (art. 4.5)`,
    granted: 'an exceptional repeat granted by the director',
    derived: 'codes follow from the averages',
  },
  imports: {
    title: 'Import',
    hint: 'Last year’s jury workbook, a recap or jury decisions of ScoDoc (.xlsx). The file is read here and never sent; nothing is written before you confirm.',
    choose: 'Choose an .xlsx file',
    reading: 'Reading the file…',
    preview: 'Before importing',
    kinds: {
      'jury-workbook': 'Jury workbook of another year',
      results: 'Results and decisions (ScoDoc or other)',
      marks: 'Recap of marks (ScoDoc or other)',
    },
    file: 'File',
    kind: 'Recognised',
    year: 'University year of the results',
    yearHint: 'For instance 2024-2025.',
    yearBad: 'Type the university year, for instance 2024-2025.',
    inFileName: 'in the name of the file',
    yearIsThis: (year) =>
      `${year} is the year of this jury (sheet of the minutes): earlier results are of a past one.`,
    level: 'Level',
    levelOf: (level, semesters) => `BUT ${level}${semesters && ` (${semesters})`}`,
    students: 'Students',
    foundOf: (found, all) => `${found} of ${all} found in this workbook`,
    notFound: (count) => `${plural(count, 'student')} of the file will not be imported`,
    matchProblems: {
      unknown: 'not in this workbook',
      homonyms: 'same name as another: a student number is needed',
      'other-name': 'the number is another student’s here',
    },
    doubts: (count) => `${plural(count, 'cell')} not understood`,
    more: (count) => `and ${plural(count, 'other')}`,
    problems: {
      'bad-average': 'no average, left empty',
      'bad-code': 'unknown code, left empty',
      'no-person': 'row without number or name, not imported',
      twice: 'student twice: the first row counts (none without a number)',
      'column-unknown': 'column not read',
      'stale-decision':
        'decision typed after the last preparation: applied; prepare that workbook again if in doubt',
      'code-assumed': 'UEs acquired without a code: taken as ADM, the others as AJ',
    },
    target: 'Goes to',
    targets: { history: 'Earlier years', marks: 'Marks of this year' },
    targetHint: {
      history: (sheets) => `Added to the sheet ${sheets}. A newer import replaces; your corrections stay.`,
      marks: (sheets) => `Writes the sheet of marks ${sheets}, and replaces that of an earlier import.`,
    },
    nobody: 'No student of the file is in this workbook: nothing to import.',
    confirm: 'Import',
    cancel: 'Give up',
    done: (sheets, added, replaced, unchanged) =>
      `Imported into ${sheets}: ${plural(added, 'new row')}, ${replaced} replaced, ${unchanged} unchanged. Prepare the jury to take them into account.`,
    marksDone: (sheets) => `Marks imported: ${sheets}. You can prepare the jury.`,
    kept: (count) => `${plural(count, 'correction')} typed by hand, kept:`,
    keptOne: (who, what, typed, imported) => `${who}, ${what}: ${typed} kept, the file says ${imported}`,
    refusals: {
      unprepared: () =>
        'This workbook has no jury sheet: open it, prepare the jury, save it, then import it.',
      'other-version': (sheets) =>
        `The sheet ${sheets} lacks the marks it is read by (row 1, hidden): it is of another version or was copied. Open that workbook, prepare the jury again, save it.`,
      'nothing-recognised': (sheets) =>
        `Nothing recognised. Looked for: a jury sheet, or a table of students (number or name) with UEs ("UE1.1"), a decision or modules. Sheets of the file: ${sheets}.`,
    },
    fileProblems: {
      'not-zip': 'This is no .xlsx workbook, whatever its name: open it in Excel and save it as .xlsx.',
      encrypted: 'This workbook asks for a password: save it without one.',
      'legacy-xls': 'This is an old .xls workbook: open it in Excel and save it as .xlsx.',
      truncated: 'This file is incomplete: copy or download it again.',
      'zip-bomb': 'This file would unpack to an absurd size: it is not opened.',
      'not-workbook': 'This file holds no .xlsx workbook: save it as .xlsx.',
      'broken-part': 'This workbook is damaged: open it in Excel, let it be repaired, and save it.',
    },
    notXlsx: (extension) =>
      `File ${extension || 'without extension'}: only .xlsx workbooks are read. Open it in Excel and save it as .xlsx.`,
    unreadable: 'This file cannot be read: is it still in its place?',
  },
};

export const HISTORY_LABELS: Readonly<Record<Language, HistoryLabels>> = { fr, en };
