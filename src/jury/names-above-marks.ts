import type { SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { moduleCodeOf, partsOfUe } from '../curricula/codes';
import type { MatrixReading } from '../curricula/matrix/assemble';
import { labelKey } from '../gradebook/words';

/** Headers of marks stand in these rows, or columns where the students do. */
const HEADER_ROWS = 20;
const HEADER_COLUMNS = 8;
const LONGEST = 80;
/** So many names of a semester stand in one row: fewer are there by chance. */
const LEAST = 2;
const LEAST_SHARE = 0.5;

const OF_PEOPLE =
  /^(?:PRENOMS?|FIRST NAME|NOMS?|NOMS? .{0,20}|(?:LAST |SUR)NAME|STUDENT.{0,8}|(?:N|NUM|NO|NUMERO|CODE)? ?(?:D )?(?:NIP|INE|ETUD(?:IANTE?S?)?(?: E)?)|ETUDID)$/;

/** What stands in one row or column of a sheet of marks. */
type Line = ReadonlySet<string>;

/** Knows the rows that head marks in a workbook, from the first question on. */
export class NamesAboveMarks {
  private known: readonly { readonly grid: number; readonly line: Line }[] | null = null;

  constructor(private readonly workbook: WorkbookSnapshot) {}

  /**
   * Whether names of modules stand above marks on another sheet.
   * @param semesters the names of each semester, as written
   */
  have(semesters: readonly (readonly string[])[], grid: number | null): boolean {
    return semesters.some((names) => this.shareOf(names, grid) >= LEAST_SHARE);
  }

  /** Of maquettes those whose names all stand above marks, in some semester; else those most of whose do. */
  fitting(readings: readonly MatrixReading[]): readonly MatrixReading[] {
    const shares = readings.map((reading) =>
      Math.max(...namesOf(reading).map((names) => this.shareOf(names, null))),
    );
    for (const least of [1, LEAST_SHARE]) {
      const fitting = readings.filter((_, i) => (shares[i] ?? 0) >= least);
      if (fitting.length > 0) return fitting;
    }
    return [];
  }

  /** How many of these names stand in rows that have several of them. */
  private shareOf(names: readonly string[], grid: number | null): number {
    const keys = [...new Set(names.map(labelKey))];
    const found = new Set<string>();
    for (const { line, grid: own } of this.lines()) {
      const here = own === grid ? [] : keys.filter((key) => line.has(key));
      if (here.length >= Math.min(LEAST, keys.length)) for (const key of here) found.add(key);
    }
    return keys.length === 0 ? 0 : found.size / keys.length;
  }

  private lines(): readonly { readonly grid: number; readonly line: Line }[] {
    return (this.known ??= this.workbook.sheets.flatMap((sheet, grid) =>
      linesOf(sheet).map((line) => ({ grid, line })),
    ));
  }
}

/** The names of the modules without a code, by semester. */
export function namesOf({ curriculum }: MatrixReading): readonly (readonly string[])[] {
  const semesters = new Set(curriculum.ues.map(({ code }) => partsOfUe(code).semester));
  return [...semesters].map((semester) =>
    curriculum.modules.flatMap((module) =>
      module.semester === semester && moduleCodeOf(module.code) === null ? [module.name] : [],
    ),
  );
}

function linesOf({ rows, visible }: SheetSnapshot): readonly Line[] {
  const head = visible ? rows.slice(0, HEADER_ROWS) : [];
  const keyOf = (cell: unknown): string =>
    typeof cell === 'string' && cell.length <= LONGEST ? labelKey(cell) : '';
  const across = head.map((row) => new Set((row ?? []).map(keyOf).filter((key) => key !== '')));
  if (!across.some((line) => [...line].some((key) => OF_PEOPLE.test(key)))) return [];
  const down = Array.from(
    { length: HEADER_COLUMNS },
    (_, column) => new Set(rows.slice(0, 300).map((row) => keyOf(row?.[column]))),
  );
  return [...across, ...down].filter((line) => line.size >= LEAST);
}
