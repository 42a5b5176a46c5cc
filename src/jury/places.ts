import { a1 } from '../cells/a1';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { JURY_ROWS } from './sheets/jury-rows';
import { resolver } from './pseudonyms';
import type { Place } from './host/place';
import type { JuryReport } from './report';
import { keyText } from './tables';
import { ourSheet, withMarksSheets } from './our-sheets/find';
import { keyedSheet } from './our-sheets/keyed-rows';

/** Where a student stands in the workbook, and who stands in a row: so that the pane and the sheet can follow each other. */
export interface Places {
  /** @returns student id, or null for a row of nobody. @param row 0-based */
  readonly studentAt: (sheet: string, row: number) => string | null;
  /** The cell of the student's name: on the preferred sheet when the student is there, else on the jury sheet. */
  readonly cellOf: (student: string, preferredSheet: string | null) => Place | null;
}

/** Finds every student's rows on the sheets of marks and on the jury sheet of an earlier run. */
export function placesOf(snapshot: WorkbookSnapshot, report: JuryReport): Places {
  const bySheet = new Map<string, Map<number, string>>();
  const byStudent = new Map<string, Place[]>();
  const add = (student: string, sheet: string, row: number, column: number): void => {
    const rows = bySheet.get(sheet) ?? new Map<number, string>();
    bySheet.set(sheet, rows.set(row, student));
    const places = byStudent.get(student) ?? [];
    places.push({ sheet, cell: a1({ row, column }) });
    byStudent.set(student, places);
  };

  const workbook = withMarksSheets(snapshot);
  for (const { sheet, firstRow, lastRow, keyColumns, labelColumn, keys } of report.tables) {
    const rows = workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
    const students = new Map([...keys].map(([id, key]) => [key, id]));
    for (let row = firstRow; row <= lastRow; row++) {
      const student = students.get(keyText(rows[row], keyColumns));
      if (student !== undefined) add(student, sheet, row, labelColumn);
    }
  }
  const jury = ourSheet(workbook, 'jury');
  const keyed = jury && keyedSheet(jury, JURY_ROWS);
  const idOf = resolver(report.students.map((student) => student.id));
  for (const { row, text } of keyed?.rows ?? []) {
    const student = idOf(text('id'));
    if (jury && student !== null) add(student, jury.name, row, Math.max(keyed?.at('lastName') ?? 0, 0));
  }

  return {
    studentAt: (sheet, row) => bySheet.get(sheet)?.get(row) ?? null,
    cellOf: (student, preferredSheet) => {
      const places = byStudent.get(student) ?? [];
      const on = (name: string | null | undefined): Place | undefined =>
        places.find(({ sheet }) => sheet === name);
      return on(preferredSheet) ?? on(jury?.name) ?? places[0] ?? null;
    },
  };
}
