import type { Semester } from '../../rules/types';
import { moduleCodeOf, partsOfUe, semesterOfModule } from '../codes';
import { nameOf, plainOf, textOf, transpose, type Place, type Rows } from './cells';
import { readBlocks } from './cross';
import type { Draft, DraftWeight } from './draft';
import { ueLabelOf } from './label';

/**
 * The crossed table of a department that gives its modules no codes: `Matière | UE 3.1 | UE 3.2`, below it names. A table
 * of students, hours, ticks or averages looks much the same, so that a heading, the numbers and what else the workbook
 * says decide.
 */

/** What tells such a table from others of the same shape. */
export interface Named {
  readonly grid: number;
  /** The names of its modules as written, by semester. */
  readonly names: readonly (readonly string[])[];
  /** A word for modules stands over them. */
  readonly isHeaded: boolean;
  /** It speaks of coefficients, or has ECTS below such a word. */
  readonly isSaid: boolean;
}
/** Whether it is a maquette after all. */
export type IsNamed = (found: Named) => boolean;

/** Two codes are a row, or a column, of codes, and read by them. */
const MOST_CODES = 1;
const LEAST_UES = 2;
const LEAST_NAMES = 2;
/** Beside the UEs there may be hours and the like. */
const OTHER_COLUMNS = 12;
/** Beyond it a number is of no coefficient. */
const LARGEST = 100;
/** And beyond this one it is the number of a person, or a year. */
const LARGEST_OTHER = 999;
const isYear = (number: number): boolean => number >= 2000 && number < 2100;

export function readNamed(rows: Rows, grid: number, isNamed: IsNamed): Draft | null {
  const cells = rows.flatMap((row) => row ?? []);
  const ues = new Set(cells.flatMap((cell) => ueLabelOf(cell)?.code ?? []));
  if (ues.size < LEAST_UES) return null;
  const codes = new Set(cells.flatMap((cell) => moduleCodeOf(textOf(cell))?.code ?? []));
  if ([...codes].filter((code) => semesterOfModule(code) !== null).length > MOST_CODES) return null;
  if (cells.some((cell) => typeof cell === 'number' && cell > LARGEST_OTHER && !isYear(cell))) return null;
  const isSpoken = cells.some((cell) => OF_COEFFICIENTS.test(plainOf(cell)));
  const ways = [
    { rows, placeOf: (row: number, column: number): Place => ({ grid, row, column }), strangers: 0 },
    {
      rows: transpose(rows),
      placeOf: (row: number, column: number): Place => ({ grid, row: column, column: row }),
      strangers: OTHER_COLUMNS,
    },
  ];
  for (const { rows: lines, placeOf, strangers } of ways) {
    for (const headers of headersIn(lines)) {
      const draft = readBlocks(lines, headers, placeOf, strangers, nameOf);
      if (!draft || !areCoefficients(draft.weights)) continue;
      const isHeaded = headers.some((at) => headsOf(lines, at)?.some((text) => OF_MODULES.test(text)));
      const isSaid = isSpoken || (isHeaded && draft.ues.some(({ ects }) => ects !== null));
      if (isNamed({ grid, names: namesIn(draft), isHeaded, isSaid })) return draft;
    }
  }
  return null;
}

/** What a table of coefficients, or its sheet, says. */
export const OF_COEFFICIENTS = /COEF|MAQUETTE|PONDERATION|\bPOIDS\b/;
/** What stands over, or before, names of modules; the corner of a crossed table may name its UEs, or nothing. */
const OF_MODULES =
  /^(?:(?:NOMS? (?:DES? |DU |DE LA )?)?(?:MATIERE|MODULE|RESSOURCE|ENSEIGNEMENT)S?|INTITULES?|LIBELLES?|DISCIPLINES?|COURS|CODES?|ECU?E?|ELEMENTS? CONSTITUTIFS?)\b/;
const OF_UES = /^(?:U\.? ?E\.?S?|COMPETENCES?|BLOCS?|BCC?)(?![A-Z])/;

/**
 * The rows that may name the modules, one for each block of UEs below them: first those under a heading of modules. Each
 * is a way to read the table.
 */
function headersIn(rows: Rows): readonly (readonly number[])[] {
  const ues = rows.map((row) => (row ?? []).some((cell) => ueLabelOf(cell) !== null));
  const blocks: number[][] = [];
  let above: number[] = [];
  rows.forEach((row, at) => {
    if (ues[at]) {
      if (above.length > 0) blocks.push(above);
      above = [];
    } else if (isOfNames(rows, row, at)) above.push(at);
  });
  const most = Math.max(0, ...blocks.map(({ length }) => length));
  return Array.from({ length: most }, (_, i) => blocks.map((own) => own[Math.min(i, own.length - 1)] ?? 0));
}

/** Whether names stand in a row, above numbers of UEs, and what heads them is no person, teacher or group. */
function isOfNames(rows: Rows, row: Rows[number], at: number): boolean {
  const heads = headsOf(rows, at);
  if (!heads) return false;
  const names = (row ?? []).slice(heads.length).flatMap((cell) => nameOf(cell) ?? []);
  const said = heads.filter((text) => text !== '');
  const isHeaded = said.length === 0 || said.some((text) => OF_MODULES.test(text) || OF_UES.test(text));
  return new Set(names).size >= LEAST_NAMES && isHeaded && !said.some((text) => OF_PEOPLE.test(text));
}

/** What stands in a row up to the column in which the UEs below are named; null where there are none. */
function headsOf(rows: Rows, at: number): readonly string[] | null {
  const ues = rows.slice(at + 1).find((row) => row?.some((cell) => ueLabelOf(cell) !== null));
  const label = ues?.findIndex((cell) => ueLabelOf(cell) !== null) ?? -1;
  return ues ? Array.from({ length: label + 1 }, (_, column) => plainOf(rows[at]?.[column])) : null;
}

const OF_PEOPLE =
  /^(?:(?:PRE)?NOMS?(?! D| MODULE| MATIERE)|NOMS? D['’ ]?E(?:TUDIANT|LEVE)|ETUDIANT|ELEVE|APPRENANT|APPRENTI|N[°O](?![A-Z])|NUM|NIP|INE\b|GROUPE|GR\b|TD\b|TP\b)/;

/** Small numbers, no marks and no ticks. */
function areCoefficients(weights: readonly DraftWeight[]): boolean {
  const numbers = weights.map(({ coefficient }) => coefficient);
  const isRound = (one: number): boolean => Number.isInteger(one * 4);
  return (
    numbers.every((one) => one <= LARGEST) &&
    numbers.some((one) => one !== numbers[0] || one > 1) &&
    numbers.filter(isRound).length > numbers.length / 2
  );
}

function namesIn({ weights }: Draft): readonly (readonly string[])[] {
  const bySemester = new Map<Semester, Set<string>>();
  for (const { ue, module } of weights) {
    const { semester } = partsOfUe(ue);
    bySemester.set(semester, (bySemester.get(semester) ?? new Set<string>()).add(module));
  }
  return [...bySemester.values()].map((names) => [...names]);
}
