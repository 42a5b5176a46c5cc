import type { CodeKind, ApogeeIssue, IssueKind, FileProblem } from '../vocabulary/apogee';
import type { Language } from './languages';

/** Words of the export to Apogée: on its two sheets, in the pane and in the batch command. */
export interface ApogeeLabels {
  /** Names of the sheets. */
  readonly sheet: string;
  readonly missingSheet: string;
  readonly title: string;
  readonly note: string;
  readonly subjects: Readonly<Record<'year' | 'diploma' | 'none', string>>;
  readonly objects: string;
  readonly objectsHint: string;
  readonly objectColumns: readonly string[];
  readonly toFill: string;
  readonly proposed: string;
  readonly chosen: string;
  readonly otherFile: string;
  readonly codes: string;
  readonly codesHint: string;
  readonly ourCode: string;
  readonly kinds: Readonly<Record<CodeKind, string>>;
  readonly format: string;
  readonly decimals: string;
  readonly separator: string;
  readonly separators: Readonly<Record<',' | '.', string>>;
  readonly juryPoints: string;
  readonly yes: string;
  readonly no: string;
  readonly formatHints: readonly [string, string, string];
  readonly lists: string;
  readonly listNames: Readonly<Record<'VDI' | 'VET' | 'ELP' | 'marks', string>>;
  readonly meaning: string;
  readonly choose: { readonly title: string; readonly message: string };
  readonly missing: {
    readonly title: string;
    readonly none: string;
    readonly note: (count: number, file: string) => string;
    readonly columns: readonly [string, string, string, string, string, string, string, string, string];
    readonly kinds: Readonly<Record<IssueKind, string>>;
    readonly advice: (issue: ApogeeIssue) => string;
  };
  /** A refused file or a warning: what, and what to do. */
  readonly problem: (problem: FileProblem) => string;
  /** A character that the encoding of the file lacks. */
  readonly unencodable: (character: string, line: number) => string;
  readonly unencodableAdvice: string;
  readonly summary: (written: number, unchanged: number, found: number, total: number) => string;
}

const KINDS = { ue: 'UE', rcue: 'RCUE' } as const;

const fr: ApogeeLabels = {
  sheet: 'Apogée',
  missingSheet: 'Apogée - non trouvés',
  title: 'Export vers Apogée : correspondances',
  note: 'Ces tableaux disent ce que chaque objet et chaque code de l’établissement veut dire ici. Les cellules jaunes se modifient ; elles sont gardées d’un fichier à l’autre.',
  subjects: { year: 'Année', diploma: 'Diplôme', none: 'ne pas remplir' },
  objects: '1. Objets du fichier',
  objectsHint:
    'Élément : UE41, RCUE1, S4, R401, Année, Diplôme, ou « ne pas remplir ». Un objet laissé vide n’est pas rempli.',
  objectColumns: ['Code', 'Type', 'Version', 'Session', 'Élément', 'État', 'Colonnes', 'Libellé dans Apogée'],
  toFill: 'à compléter',
  proposed: 'proposé',
  chosen: 'gardé',
  otherFile: 'autre fichier',
  codes: '3. Codes de résultat',
  codesHint:
    'Le code d’Apogée pour chacun des nôtres ; vide : rien n’est écrit. Un code que le fichier n’autorise pas pour ce type d’objet n’est jamais écrit.',
  ourCode: 'Notre code',
  kinds: { ...KINDS, semester: 'Semestre', year: 'Année', diploma: 'Diplôme', mark: 'Note' },
  format: '2. Notes',
  decimals: 'Décimales',
  separator: 'Séparateur décimal',
  separators: { ',': 'virgule', '.': 'point' },
  juryPoints: 'Points de jury',
  yes: 'oui',
  no: 'non',
  formatHints: [
    'Arrondi au plus proche, la moitié vers le haut ; le barème est 20.',
    'Apogée attend une virgule.',
    'oui : la note sans les points, et les points dans la colonne J ; non : la note les contient.',
  ],
  lists: 'Codes autorisés par le fichier',
  listNames: { VDI: 'Diplôme (VDI)', VET: 'Étape (VET)', ELP: 'Élément (ELP)', marks: 'Note' },
  meaning: 'Signification dans Apogée',
  choose: { title: 'Réglage de l’export', message: 'Choisissez dans la liste.' },
  missing: {
    title: 'Apogée : ce qui n’a pas été écrit',
    none: 'Tout a été écrit : chaque étudiant et chaque code du fichier a sa place.',
    note: (count, file) =>
      `${count} ${count > 1 ? 'lignes' : 'ligne'} à regarder${file && ` ; fichier : ${file}`}. Tout le reste a été écrit.`,
    columns: [
      'Raison',
      'N° étudiant',
      'Nom',
      'Ligne du fichier',
      'Objet Apogée',
      'Colonne',
      'Ici',
      'Dans Apogée',
      'Que faire',
    ],
    kinds: {
      'not-in-workbook': 'Absent du classeur',
      'not-in-file': 'Absent du fichier Apogée',
      'no-number': 'Sans numéro d’étudiant',
      'twice-in-file': 'Deux fois dans le fichier',
      'twice-in-workbook': 'Deux fois dans le classeur',
      'odd-row': 'Ligne du fichier illisible',
      'refused-code': 'Code refusé par le fichier',
      'unmapped-code': 'Code sans correspondance',
      'other-value': 'Valeur déjà présente',
      'no-subject': 'Objet à compléter',
      'unknown-subject': 'Élément inconnu',
      'not-marked': 'Notes absentes du classeur',
      'diploma-unknown': 'Diplôme non calculable',
    },
    advice: (issue) => {
      switch (issue.kind) {
        case 'not-in-workbook':
          return 'Vérifiez son numéro dans les feuilles de notes, ou son inscription : sa ligne est restée comme elle était.';
        case 'not-in-file':
          return 'Vérifiez son numéro, ou son inscription dans Apogée : ses résultats ne sont pas dans le fichier.';
        case 'no-number':
          return 'Ajoutez son numéro d’étudiant dans les feuilles de notes : les noms ne sont pas comparés, à cause des homonymes.';
        case 'twice-in-file':
          return 'Le même numéro a plusieurs lignes ; aucune n’est remplie. Demandez un nouvel export.';
        case 'twice-in-workbook':
          return 'Deux étudiants du classeur ont ce numéro ; aucun n’est exporté. Corrigez les feuilles de notes.';
        case 'odd-row':
          return 'Le nombre de cellules ne correspond pas à l’en-tête ; la ligne est restée comme elle était. Demandez un nouvel export.';
        case 'refused-code':
          return `Codes autorisés ici : ${issue.allowed.join(', ') || 'aucun'}. Corrigez la feuille « Apogée », puis recommencez.`;
        case 'unmapped-code':
          return 'Donnez une correspondance à ce code sur la feuille « Apogée », ou corrigez la décision.';
        case 'other-value':
          return 'La valeur du fichier est restée. Pour la nôtre, demandez un export vide ou corrigez dans Apogée.';
        case 'no-subject':
          return 'Dites sur la feuille « Apogée » ce que cet objet contient (UE41, S4, Année…), ou « ne pas remplir ».';
        case 'unknown-subject':
          return 'Écrivez une UE, un RCUE, un semestre ou un module de la maquette, Année, Diplôme ou « ne pas remplir ».';
        case 'not-marked':
          return 'Le classeur n’a pas encore les notes nécessaires : rien n’est écrit pour cet objet.';
        case 'diploma-unknown':
          return 'Il faut les résultats des années précédentes ; sinon choisissez « ne pas remplir ».';
      }
    },
  },
  problem: ({ code, line, detail }) => {
    const where = line === null ? '' : `Ligne ${line} : `;
    switch (code) {
      case 'no-section':
        return `Ce n’est pas un fichier d’export d’Apogée : la section ${detail} manque. Choisissez le fichier .TXT que la scolarité a exporté, sans l’ouvrir dans Excel.`;
      case 'no-columns':
        return `La section ${detail} ne définit aucune colonne de résultats. Demandez un nouvel export.`;
      case 'no-header':
        return `${where}les noms de colonnes (apoL_a01_code …) manquent sous XX-APO_VALEURS-XX. Demandez un nouvel export.`;
      case 'no-students':
        return `Aucun étudiant dans la section ${detail}. Demandez un nouvel export, avec les étudiants.`;
      case 'column-twice':
        return `${where}la colonne ${detail} est définie deux fois. Demandez un nouvel export.`;
      case 'column-unreadable':
        return `${where}la colonne ${detail} n’a pas de type ou de code. Demandez un nouvel export.`;
      case 'column-unknown':
        return `${where}la colonne ${detail} n’est pas définie plus haut ; elle est laissée telle quelle.`;
      case 'code-lists':
        return `Listes de codes : ${detail} trouvées au lieu de 4 ; seuls les codes communs à toutes sont écrits.`;
      case 'code-count':
        return `${where}la liste annonce un autre nombre de codes qu’elle n’en contient (${detail}) ; ceux qu’elle contient sont pris.`;
      case 'shifted-rows':
        return `${detail} lignes ont le nom et le prénom dans une seule cellule : les valeurs sont placées d’après la date de naissance. Vérifiez la première ligne dans Apogée.`;
      case 'odd-row':
        return `${where}${detail} cellules, autrement que dans l’en-tête ; cette ligne n’est pas remplie.`;
    }
  },
  unencodable: (character, line) =>
    `Ligne ${line} : le caractère « ${character} » n’existe pas dans l’encodage du fichier (Windows-1252).`,
  unencodableAdvice: 'Remplacez-le sur la feuille « Apogée » ; rien n’a été écrit.',
  summary: (written, unchanged, found, total) =>
    `${written} ${written > 1 ? 'valeurs à écrire' : 'valeur à écrire'} pour ${found} ${found > 1 ? 'étudiants' : 'étudiant'} sur les ${total} du fichier` +
    (unchanged > 0 ? ` ; ${unchanged} ${unchanged > 1 ? 'déjà présentes' : 'déjà présente'}` : ''),
};

const en: ApogeeLabels = {
  sheet: 'Apogée',
  missingSheet: 'Apogée - not found',
  title: 'Export to Apogée: what stands for what',
  note: 'These tables say what each object and each code of the institution means here. Yellow cells can be changed; they are kept from one file to the next.',
  subjects: { year: 'Year', diploma: 'Diploma', none: 'leave as it is' },
  objects: '1. Objects of the file',
  objectsHint:
    'Element: UE41, RCUE1, S4, R401, Year, Diploma, or "leave as it is". An object without one is not filled.',
  objectColumns: ['Code', 'Type', 'Version', 'Session', 'Element', 'State', 'Columns', 'Label in Apogée'],
  toFill: 'to fill in',
  proposed: 'proposed',
  chosen: 'kept',
  otherFile: 'other file',
  codes: '3. Result codes',
  codesHint:
    'Apogée’s code for each of ours; empty: nothing is written. A code that the file does not allow for a type of object is never written.',
  ourCode: 'Our code',
  kinds: { ...KINDS, semester: 'Semester', year: 'Year', diploma: 'Diploma', mark: 'Mark' },
  format: '2. Marks',
  decimals: 'Decimals',
  separator: 'Decimal sign',
  separators: { ',': 'comma', '.': 'point' },
  juryPoints: 'Points of the jury',
  yes: 'yes',
  no: 'no',
  formatHints: [
    'Rounded to the nearest, halves up; the scale is 20.',
    'Apogée expects a comma.',
    'yes: the mark without the points, and the points in column J; no: the mark holds them.',
  ],
  lists: 'Codes that the file allows',
  listNames: { VDI: 'Diploma (VDI)', VET: 'Stage (VET)', ELP: 'Element (ELP)', marks: 'Mark' },
  meaning: 'Meaning in Apogée',
  choose: { title: 'Setting of the export', message: 'Choose from the list.' },
  missing: {
    title: 'Apogée: what was not written',
    none: 'Everything was written: each student and each code of the file has found its place.',
    note: (count, file) =>
      `${count} ${count > 1 ? 'rows' : 'row'} to look at${file && `; file: ${file}`}. Everything else was written.`,
    columns: [
      'Why',
      'Student no.',
      'Name',
      'Line of the file',
      'Apogée object',
      'Column',
      'Here',
      'In Apogée',
      'What to do',
    ],
    kinds: {
      'not-in-workbook': 'Not in the workbook',
      'not-in-file': 'Not in the Apogée file',
      'no-number': 'No student number',
      'twice-in-file': 'Twice in the file',
      'twice-in-workbook': 'Twice in the workbook',
      'odd-row': 'Row of the file unreadable',
      'refused-code': 'Code refused by the file',
      'unmapped-code': 'Code without an equivalent',
      'other-value': 'Another value is there',
      'no-subject': 'Object to fill in',
      'unknown-subject': 'Unknown element',
      'not-marked': 'Marks not in the workbook',
      'diploma-unknown': 'Diploma not computable',
    },
    advice: (issue) => {
      switch (issue.kind) {
        case 'not-in-workbook':
          return 'Check the number on the sheets of marks, or the enrolment: the row stayed as it was.';
        case 'not-in-file':
          return 'Check the number, or the enrolment in Apogée: these results are not in the file.';
        case 'no-number':
          return 'Add the student number on the sheets of marks: names are not compared, because of namesakes.';
        case 'twice-in-file':
          return 'Several rows have this number; none is filled. Ask for a new export.';
        case 'twice-in-workbook':
          return 'Two students of the workbook have this number; neither is exported. Correct the sheets of marks.';
        case 'odd-row':
          return 'The number of cells does not fit the header; the row stayed as it was. Ask for a new export.';
        case 'refused-code':
          return `Codes allowed here: ${issue.allowed.join(', ') || 'none'}. Correct the sheet "Apogée" and start again.`;
        case 'unmapped-code':
          return 'Give this code an equivalent on the sheet "Apogée", or correct the decision.';
        case 'other-value':
          return 'The value of the file stayed. For ours, ask for an empty export or correct it in Apogée.';
        case 'no-subject':
          return 'Say on the sheet "Apogée" what this object holds (UE41, S4, Year…), or "leave as it is".';
        case 'unknown-subject':
          return 'Write a UE, RCUE, semester or module of the curriculum, Year, Diploma or "leave as it is".';
        case 'not-marked':
          return 'The workbook does not have the marks yet that it needs: nothing is written for this object.';
        case 'diploma-unknown':
          return 'The results of the years before are needed; else choose "leave as it is".';
      }
    },
  },
  problem: ({ code, line, detail }) => {
    const where = line === null ? '' : `Line ${line}: `;
    switch (code) {
      case 'no-section':
        return `This is no export file of Apogée: the section ${detail} is missing. Choose the .TXT file that was exported, without opening it in Excel.`;
      case 'no-columns':
        return `The section ${detail} defines no column of results. Ask for a new export.`;
      case 'no-header':
        return `${where}the names of columns (apoL_a01_code …) are missing below XX-APO_VALEURS-XX. Ask for a new export.`;
      case 'no-students':
        return `No student in the section ${detail}. Ask for a new export, with students.`;
      case 'column-twice':
        return `${where}the column ${detail} is defined twice. Ask for a new export.`;
      case 'column-unreadable':
        return `${where}the column ${detail} has no type or code. Ask for a new export.`;
      case 'column-unknown':
        return `${where}the column ${detail} is not defined above; it is left as it is.`;
      case 'code-lists':
        return `Lists of codes: ${detail} found instead of 4; only codes that all of them share are written.`;
      case 'code-count':
        return `${where}the list announces another number of codes than it has (${detail}); those it has are taken.`;
      case 'shifted-rows':
        return `${detail} rows have last and first name in one cell: values are placed by the date of birth. Check the first row in Apogée.`;
      case 'odd-row':
        return `${where}${detail} cells, unlike the header; this row is not filled.`;
    }
  },
  unencodable: (character, line) =>
    `Line ${line}: the character "${character}" does not exist in the encoding of the file (Windows-1252).`,
  unencodableAdvice: 'Replace it on the sheet "Apogée"; nothing was written.',
  summary: (written, unchanged, found, total) =>
    `${written} ${written === 1 ? 'value' : 'values'} to write for ${found} ${found === 1 ? 'student' : 'students'} of the ${total} in the file` +
    (unchanged > 0 ? `; ${unchanged} there already` : ''),
};

export const APOGEE_LABELS: Readonly<Record<Language, ApogeeLabels>> = { fr, en };
