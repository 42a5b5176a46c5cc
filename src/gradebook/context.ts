import { plain, ueCodeOf } from '../curricula/codes';
import type { Semester, UeName } from '../rules/types';
import { textAt, type Grid } from '../cells/grid';
import { semesterIn } from './header-text';
import { labelKey, remembered } from './words';

const WITH_SEMESTER = /(?:^|[^A-Z])U\.? ?E\.?[\s._-]*([1-6])[\s._-]*([1-9])(?!\d)/;
const WITHOUT_SEMESTER = /(?:^|[^A-Z])UE[\s._-]*(?:N ?[°º] ?)?([1-9])(?!\d|[.,]\d)/;

const OF_SEMESTER =
  /^(?:MOY(?:ENNE)? )?(?:(?:UE|C|BC|COMP|COMPETENCE) ?0?([1-9]) S([1-6])|S([1-6]) (?:UE|C|BC|COMP|COMPETENCE) ?0?([1-9]))$/;

/** The UE that a header is, as a competence of a semester: `BC1 - S3`, `S3 C2`; null for any other text. */
export function ueOfSemester(text: string): UeName | null {
  const [, before, behind, semester, competence] = OF_SEMESTER.exec(labelKey(text)) ?? [];
  const [s, c] = [behind ?? semester, before ?? competence];
  return s && c ? `UE${s}${c}` : null;
}

/** The UE that a text names anywhere; `UE1` alone needs the semester. */
export function ueIn(text: string, semester: Semester | null): UeName | null {
  const whole = ueOfSemester(text);
  if (whole) return whole;
  const found = plain(text);
  const [, digit, competence] = WITH_SEMESTER.exec(found) ?? [];
  if (digit && competence) return `UE${digit}${competence}`;
  const alone = WITHOUT_SEMESTER.exec(found)?.[1];
  return alone && semester ? `UE${semester.charAt(1)}${alone}` : null;
}

/** What banners above a table's header and the titles around it say of its columns. */
export interface Context {
  readonly semesterAt: (column: number) => Semester | null;
  /** The UE of a banner over several columns, or of the whole sheet. */
  readonly ueAt: (column: number) => UeName | null;
  /** The UE that the sheet's name or title gives to the whole table. */
  readonly ueOfTable: UeName | null;
}

/** `Ressources`, `SAÉ`, `Pôle …`: stand in rows of banners beside UEs. */
const POLE = /^(?:POLES? )?(?:RESSOURCES?|SAE|SAES)$/;

/**
 * @param rows the header's rows
 * @param above rows of titles, below the table above
 * @param columns first and last column of the modules
 */
export function contextOf(
  grid: Grid,
  rows: readonly number[],
  above: { readonly from: number; readonly to: number },
  columns: { readonly first: number; readonly last: number },
  semesterOfCodes: Semester | null,
): Context {
  const titles: string[] = [];
  for (let row = above.from; row <= above.to; row++) {
    for (let column = 0; column < Math.min(grid.rowLength(row), columns.last + 1); column++) {
      const text = grid.at(row, column);
      const merge = grid.mergeAt(row, column);
      // A banner over a part of the modules is no title.
      const isBanner =
        column >= columns.first && !(merge && merge.left <= columns.first && merge.right >= columns.last);
      if (typeof text === 'string' && !isBanner) titles.push(text);
    }
  }
  const byName = semesterIn(grid.name);
  const titled = only(titles.map(semesterIn));
  const ofTable = semesterOfCodes ?? byName ?? titled;
  const ues = (texts: readonly string[]): UeName | null => only(texts.map((text) => ueIn(text, ofTable)));
  const ueOfTable = ues([grid.name]) ?? ues(titles);

  const bannerAt = remembered((key: string): { semester: Semester | null; ue: UeName | null } => {
    const column = Number(key);
    let semester: Semester | null = null;
    let ue: UeName | null = null;
    for (const row of rows) {
      const text = bannerText(grid, row, column, columns);
      if (text === '') continue;
      ue ??= ueIn(text, ofTable);
      semester ??= semesterIn(text) ?? semesterOfUe(ueIn(text, null));
    }
    return { semester, ue };
  });
  return {
    semesterAt: (column) => bannerAt(String(column)).semester ?? ofTable ?? semesterOfUe(ueOfTable),
    ueAt: (column) => bannerAt(String(column)).ue ?? ueOfTable,
    ueOfTable,
  };
}

const semesterOfUe = (ue: UeName | null): Semester | null => (ue ? (`S${ue.charAt(2)}` as Semester) : null);

function only<T>(values: readonly (T | null)[]): T | null {
  const [one, ...others] = new Set(values.filter((value) => value !== null));
  return one !== undefined && others.length === 0 ? one : null;
}

const isBanner = (text: string): boolean =>
  ueCodeOf(text) !== null ||
  ueIn(text, 'S1') !== null ||
  semesterIn(text) !== null ||
  POLE.test(labelKey(text));

/** What a row of banners says of a column: a merged cell over it, or the next banner to its left in a row of banners only. */
function bannerText(
  grid: Grid,
  row: number,
  column: number,
  columns: { readonly first: number; readonly last: number },
): string {
  const own = textAt(grid, row, column);
  if (own !== '') return isBanner(own) ? own : '';
  if (grid.mergeAt(row, column)) return '';
  for (let at = columns.first; at <= columns.last; at++) {
    const text = textAt(grid, row, at);
    const cell = grid.shown(row, at);
    if (cell !== null && cell !== '' && !isBanner(text)) return '';
  }
  for (let at = column - 1; at >= columns.first; at--) {
    const text = textAt(grid, row, at);
    if (text !== '') return grid.mergeAt(row, at) ? '' : text;
  }
  return '';
}
