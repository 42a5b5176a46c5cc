import { BUILTIN_CURRICULA } from '../curricula/builtin';
import type { CurriculumDocument } from '../curricula/types';
import { readMatrices } from '../curricula/matrix/read-matrices';
import { assemble, type MatrixReading, type MatrixRefusal } from '../curricula/matrix/assemble';
import { levelOf, partsOfUe } from '../curricula/codes';
import { isMatrix } from '../curricula/matrix/draft';
import { recogniseCurriculum } from '../curricula/recognise';
import { scanModules } from '../gradebook/gradebook';
import { holdsStudents } from '../gradebook/any-module';
import { statedWeights } from '../gradebook/stated-weights';
import type { CurriculumOrigin } from '../vocabulary/curriculum';
import type { SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';

/** The curriculum that a workbook is judged by, and where it comes from. */
export interface CurriculumInForce {
  readonly curriculum: CurriculumDocument;
  readonly from: CurriculumOrigin;
  /** Sheets read as a maquette: they hold no marks. */
  readonly maquetteSheets: ReadonlySet<string>;
  /** Set when the workbook's own maquette is the one in force. */
  readonly reading: MatrixReading | null;
  /** Maquettes that are there but cannot be used. */
  readonly refused: readonly MatrixRefusal[];
}

/**
 * The curriculum in force: the one chosen by the user, else a maquette in the workbook, else the built-in one whose
 * module codes fit best, else what the headers of the marks state, else the first built-in one.
 */
export function curriculumInForce(
  workbook: WorkbookSnapshot,
  chosen: CurriculumDocument | null,
): CurriculumInForce {
  const { readings, refused, maquetteSheets } = maquettesOf(workbook);
  const common = { maquetteSheets, refused };
  if (chosen) return { ...common, curriculum: chosen, from: 'chosen', reading: null };

  const marks = headOf(workbook, maquetteSheets);
  const codes = scanModules(marks);
  const candidates = readings.map(({ curriculum }) => curriculum);
  const own = recogniseCurriculum(codes, candidates)?.curriculum;
  const builtin = recogniseCurriculum(codes, BUILTIN_CURRICULA)?.curriculum;
  // A maquette that fits none of the marks still counts before a curriculum that does not fit either.
  const reading = readings.find(({ curriculum }) => curriculum === own) ?? (builtin ? null : readings[0]);
  if (reading) return { ...common, curriculum: reading.curriculum, from: 'workbook', reading };
  if (builtin) return { ...common, curriculum: builtin, from: 'recognised', reading: null };
  const stated = ofHeaders(marks);
  if (stated) return { ...common, curriculum: stated, from: 'headers', reading: null };
  return { ...common, curriculum: BUILTIN_CURRICULA[0], from: 'default', reading: null };
}

interface Maquettes {
  readonly readings: readonly MatrixReading[];
  readonly refused: readonly MatrixRefusal[];
  readonly maquetteSheets: ReadonlySet<string>;
}

/** The maquettes in a workbook. A sheet with students below its coefficients is a sheet of marks. */
function maquettesOf(workbook: WorkbookSnapshot, marks: ReadonlySet<SheetSnapshot> = new Set()): Maquettes {
  const results = readMatrices(workbook.sheets.map((sheet) => (marks.has(sheet) ? [] : sheet.rows)));
  const readings = results.filter((result) => result.kind === 'matrix');
  const refused = results.filter((result) => result.kind === 'problems');
  const places = [
    ...readings.flatMap(({ origin }) => origin),
    ...refused.flatMap(({ problems }) => problems.map(({ place }) => place)),
  ];
  const sheets = new Set(places.flatMap(({ grid }) => workbook.sheets[grid] ?? []));
  const withStudents = new Set([...marks, ...[...sheets].filter(holdsStudents)]);
  if (withStudents.size > marks.size) return maquettesOf(workbook, withStudents);
  return { readings, refused, maquetteSheets: new Set([...sheets].map(({ name }) => name)) };
}

/** Headers stand near the top: further down, a large workbook would be searched twice for nothing. */
const ROWS_LOOKED_AT = 300;

/** The beginning of each sheet; those read as a maquette are left empty, so that positions stay. */
function headOf(workbook: WorkbookSnapshot, maquettes: ReadonlySet<string>): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: maquettes.has(sheet.name) ? [] : sheet.rows.slice(0, ROWS_LOOKED_AT),
  }));
  return { ...workbook, sheets };
}

/** A curriculum of the UE banners and coefficients above the marks, when they hold one year of at least two UEs. */
function ofHeaders(workbook: WorkbookSnapshot): CurriculumDocument | null {
  const weights = statedWeights(workbook).map(({ grid, row, column, ue, module, coefficient }) => {
    return { place: { grid, row, column }, ue, module, name: module, coefficient };
  });
  const levels = new Set(weights.map(({ ue }) => levelOf(partsOfUe(ue).semester)));
  const [level] = levels;
  if (level === undefined || levels.size > 1 || !isMatrix(weights)) return null;
  const ues = weights.map(({ place, ue }) => ({ place, code: ue, names: [], ects: null }));
  const title = `BUT ${level} (maquette lue dans les en-têtes)`;
  const result = assemble({ ues, weights, totals: [], problems: [] }, { id: 'en-tetes', title, level });
  return result.kind === 'matrix' ? result.curriculum : null;
}
