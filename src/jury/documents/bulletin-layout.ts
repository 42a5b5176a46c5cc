import type { JuryReport } from '../report';
import { hasWholeYear } from '../report';

/**
 * Where things stand on a bulletin. Every bulletin has the same rows and every row its height, so that each fills exactly
 * one page, and so that what looks alike is told to Excel once for all students.
 */

/**
 * Percent of the size on the screen; no fitting to pages, which would undo the page breaks. A third of the page's width is
 * left over in Calibri: in a workbook whose font has wider digits the columns take it, and still stand on one page.
 */
export const SCALE = 80;

/** Rows of text of the long parts. */
export const ROOM = { reasons: 9, juryReason: 5, appeal: 5 } as const;

/** Columns, with their widths in characters. */
export const COLUMNS = [
  ['competence', 17],
  ['label', 9],
  ['average', 7.5],
  ['code', 8],
  ['ects', 6],
  ['rank', 8.5],
  ['min', 6.5],
  ['mean', 6.5],
  ['max', 6.5],
] as const;
export type Part = (typeof COLUMNS)[number][0];

/** Lines of the table that each competence has: one per semester, and its RCUE where the year is whole. */
export const linesPerCompetence = (report: JuryReport): number =>
  report.semesters.length + (hasWholeYear(report) ? 1 : 0);

/** Rows of one bulletin, from its first. */
export interface BulletinRows {
  readonly institution: number;
  readonly title: number;
  readonly diploma: number;
  readonly year: number;
  readonly student: number;
  readonly identity: number;
  readonly results: number;
  readonly bands: number;
  readonly header: number;
  /** First and last line of the table. */
  readonly lines: number;
  readonly lastLine: number;
  readonly notes: number;
  readonly totals: number;
  readonly decision: number;
  readonly next: number;
  readonly reasons: number;
  readonly juryReason: number;
  readonly appeal: number;
  readonly signature: number;
  /** Rows of a bulletin. */
  readonly stride: number;
}

/** @param count lines of the table */
export function bulletinRows(count: number): BulletinRows {
  const lines = 11;
  const notes = lines + count;
  const totals = notes + 3;
  const decision = totals + 3;
  const reasons = decision + 3;
  const juryReason = reasons + 1 + ROOM.reasons + 1;
  const appeal = juryReason + 1 + ROOM.juryReason + 1;
  const signature = appeal + 1 + ROOM.appeal + 1;
  return {
    institution: 0,
    title: 1,
    diploma: 2,
    year: 3,
    student: 5,
    identity: 6,
    results: 8,
    bands: 9,
    header: 10,
    lines,
    lastLine: notes - 1,
    notes,
    totals,
    decision,
    next: decision + 1,
    reasons,
    juryReason,
    appeal,
    signature,
    stride: signature + 5,
  };
}

/** Points of the table at most, so that a curriculum with many competences fills no more of the page. */
const TABLE_HEIGHT = 245;

/** Height of every row of one bulletin, in points. */
export function bulletinHeights(rows: BulletinRows): readonly number[] {
  const heights = Array.from({ length: rows.stride }, () => 15);
  const set = (height: number, ...at: readonly number[]): void => {
    for (const row of at) heights[row] = height;
  };
  const count = rows.notes - rows.lines;
  const text = (first: number, room: number): readonly number[] =>
    Array.from({ length: room }, (_, i) => first + 1 + i);
  set(
    8,
    rows.year + 1,
    rows.identity + 1,
    rows.notes + 2,
    rows.decision - 1,
    rows.reasons - 1,
    rows.juryReason - 1,
    rows.appeal - 1,
    rows.signature - 1,
  );
  set(24, rows.title);
  set(20, rows.student, rows.decision);
  set(18, rows.results, rows.reasons, rows.juryReason, rows.appeal, rows.bands);
  set(Math.min(15, Math.floor(TABLE_HEIGHT / Math.max(count, 1))), ...text(rows.header, count));
  set(13, rows.notes, rows.notes + 1);
  set(14, ...text(rows.reasons, ROOM.reasons), ...text(rows.juryReason, ROOM.juryReason));
  set(14, ...text(rows.appeal, ROOM.appeal));
  return heights;
}
