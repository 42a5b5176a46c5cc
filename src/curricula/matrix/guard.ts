import { plainOf, type Rows } from './cells';

/** Headers that stand over students, marks or statistics, and over nothing in a matrix. */
const IDENTITY =
  /^(PRENOMS?|NOMS? (ET |& ?|\/ ?)?PRENOMS?|PRENOMS? (ET |& ?|\/ ?)?NOMS?|ETUDIANT(E|S|\(E\))?|NOM (DE L'|D')?ETUDIANT|N[°O]?\.? ?(ETUDIANT|INE|NIP)|NUMERO (D'|DE L')?ETUDIANT|(CODE[ _]?)?(NIP|INE)|ETUDID)$/;
const MARKS =
  /^(NOTES?( ?\/ ?20)?|MOY(ENNE)?S?\b.{0,25}|MIN(I|IMUM)?|MAX(I|IMUM)?|ECART[ -]?TYPES?|MEDIANE|RANG|STATISTIQUES?\b.{0,25}|RESULTATS?\b.{0,25}|RELEVE DE NOTES.{0,25}|DECISION( DU JURY)?)$/;

/** Whether a sheet holds marks, students or statistics: it is then no matrix, whatever else it looks like. */
export function holdsMarks(rows: Rows): boolean {
  return rows.some((row) =>
    row?.some((cell) => {
      const text = plainOf(cell);
      return IDENTITY.test(text) || MARKS.test(text);
    }),
  );
}
