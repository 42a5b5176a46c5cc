import { plain } from '../codes';
import { plainOf, type Rows } from './cells';

/** Headers that stand over students, marks or statistics, and over nothing in a matrix. */
const IDENTITY =
  /^(PRENOMS?|NOMS? (ET |& ?|\/ ?)?PRENOMS?|PRENOMS? (ET |& ?|\/ ?)?NOMS?|ETUDIANT(E|S|\(E\))?|NOM (DE L'|D')?ETUDIANT|N[°O]?\.? ?(ETUDIANT|INE|NIP)|NUMERO (D'|DE L')?ETUDIANT|(CODE[ _]?)?(NIP|INE)|ETUDID)$/;
const MARKS =
  /^(NOTES?( ?\/ ?20)?|MOY(ENNE)?S?\b.{0,25}|MIN(I|IMUM)?|MAX(I|IMUM)?|ECART[ -]?TYPES?|MEDIANE|RANG|STATISTIQUES?\b.{0,25}|RESULTATS?\b.{0,25}|RELEVE DE NOTES.{0,25}|DECISION( DU JURY)?)$/;

/** Whether a sheet holds marks, students or statistics: it is then no matrix, whatever else it looks like. */
export function holdsMarks(rows: Rows): boolean {
  return rows.some((row) => {
    const texts = row?.map(plainOf) ?? [];
    // Beside coefficients, or behind other headers, `Statistique` is the name of a module.
    const hasNumbers = row?.some((cell) => typeof cell === 'number') ?? false;
    const first = texts.find((text) => text !== '');
    const isModule = (text: string): boolean => /^STATISTIQUE/.test(text) && (hasNumbers || text !== first);
    return texts.some((text) => IDENTITY.test(text) || (MARKS.test(text) && !isModule(text)));
  });
}

const OTHER_MATTER =
  /VOLUMES?\b.*\bHORAIRES?|\bHEURES?\b|\bHORAIRES?\b|\bHOURS?\b|\bWORKLOAD\b|\bTIMETABLE\b|STATISTI(QUE|C)|\bPLANNING\b|EMPLOI DU TEMPS|\bAPPRENTISSAGES? CRITIQUES?\b|\bEFFECTIFS?\b|\b(NOMBRE|NB) D[E' ’]|\bMOYENNES?\b|\bABSENCES?\b/;
const COEFFICIENTS = /COEF|MAQUETTE|PONDERATION|\bPOIDS\b|\bWEIGHT|ECTS/;
/** A maquette all the same. */
const HOURS = /\bMAQUETTES? HORAIRES?\b|\bVOLUMES? \(H/;
const ROWS_WITH_TITLE = 5;

/**
 * Whether a sheet's name or titles say that its numbers are hours or statistics, and nothing there speaks of
 * coefficients.
 */
export function isOfHours(name: string, rows: Rows): boolean {
  const titles = rows
    .slice(0, ROWS_WITH_TITLE)
    .filter((row) => (row ?? []).filter((cell) => cell !== null && cell !== '').length <= 2)
    .flatMap((row) => row ?? []);
  const texts = [plain(name), ...titles.map(plainOf)];
  if (!texts.some((text) => OTHER_MATTER.test(text) || HOURS.test(text))) return false;
  return !texts.some((text) => COEFFICIENTS.test(text.replace(HOURS, '')));
}
