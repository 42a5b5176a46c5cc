import { columnName, cellName, area } from '../../cells/a1';
import { nameOfRole } from '../../plan/our-names';
import type { Area } from '../../cells/snapshot';
import { CATEGORIES, categoryOf } from '../../rules/codes';
import { YEAR_CODES, type Rounding } from '../../rules/types';
import type { JuryReport, ReportTable } from '../report';
import { literal } from '../../plan/canvas';
import { CATEGORY_FILLS, codesOf } from './category-fills';
import type { CellStyle, ConditionalRule, SheetColouring } from '../../plan/types';

/**
 * Colours as native conditional formats: they follow when a decision or a mark changes, and move with the rows when the
 * sheet is sorted. Excel allows no array constants in them, hence the codes in one text between bars.
 */

/** How averages are told apart: by weight, slant and underline as well as by colour. */
export const BELOW_FLOOR: CellStyle = { bold: true, color: '#FFFFFF', fill: '#A61C1C' };
export const BELOW_PASS: CellStyle = { bold: true, color: '#8A2A00', fill: '#FDE3D2' };
export const COMPENSATED: CellStyle = { italic: true, underline: true, color: '#0B3D91', fill: '#DDE7FB' };

/** Rules that paint rows by their decision. @param code formula of the code of the first row */
export function decisionRules(areas: readonly Area[], code: string): readonly ConditionalRule[] {
  return CATEGORIES.map((category) => ({
    areas,
    formula: `ISNUMBER(SEARCH("|"&${code}&"|",${literal(`|${codesOf(category).join('|')}|`)}))`,
    style: { fill: CATEGORY_FILLS[category] },
  }));
}

const DECIMALS: Readonly<Record<Rounding, number | null>> = {
  '1-decimal': 1,
  '2-decimals': 2,
  '3-decimals': 3,
  exact: null,
};

/** What a rule needs to know of an average; formulas relative to the first cell of the rule. */
interface AverageFormulas {
  readonly value: string;
  /** Whether there is an average of a student at all. */
  readonly present: string;
  readonly compensated: string;
}

/**
 * Rules that tell averages apart: compensated (so acquired, however low), below the floor, below 10; compared rounded, as
 * the rules of law compare.
 */
export function averageRules(
  cells: Area,
  { value, present, compensated }: AverageFormulas,
  { curriculum }: JuryReport,
): readonly ConditionalRule[] {
  const { passMark, floorMark, rounding } = curriculum.policy;
  const decimals = DECIMALS[rounding];
  const shown = decimals === null ? value : `ROUND(${value},${decimals})`;
  const below = (threshold: number): string => `IF(${present},${shown}<${threshold},FALSE)`;
  return [
    { areas: [cells], formula: compensated, style: COMPENSATED, stopIfTrue: true },
    { areas: [cells], formula: below(floorMark), style: BELOW_FLOOR, stopIfTrue: true },
    { areas: [cells], formula: below(passMark), style: BELOW_PASS, stopIfTrue: true },
  ];
}

/**
 * Rules for the department's own sheets of marks: rows by decision, the code in front of the name (by number format, so
 * that the cell keeps its content), and their own averages. No column is added.
 */
export function planColouring(report: JuryReport): readonly SheetColouring[] {
  if (report.settings.colours === 'no') return planCovers(report);
  return bySheet(report, (table, index) => tableRules(report, table, index + 1));
}

/** The rules that cover names while they are hidden, and none else; an empty list takes those of an earlier run away. */
export function planCovers(report: JuryReport): readonly SheetColouring[] {
  return report.settings.names === 'hidden' ? bySheet(report, coverRules) : [];
}

function bySheet(
  { tables }: JuryReport,
  rulesOf: (table: ReportTable, index: number) => readonly ConditionalRule[],
): readonly SheetColouring[] {
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({
    sheet,
    rules: tables.flatMap((table, index) => (table.sheet === sheet ? rulesOf(table, index) : [])),
  }));
}

/** Shows a text as dots and a number not at all; the cell keeps its content. */
export const COVERED = { numberFormat: ';;;"•••"' } as const;

/** One rule per table over its names. It mentions the sheet of the settings, which is there when names are hidden. */
function coverRules({ firstRow, lastRow, nameColumns }: ReportTable): readonly ConditionalRule[] {
  if (nameColumns.length === 0) return [];
  const areas = nameColumns.map((column) => area(firstRow, column, lastRow, column));
  return [{ areas, formula: `ROWS(${nameOfRole('settings')})>0`, style: COVERED }];
}

function tableRules(report: JuryReport, table: ReportTable, number: number): readonly ConditionalRule[] {
  const { firstRow, lastRow, firstColumn, lastColumn, labelColumn } = table;
  const key = table.keyColumns.map((column) => `$${columnName(column)}${firstRow + 1}`);
  const keyText = key.length === 1 ? `${key[0] ?? ''}&""` : key.join('&" "&');
  // Every formula mentions a name of ours: that is how a later run knows its rules from the department's.
  const found = `MATCH(${keyText},BUT_key_${number},0)`;
  const lookUp = (name: string): string => `INDEX(${name},${found})`;
  const retained = lookUp('BUT_retained');

  const hidden = report.settings.names === 'hidden';
  const covered = hidden && table.nameColumns.includes(labelColumn);
  const labels = YEAR_CODES.map((code) => ({
    areas: [area(firstRow, labelColumn, lastRow, labelColumn)],
    formula: `IFERROR(${retained}=${literal(code)},FALSE)`,
    style: {
      numberFormat: covered
        ? `"${code}";"${code}";"${code}";"${code}"`
        : `"${code} · "General;"${code} · "-General;"${code} · "General;"${code} · "@`,
      fill: CATEGORY_FILLS[categoryOf(code)],
    },
  }));
  const averages = table.averages.flatMap(({ column, ue, competence }) => {
    const name = ue === undefined ? `BUT_RCUE${competence ?? ''}_code` : `BUT_${ue}_code`;
    const value = cellName(firstRow, column);
    const formulas = {
      value,
      present: `AND(ISNUMBER(${value}),ISNUMBER(${found}))`,
      compensated: `IFERROR(${lookUp(name)}="CMP",FALSE)`,
    };
    return averageRules(area(firstRow, column, lastRow, column), formulas, report);
  });
  const rows = area(firstRow, firstColumn, lastRow, lastColumn);
  const covers = hidden ? coverRules(table) : [];
  return [...labels, ...covers, ...averages, ...decisionRules([rows], retained)];
}
