import type { Level } from '../../rules/types';
import { levelOf, partsOfUe } from '../codes';
import { assemble, type MatrixReading, type MatrixRefusal } from './assemble';
import { plainOf, textOf, transpose, type Rows } from './cells';
import { readCross } from './cross';
import type { Draft } from './draft';
import { holdsMarks } from './guard';
import { readList } from './list';
import { labelsOverCoefficients } from './sub-headers';

export type MatrixResult = MatrixReading | MatrixRefusal;

/**
 * Reads matrices from the cells of sheets or a CSV file: UEs x modules, modules x UEs, or a list of modules by UE, of one
 * semester or of a year. Those of one level are joined into one curriculum, for workbooks with one sheet per semester.
 * It is strict, so that no sheet of marks or statistics is taken for one; sheets without a matrix are passed over.
 *
 * ECTS that the sheets do not state are 0 in the curriculum: `uesWithoutEcts` names these UEs. `grid` in every place is
 * the index of the sheet.
 * @returns one result per level, lowest first; empty where no sheet holds a matrix
 */
export function readMatrices(
  grids: readonly Rows[],
  options: { readonly id?: string } = {},
): readonly MatrixResult[] {
  const { id = 'maquette' } = options;
  const found = grids.flatMap((rows, grid) => {
    const draft = readDraft(rows, grid);
    return draft ? [{ draft, levels: levelsOf(draft), title: titleOf(rows) }] : [];
  });
  const mixed = found
    .filter(({ levels }) => levels.length > 1)
    .map(({ draft, levels }) => severalLevels(draft, levels));
  const byLevel = ([1, 2, 3] as const).flatMap((level) => {
    const parts = found.filter(({ levels }) => levels.length === 1 && levels[0] === level);
    if (parts.length === 0) return [];
    const alone = found.every(({ levels }) => levels.every((other) => other === level));
    const title = parts.find((part) => part.title !== '')?.title || id;
    return [
      assemble(join(parts.map(({ draft }) => draft)), { id: alone ? id : `${id}-but${level}`, title, level }),
    ];
  });
  return [...byLevel, ...mixed];
}

/** In a crossed table with UEs in columns, further columns are hours and the like, and students are not in columns. */
const OTHER_COLUMNS = 12;

/** A matrix has some hundred rows; what has more is other data, and too much to look through cell by cell. */
const MOST_ROWS = 1000;
const MOST_COLUMNS = 500;
const isTooLarge = (rows: Rows): boolean =>
  rows.filter((row) => row && row.length > 0).length > MOST_ROWS ||
  rows.some((row) => row && row.length > MOST_COLUMNS);

function readDraft(written: Rows, grid: number): Draft | null {
  if (isTooLarge(written) || holdsMarks(written)) return null;
  const rows = labelsOverCoefficients(written);
  return (
    readCross(rows, (row, column) => ({ grid, row, column }), 0) ??
    readCross(transpose(rows), (row, column) => ({ grid, row: column, column: row }), OTHER_COLUMNS) ??
    readList(rows, (row, column) => ({ grid, row, column }))
  );
}

const levelsOf = (draft: Draft): readonly Level[] => [
  ...new Set(draft.weights.map(({ ue }) => levelOf(partsOfUe(ue).semester))),
];

function severalLevels(draft: Draft, levels: readonly Level[]): MatrixRefusal {
  const other = draft.weights.find(({ ue }) => levelOf(partsOfUe(ue).semester) !== levels[0]);
  const place = other?.place ?? { grid: 0, row: 0, column: 0 };
  return {
    kind: 'problems',
    level: null,
    problems: [{ code: 'several-levels', place, data: { levels: [...levels].sort().join(', ') } }],
  };
}

const join = (drafts: readonly Draft[]): Draft => ({
  ues: drafts.flatMap(({ ues }) => ues),
  weights: drafts.flatMap(({ weights }) => weights),
  totals: drafts.flatMap(({ totals }) => totals),
  problems: drafts.flatMap(({ problems }) => problems),
});

const ROWS_WITH_TITLE = 6;

/** The name that the sheet gives its diploma, or `''`. */
function titleOf(rows: Rows): string {
  const cells = rows.slice(0, ROWS_WITH_TITLE).flatMap((row) => row ?? []);
  return textOf(cells.find((cell) => /\bB\.?U\.?T\b|\bBACHELOR\b|\bMAQUETTE\b/.test(plainOf(cell))));
}
