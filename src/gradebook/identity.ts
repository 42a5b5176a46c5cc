import { labelKey } from './words';

/** How a table says which kind of number a student has; the first that a workbook gives becomes the student's id. */
export const NUMBER_KINDS = [
  'nip',
  'student-number',
  'apogee',
  'ine',
  'identifier',
  'etudid',
  'ordinal',
] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** What a column says about the student besides marks. */
export const PERSON_COLUMNS = [
  'lastName',
  'firstName',
  'fullName',
  'group',
  'status',
  'repeats',
  'remark',
  'mail',
  'other',
] as const;
type PersonColumn = (typeof PERSON_COLUMNS)[number];
export type IdentityKind = NumberKind | PersonColumn;
/** What a column can be read as by what it holds. */
export type HeldColumn = 'number' | Exclude<PersonColumn, 'repeats' | 'remark' | 'mail' | 'other'>;

const NUMBER = '(?:N|NO|NR|NUM|NUMERO|NUMEROS|CODE|COD)';
const ETU =
  '(?:ETU|ETUD|ETUDIANT|ETUDIANTE|ETUDIANTS|ETUDIANT E|ETUDIANT E S|CARTE ETUDIANT|APPRENANTS?|CANDIDATS?|ANONYMAT)';

/** Header words of French departments, in `labelKey` form; the first that fits counts. */
const WORDS: readonly (readonly [IdentityKind, RegExp])[] = [
  ['nip', new RegExp(`^(?:${NUMBER} |)NIP(?: ${ETU})?$`)],
  ['apogee', new RegExp(`^(?:${NUMBER} |)APOGEE(?: ${ETU})?$|^${NUMBER} APO$`)],
  ['ine', new RegExp(`^(?:${NUMBER} |)(?:INE|BEA|NNE|INE BEA)$`)],
  ['etudid', /^ETUDID$/],
  [
    'student-number',
    new RegExp(
      `^(?:${NUMBER}|ID|IDENTIFIANT) ?(?:D |DE L |DE |)${ETU}$|^MATRICULE$|^STUDENT (?:NO|NUMBER|ID)$`,
    ),
  ],
  ['identifier', /^(?:ID|IDENTIFIANT|IDENTIFIANTS|LOGIN|(?:NUMERO|NO|N) D IDENTIFICATION|ID NUMBER)$/],
  ['ordinal', /^(?:N|NO|NUM|NUMERO)$/],
  [
    'fullName',
    new RegExp(
      `^(?:NOMS?(?: ET)? PRENOMS?|PRENOMS?(?: ET)? NOMS?|NOM COMPLET|IDENTITE|ELEVES?|APPRENTIS?|APPRENTI E|ALTERNANTS?)(?: (?:DE L |DE |D |DES |)${ETU})?$|^${ETU}$|^(?:FULL|STUDENT|STUDENTS) NAMES?$|^(?:ETIQUETTES DE LIGNES|ROW LABELS)$`,
    ),
  ],
  [
    'lastName',
    new RegExp(
      `^(?:NOMS?|PATRONYME)(?: (?:DE FAMILLE|D USAGE|USAGE|USUEL|PATRONYMIQUE|DE NAISSANCE|NAISSANCE|MARITAL|OFFICIEL))?(?: (?:DE L |DE |D |)${ETU})?$|^(?:LAST|FAMILY|BIRTH|MAIDEN|LEGAL|MARRIED|PREFERRED|USUAL) NAME$|^NAME (?:IN USE|AT BIRTH)$|^SURNAME$`,
    ),
  ],
  [
    'firstName',
    new RegExp(
      `^PRENOMS?(?: (?:USUEL|D USAGE|USAGE|OFFICIEL|DE NAISSANCE|1|ETAT CIVIL))?(?: (?:DE L |DE |D |)${ETU})?$|^(?:FIRST|GIVEN) NAMES?$|^FORENAMES?$`,
    ),
  ],
  [
    'group',
    /^(?:GROUPES?|GROUP|GR|GRP|GRPE|GPE|GPES|CLASSE|PARTITION)(?: (?:DE |)(?:TD|TP|TD TP|CLASSE))?$|^(?:TD|TP|TD TP|TP TD)$/,
  ],
  [
    'status',
    new RegExp(
      `^(?:SIT|SITUATION|POSITION|STATUT|STATUS|ETAT|ETAT INS|INSCRIPTION|ETAT INSCRIPTION|ETAT D INSCRIPTION)(?: (?:DE L |DE |D |)${ETU})?$`,
    ),
  ],
  [
    'repeats',
    /^(?:REDOUBLANTS?|REDOUBLANTE|REDOUBLANT E|REDOUBLE|REDOUBLEMENTS?|DOUBLANT|DOUBLANTE|RED|REDOUB|REPEATS?|REPEATERS?|REPEATING|REPEATED)(?: S\d| YEAR)?$/,
  ],
  ['remark', /^(?:REMARQUES?|REMARKS?|OBSERVATIONS?|COMMENTAIRES?|COMMENTS?)$/],
  [
    'mail',
    /^(?:(?:ADRESSE )?(?:DE )?(?:MAIL|EMAIL|E MAIL|COURRIEL|MEL)|ADRESSE ELECTRONIQUE|EMAIL ADDRESS)(?: (?:ETU|ETUDIANT|UNIVERSITAIRE|INSTITUTIONNELLE?|UNIV))?$/,
  ],
  [
    'other',
    /^(?:CIVILITE|CIV|SEXE|GENRE|H F|F H|MR MME|M MME|DATE (?:DE )?NAISSANCE|DATE NAISS|NE E? ?LE|DDN|TELEPHONE|TEL|ADRESSE|INSTITUTION|DEPARTEMENT|VILLE|BAC|SERIE BAC|TYPE BAC|ANNEE BAC|SPECIALITE|LYCEE|NB SEMESTRES|NATIONALITE|BOURSE|BOURSIER|BOURSIERE|PARCOURS|REGIME|TUTEUR|ENTREPRISE|RG|RANG|CLASSEMENT|FORMATION|PHOTO|EMARGEMENT|SIGNATURE)$/,
  ],
];

/** What a header says that its column holds of the student's identity, or null. */
export function identityOf(header: string): IdentityKind | null {
  if (header.length > 60 || /\d.*\d/.test(header)) return null;
  const kind = kindOf(labelKey(header));
  // `Situation (DEM, DEF …)`: what is in brackets explains.
  return kind === null && /[([]/.test(header) ? kindOf(labelKey(header.replace(/[([].*$/s, ''))) : kind;
}

const kindOf = (key: string): IdentityKind | null =>
  WORDS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;

/** Kinds that make a row a person's: only they tell one table from the next, side by side. */
type KeyClass = 'number' | 'name' | null;

export function keyClassOf(kind: IdentityKind): KeyClass {
  switch (kind) {
    case 'lastName':
    case 'firstName':
    case 'fullName':
      return 'name';
    case 'group':
    case 'status':
    case 'repeats':
    case 'remark':
    case 'mail':
    case 'other':
      return null;
    default:
      return 'number';
  }
}

/** Of several columns of surnames the one that juries call people by comes first; "Nom" alone is the commonest. */
export function surnameRank(header: string): number {
  const key = labelKey(header);
  if (/^NOMS?$/.test(key)) return 0;
  if (/USAGE|USUEL|MARITAL|MARRIED|PREFERRED|USUAL|IN USE/.test(key)) return 2;
  return /NAISSANCE|OFFICIEL|BIRTH|MAIDEN|LEGAL/.test(key) ? 3 : 1;
}

/** `Prénom NOM` in one cell, in this order. */
export const firstNameFirst = (header: string): boolean => /^PRENOM/.test(labelKey(header));
