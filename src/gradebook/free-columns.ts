import { ueCodeOf } from '../curricula/codes';
import { numberIn } from '../cells/decimals';
import { textAt } from '../cells/grid';
import { ueIn } from './context';
import { roleOf, scaleIn } from './header-text';
import { ownColumns } from './identity-columns';
import type { RawTable } from './tables';
import { labelKey } from './words';

/** A column of numbers among the marks that no header gives to a module or to the student. */
export interface FreeColumn {
  readonly column: number;
  /** The row of its header; null without one. */
  readonly row: number | null;
  /** Its header as written, in one line; `''` without one. */
  readonly text: string;
  /** What its numbers are out of, where the header says so. */
  readonly scale: number | null;
  /** The rows of students that have a number in it. */
  readonly rows: readonly number[];
  readonly holds: Holds;
}

/** What the header says of the numbers; `unknown` where it names nothing that a table of marks has beside modules. */
type Holds = 'adjustment' | 'figures' | 'unknown';

const ADJUSTMENT =
  /(?:^| )(?:ABS|ABSENCES?|ABSENTS?|ABSENTEISME|NBABS|LATENESS|RETARDS?|ASSIDUITE|PRESENCES?|INJ|INJUST|INJUSTIFIEES?|JUST|JUSTIFIEES?|NJ|BONUS|BONIF|BONIFICATIONS?|MALUS|PENALITES?|PENALTY|PENALTIES|ABI|ABJ)(?: |$)|^(?:(?:NOTES?|POINTS?|PTS|OPTION|DE|ET|OU) )*(?:SPORT|CULTURE|ENGAGEMENT)(?: (?:ET |OU )?(?:SPORT|CULTURE|ENGAGEMENT|ETUDIANT|ASSOCIATIF|CITOYEN|S ?\d))*$/;
/** Averages and sums of what else stands in the table: every word of the header is one of these. */
const AVERAGE =
  /^(?:(?:MOYENNES?|MOY|M|MG|GENERALE?S?|GEN|SEMESTR\w*|SEM|S ?\d?|ANNEES?|ANNUELLES?|AN|BUT ?\d?|UES?|UE ?\d ?\d?|RCUE ?\d*|COMPETENCES?|COMP|BLOCS?|POLES?|RESSOURCES?|RES|SAES?|FINALES?|FINAL|PONDEREES?|PROVISOIRES?|JURY|AVANT|APRES|CLASSE|PROMO|PROMOTION|GROUPES?|GR|TD|TP|TOTAL|TOTAUX|SOMME|POINTS?|PTS|RESULTATS?|NOTES?|COMPENSATION|COURS|COURSE|BRUTE?|VALEURS?|VALUE|REEL|REAL|DE|DU|DES|LA|LE|L|D|ET|SUR|EN|AVEC|SANS|\d+) ?)+$/;
const AVERAGE_WORD =
  /MOY|(?:^| )(?:MG|TOTAL|TOTAUX|SOMME|POINTS?|PTS|RESULTATS?|FINALE?|UES?|RCUE|COMPETENCES?|COMP|BLOCS?|POLES?|RESSOURCES|SAES?)/;
const CLASS_AVERAGE =
  /^(?:MOYENNES?|MOY|MEDIANE) (?:(?:GENERALE|DE LA|DE L|DU|DE|DES) )*(?:CLASSE|PROMO|PROMOTION|GROUPES?|GRP|GR|TD|TP|COHORTE|SECTION|ETUDIANTS|ENSEMBLE)(?: |$)/;
const FIGURES =
  /^(?:RANGS?|RG|CLASS|CLT|CLASSEMENTS?|PLACE|POSITION|ECTS|CREDITS?|COEFF?S?|COEFFICIENTS?|POIDS|NB|NBRE?|NOMBRE|HEURES?|H|VOLUMES?|MIN|MAX|MINIMUM|MAXIMUM|MEDIANE?|ECARTS?|EFFECTIFS?|SEUILS?|DIFF|DIFFERENCES?|AGE|ANNEES?|DATES?|N|NO|NUM|NUMEROS?|ID|CODES?|SEMESTRES?|GROUPES?|GR|CLASSE|UES? VALID\w*|VALID\w*|ACQUIS\w*|BAC|LYCEE|DEPARTEMENT|VERIF\w*|CONTROLE DE|CHECK|ORDRE|LIGNE|DECISIONS?|DETTES?|ABI|ABJ|AVERAGE|MEAN|RANK|RANKING|GPA|OVERALL)(?: |$)|(?:^| )(?:ECTS|CREDITS?|RANG|BAC|CAPITALIS\w*)(?: |$)/;

function holdsOf(text: string): Holds {
  const key = labelKey(text.replace(/[([]\s*\/?\s*\d+\s*[)\]]|\s(?:\/|sur)\s*\d+\s*$/gi, ' '));
  // `12 | / | 20`: what the marks are out of; of which session a row is.
  if (text === '/' || key === 'SESSION') return 'figures';
  if (ADJUSTMENT.test(key)) return 'adjustment';
  if (AVERAGE.test(key) && AVERAGE_WORD.test(key)) return 'figures';
  if (CLASS_AVERAGE.test(key) || FIGURES.test(key) || ueCodeOf(text) !== null || ueIn(text, 'S1') !== null)
    return 'figures';
  const role = roleOf(key);
  return role === 'other' || role === 'scale' || role === 'class-average' || role === 'percentage'
    ? 'figures'
    : 'unknown';
}

/** Whether a header speaks of absences, malus or bonus. */
export const isAdjustment = (text: string): boolean => holdsOf(text) === 'adjustment';

/** `4 ECTS`, `/20`, `coef 2` and bare numbers say how a column counts, not what it holds. */
const HOW_IT_COUNTS = /^(?:(?:COEFF?|SUR) )?\d+(?: \d+)?(?: (?:ECTS|CREDITS?|H|PTS|POINTS))?$/;
/** `12 h`, `3 abs`: a figure that says what it counts. */
const WITH_UNIT = /^\s*[-−]?\d+(?:[.,]\d+)?\s*\p{L}/u;
/** A column without a header holds marks if so many of the students have a number in it. */
const LEAST_SHARE = 0.5;
const LARGEST = 100;

/** The columns of numbers that belong to no module, from the first behind the student's name to the last. */
export function freeColumns(table: RawTable): readonly FreeColumn[] {
  const { grid, identity, headings, people, headerRows, modules } = table;
  if (modules.length === 0) return [];
  /** `Abs R303` and the like: a figure about a module. */
  const beside = new Set(
    headings.flatMap(({ role, column }) => (role === 'other' || role === 'percentage' ? [column] : [])),
  );
  const taken = new Set([
    ...ownColumns(identity),
    ...headings.flatMap(({ column }) => (beside.has(column) ? [] : [column])),
    ...modules.map(({ column }) => column),
  ]);
  const first = Math.min(...modules.map(({ column }) => column));
  const own = ownColumns(identity).filter((column) => column < first);
  const widest = Math.max(...people.slice(0, 50).map(({ row }) => grid.rowLength(row)));
  const found: FreeColumn[] = [];
  for (let column = Math.max(table.left, ...own) + 1; column <= Math.min(table.right, widest - 1); column++) {
    if (taken.has(column) || grid.isHidden(column)) continue;
    const head = headerOf(table, headerRows, column);
    const free = numbersIn(table, column, head);
    if (!free || (identity.named.has(column) && isOfPerson(table, free))) continue;
    if (!beside.has(column) || free.holds === 'adjustment') found.push(free);
  }
  return found;
}

/** Words that say something of the student, or head marks: `Entreprise` may be its name, or what it thinks, in numbers alone. */
const IN_NUMBERS = /^(?:ENTREPRISE|TUTEUR)$/;
/** Whole numbers below these are a group. */
const EITHER = /^(?:FORMATION|TD|TP|TD TP|TP TD)$/;

function isOfPerson({ grid }: RawTable, { text, rows, column }: FreeColumn): boolean {
  const key = labelKey(text);
  if (IN_NUMBERS.test(key)) return false;
  return !EITHER.test(key) || rows.every((row) => Number.isInteger(numberIn(grid.at(row, column))));
}

/** The lowest text above a column that is its own; a banner over several columns is nobody's. */
function headerOf(
  { grid }: RawTable,
  headerRows: readonly number[],
  column: number,
): { readonly row: number; readonly text: string } | null {
  for (const row of [...headerRows].reverse()) {
    const text = textAt(grid, row, column).replace(/\s+/g, ' ').trim();
    if (text === '' || HOW_IT_COUNTS.test(labelKey(text))) continue;
    const merge = grid.mergeAt(row, column);
    return merge && merge.right > merge.left ? null : { row: merge?.top ?? row, text };
  }
  return null;
}

function numbersIn(
  { grid, people }: RawTable,
  column: number,
  head: { readonly row: number; readonly text: string } | null,
): FreeColumn | null {
  const rows: number[] = [];
  let filled = 0;
  let largest = 0;
  let withUnit = 0;
  for (const { row } of people) {
    const cell = grid.at(row, column);
    if (cell === null || cell === '') continue;
    filled++;
    const value = numberIn(cell);
    if (value === null) {
      if (WITH_UNIT.test(String(cell))) withUnit++;
      continue;
    }
    rows.push(row);
    largest = Math.max(largest, Math.abs(value));
  }
  const named = holdsOf(head?.text ?? '');
  // A header of absences or bonus says enough, whatever words stand among the figures and however large they are.
  const isNamed = named === 'adjustment';
  if (rows.length + (isNamed ? withUnit : 0) === 0 || (!isNamed && rows.length < filled / 2)) return null;
  if (!head && (rows.length < LEAST_SHARE * people.length || people.length < 2)) return null;
  const text = head?.text ?? '';
  const holds = largest > LARGEST && !isNamed ? 'figures' : named;
  return { column, row: head?.row ?? null, text, scale: scaleIn(text), rows, holds };
}
