import { moduleCodeOf, partsOfUe } from '../../curricula/codes';
import { gridOf, textAt, type Grid } from '../../cells/grid';
import type { UeName } from '../../rules/types';
import type { Block } from '../blocks';
import { amended, shownAverages, withoutIgnored } from '../by-hand/amend';
import type { ShownSheet } from '../by-hand/hints';
import { contextOf, ueIn } from '../context';
import { semesterIn } from '../header-text';
import type { Hit, Lexicon } from '../headers';
import { identityColumns, ownColumns } from '../identity-columns';
import { peopleOf } from '../people';
import { within, type RawTable } from '../tables';
import { labelKey } from '../words';
import { identityAt, identityRow, type IdentityRow } from './shape';

/** A table of UE averages without a module anywhere. */
export interface AveragesTable extends RawTable {
  readonly ues: readonly UeName[];
}

const AVERAGE = /^(?:MOY(?:ENNE)?S? (?:DE L |D )?)?UE ?\d ?\d?(?: MOY(?:ENNE)?)?$/;
const OTHER_MATTER = /ECTS|CREDIT|RANG|CLASSEMENT|ABSENCE|HEURE|MAQUETTE|COEF/;

/** The averages of UEs beside students, on a sheet that has no module; null where there are none. */
export function averagesTable(sheet: ShownSheet, words: Lexicon): AveragesTable | null {
  const [shown = null] = typeof sheet.shown === 'object' ? sheet.shown : [];
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
  if (columns.length < (shown ? 1 : 2) || !first) return null;
  const found = blockOf(
    grid,
    header,
    columns.map(({ column }) => column),
  );
  const block = shown ? amended(found, shown, grid, words) : found;
  const taken = columns.map(({ column }) => column);
  const identity = identityColumns(grid, block, new Set(taken), header.row + 1, words);
  const rows = { top: header.row, from: header.row + 1, to: block.end };
  const { people, unread, beyond } = within(peopleOf(grid, rows, identity, block, taken, words), shown);
  const numbers = people.map(({ row }) => row);
  if (people.length === 0 || !(shown || holdsAverages(grid, taken, numbers))) return null;
  const range = { first: Math.min(...taken), last: Math.max(...taken) };
  const titles = { from: 0, to: header.row - 1 };
  return {
    grid,
    headerRow: header.row,
    headerRows: [header.row],
    left: Math.max(0, Math.min(...taken, ...identity.named, ...ownColumns(identity))),
    right: block.right,
    end: block.end,
    identity,
    modules: [],
    headings: [],
    people,
    unread,
    beyond,
    averages,
    context: contextOf(grid, [header.row], titles, range, partsOfUe(first.ue).semester),
    ues: columns.map(({ ue }) => ue),
  };
}

/** The columns of averages; `UE 1` alone needs the semester of the sheet's name or of a title. */
function averageColumns(
  grid: Grid,
  { row, kinds }: IdentityRow,
): readonly { readonly column: number; readonly ue: UeName }[] {
  const titles = Array.from({ length: row }, (_, above) => textAt(grid, above, 0));
  const semester = [grid.name, ...titles].map(semesterIn).find((found) => found !== null) ?? null;
  const found = [];
  for (let column = 0; column < grid.rowLength(row); column++) {
    const text = textAt(grid, row, column);
    const ue = kinds.has(column) || !AVERAGE.test(labelKey(text)) ? null : ueIn(text, semester);
    if (ue !== null) found.push({ column, ue });
  }
  const semesters = new Set(found.map(({ ue }) => partsOfUe(ue).semester));
  return semesters.size === 1 ? found : [];
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
  const numbers = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = grid.at(row, column);
      return typeof cell === 'number' ? [cell] : [];
    }),
  );
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
