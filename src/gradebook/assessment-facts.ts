import { a1 } from '../cells/a1';
import { amountOf } from '../curricula/matrix/cells';
import type { SessionRule } from '../rules/module-average';
import { cellText } from './mark';
import type { RawTable } from './tables';
import { labelKey } from './words';

/** What a sheet states of its assessments around their marks. */
export interface SheetFacts {
  readonly hasCoefficients: boolean;
  readonly coefficientAt: (column: number) => number | null;
  /** The cell where it should stand; null without a row of coefficients. */
  readonly coefficientCell: (column: number) => string | null;
  readonly scaleAt: (column: number) => number | null;
  /** `''` where none is stated. */
  readonly dateAt: (column: number) => string;
  /** `''` where nobody is named. */
  readonly teacher: string;
  /** What a second session does; null where the sheet does not say. */
  readonly rule: SessionRule | null;
  /** How many assessments count, the best ones; undefined for all. */
  readonly best: number | undefined;
  /** The column of the teams of group work; null without one. */
  readonly team: number | null;
}

/** Rows of figures below the last student that may belong to the table. */
const ROWS_BELOW = 5;
export const COEFFICIENT = /^(?:COEFF?S?|COEFFICIENTS?|POIDS|PONDERATIONS?|WEIGHTS?)(?: |$)/;
const SCALE = /^(?:BAREMES?|NOTEE?S? SUR|SUR|OUT OF|SCALES?)(?: |$)/;
const DATE = /^DATES?(?: |$)/;
const TEACHER = /^(?:ENSEIGNANTE?S?|RESPONSABLES?|INTERVENANTE?S?|PROFESSEURE?S?|TEACHERS?)(?: |$)/;
const SESSION = /^(?:(?:SECONDE?|DEUXIEME|2E|2EME|2NDE|SECOND) SESSION|SESSION 2|RATTRAPAGE)(?: |$)/;
const BEST = /^(?:NOMBRE DE )?(?:NOTES? RETENUES?|MEILLEURES NOTES|BEST MARKS|MARKS COUNTED)(?: |$)/;
const BEST_IN_WORDS = /^(?:LES )?(\d+) (?:MEILLEURES? (?:NOTES?|EPREUVES?)|BEST MARKS?)(?: |$)/;
export const TEAM = /^(?:EQUIPES?|BINOMES?|TRINOMES?|GROUPES? (?:DE )?(?:PROJET|TRAVAIL|SAE)|TEAMS?)$/;
const RULES: readonly (readonly [SessionRule, RegExp])[] = [
  ['capped', /PLAFON|CAPPED|AT MOST/],
  ['replace', /REMPLAC|REPLAC|DERNIERE|LAST/],
  ['best', /MEILLEUR|BEST/],
];

/** The coefficient that a header itself states: `DS1 (coef 2)`. */
export function coefficientIn(text: string): number | null {
  const digits = /\b(?:coeff?(?:icient)?|poids)\.?\s*[:=]?\s*(\d+(?:[.,]\d+)?)/i.exec(text)?.[1];
  return digits === undefined ? null : Number(digits.replace(',', '.'));
}

/**
 * Reads the labelled rows of a table and, on a sheet of one module, the labelled cells above it.
 * @param first the first column of assessments: labels stand before it
 */
export function sheetFacts(table: RawTable, first: number, isSheet: boolean): SheetFacts {
  const { grid, people, headerRows, headerRow } = table;
  const last = people.at(-1)?.row ?? headerRow;
  const above = isSheet ? range(0, people[0]?.row ?? headerRow) : headerRows;
  const rowOf = (label: RegExp): number | null =>
    [...above, ...range(last + 1, last + 1 + ROWS_BELOW)].find((row) =>
      range(0, first).some((column) => label.test(labelAt(row, column))),
    ) ?? null;
  const labelAt = (row: number, column: number): string => {
    const cell = grid.at(row, column);
    return typeof cell === 'string' ? labelKey(cell) : '';
  };
  const numberAt = (row: number | null, column: number, least: number): number | null => {
    const amount = row === null ? null : amountOf(grid.at(row, column));
    return typeof amount === 'number' && amount >= least ? amount : null;
  };
  /** What stands to the right of a label above the table, or behind its colon. */
  const said = (label: RegExp): string => {
    for (const row of isSheet ? range(0, headerRow) : [])
      for (let column = 0; column < grid.rowLength(row); column++) {
        if (!label.test(labelAt(row, column))) continue;
        const behind = /:\s*(\S.*)$/.exec(cellText(grid.at(row, column)))?.[1];
        const beside = range(column + 1, grid.rowLength(row)).map((next) => cellText(grid.at(row, next)));
        return (behind ?? beside.find((text) => text !== '') ?? cellText(grid.at(row, column))).trim();
      }
    return '';
  };
  const [coefficients, scales, dates] = [rowOf(COEFFICIENT), rowOf(SCALE), rowOf(DATE)];
  const rule = labelKey(said(SESSION));
  const best = Number(BEST_IN_WORDS.exec(labelKey(said(BEST_IN_WORDS)))?.[1] ?? (said(BEST) || Number.NaN));
  const teams = range(0, grid.rowLength(headerRow)).filter((column) => TEAM.test(labelAt(headerRow, column)));
  return {
    hasCoefficients: coefficients !== null,
    coefficientAt: (column) => numberAt(coefficients, column, 0),
    coefficientCell: (column) => (coefficients === null ? null : a1({ row: coefficients, column })),
    scaleAt: (column) => numberAt(scales, column, Number.MIN_VALUE),
    dateAt: (column) => (dates === null ? '' : cellText(grid.at(dates, column))),
    teacher: TEACHER.test(labelKey(said(TEACHER))) ? '' : said(TEACHER),
    rule: RULES.find(([, words]) => words.test(rule))?.[0] ?? null,
    best: Number.isInteger(best) && best > 0 ? best : undefined,
    team: teams[0] ?? null,
  };
}

/** From the first up to, without, the end. */
const range = (from: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
