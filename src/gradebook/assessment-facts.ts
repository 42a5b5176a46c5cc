import { a1 } from '../cells/a1';
import { amountOf } from '../curricula/matrix/cells';
import type { SessionRule } from '../rules/module-average';
import { BEST_IN_WORDS, countedIn } from './counted';
import { cellText } from './mark';
import type { RawTable } from './tables';
import { SECOND_SESSION, SESSION_RULE } from './session-words';
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
  /** Where the sheet says that only the best count, and not how many; null where it does not. */
  readonly bestWithoutNumber: { readonly text: string; readonly cell: string } | null;
  /** The column of the teams of group work; null without one. */
  readonly team: number | null;
}

/** Rows of figures below the last student that may belong to the table. */
const ROWS_BELOW = 5;
export const COEFFICIENT = /^(?:COEFF?S?|COEFFICIENTS?|POIDS|PONDERATIONS?|WEIGHTS?)(?: |$)/;
const SCALE = /^(?:BAREMES?|NOTEE?S? SUR|SUR|OUT OF|SCALES?)(?: |$)/;
const DATE = /^DATES?(?: |$)/;
const TEACHER = /^(?:ENSEIGNANTE?S?|RESPONSABLES?|INTERVENANTE?S?|PROFESSEURE?S?|TEACHERS?)(?: |$)/;
const SESSION = new RegExp(`^${SECOND_SESSION}(?: |$)`);
const BEST =
  /^(?:(?:SEULEMENT |ONLY )?(?:LES |THE )|N |NOMBRE DE |NUMBER OF )?(?:NOTES? RETENUES?|MEILLEURES (?:NOTES|EPREUVES)|BEST MARKS|MARKS COUNTED)(?: |$)/;
export const TEAM =
  /^(?:(?:N|NO|NUMERO) (?:D |DE )?)?(?:EQUIPES?|BINOMES?|TRINOMES?|GROUPES? (?:DE )?(?:PROJET|TRAVAIL|SAE)|TEAMS?)(?: (?:N|NO|NUMERO))?$/;
const RULES: readonly (readonly [SessionRule, RegExp])[] = [
  ['capped', /PLAFON|CAPPED|AT MOST/],
  ['replace', /REMPLAC|REPLAC|DERNIERE|LAST/],
  ['best', /MEILLEUR|BEST/],
];

const ruleIn = (key: string): SessionRule | null => RULES.find(([, words]) => words.test(key))?.[0] ?? null;

const HEADER_WITH_RULE = new RegExp(`(?:^| )${SECOND_SESSION} (${SESSION_RULE})$`);
/** What the header of a second session says that it does: `Session 2 (plafonnée à 10)`; null where it does not. */
export const ruleOfHeader = (text: string): SessionRule | null =>
  ruleIn(HEADER_WITH_RULE.exec(labelKey(text))?.[1] ?? '');

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
  /** What stands to the right of a label above the table, or behind its colon, and where the label is. */
  const found = (
    label: RegExp,
  ): { readonly text: string; readonly label: { readonly row: number; readonly column: number } } | null => {
    for (const row of isSheet ? range(0, headerRow) : [])
      for (let column = 0; column < grid.rowLength(row); column++) {
        if (!label.test(labelAt(row, column))) continue;
        const own = cellText(grid.at(row, column));
        const behind = /:\s*(\S.*)$/.exec(own)?.[1];
        const beside = range(column + 1, grid.rowLength(row)).map((next) => cellText(grid.at(row, next)));
        const text = (behind ?? beside.find((one) => one !== '') ?? own).trim();
        return { text, label: { row, column } };
      }
    return null;
  };
  const said = (label: RegExp): string => found(label)?.text ?? '';
  const [coefficients, scales, dates] = [rowOf(COEFFICIENT), rowOf(SCALE), rowOf(DATE)];
  const scaleAt = (column: number): number | null => numberAt(scales, column, Number.MIN_VALUE);
  const isByColumn = range(first, grid.rowLength(scales ?? 0)).some((column) => scaleAt(column) !== null);
  const ofAll = isByColumn ? 0 : Number(/\d+(?:[.,]\d+)?/.exec(said(SCALE))?.[0].replace(',', '.') ?? 0);
  const [inWords, labelled] = [found(BEST_IN_WORDS), found(BEST)];
  const best = countedIn(
    inWords ? cellText(grid.at(inWords.label.row, inWords.label.column)) : (labelled?.text ?? ''),
  );
  const teams = range(0, grid.rowLength(headerRow)).filter((column) => TEAM.test(labelAt(headerRow, column)));
  return {
    hasCoefficients: coefficients !== null,
    coefficientAt: (column) => numberAt(coefficients, column, 0),
    coefficientCell: (column) => (coefficients === null ? null : a1({ row: coefficients, column })),
    scaleAt: (column) => scaleAt(column) ?? (ofAll > 0 ? ofAll : null),
    dateAt: (column) => (dates === null ? '' : cellText(grid.at(dates, column))),
    teacher: TEACHER.test(labelKey(said(TEACHER))) ? '' : said(TEACHER),
    rule: ruleIn(labelKey(said(SESSION))),
    best: typeof best === 'number' ? best : undefined,
    bestWithoutNumber:
      labelled && best === null
        ? {
            text: cellText(grid.at(labelled.label.row, labelled.label.column)).trim(),
            cell: a1(labelled.label),
          }
        : null,
    team: teams[0] ?? null,
  };
}

/** From the first up to, without, the end. */
const range = (from: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
