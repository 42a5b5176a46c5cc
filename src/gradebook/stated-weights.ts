import type { ModuleCode, Semester, UeName } from '../rules/types';
import { anyModule } from './any-module';
import { coefficientRows, lastOwnRow, ueHeadings, ueOver } from './coefficients';
import { ueIn } from './context';
import { textAt } from '../cells/grid';
import { freeColumns } from './free-columns';
import { lexicon, type Lexicon } from './headers';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { readSheet } from './reshape/read-sheet';
import type { RawTable } from './tables';
import { labelKey } from './words';

/** A coefficient in the header of a table of marks, below the banner of its UE. Rows and columns are 0-based. */
interface StatedWeight {
  /** Position of the sheet in the workbook. */
  readonly grid: number;
  readonly row: number;
  readonly column: number;
  readonly ue: UeName;
  readonly module: ModuleCode;
  readonly coefficient: number;
}

/** What the headers of the marks themselves say. */
export interface Stated {
  readonly weights: readonly StatedWeight[];
  /** The ECTS that a labelled row states in the columns of the UEs, or a banner in its own text: `UE 3.1 (10 ECTS)`. */
  readonly credits: ReadonlyMap<UeName, number>;
  /** The curriculum that a line above the marks of a semester names, as on our own new sheets: `Notes de S3 : BUT …`. */
  readonly titles: readonly { readonly semester: Semester; readonly title: string }[];
}

/**
 * What the headers of the marks say of UEs, coefficients and ECTS: enough for a curriculum where the workbook has no
 * matrix and no known one fits. One row for each UE counts; else, of several rows of figures, the first, one labelled as
 * coefficients before all.
 */
export function statedIn(workbook: WorkbookSnapshot): Stated {
  const index = anyModule();
  const words = lexicon(index);
  const read = workbook.sheets.map((sheet) => readSheet(sheet, index, words));
  return {
    weights: read.flatMap(({ tables, origin }, grid) => {
      const weights = tables.flatMap((table) => weightsOf(grid, table, coefficientRows(table, words)));
      return origin
        ? weights.map((weight) => ({ ...weight, ...origin(weight.row, weight.column) }))
        : weights;
    }),
    credits: new Map(read.flatMap(({ tables }) => tables.flatMap((table) => creditsOf(table, words)))),
    titles: read.flatMap(({ tables }) => tables.flatMap(titlesOf)),
  };
}

const TITLE = /(?:^|\s)(S[1-6])\s*:\s*(BUT\s.+)$/;

function titlesOf({ grid, headerRow }: RawTable): Stated['titles'] {
  return Array.from({ length: headerRow }, (_, row) => textAt(grid, row, 0)).flatMap((text) => {
    const [, semester, title] = TITLE.exec(text) ?? [];
    return title === undefined ? [] : [{ semester: semester as Semester, title: title.trim() }];
  });
}

function weightsOf(
  grid: number,
  table: RawTable,
  rows: ReturnType<typeof coefficientRows>,
): readonly StatedWeight[] {
  const ofUes = rows.filter(({ ue }, i) => ue !== null && rows.findIndex((row) => row.ue === ue) === i);
  const first = rows.find(({ isLabelled }) => isLabelled) ?? rows[0];
  const own = ofUes.length > 0 ? ofUes : first ? [first] : [];
  const coded = own
    .flatMap(({ stated }) => stated)
    .flatMap(({ row, heading, value, ue }) =>
      ue === null || heading.code === null || value <= 0
        ? []
        : [{ grid, row, column: heading.column, ue, module: heading.code, coefficient: value }],
    );
  return [...coded, ...ownTexts(table, coded)];
}

/** A column without a code below a coefficient and a UE is a module under its own text, unless it sums the others up. */
function ownTexts(table: RawTable, coded: readonly StatedWeight[]): readonly StatedWeight[] {
  const [beside] = coded;
  if (!beside) return [];
  return freeColumns(table).flatMap(({ column, text, holds }) => {
    const coefficient = table.grid.at(beside.row, column);
    const ue = ueOver(table, { row: table.headerRow, column });
    if (holds !== 'unknown' || ue === null || typeof coefficient !== 'number' || coefficient <= 0) return [];
    const others = coded.filter((weight) => weight.ue === ue).map((weight) => weight.coefficient);
    const sum = others.reduce((total, one) => total + one, 0);
    const isSum = others.length > 1 && Math.abs(sum - coefficient) < 1e-6;
    return text === '' || isSum ? [] : [{ ...beside, column, ue, module: text, coefficient }];
  });
}

const CREDITS = /(?:^|[^\d.,])(\d{1,2}(?:[.,]\d+)?)\s*(?:ects|cr[ée]dits?)(?!\p{L})/iu;

/** Of the headers and titles that name a UE and its ECTS. */
function creditsInText({ grid, headerRows, context }: RawTable): readonly (readonly [UeName, number])[] {
  return headerRows.flatMap((row) =>
    Array.from({ length: grid.rowLength(row) }, (_, column) => column).flatMap((column) => {
      const cell = grid.at(row, column);
      const credits = typeof cell === 'string' ? CREDITS.exec(cell)?.[1] : undefined;
      const ue = credits === undefined ? null : ueIn(String(cell), context.semesterAt(column));
      return ue === null ? [] : [[ue, Number(credits?.replace(',', '.'))] as const];
    }),
  );
}

const OF_CREDITS = /^(?:(?:NB|NBRE|NOMBRE|TOTAL) (?:D |DE |DES )?)?(?:ECTS|CREDITS)(?: ECTS)?$/;

/** Of a column of ECTS beside rows of coefficients for each UE. */
function creditsInColumn(
  { grid, headerRows }: RawTable,
  rows: ReturnType<typeof coefficientRows>,
): readonly (readonly [UeName, number])[] {
  const columns = headerRows.flatMap((row) =>
    Array.from({ length: grid.rowLength(row) }, (_, column) => column).filter((column) =>
      OF_CREDITS.test(labelKey(textAt(grid, row, column))),
    ),
  );
  const [column, ...others] = new Set(columns);
  if (column === undefined || others.length > 0) return [];
  return rows.flatMap(({ ue, stated: [first] }) => {
    const credits = first ? grid.at(first.row, column) : null;
    return ue !== null && typeof credits === 'number' && credits > 0 ? [[ue, credits] as const] : [];
  });
}

function creditsOf(table: RawTable, words: Lexicon): readonly (readonly [UeName, number])[] {
  const { grid, headerRow, headerRows, modules, context } = table;
  const inText = creditsInText(table);
  const said = inText.length > 0 ? inText : creditsInColumn(table, coefficientRows(table, words));
  if (said.length > 0) return said;
  const first = Math.min(...modules.map(({ column }) => column));
  const isLabelled = (row: number): boolean =>
    Array.from({ length: first }, (_, column) => labelKey(textAt(grid, row, column))).some((key) =>
      OF_CREDITS.test(key),
    );
  for (let row = headerRows[0] ?? 0; row <= lastOwnRow(table); row++) {
    if (!isLabelled(row)) continue;
    return ueHeadings(table, headerRow).flatMap((column) => {
      const ue = ueIn(textAt(grid, headerRow, column), context.semesterAt(column));
      const credits = grid.at(row, column);
      return ue !== null && typeof credits === 'number' && credits > 0 ? [[ue, credits] as const] : [];
    });
  }
  return [];
}
