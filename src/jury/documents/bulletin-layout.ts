import type { CompetenceText } from '../../curricula/types';
import type { Competence } from '../../rules/types';
import type { JuryReport } from '../report';
import { hasWholeYear } from '../report';

/**
 * Where things stand on a bulletin: a page of results and decision, and the pages behind it with the marks and what was
 * learned. Every bulletin has the same rows, so that pages are counted alike for everybody.
 */

/**
 * Percent of the size on the screen; no fitting to pages, which would undo the page breaks. In Calibri a quarter of the
 * page's width is left over: in a workbook whose font has wider digits the columns take it, and still stand on one page.
 */
export const SCALE = 80;
/** Points of rows that a page of A4 holds at this scale, within the margins. */
export const PAGE_HEIGHT = 930;

/** Points of letters that may become smaller where a text is long: the last ones are 7 points on paper. */
export const SIZES = [10, 9, 8.75] as const;

export type Part = 'label' | 'name' | 'average' | 'code' | 'ects' | 'rank' | 'min' | 'mean' | 'max';
type Columns = readonly (readonly [Part, number])[];

/** Columns, with their widths in characters: 89 in all. */
const PLAIN: Columns = [
  ['label', 9],
  ['name', 31],
  ['average', 8],
  ['code', 9],
  ['ects', 8],
  ['min', 8],
  ['mean', 8],
  ['max', 8],
];
const WITH_RANK: Columns = [
  ['label', 9],
  ['name', 31],
  ['average', 8],
  ['code', 8],
  ['ects', 6],
  ['rank', 7],
  ['min', 6],
  ['mean', 6],
  ['max', 8],
];

/** There is a column for the rank only where the department wants one. */
export const columnsOf = ({ settings }: JuryReport): Columns =>
  settings.ranks === 'yes' ? WITH_RANK : PLAIN;

export const widthOf = (columns: Columns): number => columns.reduce((sum, [, width]) => sum + width, 0);

/** Lines of the table that each competence has: its name, one per semester, and its RCUE where the year is whole. */
export const linesPerCompetence = (report: JuryReport): number =>
  1 + report.semesters.length + (hasWholeYear(report) ? 1 : 0);

/** Rows of the upper part of one bulletin, from its first. */
export const ROWS = {
  institution: 0,
  title: 1,
  diploma: 2,
  year: 3,
  student: 5,
  identity: 6,
  results: 8,
  header: 9,
  lines: 10,
} as const;

/** Points of the table at most, so that a curriculum with many competences fills no more of the page. */
const TABLE_HEIGHT = 340;

/** Points of a line of the table. @param count lines of the table */
export const lineHeight = (count: number): number =>
  Math.min(17, Math.floor(TABLE_HEIGHT / Math.max(count, 1)));

/** Height of each row of the upper part, in points. @param count lines of the table */
export function upperHeights(count: number): readonly number[] {
  const line = lineHeight(count);
  const above = [15, 24, 15, 15, 8, 20, 15, 8, 18, 18];
  return [...above, ...Array.from({ length: count }, () => line)];
}

/** Lines of the reasons of the rules at most. */
export const REASON_LINES = 14;
/** Rows below the table: what the longest texts take. Those that are left are as low as rows can be. */
export const LOWER_ROWS = 32 + REASON_LINES;
export const LEAST_HEIGHT = 1;

/** `1. Comprendre – Comprendre la stratégie de communication` */
export const competenceTitle = (
  competence: Competence,
  text: Pick<CompetenceText, 'name' | 'levelTitle'> | undefined,
): string =>
  [`${competence}. ${text?.name ?? ''}`.trim(), text?.levelTitle ?? ''].filter(Boolean).join(' – ');
