import { looksLikeFullName } from './names';
import { labelKey, remembered } from './words';

/** Rows that are no students say so by a label. */
type RowLabel =
  /** Coefficients of the modules. */
  | 'coefficients'
  /** Statistics or other figures, also when they stand in the name column. */
  | 'figures'
  /** The same, unless a first name or a student number shows that it is a surname (Min, Moy, TOTAL Anne). */
  | 'perhaps-figures'
  /** `Groupe A`, `TD 2`. */
  | 'group';

const COEFFICIENTS = /^(?:COEFF?S?|COEFFICIENTS?|POIDS|PONDERATIONS?)(?: (?!DE VAR).*)?$/;
/** What begins a row of figures, in the languages that departments write. */
const FIGURES = new RegExp(
  '^(?:COEFFICIENT DE VAR\\w*|MOYENNES?|MEDIANES?|MINIMUMS?|MAXIMUMS?|ECARTS? TYPES?|ECARTS? MOYENS?|EFFECTIFS?|(?:SOUS |)TOTA(?:L|UX)|SUB ?TOTALS?|' +
    'STATISTIQUES?|STATISTICS?|STATS?|SOMMES?|SUMS?|VARIANCES?|ETENDUES?|AMPLITUDES?|QUARTILES?|QUANTILES?|(?:PER|)CENTILES?|' +
    '(?:\\d(?:ER|E|EME) )?(?:DECILES?|QUARTILES?)|BAREMES?|NOTEE?S? SUR|ECHELLES?|TAUX|POURCENTAGES?|PROPORTIONS?|REPARTITIONS?|ECTS|CREDITS?|' +
    'NOMBRES?|NB|NBR|NBRE|NUMBER|COUNTS?|SEUILS?|THRESHOLDS?|OBJECTIFS?|TARGETS?|CIBLES?|RAPPELS?|REUSSITES?|RESULTATS?|ECHECS?|' +
    'PASS(?: MARK| RATE|ED|)|FAIL(?: RATE|ED|S|URES?|)|SUCCESS(?: RATE|)|AVERAGES?|AVG|MEANS?|MEDIANS?|STD ?DEV|STANDARD DEVIATIONS?|' +
    'PROMEDIOS?|MEDIA|MITTELWERTE?|DURCHSCHNITTE?|ADMIS|ADMISES|AJOURNES?|VALIDES|DEFAILLANTS|INSCRITS|ENSEMBLE|MENTIONS?|CLASSEMENTS?|' +
    '(?:NOTES? )?(?:MIN|MAX)(?:IMUM|IMALE|I)? (?:PROMO.*|GROUPE.*|CLASSE|NOTES?)|' +
    'NOTES? (?:LA PLUS |)(?:MIN|MAX|HAUTE|BASSE|MINI|MAXI|ELIMINATOIRE|SEUIL|MOYENNE)\\w*|(?:LOWEST|HIGHEST|BEST|WORST)|OUT OF|(?:STUDENTS|ETUDIANTS) (?:ABOVE|BELOW|OVER|UNDER|WITH|AYANT|SOUS|AU DESSUS|EN DESSOUS)|' +
    '(?:PLUS|MEILLEURE|MOINS|PIRE) (?:HAUTE|BASSE|BONNE|NOTE).*|HEURES?|VOLUMES?|ENSEIGNANTS?|RESPONSABLES?|INTERVENANTS?|' +
    'INTITULES?|LIBELLES?|MODULES?|SEMESTRE \\d|DATES?|SIGNATURES?|VISAS?|LEGENDES?|FAIT A)( .*|)$',
);
const PERHAPS =
  /^(?:MOY|MIN|MAX|MINI|MAXI|ET|MED|Q1|Q2|Q3|D1|D9|P\d\d|SD|SIGMA|STD|VAR|PROMO|PROMOTION|APO|RANG|SUR|RECUS|ABSENTS?|PRESENTS?|UE|UE ?\d ?\d|CODE|TYPE|POLE|NATURE|COMPETENCE|RESSOURCES?|SAE|N)( .*|)$/;
/** What else stands in such a label. Another word in capitals, or with one, may be somebody's first name. */
const QUALIFIERS = new Set(
  (
    'PROMO PROMOTION PROMOTIONS GROUPE GROUPES GR CLASSE CLASS TD TP CM GENERAL GENERALE GENERALES GENERAUX TOTAL TOTALE TOTALES ' +
    'DE LA LE LES DU DES D L PAR SUR ET OU A AU AUX EN THE OF PER HORS AVEC SANS PLUS MOINS HAUT HAUTE BAS BASSE ETUDIANT ETUDIANTS ' +
    'ETUDIANTES STUDENTS NOTE NOTES MARK MARKS GRADE GRADES UE UES ECTS CREDITS REUSSITE ECHEC ADMIS ADMISES AJOURNES VALIDES ABSENT ABSENTS ' +
    'ABI ABJ ABSENCES PRESENT PRESENTS INSCRITS SEMESTRE SEMESTRES SEMESTER ANNEE ANNEES YEAR BUT MMI FI FA FC FTP APP ALT INITIALE CONTINUE ' +
    'ALTERNANCE ALTERNANTS ALTERNANT APPRENTIS APPRENTISSAGE FORMATION RESSOURCE RESSOURCES SAE SAES MODULE MODULES PONDERE PONDEREE ' +
    'ARITHMETIQUE COEFFICIENT COEFFICIENTS POINTS HEURES JURY FINAL FINALE FINALES BRUT BRUTE BRUTES MIN MAX MINI MAXI MINIMUM MAXIMUM ' +
    'MOYENNE MOYENNES EFFECTIF TYPE STANDARD RATE DEVIATION EVAL EVALS EVALUATION EVALUATIONS DS PARCOURS DEPARTEMENT SESSION'
  ).split(' '),
);
const isQualifier = (word: string): boolean =>
  QUALIFIERS.has(word) || /^(?:[A-Z]{0,3}\d+[A-Z]{0,3}|[A-Z]|[<>=%]+)$/.test(word);

/** No name holds such signs. */
const SIGNS = /[<>≤≥=%∑∅±]|^[\s\p{S}\p{P}\d]*(?:[σΣµμøØ]|x̄|X̄)[\s\p{S}\p{P}\d]*$/u;
const GROUP =
  /^(?:GROUPES?|GRP|GRPE|GR|CLASSE|PARCOURS|PROMO|PROMOTION|ANNEE|FORMATION INITIALE|FORMATION CONTINUE)(?: [A-Z0-9]+){1,5}$|^(?:TD|TP) ?[A-Z]?\d?[A-Z]?\d?$/;

function label(text: string): RowLabel | null {
  if (text.length > 80) return null;
  const key = labelKey(text);
  if (COEFFICIENTS.test(key)) return 'coefficients';
  const behind = FIGURES.exec(key)?.[1];
  if (behind !== undefined)
    return isQualified(behind) || !looksLikeFullName(text) ? 'figures' : 'perhaps-figures';
  // A name typed behind `=` by mistake is a name.
  if (SIGNS.test(text.replace(/(^| )=(?=\S)/gu, '$1'))) return 'figures';
  if (GROUP.test(key)) return 'group';
  const behindShort = PERHAPS.exec(key)?.[1];
  if (behindShort === undefined || !isQualified(behindShort)) return null;
  return behindShort === '' ? 'perhaps-figures' : 'figures';
}

const isQualified = (behind: string): boolean =>
  behind
    .trim()
    .split(' ')
    .every((word) => word === '' || isQualifier(word));

/** Looks up row labels, each distinct text once. */
export const rowLabels = (): ((text: string) => RowLabel | null) => remembered(label);
