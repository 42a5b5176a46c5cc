import { moduleCodeOf, partsOfUe, ueCodeOf } from '../../curricula/codes';
import { numberIn } from '../../cells/decimals';
import { gridOf, textAt, type Grid } from '../../cells/grid';
import type { Semester, UeName } from '../../rules/types';
import type { Block } from '../blocks';
import { amended, shownAverages, withoutIgnored } from '../by-hand/amend';
import type { ShownSheet } from '../by-hand/hints';
import { contextOf, ueIn, ueOfSemester } from '../context';
import { semesterIn } from '../header-text';
import type { Hit, Lexicon } from '../headers';
import { identityColumns, ownColumns } from '../identity-columns';
import { peopleOf } from '../people';
import { isOtherFigure } from '../result-columns';
import { showsIdentity, within, type RawTable } from '../tables';
import { labelKey } from '../words';
import { identityAt, identityRow, type IdentityRow } from './shape';

/** A table of UE averages without a module anywhere. */
export interface AveragesTable extends RawTable {
  readonly ues: readonly UeName[];
}

const AVERAGE = /^(?:MOY(?:ENNE)?S? (?:DE L |D )?)?UE ?\d ?\d?(?: MOY(?:ENNE)?)?(?= |$)/;
/** A competence that leaves the semester to the sheet. */
const BLOCK = /^(?:MOY(?:ENNE)? )?(?:BC|COMP|COMPETENCE) ?\d+$/;
const OTHER_MATTER = /ECTS|CREDIT|RANG|CLASSEMENT|ABSENCE|HEURE|MAQUETTE|COEF/;

/** The averages of UEs beside students, on a sheet that has no module; null where there are none. */
export function averagesTable(sheet: ShownSheet, words: Lexicon): AveragesTable | null {
  const tables = typeof sheet.shown === 'object' ? sheet.shown : [];
  const shown = tables.find((table) => shownAverages(table).length > 0) ?? tables[0] ?? null;
  const whole = gridOf(sheet);
  const grid = shown ? withoutIgnored(whole, shown, whole.height) : whole;
  const header = shown ? identityAt(grid, shown.headerRow, words) : identityRow(grid, words);
  if (!header || (!shown && OTHER_MATTER.test(labelKey(sheet.name)))) return null;
  const averages = shown ? shownAverages(shown) : [];
  const columns = [
    ...averages,
    ...averageColumns(grid, header).filter(({ column }) => !shown?.columns.has(column)),
  ];
  const [first] = columns;
  const isOfUe = ueCodeOf(sheet.name) !== null;
  if (columns.length < (shown || isOfUe ? 1 : 2) || !first) return null;
  const found = blockOf(
    grid,
    header,
    columns.map(({ column }) => column),
  );
  const block = shown ? amended(found, shown, grid, words) : found;
  const taken = columns.map(({ column }) => column);
  const from = header.row + 1;
  const identity = identityColumns(grid, block, new Set(taken), from, words, showsIdentity(shown));
  const rows = { top: header.row, from, to: block.end };
  const { people, unread, beyond } = within(peopleOf(grid, rows, identity, block, taken, words), shown);
  const numbers = people.map(({ row }) => row);
  if (people.length === 0 || !(shown || holdsAverages(grid, taken, numbers))) return null;
  const range = { first: Math.min(...taken), last: Math.max(...taken) };
  const hasBanner = columns.some(({ column }) => bannerSemester(grid, header.row, column) !== null);
  const headerRows = hasBanner ? [header.row - 1, header.row] : [header.row];
  const titles = { from: 0, to: header.row - headerRows.length };
  const semester = hasBanner ? null : partsOfUe(first.ue).semester;
  return {
    grid,
    headerRow: header.row,
    headerRows,
    left: Math.max(0, Math.min(...taken, ...identity.named, ...ownColumns(identity))),
    right: block.right,
    end: block.end,
    identity,
    modules: [],
    headings: [],
    people,
    unread,
    beyond,
    averages: columns.filter(
      (one) => averages.includes(one) || BLOCK.test(labelKey(textAt(grid, header.row, one.column))),
    ),
    context: contextOf(grid, headerRows, titles, range, semester),
    ues: columns.map(({ ue }) => ue),
  };
}

/** The columns of averages; `UE 1` alone needs the semester of a banner, of the sheet's name or of a title. */
function averageColumns(
  grid: Grid,
  { row, kinds }: IdentityRow,
): readonly { readonly column: number; readonly ue: UeName }[] {
  const titles = Array.from({ length: row }, (_, above) => textAt(grid, above, 0));
  const semester = [grid.name, ...titles].map(semesterIn).find((found) => found !== null) ?? null;
  const found = [];
  for (let column = 0; column < grid.rowLength(row); column++) {
    const text = textAt(grid, row, column);
    const own = bannerSemester(grid, row, column) ?? semester;
    const ofBlock = BLOCK.test(labelKey(text)) ? ueOfSemester(`${text} ${own}`) : null;
    const isOf = !kinds.has(column) && (ueOfSemester(text) !== null || isAverage(labelKey(text)));
    const ue = ofBlock ?? (isOf ? ueIn(text, own) : null);
    if (ue !== null) found.push({ column, ue });
  }
  return found.length > 0 ? found : averageOfSheet(grid, row);
}

const WHOLE = /^(?:MOYENNE|MOY)(?: (?:DE L )?UE)?$/;

/** The only average of a sheet that bears the name of its UE (`UE 3.1`). */
function averageOfSheet(
  grid: Grid,
  row: number,
): readonly { readonly column: number; readonly ue: UeName }[] {
  const ue = ueCodeOf(grid.name)?.code;
  const columns = Array.from({ length: grid.rowLength(row) }, (_, column) => column).filter((column) =>
    WHOLE.test(labelKey(textAt(grid, row, column))),
  );
  const [column, ...others] = columns;
  return ue === undefined || column === undefined || others.length > 0 ? [] : [{ column, ue }];
}

const isAverage = (key: string): boolean => AVERAGE.test(key) && !isOtherFigure(key.replace(AVERAGE, ' '));

/** `S3` over the columns `UE 1` to `UE 5`, merged or in the first of them, in a row of semesters only. */
function bannerSemester(grid: Grid, row: number, column: number): Semester | null {
  if (row === 0) return null;
  let nearest: Semester | null = null;
  for (let at = 0; at < grid.rowLength(row - 1); at++) {
    const text = textAt(grid, row - 1, at);
    const semester = semesterIn(text);
    if (text !== '' && semester === null) return null;
    if (at <= column) nearest = semester ?? nearest;
  }
  return nearest;
}

function blockOf(grid: Grid, { row, kinds }: IdentityRow, columns: readonly number[]): Block {
  const hits = columns.map((column): Hit => {
    const key = labelKey(textAt(grid, row, column));
    return { row, column, width: 1, header: { key, module: null } };
  });
  const words = [...kinds].map(([column, kind]) => ({ kind, column, row, text: textAt(grid, row, column) }));
  const extent = { left: 0, right: Number.POSITIVE_INFINITY };
  return {
    segments: [{ row, hits, words, ...extent }],
    repeatedAt: [],
    floor: -1,
    end: grid.height - 1,
    ...extent,
  };
}

/** Whole numbers throughout are credits or ranks; rows that begin with modules are no students. */
function holdsAverages(grid: Grid, columns: readonly number[], rows: readonly number[]): boolean {
  const numbers = rows.flatMap((row) => columns.flatMap((column) => numberIn(grid.at(row, column)) ?? []));
  const namesModules = rows.some((row) =>
    Array.from({ length: Math.min(...columns) }, (_, column) => textAt(grid, row, column)).some(
      (text) => moduleCodeOf(text) !== null,
    ),
  );
  return (
    !namesModules &&
    numbers.some((number) => !Number.isInteger(number)) &&
    numbers.every((number) => number >= 0 && number <= 20)
  );
}
