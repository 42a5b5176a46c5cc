import type { Area, SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { a1 } from '../cells/a1';
import type { MatrixReading } from '../curricula/matrix/assemble';
import type { CurriculumDocument } from '../curricula/types';
import type { ModuleCode, UeName } from '../rules/types';
import type { ReportAnomaly } from './report';
import { moduleCodeOf, plain } from '../curricula/codes';
import type { Rows } from '../curricula/matrix/cells';
import { ueLabelOf } from '../curricula/matrix/label';
import { readMatrices } from '../curricula/matrix/read-matrices';
import { marksHeld } from '../gradebook/any-module';

/** A workbook whose sheets of marks hold nothing but marks, and the tables of coefficients that stood beside or below them. */
export interface Parted {
  readonly marks: WorkbookSnapshot;
  /** The same sheets with nothing but such tables, each in its place; null where there is none. */
  readonly legends: WorkbookSnapshot | null;
}

/**
 * Tables of coefficients (modules by UEs) on the sheets of marks themselves, as a legend right of the students or below
 * them: cut out of the marks, which they are none of.
 */
export function withoutLegends(workbook: WorkbookSnapshot): Parted {
  const parted = workbook.sheets.map(partedSheet);
  if (parted.every(({ legend }) => legend === null)) return { marks: workbook, legends: null };
  return {
    marks: { ...workbook, sheets: parted.map(({ marks }) => marks) },
    legends: { ours: [], sheets: parted.map(({ marks, legend }) => legend ?? { ...marks, rows: [] }) },
  };
}

function partedSheet(sheet: SheetSnapshot): {
  readonly marks: SheetSnapshot;
  readonly legend: SheetSnapshot | null;
} {
  const none = { marks: sheet, legend: null };
  if (!sheet.visible) return none;
  const areas = areasIn(sheet.rows).filter((area) => readMatrices([within(sheet.rows, [area])]).length > 0);
  if (areas.length === 0) return none;
  const isOutside = (row: number, column: number): boolean => !areas.some((area) => isIn(area, row, column));
  const rows = sheet.rows.map((cells, row) =>
    cells?.map((cell, column) => (isOutside(row, column) ? cell : null)),
  );
  const marks = { ...sheet, rows, merges: sheet.merges.filter(({ top, left }) => isOutside(top, left)) };
  // What the marks need for headers of their own is no legend.
  const held = marksHeld(marks, isOutside);
  if (held === 0 || held < marksHeld(sheet, isOutside)) return none;
  // Nor is what students stand below: a header of marks with its coefficients.
  const isBelow = (row: number, column: number): boolean =>
    areas.some((area) => row > area.last && isIn(area, row, column));
  if (marksHeld(sheet, isBelow) > 0) return none;
  return { marks, legend: { ...sheet, rows: within(sheet.rows, areas), merges: [] } };
}

const isIn = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const within = (rows: SheetSnapshot['rows'], areas: readonly Area[]): SheetSnapshot['rows'] =>
  rows.map((cells, row) =>
    cells?.map((cell, column) => (areas.some((area) => isIn(area, row, column)) ? cell : null)),
  );

/** Where a legend stands, and its last row that names a module or a UE: what stands below is a sum, say. */
type LegendArea = Area & { readonly last: number };

type Named = 'module' | 'ue';

/** Fewer names below each other are no side of a table. */
const LEAST = { module: 3, ue: 2 } as const satisfies Record<Named, number>;
/** Between the names there may be headings (`Ressources`, `SAÉ`), and names of the UEs above them. */
const MOST_BETWEEN = 2;
const LONGEST = 80;

/** Where names of modules, or of UEs, stand below each other under the names of the others, or under `Coef.`. */
function areasIn(rows: Rows): readonly LegendArea[] {
  const names = namesIn(rows);
  const columns = new Map<number, [number, Named][]>();
  names.forEach((row, at) => {
    for (const [column, named] of row) columns.set(column, [...(columns.get(column) ?? []), [at, named]]);
  });
  return [...columns].flatMap(([column, found]) =>
    (['module', 'ue'] as const).flatMap((named) =>
      runsOf(found.flatMap(([row, own]) => (own === named ? [row] : [])))
        .filter((run) => new Set(run.map((row) => rows[row]?.[column])).size >= LEAST[named])
        .flatMap((run) => areaOf(rows, names, { column, named, run }) ?? []),
    ),
  );
}

/** Which cells name a module or a UE, by row and column. */
function namesIn(rows: Rows): readonly ReadonlyMap<number, Named>[] {
  const known = new Map<string, Named | null>();
  return rows.map((cells) => {
    const found = new Map<number, Named>();
    cells?.forEach((cell, column) => {
      if (typeof cell !== 'string' || cell.length > LONGEST || !/\d|stage|portfolio/i.test(cell)) return;
      const named = known.has(cell) ? known.get(cell) : namedBy(cell);
      known.set(cell, named ?? null);
      if (named) found.set(column, named);
    });
    return found;
  });
}

const namedBy = (text: string): Named | null =>
  moduleCodeOf(text) ? 'module' : ueLabelOf(text) ? 'ue' : null;

/** Rows with no more than a few others between them. */
function runsOf(rows: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row - (last.at(-1) ?? row) <= MOST_BETWEEN + 1) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

interface Side {
  readonly column: number;
  readonly named: Named;
  readonly run: readonly number[];
}

function areaOf(
  rows: Rows,
  names: readonly ReadonlyMap<number, Named>[],
  { column, named, run }: Side,
): LegendArea | null {
  const first = run[0] ?? 0;
  const last = run.at(-1) ?? first;
  const filled = (row: number, at: number): boolean => !isBlank(rows[row]?.[at]);
  for (let header = first - 1; header >= Math.max(0, first - MOST_BETWEEN - 1); header--) {
    const across = [...(names[header] ?? [])].flatMap(([at, own]) =>
      own !== named && at > column ? [at] : [],
    );
    const heads = across.length >= 2 ? beforeGap(across) : coefficientsIn(rows[header], column);
    if (heads.length === 0) continue;
    let left = column;
    while (across.length < 2 && left > 0 && filled(header, left - 1)) left--;
    let bottom = last;
    let right = Math.max(...heads);
    const isFilled = (row: number): boolean =>
      Array.from({ length: right - left + 1 }, (_, i) => left + i).some((at) => filled(row, at));
    while (isFilled(bottom + 1)) bottom++;
    while (
      Array.from({ length: bottom - header + 1 }, (_, i) => header + i).some((row) => filled(row, right + 1))
    )
      right++;
    let top = header;
    while (top > 0 && top > header - MOST_BETWEEN && isFilled(top - 1)) top--;
    // `ECTS` below the names is theirs, and no student of the table above, whatever column it stands in.
    let end = last;
    while (SUM.test(textIn(rows[end + 1]?.[column]))) end++;
    return { top, left, bottom, right, last: end };
  }
  return null;
}

const SUM = /^(?:ECTS|CREDITS?|TOTA(?:L|UX)|SOMMES?|COEF)/;
const textIn = (cell: unknown): string => (typeof cell === 'string' ? plain(cell) : '');

const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === '';

/** Those before the first column without a name: another table may stand further right. */
function beforeGap(columns: readonly number[]): readonly number[] {
  const sorted = [...columns].sort((a, b) => a - b);
  const end = sorted.findIndex((column, i) => i >= 2 && column - (sorted[i - 1] ?? column) > MOST_BETWEEN);
  return end < 0 ? sorted : sorted.slice(0, end);
}

/** The first header of coefficients behind a column, as a list has it. */
function coefficientsIn(cells: readonly unknown[] | undefined, after: number): readonly number[] {
  const found = (cells ?? []).findIndex(
    (cell, column) =>
      column > after &&
      column <= after + 4 &&
      typeof cell === 'string' &&
      /^(?:COEF|POIDS|POND)/.test(plain(cell)),
  );
  return found < 0 ? [] : [found];
}

/** What of the curriculum in force its legends are compared with. */
interface InForce {
  readonly curriculum: CurriculumDocument;
  readonly readings: readonly MatrixReading[];
  readonly ofSheet: ReadonlyMap<string, CurriculumDocument>;
  readonly isGuess: boolean;
}

/** Coefficients beside or below the marks that are not those in force: each is told, and leaves all open where those are a guess. */
export function legendMismatches(
  { curriculum, readings, ofSheet, isGuess }: InForce,
  beside: readonly MatrixReading[],
  { sheets }: WorkbookSnapshot,
): readonly ReportAnomaly[] {
  return beside.flatMap((legend): readonly ReportAnomaly[] => {
    if (readings.includes(legend) || legend.curriculum.level !== curriculum.level) return [];
    return legend.origin.flatMap(({ ue, module, ...place }): readonly ReportAnomaly[] => {
      const sheet = sheets[place.grid]?.name ?? '';
      const stated = coefficientIn(legend.curriculum, ue, module);
      const expected = coefficientIn(ofSheet.get(sheet) ?? curriculum, ue, module);
      if (stated === expected) return [];
      const effect = { code: 'curriculum-used', module, ue, expected: [expected] } as const;
      const doubt = isGuess ? ({ students: 'all', modules: 'all' } as const) : undefined;
      const told = {
        sheet,
        cell: a1(place),
        kind: 'coefficient-mismatch',
        value: String(stated),
        effect,
      } as const;
      return [{ ...told, ...(doubt && { doubt }) }];
    });
  });
}

const coefficientIn = ({ ues }: CurriculumDocument, ue: UeName, module: ModuleCode): number =>
  ues.find(({ code }) => code === ue)?.weights.find((weight) => weight.module === module)?.coefficient ?? 0;
