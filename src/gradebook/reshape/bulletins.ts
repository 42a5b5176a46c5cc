import { gridOf, textAt, type Grid } from '../../cells/grid';
import type { RawCell, SheetSnapshot } from '../../cells/snapshot';
import { roleOf } from '../header-text';
import type { Lexicon } from '../headers';
import { keyClassOf, type IdentityKind } from '../identity';
import { labelKey } from '../words';
import { longList } from './long';
import type { Place, Shape } from './shape';
import { wideSheet } from './wide';

/** A label and what stands beside it, or behind its colon: `Nom : | MARTIN`, `N° étudiant : 22301234`. */
interface Labelled {
  readonly kind: IdentityKind;
  readonly label: string;
  readonly value: RawCell;
  readonly place: Place;
}

/** The lines of one student: who he is, and below it the rows of his modules. */
interface Bulletin {
  readonly who: Map<IdentityKind, Labelled>;
  header: number | null;
  readonly rows: number[];
}

/** Between a label and its value. */
const MOST_BETWEEN = 2;

/**
 * A sheet, or a block, for each student as on a transcript: his name and number beside their labels, and below them a row
 * for each module under headers such as `Code | Intitulé | Note`. Brought to one row a student.
 */
export function bulletins(sheet: SheetSnapshot, words: Lexicon): Shape | null {
  const grid = gridOf(sheet);
  const found = bulletinsIn(grid, words).filter(({ header, rows }) => header !== null && rows.length > 0);
  const [first] = found;
  if (!first) return null;
  const kinds = [...new Set(found.flatMap(({ who }) => [...who.keys()]))];
  const list = wideSheet();
  const labelOf = (kind: IdentityKind): Labelled | undefined =>
    found.flatMap(({ who }) => who.get(kind) ?? [])[0];
  kinds.forEach((kind, column) => {
    const named = labelOf(kind);
    if (named) list.put(0, column, named.label, named.place);
  });
  copyRow(first.header ?? 0, 0);
  let to = 1;
  for (const { who, rows } of found)
    for (const row of rows) {
      kinds.forEach((kind, column) => {
        const own = who.get(kind);
        if (own) list.put(to, column, own.value, own.place);
      });
      copyRow(row, to++);
    }
  const lines = list.shape(sheet, 0);
  const shape = longList(lines.sheet, words);
  if (!shape) return null;
  return {
    sheet: shape.sheet,
    origin: (row, column) => {
      const place = shape.origin?.(row, column) ?? { row, column };
      return lines.origin?.(place.row, place.column) ?? place;
    },
  };

  function copyRow(row: number, at: number): void {
    for (let column = 0; column < grid.rowLength(row); column++)
      list.put(at, kinds.length + column, grid.at(row, column), { row, column });
  }
}

function bulletinsIn(grid: Grid, words: Lexicon): readonly Bulletin[] {
  const found: Bulletin[] = [];
  for (let row = 0; row < grid.height; row++) {
    const labels = labelsIn(grid, row, words);
    let last = found.at(-1);
    if (labels.some(({ kind }) => keyClassOf(kind) !== null)) {
      if (!last || last.header !== null) found.push((last = { who: new Map(), header: null, rows: [] }));
      for (const own of labels) if (!last.who.has(own.kind)) last.who.set(own.kind, own);
    } else if (last && isHeader(grid, row)) {
      // Each semester may have headers of its own.
      last.header ??= row;
    } else if (last?.header !== null && last && namesModule(grid, row, words)) last.rows.push(row);
  }
  return found;
}

function labelsIn(grid: Grid, row: number, words: Lexicon): readonly Labelled[] {
  const found: Labelled[] = [];
  for (let column = 0; column < grid.rowLength(row); column++) {
    const text = textAt(grid, row, column).trim();
    const [label = '', ...behind] = text.split(':');
    const kind = label === '' || label.length > 40 ? null : words.identity(label.trim());
    if (kind === null) continue;
    const inCell = behind.join(':').trim();
    if (inCell !== '') {
      found.push({ kind, label: label.trim(), value: inCell, place: { row, column } });
      continue;
    }
    const at = Array.from({ length: MOST_BETWEEN }, (_, i) => column + 1 + i).find(
      (next) => grid.at(row, next) !== null && grid.at(row, next) !== '',
    );
    const value = at === undefined ? null : grid.at(row, at);
    if (at === undefined || (typeof value === 'string' && isHeading(value, words))) continue;
    found.push({ kind, label: label.trim(), value, place: { row, column: at } });
  }
  return found;
}

/** What stands beside a label in a row of headers. */
const isHeading = (text: string, words: Lexicon): boolean =>
  words.identity((text.split(':')[0] ?? '').trim()) !== null ||
  roleOf(labelKey(text)) !== null ||
  (words.mayBeHeader(text) && words.header(text).module !== null);

/** A row with a heading of marks beside another one. */
function isHeader(grid: Grid, row: number): boolean {
  const keys = Array.from({ length: grid.rowLength(row) }, (_, column) =>
    labelKey(textAt(grid, row, column)),
  );
  const roles = keys.map(roleOf);
  return (
    keys.filter((key) => key !== '').length > 1 && roles.some((role) => role === 'mark' || role === 'final')
  );
}

const namesModule = (grid: Grid, row: number, words: Lexicon): boolean =>
  Array.from({ length: grid.rowLength(row) }, (_, column) => textAt(grid, row, column)).some(
    (text) => text !== '' && words.mayBeHeader(text) && words.header(text).module !== null,
  );
