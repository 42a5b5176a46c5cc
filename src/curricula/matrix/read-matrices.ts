import type { Level, UeName } from '../../rules/types';
import { levelOf, moduleCodeOf, partsOfUe, semesterOfModule } from '../codes';
import { assemble, type MatrixReading, type MatrixRefusal } from './assemble';
import { plainOf, textOf, transpose, type Rows } from './cells';
import { readCross } from './cross';
import type { Draft } from './draft';
import { holdsMarks } from './guard';
import { readList } from './list';
import { readNamed, type IsNamed } from './named';
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
  options: {
    readonly id?: string;
    /** Of a table whose modules have no codes: whether it is a maquette. */
    readonly isNamed?: IsNamed;
  } = {},
): readonly MatrixResult[] {
  const { id = 'maquette', isNamed = ({ isSaid }): boolean => isSaid } = options;
  const found = grids.flatMap((rows, grid) => {
    const draft = readDraft(rows, grid, isNamed);
    if (!draft) return [];
    const levels = levelsOf(draft);
    return levels.map((level) => ({ draft: ofLevel(draft, level, levels), level, title: titleOf(rows) }));
  });
  return ([1, 2, 3] as const).flatMap((level) => {
    const parts = found.filter((part) => part.level === level);
    if (parts.length === 0) return [];
    const alone = found.every((part) => part.level === level);
    const title = parts.find((part) => part.title !== '')?.title || id;
    return [
      assemble(join(parts.map(({ draft }) => draft)), { id: alone ? id : `${id}-but${level}`, title, level }),
    ];
  });
}

/** In a crossed table with UEs in columns, further columns are hours and the like, and students are not in columns. */
const OTHER_COLUMNS = 12;

/** A matrix has some hundred rows; what has more is other data, and too much to look through cell by cell. */
const MOST_ROWS = 1000;
const MOST_COLUMNS = 500;
const isTooLarge = (rows: Rows): boolean =>
  rows.filter((row) => row && row.length > 0).length > MOST_ROWS ||
  rows.some((row) => row && row.length > MOST_COLUMNS);

function readDraft(written: Rows, grid: number, isNamed: IsNamed): Draft | null {
  if (isTooLarge(written) || holdsMarks(written)) return null;
  const rows = labelsOverCoefficients(written);
  return (
    readCross(rows, (row, column) => ({ grid, row, column }), 0) ??
    readCross(transpose(rows), (row, column) => ({ grid, row: column, column: row }), OTHER_COLUMNS) ??
    readList(rows, (row, column) => ({ grid, row, column })) ??
    readBySemester(rows, (row, column) => ({ grid, row: column, column: row })) ??
    readNamed(rows, grid, isNamed)
  );
}

const SEMESTER = /^S(?:EM(?:EST(?:RE|ER))?)?\.? ?([1-6])$/;

/** The semester that a row is of: its module's, or the one that a cell says (`S3`). */
function semesterOfRow(row: Rows[number]): string | null {
  for (const cell of row ?? []) {
    const code = moduleCodeOf(textOf(cell))?.code;
    const semester = code === undefined ? null : semesterOfModule(code);
    const said = semester?.slice(1) ?? SEMESTER.exec(plainOf(cell))?.[1];
    if (said !== undefined) return said;
  }
  return null;
}

/** Modules of several semesters in the rows of one table, below UEs that leave the semester open (`UE1`, `Compétence 2`). */
function readBySemester(rows: Rows, placeOf: Parameters<typeof readCross>[1]): Draft | null {
  const semesters = rows.map(semesterOfRow);
  const all = [...new Set(semesters.filter((semester) => semester !== null))];
  if (all.length < 2) return null;
  const drafts = all.flatMap((semester) => {
    const own = rows.map((row, i) => ([null, semester].includes(semesters[i] ?? null) ? row : []));
    return readCross(transpose(own), placeOf, OTHER_COLUMNS) ?? [];
  });
  return drafts.length < all.length ? null : join(drafts);
}

const levelsOf = (draft: Draft): readonly Level[] => [
  ...new Set(draft.weights.map(({ ue }) => levelOf(partsOfUe(ue).semester))),
];

/** What a table of several years holds of one; a problem that names no UE may be of any of them. */
function ofLevel(draft: Draft, level: Level, levels: readonly Level[]): Draft {
  if (levels.length === 1) return draft;
  const isOwn = (ue: UeName): boolean => levelOf(partsOfUe(ue).semester) === level;
  const weights = draft.weights.filter(({ ue }) => isOwn(ue));
  const own = new Set(weights.flatMap(({ ue, module }) => [ue, partsOfUe(ue).semester, module]));
  return {
    ues: draft.ues.filter(({ code }) => isOwn(code)),
    weights,
    totals: draft.totals.flatMap((total) => {
      const readings = total.readings.filter(({ of }) => own.has(of));
      return readings.length === 0 ? [] : [{ ...total, readings }];
    }),
    problems: draft.problems.filter(({ data: { ue } }) => typeof ue !== 'string' || isOwn(ue)),
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
