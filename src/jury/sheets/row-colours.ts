import { area, cellName, columnName } from '../../cells/a1';
import { literal } from '../../plan/canvas';
import { nameOfRole } from '../../plan/our-names';
import type { AddedCells, ConditionalRule, Formula, SheetColouring } from '../../plan/types';
import { categoryOf } from '../../rules/codes';
import { YEAR_CODES } from '../../rules/types';
import { BEFORE_CODE, CODE_HEADER } from '../code-room';
import { retainedCode, type JuryReport, type ReportTable } from '../report';
import { CATEGORY_FILLS } from './category-fills';
import { averageRules, COVERED, decisionRules } from './colours';

/** Where the code of the decision stands in the rows of a table. */
type CodePlace =
  /** Behind what a column shows, by number format: the cell keeps its content. */
  | { readonly at: 'behind'; readonly column: number }
  /** In place of a name that is covered. */
  | { readonly at: 'cover'; readonly column: number }
  /** In a column of ours, to the right of the table. */
  | { readonly at: 'aside'; readonly column: number };

/**
 * Rules for the department's own sheets of marks: rows by decision, the code where it leaves every name readable, and their own
 * averages. Where there is no room for a code its rows have no colour either, unless the settings take a column of ours.
 */
export function planColouring(report: JuryReport): readonly SheetColouring[] {
  if (report.settings.colours === 'no') return withoutCodes(report);
  return bySheet(report, (table, index) => ({
    rules: tableRules(report, table, index + 1),
    cells: codeCells(report, table, index + 1),
  }));
}

/** The rules that cover names while they are hidden, and none else; an empty list takes those of an earlier run away. */
export const planCovers = (report: JuryReport): readonly SheetColouring[] => withoutCodes(report);

/** Sheets with a table whose codes have no room, so that its rows have no colour. */
export const sheetsWithoutRoom = (report: JuryReport): readonly string[] =>
  report.settings.colours === 'no'
    ? []
    : [
        ...new Set(
          report.tables.filter((table) => codePlace(report, table) === null).map(({ sheet }) => sheet),
        ),
      ];

function withoutCodes(report: JuryReport): readonly SheetColouring[] {
  const hidden = report.settings.names === 'hidden';
  const plans = bySheet(report, (table) => ({
    rules: hidden ? coverRules(table) : [],
    cells: withoutColumn(table),
  }));
  return hidden ? plans : plans.filter(({ cells }) => cells !== undefined);
}

interface TablePlan {
  readonly rules: readonly ConditionalRule[];
  readonly cells: readonly AddedCells[];
}

function bySheet(
  { tables }: JuryReport,
  planOf: (table: ReportTable, index: number) => TablePlan,
): readonly SheetColouring[] {
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const plans = tables.flatMap((table, index) => (table.sheet === sheet ? [planOf(table, index)] : []));
    const cells = plans.flatMap((plan) => plan.cells);
    return { sheet, rules: plans.flatMap(({ rules }) => rules), ...(cells.length > 0 && { cells }) };
  });
}

/** The place that costs nothing; null where there is none. A column of ours stays where it stands as long as it is wanted. */
function codePlace({ settings }: JuryReport, { room, nameColumns }: ReportTable): CodePlace | null {
  const { behind, alone, aside } = room;
  const wanted = settings.colours === 'column' ? aside : null;
  if (wanted?.present) return { at: 'aside', column: wanted.column };
  if (settings.names === 'hidden') {
    const cover = alone[0];
    if (cover !== undefined) return { at: 'cover', column: cover };
  }
  const open =
    settings.names === 'hidden' ? behind.filter((column) => !nameColumns.includes(column)) : behind;
  const [column] = open;
  if (column !== undefined) return { at: 'behind', column };
  return wanted && { at: 'aside', column: wanted.column };
}

/** One rule per table over its names. It mentions the sheet of the settings, which is there when names are hidden. */
function coverRules({ firstRow, lastRow, nameColumns }: ReportTable): readonly ConditionalRule[] {
  if (nameColumns.length === 0) return [];
  const areas = nameColumns.map((column) => area(firstRow, column, lastRow, column));
  return [{ areas, formula: `ROWS(${nameOfRole('settings')})>0`, style: COVERED }];
}

/** The row of the jury sheet that a row of the table finds, by content: sorting either keeps it right. @param row 0-based */
function found({ keyColumns }: ReportTable, number: number, row: number): string {
  const key = keyColumns.map((column) => `$${columnName(column)}${row + 1}`);
  const keyText = key.length === 1 ? `${key[0] ?? ''}&""` : key.join('&" "&');
  return `MATCH(${keyText},BUT_key_${number},0)`;
}

function tableRules(report: JuryReport, table: ReportTable, number: number): readonly ConditionalRule[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = table;
  // Every formula mentions a name of ours: that is how a later run knows its rules from the department's.
  const row = found(table, number, firstRow);
  const lookUp = (name: string): string => `INDEX(${name},${row})`;
  const retained = lookUp('BUT_retained');
  const place = codePlace(report, table);

  const averages = table.averages.flatMap(({ column, ue, competence }) => {
    const name = ue === undefined ? `BUT_RCUE${competence ?? ''}_code` : `BUT_${ue}_code`;
    const value = cellName(firstRow, column);
    const formulas = {
      value,
      present: `AND(ISNUMBER(${value}),ISNUMBER(${row}))`,
      compensated: `IFERROR(${lookUp(name)}="CMP",FALSE)`,
    };
    return averageRules(area(firstRow, column, lastRow, column), formulas, report);
  });
  const rows = area(firstRow, firstColumn, lastRow, lastColumn);
  const aside = place?.at === 'aside' ? [area(firstRow, place.column, lastRow, place.column)] : [];
  return [
    ...(place ? codeRules(table, place, retained) : []),
    ...(report.settings.names === 'hidden' ? coverRules(table) : []),
    ...averages,
    ...(place ? decisionRules([rows, ...aside], retained) : []),
  ];
}

/** One rule a code, which shows it; none where it stands in a column of ours. */
function codeRules(
  { firstRow, lastRow }: ReportTable,
  { at, column }: CodePlace,
  retained: string,
): readonly ConditionalRule[] {
  if (at === 'aside') return [];
  return YEAR_CODES.map((code) => ({
    areas: [area(firstRow, column, lastRow, column)],
    formula: `IFERROR(${retained}=${literal(code)},FALSE)`,
    style: {
      numberFormat: at === 'cover' ? sections(`"${code}"`) : behindFormat(`"${BEFORE_CODE}${code}"`),
      fill: CATEGORY_FILLS[categoryOf(code)],
    },
  }));
}

const sections = (format: string): string => [format, format, format, format].join(';');

/** Numbers are whole: `codeRoom` looks for no other. */
const behindFormat = (code: string): string => `0${code};-0${code};0${code};@${code}`;

/** The column of ours, where the codes stand in it; else what takes it away. */
function codeCells(report: JuryReport, table: ReportTable, number: number): readonly AddedCells[] {
  const { headerRow, firstRow, lastRow, rows } = table;
  const place = codePlace(report, table);
  if (place?.at !== 'aside') return withoutColumn(table);
  const codes = new Map(
    report.students.flatMap((student) => {
      const row = rows.get(student.id);
      return row === undefined ? [] : [[row, retainedCode(student)] as const];
    }),
  );
  const values = Array.from({ length: lastRow - headerRow + 1 }, (_, i): Formula | string | null => {
    const row = headerRow + i;
    const value = codes.get(row);
    if (row === headerRow) return CODE_HEADER;
    if (row < firstRow || value === undefined) return null;
    return { formula: `IFERROR(INDEX(BUT_retained,${found(table, number, row)})&"","")`, value };
  });
  return [{ row: headerRow, column: place.column, values: values.map((value) => [value]) }];
}

function withoutColumn({ headerRow, lastRow, room: { aside } }: ReportTable): readonly AddedCells[] {
  if (!aside?.present) return [];
  const values = Array.from({ length: lastRow - headerRow + 1 }, () => [null]);
  return [{ row: headerRow, column: aside.column, values }];
}
