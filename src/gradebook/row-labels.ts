import { labelKey, remembered } from './words';

/** Rows that are no students say so by a label. */
type RowLabel =
  /** Coefficients of the modules. */
  | 'coefficients'
  /** Statistics or other figures, also when they stand in the name column. */
  | 'figures'
  /** The same, unless a first name or a student number shows that it is a surname (Min, Moy, Max). */
  | 'perhaps-figures'
  /** `Groupe A`, `TD 2`. */
  | 'group';

const COEFFICIENTS = /^(?:COEFF?S?|COEFFICIENTS?|POIDS|PONDERATIONS?)(?: .*)?$/;
const FIGURES =
  /^(?:MOYENNES?|MEDIANES?|MINIMUMS?|MAXIMUMS?|ECARTS? TYPES?|EFFECTIFS?|TOTA(?:L|UX)|STATISTIQUES?|STATS?|NOMBRES?|SOMMES?|VARIANCES?|QUARTILES?|(?:\d(?:ER|E|EME) )?DECILES?|BAREMES?|TAUX|POURCENTAGES?|ECTS|CREDITS?|NB (?:DE |D )?(?:NOTES?|ETUDIANTS?|ABSENTS?|VALIDES?|EVAL\w*|ADMIS|H\w*)|(?:NOTES? )?(?:MIN|MAX)(?:IMUM|IMALE|I)? (?:PROMO.*|GROUPE.*|CLASSE|NOTES?)|NOTES? (?:LA PLUS |)(?:MIN|MAX|HAUTE|BASSE|MINI|MAXI)\w*|(?:PLUS|MEILLEURE|MOINS) (?:HAUTE|BASSE|BONNE|NOTE).*|HEURES?|VOLUMES?|ENSEIGNANTS?|RESPONSABLES?|INTITULES?|LIBELLES?|MODULES?|SEMESTRE \d)(?: .*)?$|^[<>=%]/;
const PERHAPS =
  /^(?:MOY|MIN|MAX|MINI|MAXI|ET|NB|MED|Q1|Q2|Q3|SD|SIGMA|STD|VAR|PROMO|PROMOTION|APO|RANG|SUR|ADMIS|RECUS|ABSENTS?|PRESENTS?|UE|UE ?\d ?\d|CODE|DATE|TYPE|POLE|NATURE|COMPETENCE|RESSOURCES?|SAE)(?: (?:PROMO|PROMOTION|GROUPE|GR|CLASSE|TD|TP|GENERALE?|GEN|NOTES?|ETUDIANTS?|DE LA|DU|DES|PAR|[A-Z]{0,2}\d{0,2}))*$/;
const GROUP =
  /^(?:GROUPES?|GRP|GRPE|GR|CLASSE|PARCOURS|PROMO|PROMOTION|ANNEE|FORMATION INITIALE|FORMATION CONTINUE)(?: [A-Z0-9]+){1,5}$|^(?:TD|TP) ?[A-Z]?\d?[A-Z]?\d?$/;

function label(text: string): RowLabel | null {
  if (text.length > 80) return null;
  const key = labelKey(text);
  if (COEFFICIENTS.test(key)) return 'coefficients';
  if (FIGURES.test(key)) return 'figures';
  if (GROUP.test(key)) return 'group';
  return PERHAPS.test(key) ? 'perhaps-figures' : null;
}

/** Looks up row labels, each distinct text once. */
export const rowLabels = (): ((text: string) => RowLabel | null) => remembered(label);
